import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Answering, Shown } from '../../client/waiting/waiting-state.js';
import type { TimeOffer } from '../../contract/waitlist.js';
import { renderErrorWords } from '../error-words.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { renderBookedTime } from '../look/booked-time.js';
import { formatMoment } from './moment.js';
import type { WaitingView } from './view.js';

/** The longest that is counted down by the second. */
const longestClockMs = 60 * 60_000;

/** A time that is kept for the guest: until when, and what can be done about it; the same while that is on its way. */
export function renderOffer(state: Shown | Answering, offer: TimeOffer, view: WaitingView): TemplateResult {
  const { texts, extra, locale, waiting } = view;
  const { entry } = state;
  const zone = zoneOrDevice(view.zone || entry.zone);
  const doing = state.step === 'answering' ? state.deed : undefined;
  const isBusy = doing !== undefined;
  const error = state.step === 'shown' ? state.error : undefined;
  const end = Date.parse(offer.expiresAt);
  const until = html`<p part="promise">${extra.offeredUntil(formatMoment(locale, end, zone))}</p>`;
  return html`${renderBookedTime({ ...entry, ...offer }, view)}
    ${end - Date.now() > longestClockMs
      ? until
      : html`<booking-hold
          language=${view.language}
          exportparts="clock: hold-clock, ended: hold-ended"
          .wording=${view.wording}
          expires-at=${offer.expiresAt}
          extensions-left="0"
          ?ended=${state.step === 'shown' && state.isEnding}
          >${until}</booking-hold
        >`}
    <div role="alert">
      ${error ? html`<div class="notice" part="notice">${renderErrorWords(error, texts)}</div>` : nothing}
    </div>
    <div class="ways" part="ways">
      <button
        type="button"
        class="button primary"
        part="take"
        data-way="take"
        aria-disabled=${isBusy}
        @click=${() => {
          waiting.take();
        }}
      >
        ${doing === 'take' ? texts.booking : extra.takeOffer}
      </button>
      <button
        type="button"
        class="button"
        part="pass"
        data-way="pass"
        aria-disabled=${isBusy}
        @click=${() => {
          waiting.pass();
        }}
      >
        ${extra.passOffer}
      </button>
      <button
        type="button"
        class="button quiet"
        part="leave"
        data-way="asking"
        aria-disabled=${isBusy}
        @click=${() => {
          waiting.askToLeave();
        }}
      >
        ${extra.leaveWaitlist}
      </button>
    </div>
    <p class="heard" role="status">${saying(doing, view)}</p>`;
}

function saying(doing: Answering['deed'] | undefined, { texts }: WaitingView): string | typeof nothing {
  if (doing === undefined) return nothing;
  return doing === 'take' ? texts.booking : texts.loading;
}
