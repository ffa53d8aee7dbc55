import { forgottenRecord } from '../../../src/contract/index.js';
import type { BookingRecord } from '../../../src/contract/index.js';
import type { Queries } from '../../../src/store/sql/database.js';
import { hour, minute, nine } from '../../../src/testing/booking-store-fixture.js';
import { later } from './healthy-database.js';
import { shift, sql } from './planting.js';
import type { Corruption } from './planting.js';

const odds = 'a booking at odds with its record';
const half = 'a series of which bookings are missing';

/** Bookings that are told in several places, not alike. */
export const corruptedBookings: readonly Corruption[] = [
  ...(
    [
      ['revision', 'revision + 1'],
      ['created_at', 'created_at + 1'],
      ['owner', "'bert'"],
    ] as const
  ).map(
    ([column, value]): Corruption => ({
      title: `a booking whose ${column} is another in its record`,
      plant: sql(
        `update bookings set ${column} = ${value} where ref = 'anna.pending'`,
        `delete from idempotency_keys where key = 'anna.pending'`,
      ),
      found: [[odds, 'anna', 'anna.pending']],
    }),
  ),
  {
    title: 'a booking that is confirmed in one place and pending in the other',
    plant: sql(`update bookings set status = 'confirmed' where ref = 'anna.pending'`),
    found: [[odds, 'anna', 'anna.pending']],
  },
  {
    title: 'a booking that was forgotten in name alone, and so is its answer',
    plant: sql(`update bookings set record = record || '{"forgottenAt": 1}' where ref = 'anna.pending'`),
    found: [
      ['a forgotten booking that still tells of its guest', 'anna', 'anna.pending'],
      ['an answer that outlives what it is about', 'anna', 'anna.pending'],
    ],
  },
  {
    title: 'a record without a time',
    plant: sql(`update bookings set record = record - 'time' where ref = 'anna.pending'`),
    found: [[odds, 'anna', 'anna.pending']],
  },
  {
    title: 'two bookings of one reference',
    plant: sql(
      `insert into bookings select 'bert', ref, owner, revision, status, occupancy_id, starts_at, ends_at, created_at,
        jsonb_set(record, '{hosts,0,id}', '"bert"') from bookings where ref = 'anna.cancelled'`,
      `insert into booking_hosts values ('bert', 'anna.cancelled')`,
    ),
    found: [['two bookings of one reference', 'anna', 'anna.cancelled']],
  },
  {
    title: 'a host of a team whose events of the booking would be taken for foreign ones',
    plant: sql(`delete from booking_hosts where host_id = 'bert'`),
    found: [['a host who does not know a booking of theirs', 'bert', 'anna.team']],
  },
  {
    title: 'a reference whose events would be taken for ours',
    plant: sql(`insert into booking_hosts values ('bert', 'anna.lost')`),
    found: [['a host who knows a booking that is not there', 'bert', 'anna.lost']],
  },
  {
    title: 'a series one of which was never stored',
    plant: sql(
      `delete from bookings where ref = 'anna.series-2'`,
      `delete from booking_hosts where ref = 'anna.series-2'`,
      `delete from seats where holder = 'anna.series-2'`,
      `delete from occupancies where starts_at = ${nine + 19 * hour}`,
      `delete from idempotency_keys where booking_ref = 'anna.series-2'`,
    ),
    found: [[half, 'anna', 'anna.series-1 anna.series-3']],
  },
  {
    title: 'a series two of which are the same one',
    plant: sql(
      `update bookings set record = jsonb_set(record, '{series,position}', '1') where ref = 'anna.series-3'`,
    ),
    found: [[half, 'anna', 'anna.series-1 anna.series-2 anna.series-3']],
  },
  {
    title: 'a series one of which is off, one moved and one forgotten',
    plant: async (queries) => {
      await sql(
        `update bookings set status = 'cancelled', record = jsonb_set(record, '{status}', '"cancelled"')
          where ref = 'anna.series-1'`,
        `delete from seats where holder = 'anna.series-1'`,
        `delete from occupancies where starts_at = ${nine + 18 * hour}`,
      )(queries);
      await shift('anna.series-2', 10 * minute)(queries);
      await forget(queries, 'anna.series-3');
    },
    found: [],
  },
  {
    title: 'a pending booking that began more than an hour ago',
    plant: shift('anna.pending', later - hour - 1 - (nine + 9 * hour)),
    found: [['a booking that waits for its host past its time', 'anna', 'anna.pending']],
  },
  {
    title: 'a pending booking that began an hour ago',
    plant: shift('anna.pending', later - hour - (nine + 9 * hour)),
    found: [],
  },
  {
    title: 'an answer about a booking that is not there',
    plant: sql(
      `insert into idempotency_keys (owner, key, body_hash, answer, answered_at)
        values ('anna', 'lost', 'lost', '{"ref":"anna.lost"}', ${later})`,
    ),
    found: [['an answer about no booking', 'anna', 'anna.lost']],
  },
  {
    title: 'an answer about a booking of another owner',
    plant: sql(
      `insert into idempotency_keys (owner, key, body_hash, answer, answered_at)
        values ('bert', 'other', 'other', '{"ref":"anna.single"}', ${later})`,
    ),
    found: [['an answer about no booking', 'bert', 'anna.single']],
  },
];

/** Takes what is personal out of a booking, and what was answered about it. */
async function forget(queries: Queries, ref: string): Promise<void> {
  const [row] = await queries.query<{ record: BookingRecord }>(
    'select record from booking_elements.bookings where ref = $1',
    [ref],
  );
  const forgotten = JSON.stringify(forgottenRecord(row!.record, later));
  await queries.query('update booking_elements.bookings set record = $2 where ref = $1', [ref, forgotten]);
  await queries.query('delete from booking_elements.idempotency_keys where booking_ref = $1', [ref]);
}
