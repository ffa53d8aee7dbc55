import { hour } from '../../../src/testing/booking-store-fixture.js';
import { later } from './healthy-database.js';
import { occupancyOf, ofBooking, sql } from './planting.js';
import type { Corruption } from './planting.js';

function entry(change: string, ref: string): string {
  return `update calendar_entries set entry = ${change} where occupancy_id = ${ofBooking(ref)}`;
}

const neverWritten = 'a booking that never reaches the calendar';
const outlives = 'a calendar event that outlives its booking';

/** Events and jobs that nobody looks after. */
export const corruptedCalendars: readonly Corruption[] = [
  {
    title: 'a booking that is to be written, and no job that does it',
    plant: sql(`delete from jobs where subject = ${ofBooking('anna.touching')}`),
    found: [[neverWritten, 'anna', 'anna.touching']],
  },
  {
    title: 'a job of another kind beside a booking that is to be written',
    plant: sql(`update jobs set kind = 'webhook' where subject = ${ofBooking('anna.touching')}`),
    found: [[neverWritten, 'anna', 'anna.touching']],
  },
  {
    title: 'an event that shows an earlier version of its booking',
    plant: sql(entry(`jsonb_set(entry, '{shown,anna.moved,version}', '1')`, 'anna.moved')),
    found: [[neverWritten, 'anna', 'anna.moved']],
  },
  {
    title: 'an event that lacks one guest of its session',
    plant: sql(entry(`entry #- '{shown,anna.guest-2}'`, 'anna.guest-2')),
    found: [[neverWritten, 'anna', 'anna.guest-2']],
  },
  {
    title: 'an event that still shows a cancelled booking',
    plant: sql(
      entry(
        `jsonb_set(entry, '{shown,anna.cancelled}', '{"version":1,"state":"written"}')`,
        'anna.cancelled',
      ),
    ),
    found: [[outlives, 'anna', `${occupancyOf('anna.cancelled')} anna.cancelled`]],
  },
  {
    title: 'an event that was given up with a cancelled booking in it, which its host knows',
    plant: sql(
      entry(`jsonb_set(entry, '{shown,anna.cancelled}', '{"version":1,"state":"failed"}')`, 'anna.cancelled'),
    ),
    found: [],
  },
  {
    title: 'an event that still shows a guest who has moved out of the session',
    plant: sql(
      entry(`jsonb_set(entry, '{shown,anna.guest-3}', '{"version":1,"state":"written"}')`, 'anna.guest-1'),
    ),
    found: [[outlives, 'anna', `${occupancyOf('anna.guest-1')} anna.guest-3`]],
  },
  {
    title: 'an event that shows nobody',
    plant: sql(entry(`entry || '{"eventId":"event"}'`, 'anna.cancelled')),
    found: [['a calendar event of nobody', 'anna', occupancyOf('anna.cancelled')]],
  },
  ...['requested', 'pending'].map(
    (state): Corruption => ({
      title: `a video link that is ${state}, and no job that looks for it`,
      plant: sql(
        entry(`entry || '{"conference":{"solution":"google-meet","state":"${state}"}}'`, 'anna.single'),
      ),
      found: [['a video link that nobody follows', 'anna', occupancyOf('anna.single')]],
    }),
  ),
  {
    title: 'a video link that is being looked for',
    plant: sql(
      entry(`entry || '{"conference":{"solution":"google-meet","state":"pending"}}'`, 'anna.touching'),
    ),
    found: [],
  },
  {
    title: 'an entry whose revision is another in its record',
    plant: sql(
      `update calendar_entries set revision = revision + 1 where occupancy_id = ${ofBooking('anna.single')}`,
    ),
    found: [['a calendar entry at odds with its record', 'anna', occupancyOf('anna.single')]],
  },
  {
    title: 'an entry of a booking that is not there',
    plant: sql(entry(`entry || '{"bookingRef":"anna.lost"}'`, 'anna.single')),
    found: [['a calendar entry of no booking', 'anna', occupancyOf('anna.single')]],
  },
  {
    title: 'a job that has waited for an hour and a millisecond',
    plant: sql(`update jobs set available_at = ${later - hour - 1} where kind = 'expiry'`),
    found: [['a job that nobody does', 'anna', 'expiry anna.pending']],
  },
  {
    title: 'a job that has waited for an hour',
    plant: sql(`update jobs set available_at = ${later - hour} where kind = 'expiry'`),
    found: [],
  },
  {
    title: 'an old job on a time that nobody has',
    plant: sql(
      `insert into jobs (host_id, kind, subject, owner, due_at, available_at, attempts, created_at)
        values ('anna', 'calendar', 'lost', 'anna', ${later}, ${later}, 0, ${later - hour - 1})`,
    ),
    found: [['a job of no booking', 'anna', 'calendar lost']],
  },
  {
    title: 'a new job on a time that nobody has any more',
    plant: sql(
      `insert into jobs (host_id, kind, subject, owner, due_at, available_at, attempts, created_at)
        values ('anna', 'calendar', 'left', 'anna', ${later}, ${later}, 0, ${later - hour})`,
    ),
    found: [],
  },
  {
    title: 'an old job that is to end a booking which is not there',
    plant: sql(
      `insert into jobs (host_id, kind, subject, owner, due_at, available_at, attempts, created_at)
        values ('anna', 'expiry', 'anna.lost', 'anna', ${later}, ${later}, 0, ${later - hour - 1})`,
    ),
    found: [['a job of no booking', 'anna', 'expiry anna.lost']],
  },
];

/** Values in which nothing can be looked for. */
export const unreadable: readonly Corruption[] = [
  {
    title: 'an answer that is no JSON',
    plant: sql(`update idempotency_keys set answer = answer || '}' where key = 'anna.single'`),
    found: [['an answer about no booking', '', 'a row cannot be read']],
  },
  {
    title: 'an entry that shows no bookings by name',
    plant: sql(entry(`entry || '{"shown":[]}'`, 'anna.cancelled')),
    found: [[outlives, '', 'a row cannot be read']],
  },
];
