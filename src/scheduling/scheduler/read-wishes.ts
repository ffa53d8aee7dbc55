import type { LocationSettings } from '../../contract/index.js';
import { isInstant, parseInstant } from '../../time/instant.js';
import type { Offer } from './offer.js';
import { refuseField } from './refuse-faults.js';

/** Reads an instant of a request. @throws BookingError `invalid-request`. */
export function readInstant(text: string, path: string): number {
  if (!isInstant(text)) refuseField(path, 'is an RFC 3339 date and time with an offset');
  return parseInstant(text);
}

/** The length asked for, if it is on offer. @throws BookingError `invalid-request`. */
export function readDuration(offer: Offer, asked: number | undefined): number {
  const offered = offer.eventType.durationsMinutes;
  if (asked !== undefined && !offered.includes(asked))
    refuseField('durationMinutes', `is one of ${offered.join(', ')}`);
  return asked ?? offered[0];
}

/** The place asked for; the only one when none is named. @throws BookingError `invalid-request`. */
export function readLocation({ locations }: Offer, id: string | undefined): LocationSettings {
  const found =
    id === undefined && locations.length === 1 ? locations[0] : locations.find((at) => at.id === id);
  return found ?? refuseField('context.location', `is one of ${locations.map((at) => at.id).join(', ')}`);
}
