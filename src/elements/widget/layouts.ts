// What stands in place of the month and the times of a day: a week of times, or a list of the next ones. Loaded by a widget
// that shows one of them.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { openDates } from '../../client/flow-choice.js';
import type { Choosing, DateRange, FlowState } from '../../client/flow-state.js';
import type { Slot } from '../../contract/slot.js';
import type { CivilDate } from '../../time/civil-date.js';
import { addDays, startOfWeek } from '../../time/civil-date.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { dateAt } from '../../time/zone.js';
import { formatDate, formatDateRange } from '../format/format-date.js';
import type { ListChangeEvent } from '../slot-list/list-change-event.js';
import type { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import type { WeekChangeEvent } from '../week/week-change-event.js';
import type { Layout } from './layout.js';
import type { View } from './view.js';
import { renderBack, renderWay } from './ways.js';

/** The days that a list looks ahead. */
const listDays = 28;

/** The days a layout needs that a state does not show yet. */
export function missingDays(state: FlowState, layout: Layout, locale: string): DateRange | undefined {
  if (state.step !== 'choosing' || state.range || state.times.status !== 'ready') return undefined;
  return daysFrom(state.day ?? state.today, layout, locale);
}

/** The week, or the times, in place of the two panes. */
export function renderLayout(state: Choosing, view: View): TemplateResult {
  return html`<div role="group" class="pane" part="days" aria-labelledby="days">
    ${renderBack('day', view)}
    <h3 class="step" part="step" id="days" tabindex="-1" data-focus=${state.asking}>
      ${view.texts.chooseTime}
    </h3>
    ${view.layout === 'week' ? renderWeek(state, view) : renderList(state, view)}
  </div>`;
}

function renderWeek(state: Choosing, view: View): TemplateResult {
  const { flow } = view;
  const open = openDates(state.eventType, state.today);
  return html`<booking-week
    language=${view.language}
    .wording=${view.wording}
    exportparts="bar: month-bar, title: month-title, step: month-step, previous, next, day, free, none, unknown, today, weekday, date, slot, selected, seats, more: more-times, nothing"
    .week=${state.range?.from ?? state.day}
    .slots=${slotsOf(state)}
    .zone=${state.zone}
    .hour12=${view.hour12}
    .min=${open.from}
    .max=${open.to}
    .today=${state.today}
    .loading=${isLoading(state)}
    @week-change=${({ from, to }: WeekChangeEvent) => {
      flow.showDays({ from, to });
    }}
    @slot-select=${({ slot }: SlotSelectEvent) => {
      flow.chooseSlot(slot);
    }}
  >
    <div slot="empty" class="empty" part="empty">${renderEmpty(state, view)}</div>
  </booking-week>`;
}

function renderList(state: Choosing, view: View): TemplateResult {
  const { flow } = view;
  const open = openDates(state.eventType, state.today);
  return html`<booking-slot-list
    language=${view.language}
    .wording=${view.wording}
    exportparts="day, date, part-of-day, slots, slot, selected, more: more-times, list-step, skeleton"
    .from=${state.range?.from ?? state.day}
    .slots=${slotsOf(state)}
    .zone=${state.zone}
    .hour12=${view.hour12}
    .min=${open.from}
    .max=${open.to}
    .loading=${isLoading(state)}
    @list-change=${({ from }: ListChangeEvent) => {
      flow.showDays({ from, to: addDays(from, listDays - 1) });
    }}
    @slot-select=${({ slot }: SlotSelectEvent) => {
      flow.chooseSlot(slot);
    }}
  >
    <div slot="empty" class="empty" part="empty">${renderEmpty(state, view)}</div>
  </booking-slot-list>`;
}

/** What stands where none of the days is free, with a way on where there is one. */
function renderEmpty(state: Choosing, view: View): TemplateResult {
  const { times, range, zone } = state;
  const { texts, locale, flow, layout } = view;
  if (times.status === 'failed') return view.later?.renderUnread(times.error, view) ?? html``;
  if (times.status === 'loading' || !range) return html``;
  const days = [...times.days.keys()];
  const known = times.next === undefined ? undefined : dateAt(zone, Date.parse(times.next));
  const next = days.find((date) => date > range.to) ?? known;
  const open = openDates(state.eventType, state.today);
  const isLast = open.to !== undefined && open.to <= range.to;
  return html`<p>
      ${next === undefined && isLast && days.length === 0
        ? texts.noTimesAtAll
        : texts.noTimesIn(formatDateRange(locale, range.from, range.to))}
    </p>
    ${next !== undefined
      ? renderWay(texts.nextFree(formatDate(locale, next, 'short')), () => {
          flow.showDays(daysFrom(next, layout, locale));
        })
      : isLast
        ? ''
        : renderWay(texts.nextMonth, () => {
            flow.showDays(daysFrom(addDays(range.to, 1), layout, locale));
          })}`;
}

function daysFrom(date: CivilDate, layout: Layout, locale: string): DateRange {
  if (layout === 'list') return { from: date, to: addDays(date, listDays - 1) };
  const from = startOfWeek(date, firstWeekdayOf(locale));
  return { from, to: addDays(from, 6) };
}

function slotsOf({ times }: Choosing): readonly Slot[] {
  return times.status === 'ready' ? [...times.days.values()].flat() : [];
}

/** Times that are here without the days beside them are not all of a week. */
function isLoading({ times, range }: Choosing): boolean {
  return times.status === 'loading' || (times.status === 'ready' && !range);
}
