import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openDates } from '../../client/flow-choice.js';
import type { Choosing, MonthTimes } from '../../client/flow-state.js';
import { addMonths, monthOf } from '../../time/civil-month.js';
import { dateAt } from '../../time/zone.js';
import { formatDate } from '../format/format-date.js';
import { zoneLabel } from '../format/format-zone.js';
import type { DaySelectEvent } from '../month/day-select-event.js';
import type { DayCounts } from '../month/month-days.js';
import type { MonthChangeEvent } from '../month/month-change-event.js';
import type { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import type { TimeZoneChangeEvent } from '../time-zone-picker/time-zone-change-event.js';
import type { View } from './view.js';
import { renderBack, renderWay } from './ways.js';
import { renderWaiting } from './waiting-view.js';

/** The day and the time are chosen: side by side, or one after the other. */
export function renderChoosing(state: Choosing, view: View): TemplateResult {
  return html`
    ${state.lost ? view.later?.renderLost(state, state.lost, view) : nothing} ${renderDurations(state, view)}
    <div class="panes asking-${state.asking}">
      <div role="group" class="pane days" part="days" aria-labelledby="days">
        ${renderBack('day', view)}
        <h3 class="step" part="step" id="days" tabindex="-1" data-focus="day">${view.texts.chooseDate}</h3>
        ${renderMonth(state, view)}
      </div>
      <div role="group" class="pane times" part="times" aria-labelledby="times">
        ${renderBack('time', view)}
        <h3 class=${isEmpty(state) ? 'heard' : 'step'} part="step" id="times" tabindex="-1" data-focus="time">
          ${view.texts.chooseTime}
        </h3>
        ${renderTimes(state, view)}
      </div>
    </div>
    <footer class="footer" part="footer">
      <booking-time-zone-picker
        language=${view.language}
        exportparts="button: zone, popup: zone-popup, search-box: zone-search-box, search: zone-search, list: zone-list, option: zone-option, none: zone-none"
        .value=${state.zone}
        @time-zone-change=${(event: TimeZoneChangeEvent) => {
          view.flow.changeZone(event.zone);
        }}
        ><span class="stand-in">${zoneLabel(state.zone)}</span></booking-time-zone-picker
      >
    </footer>
  `;
}

/** The same shape while nothing is known. */
export function renderChoosingBones(language: string): TemplateResult {
  return html`<div class="panes asking-day">
      <div role="group" class="pane days" aria-hidden="true" inert>
        <p class="step"><span class="bone words" part="skeleton">&nbsp;</span></p>
        <booking-month language=${language} exportparts="day, unknown" loading></booking-month>
      </div>
      <div role="group" class="pane times" aria-hidden="true" inert>
        <p class="step"><span class="bone words" part="skeleton">&nbsp;</span></p>
        <booking-slot-picker language=${language} exportparts="skeleton" loading></booking-slot-picker>
      </div>
    </div>
    <div class="footer" part="footer"><span class="stand-in bone words" part="skeleton">&nbsp;</span></div>`;
}

function renderDurations(state: Choosing, { flow, texts }: View): TemplateResult | typeof nothing {
  const { durationsMinutes } = state.eventType;
  if (durationsMinutes.length === 1) return nothing;
  return html`<div class="durations" part="durations" role="group" aria-labelledby="durations">
    <span part="durations-label" id="durations">${texts.chooseDuration}</span>
    ${durationsMinutes.map(
      (minutes) =>
        html`<button
          type="button"
          class="duration"
          part="duration"
          aria-pressed=${minutes === state.durationMinutes}
          @click=${() => {
            flow.chooseDuration(minutes);
          }}
        >
          ${texts.duration(minutes)}
        </button>`,
    )}
  </div>`;
}

function renderMonth(state: Choosing, view: View): TemplateResult {
  const { times, eventType, today } = state;
  const open = openDates(eventType, today);
  return html`<booking-month
    language=${view.language}
    exportparts="bar: month-bar, title: month-title, step: month-step, previous, next, weekday, day, free, none, unknown, selected, today"
    .month=${state.month}
    .selected=${state.day}
    .days=${countsOf(times)}
    .min=${open.from}
    .max=${open.to}
    .today=${today}
    .loading=${times.status === 'loading'}
    @month-change=${(event: MonthChangeEvent) => {
      view.flow.showMonth(event.month);
    }}
    @day-select=${(event: DaySelectEvent) => {
      view.flow.chooseDay(event.date);
      view.attend('time');
    }}
  >
    <div slot="empty" class="empty" part="empty">${renderEmptyMonth(state, view)}</div>
  </booking-month>`;
}

function countsOf(times: MonthTimes): DayCounts | undefined {
  if (times.status === 'loading') return undefined;
  const days = times.status === 'ready' ? [...times.days] : [];
  return new Map(days.map(([date, slots]) => [date, slots.length]));
}

/** What stands over a month without times, always with a way on. */
function renderEmptyMonth(state: Choosing, view: View): TemplateResult | typeof nothing {
  const { flow, texts, locale } = view;
  const { times, month, zone, today, eventType } = state;
  if (times.status === 'failed') {
    return view.later?.renderUnread(times.error, view) ?? renderWaiting(view);
  }
  if (times.status === 'loading' || times.days.size > 0) return nothing;
  if (times.next !== undefined) {
    const next = dateAt(zone, Date.parse(times.next));
    return html`<p>${texts.noTimesIn(formatDate(locale, `${month}-01`, 'month'))}</p>
      ${renderWay(texts.nextFree(formatDate(locale, next, 'short')), () => {
        flow.showNextFree();
      })}`;
  }
  const following = monthOf(addMonths(`${month}-01`, 1));
  const { to } = openDates(eventType, today);
  if (to !== undefined && following > monthOf(to))
    return html`<p>${texts.noTimesAtAll}</p>
      ${renderWay(texts.retry, () => {
        view.restart();
      })}`;
  return html`<p>${texts.noTimesIn(formatDate(locale, `${month}-01`, 'month'))}</p>
    ${renderWay(texts.nextMonth, () => {
      flow.showMonth(following);
      view.attend('day');
    })}`;
}

function renderTimes(state: Choosing, view: View): TemplateResult | typeof nothing {
  const { times, day, zone } = state;
  const slots = times.status === 'ready' && day !== undefined ? (times.days.get(day) ?? []) : [];
  if (isEmpty(state)) return nothing;
  return html`<booking-slot-picker
    language=${view.language}
    exportparts="date, part-of-day, times: slots, slot, skeleton"
    .slots=${slots}
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

/** The month has nothing, and says so itself. */
function isEmpty({ day, times }: Choosing): boolean {
  return day === undefined && times.status !== 'loading';
}
