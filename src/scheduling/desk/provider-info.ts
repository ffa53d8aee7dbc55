import type { CalendarProvider, ConsentLevel, ProviderInfo } from '../../contract/index.js';

type Application = NonNullable<ProviderInfo['application']>;

/** Whether hosts can connect an account there, in one way or the other. */
export function isConnectable(provider: CalendarProvider): boolean {
  const { connect, authorize, exchange, verify, fields = [] } = provider;
  if (connect === 'oauth') return authorize !== undefined && exchange !== undefined;
  return verify !== undefined && fields.length > 0;
}

/** A calendar service as hosts see it; no secret of its registration is in it. */
export function providerInfo(provider: CalendarProvider): ProviderInfo {
  const { id, name, company, connect, fields, services } = provider;
  const application = applicationOf(provider);
  return {
    id,
    name,
    connect,
    ...(company !== undefined && { company }),
    ...(application && { application }),
    ...(fields && { fields }),
    ...(services && { services }),
  };
}

/** What the service's question says of whoever asks (RFC 6749, section 4.1.1): it stands in an address that every host sees. */
function applicationOf(provider: CalendarProvider): Application | undefined {
  const questions = (level: ConsentLevel): URLSearchParams => {
    const blank = { redirectUri: 'https://book.example/', state: 'state', codeChallenge: 'challenge' };
    return new URL(provider.authorize?.({ level, ...blank }) ?? 'about:blank').searchParams;
  };
  const id = questions('everything').get('client_id');
  if (id === null) return undefined;
  const permissions = (level: ConsentLevel): readonly string[] =>
    (questions(level).get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return {
    id,
    permissions: {
      everything: permissions('everything'),
      'read-only': permissions('read-only'),
      'busy-only': permissions('busy-only'),
    },
  };
}
