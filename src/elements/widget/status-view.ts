import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Booking } from '../../contract/booking.js';
import type { Checking, Done } from '../../client/flow-state.js';
import { dots } from '../look/waiting.js';
import { renderChoice } from './details-view.js';
import type { Words } from './series-words.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';
import { wordsOfSilence } from './words-of-silence.js';

/** It was sent and no answer came: it is being asked for, or a safe way to ask again. */
export function renderChecking(
  state: Checking,
  view: LaterView,
  { checking, unknownOutcome }: Readonly<Record<'checking' | 'unknownOutcome', Words>> = view.texts,
): TemplateResult {
  const { texts, flow } = view;
  const asking = state.outcome === 'asking';
  const { more } = wordsOfSilence(state.error, texts);
  return html`<div role="group" class="pane status" part="checking" aria-labelledby="checking">
    ${asking ? dots : nothing}
    <h3
      class="status-title"
      part="status-title"
      id="checking"
      tabindex="-1"
      data-focus="checking-${state.outcome}"
    >
      ${asking ? texts.checkingTitle : texts.unknownTitle}
    </h3>
    <p>${asking ? checking : unknownOutcome}</p>
    ${asking || more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    <div class="choice" part="choice">${renderChoice(state, view)}</div>
    ${asking
      ? nothing
      : html`<button
          type="button"
          class="button primary"
          part="way-on"
          @click=${() => {
            flow.retry();
          }}
        >
          ${texts.retry}
        </button>`}
  </div>`;
}

/** It is booked. Without the code of the confirmation, the words inside it say so. */
export function renderDone(state: Done, view: LaterView): TemplateResult {
  const { texts } = view;
  const changing = changedIn(view);
  return renderOutcome(
    withLeaving(changing ? texts.change : texts.bookingStatus(state.booking.status), view),
    changing
      ? (view.rare?.renderChanging(changing, view) ?? renderWaiting(view))
      : renderConfirmation(state, view),
    view,
  );
}

/** The booking that its guest is changing just now. */
export function changedIn({ aside }: LaterView): Booking | undefined {
  return aside?.part === 'manage' ? aside.booking : undefined;
}

/** A name for what came of it, and with it where the page is about to go. */
export function withLeaving(name: string, { texts, leaving }: LaterView): string {
  return leaving && !leaving.isStaying ? `${name}. ${texts.leavingFor} ${leaving.site}` : name;
}

/** The pane of what came of it, which is heard by its name. */
export function renderOutcome(name: Words, outcome: TemplateResult, view: LaterView): TemplateResult {
  const { leaving } = view;
  return html`<div
    role="group"
    class="pane done"
    part="done"
    tabindex="-1"
    data-focus="done"
    aria-label=${name}
  >
    ${outcome} ${leaving ? view.rare?.renderLeaving(leaving, view) : nothing}
  </div>`;
}

function renderConfirmation({ booking, following, zone }: Done, view: LaterView): TemplateResult {
  const { texts, language, wording, hour12, backend, turnTo } = view;
  const canChange =
    booking.manageToken !== undefined && (backend?.reschedule ?? backend?.cancel) !== undefined;
  return html`<booking-confirmation
    language=${language}
    exportparts="mark, title: confirmation-title, note, details: confirmation-details, term, value, news, link, join, address, add, add-label, print"
    .wording=${wording}
    .hour12=${hour12}
    .booking=${booking}
    .zone=${zone}
    .following=${following}
  >
    <h3 class="status-title" part="status-title">${texts.bookingStatus(booking.status)}</h3>
    ${canChange
      ? html`<button
          type="button"
          slot="actions"
          class="button quiet"
          part="change"
          @click=${() => {
            turnTo({ part: 'manage', booking }, 'done');
          }}
        >
          ${texts.change}
        </button>`
      : nothing}
    ${renderAgain(view)}
  </booking-confirmation>`;
}

/** Begins another booking. */
export function renderAgain({ flow, texts }: LaterView): TemplateResult {
  return html`<button
    type="button"
    slot="actions"
    class="button quiet"
    part="again"
    @click=${() => {
      flow.startAgain();
    }}
  >
    ${texts.bookAnother}
  </button>`;
}
