import type { SeriesTime } from '../../contract/series.js';
import { placeFacts } from '../mails/booking-facts.js';
import { longTime, zoneAround } from '../mails/mail-time.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { factList, hiddenFields } from './parts.js';
import { plannedBooking } from './planned-booking.js';
import type { SentForm } from './sent-form.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';
import { addressFor, openPlaces } from './wishes.js';

/** Several times, to be ticked, and what was written before. */
export interface SeriesList {
  readonly sent: SentForm;
  readonly times: readonly SeriesTime[];
  /** Starts that are ticked, of those that can be. */
  readonly chosen: ReadonlySet<string>;
  readonly notice?: Markup;
  readonly status?: number;
}

/** What the buttons and the boxes say; all else that was written goes along. */
const own: ReadonlySet<string> = new Set(['do', 'at', 'key']);

/** The times that would be booked in one go, those that can be had ticked: nothing is booked that was not seen. */
export function seriesPage(visit: Visit, { sent, times, chosen, notice, status = 200 }: SeriesList): Page {
  const { words, mail: texts, locale } = visit;
  const { eventType, wishes, written, key } = sent;
  const { series } = words;
  const reading = { locale, zone: wishes.zone };
  const [first = { start: wishes.start ?? '', end: '' }] = times;
  const place = openPlaces(eventType).find(({ id }) => id === wishes.location);
  const planned = plannedBooking({ eventType, wishes, place }, first);
  const carried = [...written].filter(([name]) => !own.has(name));
  return pageOf(visit, {
    title: eventType.title,
    status,
    content: markup`${notice ?? ''}
<h1>${isolated(eventType.title)}</h1>
${factList(placeFacts(planned, { texts, reading }, 'guest'))}
<h2>${series.title}</h2>
<p>${series.lead}</p>
<form method="post" action="${addressFor(visit, wishes)}">
${hiddenFields({ key })}
${carried.map(([name, values]) => values.map((value) => hiddenFields({ [name]: value })))}
<fieldset class="field"><legend>${zoneAround(first.start, reading)}</legend>
${times.map((time) => line(visit, time, { isChosen: chosen.has(time.start), zone: wishes.zone }))}</fieldset>
<button name="do" value="book-series">${series.book}</button>
<div class="row"><button class="small" name="do" value="details">${series.change}</button></div>
</form>`,
  });
}

function line(
  { words, locale }: Visit,
  time: SeriesTime,
  { isChosen, zone }: { readonly isChosen: boolean; readonly zone: string },
): Markup {
  const when = longTime(time, { locale, zone });
  if (time.isFree)
    return markup`<label class="option"><input type="checkbox" name="at" value="${time.start}" ${
      isChosen ? markup`checked` : ''
    }> ${when}</label>`;
  const { reasons } = words.series;
  const why = (time.reasons ?? []).map((reason) => reasons[reason]);
  return markup`<label class="option"><input type="checkbox" disabled> <span><s>${when}</s> <small>${
    [...new Set(why)].join(' ') || reasons.unavailable
  }</small></span></label>`;
}
