import type { Queries } from '../../../src/store/sql/database.js';
import { minute } from '../../../src/testing/booking-store-fixture.js';

/** Something done to a healthy database behind the store's back, and what is to be found then. */
export interface Corruption {
  readonly title: string;
  readonly plant: (queries: Queries) => Promise<void>;
  readonly found: readonly (readonly [check: string, hostId: string, rows: string])[];
}

/** SQL in which `$time` and the like are spelled out; the tables are in `booking_elements`. */
export function sql(...statements: readonly string[]): Corruption['plant'] {
  return async (queries) => {
    for (const statement of statements)
      await queries.query(
        statement.replaceAll(/\b(from|into|update|using) (?=[a-z])/g, '$1 booking_elements.'),
      );
  };
}

/** Moves a booking by milliseconds everywhere it is written down. */
export function shift(ref: string, by: number): Corruption['plant'] {
  return sql(
    `update occupancies set starts_at = starts_at + ${by}, ends_at = ends_at + ${by}
      where occupancy_id = (select occupancy_id from bookings where ref = '${ref}')`,
    `update seats set starts_at = starts_at + ${by}, ends_at = ends_at + ${by} where holder = '${ref}'`,
    `update bookings set starts_at = starts_at + ${by}, ends_at = ends_at + ${by},
      record = record || jsonb_build_object('time', jsonb_build_object('start', starts_at + ${by}, 'end', ends_at + ${by}))
      where ref = '${ref}'`,
  );
}

/** A claim that nobody else knows of, with the guard's row for it. */
export function claim(time: {
  readonly start: number;
  readonly minutes?: number;
  readonly leaseUntil: number;
}) {
  const { start, minutes = 15, leaseUntil } = time;
  const end = start + minutes * minute;
  return sql(
    `insert into seats (host_id, holder, guest, occupancy_id, starts_at, ends_at, event_type,
        buffer_before_minutes, buffer_after_minutes, seats, lease_until)
      values ('anna', 'anna/claim', 'anna/claim', 'zz', ${start}, ${end}, 'intro', 0, 0, 1, ${leaseUntil})`,
    `insert into occupancies (host_id, occupancy_id, starts_at, ends_at, event_type,
        buffer_before_minutes, buffer_after_minutes, seats, seats_taken)
      values ('anna', 'zz', ${start}, ${end}, 'intro', 0, 0, 1, 1)`,
  );
}

export const occupancyOf = (ref: string): string => `{occupancy of ${ref}}`;
export const ofBooking = (ref: string): string => `(select occupancy_id from bookings where ref = '${ref}')`;
