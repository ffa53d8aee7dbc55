import { invitedTo } from '../../src/contract/index.js';
import type { BookingRecord, CalendarEvent } from '../../src/contract/index.js';
import { hour, minute } from './clock.js';
import type { Hands } from './hosts.js';
import type { Weather } from './weather.js';
import { hostId, linkedCalendar } from './world.js';
import type { World } from './world.js';

/**
 * The longest until nothing is due, once nothing goes wrong any more, in minutes. What failed last waits for 15 minutes
 * (`backoff`); a video link that is not ready as soon as its event is written is looked at once more after as many.
 */
export const longestToRest = 32;

/** Nothing goes wrong any more: everything that is still to do gets done, and calendar and store agree. */
export async function comeToRest(world: World, hands: Hands, weather: Weather): Promise<number> {
  await weather.clear();
  await world.quiet();
  const first = await restless(world);
  const before = await differences(world, hands);
  const told = (await world.scheduler.host.unwritten()).flatMap(({ bookings }) =>
    bookings.map(({ ref }) => ref),
  );
  for (const [ref, what] of before)
    if (!told.includes(ref)) world.wrong.push(`nobody is told of ${ref}: ${what}`);
  await hands.askAgain();
  const second = await restless(world);
  for (const [ref, what] of await differences(world, hands)) world.wrong.push(`at rest, ${ref}: ${what}`);
  const still = await world.scheduler.host.unwritten();
  if (still.length > 0) world.wrong.push(`${still.length} not written although asked for again`);
  return Math.max(first, second);
}

/** Works until no calendar job is left; answers how many minutes that took. */
async function restless(world: World): Promise<number> {
  const { clock, watched, terms, wrong } = world;
  const began = clock.now();
  while (watched.due('calendar') < Infinity && clock.now() < began + 3 * hour)
    await world.advance(clock.now() + minute);
  await world.advance(clock.now() + minute);
  const left = await terms.bookings.takeJobs({
    now: clock.now() + 1000 * hour,
    leaseMinutes: 2,
    limit: 10,
    kinds: ['calendar'],
  });
  const stuck = await terms.bookings.takeJobs({ now: clock.now(), leaseMinutes: 2, limit: 10 });
  if (left.length + stuck.length > 0) wrong.push(`${left.length + stuck.length} jobs are stuck`);
  const minutes = Math.round((clock.now() - began) / minute) - 1;
  if (minutes > longestToRest) wrong.push(`came to rest after ${minutes} minutes`);
  return minutes;
}

/** Where calendar and store disagree, by reference. */
async function differences(world: World, hands: Hands): Promise<ReadonlyMap<string, string>> {
  const { terms, calendar } = world;
  const found = new Map<string, string>();
  const meant = new Set<string>();
  for (const ref of world.watched.refs) {
    const record = await terms.bookings.find('team', ref);
    if (record?.status !== 'confirmed') continue;
    const eventId = await eventOf(world, record);
    const fault = eventId === undefined ? 'no event' : await faultOf(world, record, eventId);
    if (eventId !== undefined) meant.add(eventId);
    if (fault !== undefined && !hands.spoilt.has(eventId ?? '')) found.set(ref, fault);
  }
  for (const { eventId = '', bookingRef } of calendar.events(linkedCalendar))
    if (bookingRef !== undefined && !meant.has(eventId))
      found.set(bookingRef, `${eventId} is nobody’s event`);
  return found;
}

async function eventOf({ terms }: World, { occupancyId }: BookingRecord): Promise<string | undefined> {
  return (await terms.bookings.calendarEntry({ hostId, occupancyId }))?.eventId;
}

async function faultOf(world: World, record: BookingRecord, eventId: string): Promise<string | undefined> {
  const { calendar } = world;
  const { time, guest, location } = record;
  const event = await calendar.open({}).event({ calendarId: linkedCalendar, eventId });
  if (!event) return 'its event is not there';
  if (event.start !== time.start || event.end !== time.end) return 'its event is at another time';
  if (invitedTo(event)?.join() !== guest.email) return `its event invites ${invitedTo(event)?.join()}`;
  // Every place of this world that is no link has one address.
  if ((event.location ?? '') !== (location.detail ?? '')) return `its event takes place in ${event.location}`;
  return linkFaultOf(world, record, event);
}

/** A link is decided, its guest and its host know it, and no event has one that nobody agreed to. */
async function linkFaultOf(
  { terms, clock }: World,
  { occupancyId, location, linklessVersion, version, time }: BookingRecord,
  event: CalendarEvent,
): Promise<string | undefined> {
  const entry = await terms.bookings.calendarEntry({ hostId, occupancyId });
  const state = entry?.conference?.state;
  if (!location.conference)
    return state === undefined && event.conference === undefined ? undefined : `it has a link: ${state}`;
  if (state === 'ready') return event.conference?.state === 'ready' ? undefined : 'its link is not there';
  if (state !== 'failed') return `its link is ${state ?? 'nobody’s'}`;
  // What has taken place takes place nowhere else any more.
  const isOver = time.end <= clock.now();
  if (terms.whenConferenceFails === 'next-location' && !isOver) return 'it is left without a link';
  return linklessVersion === version ? undefined : 'nobody is told that its link has failed';
}
