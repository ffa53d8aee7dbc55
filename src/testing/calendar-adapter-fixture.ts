import type { Calendar, CalendarAdapter, CalendarBusy, EventDraft } from '../contract/calendar-adapter.js';
import type { ConferenceSolution } from '../contract/location.js';
import type { Interval } from '../time/interval.js';
import { expect } from './expectations.js';

/** What the promises of a `CalendarAdapter` are tried on. */
export interface CalendarAdapterFixture {
  readonly adapter: CalendarAdapter;
  /** Id of a calendar whose events the account may read and write. */
  readonly writable: string;
  /** Id of a calendar the account cannot read; one that does not exist will do. */
  readonly unreadable: string;
  /** Epoch milliseconds: from here on nothing stands in `writable` for three days. Whole minutes. */
  readonly quiet: number;
  /** Epoch milliseconds, as the adapter sees it. */
  readonly now: () => number;
  readonly control?: CalendarAdapterControl;
}

/** What a controlled fixture can do to the service behind its adapter. */
export interface CalendarAdapterControl {
  /** Id of a calendar whose events the account may read but not write. */
  readonly readOnly: string;
  /** Id of a calendar of which the account sees only when it is busy; missing where the service has no such thing. */
  readonly busyOnly?: string;
  /** A video link that `writable` can make, and how long that takes; missing where the service makes none. */
  readonly conference?: {
    readonly solution: ConferenceSolution;
    readonly readyWithinMinutes: number;
  };
  /** Moves the service's clock; only links are waited for. */
  readonly advance?: (milliseconds: number) => void;
  /** Puts an event into a calendar as its owner would. */
  readonly plant: (event: PlantedEvent) => Promise<void>;
  /** Somebody with an account of the same service; without one nothing is promised of copies. */
  readonly colleague?: Colleague;
}

/** A colleague, and the calendar where invitations reach them. */
export interface Colleague {
  readonly email: string;
  readonly calendarId: string;
  readonly adapter: CalendarAdapter;
}

/** An event made by hand: instants, or whole dates (the end date is not part of it). */
export type PlantedEvent = (
  | Interval
  | { readonly allDay: { readonly from: string; readonly to: string } }
) & {
  readonly calendarId: string;
  readonly title: string;
  /** `opaque` when missing. */
  readonly transparency?: 'opaque' | 'transparent';
};

export const minute = 60_000;
export const hour = 60 * minute;

let drafts = 0;

/** A draft of half an hour, `offsetMinutes` into the quiet time, under an id that was never used. */
export function draftAt({ quiet, now }: CalendarAdapterFixture, offsetMinutes = 0): EventDraft {
  const start = quiet + offsetMinutes * minute;
  drafts += 1;
  // Digits of base 32 are exactly the letters an event id may have.
  const id = `suite${now().toString(32)}${drafts.toString(32).padStart(5, '0')}`;
  return {
    id,
    bookingRef: `ref-${id}`,
    title: 'Suite event',
    start,
    end: start + 30 * minute,
    zone: 'Europe/Berlin',
    attendees: [],
  };
}

/** The stretch of a draft. */
export function stretchOf({ start, end }: Interval): Interval {
  return { start, end };
}

/** What stands in the writable calendar, own events recognised. */
export async function standing(
  { adapter, writable }: CalendarAdapterFixture,
  range: Interval,
): Promise<Extract<CalendarBusy, { items: unknown }>['items']> {
  const [answer] = await adapter.busy({ calendars: [writable], recognise: [writable], range });
  expect(answer !== undefined && 'items' in answer, 'a readable calendar answers items');
  return answer.items;
}

/** A calendar of the account's list. */
export async function listed({ adapter }: CalendarAdapterFixture, id: string): Promise<Calendar> {
  const calendar = (await adapter.calendars()).find((candidate) => candidate.id === id);
  expect(calendar !== undefined, `the list names ${id}`);
  return calendar;
}

/** What a controlled fixture offers; promises tagged so have it. */
export function controlOf({ control }: CalendarAdapterFixture): CalendarAdapterControl {
  expect(control !== undefined, 'a fixture that offers `controlled` has `control`');
  return control;
}

/** Writes a draft, and takes it off the calendar again after the proof. */
export async function withEvent(
  { adapter, writable }: CalendarAdapterFixture,
  draft: EventDraft,
  proof: (event: Awaited<ReturnType<CalendarAdapter['insert']>>) => Promise<void>,
): Promise<void> {
  try {
    await proof(await adapter.insert(writable, draft));
  } finally {
    await adapter.cancel({ calendarId: writable, eventId: draft.id });
  }
}
