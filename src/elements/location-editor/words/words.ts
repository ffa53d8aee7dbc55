import type { LocationKind } from '../../../contract/location.js';
import type { DetailedKind } from '../new-place.js';
import type { PlaceFault } from '../place-faults.js';

/** What `<booking-location-editor>` says beside what all of the host's elements do. Names are given ready to stand in a sentence. */
export interface LocationEditorWords {
  readonly title: string;
  readonly lead: string;
  /** Legend above the choice between the profile's places and others. */
  readonly which: string;
  readonly asProfile: string;
  readonly own: string;
  readonly none: string;

  readonly preferred: string;
  /** Label of the choice of the preferred place. */
  readonly preferredPlace: string;
  readonly preferredHelp: string;
  readonly noneChosen: string;
  /** A choice that is greyed out. */
  notPossible(name: string): string;
  /** Names a button for who does not see where it stands. */
  ofPlace(action: string, name: string): string;
  /** Tip on the handle that a place is dragged by. */
  readonly drag: string;
  moved(name: string, position: number, count: number): string;
  nowPreferred(name: string): string;
  added(name: string): string;
  removed(name: string): string;
  restored(name: string): string;

  readonly addPlace: string;
  readonly chooseKind: string;
  /** No more can be added. */
  full(most: number): string;
  /** What a kind is called by the host, and what it means; a video link goes by the name of its maker. */
  kind(kind: LocationKind): { readonly name: string; readonly means: string };

  readonly label: string;
  /** What guests read where there is no label. */
  labelHelp(name: string): string;
  detail(kind: DetailedKind): string;
  readonly showBefore: string;
  readonly showBeforeHelp: string;
  readonly hoursAndBuffers: string;
  readonly narrower: string;
  readonly narrowerHelp: string;
  readonly bufferBefore: string;
  readonly bufferAfter: string;
  readonly bufferHelp: string;

  fault(fault: Exclude<PlaceFault, 'out-of-bounds'>): string;
  outOfBounds(least: string, most: string): string;
  toMend(count: number): string;
  readonly showFault: string;

  readonly checkAgain: string;
  readonly checking: string;
  worksNow(maker: string): string;
  stillFaulty(maker: string): string;
  readonly forAdministrator: string;
  /** What somebody has to switch on, with the way there; to be handed on. */
  administratorText(maker: string, isGoogle: boolean): string;
  readonly copy: string;
  readonly copied: string;
  /** The browser did not let it be copied: it is selected instead. */
  readonly notCopied: string;

  readonly stillNot: string;
  readonly support: string;
  readonly copyDiagnosis: string;
  readonly diagnosis: string;
  readonly diagnosisHolds: string;
}
