import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  CalendarAddress,
  CalendarSettings,
  ClaimOutcome,
  ConnectionCalendars,
  SettingsStore,
  Versioned,
} from '../../../src/contract/index.js';
import { memorySettings } from '../../../src/store/memory/index.js';
import { connect, minute, openConnectWorld } from '../../server/connecting/connect-world.js';
import type { ConnectWorld } from '../../server/connecting/connect-world.js';

const path = '/v1/host/calendar-settings';
const main = 'anna@example.com';

async function connected(world: ConnectWorld, change: Parameters<typeof connect>[1] = {}): Promise<string> {
  const outcome: ClaimOutcome = await connect(world, change);
  assert.ok(outcome.outcome === 'connected', JSON.stringify(outcome));
  return outcome.connection.id;
}

const read = (world: ConnectWorld): Promise<Versioned<CalendarSettings>> => world.tell('host-anna', path);

/** Saves over what is there now, and answers the status with what was said. */
async function save(
  world: ConnectWorld,
  value: CalendarSettings,
  version?: number,
): Promise<{ readonly status: number; readonly answer: Record<string, unknown> }> {
  const body = { version: version ?? (await read(world)).version, value };
  const response = await world.ask('host-anna', path, { method: 'PUT', body });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

/** What was refused, field by field. */
const fieldsOf = (answer: Record<string, unknown>): readonly unknown[] =>
  (answer.fields as { path: string; message: string }[]).map((fault) => [fault.path, fault.message]);

/** Anna's account with a calendar of her own beside the main one, and two of somebody else's that she may see. */
async function withCalendars(parts?: Parameters<typeof openConnectWorld>[0]) {
  const world = await openConnectWorld(parts);
  const own = world.google.addCalendar({ account: main, summary: 'Consulting' });
  const shared = { account: 'second@example.com', summary: 'Team' };
  const readable = world.google.addCalendar(shared);
  world.google.share({ calendar: readable, with: main, role: 'reader' });
  const busy = world.google.addCalendar({ ...shared, summary: 'Boss' });
  world.google.share({ calendar: busy, with: main, role: 'freeBusyReader' });
  const id = await connected(world);
  const at = (calendarId: string): CalendarAddress => ({ connectionId: id, calendarId });
  return { world, id, at, own: at(own), readable: at(readable), busy: at(busy), main: at(main) };
}

describe('saving which calendars count', () => {
  it('keeps each calendar once, and the linked one not among the conflicts', async () => {
    const { world, own, readable, busy, main: primary } = await withCalendars();
    const { status, answer } = await save(world, {
      linked: own,
      conflicts: [readable, own, busy, readable, primary, own],
      sync: 'two-way',
    });
    assert.equal(status, 200);
    const kept = { linked: own, conflicts: [readable, busy, primary], sync: 'two-way' };
    assert.deepEqual(answer.value, kept);
    assert.deepEqual(await read(world), answer);
    const again = await save(world, { ...kept, conflicts: [...kept.conflicts, own] } as CalendarSettings, 1);
    assert.deepEqual(again, { status: 200, answer }, 'the same in other words is no conflict');
  });

  it('refuses calendars that the account does not have, all of them at once and in their places', async () => {
    const { world, at, own, readable } = await withCalendars();
    const nowhere = at('nowhere@group.calendar.google.com');
    const before = await read(world);
    const { status, answer } = await save(world, {
      linked: own,
      conflicts: [own, at('gone@example.com'), own, readable, nowhere],
    });
    assert.deepEqual([status, answer.code], [400, 'invalid-request']);
    const message = 'is no calendar of this account';
    assert.deepEqual(fieldsOf(answer), [
      ['value.conflicts.1.calendarId', message],
      ['value.conflicts.4.calendarId', message],
    ]);
    assert.deepEqual(await read(world), before);
  });

  it('links only what is there and may be written, whichever of the two keeps it from that', async () => {
    const { world, readable, busy, at } = await withCalendars();
    for (const linked of [readable, busy, at('nowhere@group.calendar.google.com')]) {
      const { status, answer } = await save(world, { linked, conflicts: [] });
      assert.deepEqual([status, answer.code], [422, 'not-bookable']);
    }
    const other = await openConnectWorld();
    const id = await connected(other, { level: 'read-only' });
    const { status, answer } = await save(other, {
      linked: { connectionId: id, calendarId: main },
      conflicts: [],
    });
    assert.deepEqual([status, answer.code], [422, 'not-bookable'], 'owned, but the grant only reads');
  });

  it('lets a conflict calendar become the linked one only where it may be written', async () => {
    const { world, readable, own, main: primary } = await withCalendars();
    assert.equal((await save(world, { linked: primary, conflicts: [readable, own] })).status, 200);
    const refused = await save(world, { linked: readable, conflicts: [own, primary] });
    assert.deepEqual([refused.status, refused.answer.code], [422, 'not-bookable']);
    assert.equal((await save(world, { linked: own, conflicts: [readable, primary] })).status, 200);
  });

  it('finds a calendar that was made a moment ago', async () => {
    const { world, own, at } = await withCalendars();
    assert.equal((await save(world, { linked: own, conflicts: [] })).status, 200);
    const fresh = at(world.google.addCalendar({ account: main, summary: 'New' }));
    assert.equal((await save(world, { linked: fresh, conflicts: [own] })).status, 200);
  });

  it('says that an account does not answer, and saves nothing', async () => {
    const { world, own } = await withCalendars();
    const before = await read(world);
    world.google.down = true;
    const { status, answer } = await save(world, { ...before.value, conflicts: [own] });
    assert.deepEqual([status, answer.code], [503, 'calendar-unreachable']);
    assert.deepEqual(await read(world), before);
    const sync = await save(world, { ...before.value, sync: 'two-way' });
    assert.equal(sync.status, 200, 'what names no other calendar needs nobody to answer');
  });

  it('takes nothing new from an account that has to be connected again, and keeps what is set', async () => {
    const { world, own, readable, main: primary } = await withCalendars();
    assert.equal((await save(world, { linked: primary, conflicts: [readable] })).status, 200);
    world.google.revokeAccess({ account: main });
    world.google.clock.advance(61 * minute);
    const linked = await save(world, { linked: own, conflicts: [readable] });
    assert.deepEqual([linked.status, linked.answer.code], [422, 'not-bookable']);
    const conflict = await save(world, { linked: primary, conflicts: [readable, own] });
    assert.deepEqual([conflict.status, conflict.answer.code], [400, 'invalid-request']);
    assert.deepEqual(fieldsOf(conflict.answer), [
      ['value.conflicts.1.connectionId', 'has to be connected again'],
    ]);
    const kept = { linked: primary, conflicts: [readable], whenUnreadable: 'last-known' } as const;
    assert.equal((await save(world, kept)).status, 200);
    assert.equal((await save(world, { conflicts: [readable, primary] })).status, 200, 'it can be let go');
  });

  it('keeps what is gone as long as its host wants, and lets go of it', async () => {
    const { world, readable, own, main: primary } = await withCalendars();
    assert.equal((await save(world, { linked: primary, conflicts: [readable] })).status, 200);
    world.google.share({ calendar: readable.calendarId, with: main, role: 'none' });
    assert.equal((await save(world, { linked: primary, conflicts: [readable, own] })).status, 200);
    assert.equal((await save(world, { linked: primary, conflicts: [own] })).status, 200);
    const again = await save(world, { linked: primary, conflicts: [own, readable] });
    assert.deepEqual([again.status, again.answer.code], [400, 'invalid-request'], 'it cannot be taken back');
  });

  it('names no calendar of a connection that is ended meanwhile, whichever comes first', async () => {
    for (const moment of ['changeHost', 'removeConnection'] as const)
      for (const isNamed of [true, false]) {
        const { world, id, readable, busy, once } = await withInterruption(moment);
        const before = isNamed ? [busy] : [];
        assert.equal((await save(world, { conflicts: before })).status, 200);
        const disconnect = () => world.ask('host-anna', `/v1/host/connections/${id}`, { method: 'DELETE' });
        const name = () => save(world, { conflicts: [readable] });
        if (moment === 'changeHost') {
          once(disconnect);
          const { answer } = await name();
          // What was taken out meanwhile is no longer what was read; where nothing was, what is kept is said.
          if (isNamed) assert.equal(answer.code, 'version-conflict');
          else assert.deepEqual(answer.value, { conflicts: [] });
        } else {
          once(name);
          await disconnect();
        }
        assert.deepEqual((await read(world)).value, { conflicts: [] }, `${moment} ${isNamed}`);
      }
  });
});

/** A world in which something is done right before the store is asked for something, once. */
async function withInterruption(moment: 'changeHost' | 'removeConnection') {
  const store = memorySettings();
  let then: (() => Promise<unknown>) | undefined;
  const interrupt = async (at: typeof moment): Promise<void> => {
    const act = at === moment ? then : undefined;
    if (act) then = undefined;
    await act?.();
  };
  const settings: SettingsStore = {
    ...store,
    changeHost: async (id, change) => {
      await interrupt('changeHost');
      return store.changeHost(id, change);
    },
    removeConnection: async (id) => {
      await interrupt('removeConnection');
      return store.removeConnection(id);
    },
  };
  return { ...(await withCalendars({ settings })), once: (act: () => Promise<unknown>) => void (then = act) };
}

describe('listing calendars', () => {
  it('names those of every account, and of one that does not work why', async () => {
    const { world, id } = await withCalendars();
    const second = await connected(world, { consent: { account: 'second@example.com' } });
    const list = (): Promise<ConnectionCalendars[]> => world.tell('host-anna', '/v1/host/calendars');
    assert.deepEqual(
      (await list()).map((one) => [one.connectionId, 'calendars' in one && one.calendars.length]),
      [
        [id, 4],
        [second, 3],
      ],
    );
    world.google.revokeAccess({ account: 'second@example.com' });
    world.google.clock.advance(61 * minute);
    assert.deepEqual((await list()).slice(1), [{ connectionId: second, error: 'unauthenticated' }]);
    assert.deepEqual(
      (await list()).map(({ connectionId }) => connectionId),
      [id],
      'once it is known to have ended, it is among the connections alone',
    );
  });
});
