import { isSameAddress } from '../../../contract/index.js';
import type { WaitingRecord } from '../../../contract/index.js';
import type { Queries } from '../database.js';
import { isBrought } from './brought.js';
import { mentions } from './mentions.js';
import type { SoughtAddress } from './mentions.js';

/** Places on waiting lists that have to do with an address. */
export interface FoundPlaces {
  /** The guest's own. */
  readonly own: readonly WaitingRecord[];
  /** Those of others who would bring the guest. */
  readonly brought: readonly WaitingRecord[];
  /** Those of others who have written the address somewhere else, such as into an answer. */
  readonly mentioning: readonly WaitingRecord[];
}

/** Looks through all waiting lists for an address. */
export async function findPlaces(queries: Queries, sought: SoughtAddress): Promise<FoundPlaces> {
  const rows = await queries.query<{ record: WaitingRecord }>(
    `select record from booking_elements.waiting
    where not $2::boolean or strpos(lower(record::text), $1) > 0
    order by created_at, ref`,
    [sought.inJson, sought.isAscii],
  );
  const places = rows.map(({ record }) => record);
  const isOwn = ({ request }: WaitingRecord): boolean => isSameAddress(request.guest.email, sought.address);
  const others = places.filter((place) => !isOwn(place));
  return {
    own: places.filter(isOwn),
    brought: others.filter(({ request }) => isBrought(request, sought)),
    mentioning: others.filter((place) => isMentioned(place, sought)),
  };
}

/** What somebody wrote freely. */
function isMentioned({ request }: WaitingRecord, sought: SoughtAddress): boolean {
  const { guest, answers, context, locationDetail } = request;
  return mentions([guest.name, answers, context, locationDetail], sought);
}
