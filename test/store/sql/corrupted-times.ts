import { hour, minute, nine } from '../../../src/testing/booking-store-fixture.js';
import { later } from './healthy-database.js';
import { claim, occupancyOf, ofBooking, shift, sql } from './planting.js';
import type { Corruption } from './planting.js';

const overlap = 'two occupancies at one time';
const buffers = 'an occupancy in the buffers of another';

/** Times taken twice, and a guard that does not know. */
export const corruptedTimes: readonly Corruption[] = [
  {
    title: 'a booking a millisecond into the one before it',
    plant: shift('anna.touching', -1),
    found: [[overlap, 'anna', 'anna.single anna.touching']],
  },
  {
    title: 'a booking a millisecond into the one after it',
    plant: shift('anna.single', 1),
    found: [[overlap, 'anna', 'anna.single anna.touching']],
  },
  {
    title: 'a booking inside another',
    plant: claim({ start: nine + 4 * hour + 5 * minute, minutes: 5, leaseUntil: later + 1 }),
    found: [[overlap, 'anna', 'anna.guest-1 anna/claim']],
  },
  {
    title: 'a booking around several others',
    plant: claim({ start: nine + 9 * hour, minutes: 90, leaseUntil: later + 1 }),
    found: [
      [overlap, 'anna', 'anna/claim {running claim}'],
      [overlap, 'anna', 'anna.pending anna/claim'],
    ],
  },
  {
    title: 'the same time once more at one host of a team',
    plant: sql(
      `insert into seats select 'bert', 'anna/claim', 'anna/claim', 'zz', starts_at, ends_at, event_type, 0, 0, 1, null,
        ${later + 1} from seats where holder = 'anna.team' and host_id = 'bert'`,
      `insert into occupancies select host_id, occupancy_id, starts_at, ends_at, event_type, 0, 0, 1, 1 from seats
        where holder = 'anna/claim'`,
    ),
    found: [[overlap, 'bert', 'anna.team anna/claim']],
  },
  {
    title: 'a claim over another whose lease runs a millisecond longer',
    plant: claim({ start: nine, leaseUntil: later + 1 }),
    found: [[overlap, 'anna', 'anna.single anna/claim']],
  },
  {
    title: 'a claim over another whose lease has just run out',
    plant: claim({ start: nine, leaseUntil: later }),
    found: [],
  },
  {
    title: 'a booking that touches both neighbours',
    plant: claim({ start: nine - 15 * minute, leaseUntil: later + 1 }),
    found: [],
  },
  {
    title: 'a booking a millisecond into the buffer after another',
    plant: shift('anna.next', -1),
    found: [[buffers, 'anna', 'anna.next anna.after']],
  },
  {
    title: 'a booking that its host put into the buffer after another',
    plant: async (queries) => {
      await shift('anna.next', -1)(queries);
      await sql(`update bookings set record = record || '{"isPlacedByHost": true}' where ref = 'anna.next'`)(
        queries,
      );
    },
    found: [],
  },
  {
    title: 'a booking that has a millisecond more than the buffer after another',
    plant: shift('anna.next', 1),
    found: [],
  },
  {
    title: 'a booking whose buffer before it is a millisecond short',
    plant: sql(
      `update seats set ends_at = ends_at + 1 where holder = 'anna.touching'`,
      `update occupancies set ends_at = ends_at + 1 where occupancy_id = ${ofBooking('anna.touching')}`,
      `update bookings set ends_at = ends_at + 1,
        record = jsonb_set(record, '{time,end}', to_jsonb(ends_at + 1)) where ref = 'anna.touching'`,
    ),
    found: [[buffers, 'anna', 'anna.touching anna.before']],
  },
  {
    title: 'one guest more than seats',
    plant: sql(
      `update seats set seats = 1 where holder like 'anna.guest-%' and occupancy_id = ${ofBooking('anna.guest-1')}`,
      `update occupancies set seats = 1 where occupancy_id = ${ofBooking('anna.guest-1')}`,
    ),
    found: [['more guests than seats', 'anna', `${occupancyOf('anna.guest-1')} ${nine + 4 * hour}`]],
  },
  {
    title: 'just as many guests as seats',
    plant: sql(
      `update seats set seats = 2 where occupancy_id = ${ofBooking('anna.guest-1')}`,
      `update occupancies set seats = 2 where occupancy_id = ${ofBooking('anna.guest-1')}`,
    ),
    found: [],
  },
  {
    title: 'a guard that counts one guest less',
    plant: sql(`update occupancies set seats_taken = 1 where occupancy_id = ${ofBooking('anna.guest-1')}`),
    found: [
      ['seats that the guard does not know', 'anna', `${occupancyOf('anna.guest-1')} ${nine + 4 * hour}`],
    ],
  },
  {
    title: 'a guard that lost a time',
    plant: sql(`delete from occupancies where occupancy_id = ${ofBooking('anna.single')}`),
    found: [['seats that the guard does not know', 'anna', `${occupancyOf('anna.single')} ${nine}`]],
  },
  {
    title: 'a guard that looks for a smaller buffer than a guest was given',
    plant: sql(
      `update occupancies set buffer_after_minutes = 14 where occupancy_id = ${ofBooking('anna.after')}`,
    ),
    found: [
      ['seats that the guard does not know', 'anna', `${occupancyOf('anna.after')} ${nine + 105 * minute}`],
    ],
  },
  {
    title: 'a guarded time without seats',
    plant: sql(
      `insert into occupancies values ('anna', 'zz', ${nine + 14 * hour}, ${nine + 15 * hour}, 'intro', 0, 0, 1, 1)`,
    ),
    found: [['a guarded time that nobody has', 'anna', `zz ${nine + 14 * hour}`]],
  },
  {
    title: 'a confirmed booking whose seat is gone',
    plant: sql(
      `delete from seats where holder = 'anna.single'`,
      `delete from occupancies where occupancy_id = ${ofBooking('anna.single')}`,
    ),
    found: [['a booking without its time', 'anna', 'anna.single']],
  },
  {
    title: 'a pending booking whose seat is gone',
    plant: sql(
      `delete from seats where holder = 'anna.pending'`,
      `delete from occupancies where occupancy_id = ${ofBooking('anna.pending')}`,
    ),
    found: [['a booking without its time', 'anna', 'anna.pending']],
  },
  {
    title: 'a team that lacks the time of one of its hosts',
    plant: sql(
      `delete from seats where holder = 'anna.team' and host_id = 'cleo'`,
      `delete from occupancies where host_id = 'cleo'`,
    ),
    found: [['a booking without its time', 'cleo', 'anna.team']],
  },
  {
    title: 'a seat a millisecond shorter than its booking',
    plant: sql(
      `update seats set ends_at = ends_at - 1 where holder = 'anna.single'`,
      `update occupancies set ends_at = ends_at - 1 where occupancy_id = ${ofBooking('anna.single')}`,
    ),
    found: [['a booking without its time', 'anna', 'anna.single']],
  },
  {
    title: 'a cancelled booking that still has its time',
    plant: sql(
      `insert into seats select 'anna', ref, ref, occupancy_id, starts_at, ends_at, 'intro', 0, 0, 1, ref, null
        from bookings where ref = 'anna.cancelled'`,
      `insert into occupancies select host_id, occupancy_id, starts_at, ends_at, event_type, 0, 0, 1, 1 from seats
        where holder = 'anna.cancelled'`,
    ),
    found: [['a time kept for no live booking', 'anna', 'anna.cancelled']],
  },
  {
    title: 'a time of a host who is not among those of the booking',
    plant: sql(
      `insert into seats select 'dora', holder, guest, occupancy_id, starts_at, ends_at, event_type, 0, 0, 1, booking_ref,
        null from seats where holder = 'anna.single'`,
      `insert into occupancies select host_id, occupancy_id, starts_at, ends_at, event_type, 0, 0, 1, 1 from seats
        where host_id = 'dora'`,
    ),
    found: [['a time kept for no live booking', 'dora', 'anna.single']],
  },
  {
    title: 'a claim of more than a day',
    plant: claim({ start: nine + 14 * hour, leaseUntil: later + 24 * hour + 1 }),
    found: [['a claim that does not end', 'anna', 'anna/claim']],
  },
  {
    title: 'a claim of a day',
    plant: claim({ start: nine + 14 * hour, leaseUntil: later + 24 * hour }),
    found: [],
  },
];
