// What a guest sees of several times in one go; loaded where an event type offers them.
import '../series/define.js';
import '../series-confirmation/define.js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Checking, Details, Done, Sending } from '../../client/flow-state.js';
import { repeatOf, wantedTimes } from '../../client/wanted-times.js';
import { dateAt } from '../../time/zone.js';
import { formatDate } from '../format/format-date.js';
import { formatTime } from '../format/format-time.js';
import type { SeriesChangeEvent } from '../series/series-events.js';
import type { BookingSelectEvent } from '../series-confirmation/booking-select-event.js';
import * as refusal from './refusal-view.js';
import { inExtraWords } from './series-words.js';
import * as status from './status-view.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';

export { seriesViewStyles as styles } from './series-views.styles.js';

/** Whether the chosen time shall be repeated, above the form. */
export function renderSeries(state: Details | Sending, view: LaterView): TemplateResult | typeof nothing {
  const { series, eventType, entries, zone } = state;
  if (!series) return nothing;
  return html`<booking-series
    language=${view.language}
    exportparts="open: repeat, choice: series, legend: series-legend, label, select: series-select, times: series-times, time: series-time, taken: series-taken, box: series-box, date: series-date, note: series-note, skeleton, news, way-on, close: repeat-not"
    .wording=${view.wording}
    .most=${eventType.seriesAtMost ?? 1}
    .repeat=${repeatOf(state)}
    .series=${series}
    .zone=${zone}
    .hour12=${view.hour12}
    .busy=${state.step === 'sending'}
    @series-change=${(event: SeriesChangeEvent) => {
      event.stopPropagation();
      view.flow.keep({ ...entries, repeat: event.repeat });
    }}
    @series-retry=${(event: Event) => {
      event.stopPropagation();
      view.flow.retry();
    }}
  ></booking-series>`;
}

/** How many the button books, and above it why the last attempt was not accepted. */
export function renderInForm(state: Details | Sending, view: LaterView): TemplateResult {
  const { length } = wantedStarts(state);
  const label =
    length > 1
      ? inExtraWords(view, (extra) => extra.bookTimes(length))
      : state.series?.status === 'loading'
        ? inExtraWords(view, (extra) => extra.findingTimes)
        : view.texts.book;
  return html`<span slot="submit">${label}</span> ${renderRefusal(state, view)}`;
}

/** Some times cannot be had any more, which is told with all of them in sight; any other no is told as always. */
function renderRefusal(state: Details | Sending, view: LaterView): TemplateResult {
  const code = state.step === 'details' ? state.error?.code : undefined;
  if (code !== 'slot-taken' && code !== 'not-bookable') return refusal.renderRefusal(state, view);
  return html`<div slot="before-submit" role="alert">
    <div class="notice" part="notice"><p>${inExtraWords(view, (extra) => extra.timesLost)}</p></div>
  </div>`;
}

/** The times that are chosen beside the first: where there is little room, only how many. */
export function renderOtherTimes(
  state: Details | Sending | Checking,
  view: LaterView,
): TemplateResult | typeof nothing {
  const [, ...others] = wantedStarts(state);
  if (others.length === 0) return nothing;
  const { locale, hour12 } = view;
  const { zone } = state;
  const words = (start: number): TemplateResult =>
    html`<span>${formatDate(locale, dateAt(zone, start), 'short')}</span>
      <bdi>${formatTime(locale, start, { zone, hour12 })}</bdi>`;
  return html`<span class="chosen-count"
      >${inExtraWords(view, (extra) => extra.moreTimes(others.length))}</span
    >
    <ul class="chosen-others" part="chosen-others">
      ${others.map((start) => html`<li>${words(Date.parse(start))}</li>`)}
    </ul>`;
}

/** They were sent and no answer came. */
export function renderChecking(state: Checking, view: LaterView): TemplateResult {
  return status.renderChecking(state, view, {
    checking: inExtraWords(view, (extra) => extra.checkingTimes),
    unknownOutcome: inExtraWords(view, (extra) => extra.unknownTimes),
  });
}

/** They are booked; one of them may be being changed. */
export function renderDone({ booking, bookings, following, zone }: Done, view: LaterView): TemplateResult {
  const { language, wording, hour12, backend, turnTo, texts } = view;
  const changing = status.changedIn(view);
  const name = changing
    ? texts.change
    : inExtraWords(view, ({ timesBooked, timesRequested }) =>
        status.withLeaving(
          booking.status === 'pending' ? timesRequested(bookings.length) : timesBooked(bookings.length),
          view,
        ),
      );
  return status.renderOutcome(
    name,
    html`<booking-series-confirmation
      language=${language}
      exportparts="mark, title: confirmation-title, note, details: confirmation-details, term, value, times: booked-times, time: booked-time, date: booked-date, state: booked-state, join, change, link, news, add, add-label, print, back"
      .wording=${wording}
      .hour12=${hour12}
      .bookings=${bookings}
      .zone=${zone}
      .following=${following}
      .changeable=${(backend?.reschedule ?? backend?.cancel) !== undefined}
      .changing=${changing !== undefined}
      @booking-select=${(event: BookingSelectEvent) => {
        event.stopPropagation();
        turnTo(event.booking && { part: 'manage', booking: event.booking }, 'done');
      }}
    >
      ${changing
        ? html`<div slot="changing">${view.rare?.renderChanging(changing, view) ?? renderWaiting(view)}</div>`
        : nothing}
      ${status.renderAgain(view)}
    </booking-series-confirmation>`,
    view,
  );
}

/** The starts that are wanted, as far as that is known. */
function wantedStarts(state: Details | Sending | Checking): readonly string[] {
  const times =
    state.step === 'details'
      ? wantedTimes(state.series, repeatOf(state))?.map(({ start }) => start)
      : state.starts;
  return times ?? [state.slot.start];
}
