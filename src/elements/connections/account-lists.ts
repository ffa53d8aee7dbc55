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
import { isByPassword, namesOf } from './service-names.js';
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
      isPassword: isByPassword(providers, connection.provider),
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

/** A button for each service, and what those are good for whose name says little. */
function renderProviders(
  providers: readonly ProviderInfo[],
  { store, speaking: { words, texts }, choose }: AccountListTerms,
): TemplateResult {
  // What asks nobody for anything cannot be connected from here.
  const offered = providers.filter(({ connect, fields = [] }) => connect === 'oauth' || fields.length > 0);
  if (offered.length === 0) return html`<p class="quiet-text" part="none">${words.noProviders}</p>`;
  const list = new Intl.ListFormat(texts.language, { type: 'unit' });
  const connected = store.value('connections') ?? [];
  return html`<div class="offered">
    <div class="actions" part="providers">
      ${offered.map(({ id, name }, index) => {
        const isMore = connected.some(({ provider }) => provider === id);
        return html`<button
          type="button"
          class="button ${isMore || index > 0 ? '' : 'primary'}"
          part="connect"
          data-field=${index === 0 ? 'connect' : nothing}
          @click=${() => {
            choose({ provider: id, level: 'everything' });
          }}
        >
          ${isMore ? words.connectAnother(isolated(name)) : words.connect(isolated(name))}
        </button>`;
      })}
    </div>
    ${offered.map(({ name, services = [] }) =>
      services.length === 0
        ? nothing
        : html`<p class="quiet-text" part="works-with">
            ${words.worksWith(isolated(name), list.format(services.map((service) => isolated(service.name))))}
          </p>`,
    )}
  </div>`;
}
