import type { Booking } from '../../contract/booking.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { spokenEventType } from '../../contract/spoken-event-type.js';
import { isolated, markup } from '../markup.js';
import type { Page } from '../page.js';
import { bookedPage } from './booked-page.js';
import { detailsAgain } from './details-again.js';
import { textIn, wantedIn } from './details-form.js';
import { detailsPage } from './details-page.js';
import type { Details } from './details-page.js';
import { askDays, askTime } from './free-times.js';
import type { Offered } from './free-times.js';
import { joinByForm } from './join-by-form.js';
import { elementsPath } from './pages-options.js';
import { noticeOf, saidOf } from './parts.js';
import { readSent } from './sent-form.js';
import type { SentForm } from './sent-form.js';
import { bookSeriesByForm, listSeriesByForm } from './series-by-form.js';
import { timesPage } from './times-page.js';
import { errorIn, pageOf, wireOf } from './visit.js';
import type { Visit } from './visit.js';
import { waitPage } from './wait-page.js';
import { wishesIn } from './wishes.js';

/** `/{owner}/{event-type}`: the widget; without script, and with `?plain`, pages that book as well. */
export async function bookingPage(visit: Visit, at: Offered): Promise<Page> {
  const { searchParams } = new URL(visit.request.url);
  const plain = await visit.ask<EventType>({ path: `${wireOf(at.owner)}/event-types/${at.slug}` });
  const eventType = spokenEventType(plain, visit.locale);
  if (!searchParams.has('plain')) return widgetPage(visit, at, eventType);
  const wishes = wishesIn(searchParams, { eventType, now: visit.now });
  const { start, wait } = wishes;
  if (wait !== undefined && eventType.hasWaitlist === true)
    return waitPage(visit, { eventType, wishes, date: wait, ...blankForm() });
  if (start !== undefined) {
    const slot = await askTime(visit, at, { ...wishes, start });
    if (slot) return detailsPage(visit, { eventType, wishes, slot, ...blankForm() });
  }
  const found = await askDays(visit, at, wishes);
  const gone = start !== undefined && visit.words.errors['slot-taken'];
  return timesPage(visit, { eventType, wishes, found, ...(gone && { notice: noticeOf(gone) }) });
}

function blankForm(): Pick<Details, 'written' | 'faults' | 'key'> {
  return { written: new Map(), faults: new Set(), key: crypto.randomUUID() };
}

/** Does what a form asks for. What went wrong is said on the form, with all that was written. */
export async function answerForm(visit: Visit, at: Offered, bodyBytes: number): Promise<Page> {
  const sent = await readSent(visit, at, bodyBytes);
  switch (textIn(sent.written, 'do')) {
    case 'wait':
      return joinByForm(visit, at, sent);
    case 'book-series':
      return bookSeriesByForm(visit, at, sent);
    case 'details':
      return detailsAgain(visit, sent, {});
    default:
      return textIn(sent.written, 'every') === ''
        ? bookByForm(visit, at, sent)
        : listSeriesByForm(visit, at, sent);
  }
}

async function bookByForm(visit: Visit, at: Offered, sent: SentForm): Promise<Page> {
  const { eventType, wishes, written, key } = sent;
  try {
    const booking = await visit.ask<Booking>({
      path: `${wireOf(at.owner)}/bookings`,
      body: {
        ...wantedIn(written, { eventType, wishes, language: visit.locale }),
        start: wishes.start ?? '',
      },
      key,
    });
    return bookedPage(visit, booking, at.owner);
  } catch (thrown) {
    return refusedPage(visit, at, { sent, error: errorIn(thrown) });
  }
}

async function refusedPage(
  visit: Visit,
  at: Offered,
  { sent, error }: { readonly sent: SentForm; readonly error: BookingError },
): Promise<Page> {
  const { eventType, wishes } = sent;
  const { code, details } = error;
  const nearest = code === 'slot-taken' ? (details.nearest ?? []).slice(0, 6) : [];
  if (
    wishes.start !== undefined &&
    (code === 'not-bookable' || (code === 'slot-taken' && nearest.length === 0))
  )
    return timesPage(visit, {
      eventType,
      wishes,
      found: await askDays(visit, at, wishes),
      notice: noticeOf(saidOf(error, visit.words)),
    });
  return detailsAgain(visit, sent, { error, nearest });
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
