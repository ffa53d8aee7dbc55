import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConnectionEnd, ConnectionInfo, Webhook } from '../../../src/contract/index.js';
import { WebhookPayload } from '../../../src/schemas/index.js';
import { connect, minute, openConnectWorld } from '../../server/connecting/connect-world.js';
import type { ConnectWorld } from '../../server/connecting/connect-world.js';

const webhook = (id: string, more: Partial<Webhook> = {}): Webhook => ({
  id,
  url: `https://${id}.example/`,
  secrets: [`whsec_${'A'.repeat(32)}`],
  ...more,
});

const webhooks = [
  webhook('all'),
  webhook('endings', { events: ['connection.needs-reconnect'] }),
  webhook('bookings', { events: ['booking.booked'] }),
  webhook('off', { isDisabled: true }),
];

/** Ways in which it is noticed that a grant has ended. */
const noticing: Readonly<Record<string, (world: ConnectWorld) => Promise<unknown>>> = {
  'a guest asks for free times': (world) =>
    world.scheduler
      .slots({ eventType: 'intro', start: '2026-03-03T00:00:00Z', end: '2026-03-04T00:00:00Z' })
      .catch((error: unknown) => error),
  'the host lists their calendars': (world) => world.ask('host-anna', '/v1/host/calendars'),
  'calendars are followed': async (world) => world.settle(),
};

async function statusOf(world: ConnectWorld): Promise<readonly unknown[]> {
  const connections = await world.tell<ConnectionInfo[]>('host-anna', '/v1/host/connections');
  return connections.map(({ status, reason }) => [status, reason]);
}

const told = (world: ConnectWorld) =>
  world.sent.filter(({ payload }) => payload.type === 'connection.needs-reconnect');

describe('a connection that has ended', () => {
  for (const [how, notice] of Object.entries(noticing)) {
    it(`is to be renewed, and told of once, when ${how}`, async () => {
      const world = await openConnectWorld({ webhooks });
      await connect(world);
      const before = await world.settings.connection((await world.settings.connections('host-anna'))[0]!.id);
      const host = await world.settings.host('host-anna');
      world.google.revokeAccess({ account: 'anna@example.com' });
      world.google.clock.advance(2 * 60 * minute);
      await Promise.all([notice(world), notice(world), notice(world)]);
      await notice(world);
      await world.settle();
      assert.deepEqual(await statusOf(world), [['needs-reconnect', 'revoked']]);
      assert.deepEqual(
        await world.settings.connection(before!.id),
        { ...before, status: 'needs-reconnect', reason: 'revoked' },
        'nothing is forgotten',
      );
      assert.deepEqual(await world.settings.host('host-anna'), host);
      assert.equal(told(world).length, 2, 'each address that wants to hear of it');
      for (const { payload } of told(world)) {
        assert.deepEqual(WebhookPayload.parse(payload), payload);
        assert.deepEqual('connection' in payload.data && payload.data.connection, {
          id: before!.id,
          owner: 'team',
          hostId: 'host-anna',
          provider: 'google',
          account: 'anna@example.com',
          reason: 'revoked',
        });
      }
      for (const again of Object.values(noticing)) await again(world);
      await world.settle();
      assert.equal(told(world).length, 2, 'once');
      await connect(world);
      assert.deepEqual(await statusOf(world), [['active', undefined]]);
      world.google.revokeAccess({ account: 'anna@example.com' });
      world.google.clock.advance(2 * 60 * minute);
      await notice(world);
      await world.settle();
      assert.equal(told(world).length, 4, 'and again, when it ends again');
      assert.equal(new Set(told(world).map(({ id }) => id)).size, 4);
    });
  }

  it('is noticed by who only asks when a calendar is busy', async () => {
    const world = await openConnectWorld({ webhooks });
    await connect(world, { level: 'busy-only' });
    world.google.revokeAccess({ account: 'anna@example.com' });
    world.google.clock.advance(2 * 60 * minute);
    await noticing['a guest asks for free times']!(world);
    assert.deepEqual(await statusOf(world), [['needs-reconnect', 'revoked']]);
  });

  const reasons: readonly (readonly [ConnectionEnd, (world: ConnectWorld) => Promise<void>])[] = [
    ['revoked', async ({ google }) => google.revokeAccess({ account: 'anna@example.com' })],
    [
      'expired',
      async ({ google, settings }) => {
        const [{ id } = { id: '' }] = await settings.connections('host-anna');
        await settings.changeConnection(id, (current) => ({
          ...current,
          grant: { ...current.grant, refreshTokenExpiresAt: google.clock.now() + 60 * minute },
        }));
        google.revokeAccess({ account: 'anna@example.com' });
      },
    ],
  ];
  for (const [reason, end] of reasons) {
    it(`remembers why: ${reason}`, async () => {
      const world = await openConnectWorld({ webhooks });
      await connect(world);
      await end(world);
      world.google.clock.advance(2 * 60 * minute);
      await noticing['the host lists their calendars']!(world);
      assert.deepEqual(await statusOf(world), [['needs-reconnect', reason]]);
    });
  }
});
