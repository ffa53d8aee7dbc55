import type { Booking, BookingRef } from '../../contract/booking.js';
import type { EventType } from '../../contract/event-type.js';
import type { SlotList } from '../../contract/slot.js';
import { addDays } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import { timeFacts } from '../mails/booking-facts.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { byDay } from './free-times.js';
import { clockOf, dayOf, momentIn } from './page-time.js';
import { factList, hiddenFields } from './parts.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';
import type { Wishes } from './wishes.js';

/** A booking that is to be moved, and where it could go. */
export interface Move {
  readonly booking: Booking;
  readonly ref: Required<BookingRef>;
  readonly eventType: EventType;
  readonly wishes: Wishes;
  readonly found: SlotList;
  readonly shownDays: number;
  readonly notice?: Markup;
}

/** Free times as buttons: what opens the booking goes along in the form, and in no address. */
export function movePage(visit: Visit, move: Move): Page {
  const { booking, ref, wishes, found, notice } = move;
  const { words, mail: texts, locale } = visit;
  const reading = { locale, zone: wishes.zone };
  const days = [...byDay(found.slots, wishes.zone).values()].map((slots) => {
    const name = dayOf(slots[0]?.start ?? '', reading);
    return markup`<section aria-label="${name}"><h3>${name}</h3>
<ul class="times">${slots.map(
      ({ start }) =>
        markup`<li><button class="time" name="start" value="${start}" aria-label="${momentIn(start, reading)}">${clockOf(start, reading)}</button></li>`,
    )}</ul></section>`;
  });
  return pageOf(visit, {
    title: words.manage.move,
    width: 'wide',
    content: markup`${notice ?? ''}
<h1>${words.manage.move}</h1>
${factList(timeFacts(booking, { texts, reading }))}
<h2>${words.manage.moveTo}</h2>
<form method="post">
${hiddenFields({ ...ref, do: 'move-to', version: booking.version.toString(), key: crypto.randomUUID() })}
${days.length === 0 ? markup`<p>${words.times.none}</p>` : markup`<div class="days">${days}</div>`}
</form>
${turning(visit, move)}`,
  });
}

function turning(visit: Visit, { ref, wishes, eventType, found, shownDays }: Move): Markup {
  const { words, now, locale } = visit;
  const { zone, from } = wishes;
  const after = addDays(from, shownDays);
  const isFirst = from <= dateAt(zone, now) || from <= eventType.window.from;
  const isLast = eventType.window.to !== undefined && after > eventType.window.to;
  const next = found.slots.length === 0 ? found.next : undefined;
  return markup`<form class="row" method="post">
${hiddenFields({ ...ref, do: 'move' })}
${isFirst ? '' : markup`<button class="small" name="from" value="${addDays(from, -shownDays)}">${words.times.earlier}</button>`}
${isLast ? '' : markup`<button class="small" name="from" value="${after}">${words.times.later}</button>`}
${
  next === undefined
    ? ''
    : markup`<button class="small" name="from" value="${dateAt(zone, Date.parse(next))}">${words.times.next(momentIn(next, { locale, zone }))}</button>`
}
</form>
<form class="row" method="post">${hiddenFields({ ...ref, do: 'show' })}<button class="small">${words.back}</button></form>`;
}
