import type { ConferenceCheck } from '../../contract/host-backend.js';
import type { ConferenceSolution, LocationKind } from '../../contract/location.js';
import type { SettingsPlace } from '../host/settings-place.js';

/** What a button does about a video link that cannot be made. */
export type ConferenceWay =
  /** Leads to where it is mended. */
  | { readonly way: 'go'; readonly place: SettingsPlace }
  /** Says what somebody else has to switch on. */
  | { readonly way: 'explain' }
  | { readonly way: 'check-again' };

/** The check that has found a fault with a place, if one has. */
export function faultyCheckOf(
  { kind, conference }: { readonly kind: LocationKind; readonly conference?: ConferenceSolution },
  checks: readonly ConferenceCheck[] | undefined,
): ConferenceCheck | undefined {
  if (kind !== 'conference') return undefined;
  return checks?.find((check) => check.conference === conference && check.fault !== undefined);
}

/** What would take a fault away, as far as a button can. */
export function wayOf({ remedy, connectionId }: ConferenceCheck): ConferenceWay | undefined {
  switch (remedy) {
    case undefined:
      return undefined;
    case 'connect':
      return { way: 'go', place: { tab: 'integrations', field: 'connect' } };
    case 'reconnect':
    case 'grant-write-access':
      return {
        way: 'go',
        place: {
          tab: 'integrations',
          field: 'connection',
          ...(connectionId !== undefined && { id: connectionId }),
        },
      };
    case 'choose-another-calendar':
      return { way: 'go', place: { tab: 'calendars', field: 'linked' } };
    case 'ask-administrator':
      return { way: 'explain' };
    case 'try-again':
      return { way: 'check-again' };
  }
}
