import type { BookingErrorCode, LocationFault, LocationKind } from '../../contract/index.js';
import type { BookingTexts } from './booking-texts.js';

/** Every word of a booking's way, in one language. */
export interface Texts extends BookingTexts {
  readonly chooseLocation: string;
  /** What will happen at that place: “We call you”, “You get a link when you book”. */
  locationHint(kind: LocationKind): string;
  /** Why a place cannot be chosen, for a guest. */
  locationFault(fault: LocationFault): string;
  readonly locationPhoneLabel: string;
  readonly locationPlaceLabel: string;
  readonly invalidUrl: string;
  readonly invalidNumber: string;
  readonly consentNeeded: string;
  readonly choosePlaceholder: string;
  readonly goOn: string;
  /** Heading of the menu of services. */
  readonly chooseService: string;
  /** Every place has a fault. */
  readonly noPlace: string;
  readonly searchTimeZone: string;
  zonesFound(count: number): string;
  readonly noZoneFound: string;
  /** The same, where it goes when it is pressed. */
  readonly goOnTo: string;
  /** A button that keeps the page from going on. */
  readonly stayHere: string;
  /** What a guest is told when something fails; every one says what to do next. */
  error(code: BookingErrorCode): string;
  /** An attribute that the element cannot do without, for whoever set up the page. */
  missingAttribute(name: string): string;
  readonly slotTakenTitle: string;
  readonly slotTaken: string;
  readonly nearestTimes: string;
  unknownEventType(slug: string): string;
  /** A way to the waiting list, for whoever finds no time. */
  readonly waitlistWay: string;
}
