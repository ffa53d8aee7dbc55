import type { ProviderInfo } from '../../contract/host-backend.js';
import { isolated } from '../format/isolated.js';
import type { Speaking } from '../host/notice.js';
import type { ConnectionsWords, ServiceNames } from './words/words.js';

/** In whose words connecting is spoken of. */
export interface ConnectionsSpeaking extends Speaking {
  readonly words: ConnectionsWords;
}

/** Whether what opens an account at a service is entered here. */
export function isByPassword(providers: readonly ProviderInfo[], provider: string): boolean {
  return providers.find(({ id }) => id === provider)?.connect === 'credentials';
}

/** What sentences about a service name; one that is not known by now goes by its id. */
export function namesOf(
  providers: readonly ProviderInfo[],
  about: { readonly provider: string; readonly account?: string | undefined },
): ServiceNames {
  const info = providers.find(({ id }) => id === about.provider);
  const name = info?.name ?? about.provider;
  return {
    provider: isolated(name),
    company: isolated(info?.company ?? name),
    account: about.account === undefined ? undefined : isolated(about.account),
  };
}
