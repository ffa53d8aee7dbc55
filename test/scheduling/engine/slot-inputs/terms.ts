import fc from 'fast-check';
import type {
  HostTime,
  OwnBooking,
  Busy,
  Place,
  SlotInput,
} from '../../../../src/scheduling/engine/slot-input.js';
import { oddZones } from './moments.js';
import { dateOf, endlessHours, hoursOfOne, longHours, type ScheduleShape } from './schedules.js';
import { bookingAims, busyAims, type Aim } from './standing.js';

const minute = 60_000;
const day = 86_400_000;

/** Whether a host or place stands in the zone that the question is about, or elsewhere. */
const elsewhere = fc.oneof(fc.constant(undefined), fc.constantFrom(...oddZones));

/** A host before it is known which slots their hours make. */
export interface HostDraft {
  readonly zone: string | undefined;
  readonly shape: ScheduleShape;
  readonly buffers: Pick<HostTime, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;
  readonly noticeMinutes: number | undefined;
  readonly limits: HostTime['limits'];
  readonly busy: readonly Aim<Busy>[];
  readonly bookings: readonly Aim<OwnBooking>[];
  readonly unreadable: readonly string[];
  window(start: number, now: number): HostTime['window'];
}

const windows: fc.Arbitrary<HostDraft['window']> = fc.oneof(
  fc.integer({ min: -1, max: 2 }).map((days) => (start: number, now: number) => ({
    rollingDays: Math.max(0, Math.floor((start - now) / day) + days),
  })),
  fc
    .record({ from: fc.integer({ min: -3, max: 1 }), length: fc.nat({ max: 4 }) })
    .map(({ from, length }) => (start: number) => ({
      from: dateOf(start + from * day),
      to: dateOf(start + (from + length) * day),
    })),
);
const limits = fc.constantFrom<HostTime['limits'][]>(
  { perDay: 1 },
  { perDay: 2, perWeek: 3 },
  { perWeek: 2 },
);
const notices = fc.constantFrom(0, 30, 90, 240, 1440);
const buffers = fc.constantFrom<HostDraft['buffers']>(
  { bufferBeforeMinutes: 10 },
  { bufferAfterMinutes: 5 },
  { bufferBeforeMinutes: 0, bufferAfterMinutes: 45 },
  { bufferBeforeMinutes: 7, bufferAfterMinutes: 90 },
);

/** One time in so many, else nothing. */
function oneIn<Term>(times: number, term: fc.Arbitrary<Term>): fc.Arbitrary<Term | undefined> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: term });
}

/** The more hosts have to be free at once, the fewer terms each may have for anything to be left. */
function hostDraft(hours: fc.Arbitrary<ScheduleShape>, fewer: number): fc.Arbitrary<HostDraft> {
  return fc.record({
    zone: elsewhere,
    shape: hours,
    buffers: oneIn(1 + fewer, buffers).map((drawn) => drawn ?? {}),
    noticeMinutes: oneIn(1 + fewer, notices),
    limits: oneIn(2 + fewer, limits),
    busy: oneIn(1 + fewer, fc.array(busyAims, { minLength: 1, maxLength: 4, size: 'max' })).map(
      (drawn) => drawn ?? [],
    ),
    bookings: oneIn(1 + fewer, fc.array(bookingAims, { minLength: 1, maxLength: 4, size: 'max' })).map(
      (drawn) => drawn ?? [],
    ),
    unreadable: oneIn(20 * fewer, fc.constantFrom(['home'], ['work', 'home'])).map((drawn) => drawn ?? []),
    window: oneIn(2 + fewer, windows).map((drawn) => drawn ?? (() => undefined)),
  });
}

const several = (draft: fc.Arbitrary<HostDraft>): fc.Arbitrary<readonly HostDraft[]> =>
  fc.oneof(...[2, 2, 3, 4].map((length) => fc.array(draft, { minLength: length, maxLength: length })));

/** Who is asked, and how: one host, all of several, any of several. */
export const parties: fc.Arbitrary<{
  readonly drafts: readonly HostDraft[];
  readonly assignment: SlotInput['assignment'];
}> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      drafts: hostDraft(hoursOfOne, 2).map((draft) => [draft]),
      assignment: fc.constantFrom<SlotInput['assignment'][]>(
        undefined,
        undefined,
        'collective',
        'round-robin',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      // Where all of them are always there, the grid begins in the past or with the dates.
      drafts: fc.oneof(
        { weight: 3, arbitrary: several(hostDraft(longHours, 4)) },
        { weight: 1, arbitrary: several(hostDraft(endlessHours, 4)) },
      ),
      assignment: fc.constantFrom<SlotInput['assignment'][]>(undefined, 'collective'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      drafts: several(hostDraft(hoursOfOne, 1)),
      assignment: fc.constant<SlotInput['assignment']>('round-robin'),
    }),
  },
);

export interface PlaceDraft {
  readonly zone: string | undefined;
  readonly shape: ScheduleShape | undefined;
  readonly buffers: Pick<Place, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;
}

const placeDraft: fc.Arbitrary<PlaceDraft> = fc.record({
  zone: elsewhere,
  shape: fc.oneof(fc.constant(undefined), longHours),
  buffers: oneIn(2, buffers).map((drawn) => drawn ?? {}),
});

/** No place, one, or several. */
export const placeDrafts: fc.Arbitrary<readonly PlaceDraft[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.array(placeDraft, { minLength: 1, maxLength: 1 }) },
  { weight: 3, arbitrary: fc.array(placeDraft, { minLength: 2, maxLength: 3 }) },
);

/** When it is: long before, or so that the notice of the first host ends near a slot. */
export const nows: fc.Arbitrary<(start: number, noticeMinutes: number) => number> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ days: fc.integer({ min: 3, max: 14 }), odd: fc.nat({ max: day }) }).map(
      ({ days, odd }) =>
        (start: number) =>
          start - days * day - odd,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ hair: fc.constantFrom(-1, 0, 1, 59_999, 30 * minute), odd: fc.constantFrom(0, 0, 0, 17_123) })
      .map(
        ({ hair, odd }) =>
          (start: number, noticeMinutes: number) =>
            start - noticeMinutes * minute + hair + odd,
      ),
  },
);
