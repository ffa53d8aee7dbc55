import type { BookingError } from '../../contract/booking-error.js';
import type { CalendarSettings } from '../../contract/settings-store.js';
import { keyOf } from './calendar-rows.js';

/** Where something was not accepted. */
export interface SaveFaults {
  /** The linked calendar cannot be that. */
  readonly linked: boolean;
  /** Keys of conflict calendars that are not there. */
  readonly conflicts: ReadonlySet<string>;
}

/** What a backend's refusal is about, by its code and its paths. */
export function saveFaultsOf(
  error: BookingError | undefined,
  sent: CalendarSettings | undefined,
): SaveFaults {
  const paths = error?.details.fields?.map(({ path }) => path.split('.')) ?? [];
  const indexes = paths.flatMap(([, field, index]) => (field === 'conflicts' ? Number(index) : []));
  const keys = indexes.flatMap((index) => {
    const address = sent?.conflicts[index];
    return address ? [keyOf(address)] : [];
  });
  return {
    linked: error?.code === 'not-bookable' || paths.some(([, field]) => field === 'linked'),
    conflicts: new Set(keys),
  };
}
