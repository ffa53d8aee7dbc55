import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConferenceCheck, HostSettings } from '../../../src/contract/index.js';
import { createConnecting, createHostDesk } from '../../../src/scheduling/index.js';
import { ConferenceCheck as ConferenceCheckSchema } from '../../../src/schemas/index.js';
import { memoryTickets } from '../../../src/store/memory/index.js';
import { connect, openConnectWorld } from '../../server/connecting/connect-world.js';
import type { ConnectWorld } from '../../server/connecting/connect-world.js';
import { openLinkedTeam } from '../scheduler/link-world.js';

/** Asked over the wire, of the stand-in for Google. */
async function check(world: ConnectWorld): Promise<ConferenceCheck> {
  const checks = await world.tell<readonly ConferenceCheck[]>('host-anna', '/v1/host/conference-checks');
  assert.equal(checks.length, 1);
  return checks[0]!;
}

async function said(world: ConnectWorld): Promise<string> {
  const { fault, remedy } = await check(world);
  return `${fault ?? 'fine'} ${remedy ?? ''}`.trim();
}

async function change(world: ConnectWorld, calendars: Partial<HostSettings['calendars']>): Promise<void> {
  await world.settings.changeHost('host-anna', (host) => ({
    ...host,
    calendars: { ...host.calendars, ...calendars },
  }));
}

/** Anna with her account connected, and the id of that connection. */
async function connected(level: 'everything' | 'read-only' = 'everything') {
  const world = await openConnectWorld();
  const outcome = await connect(world, { level });
  assert.ok(outcome.outcome === 'connected');
  return { world, connectionId: outcome.connection.id };
}

describe('whether Google Meet works, and what helps', () => {
  it('works right after connecting', async () => {
    const { world, connectionId } = await connected();
    assert.deepEqual(await check(world), {
      conference: 'google-meet',
      connectionId,
      calendarId: 'anna@example.com',
    });
  });

  it('needs an account', async () => {
    assert.equal(await said(await openConnectWorld()), 'not-connected connect');
  });

  it('needs a linked calendar', async () => {
    const { world } = await connected();
    await world.settings.changeHost('host-anna', (host) => ({ ...host, calendars: { conflicts: [] } }));
    assert.equal(await said(world), 'not-connected choose-another-calendar');
  });

  it('needs an account that still allows it, and the check is what finds out', async () => {
    const { world, connectionId } = await connected();
    world.google.revokeAccess({ account: 'anna@example.com' });
    world.google.clock.advance(3_700_000);
    const { fault, remedy, ...at } = await check(world);
    assert.deepEqual([fault, remedy, at.connectionId], ['needs-reconnect', 'reconnect', connectionId]);
    assert.equal((await world.settings.connection(connectionId))?.status, 'needs-reconnect');
    assert.equal(await said(world), 'needs-reconnect reconnect');
  });

  it('needs a permission to write', async () => {
    const { world, connectionId } = await connected('read-only');
    assert.equal(await said(world), 'no-write-access grant-write-access', 'nothing is linked yet');
    assert.equal((await check(world)).connectionId, connectionId);
    await change(world, { linked: { connectionId, calendarId: 'anna@example.com' } });
    assert.equal(await said(world), 'no-write-access grant-write-access');
  });

  it('needs a calendar that may be written', async () => {
    const { world, connectionId } = await connected();
    const shared = world.google.addCalendar({ account: 'ben@example.com', summary: 'Shared' });
    world.google.share({ calendar: shared, with: 'anna@example.com', role: 'reader' });
    await change(world, { linked: { connectionId, calendarId: shared } });
    world.google.clock.advance(61_000);
    assert.equal(await said(world), 'no-write-access choose-another-calendar');
  });

  it('needs a calendar that makes such links: another one, or the administrator', async () => {
    const { world, connectionId } = await connected();
    const silent = world.google.addCalendar({
      account: 'anna@example.com',
      summary: 'Silent',
      conferenceTypes: [],
    });
    await change(world, { linked: { connectionId, calendarId: silent } });
    assert.equal(await said(world), 'conference-not-allowed choose-another-calendar');
    world.google.changeCalendar({ calendar: 'anna@example.com', conferenceTypes: [] });
    assert.equal(await said(world), 'conference-not-allowed ask-administrator');
  });

  it('needs a calendar that is still there', async () => {
    const { world, connectionId } = await connected();
    await change(world, { linked: { connectionId, calendarId: 'gone@group.calendar.google.com' } });
    assert.equal(await said(world), 'not-connected choose-another-calendar');
  });

  it('needs a calendar that answers', async () => {
    const { world } = await connected();
    world.google.down = true;
    assert.equal(await said(world), 'calendar-unreachable try-again');
    world.google.down = false;
    assert.equal(await said(world), 'fine');
  });
});

describe('whether links of makers work', () => {
  it('is told by name, of each there is, without anything in the way', async () => {
    const { house, service } = openLinkedTeam();
    const desk = createHostDesk({
      owner: 'team',
      settings: house.settings,
      bookings: house.bookings,
      providers: [house.calendar],
      connecting: createConnecting({
        settings: house.settings,
        tickets: memoryTickets(),
        providers: [],
        secret: 'a secret that only this test knows, long enough',
        publicUrl: 'https://book.example',
        returnOrigins: [],
      }),
      scheduler: {
        ...house.scheduler,
        links: { zoom: service.maker, jitsi: { createLink: service.maker.createLink } },
      },
    });
    const checks = await desk('host-anna').conferenceChecks();
    assert.deepEqual(checks.slice(-2), [{ conference: 'zoom', name: 'Zoom' }, { conference: 'jitsi' }]);
    assert.deepEqual(
      checks.map(({ fault }) => fault),
      checks.map(() => undefined),
    );
    for (const one of checks) assert.deepEqual(ConferenceCheckSchema.parse(one), one);
  });
});
