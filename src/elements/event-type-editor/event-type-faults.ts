import { mostFurtherGuests } from '../../contract/booking.js';
import type { HostEventType } from '../../contract/host-backend.js';
import type { LocationSettings, QuestionSettings } from '../../contract/settings-store.js';
import { isRedirectAddress } from '../../contract/value-shapes.js';
import { isAddressName } from './address-name.js';
import { answersOutOfPlace } from './calendar-answers.js';
import type { FaultCode, Faults } from './form-parts.js';
import { hasOptions } from './question-edits.js';
import { isReminder, reminderBounds } from './reminder-edits.js';
import { isPrintable, lineFault, proseFault } from './text-faults.js';
import { translationFaults } from './translation-faults.js';

/**
 * What keeps an event type from being saved; hours, rules and places are looked at by the elements that edit them.
 *
 * @param terms.taken - Slugs that it cannot have.
 * @param terms.placesOfProfile - Where it takes place without places of its own.
 */
export function faultsOf(
  eventType: HostEventType,
  {
    taken,
    placesOfProfile = [],
  }: { readonly taken: readonly string[]; readonly placesOfProfile?: readonly LocationSettings[] },
): Faults {
  const { title, slug, description, durationsMinutes, questions = [], redirectUrl } = eventType;
  const { seats, furtherGuests, confirmWithinHours, remindBeforeMinutes = [] } = eventType;
  const { waitlistOfferMinutes: offer } = eventType;
  const { locations = placesOfProfile } = eventType;
  const found = new Map<string, FaultCode>();
  const note = (path: string, code: FaultCode | undefined): void => {
    if (code) found.set(path, code);
  };
  note('title', lineFault(title, 200));
  note('slug', slug === '' ? 'missing' : nameFault(slug, taken));
  note('description', proseFault(description, 10_000));
  note('durationsMinutes', durationsFault(durationsMinutes));
  note('redirectUrl', redirectUrl === undefined || isRedirect(redirectUrl) ? undefined : 'not-an-address');
  note('seats', seats === undefined || isBetween(seats, 1, 10_000) ? undefined : 'not-seats');
  note('furtherGuests', furtherGuests === undefined ? undefined : furtherGuestsFault(furtherGuests, seats));
  note(
    'confirmWithinHours',
    confirmWithinHours === undefined || isBetween(confirmWithinHours, 1, 720) ? undefined : 'not-hours',
  );
  note('waitlistOfferMinutes', offer === undefined || isBetween(offer, 5, 1440) ? undefined : 'not-an-offer');
  note('remindBeforeMinutes', remindersFault(remindBeforeMinutes));
  questions.forEach((question, index) => {
    for (const [field, code] of questionFaults(question)) note(`questions.${index}.${field}`, code);
  });
  note('questions', questionsFault(eventType));
  for (const [path, code] of translationFaults(eventType, locations)) note(path, code);
  return found;
}

function questionsFault({ questions = [], calendarEvent }: HostEventType): FaultCode | undefined {
  if (questions.length > 50) return 'too-many';
  if (!areDistinct(questions.map(({ id }) => id))) return 'twice';
  return answersOutOfPlace({ questions, ...(calendarEvent && { calendarEvent }) }).length > 0
    ? 'named-in-calendar'
    : undefined;
}

function questionFaults(question: QuestionSettings): readonly (readonly [string, FaultCode | undefined])[] {
  const { label, help, options, kind, required, version } = question;
  return [
    ['label', lineFault(label, 500)],
    ['help', proseFault(help, 2000)],
    ['options', options || hasOptions(question) ? optionsFault(options ?? []) : undefined],
    ['version', version === undefined ? undefined : versionFault(version, kind)],
    ['required', kind === 'hidden' && required ? 'not-accepted' : undefined],
  ];
}

function versionFault(version: string, kind: QuestionSettings['kind']): FaultCode | undefined {
  return kind === 'consent' ? lineFault(version, 100) : 'not-accepted';
}

function optionsFault(options: readonly string[]): FaultCode | undefined {
  if (options.length === 0) return 'no-options';
  if (options.length > 100) return 'too-many';
  const trimmed = options.map((option) => option.trim());
  if (!areDistinct(trimmed)) return 'twice';
  return options.map((option) => lineFault(option, 200)).find((code) => code !== undefined);
}

function furtherGuestsFault(most: number, seats = 1): FaultCode | undefined {
  if (!isBetween(most, 1, mostFurtherGuests)) return 'not-guests';
  return seats > 1 ? 'not-with-seats' : undefined;
}

function durationsFault(minutes: readonly number[]): FaultCode | undefined {
  if (minutes.length === 0) return 'missing';
  if (!minutes.every((one) => isBetween(one, 1, 1440))) return 'not-a-duration';
  return areDistinct(minutes) ? undefined : 'twice';
}

function remindersFault(minutes: readonly number[]): FaultCode | undefined {
  if (minutes.length > reminderBounds.count) return 'too-many';
  if (!minutes.every(isReminder)) return 'not-a-reminder';
  return areDistinct(minutes) ? undefined : 'twice';
}

function nameFault(slug: string, taken: readonly string[]): FaultCode | undefined {
  if (!isAddressName(slug)) return 'not-a-name';
  return taken.includes(slug) ? 'taken' : undefined;
}

function isRedirect(text: string): boolean {
  const address = text.trim();
  return isPrintable(address) && isRedirectAddress(address);
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
