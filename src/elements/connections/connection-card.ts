import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConnectionInfo } from '../../contract/host-backend.js';
import { viewOf } from './connection-view.js';
import type { ConnectionView } from './connection-view.js';
import { isolated } from '../format/isolated.js';
import type { ConnectionsSpeaking } from './service-names.js';

const tones = { works: 'good', partly: 'warning', ended: 'danger' } as const;

/** An account: whether it works, what is done with it, and what can be done about it. */
export function renderConnection(
  connection: ConnectionInfo,
  {
    speaking,
    provider,
    renew,
    disconnect,
    below,
  }: {
    readonly speaking: ConnectionsSpeaking;
    /** As a person reads it. */
    readonly provider: string;
    readonly renew: (remedy: NonNullable<ConnectionView['remedy']>) => void;
    readonly disconnect: () => void;
    /** In place of the buttons. */
    readonly below: TemplateResult | undefined;
  },
): TemplateResult {
  const { words, hostWords } = speaking;
  const { id, account, reason } = connection;
  const view = viewOf(connection);
  const { state, remedy } = view;
  return html`<li class="card connection" part="connection ${state}" data-connection=${id}>
    <div class="row">
      <div class="grow">
        <h3 tabindex="-1" data-field=${remedy ? nothing : 'connection'}><bdi>${account}</bdi></h3>
        <p class="quiet-text"><bdi>${provider}</bdi></p>
      </div>
      <span class="tag ${tones[state]}" part="state">${words.states[state]}</span>
    </div>
    ${reason
      ? html`<p class="why ${tones[state]}" part="reason">${hostWords.connectionEnd(reason)}</p>`
      : nothing}
    ${renderAbilities(view, speaking)}
    ${view.isReadingOnly ? html`<p class="why" part="reading-only">${words.readingOnly}</p>` : nothing}
    ${below ??
    html`<div class="actions">
      ${remedy
        ? html`<button
            type="button"
            class="button ${remedy === 'reconnect' ? 'primary' : ''}"
            part=${remedy}
            data-field="connection"
            aria-label=${words.ofAccount(hostWords.remedy(remedy), isolated(account))}
            @click=${() => {
              renew(remedy);
            }}
          >
            ${hostWords.remedy(remedy)}
          </button>`
        : nothing}
      <button
        type="button"
        class="button quiet end"
        part="disconnect"
        aria-label=${words.ofAccount(words.disconnect, isolated(account))}
        @click=${disconnect}
      >
        ${words.disconnect}
      </button>
    </div>`}
  </li>`;
}

function renderAbilities(
  { can, cannot, missing }: ConnectionView,
  { words }: ConnectionsSpeaking,
): TemplateResult {
  const listed = (title: string, sort: string, entries: readonly string[]) =>
    entries.length === 0
      ? nothing
      : html`<div>
          <h4>${title}</h4>
          <ul class=${sort}>
            ${entries.map((entry) => html`<li>${entry}</li>`)}
          </ul>
        </div>`;
  return html`<div class="lists">
    ${listed(
      words.canTitle,
      'yes',
      can.map((feature) => words.can[feature]),
    )}
    ${listed(
      words.cannotTitle,
      'no',
      cannot.map((feature) => words.cannot[feature]),
    )}
    ${listed(
      words.missingTitle,
      'missing',
      missing.map((feature) => words.asks[feature].no),
    )}
  </div>`;
}
