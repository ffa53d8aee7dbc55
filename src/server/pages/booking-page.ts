import type { Booking } from '../../contract/booking.js';
import { errorCodes } from '../../contract/booking-error.js';
import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { idempotencyKeyPattern } from '../../contract/operations.js';
import { spokenEventType } from '../../contract/spoken-event-type.js';
import { formatInstant } from '../../time/instant.js';
import { isolated, markup } from '../markup.js';
import type { Page } from '../page.js';
import { readFields } from '../read-form.js';
import { bookedPage } from './booked-page.js';
import { faultyFields, requestOf, textIn, writtenIn } from './details-form.js';
import { detailsPage } from './details-page.js';
import type { Details } from './details-page.js';
import { askDays, askTime } from './free-times.js';
import type { Offered } from './free-times.js';
import { elementsPath } from './pages-options.js';
import { noticeOf, saidOf } from './parts.js';
import { timesPage } from './times-page.js';
import { errorIn, pageOf, wireOf } from './visit.js';
import type { Visit } from './visit.js';
import { wishesIn } from './wishes.js';
import type { Wishes } from './wishes.js';

/** `/{owner}/{event-type}`: the widget; without script, and with `?plain`, pages that book as well. */
export async function bookingPage(visit: Visit, at: Offered): Promise<Page> {
  const { searchParams } = new URL(visit.request.url);
  const plain = await visit.ask<EventType>({ path: `${wireOf(at.owner)}/event-types/${at.slug}` });
  const eventType = spokenEventType(plain, visit.locale);
  if (!searchParams.has('plain')) return widgetPage(visit, at, eventType);
  const wishes = wishesIn(searchParams, { eventType, now: visit.now });
  const { start } = wishes;
  if (start !== undefined) {
    const slot = await askTime(visit, at, { ...wishes, start });
    if (slot)
      return detailsPage(visit, {
        eventType,
        wishes,
        slot,
        written: new Map(),
        faults: new Set(),
        key: crypto.randomUUID(),
      });
  }
  const found = await askDays(visit, at, wishes);
  const gone = start !== undefined && visit.words.errors['slot-taken'];
  return timesPage(visit, { eventType, wishes, found, ...(gone && { notice: noticeOf(gone) }) });
}

/** Books what a form asks for. What went wrong is said on the form, with all that was written. */
export async function bookByForm(visit: Visit, at: Offered, bodyBytes: number): Promise<Page> {
  const written = writtenIn(await readFields(visit.request, bodyBytes));
  const plain = await visit.ask<EventType>({ path: `${wireOf(at.owner)}/event-types/${at.slug}` });
  const eventType = spokenEventType(plain, visit.locale);
  const search = new URL(visit.request.url).searchParams;
  search.set('start', textIn(written, 'start'));
  const wishes = wishesIn(search, { eventType, now: visit.now });
  const key = textIn(written, 'key');
  try {
    const booking = await visit.ask<Booking>({
      path: `${wireOf(at.owner)}/bookings`,
      body: requestOf(written, { eventType, wishes, language: visit.locale }),
      key: idempotencyKeyPattern.test(key) ? key : crypto.randomUUID(),
    });
    return bookedPage(visit, booking, at.owner);
  } catch (thrown) {
    return refusedPage(visit, at, { thrown, written, eventType, wishes, key });
  }
}

async function refusedPage(
  visit: Visit,
  at: Offered,
  refused: Pick<Details, 'eventType' | 'wishes' | 'written' | 'key'> & { readonly thrown: unknown },
): Promise<Page> {
  const { eventType, wishes, written, thrown } = refused;
  const error = errorIn(thrown);
  const { code, details } = error;
  const { start } = wishes;
  if (start === undefined) throw error;
  const isFaulty = code === 'invalid-request' && details.fields !== undefined;
  const { words } = visit;
  const notice = isFaulty
    ? noticeOf({ title: words.details.faulty, lead: '' })
    : noticeOf(saidOf(error, words));
  const nearest = code === 'slot-taken' ? (details.nearest ?? []).slice(0, 6) : [];
  if (code === 'not-bookable' || (code === 'slot-taken' && nearest.length === 0))
    return timesPage(visit, { eventType, wishes, found: await askDays(visit, at, wishes), notice });
  return detailsPage(visit, {
    eventType,
    wishes,
    slot: { start, end: endOf(start, wishes) },
    written,
    faults: isFaulty ? faultyFields(details.fields) : new Set(),
    // Nobody knows what became of it: the same key asks for the same booking.
    key: mayBeBooked(code) ? refused.key : crypto.randomUUID(),
    notice,
    status: errorCodes[code],
    nearest,
  });
}

function endOf(start: string, { durationMinutes }: Wishes): string {
  return formatInstant(Date.parse(start) + durationMinutes * 60_000);
}

/** Whether it may have been booked all the same. */
function mayBeBooked(code: BookingErrorCode): boolean {
  return code === 'unavailable' || code === 'in-progress';
}

function widgetPage(visit: Visit, { owner, slug }: Offered, eventType: EventType): Page {
  const { base, words } = visit;
  const plain = new URL(visit.request.url).searchParams;
  plain.set('plain', '1');
  const address = `?${plain.toString()}`;
  return pageOf(visit, {
    title: eventType.title,
    width: 'bare',
    scripts: [`${base}${elementsPath}/booking-elements.js`],
    head: markup`<noscript><meta http-equiv="refresh" content="0;url=${address}"></noscript>`,
    content: markup`<h1 class="visually-hidden">${isolated(eventType.title)}</h1>
<booking-widget backend-url="${`${base}${wireOf(owner)}`}" event-type="${slug}" language="${visit.locale}">
<a class="button" slot="fallback" href="${address}">${words.times.plain}</a>
</booking-widget>`,
  });
}
