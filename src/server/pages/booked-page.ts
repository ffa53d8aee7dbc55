import type { Booking } from '../../contract/booking.js';
import { placeFacts, timeFacts } from '../mails/booking-facts.js';
import { isolated, markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { inTabOf, lastingQuery } from './framed.js';
import { factList, hiddenFields } from './parts.js';
import { managePath } from './pages-options.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';

/** What was booked, and the ways to what can be done with it. */
export function bookedPage(visit: Visit, booking: Booking, owner: string): Page {
  const { words, base } = visit;
  const { title } = words.statuses[booking.status](isolated(booking.host.name));
  return pageOf(visit, {
    title,
    status: 201,
    content: markup`${bookingParts(visit, booking)}
${waysOf(visit, booking, ['file', 'show'])}
<p><a href="${`${base}/${owner}/${booking.eventType.slug}${lastingQuery(visit)}`}">${words.manage.again}</a></p>`,
  });
}

/** How a booking stands: what, when, where, with whom. */
export function bookingParts(visit: Visit, booking: Booking): Markup {
  const { words, mail: texts, locale } = visit;
  const { title, lead } = words.statuses[booking.status](isolated(booking.host.name));
  const writing = { texts, reading: { locale, zone: booking.zone } };
  return markup`<h1>${title}</h1>
<p>${lead}</p>
${factList([...timeFacts(booking, writing), ...placeFacts(booking, writing, 'guest')])}
${isLinkOpen(booking) ? markup`<p>${words.linkLater}</p>` : ''}`;
}

/** Whether its video link is still being made. */
export function isLinkOpen({ location: { conference } }: Booking): boolean {
  return conference?.state === 'requested' || conference?.state === 'pending';
}

/** What can be done with a booking: each a form, because what opens it stands in no address. */
export type Way = 'file' | 'show' | 'move' | 'ask-cancel';

export function waysOf(visit: Visit, { ref, manageToken = '' }: Booking, ways: readonly Way[]): Markup {
  const { manage } = visit.words;
  const names: Readonly<Record<Way, string>> = {
    file: manage.file,
    show: manage.title,
    move: manage.move,
    'ask-cancel': manage.cancel,
  };
  return markup`<form class="row" method="post" action="${`${visit.base}${managePath}`}" ${inTabOf(visit)}>
${hiddenFields({ ref, token: manageToken })}
${ways.map((way) => markup`<button class="small" name="do" value="${way}">${names[way]}</button>`)}
</form>`;
}
