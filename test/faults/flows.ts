import type { Booking, BookingRecord } from '../../src/contract/index.js';
import { key, refOf } from '../scheduling/scheduler/house.js';
import { wish } from '../scheduling/scheduler/team.js';
import type { House } from './house.js';

/** One of the three ways in which a guest's wish reaches the calendar. */
export interface Flow {
  readonly name: 'book' | 'reschedule' | 'cancel';
  /** Whether there is a booking before. */
  readonly needsBooking: boolean;
  /** What the guest's page asks for before. */
  look(house: House, booking: Booking | undefined): readonly (() => Promise<unknown>)[];
  /** The same request each time. */
  act(house: House, booking: Booking | undefined): Promise<Booking>;
  /** Whether a booking is what the guest wanted. */
  isDone(record: Pick<BookingRecord, 'status' | 'time'>): boolean;
}

/** A week ahead, so that it is still to come after days of trouble. */
const date = '2026-03-09';
export const first = `${date}T08:00:00.000Z`;
const second = `${date}T10:30:00.000Z`;

const day = { eventType: 'talk', start: `${date}T00:00:00Z`, end: `${date}T23:59:59Z` };

const slots = (house: House) => () => house.scheduler.slots(day);
const read = (house: House, booking: Booking | undefined) => () => house.scheduler.booking(refOf(booking!));

export const flows: readonly Flow[] = [
  {
    name: 'book',
    needsBooking: false,
    look: (house) => [() => house.scheduler.eventType('talk'), slots(house)],
    act: ({ scheduler }) =>
      scheduler.book(wish({ start: first, context: { location: 'meet' } }), { key: key('book') }),
    isDone: ({ status, time }) => status === 'confirmed' && time.start === Date.parse(first),
  },
  {
    name: 'reschedule',
    needsBooking: true,
    look: (house, booking) => [read(house, booking), slots(house)],
    act: ({ scheduler }, booking) =>
      scheduler.reschedule(refOf(booking!), { version: 1, start: second }, { key: key('move') }),
    isDone: ({ status, time }) => status === 'confirmed' && time.start === Date.parse(second),
  },
  {
    name: 'cancel',
    needsBooking: true,
    look: (house, booking) => [read(house, booking)],
    act: ({ scheduler }, booking) =>
      scheduler.cancel(refOf(booking!), { version: 1 }, { key: key('cancel') }),
    isDone: ({ status }) => status === 'cancelled',
  },
];
