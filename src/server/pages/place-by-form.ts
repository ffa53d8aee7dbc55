import { errorCodes } from '../../contract/booking-error.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { Booking, BookingRef } from '../../contract/booking.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import { markup } from '../markup.js';
import type { Page } from '../page.js';
import { bookedPage } from './booked-page.js';
import { textIn } from './details-form.js';
import type { Written } from './details-form.js';
import { ownerIn } from './manage-link.js';
import { noticeOf, saidOf } from './parts.js';
import { placePage } from './place-page.js';
import type { OpenedPlace } from './place-page.js';
import { errorIn, wireOf } from './visit.js';
import type { Visit } from './visit.js';

/** Opens a place on the waiting list. @throws BookingError where it does not open */
export async function openPlace(visit: Visit, link: Required<BookingRef>): Promise<OpenedPlace> {
  const entry = await visit.ask<WaitlistEntry>({ path: pathOf(link), token: link.token });
  return { owner: ownerIn(link), link, entry: { ...entry, manageToken: link.token } };
}

/** Takes what is offered, passes it on, or leaves, as a form says; shows the place where it says nothing. */
export async function actOnPlace(visit: Visit, opened: OpenedPlace, written: Written): Promise<Page> {
  const { owner, link } = opened;
  const deed = textIn(written, 'do');
  if (deed !== 'take' && deed !== 'pass' && deed !== 'leave') return placePage(visit, opened);
  const question = {
    path: `${pathOf(link)}/${deed}`,
    token: link.token,
    key: textIn(written, 'key'),
    body: deed === 'leave' ? {} : { start: textIn(written, 'start') },
  };
  try {
    if (deed === 'take') return bookedPage(visit, await visit.ask<Booking>(question), owner);
    const entry = await visit.ask<WaitlistEntry>(question);
    const changed = { ...opened, entry: { ...entry, manageToken: link.token } };
    if (deed === 'leave') return placePage(visit, changed);
    const news = markup`<p class="news" role="status">${visit.words.waiting.passed}</p>`;
    return placePage(visit, changed, { notice: news });
  } catch (thrown) {
    return afterFailure(visit, opened, errorIn(thrown));
  }
}

/** How it stands now, and what went wrong. */
async function afterFailure(visit: Visit, { link }: OpenedPlace, error: BookingError): Promise<Page> {
  const { code } = error;
  const isGone = code === 'gone' || code === 'slot-taken' || code === 'not-bookable';
  const said = isGone ? visit.words.waiting.gone : saidOf(error, visit.words);
  return placePage(visit, await openPlace(visit, link), {
    notice: noticeOf(said),
    status: errorCodes[code],
  });
}

function pathOf(link: Required<BookingRef>): string {
  return `${wireOf(encodeURIComponent(ownerIn(link)))}/waitlist/${encodeURIComponent(link.ref)}`;
}
