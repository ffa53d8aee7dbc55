import { fieldOf, listOf, textOf } from '../../../adapters/google/wire.js';
import type { CivilDate } from '../../../time/civil-date.js';
import { formatInstant } from '../../../time/instant.js';
import type { Interval } from '../../../time/interval.js';
import type { Transport } from '../../../adapters/google/transport.js';
import type { GoogleClient } from '../google-client.js';
import type { AskGoogle, Heard } from './ask-google.js';
import { NotPossible } from './expectation.js';

/** The calendar that is worked in, and where in it. */
export interface Workplace {
  readonly calendarId: string;
  readonly zone: string;
  /** Whether it says that it makes Meet links. */
  readonly makesMeet: boolean;
  /** Three free days, far ahead: for events with times, and for those of whole days. */
  readonly days: readonly [CivilDate, CivilDate, CivilDate];
  /** When the first of them begins. */
  readonly dayStart: number;
}

/** What every attempt works with. */
export interface Workbench extends Workplace {
  readonly ask: AskGoogle;
  readonly client: GoogleClient;
  readonly transport: Transport;
  /** An address of your server's for channels, where one was given. */
  readonly watchAddress: string | undefined;
  /** An id that nobody has. */
  freshId(): string;
  /** Ten minutes that no other attempt uses. */
  freshTime(): Interval;
  /** Asks for an event with an id of ours; whatever becomes of it, it is taken away in the end. */
  insert(wish?: EventWish): Promise<Heard & { readonly id: string }>;
  /** The same, where all else rests on it. @throws NotPossible when it is not inserted. */
  place(wish?: EventWish): Promise<Placed>;
  /** All that has to be taken away. */
  readonly written: ReadonlySet<string>;
  readonly channels: Map<string, string>;
}

/** What an event shall be, beside what all of them are. */
export interface EventWish {
  readonly id?: string;
  readonly time?: Interval;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
}

/** An event that stands. */
export interface Placed {
  readonly id: string;
  readonly etag: string;
  readonly time: Interval;
  readonly body: unknown;
}

/** Private property of all events of this check, by which a later run finds what an earlier one left. */
export const markKey = 'bookingElementsLiveCheck';

const minute = 60_000;

/** Lays out what the attempts need. */
export function workbench(
  place: Workplace,
  tools: Pick<Workbench, 'ask' | 'client' | 'transport' | 'watchAddress'> & { readonly run: string },
): Workbench {
  const written = new Set<string>();
  let ids = 0;
  let times = 0;
  const freshId = () => {
    ids += 1;
    return `becheck${tools.run}${ids.toString(32)}`;
  };
  const freshTime = () => {
    const start = place.dayStart + 20 * minute * times;
    times += 1;
    return { start, end: start + 10 * minute };
  };
  const insert = async ({ id = freshId(), time = freshTime(), body = {}, query = {} }: EventWish = {}) => {
    // Before it is sent: an answer that is lost must leave nothing behind.
    written.add(id);
    const properties = { [markKey]: '1', ...objectIn(fieldOf(body['extendedProperties'], 'private')) };
    const event = {
      id,
      summary: 'booking-elements live check',
      start: { dateTime: formatInstant(time.start), timeZone: place.zone },
      end: { dateTime: formatInstant(time.end), timeZone: place.zone },
      reminders: { useDefault: false },
      ...body,
      extendedProperties: { private: properties },
    };
    const path = ['calendars', place.calendarId, 'events'];
    return { ...(await tools.ask({ method: 'POST', path, query, body: event })), id };
  };
  return {
    ...place,
    ...tools,
    freshId,
    freshTime,
    insert,
    written,
    channels: new Map(),
    async place(wish = {}) {
      const time = wish.time ?? freshTime();
      const { id, body, seen, status } = await insert({ ...wish, time });
      const etag = textOf(body, 'etag');
      if (status !== 200 || etag === undefined)
        throw new NotPossible(`an event could not be inserted: ${seen}`);
      return { id, etag, time, body };
    },
  };
}

function objectIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** The path of an event. */
export function at({ calendarId }: Pick<Workplace, 'calendarId'>, id: string): readonly string[] {
  return ['calendars', calendarId, 'events', id];
}

/** When free/busy says that a calendar is busy, within a range; `undefined` when it does not say. */
export async function busyWithin(
  { ask }: Pick<Workbench, 'ask'>,
  calendarId: string,
  { start, end }: Interval,
): Promise<readonly string[] | undefined> {
  const body = { timeMin: formatInstant(start), timeMax: formatInstant(end), items: [{ id: calendarId }] };
  const { body: answer } = await ask({ method: 'POST', path: ['freeBusy'], body });
  const calendar = fieldOf(fieldOf(answer, 'calendars'), calendarId);
  if ((listOf(calendar, 'errors') ?? []).length > 0) return undefined;
  return listOf(calendar, 'busy')?.map((block) => {
    const instant = (name: string) => Date.parse(textOf(block, name) ?? '');
    const [from, to] = [Math.max(instant('start'), start), Math.min(instant('end'), end)];
    return `${from}/${to}`;
  });
}
