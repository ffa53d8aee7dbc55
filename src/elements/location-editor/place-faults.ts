import type { BookingError } from '../../contract/booking-error.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { isPhoneNumber, isWebAddress } from '../../contract/value-shapes.js';
import { isDetailed } from './new-place.js';
import { faultOfMinutes, readMinutes } from './whole-minutes.js';

/**
 * What is wrong with a field. `missing` nothing is there · `no-phone` no number that could be called · `no-link` no http or
 * https address · `refused` the backend did not take it.
 */
export type PlaceFault =
  | 'missing'
  | 'too-long'
  | 'no-phone'
  | 'no-link'
  | 'not-a-number'
  | 'out-of-bounds'
  | 'refused';

export type PlaceField = 'label' | 'detail' | 'schedule' | 'bufferBeforeMinutes' | 'bufferAfterMinutes';

/** Names a field of one place among the fields of all of them. */
export function fieldPath(id: string, field: PlaceField | 'place'): string {
  return `${id}/${field}`;
}

/** The place whose field it is. */
export function placeOfPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Text that stands in a field for a number and is none, by the path of the field. */
export type OddNumbers = ReadonlyMap<string, string>;

export type PlaceFaults = ReadonlyMap<string, PlaceFault>;

/** What is wrong, by the path of its field; in the order in which the fields stand. */
export function faultsOf(places: readonly LocationSettings[], odd: OddNumbers = new Map()): PlaceFaults {
  return new Map(
    places.flatMap((place) => {
      const { id } = place;
      const found: readonly (readonly [PlaceField, PlaceFault | undefined])[] = [
        ['label', (place.label ?? '').trim().length > 200 ? 'too-long' : undefined],
        ['detail', faultOfDetail(place)],
        ...(['bufferBeforeMinutes', 'bufferAfterMinutes'] as const).map(
          (name) => [name, faultOfBuffer(place[name], odd.get(fieldPath(id, name)))] as const,
        ),
      ];
      return found.flatMap(([field, fault]) => (fault ? [[fieldPath(id, field), fault] as const] : []));
    }),
  );
}

/** The fields that a backend names when it refuses a profile, or a list of places. */
export function refusedPaths(
  { code, details }: BookingError,
  places: readonly LocationSettings[],
): readonly string[] {
  if (code !== 'invalid-request') return [];
  return (details.fields ?? []).flatMap(({ path }) => {
    const [, index, name] = /(?:^|\.)locations\.(\d+)(?:\.(\w+))?/.exec(path) ?? [];
    const place = index === undefined ? undefined : places[Number(index)];
    return place ? [fieldPath(place.id, isField(name) ? name : 'place')] : [];
  });
}

function faultOfDetail({ kind, detail = '' }: LocationSettings): PlaceFault | undefined {
  if (!isDetailed(kind)) return undefined;
  const text = detail.trim();
  if (text === '') return 'missing';
  if (detail.length > 2000) return 'too-long';
  if (kind === 'phone-guest-calls' && !isPhoneNumber(text)) return 'no-phone';
  if (kind === 'link' && !isWebAddress(text)) return 'no-link';
  return undefined;
}

function faultOfBuffer(minutes: number | undefined, odd: string | undefined): PlaceFault | undefined {
  const value = odd === undefined ? minutes : readMinutes(odd);
  return value === undefined ? undefined : faultOfMinutes(value);
}

function isField(name: string | undefined): name is PlaceField {
  return ['label', 'detail', 'schedule', 'bufferBeforeMinutes', 'bufferAfterMinutes'].includes(name ?? '');
}
