import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ConnectionInfo } from '../../contract/host-backend.js';
import { sentenceOf } from '../host/notice.js';
import type { DisconnectEffects } from './disconnect-effects.js';
import type { DisconnectState } from './disconnect-flow.js';
import { isolated } from '../format/isolated.js';
import type { ConnectionsSpeaking } from './service-names.js';

/** Says what ending a connection does before it is done: it cannot be undone. */
export function renderDisconnect(
  { account }: ConnectionInfo,
  {
    ending,
    effects,
    speaking,
    company,
    isPassword,
    end,
    keep,
  }: {
    readonly ending: Extract<DisconnectState, { readonly step: 'asked' | 'ending' }>;
    /** What no longer counts; missing while that is read. */
    readonly effects: DisconnectEffects | undefined;
    readonly speaking: ConnectionsSpeaking;
    readonly company: string;
    /** What opened it was entered here. */
    readonly isPassword: boolean;
    readonly end: () => void;
    readonly keep: () => void;
  },
): TemplateResult {
  const { words, texts } = speaking;
  const isEnding = ending.step === 'ending';
  const error = ending.step === 'asked' ? ending.error : undefined;
  return html`<div class="notice warning ending" part="ending" role="group" aria-labelledby="ending-title">
    <div class="grow">
      <h4 id="ending-title" class="ending-title" tabindex="-1">${words.disconnecting(isolated(account))}</h4>
      <p class="heard">${words.whatHappens}</p>
      <ul class="happens">
        ${effects ? renderEffects(effects, speaking, account) : html`<li>${texts.loading}</li>`}
        <li>${words.writesFirst}</li>
        <li>${words.eventsStay}</li>
        <li>${isPassword ? words.forgetsPassword : words.givesBack(company)}</li>
        <li>${words.cannotUndo}</li>
      </ul>
      ${error ? html`<p class="fault" role="alert">${sentenceOf(error, speaking)}</p>` : nothing}
    </div>
    <div class="actions">
      <button
        type="button"
        class="button danger"
        part="confirm"
        aria-disabled=${isEnding}
        @click=${isEnding ? nothing : end}
      >
        ${isEnding ? words.disconnectingNow : words.disconnect}
      </button>
      ${isEnding
        ? nothing
        : html`<button type="button" class="button quiet" part="keep" @click=${keep}>${words.keep}</button>`}
    </div>
    <p class="heard" role="status">${isEnding ? words.disconnectingNow : ''}</p>
  </div>`;
}

function renderEffects(
  { linked, conflicts }: DisconnectEffects,
  { words, texts }: ConnectionsSpeaking,
  account: string,
): TemplateResult {
  const names = new Intl.ListFormat(texts.language, { type: 'conjunction' }).format(conflicts.map(isolated));
  if (linked === undefined && conflicts.length === 0)
    return html`<li>${words.losesNothing(isolated(account))}</li>`;
  return html`${linked === undefined ? nothing : html`<li>${words.losesLinked(isolated(linked))}</li>`}
  ${conflicts.length === 0 ? nothing : html`<li>${words.losesConflicts(names)}</li>`}`;
}
