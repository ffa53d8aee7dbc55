import type { Booking, BookingRef } from '../../contract/booking.js';
import { errorCodes } from '../../contract/booking-error.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { readFields } from '../read-form.js';
import { bookingParts, waysOf } from './booked-page.js';
import type { Way } from './booked-page.js';
import { textIn, writtenIn } from './details-form.js';
import type { Written } from './details-form.js';
import { askDays, shownDays } from './free-times.js';
import { manageLinkIn, ownerIn } from './manage-link.js';
import { movePage } from './move-page.js';
import { actOnPlace, openPlace } from './place-by-form.js';
import { hiddenFields, noticeOf, saidOf } from './parts.js';
import { elementsPath, managePath } from './pages-options.js';
import { errorIn, pageOf, wireOf } from './visit.js';
import type { Visit } from './visit.js';
import { wishesIn } from './wishes.js';

/** A booking, opened by its token. */
interface Opened {
  readonly owner: string;
  readonly ref: Required<BookingRef>;
  readonly booking: Booking;
}

/** `GET /manage#…`: the element reads the fragment; without script, the link is pasted into a form. It changes nothing. */
export function managePage(visit: Visit): Page {
  const { base, locale, words } = visit;
  return pageOf(visit, {
    title: words.manage.title,
    width: 'bare',
    scripts: [`${base}${elementsPath}/booking-elements.js`],
    content: markup`<h1 class="visually-hidden">${words.manage.title}</h1>
<booking-manage backend-url="${`${base}${wireOf('{owner}')}`}" language="${locale}"></booking-manage>
<noscript>${pasteForm(visit)}</noscript>`,
  });
}

/** `POST /manage`: what the forms of these pages ask for. */
export async function manageByForm(visit: Visit, bodyBytes: number): Promise<Page | Response> {
  const written = writtenIn(await readFields(visit.request, bodyBytes));
  let answer: () => Promise<Page | Response>;
  try {
    answer = await openedBy(visit, written);
  } catch (thrown) {
    const error = errorIn(thrown);
    // A wrong token and a booking that is not there look alike.
    return error.code === 'not-found' || error.code === 'invalid-request'
      ? wrongLink(visit)
      : troubled(visit, error);
  }
  return answer();
}

/** Opens what a form names. @returns What does with it as the form says */
async function openedBy(visit: Visit, written: Written): Promise<() => Promise<Page | Response>> {
  const { opens, ...link } = manageLinkIn(written);
  if (opens === 'place') {
    const place = await openPlace(visit, link);
    return () => actOnPlace(visit, place, written);
  }
  const booking = await open(visit, link);
  return () => act(visit, booking, written);
}

async function act(visit: Visit, opened: Opened, written: Written): Promise<Page | Response> {
  switch (textIn(written, 'do')) {
    case 'file':
      return file(visit, opened);
    case 'ask-cancel':
      return askCancel(visit, opened);
    case 'cancel':
      return change(visit, opened, written);
    case 'move':
      return showTimes(visit, opened, written);
    case 'move-to':
      return change(visit, opened, written);
    default:
      return shown(visit, opened);
  }
}

async function open(visit: Visit, ref: Required<BookingRef>): Promise<Opened> {
  const owner = ownerIn(ref);
  const booking = await visit.ask<Booking>({
    path: `${wireOf(encodeURIComponent(owner))}/bookings/${encodeURIComponent(ref.ref)}`,
    token: ref.token,
  });
  return { owner, ref, booking: { ...booking, manageToken: ref.token } };
}

function shown(visit: Visit, { owner, booking }: Opened, notice?: Markup): Page {
  const { words, base, now } = visit;
  const isLive = booking.status === 'pending' || booking.status === 'confirmed';
  const isOpen = isLive && Date.parse(booking.start) > now;
  const ways: readonly Way[] = isOpen ? ['file', 'move', 'ask-cancel'] : ['file'];
  return pageOf(visit, {
    title: words.manage.title,
    content: markup`${notice ?? ''}
${bookingParts(visit, booking)}
${waysOf(visit, booking, ways)}
${
  isOpen
    ? ''
    : markup`<p>${words.manage.over}</p>
<p><a href="${`${base}/${owner}/${booking.eventType.slug}`}">${words.manage.again}</a></p>`
}`,
  });
}

async function file(visit: Visit, { owner, ref }: Opened): Promise<Response> {
  return visit.answer({
    path: `${wireOf(owner)}/bookings/${encodeURIComponent(ref.ref)}`,
    token: ref.token,
    accept: 'text/calendar',
  });
}

function askCancel(visit: Visit, { booking, ref }: Opened): Page {
  const { manage, details } = visit.words;
  return pageOf(visit, {
    title: manage.cancelQuestion,
    content: markup`${bookingParts(visit, booking)}
<h2>${manage.cancelQuestion}</h2>
<form method="post">
${hiddenFields({ ...ref, version: booking.version.toString(), key: crypto.randomUUID() })}
<div class="field"><label for="reason">${manage.reason} <small>(${details.optional})</small></label>
<textarea id="reason" name="reason" rows="3" maxlength="1000"></textarea></div>
<button name="do" value="cancel">${manage.cancelNow}</button>
<button class="small" name="do" value="show">${manage.keep}</button>
</form>`,
  });
}

/** Cancels or moves, if the booking is still the one that was seen. */
async function change(visit: Visit, opened: Opened, written: Written): Promise<Page> {
  const { owner, ref } = opened;
  const { manage } = visit.words;
  const isMove = textIn(written, 'do') === 'move-to';
  const reason = textIn(written, 'reason').trim();
  try {
    const booking = await visit.ask<Booking>({
      path: `${wireOf(owner)}/bookings/${encodeURIComponent(ref.ref)}/${isMove ? 'reschedule' : 'cancel'}`,
      token: ref.token,
      key: textIn(written, 'key'),
      body: {
        version: Number(textIn(written, 'version')),
        ...(isMove ? { start: textIn(written, 'start') } : reason !== '' && { reason }),
      },
    });
    const said = markup`<p class="news" role="status">${isMove ? manage.moved : manage.cancelled}</p>`;
    return shown(visit, { ...opened, booking: { ...booking, manageToken: ref.token } }, said);
  } catch (thrown) {
    return afterFailure(visit, opened, { error: errorIn(thrown), isMove });
  }
}

/** How it stands now, and what went wrong; other times, where the one was gone. */
async function afterFailure(
  visit: Visit,
  { owner, ref }: Opened,
  { error, isMove }: { readonly error: BookingError; readonly isMove: boolean },
): Promise<Page> {
  const notice = noticeOf(saidOf(error, visit.words));
  const current = await open(visit, ref);
  const isTaken = isMove && (error.code === 'slot-taken' || error.code === 'not-bookable');
  const page = isTaken
    ? await showTimes(visit, current, new Map(), notice)
    : shown(visit, { ...current, owner }, notice);
  return { ...page, status: errorCodes[error.code] };
}

async function showTimes(
  visit: Visit,
  { owner, ref, booking }: Opened,
  ...[written, notice]: readonly [written: Written, notice?: Markup]
): Promise<Page> {
  const at = { owner, slug: booking.eventType.slug };
  const eventType = await visit.ask<EventType>({ path: `${wireOf(owner)}/event-types/${at.slug}` });
  const minutes = (Date.parse(booking.end) - Date.parse(booking.start)) / 60_000;
  const search = new URLSearchParams({
    zone: booking.zone,
    from: textIn(written, 'from'),
    duration: minutes.toString(),
    location: booking.location.id,
  });
  const wishes = wishesIn(search, { eventType, now: visit.now });
  const found = await askDays(visit, at, wishes);
  return movePage(visit, { booking, ref, eventType, wishes, found, shownDays, ...(notice && { notice }) });
}

function wrongLink(visit: Visit): Page {
  const { wrong } = visit.words.manage;
  return pageOf(visit, {
    title: wrong.title,
    status: 404,
    content: markup`<h1>${wrong.title}</h1>
<p>${wrong.lead}</p>
${pasteForm(visit)}`,
  });
}

function troubled(visit: Visit, error: BookingError): Page {
  const { title, lead } = saidOf(error, visit.words);
  return pageOf(visit, {
    title,
    status: errorCodes[error.code],
    content: markup`<h1>${title}</h1>
<p>${lead}</p>
${pasteForm(visit)}`,
  });
}

function pasteForm({ words, base }: Visit): Markup {
  const { manage } = words;
  return markup`<form method="post" action="${`${base}${managePath}`}">
<div class="field"><label for="link">${manage.paste}</label>
<input id="link" name="link" type="text" autocomplete="off" required aria-describedby="link-help" dir="ltr">
<p class="quiet" id="link-help">${manage.pasteHint}</p></div>
<button name="do" value="show">${manage.open}</button>
</form>`;
}
