import type { Interval } from '../../time/interval.js';
import { readCalendarText } from './calendar-object.js';
import { notUnderstood } from './dav-errors.js';
import { writtenPeriods, writtenTimes } from './written-time.js';

/**
 * The busy stretches of a `VFREEBUSY` (RFC 5545, section 3.6.4), in UTC as it has to be; `undefined` for an answer without
 * one. What is marked free is left out.
 *
 * @throws BookingError `calendar-unreachable` for what cannot be read
 */
export function periodsIn(text: string): readonly Interval[] | undefined {
  const answers = readCalendarText(text).getAllSubcomponents('vfreebusy');
  if (answers.length === 0) return undefined;
  try {
    return answers
      .flatMap((answer) => answer.getAllProperties('freebusy'))
      .filter((property) => {
        const type = property.getFirstParameter('fbtype') as string | undefined;
        return type?.toUpperCase() !== 'FREE';
      })
      .flatMap((property) => {
        const lengths = writtenPeriods(property);
        return writtenTimes(property).map(({ wall: start }, index) => {
          const length = lengths[index];
          if (!length) throw new RangeError('A period without an end');
          const end = 'wall' in length ? length.wall : start + length.days * dayLength + length.milliseconds;
          return { start, end };
        });
      });
  } catch {
    throw notUnderstood('a busy time');
  }
}

const dayLength = 86_400_000;
