import type { BookingRequest } from '../../contract/booking.js';
import type { EventType } from '../../contract/event-type.js';
import type { Answer, Answers, Question } from '../../contract/question.js';
import type { FieldFault } from '../../contract/booking-error.js';
import type { Wishes } from './wishes.js';

/** What a guest wrote into a form, by the names of its fields. */
export type Written = ReadonlyMap<string, readonly string[]>;

/** Prefix of the fields that hold answers. */
export const answerPrefix = 'answer.';

export function writtenIn(fields: URLSearchParams): Written {
  return new Map([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
}

/** The first text of a field. */
export function textIn(written: Written, name: string): string {
  return written.get(name)?.[0] ?? '';
}

/** What a form says of who books and what, whenever it is. */
export function wantedIn(
  written: Written,
  {
    eventType,
    wishes,
    language,
  }: { readonly eventType: EventType; readonly wishes: Wishes; readonly language: string },
): Omit<BookingRequest, 'start'> {
  const { zone, durationMinutes, location, host } = wishes;
  const detail = textIn(written, 'detail').trim();
  const furtherGuests = textIn(written, 'further')
    .split(/\s+/)
    .filter((line) => line !== '');
  return {
    eventType: eventType.slug,
    durationMinutes,
    zone,
    language,
    guest: { name: textIn(written, 'name').trim(), email: textIn(written, 'email').trim() },
    ...(furtherGuests.length > 0 && { furtherGuests }),
    ...(detail !== '' && { locationDetail: detail }),
    answers: answersIn(written, eventType.questions),
    context: { ...(location !== undefined && { location }), ...(host !== undefined && { host }) },
  };
}

/** The fields that a refusal is about. */
export function faultyFields(faults: readonly FieldFault[]): ReadonlySet<string> {
  return new Set(
    faults.map(({ path }) => {
      if (path.startsWith('answers.')) return `${answerPrefix}${path.slice('answers.'.length)}`;
      if (path.startsWith('furtherGuests')) return 'further';
      if (path.startsWith('locationDetail')) return 'detail';
      return path.replace(/^guest\./, '');
    }),
  );
}

function answersIn(written: Written, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, kind }): readonly (readonly [string, Answer])[] => {
      const texts = (written.get(`${answerPrefix}${id}`) ?? []).filter((text) => text.trim() !== '');
      if (texts.length === 0) return [];
      if (kind === 'consent') return [[id, true]];
      return [[id, kind === 'choices' ? texts : (texts[0] ?? '').trim()]];
    }),
  );
}
