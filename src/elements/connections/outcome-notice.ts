import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ProviderInfo } from '../../contract/host-backend.js';
import type { ConnectState } from './connect-state.js';
import type { ConnectWish } from './connect-wish.js';
import { isolated } from '../format/isolated.js';
import type { ConnectionsSpeaking } from './service-names.js';
import type { Ending, ServiceNames } from './words/words.js';

/** The steps in which it is over, one way or the other. */
export type OutcomeState = Extract<
  ConnectState,
  { readonly step: 'connected' | 'failed' | 'over' | 'not-begun-here' }
>;

/** Says how connecting ended, and what helps where it came to nothing. */
export function renderOutcome(
  state: OutcomeState,
  {
    speaking,
    providers,
    names,
    begin,
    close,
  }: {
    readonly speaking: ConnectionsSpeaking;
    readonly providers: readonly ProviderInfo[];
    readonly names: ServiceNames;
    readonly begin: (wish: ConnectWish) => void;
    readonly close: () => void;
  },
): TemplateResult {
  const { hostWords } = speaking;
  if (state.step === 'connected') return renderConnected(state, { speaking, close });
  const ending = endingOf(state, { speaking, names });
  const wish = 'wish' in state ? state.wish : undefined;
  const isAdministrators = state.step === 'failed' && state.remedy === 'ask-administrator';
  return html`<div class="notice danger outcome" part="notice" role="alert" tabindex="-1">
    <div class="grow">
      <h3>${ending.title}</h3>
      <p>${ending.text}</p>
      ${isAdministrators && wish ? renderForAdministrator(wish, { speaking, providers, names }) : nothing}
    </div>
    <div class="actions">
      ${wish
        ? html`<button
            type="button"
            class="button"
            part="way-on"
            @click=${() => {
              begin(wish);
            }}
          >
            ${hostWords.remedy(wish.renews ? 'reconnect' : 'try-again')}
          </button>`
        : nothing}
      <button type="button" class="button quiet" part="close" @click=${close}>${hostWords.close}</button>
    </div>
  </div>`;
}

function renderConnected(
  { connection }: Extract<ConnectState, { readonly step: 'connected' }>,
  { speaking, close }: { readonly speaking: ConnectionsSpeaking; readonly close: () => void },
): TemplateResult {
  const { words, hostWords } = speaking;
  const { account, status, missing, capabilities } = connection;
  const isWhole = status === 'active' && missing.length === 0;
  return html`<div
    class="notice ${isWhole ? 'good' : 'warning'} outcome"
    part="notice"
    role="status"
    tabindex="-1"
  >
    <div class="grow">
      <h3>${words.connected(isolated(account))}</h3>
      ${isWhole ? nothing : html`<p>${words.connectedPartly}</p>`}
      ${isWhole && !capabilities.writeEvents ? html`<p>${words.connectedReading}</p>` : nothing}
    </div>
    <button type="button" class="button quiet" part="close" @click=${close}>${hostWords.close}</button>
  </div>`;
}

function endingOf(
  state: Exclude<OutcomeState, { readonly step: 'connected' }>,
  { speaking: { words }, names }: { readonly speaking: ConnectionsSpeaking; readonly names: ServiceNames },
): Ending {
  switch (state.step) {
    case 'failed':
      return words.failures[state.failure](names);
    case 'over':
      return words.over;
    case 'not-begun-here':
      return words.notBegunHere;
  }
}

/** What whoever administers the accounts has to know: which application it is, and what it asks for. */
function renderForAdministrator(
  wish: ConnectWish,
  {
    speaking: { words },
    providers,
    names,
  }: {
    readonly speaking: ConnectionsSpeaking;
    readonly providers: readonly ProviderInfo[];
    readonly names: ServiceNames;
  },
): TemplateResult {
  const application = providers.find(({ id }) => id === wish.provider)?.application;
  return html`<div class="administrator" part="administrator">
    <h4>${words.forAdministrator}</h4>
    <p>${words.administratorText(names)}</p>
    ${application
      ? html`<dl>
          <dt>${words.application}</dt>
          <dd><code dir="ltr">${application.id}</code></dd>
          <dt>${words.permissions}</dt>
          ${application.permissions[wish.level].map(
            (permission) => html`<dd><code dir="ltr">${permission}</code></dd>`,
          )}
        </dl>`
      : nothing}
  </div>`;
}
