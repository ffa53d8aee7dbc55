import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Booking,
  ConnectionInfo,
  EventTypeSettings,
  HostSettings,
} from '../../../src/contract/index.js';
import { connect, hostOf, openConnectWorld } from './connect-world.js';
import type { ConnectWorld, ConnectWorldParts } from './connect-world.js';

/** A host who has set nothing at all. */
const bare = (name: string): HostSettings => ({ ...hostOf(name), schedule: { zone: 'Etc/UTC', weekly: {} } });

const inTeam = { ownerOf: () => 'team' };

const openBare = (parts: ConnectWorldParts = {}) =>
  openConnectWorld({ hosts: [hostOf('anna'), bare('ben')], connecting: inTeam, ...parts });

async function connectBen(
  world: ConnectWorld,
  change: Parameters<typeof connect>[1] = {},
): Promise<ConnectionInfo> {
  const outcome = await connect(world, {
    hostId: 'host-ben',
    consent: { account: 'ben@example.com' },
    ...change,
  });
  assert.ok(outcome.outcome === 'connected', JSON.stringify(outcome));
  return outcome.connection;
}

const offeredBy = async (world: ConnectWorld, hostId = 'host-ben') =>
  (await world.settings.eventTypes('team')).filter(({ hosts }) =>
    hosts.some((host) => host.hostId === hostId),
  );

const slotsOf = async (world: ConnectWorld, eventType = 'meeting') =>
  (
    await world.scheduler.slots({
      eventType,
      start: '2026-03-03T00:00:00Z',
      end: '2026-03-10T00:00:00Z',
    })
  ).slots;

async function book(world: ConnectWorld, eventType = 'meeting'): Promise<Booking> {
  const [slot] = await slotsOf(world, eventType);
  assert.ok(slot, 'there is a time');
  return world.scheduler.book(
    {
      eventType,
      start: slot.start,
      zone: 'Europe/Berlin',
      guest: { name: 'Ada', email: 'ada@example.com' },
    },
    { key: 'key-0123456789abcdef' },
  );
}

describe('whoever has set nothing', () => {
  it('is bookable right after connecting: hours, a place, an event type', async () => {
    const world = await openBare();
    const { id } = await connectBen(world);
    const host = (await world.settings.host('host-ben'))!;
    const day = [{ from: '09:00', to: '17:00' }];
    assert.deepEqual(host.schedule, {
      zone: 'Europe/Berlin',
      weekly: { 1: day, 2: day, 3: day, 4: day, 5: day },
    });
    assert.deepEqual(host.calendars, {
      linked: { connectionId: id, calendarId: 'ben@example.com' },
      conflicts: [],
    });
    assert.deepEqual(host.locations, [{ id: 'google-meet', kind: 'conference', conference: 'google-meet' }]);
    assert.deepEqual(await offeredBy(world), [
      {
        owner: 'team',
        slug: 'meeting',
        title: 'Meeting',
        durationsMinutes: [30],
        noticeMinutes: 240,
        window: { rollingDays: 60 },
        hosts: [{ hostId: 'host-ben' }],
      },
    ]);
    assert.equal((await slotsOf(world))[0]?.start, '2026-03-03T08:00:00.000Z', 'nine o’clock in Berlin');
    await book(world);
    await world.settle();
    const [event] = world.google.events('ben@example.com');
    assert.ok(event?.conferenceData, 'with a link');
  });

  it('keeps the zone they have where the calendar says none', async () => {
    const world = await openBare({
      providers: (google) => [
        {
          ...google,
          open: (...terms) => {
            const adapter = google.open(...terms);
            return {
              ...adapter,
              calendars: async (options) =>
                (await adapter.calendars(options)).map(({ zone: _, ...calendar }) => calendar),
            };
          },
        },
      ],
    });
    await connectBen(world);
    const host = await world.settings.host('host-ben');
    assert.equal(host?.schedule.zone, 'Etc/UTC');
    assert.equal(host.schedule.weekly[5]?.length, 1);
  });

  const kept: Readonly<Record<string, Partial<HostSettings>>> = {
    'hours of one day': {
      schedule: { zone: 'Etc/UTC', weekly: { 6: [{ from: '10:00', to: '11:00' }] } },
    },
    'hours of one date': {
      schedule: {
        zone: 'Etc/UTC',
        weekly: {},
        overrides: { '2026-03-05': [{ from: '10:00', to: '11:00' }] },
      },
    },
    'a date off': { schedule: { zone: 'Etc/UTC', weekly: {}, overrides: { '2026-03-05': [] } } },
    'a place': { locations: [{ id: 'phone', kind: 'phone-host-calls' }] },
  };
  for (const [what, set] of Object.entries(kept))
    it(`keeps ${what}`, async () => {
      const world = await openBare({ hosts: [hostOf('anna'), { ...bare('ben'), ...set }] });
      await connectBen(world);
      const host = (await world.settings.host('host-ben'))!;
      for (const name of Object.keys(set) as (keyof HostSettings)[]) assert.deepEqual(host[name], set[name]);
      assert.equal((await offeredBy(world)).length, 1);
    });

  it('counts days without hours as none', async () => {
    const schedule = { zone: 'Etc/UTC', weekly: { 1: [], 2: [] } };
    const world = await openBare({ hosts: [hostOf('anna'), { ...bare('ben'), schedule }] });
    await connectBen(world);
    assert.equal((await world.settings.host('host-ben'))?.schedule.weekly[1]?.length, 1);
  });
});

describe('a first event type', () => {
  it('is not offered where the host takes part in one already', async () => {
    const world = await openBare();
    await connect(world);
    assert.deepEqual(
      (await offeredBy(world, 'host-anna')).map(({ slug }) => slug),
      ['intro'],
    );
  });

  it('takes the next free name, each host of a team their own, at the same moment too', async () => {
    const hosts = [hostOf('anna'), ...['ben', 'cleo', 'dora'].map(bare)];
    const world = await openBare({ hosts });
    await Promise.all(
      hosts
        .slice(1)
        .map(({ id }) => connect(world, { hostId: id, consent: { account: 'second@example.com' } })),
    );
    const own = await Promise.all(hosts.slice(1).map(({ id }) => offeredBy(world, id)));
    assert.deepEqual(
      own.map(({ length }) => length),
      [1, 1, 1],
    );
    assert.deepEqual(
      own
        .flat()
        .map(({ slug }) => slug)
        .sort(),
      ['meeting', 'meeting-2', 'meeting-3'],
    );
  });

  it('is what the operator says', async () => {
    const firstEventType: Partial<EventTypeSettings> = {
      slug: 'termin',
      title: 'Termin',
      durationsMinutes: [45, 60],
    };
    const world = await openBare({ connecting: { ...inTeam, firstEventType } });
    await connectBen(world);
    const [{ slug, title, durationsMinutes, noticeMinutes } = {} as EventTypeSettings] =
      await offeredBy(world);
    assert.deepEqual([slug, title, durationsMinutes, noticeMinutes], ['termin', 'Termin', [45, 60], 240]);
  });

  it('is not offered where nobody says whose host it is, or it is somebody else’s', async () => {
    for (const ownerOf of [() => undefined, () => 'nobody']) {
      const world = await openBare({ connecting: { ownerOf } });
      await connectBen(world);
      assert.deepEqual(await offeredBy(world), []);
    }
    const world = await openBare({ connecting: { ownerOf: () => 'other' } });
    await world.settings.saveOwner({ slug: 'other', name: 'Other', hostIds: ['host-zoe'] });
    await connectBen(world);
    assert.deepEqual(await world.settings.eventTypes('other'), []);
  });

  it('does not come back when the same account is connected again', async () => {
    const world = await openBare();
    const { id } = await connectBen(world);
    await world.settings.removeEventType('team', 'meeting');
    await connectBen(world, { connectionId: id });
    assert.deepEqual(await offeredBy(world), []);
  });

  it('is there once, however often a claim is tried', async () => {
    const world = await openBare();
    await connectBen(world);
    await connectBen(world);
    assert.equal((await offeredBy(world)).length, 1);
  });
});

describe('a host whose calendar is only read', () => {
  for (const level of ['read-only', 'busy-only'] as const)
    it(`is booked all the same (${level}): nothing is written, and what stands there blocks`, async () => {
      const world = await openBare();
      world.google.addEvent({
        calendar: 'ben@example.com',
        summary: 'Dentist',
        start: '2026-03-03T08:00:00Z',
        end: '2026-03-03T09:00:00Z',
      });
      const { id } = await connectBen(world, { level });
      const host = (await world.settings.host('host-ben'))!;
      assert.deepEqual(host.calendars, {
        conflicts: [{ connectionId: id, calendarId: 'ben@example.com' }],
      });
      assert.equal((await slotsOf(world))[0]?.start, '2026-03-03T09:00:00.000Z', 'after the dentist');
      const before = world.google.events('ben@example.com').length;
      const booking = await book(world);
      await world.settle();
      assert.equal(booking.status, 'confirmed');
      assert.equal(booking.calendar, 'none', 'the guest is told that no calendar sends anything');
      assert.equal(booking.location.conference, undefined, 'and there is no link');
      assert.equal(world.google.events('ben@example.com').length, before, 'nothing was written');
      assert.deepEqual(await world.tell('host-ben', '/v1/host/unwritten-events'), [], 'nothing is missed');
      const taken = (await slotsOf(world)).map(({ start }) => start);
      assert.ok(!taken.includes(booking.start), 'its time is taken');
    });

  it('is told so among the connections', async () => {
    const world = await openBare();
    const { capabilities, missing, status } = await connectBen(world, { level: 'read-only' });
    assert.deepEqual([capabilities.writeEvents, missing, status], [false, [], 'active']);
  });

  it('has a place that needs a link greyed out, with its reason', async () => {
    const locations = [{ id: 'meet', kind: 'conference' as const, conference: 'google-meet' as const }];
    const world = await openBare({ hosts: [hostOf('anna'), { ...bare('ben'), locations }] });
    await connectBen(world, { level: 'read-only' });
    const [meet] = (await world.scheduler.eventType('meeting')).locations;
    assert.equal(meet.fault, 'not-connected');
  });
});
