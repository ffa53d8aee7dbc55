import type { ConferenceCheck } from '../../contract/host-backend.js';
import type { ConferenceSolution, LocationKind } from '../../contract/location.js';
import type { Schedule } from '../../contract/schedule.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { isolated } from '../format/isolated.js';
import type { Speaking } from '../host/notice.js';
import type { PlaceFaults } from './place-faults.js';
import type { PlacesEditing } from './places-editing.js';
import type { LocationEditorWords } from './words/words.js';

/** What the parts of the editor show, and whom they tell. */
export interface PlacesView extends Speaking {
  readonly words: LocationEditorWords;
  readonly locale: string;
  readonly language: string;
  readonly editing: PlacesEditing;
  readonly places: readonly LocationSettings[];
  readonly checks: readonly ConferenceCheck[] | undefined;
  /** What is to be said of fields that are wrong. */
  readonly faults: PlaceFaults;
  /** The hours that a place narrows, where they are known. */
  readonly usualHours: Schedule | undefined;
  /** Asks once more whether video links can be made; missing where nobody can be asked. */
  readonly checkAgain: (() => void) | undefined;
  readonly isChecking: boolean;
  readonly go: (check: ConferenceCheck) => void;
  readonly startDrag: (event: PointerEvent, index: number) => void;
}

/** What names places: the texts, and what makers of video links call themselves, where that is known. */
export type Naming = Pick<PlacesView, 'texts' | 'words'> & Partial<Pick<PlacesView, 'checks'>>;

/** What a kind of place is called by its host. */
export function kindName(
  { texts, words, checks }: Naming,
  { kind, conference }: { readonly kind: LocationKind; readonly conference?: ConferenceSolution },
): string {
  return kind === 'conference' && conference !== undefined
    ? (nameOfMaker(checks, conference) ?? texts.locationKind(kind, conference))
    : words.kind(kind).name;
}

/** What the maker of a kind of video link calls itself. */
export function nameOfMaker(
  checks: PlacesView['checks'],
  conference: ConferenceSolution,
): string | undefined {
  return checks?.find((check) => check.conference === conference)?.name;
}

/** What a place is called by its host. */
export function placeName(view: Naming, place: LocationSettings): string {
  return place.label ?? kindName(view, place);
}

/** The same, to stand in a sentence. */
export function spokenName(view: Naming, place: LocationSettings): string {
  return isolated(placeName(view, place));
}
