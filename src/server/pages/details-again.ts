import { BookingError, errorCodes } from '../../contract/booking-error.js';
import { formatInstant } from '../../time/instant.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import { faultyFields } from './details-form.js';
import { detailsPage } from './details-page.js';
import type { Details } from './details-page.js';
import { noticeOf, saidOf } from './parts.js';
import { keyAfter } from './sent-form.js';
import type { SentForm } from './sent-form.js';
import type { GuestPageTexts } from './texts/guest-page-texts.js';
import type { Visit } from './visit.js';

/**
 * A form once more, with all that was written, and what is wrong with it.
 *
 * @throws BookingError where it names no time
 */
export function detailsAgain(
  visit: Visit,
  sent: SentForm,
  { error, nearest = [] }: { readonly error?: BookingError } & Pick<Details, 'nearest'>,
): Page {
  const { eventType, wishes, written, key } = sent;
  const { start, durationMinutes } = wishes;
  if (start === undefined) throw error ?? new BookingError('invalid-request');
  const end = formatInstant(Date.parse(start) + durationMinutes * 60_000);
  return detailsPage(visit, {
    eventType,
    wishes,
    slot: { start, end },
    written,
    faults: faultsOf(error),
    key: error ? keyAfter(sent, error.code) : key,
    nearest,
    ...(error && { notice: refusalOf(error, visit.words), status: errorCodes[error.code] }),
  });
}

/** The fields that a refusal is about, by their names. */
export function faultsOf(error: BookingError | undefined): ReadonlySet<string> {
  return isFaulty(error) ? faultyFields(error.details.fields ?? []) : new Set();
}

/** What is said above a form that was refused. */
export function refusalOf(error: BookingError, words: GuestPageTexts): Markup {
  return noticeOf(isFaulty(error) ? { title: words.details.faulty, lead: '' } : saidOf(error, words));
}

function isFaulty(error: BookingError | undefined): error is BookingError {
  return error?.code === 'invalid-request' && error.details.fields !== undefined;
}
