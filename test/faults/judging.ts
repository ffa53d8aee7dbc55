import type { BookingRecord } from '../../src/contract/index.js';
import type { EventResource } from '../../src/testing/fake-google/index.js';
import { anna } from './faulty-google.js';
import { connectionId, hostId, hour } from './house.js';
import type { House } from './house.js';

/** All bookings there are. */
export async function bookingsIn({ watched }: House): Promise<readonly BookingRecord[]> {
  const records = await Promise.all([...watched.refs].map((ref) => watched.store.find('team', ref)));
  return records.filter((record) => record !== undefined);
}

/** Where Google and the store disagree: each confirmed booking has one live event, and nothing else has. */
export async function differences(house: House): Promise<readonly string[]> {
  const events = ours(house);
  const records = (await bookingsIn(house)).filter(({ status }) => status === 'confirmed');
  const found = await Promise.all(records.map((record) => faultsOf(house, record, events)));
  const nobodys = events.filter((event) => records.every(({ ref }) => ref !== refOf(event)));
  return [
    ...found.flat(),
    ...nobodys.map(({ id }) => `${id} is nobody’s event`),
    ...(await lost(house, records)),
  ];
}

/** Our live events, as the host's calendar has them. */
export function ours({ google }: House): readonly EventResource[] {
  return google.events(anna).filter((event) => event.status !== 'cancelled' && refOf(event) !== undefined);
}

function refOf({ extendedProperties }: EventResource): string | undefined {
  return extendedProperties?.private?.['bookingElementsRef'];
}

async function faultsOf(
  { watched }: House,
  { ref, time, guest, occupancyId }: BookingRecord,
  events: readonly EventResource[],
): Promise<readonly string[]> {
  const own = events.filter((event) => refOf(event) === ref);
  const [event] = own;
  if (!event || own.length > 1) return [`${String(own.length)} events of ${ref}`];
  const entry = await watched.store.calendarEntry({ hostId, occupancyId });
  const link = entry?.conference;
  const wrong = [
    momentOf(event.start) === time.start && momentOf(event.end) === time.end ? '' : 'stands at another time',
    event.attendees?.some(({ email }) => email === guest.email) === true ? '' : 'does not invite the guest',
    event.attendees?.length === 1 ? '' : 'invites others',
    link?.state === 'ready' && link.url?.replace(/\/$/, '') === event.hangoutLink
      ? ''
      : 'has another link than its guest',
    entry?.eventId === event.id ? '' : 'is not the one that is known',
  ];
  return wrong.filter(Boolean).map((what) => `the event of ${ref} ${what}`);
}

function momentOf({ dateTime }: { readonly dateTime?: string | null }): number {
  return Date.parse(dateTime ?? '');
}

/** Times that are taken without a booking, or bookings without their time. */
async function lost({ watched, time }: House, records: readonly BookingRecord[]): Promise<readonly string[]> {
  const around = { start: time.now() - 1000 * hour, end: time.now() + 1000 * hour };
  const taken = await watched.store.occupancies([hostId], around, time.now());
  const starts = (times: readonly { readonly start: number }[]) =>
    times
      .map(({ start }) => start)
      .sort()
      .join();
  return starts(taken) === starts(records.map((record) => record.time))
    ? []
    : ['times are kept for nobody, or lost'];
}

/** What is known of the calendar that is followed, and does not stand there; and the other way round. */
export async function unfollowed({ followed, google, time }: House): Promise<readonly string[]> {
  const range = { start: time.now() - 24 * hour, end: time.now() + 24 * 30 * hour };
  const known = await followed.events({ hostId, calendars: [{ connectionId, calendarId: anna }], range });
  const there = google.events(anna).filter(({ status }) => status !== 'cancelled');
  const told = known.map(({ id, start }) => `${id} at ${String(start)}`).sort();
  const meant = there.map(({ id, start }) => `${id} at ${String(momentOf(start))}`).sort();
  return told.join() === meant.join() ? [] : [`followed: ${told.join()}; there: ${meant.join()}`];
}
