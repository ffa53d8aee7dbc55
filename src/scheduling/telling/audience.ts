import { isLive } from '../../contract/index.js';
import type { BookingRecord, CalendarEntry } from '../../contract/index.js';
import type { Happening } from './what-happened.js';

/** Somebody who has to do with a booking, named without their data. */
export type ReaderKey =
  | { readonly role: 'guest' }
  /** Whom the guest brings, by their place among them. */
  | { readonly role: 'companion'; readonly index: number }
  | { readonly role: 'host'; readonly id: string };

export function hostsOf({ hosts }: BookingRecord): readonly ReaderKey[] {
  return hosts.map(({ id }) => ({ role: 'host', id }));
}

/** Guest, companions and hosts. */
export function everybodyOf(record: BookingRecord): readonly ReaderKey[] {
  const companions = (record.furtherGuests ?? []).map((_, index) => ({ role: 'companion' as const, index }));
  return [{ role: 'guest' }, ...companions, ...hostsOf(record)];
}

/** Whether those who stand on an event hear of it from its calendar, as far as is known. */
export function calendarInvites(entry: CalendarEntry | undefined): boolean {
  return entry !== undefined && entry.invites !== 'nobody';
}

/**
 * Whether the calendar's own mail says it to those whom its event invites: that a confirmed booking is there, is otherwise, or
 * is off. What waits for a yes does not stand there.
 */
export function calendarTells({ before, after }: Happening, entry: CalendarEntry | undefined): boolean {
  return (
    calendarInvites(entry) &&
    (after.status === 'confirmed' || (before?.status === 'confirmed' && !isLive(after)))
  );
}

/**
 * Whether somebody hears of a booking from here, so that everybody hears once. The organising host is never told by the
 * calendar, which only shows the event; other hosts are invited to it whoever tells the guests, because it has to stand in
 * their calendars.
 */
export function hearsFromHere(
  reader: ReaderKey,
  { hosts, notifiedBy = 'calendar' }: BookingRecord,
  isToldByCalendar: boolean,
): boolean {
  if (notifiedBy === 'none') return false;
  if (notifiedBy === 'both' || !isToldByCalendar) return true;
  return reader.role === 'host' ? reader.id === hosts[0]?.id : notifiedBy === 'ours';
}

/** Those who hear of a booking by the mail of the calendar alone. */
export function toldByCalendar(record: BookingRecord, entry: CalendarEntry): readonly ReaderKey[] {
  if (!calendarInvites(entry)) return [];
  return everybodyOf(record).filter(
    (reader) => hearsFromHere(reader, record, false) && !hearsFromHere(reader, record, true),
  );
}

/** Companions are not bothered with what never came about. */
export function concerns(reader: ReaderKey, { before, after }: Happening): boolean {
  return reader.role !== 'companion' || before?.status === 'confirmed' || after.status === 'confirmed';
}

/** Tells one reader of a booking from another. */
export function nameOfReader(reader: ReaderKey): string {
  if (reader.role === 'guest') return 'guest';
  return reader.role === 'companion' ? `companion-${reader.index}` : `host-${reader.id}`;
}
