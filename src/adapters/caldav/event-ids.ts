import { utcText } from './dav-requests.js';

/** Which event is meant: a file, and of a series the one that was to begin at an instant. */
export interface EventName {
  readonly name: string;
  readonly recurrence?: string;
}

const mark = '!';

/** The id of an event, or of one time of a series: `weekly!20260302T080000Z`. */
export function eventIdOf(name: string, recurrence?: number): string {
  return recurrence === undefined ? name : `${name}${mark}${utcText(recurrence)}`;
}

export function eventNameOf(id: string): EventName {
  const found = /^(.*)!(\d{8}T\d{6}Z)$/s.exec(id);
  return found?.[1] !== undefined && found[2] !== undefined
    ? { name: found[1], recurrence: found[2] }
    : { name: id };
}
