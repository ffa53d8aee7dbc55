import assert from 'node:assert/strict';
import type { Booking, BookingRecord, Occupancy } from '../../../src/contract/index.js';
import { invitedTo } from '../../../src/contract/calendar-adapter.js';
import { isLive } from '../../../src/contract/booking-record.js';
import { assertApart } from '../model/invariants.js';
import { idOf } from '../model/ledger.js';
import { hostNames } from '../model/offers.js';
import { linkedOf } from '../model/stage.js';
import type { Stage } from '../model/stage.js';
import type { Outcome } from './asking.js';

const always = { start: 0, end: 9e14 };

/** Every answer is true: the booking stands as it was answered, or as a later answer has it. */
export async function assertTrue(stage: Stage, outcomes: readonly Outcome[]): Promise<void> {
  const said = new Map<string, string>();
  const latest = new Map<string, number>();
  for (const { what, booking } of bookingsOf(outcomes)) {
    const { ref, version, status, start, end } = booking;
    const record = await stage.bookings.find('team', ref);
    assert.ok(record && record.version >= version, `${what}: what was answered is stored`);
    const name = `${ref} ${version.toString()}`;
    const agreed = [status, start, end].join(' ');
    assert.equal(said.get(name) ?? agreed, agreed, `${what}: a version stands for one thing`);
    said.set(name, agreed);
    latest.set(ref, Math.max(latest.get(ref) ?? 0, version));
    if (record.version === version)
      assert.equal(agreedOf(record), agreed, `${what}: it stands as it was answered`);
  }
  for (const [ref, version] of latest)
    assert.equal(
      (await stage.bookings.find('team', ref))?.version,
      version,
      'nothing changes without an answer',
    );
}

/** Nobody has a time but those who were told so, and nobody has it twice. */
export async function assertTimes(stage: Stage, outcomes: readonly Outcome[]): Promise<void> {
  const records = await liveOf(stage, outcomes);
  const holds = [...(await holdsOf(stage, outcomes)), ...(await offersOf(stage))];
  for (const name of hostNames) {
    const rows = await stage.bookings.occupancies([idOf(name)], always, stage.now);
    assertApart(rows, name);
    const had = rows.flatMap((row) => Array.from({ length: row.seatsTaken }, () => inWords(row)));
    const told = [
      ...records
        .filter(({ hosts }) => hosts.some(({ id }) => id === idOf(name)))
        .map(({ eventType, time }) => inWords({ ...time, eventType: `team/${eventType.slug}` })),
      ...holds.filter(({ hostIds }) => hostIds.includes(idOf(name))).map(inWords),
    ];
    assert.deepEqual(had.sort(), told.sort(), `the time of ${name} is had by whom it was given`);
  }
}

/** Every confirmed occupancy has its one event, at its time and with all its guests, and there is no other. */
export async function assertCalendars(stage: Stage, outcomes: readonly Outcome[]): Promise<void> {
  const sessions = new Map<string, BookingRecord[]>();
  for (const record of await liveOf(stage, outcomes))
    if (record.status === 'confirmed')
      sessions.set(record.occupancyId, [...(sessions.get(record.occupancyId) ?? []), record]);
  for (const name of hostNames) {
    const wanted = [...sessions.values()]
      .filter(([first]) => first?.hosts.some(({ id }) => id === idOf(name)))
      .map(eventFor)
      .sort();
    assert.deepEqual(await eventsOf(stage, name), wanted, `the calendar of ${name} shows what was agreed`);
  }
}

function eventFor(session: readonly BookingRecord[]): string {
  const [first] = session;
  if (!first) throw new RangeError('Nobody is on it');
  const coHosts = first.hosts.slice(1).map(({ name }) => linkedOf(name));
  return event(first.time, [...coHosts, ...session.map(({ guest }) => guest.email)]);
}

async function eventsOf({ calendar }: Stage, name: string): Promise<readonly string[]> {
  const adapter = calendar.open({});
  const ours = calendar.events(linkedOf(name)).filter(({ bookingRef }) => bookingRef !== undefined);
  const events = await Promise.all(
    ours.map(({ calendarId, eventId = '' }) => adapter.event({ calendarId, eventId })),
  );
  return events.flatMap((found) => (found ? event(found, invitedTo(found) ?? []) : [])).sort();
}

function event(time: { readonly start: number; readonly end: number }, invited: readonly string[]): string {
  return `${span(time)} ${[...invited].sort().join(' ')}`;
}

async function liveOf(stage: Stage, outcomes: readonly Outcome[]): Promise<readonly BookingRecord[]> {
  const refs = new Set(bookingsOf(outcomes).map(({ booking }) => booking.ref));
  const records = await Promise.all([...refs].map((ref) => stage.bookings.find('team', ref)));
  return records.flatMap((record) => (record && isLive(record) ? record : []));
}

async function holdsOf(stage: Stage, outcomes: readonly Outcome[]) {
  const refs = new Set(outcomes.flatMap(({ hold }) => hold?.ref ?? []));
  const holds = await Promise.all([...refs].map((ref) => stage.bookings.held('team', ref, stage.now)));
  return holds.flatMap((hold) => hold ?? []);
}

/** What is kept for those who wait. */
async function offersOf({ bookings, now }: Stage) {
  const places = await Promise.all(hostNames.map((name) => bookings.waitingFor(idOf(name))));
  const offers = new Map(places.flat().flatMap((place) => (place.offer ? [[place.ref, place]] : [])));
  const found = await Promise.all(
    [...offers.values()].map(async ({ offer, eventType: { slug } }) => {
      const held = await bookings.held('team', offer?.hold ?? '', now);
      return held ? [{ ...held, eventType: `team/${slug}` }] : [];
    }),
  );
  return found.flat();
}

function bookingsOf(
  outcomes: readonly Outcome[],
): readonly { readonly what: string; readonly booking: Booking }[] {
  return outcomes.flatMap(({ what, booking, others = [] }) =>
    [...(booking ? [booking] : []), ...others].map((one) => ({ what, booking: one })),
  );
}

function agreedOf({ status, time }: BookingRecord): string {
  return [status, new Date(time.start).toISOString(), new Date(time.end).toISOString()].join(' ');
}

function inWords({ eventType, ...time }: Pick<Occupancy, 'eventType' | 'start' | 'end'>): string {
  return `${eventType} ${span(time)}`;
}

function span({ start, end }: { readonly start: number; readonly end: number }): string {
  return [start, end].map((instant) => new Date(instant).toISOString().slice(11, 16)).join('–');
}
