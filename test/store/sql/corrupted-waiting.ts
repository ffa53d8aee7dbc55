import { hour } from '../../../src/testing/booking-store-fixture.js';
import { later } from './healthy-database.js';
import { sql } from './planting.js';
import type { Corruption } from './planting.js';

const odds = 'a place on the waiting list at odds with its record';
const unkept = 'an offer of a time that nobody keeps';

/** Places on the waiting list that are told in two ways, or have been promised what nobody keeps. */
export const corruptedWaiting: readonly Corruption[] = [
  ...(
    [
      ['revision', 'revision + 1'],
      ['created_at', 'created_at + 1'],
      ['ends_at', 'ends_at + 1'],
      ['owner', "'bert'"],
    ] as const
  ).map(
    ([column, value]): Corruption => ({
      title: `a place whose ${column} is another in its record`,
      plant: sql(`update waiting set ${column} = ${value} where ref = 'anna.waits'`),
      found: [[odds, 'anna', 'anna.waits']],
    }),
  ),
  {
    title: 'a place that one of its hosts would not find',
    plant: sql(`update waiting set host_ids = array['bert'] where ref = 'anna.left'`),
    found: [[odds, 'bert', 'anna.left']],
  },
  {
    title: 'an offer whose hold is gone',
    plant: sql(`delete from holds where ref = 'hold-1'`),
    found: [[unkept, 'anna', 'anna.offered']],
  },
  {
    title: 'an offer whose hold ends before it does',
    plant: sql(`update holds set expires_at = ${later} where ref = 'hold-1'`),
    found: [[unkept, 'anna', 'anna.offered']],
  },
  {
    title: 'an offer whose hold is another owner’s',
    plant: sql(`update holds set owner = 'bert' where ref = 'hold-1'`),
    found: [[unkept, 'anna', 'anna.offered']],
  },
  {
    title: 'an offer that has lapsed with its hold',
    plant: sql(
      `update waiting set record = jsonb_set(record, '{offer,expiresAt}', '${later}') where ref = 'anna.offered'`,
      `delete from holds where ref = 'hold-1'`,
    ),
    found: [],
  },
  {
    title: 'a hold that is gone with an offer that was passed on',
    plant: sql(
      `update waiting set record = jsonb_set(record, '{status}', '"waiting"') where ref = 'anna.offered'`,
      `update holds set expires_at = ${later - hour} where ref = 'hold-1'`,
    ),
    found: [],
  },
];
