import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AgendaBooking } from '../../contract/host-backend.js';
import { sentenceOf } from '../host/notice.js';
import type { AgendaView } from './agenda-view.js';
import { takesReason } from './booking-deeds.js';
import type { BookingDeed } from './booking-deeds.js';
import type { BookingWays } from './booking-ways.js';

/** What can be done with a booking, each with what comes of it. */
export function renderDeeds(
  booking: AgendaBooking,
  view: AgendaView,
  ways: BookingWays & { readonly deeds: readonly BookingDeed[] },
): TemplateResult {
  const { deed: state, deeds } = ways;
  const asked = state.step === 'idle' || state.step === 'done' ? undefined : state.deed;
  const isAsked = asked !== undefined && takesReason(asked) && deeds.includes(asked);
  return html`
    <div class="said" role="status" part="said">${renderSaid(view, ways)}</div>
    ${isAsked
      ? renderQuestion(asked, booking, { view, ways })
      : html`${renderChange(booking, view)}
          <ul class="deeds">
            ${deeds.map((deed) => html`<li>${renderDeed(deed, booking, { view, ways })}</li>`)}
          </ul>`}
  `;
}

function renderSaid({ words, speaking }: AgendaView, { deed }: BookingWays): TemplateResult | typeof nothing {
  switch (deed.step) {
    case 'done':
      return html`<p class="notice good">${words.done(deed.deed)}</p>`;
    case 'failed':
      return html`<p class="notice danger">
        ${deed.error.code === 'version-conflict' ? words.staleNews : sentenceOf(deed.error, speaking)}
      </p>`;
    case 'sending':
      return html`<p class="quiet-text">${speaking.hostWords.working}</p>`;
    default:
      return nothing;
  }
}

/** How its event was changed in the calendar. */
function renderChange(
  { changedEvent, status, start }: AgendaBooking,
  { words, clock }: AgendaView,
): TemplateResult | typeof nothing {
  if (!changedEvent || status !== 'confirmed') return nothing;
  return html`<div class="notice warning" part="change">
    <p>
      ${changedEvent.state === 'gone'
        ? words.eventGone
        : words.moved(clock.moment(Date.parse(start)), clock.moment(Date.parse(changedEvent.start)))}
      ${changedEvent.state === 'moved' && changedEvent.clash === 'booking' ? words.clashBooking : nothing}
      ${changedEvent.state === 'moved' && changedEvent.clash === 'all-day' ? words.clashAllDay : nothing}
    </p>
  </div>`;
}

interface Around {
  readonly view: AgendaView;
  readonly ways: BookingWays;
}

function renderDeed(deed: BookingDeed, { guest }: AgendaBooking, { view, ways }: Around): TemplateResult {
  const { words } = view;
  const isBusy = ways.deed.step === 'sending';
  const look = deed === 'confirm' ? 'primary' : deed === 'cancel' || deed === 'decline' ? 'ending' : '';
  return html`<button
      type="button"
      class="button ${look}"
      part="deed ${deed}"
      data-deed=${deed}
      aria-describedby="of-${deed}"
      aria-disabled=${isBusy}
      @click=${() => {
        if (!isBusy) ways.wish(deed);
      }}
    >
      ${words.deed(deed)}</button
    ><span class="quiet-text" id="of-${deed}">${words.consequence(deed, guest.name)}</span>`;
}

/** Asks once more, and for a reason. */
function renderQuestion(deed: BookingDeed, { guest }: AgendaBooking, { view, ways }: Around): TemplateResult {
  const { words } = view;
  const isBusy = ways.deed.step === 'sending';
  return html`<div class="question" part="question" role="group" aria-labelledby="question">
    <p id="question">${words.consequence(deed, guest.name)}</p>
    <div class="field">
      <label for="reason">${words.giveReason}</label>
      <textarea
        class="box"
        id="reason"
        part="reason"
        rows="3"
        maxlength="1000"
        dir="auto"
        .value=${ways.reason}
        ?readonly=${isBusy}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLTextAreaElement) ways.setReason(event.target.value);
        }}
      ></textarea>
    </div>
    <div class="actions">
      <button
        type="button"
        class="button ending"
        part="deed ${deed}"
        data-deed=${deed}
        aria-disabled=${isBusy}
        @click=${() => {
          if (!isBusy) ways.wish(deed);
        }}
      >
        ${words.deed(deed)}
      </button>
      <button type="button" class="button quiet" part="back" aria-disabled=${isBusy} @click=${ways.stepBack}>
        ${words.back}
      </button>
    </div>
  </div>`;
}
