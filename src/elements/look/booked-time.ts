import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SpokenBooking } from '../../contract/spoken-event-type.js';
import type { Booking } from '../../contract/booking.js';
import { dateAt } from '../../time/zone.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import { formatDate } from '../format/format-date.js';
import { formatTimeRange } from '../format/format-time.js';
import { zoneLabel, zoneOrDevice } from '../format/format-zone.js';

/** What was booked and when, in three lines; by the clock of the booking's own zone where no other is wanted. */
export function renderBookedTime(
  booking: Pick<Booking, 'eventType' | 'start' | 'end' | 'zone' | 'series'>,
  {
    locale,
    extra,
    zone: wanted,
  }: { readonly locale: string; readonly extra: ExtraTexts; readonly zone: string },
): TemplateResult {
  const { title, lang }: SpokenBooking['eventType'] = booking.eventType;
  const zone = zoneOrDevice(wanted || booking.zone);
  const start = Date.parse(booking.start);
  const { series } = booking;
  const range = { start, end: Date.parse(booking.end) };
  return html`<div class="booked" part="booked-time">
    <p><bdi lang=${lang ?? ''}>${title}</bdi></p>
    <p class="day">${formatDate(locale, dateAt(zone, start))}</p>
    <p>
      <strong><bdi>${formatTimeRange(locale, range, { zone })}</bdi></strong>
      <bdi class="muted">${zoneLabel(zone)}</bdi>
    </p>
    ${series ? html`<p class="muted">${extra.timeOfSeries(series.position, series.of)}</p>` : nothing}
  </div>`;
}
