import type { DayQuestion, HostEventType, HostProfile, SettingsDraft } from '../../contract/host-backend.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { isCivilDate } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import type { PreviewSubject } from '../slot-preview/preview-subject.js';
import { placesOf } from './day-context.js';

/** What of an event type's day is asked for, as far as it was said. */
export interface Wish {
  readonly date?: string;
  readonly durationMinutes?: number;
  /** Id of a place; empty for any. */
  readonly location?: string;
}

/** What is looked at: what was asked for where it is there, else what goes without saying. */
export interface Look {
  readonly date: CivilDate;
  readonly durationMinutes: number;
  /** Any place when missing. */
  readonly location?: string;
  /** The places to choose from: only where it matters which one. */
  readonly places: readonly LocationSettings[];
}

/** What is looked at of an event type. */
export function lookAt(
  { eventType, zone }: PreviewSubject,
  wish: Wish,
  { profile, now }: { readonly profile: Pick<HostProfile, 'schedule' | 'locations'>; readonly now: number },
): Look {
  const { durationsMinutes } = eventType;
  const places = choosable(placesOf({ eventType, profile }).places);
  const location = places.find(({ id }) => id === wish.location)?.id;
  return {
    date: isCivilDate(wish.date) ? wish.date : dateAt(zone, now),
    durationMinutes: durationsMinutes.find((one) => one === wish.durationMinutes) ?? durationsMinutes[0],
    ...(location !== undefined && { location }),
    places,
  };
}

/** The question for the day that is looked at. */
export function questionOf(
  { slug }: Pick<HostEventType, 'slug'>,
  { date, durationMinutes, location }: Look,
  draft: SettingsDraft | undefined,
): DayQuestion {
  return {
    eventType: slug,
    date,
    durationMinutes,
    ...(location !== undefined && { location }),
    ...(draft && { draft }),
  };
}

/** All of several places where one of them has hours or buffers of its own. */
function choosable(places: readonly LocationSettings[]): readonly LocationSettings[] {
  const differs = places.some(
    ({ schedule, bufferBeforeMinutes, bufferAfterMinutes }) =>
      schedule !== undefined || (bufferBeforeMinutes ?? bufferAfterMinutes) !== undefined,
  );
  return differs && places.length > 1 ? places : [];
}
