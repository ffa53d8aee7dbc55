import { missingFeatures } from '../../contract/index.js';
import type {
  CalendarProvider,
  Connection,
  ConnectionInfo,
  GrantCapabilities,
} from '../../contract/index.js';

const nothing: GrantCapabilities = {
  listCalendars: false,
  readBusy: false,
  readEvents: false,
  writeEvents: false,
};

/** A connection as its host may see it: field by field, so that no secret comes along. */
export function connectionInfo(
  providers: readonly CalendarProvider[],
  connection: Connection,
): ConnectionInfo {
  const { id, provider: providerId, account, status, level } = connection;
  const provider = providers.find((candidate) => candidate.id === providerId);
  const capabilities = provider?.capabilities(connection.grant) ?? nothing;
  // Without the service nobody can say what a grant allows.
  const missing = level === undefined || !provider ? [] : missingFeatures(level, capabilities);
  const reason = connection.reason ?? (missing.length > 0 ? 'scope-missing' : undefined);
  return {
    id,
    provider: providerId,
    account,
    status,
    ...(reason !== undefined && { reason }),
    ...(level !== undefined && { level }),
    capabilities,
    missing,
  };
}
