import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  CalendarAddress,
  CalendarReading,
  CalendarSettings,
  ClaimOutcome,
  ConnectionCalendars,
} from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import { connect, minute, openConnectWorld } from '../../server/connecting/connect-world.js';
import type { ConnectWorld } from '../../server/connecting/connect-world.js';

const main = 'anna@example.com';
const owner = 'second@example.com';

/** Anna books into her own calendar, and another person's that was shared with her counts, or the other way round. */
async function withShared(which: 'linked' | 'conflict', whenUnreadable: 'closed' | 'last-known') {
  const world = await openConnectWorld();
  const calendar = world.google.addCalendar({ account: owner, summary: 'Team', zone: 'Europe/Berlin' });
  world.google.share({ calendar, with: main, role: 'writer' });
  const outcome: ClaimOutcome = await connect(world);
  assert.ok(outcome.outcome === 'connected');
  const connectionId = outcome.connection.id;
  const shared: CalendarAddress = { connectionId, calendarId: calendar };
  const own: CalendarAddress = { connectionId, calendarId: main };
  const calendars: CalendarSettings =
    which === 'linked'
      ? { linked: shared, conflicts: [own], whenUnreadable }
      : { linked: own, conflicts: [shared], whenUnreadable };
  // A place that needs no video link: whether one can be made is another question.
  const locations = [{ id: 'office', kind: 'in-person' as const, detail: 'Main Street 1' }];
  await world.settings.changeHost('host-anna', (host) => ({ ...host, calendars, locations }));
  // What was read before is there to be relied on.
  await starts(world);
  await readings(world);
  world.google.clock.advance(minute);
  return { world, shared, connectionId };
}

async function starts(world: ConnectWorld): Promise<number> {
  const range = { start: '2026-03-03T00:00:00Z', end: '2026-03-04T00:00:00Z' };
  const { slots } = await world.scheduler.slots({ eventType: 'intro', ...range });
  return slots.length;
}

async function book(world: ConnectWorld): Promise<string> {
  const booking = await world.scheduler.book(
    {
      eventType: 'intro',
      start: '2026-03-03T08:00:00.000Z',
      zone: 'Europe/Berlin',
      guest: { name: 'Ada', email: 'ada@example.com' },
    },
    { key: 'the-key-of-this-booking' },
  );
  return booking.status;
}

/** The code something fails with, or what it comes to. */
async function codeOf(work: Promise<string | number>): Promise<string | number> {
  try {
    return await work;
  } catch (error) {
    if (isBookingError(error)) return error.code;
    throw error;
  }
}

async function readings(world: ConnectWorld): Promise<readonly CalendarReading[]> {
  return world.tell('host-anna', '/v1/host/calendar-readings');
}

async function readingOf(world: ConnectWorld, { calendarId }: CalendarAddress) {
  const found = (await readings(world)).find((one) => one.calendarId === calendarId);
  return [found?.error, found?.readAt !== undefined] as const;
}

async function isListed(world: ConnectWorld, { calendarId }: CalendarAddress): Promise<boolean> {
  const listed: ConnectionCalendars[] = await world.tell('host-anna', '/v1/host/calendars');
  return listed.some((one) => 'calendars' in one && one.calendars.some(({ id }) => id === calendarId));
}

const both = ['linked', 'conflict'] as const;
const policies = ['closed', 'last-known'] as const;

describe('a calendar that disappears', () => {
  for (const which of both)
    for (const policy of policies)
      it(`closes its host as the ${which} one, also with "${policy}", and is told`, async () => {
        const { world, shared } = await withShared(which, policy);
        assert.ok((await starts(world)) > 0);
        assert.ok(await isListed(world, shared));
        world.google.share({ calendar: shared.calendarId, with: main, role: 'none' });
        assert.equal(await isListed(world, shared), false);
        assert.equal(await codeOf(starts(world)), 'calendar-unreachable');
        assert.equal(await codeOf(book(world)), 'calendar-unreachable');
        assert.deepEqual(await readingOf(world, shared), ['not-found', true]);
        world.google.share({ calendar: shared.calendarId, with: main, role: 'writer' });
        assert.ok((await starts(world)) > 0, 'once it is back, all is well');
        assert.deepEqual(await readingOf(world, shared), [undefined, true]);
      });

  for (const which of both)
    it(`closes its host with the connection of the ${which} one, whose end is told`, async () => {
      const { world, shared, connectionId } = await withShared(which, 'last-known');
      world.google.revokeAccess({ account: main });
      world.google.clock.advance(61 * minute);
      assert.equal(await codeOf(starts(world)), 'calendar-unreachable');
      assert.equal(await codeOf(book(world)), 'calendar-unreachable');
      assert.deepEqual(await readingOf(world, shared), ['unauthenticated', true]);
      const connection = await world.settings.connection(connectionId);
      assert.deepEqual([connection?.status, connection?.reason], ['needs-reconnect', 'revoked']);
      assert.deepEqual(await world.tell('host-anna', '/v1/host/calendars'), []);
    });

  for (const which of both)
    it(`goes out of the settings with its connection, as the ${which} one too`, async () => {
      const { world, connectionId } = await withShared(which, 'closed');
      await world.ask('host-anna', `/v1/host/connections/${connectionId}`, { method: 'DELETE' });
      assert.deepEqual(await readings(world), []);
      assert.ok((await starts(world)) > 0, 'nothing blocks any more, as its host was told');
    });

  it('is relied on for a while where it only does not answer, and its host wants that', async () => {
    for (const [policy, isOpen] of [
      ['closed', false],
      ['last-known', true],
    ] as const) {
      const { world, shared } = await withShared('conflict', policy);
      world.google.down = true;
      const found = await codeOf(starts(world));
      assert.ok(isOpen ? Number(found) > 0 : found === 'calendar-unreachable', `${policy}: ${found}`);
      assert.deepEqual(await readingOf(world, shared), ['calendar-unreachable', true]);
    }
  });

  it('that is only taken off the list still counts, and says so', async () => {
    const { world, shared } = await withShared('conflict', 'closed');
    world.google.changeListEntry({ account: main, calendar: shared.calendarId, deleted: true });
    assert.equal(await isListed(world, shared), false);
    const day = { start: '2026-03-03T08:00:00Z', end: '2026-03-03T16:00:00Z' };
    world.google.addEvent({ calendar: shared.calendarId, summary: 'All day long', ...day });
    assert.deepEqual(await readingOf(world, shared), [undefined, true]);
    assert.equal(await starts(world), 0);
  });

  it('takes bookings that nobody writes down, where the linked one may only be read by now', async () => {
    const { world, shared } = await withShared('linked', 'closed');
    world.google.share({ calendar: shared.calendarId, with: main, role: 'reader' });
    world.google.clock.advance(2 * minute);
    assert.equal(await book(world), 'confirmed');
    await world.settle();
    assert.deepEqual(world.google.events(shared.calendarId), []);
    assert.deepEqual(await readingOf(world, shared), [undefined, true]);
  });
});
