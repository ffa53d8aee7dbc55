import type { EventType } from '../../contract/event-type.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import { isCivilDate } from '../../time/civil-date.js';
import { isInstant } from '../../time/instant.js';
import { dateAt, isZone } from '../../time/zone.js';
import { lastingFields } from './framed.js';
import type { Visit } from './visit.js';

/** What a guest has decided so far, as it stands in the address of a page. */
export interface Wishes {
  readonly zone: string;
  /** The first day that is shown. */
  readonly from: string;
  readonly durationMinutes: number;
  /** Id of a place that can be chosen; missing where none was. */
  readonly location?: string;
  readonly host?: string;
  /** ISO 8601. */
  readonly start?: string;
  /** The day that is to be waited for. */
  readonly wait?: string;
}

/** Reads wishes; what cannot be meant is as if it were not there. */
export function wishesIn(
  search: URLSearchParams,
  { eventType, now }: { readonly eventType: EventType; readonly now: number },
): Wishes {
  const zone = search.get('zone') ?? '';
  const reading = isZone(zone) ? zone : eventType.zone;
  const first = later(dateAt(reading, now), eventType.window.from);
  const from = search.get('from') ?? '';
  const minutes = Number(search.get('duration'));
  const location = openPlaces(eventType).find(({ id }) => id === search.get('location'))?.id;
  const host = eventType.hosts?.find(({ id }) => id === search.get('host'))?.id;
  const start = search.get('start');
  const wait = search.get('wait') ?? '';
  return {
    zone: reading,
    from: isCivilDate(from) ? later(from, first) : first,
    durationMinutes:
      eventType.durationsMinutes.find((one) => one === minutes) ?? eventType.durationsMinutes[0],
    ...(location !== undefined && { location }),
    ...(host !== undefined && { host }),
    ...(start !== null && isInstant(start) && { start }),
    ...(isCivilDate(wait) && { wait: later(wait, first) }),
  };
}

/** Some of them, and what is taken back. */
export type SomeWishes = { readonly [Name in keyof Wishes]?: Wishes[Name] | undefined };

/** The same as the query of an address, in the language and the form that this one asks for. */
export function addressFor(visit: Pick<Visit, 'request'>, wishes: SomeWishes): string {
  const { zone, from, durationMinutes, location, host, start, wait } = wishes;
  const fields = {
    zone,
    from,
    duration: durationMinutes?.toString(),
    location,
    host,
    start,
    wait,
    ...lastingFields(visit),
  };
  const search = new URLSearchParams({ plain: '1' });
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) search.set(name, value);
  return `?${search.toString()}`;
}

/** Places that work now. */
export function openPlaces<Type extends EventType | SpokenEventType>({
  locations,
}: Type): readonly Type['locations'][number][] {
  return locations.filter(({ fault }) => fault === undefined);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
