import type { BookingRef } from '../../contract/booking.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import { waitlistFacts } from '../mails/waitlist-facts.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { managePath } from './pages-options.js';
import { inTabOf, lastingQuery } from './framed.js';
import { factList, hiddenFields } from './parts.js';
import { pageOf } from './visit.js';
import type { Visit } from './visit.js';

/** A place on the waiting list, opened by its token, which it carries along. */
export interface OpenedPlace {
  readonly owner: string;
  readonly link: Required<BookingRef>;
  readonly entry: WaitlistEntry;
}

/** How a place on the waiting list stands, and what can be done about it. */
export function placePage(
  visit: Visit,
  { owner, entry }: Pick<OpenedPlace, 'owner' | 'entry'>,
  { notice, status = 200 }: { readonly notice?: Markup; readonly status?: number } = {},
): Page {
  const { words, mail: texts, locale, base } = visit;
  const { title, lead } = words.waiting.statuses[entry.status];
  return pageOf(visit, {
    title,
    status,
    content: markup`${notice ?? ''}
<h1>${title}</h1>
<p>${lead}</p>
${factList(waitlistFacts(entry, { texts, reading: { locale, zone: entry.zone } }))}
${deeds(visit, entry)}
<p><a href="${`${base}/${owner}/${entry.eventType.slug}${lastingQuery(visit)}`}">${words.manage.again}</a></p>`,
  });
}

/** Each a button of a form, because what opens the place stands in no address. */
function deeds(
  { words, mail, base, frames }: Visit,
  { ref, manageToken = '', status, offer }: WaitlistEntry,
): Markup {
  const { waiting } = words;
  if (status !== 'waiting' && status !== 'offered') return markup``;
  const answers = offer
    ? markup`<button name="do" value="take">${mail.actions.take}</button>
<button class="small" name="do" value="pass">${waiting.pass}</button>`
    : markup`<button class="small" name="do" value="show">${waiting.look}</button>`;
  return markup`<form class="row" method="post" action="${`${base}${managePath}`}" ${inTabOf({ frames })}>
${hiddenFields({ waiting: ref, token: manageToken, key: crypto.randomUUID(), ...(offer && { start: offer.start }) })}
${answers}
<button class="small" name="do" value="leave">${waiting.leave}</button>
</form>`;
}
