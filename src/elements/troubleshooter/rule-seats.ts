import type { HostEventType, HostProfile } from '../../contract/host-backend.js';
import type { EventTypeHost, LocationSettings } from '../../contract/settings-store.js';
import { termsOf, withTerms, withoutNothing } from '../schedule-editor/schedule-terms.js';
import type { ScheduleTerms } from '../schedule-editor/schedule-terms.js';
import type { DayContext } from './day-context.js';

/**
 * Where a rule stands that decides: with the event type · among its terms for this host alone, which no editor shows · in the
 * host's profile · with a place of either.
 */
export type RuleSeat =
  | { readonly in: 'event-type' }
  | { readonly in: 'host-terms'; readonly hostId: string }
  | { readonly in: 'profile' }
  | { readonly in: 'place'; readonly of: 'event-type' | 'profile'; readonly placeId: string };

/** What may be tried out: the settings that a draft can hold. */
export interface TriedSettings {
  readonly eventType: HostEventType;
  readonly profile: Pick<HostProfile, 'schedule' | 'locations'>;
}

type RuleName = Exclude<keyof ScheduleTerms, 'intervalMinutes'>;

/** Where a rule of this host stands. */
export function seatOf(
  name: RuleName,
  { eventType, mine }: Pick<DayContext, 'eventType' | 'mine'>,
): RuleSeat {
  const own = eventType.hosts?.find(({ hostId }) => hostId === mine);
  if (own?.[name] !== undefined) return { in: 'host-terms', hostId: mine };
  return name === 'schedule' && !eventType.schedule ? { in: 'profile' } : { in: 'event-type' };
}

/** What a seat says. */
export function termsAt(seat: RuleSeat, { eventType, profile }: TriedSettings): ScheduleTerms {
  switch (seat.in) {
    case 'event-type':
      return termsOf(eventType);
    case 'host-terms':
      return eventType.hosts?.find(({ hostId }) => hostId === seat.hostId) ?? {};
    case 'profile':
      return { schedule: profile.schedule };
    case 'place': {
      const places = seat.of === 'profile' ? profile.locations : (eventType.locations ?? []);
      return places.find(({ id }) => id === seat.placeId) ?? {};
    }
  }
}

/** The settings with other terms in one seat. */
export function withTermsAt(
  seat: RuleSeat,
  settings: TriedSettings,
  change: (terms: ScheduleTerms) => ScheduleTerms,
): TriedSettings {
  const { eventType, profile } = settings;
  const terms = change(termsAt(seat, settings));
  switch (seat.in) {
    case 'event-type':
      return { ...settings, eventType: withTerms(eventType, terms) };
    case 'host-terms': {
      const [first, ...others] = (eventType.hosts ?? []).map(
        (host): EventTypeHost =>
          host.hostId === seat.hostId ? { hostId: host.hostId, ...withoutNothing(terms) } : host,
      );
      return { ...settings, eventType: { ...eventType, ...(first && { hosts: [first, ...others] }) } };
    }
    case 'profile':
      return { ...settings, profile: { ...profile, schedule: terms.schedule ?? profile.schedule } };
    case 'place': {
      const changed = (place: LocationSettings): LocationSettings =>
        place.id === seat.placeId ? { id: place.id, kind: place.kind, ...terms } : place;
      return seat.of === 'profile'
        ? { ...settings, profile: { ...profile, locations: profile.locations.map(changed) } }
        : {
            ...settings,
            eventType: { ...eventType, locations: (eventType.locations ?? []).map(changed) },
          };
    }
  }
}
