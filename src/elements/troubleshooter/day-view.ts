import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { DayLayer } from '../../contract/host-backend.js';
import type { Interval } from '../../time/interval.js';
import { isolated } from '../format/isolated.js';
import type { Speaking } from '../host/notice.js';
import type { SettingsPlace } from '../host/settings-place.js';
import type { ReasonSaying } from './say-reason.js';
import type { RemedyClues } from './remedy.js';
import type { StartGroup } from './start-groups.js';
import type { TroubleshooterWords } from './words/words.js';

/** What a day is drawn with, and where what a person does in it goes. */
export interface DayView {
  readonly words: TroubleshooterWords;
  readonly speaking: Speaking;
  readonly saying: ReasonSaying;
  readonly clues: RemedyClues;
  readonly groups: readonly StartGroup[];
  /** The hours that are shown. */
  readonly axis: Interval;
  /** The start that is looked at. */
  readonly selected: number | undefined;
  readonly select: (start: number) => void;
  readonly go: (place: SettingsPlace) => void;
}

/** What a layer is called: a calendar by its name, another host's by whose it is. */
export function layerName({ kind, hostId, calendar }: DayLayer, { words, saying }: DayView): string {
  if (hostId !== saying.context.mine) return words.layerOf(kind, isolated(hostId));
  return calendar ? (calendar.name ?? calendar.calendarId) : words.layer(kind);
}

/** The colour of a calendar, where it is one. */
export function colorOf({ calendar }: DayLayer): string | undefined {
  const { color } = calendar ?? {};
  // What goes into a style sheet is a colour and nothing else.
  return color !== undefined && /^#[\da-f]{6}$/i.test(color) ? color : undefined;
}

/** The calendars that could not be read. */
export function unreadableOf({
  saying,
}: DayView): readonly (DayLayer & { readonly error: BookingErrorCode })[] {
  return saying.context.day.layers.flatMap((layer) =>
    layer.error === undefined ? [] : [{ ...layer, error: layer.error }],
  );
}
