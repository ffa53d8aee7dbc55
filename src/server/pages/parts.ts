import type { BookingError } from '../../contract/booking-error.js';
import type { Fact } from '../mails/mail-content.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import type { GuestPageTexts, Headed } from './texts/guest-page-texts.js';

/** Facts as a list of terms. */
export function factList(facts: readonly Fact[]): Markup {
  return markup`<dl>${facts.map(
    ({ label, lines, url }) => markup`<div><dt>${label}</dt>
<dd>${lines.map((line, index) => (index === 0 ? markup`${line}` : markup`<br>${line}`))}${
      url === undefined ? '' : markup`<br><a href="${url}" dir="ltr" rel="noreferrer">${url}</a>`
    }</dd></div>`,
  )}</dl>`;
}

/** What a form carries along without showing it. */
export function hiddenFields(fields: Readonly<Record<string, string>>): readonly Markup[] {
  return Object.entries(fields).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  );
}

/** Something that went wrong, first of all that is said. */
export function noticeOf({ title, lead }: Headed): Markup {
  return markup`<div class="notice" role="alert"><strong>${title}</strong> <span>${lead}</span></div>`;
}

/** What is said of an error; a backend's own words stand for themselves. */
export function saidOf(error: BookingError, { errors, notFound }: GuestPageTexts): Headed {
  if (error.code === 'not-found') return notFound;
  const said = errors[error.code] ?? errors.unavailable;
  const { message } = error.details;
  return error.code === 'refused' && message !== undefined ? { ...said, lead: message } : said;
}
