import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HostStore } from '../../client/host/host-store.js';
import type { ConnectionInfo, ProviderInfo } from '../../contract/host-backend.js';
import { renderReading } from '../host/notice.js';
import { renderConnection } from './connection-card.js';
import { wishToRenew } from './connect-wish.js';
import type { ConnectWish } from './connect-wish.js';
import { knownEffects } from './disconnect-flow.js';
import type { DisconnectState } from './disconnect-flow.js';
import { renderDisconnect } from './disconnect-panel.js';
import { isolated } from '../format/isolated.js';
import { namesOf } from './service-names.js';
import type { ConnectionsSpeaking } from './service-names.js';

/** What the lists need, and what their buttons do. */
export interface AccountListTerms {
  readonly store: HostStore;
  readonly speaking: ConnectionsSpeaking;
  readonly ending: DisconnectState;
  readonly choose: (wish: ConnectWish) => void;
  readonly ask: (id: string) => void;
  readonly keep: (id: string) => void;
  readonly end: (connection: ConnectionInfo) => void;
}

/** What is connected, and what can be. */
export function renderAccounts(terms: AccountListTerms): TemplateResult {
  const { store, speaking } = terms;
  return html`${renderReading(store.get('connections'), {
    speaking,
    retry: () => void store.refresh('connections'),
    show: (connections) => renderConnections(connections, terms),
  })}
  ${renderReading(store.get('providers'), {
    speaking,
    retry: () => void store.refresh('providers'),
    show: (providers) => renderProviders(providers, terms),
  })}`;
}

function renderConnections(connections: readonly ConnectionInfo[], terms: AccountListTerms): TemplateResult {
  const { store, speaking, ending, choose, ask, keep, end } = terms;
  if (connections.length === 0) return html`<p class="none" part="none">${speaking.words.none}</p>`;
  const providers = store.value('providers') ?? [];
  const below = (connection: ConnectionInfo): TemplateResult | undefined => {
    if (ending.step !== 'asked' && ending.step !== 'ending') return undefined;
    if (ending.id !== connection.id) return undefined;
    return renderDisconnect(connection, {
      ending,
      effects: knownEffects(store, connection.id),
      speaking,
      company: namesOf(providers, connection).company,
      end: () => {
        end(connection);
      },
      keep: () => {
        keep(connection.id);
      },
    });
  };
  return html`<ul class="connections" part="connections">
    ${connections.map((connection) =>
      renderConnection(connection, {
        speaking,
        provider: providers.find(({ id }) => id === connection.provider)?.name ?? connection.provider,
        renew: (remedy) => {
          choose(wishToRenew(connection, remedy === 'grant-write-access' ? 'everything' : connection.level));
        },
        disconnect: () => {
          ask(connection.id);
        },
        below: below(connection),
      }),
    )}
  </ul>`;
}

/** A button for each service that asks people by itself. */
function renderProviders(
  providers: readonly ProviderInfo[],
  { store, speaking: { words }, choose }: AccountListTerms,
): TemplateResult {
  const offered = providers.filter(({ connect }) => connect === 'oauth');
  if (offered.length === 0) return html`<p class="quiet-text" part="none">${words.noProviders}</p>`;
  const connected = store.value('connections') ?? [];
  return html`<div class="actions" part="providers">
    ${offered.map(({ id, name }, index) => {
      const isMore = connected.some(({ provider }) => provider === id);
      return html`<button
        type="button"
        class="button ${isMore ? '' : 'primary'}"
        part="connect"
        data-field=${index === 0 ? 'connect' : nothing}
        @click=${() => {
          choose({ provider: id, level: 'everything' });
        }}
      >
        ${isMore ? words.connectAnother(isolated(name)) : words.connect(isolated(name))}
      </button>`;
    })}
  </div>`;
}
