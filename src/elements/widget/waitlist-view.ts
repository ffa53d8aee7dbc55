import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { choiceIn } from '../../client/flow-choice.js';
import type { Choosing } from '../../client/flow-state.js';
import type { DetailsChangeEvent } from '../details-form/details-events.js';
import { wholeTexts } from '../texts/whole-texts.js';
import type { Aside, LaterView, View } from './view.js';
import { renderWaiting } from './waiting-view.js';

/** A way to the waiting list, where there is one. */
export function renderWaitingWay(
  { eventType, day, moves }: Choosing,
  view: View,
): TemplateResult | typeof nothing {
  if (!eventType.hasWaitlist || moves || !view.backend?.joinWaitlist) return nothing;
  return html`<button
    type="button"
    class="button quiet wait"
    part="wait"
    @click=${() => {
      view.turnTo({ part: 'waitlist', date: day }, 'waitlist');
    }}
  >
    ${wholeTexts(view.texts).waitlistWay}
  </button>`;
}

/** Whether a month, or the day that is looked at, says itself that it has no times: the way stands there. */
export function isBare({ times, day }: Choosing, { layout }: View): boolean {
  if (layout !== 'month' || times.status !== 'ready') return false;
  return times.days.size === 0 || (day !== undefined && !times.days.has(day));
}

/** The waiting list in place of the times; what was chosen and typed goes along, there and back. */
export function renderWaitlist(
  state: Choosing,
  { date = '' }: Extract<Aside, { part: 'waitlist' }>,
  view: LaterView,
): TemplateResult {
  const { flow, texts, language, wording, backend, readOnly, turnTo } = view;
  return html`<div
    role="group"
    class="pane waitlist"
    part="waitlist"
    tabindex="-1"
    data-focus="waitlist"
    aria-label=${wholeTexts(texts).waitlistWay}
  >
    <button
      type="button"
      class="button quiet back"
      part="back"
      @click=${() => {
        turnTo(undefined, state.asking);
      }}
    >
      <svg class="icon arrow" viewBox="0 0 20 20" aria-hidden="true"><path d="M12.5 15 7.5 10l5-5" /></svg
      >${texts.back}
    </button>
    <booking-waitlist
      language=${language}
      exportparts="title: status-title, waiting-day, promise, leave, step, form, field, label, optional, option, input, help, fault, submit, summary, summary-title, summary-link, further-guests, add-guest, remove-guest, way-on, notice, legend, location, chosen, faulty, location-icon, name, hint, radio, hosts-label, host-choice, hosts"
      event-type=${state.eventType.slug}
      date=${date}
      time-zone=${state.zone}
      read-only=${readOnly}
      .wording=${wording}
      .backend=${backend}
      .choice=${choiceIn(state)}
      @details-change=${(event: DetailsChangeEvent) => {
        event.stopPropagation();
        flow.keep({ ...state.entries, ...event.values });
      }}
      >${renderWaiting(view)}</booking-waitlist
    >
  </div>`;
}
