import type { ConferenceCheck } from '../../contract/host-backend.js';
import { locationKinds } from '../../contract/location.js';
import type { ConferenceSolution, LocationKind } from '../../contract/location.js';
import type { LocationSettings } from '../../contract/settings-store.js';

/** A kind of place that can be added. */
export type PlaceChoice =
  | { readonly kind: 'conference'; readonly conference: ConferenceSolution }
  | { readonly kind: Exclude<LocationKind, 'conference'> };

/** Kinds whose host says where: an address, a number, a link, or words. */
export type DetailedKind = 'phone-guest-calls' | 'in-person' | 'link' | 'text';

export function isDetailed(kind: LocationKind): kind is DetailedKind {
  return kind === 'phone-guest-calls' || kind === 'in-person' || kind === 'link' || kind === 'text';
}

/**
 * The kinds of place that can be added, video links first: those that `checks` name. While nothing is known of them it is
 * Google Meet.
 */
export function placeChoices(checks: readonly ConferenceCheck[] | undefined): readonly PlaceChoice[] {
  const conferences = checks ? checks.map(({ conference }) => conference) : ['google-meet'];
  return locationKinds.flatMap((kind): readonly PlaceChoice[] =>
    kind === 'conference' ? conferences.map((conference) => ({ kind, conference })) : [{ kind }],
  );
}

/** A place as it is before its host has said more; guests read what the maker of its video link is called (`label`). */
export function newPlace(choice: PlaceChoice, id: string, label?: string): LocationSettings {
  return {
    id,
    ...choice,
    ...(label !== undefined && { label }),
    ...(isDetailed(choice.kind) && { detail: '' }),
  };
}

/** What an editor changes in a place; what is `undefined` goes. */
export type PlaceChange = {
  readonly [Name in Exclude<keyof LocationSettings, 'id' | 'kind' | 'conference'>]?:
    | LocationSettings[Name]
    | undefined;
};

/** A place with something changed. Fields that say nothing are left out, as they are in what is saved. */
export function withChange(place: LocationSettings, change: PlaceChange): LocationSettings {
  const { id, kind, conference, label, detail, showDetailBefore, ...rest } = { ...place, ...change };
  const { schedule, bufferBeforeMinutes, bufferAfterMinutes } = rest;
  return {
    id,
    kind,
    ...(conference !== undefined && { conference }),
    ...(label !== undefined && label.trim() !== '' && { label }),
    ...(detail !== undefined && { detail }),
    ...(showDetailBefore === true && { showDetailBefore }),
    ...(schedule !== undefined && { schedule }),
    ...(bufferBeforeMinutes !== undefined && { bufferBeforeMinutes }),
    ...(bufferAfterMinutes !== undefined && { bufferAfterMinutes }),
  };
}
