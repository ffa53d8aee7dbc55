import type { Booking } from '../../contract/booking.js';
import { answerFacts, placeFacts } from '../mails/booking-facts.js';
import type { Writing } from '../mails/booking-facts.js';
import type { Fact } from '../mails/mail-content.js';
import { longTime, zoneAround } from '../mails/mail-time.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { bookedPage, isLinkOpen, waysOf } from './booked-page.js';
import { lastingQuery } from './framed.js';
import { factList } from './parts.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';

/** What was booked in one go: each time, and the ways to what can be done with it alone. */
export function seriesBookedPage(visit: Visit, bookings: readonly Booking[], owner: string): Page {
  const [first, ...others] = bookings;
  if (!first) throw new RangeError('Nothing was booked');
  if (others.length === 0) return bookedPage(visit, first, owner);
  const { words, base, mail: texts, locale } = visit;
  const writing = { texts, reading: { locale, zone: first.zone } };
  const { title, lead } = first.status === 'pending' ? words.series.waiting : words.series.booked;
  const facts = bookings.map((booking) => factsOf(booking, writing));
  const isShared = (fact: Fact): boolean => facts.every((list) => list.some((other) => areSame(fact, other)));
  return pageOf(visit, {
    title,
    status: 201,
    content: markup`<h1>${title}</h1>
<p>${lead}</p>
${factList([
  { label: texts.labels.what, lines: [isolated(first.eventType.title)] },
  { label: texts.labels.when, lines: [zoneAround(first.start, writing.reading)] },
  ...(facts[0] ?? []).filter(isShared),
])}
${bookings.map((booking, index) =>
  one(visit, booking, { writing, own: (facts[index] ?? []).filter((fact) => !isShared(fact)) }),
)}
${bookings.some(isLinkOpen) ? markup`<p>${words.linkLater}</p>` : ''}
<p><a href="${`${base}/${owner}/${first.eventType.slug}${lastingQuery(visit)}`}">${words.manage.again}</a></p>`,
  });
}

function factsOf(booking: Booking, writing: Writing): readonly Fact[] {
  return [...answerFacts(booking, writing), ...placeFacts(booking, writing, 'guest')];
}

function areSame(one: Fact, other: Fact): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function one(
  visit: Visit,
  booking: Booking,
  { writing, own }: { readonly writing: Writing; readonly own: readonly Fact[] },
): Markup {
  const { series } = booking;
  const which = series ? `${writing.texts.series.place(series)}: ` : '';
  return markup`<section>
<h2>${which}${longTime(booking, writing.reading)}</h2>
${own.length === 0 ? '' : factList(own)}
${waysOf(visit, booking, ['file', 'show'])}
</section>`;
}
