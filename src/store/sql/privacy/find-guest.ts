import { isForgotten, isSameAddress } from '../../../contract/index.js';
import type { BookingRecord } from '../../../contract/index.js';
import type { Queries } from '../database.js';
import { isBrought } from './brought.js';
import { mentions } from './mentions.js';
import type { SoughtAddress } from './mentions.js';

/** Bookings that have to do with an address. */
export interface FoundBookings {
  /** The guest's own. */
  readonly own: readonly BookingRecord[];
  /** Those of others who bring the guest. */
  readonly brought: readonly BookingRecord[];
  /** Those of others who have written the address somewhere else, such as into an answer. */
  readonly mentioning: readonly BookingRecord[];
}

/** Looks through all bookings for an address. What is forgotten has none. */
export async function findBookings(queries: Queries, sought: SoughtAddress): Promise<FoundBookings> {
  const rows = await queries.query<{ record: BookingRecord }>(
    `select record from booking_elements.bookings
    where not $2::boolean or strpos(lower(record::text), $1) > 0
    order by starts_at, ref`,
    [sought.inJson, sought.isAscii],
  );
  const records = rows.map(({ record }) => record).filter((record) => !isForgotten(record));
  const isOwn = ({ guest }: BookingRecord): boolean => isSameAddress(guest.email, sought.address);
  const others = records.filter((record) => !isOwn(record));
  return {
    own: records.filter(isOwn),
    brought: others.filter((record) => isBrought(record, sought)),
    mentioning: others.filter((record) => isMentioned(record, sought)),
  };
}

/** What somebody wrote freely. */
function isMentioned(record: BookingRecord, sought: SoughtAddress): boolean {
  const { guest, answers, tags, cancelReason, location } = record;
  return mentions([guest.name, answers, tags, cancelReason, location.detail], sought);
}

/** Everybody whose address guests may have been counted under: owners, and those who were some. */
export async function ownersIn(queries: Queries): Promise<readonly string[]> {
  const rows = await queries.query<{ owner: string }>(
    `select owner from booking_elements.owners union select owner from booking_elements.bookings
    union select owner from booking_elements.waiting`,
  );
  return rows.map(({ owner }) => owner);
}
