import fc from 'fast-check';
import type { HostTime, Place, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { askEveryMinute } from './oracle.js';
import { moments, oddZones, type Moment } from './slot-inputs/moments.js';
import { scheduleIn } from './slot-inputs/schedules.js';
import type { Target } from './slot-inputs/standing.js';
import { nows, parties, placeDrafts, type HostDraft, type PlaceDraft } from './slot-inputs/terms.js';

const minute = 60_000;
const day = 86_400_000;

const drafts = fc.record({
  moment: moments,
  party: parties,
  places: placeDrafts,
  durationMinutes: fc.constantFrom(1, 7, 15, 15, 20, 30, 30, 30, 45, 60, 60, 90, 240, 1500),
  intervalMinutes: fc.constantFrom(undefined, undefined, undefined, 5, 7, 15, 20, 30, 45, 60, 1000),
  seats: fc.constantFrom(undefined, undefined, 1, 2, 3, 10),
  now: nows,
  near: fc.nat({ max: 500 }),
  range: fc.record({
    before: fc.oneof(fc.constantFrom(0, 0, -1, 1), fc.integer({ min: 0, max: 1.5 * day })),
    length: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(0, 1, minute) },
      { weight: 9, arbitrary: fc.integer({ min: day / 4, max: 3 * day }) },
    ),
  }),
  guestZone: fc.oneof(fc.constant(undefined), fc.constantFrom(...oddZones)),
  explain: fc.constantFrom<(boolean | undefined)[]>(undefined, false, true, true, true),
});

/**
 * Random questions to the engine, half of them around a transition. Busy times, bookings, notice and range are aimed at
 * slots that the hours alone make, so that the edges are met and something is left to offer.
 */
export const slotInputs: fc.Arbitrary<SlotInput> = drafts.map((draft) => {
  const { moment, party, durationMinutes, intervalMinutes, seats, guestZone, explain } = draft;
  const places = draft.places.map((place, index) => placeOf(place, moment, index));
  // One of the hosts always stands where the question is about.
  const home = draft.near % party.drafts.length;
  const bare = party.drafts.map((host, index) =>
    bareHost(index === home ? { ...host, zone: undefined } : host, moment, index),
  );
  const asked = {
    ...(party.assignment && { assignment: party.assignment }),
    durationMinutes,
    ...(intervalMinutes !== undefined && { intervalMinutes }),
    ...(seats !== undefined && { seats }),
    ...(places.length > 0 && { places }),
    ...(guestZone !== undefined && { guestZone }),
    ...(explain !== undefined && { explain }),
  };
  const aims = slotsAround({ ...asked, hosts: together(bare) }, moment);
  const start = aims[draft.near % aims.length]!;
  const now = draft.now(start, party.drafts[0]?.noticeMinutes ?? 0);
  const target = (slot: number, host: HostTime): Target => ({
    start: aims[(draft.near + slot) % aims.length]!,
    end: aims[(draft.near + slot) % aims.length]! + durationMinutes * minute,
    bufferBefore: host.bufferBeforeMinutes ?? 0,
    bufferAfter: host.bufferAfterMinutes ?? 0,
    seats: seats ?? 1,
  });
  const hosts = bare.map((host, index) => {
    const { limits, busy, bookings, noticeMinutes, unreadable, window } = party.drafts[index]!;
    const bookable = window(start, now);
    return {
      ...host,
      ...(noticeMinutes !== undefined && { noticeMinutes }),
      ...(bookable && { window: bookable }),
      ...(limits && { limits }),
      ...(busy.length > 0 && { busy: busy.map((aim) => aim.place(target(aim.slot, host))) }),
      ...(bookings.length > 0 && { bookings: bookings.map((aim) => aim.place(target(aim.slot, host))) }),
      ...(unreadable.length > 0 && { unreadable }),
    };
  });
  const from = start - draft.range.before;
  return { ...asked, hosts: together(hosts), now, range: { start: from, end: from + draft.range.length } };
});

function bareHost({ zone, shape, buffers }: HostDraft, moment: Moment, index: number): HostTime {
  return { id: `host-${index}`, schedule: scheduleIn(zone ?? moment.zone, shape, moment.middle), ...buffers };
}

function placeOf({ zone, shape, buffers }: PlaceDraft, moment: Moment, index: number): Place {
  const schedule = shape && scheduleIn(zone ?? moment.zone, shape, moment.middle);
  return { id: `place-${index}`, ...(schedule && { schedule }), ...buffers };
}

/** Slots that the hours alone make within a day, those nearest the middle first. */
function slotsAround(asked: Omit<SlotInput, 'now' | 'range'>, { middle }: Moment): readonly number[] {
  const range = { start: middle - day, end: middle + day };
  const { slots } = askEveryMinute({ ...asked, explain: false, now: 0, range });
  const starts = slots.map(({ start }) => start).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return starts.length > 0 ? starts.slice(0, 60) : [middle];
}

function together(hosts: readonly HostTime[]): SlotInput['hosts'] {
  const [first, ...others] = hosts;
  return [first!, ...others];
}
