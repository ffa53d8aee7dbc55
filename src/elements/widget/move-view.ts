import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Details, Sending } from '../../client/flow-state.js';
import type { Booking } from '../../contract/booking.js';
import { renderRefusal } from './refusal-view.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';
import { renderBack } from './ways.js';

/** A booking is about to have another time: nothing is asked but whether it shall. */
export function renderMove(state: Details | Sending, moves: Booking, view: LaterView): TemplateResult {
  const { flow, texts, language, wording } = view;
  return html`<div
    role="group"
    class="pane move"
    part="details"
    aria-label=${texts.yourChoice}
    tabindex="-1"
    data-focus="details"
  >
    ${renderBack('time', view)}
    <booking-move
      language=${language}
      exportparts="old-time, new-time, submit, keep"
      .wording=${wording}
      .timeNow=${moves}
      .newTime=${state.slot}
      .zone=${state.zone}
      .busy=${state.step === 'sending'}
      @move-confirm=${(event: Event) => {
        event.stopPropagation();
        flow.submit(state.entries);
      }}
    >
      ${renderRefusal(state, view)} ${renderWaiting(view)}
    </booking-move>
  </div>`;
}
