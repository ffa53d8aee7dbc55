import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { sentenceOf } from '../host/notice.js';
import type { ConnectState } from './connect-state.js';
import type { ConnectionsSpeaking } from './service-names.js';
import type { ServiceNames } from './words/words.js';

/** The steps in which nothing but waiting, or going on elsewhere, is left to do. */
export type UnderwayState = Extract<
  ConnectState,
  {
    readonly step:
      | 'beginning'
      | 'waiting'
      | 'leaving'
      | 'claiming'
      | 'unclaimed'
      | 'handing-over'
      | 'handed-over';
  }
>;

interface WaysOn {
  readonly openAgain: () => void;
  readonly goOnHere: () => void;
  readonly tryAgain: () => void;
  readonly cancel: () => void;
}

/** Says how far it is, and how to go on. */
export function renderUnderway(
  state: UnderwayState,
  terms: WaysOn & { readonly speaking: ConnectionsSpeaking; readonly names: ServiceNames },
): TemplateResult {
  const { speaking, names, cancel } = terms;
  const { hostWords } = speaking;
  const isEnding = state.step === 'handing-over' || state.step === 'handed-over';
  const isBlocked = state.step === 'waiting' && state.window === 'blocked';
  const isStanding = state.step === 'handed-over' || state.step === 'unclaimed' || isBlocked;
  const isWorking = isEnding || state.step === 'claiming' || state.step === 'leaving';
  return html`<section class="card step" part="underway" aria-labelledby="step-title">
    <h2 id="step-title" class="step-title" tabindex="-1">${titleOf(state, terms)}</h2>
    <div role="status" class="said">${renderHelp(state, speaking)}</div>
    ${state.step === 'waiting' && state.window !== 'open' ? renderWaysOn(state, terms) : nothing}
    ${state.step === 'unclaimed'
      ? html`<div class="actions">
          <button type="button" class="button primary" part="way-on" @click=${terms.tryAgain}>
            ${speaking.texts.retry}
          </button>
        </div>`
      : nothing}
    ${isStanding
      ? nothing
      : html`<div class="progress" part="progress" aria-hidden="true"><span></span></div>`}
    ${isWorking
      ? nothing
      : html`<div class="actions">
          <button type="button" class="button quiet" part="cancel" @click=${cancel}>
            ${hostWords.cancel}<span class="heard">: ${names.provider}</span>
          </button>
        </div>`}
  </section>`;
}

function titleOf(
  state: UnderwayState,
  { speaking: { words }, names }: { readonly speaking: ConnectionsSpeaking; readonly names: ServiceNames },
): string {
  switch (state.step) {
    case 'beginning':
      return words.opening;
    case 'waiting':
      return state.window === 'blocked' ? words.blocked : words.waiting(names.company);
    case 'leaving':
      return words.leaving(names.company);
    case 'claiming':
      return words.claiming;
    case 'unclaimed':
      return words.unclaimed;
    case 'handing-over':
      return words.handingOver;
    case 'handed-over':
      return words.handedOver;
  }
}

function renderHelp(
  state: UnderwayState,
  speaking: ConnectionsSpeaking,
): TemplateResult | readonly TemplateResult[] | typeof nothing {
  const { words } = speaking;
  if (state.step === 'handed-over') return html`<p>${words.closeWindow}</p>`;
  if (state.step === 'unclaimed') return html`<p>${sentenceOf(state.error, speaking)}</p>`;
  if (state.step !== 'waiting') return nothing;
  switch (state.window) {
    case 'open':
      return html`<p>${words.waitingHelp}</p>`;
    case 'closed':
      return html`<p><strong>${words.closed}</strong></p>
        <p>${words.closedHelp}</p>`;
    case 'blocked':
      return html`<p>${words.blockedHelp}</p>`;
  }
}

/** The way to the service is a real link: however it is opened, it works. */
function renderWaysOn(
  { url, window }: Extract<ConnectState, { readonly step: 'waiting' }>,
  { speaking, openAgain, goOnHere }: WaysOn & { readonly speaking: ConnectionsSpeaking },
): TemplateResult {
  const { words } = speaking;
  const follow = (event: MouseEvent): void => {
    // Into another tab it leads by itself, and that one tells this page in the end.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goOnHere();
  };
  return html`<div class="actions">
    <a class="button primary" part="way-on" href=${url} rel="noreferrer" @click=${follow}
      >${words.goOnHere}</a
    >
    <button type="button" class="button" part="open-again" @click=${openAgain}>
      ${window === 'closed' ? words.openAgain : speaking.texts.retry}
    </button>
  </div>`;
}
