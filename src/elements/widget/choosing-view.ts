import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openDates } from '../../client/flow-choice.js';
import type { Choosing, MonthTimes } from '../../client/flow-state.js';
import type { Slot } from '../../contract/slot.js';
import type { DaySelectEvent } from '../month/day-select-event.js';
import type { DayCounts } from '../month/month-days.js';
import type { MonthChangeEvent } from '../month/month-change-event.js';
import type { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import { renderZoneFace } from '../time-zone-picker/zone-face.js';
import { monthBone } from './bones-view.js';
import { demand } from './demand.js';
import type { View } from './view.js';
import { renderBack } from './ways.js';
import { renderWaiting } from './waiting-view.js';

/** The day and the time are chosen: side by side, or one after the other. */
export function renderChoosing(state: Choosing, view: View): TemplateResult {
  return html`
    ${state.lost ? view.later?.renderLost(state, state.lost, view) : nothing} ${renderDurations(state, view)}
    ${view.rare?.renderHosts(state, view)}
    ${view.layout === 'month'
      ? renderPanes(state, view)
      : (view.layouts?.renderLayout(state, view) ?? renderWaiting(view))}
    <footer class="footer" part="footer">${view.painted ? renderFooter(state, view) : nothing}</footer>
  `;
}

function renderFooter(state: Choosing, view: View): TemplateResult {
  return html`
    ${view.zones?.renderZones(state, view) ?? renderZoneButton(state, view)}
    ${view.zoneless ? html`<p class="more" role="alert">${view.texts.noAnswer}</p>` : nothing}
    ${view.rare?.renderFooter(state, view)}
  `;
}

/** What the zones are opened with. With a press their picker takes its place, which looks the same. */
function renderZoneButton({ zone }: Choosing, view: View): TemplateResult {
  return html`<button
    type="button"
    class="button quiet zone"
    part="zone"
    aria-haspopup="dialog"
    aria-expanded="false"
    @pointerenter=${warmUp}
    @focus=${warmUp}
    @click=${view.showZones}
  >
    ${renderZoneFace({ ...view, zone })}
  </button>`;
}

/** Asks for its code as soon as somebody seems to want it. */
function warmUp(): void {
  demand(['zones']).catch(() => undefined);
}

/** A month, and beside it the times of a day. */
function renderPanes(state: Choosing, view: View): TemplateResult {
  const { chooseDate, chooseTime } = view.texts;
  return html`<div class="panes asking-${state.asking}">
    <div role="group" class="pane days" part="days" aria-labelledby="days">
      ${renderBack('day', view)}
      <h3 class="step" part="step" id="days" tabindex="-1" data-focus="day">${chooseDate}</h3>
      ${view.painted ? renderMonth(state, view) : monthBone}
    </div>
    <div role="group" class="pane times" part="times" aria-labelledby="times">
      ${renderBack('time', view)}
      <h3 class=${isEmpty(state) ? 'heard' : 'step'} part="step" id="times" tabindex="-1" data-focus="time">
        ${chooseTime}
      </h3>
      ${renderTimes(state, view)}
    </div>
  </div>`;
}

function renderDurations(state: Choosing, { flow, texts }: View): TemplateResult | typeof nothing {
  const { durationsMinutes } = state.eventType;
  if (durationsMinutes.length === 1) return nothing;
  return html`<div class="durations" part="durations" role="radiogroup" aria-labelledby="durations">
    <span part="durations-label" id="durations">${texts.chooseDuration}</span>
    ${durationsMinutes.map(
      (minutes) =>
        html`<label class="duration" part="duration"
          ><input
            type="radio"
            class="heard"
            name="duration"
            .checked=${minutes === state.durationMinutes}
            @change=${() => {
              flow.chooseDuration(minutes);
            }}
          />${texts.duration(minutes)}</label
        >`,
    )}
  </div>`;
}

function renderMonth(state: Choosing, view: View): TemplateResult {
  const open = openDates(state.eventType, state.today);
  return html`<booking-month
    language=${view.language}
    exportparts="bar: month-bar, title: month-title, step: month-step, previous, next, weekday, day, free, none, unknown, selected, today"
    .wording=${view.wording}
    .month=${state.month}
    .selected=${state.day}
    .days=${countsOf(state.times)}
    .min=${open.from}
    .max=${open.to}
    .today=${state.today}
    .loading=${state.times.status === 'loading'}
    @month-change=${(event: MonthChangeEvent) => {
      view.flow.showMonth(event.month);
    }}
    @day-select=${(event: DaySelectEvent) => {
      view.flow.chooseDay(event.date);
      view.attend('time');
    }}
  >
    <div slot="empty" class="empty" part="empty">
      ${isBare(state.times) ? (view.later?.renderEmptyMonth(state, view) ?? renderWaiting(view)) : nothing}
    </div>
  </booking-month>`;
}

/** How many times each day has; one answer for one month, so that the month is drawn anew only for another. */
function countsOf(times: MonthTimes): DayCounts | undefined {
  if (times.status === 'loading') return undefined;
  const known = counted.get(times);
  if (known) return known;
  const days = times.status === 'ready' ? [...times.days] : [];
  const counts = new Map(days.map(([date, slots]) => [date, slots.length]));
  counted.set(times, counts);
  return counts;
}

const counted = new WeakMap<MonthTimes, DayCounts>();

const noSlots: readonly Slot[] = [];

function renderTimes(state: Choosing, view: View): TemplateResult | typeof nothing {
  const { times, day, zone } = state;
  const slots = times.status === 'ready' && day !== undefined ? times.days.get(day) : undefined;
  if (isEmpty(state)) return nothing;
  return html`<booking-slot-picker
    language=${view.language}
    exportparts="date, part-of-day, times: slots, slot, skeleton"
    .wording=${view.wording}
    .slots=${slots ?? noSlots}
    .hour12=${view.hour12}
    .zone=${zone}
    .date=${day}
    .selected=${undefined}
    .loading=${times.status === 'loading'}
    @slot-select=${(event: SlotSelectEvent) => {
      view.flow.chooseSlot(event.slot);
    }}
  >
    ${view.later?.renderEmptyDay(state, view)}
  </booking-slot-picker>`;
}

/** A month shows no times, and nothing is on its way. */
function isBare(times: MonthTimes): boolean {
  return times.status === 'failed' || (times.status === 'ready' && times.days.size === 0);
}

/** The month has nothing, and says so itself. */
function isEmpty({ day, times }: Choosing): boolean {
  return day === undefined && times.status !== 'loading';
}
