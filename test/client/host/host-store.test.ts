import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostStore } from '../../../src/client/host/host-store.js';
import type { HostBackend } from '../../../src/contract/index.js';
import { BookingError } from '../../../src/contract/index.js';

/** Answers by hand: each call waits until the test lets it go. */
function stage() {
  const calls: {
    name: string;
    signal: AbortSignal;
    answer(value: unknown): void;
    fail(error: unknown): void;
  }[] = [];
  const ask =
    (name: string) =>
    async ({ signal }: { signal: AbortSignal }): Promise<unknown> =>
      new Promise((resolve, reject) => {
        calls.push({ name, signal, answer: resolve, fail: reject });
      });
  const names = ['connections', 'calendars', 'calendarSettings', 'conferenceChecks', 'providers'] as const;
  const backend = Object.fromEntries(names.map((name) => [name, ask(name)])) as unknown as HostBackend;
  const store = new HostStore(backend);
  let told = 0;
  const stop = store.subscribe(() => told++);
  return { store, calls, stop, told: () => told };
}

const soon = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('what a host’s elements know', () => {
  it('is read once, when somebody first asks, and told when it is there', async () => {
    const { store, calls, told } = stage();
    assert.deepEqual(store.get('connections'), { status: 'loading' });
    assert.equal(store.value('connections'), undefined);
    assert.equal(calls.length, 1);
    calls[0]!.answer([]);
    await soon();
    assert.deepEqual(store.get('connections'), { status: 'ready', value: [] });
    assert.deepEqual([calls.length, told()], [1, 1]);
  });

  it('stays in sight while it is read again, and where that fails', async () => {
    const { store, calls } = stage();
    store.get('connections');
    calls[0]!.answer(['one']);
    await soon();
    const refreshed = store.refresh('connections');
    assert.deepEqual(store.get('connections'), { status: 'ready', value: ['one'], isRefreshing: true });
    const error = new BookingError('unavailable');
    calls[1]!.fail(error);
    await refreshed;
    assert.deepEqual(store.get('connections'), { status: 'failed', error, value: ['one'] });
  });

  it('is what was asked last: an earlier answer that comes late is nobody’s', async () => {
    const { store, calls } = stage();
    store.get('connections');
    const refreshed = store.refresh('connections');
    assert.equal(calls[0]!.signal.aborted, true);
    calls[1]!.answer(['new']);
    await refreshed;
    calls[0]!.answer(['old']);
    await soon();
    assert.deepEqual(store.value('connections'), ['new']);
  });

  it('is read again with what rests on it, as far as anybody ever asked for that', async () => {
    const { store, calls } = stage();
    for (const name of ['connections', 'calendars', 'providers'] as const) store.get(name);
    for (const call of calls.splice(0)) call.answer([]);
    await soon();
    const refreshed = store.refresh('connections');
    assert.deepEqual(calls.map(({ name }) => name).sort(), ['calendars', 'connections']);
    for (const call of calls) call.answer([]);
    await refreshed;
  });

  for (const [name, answer] of [
    ['conferenceChecks', [{ conference: 'google-meet', fault: 'needs-reconnect', connectionId: 'c1' }]],
    ['calendars', [{ connectionId: 'c1', error: 'unauthenticated' }]],
  ] as const)
    it(`reads accounts again once ${name} tell that one has ended, and not for ever`, async () => {
      const { store, calls } = stage();
      store.get('connections');
      calls[0]!.answer([{ id: 'c1', status: 'active' }]);
      await soon();
      store.get(name);
      calls[1]!.answer(answer);
      await soon();
      assert.deepEqual(
        calls.map((call) => call.name),
        ['connections', name, 'connections'],
      );
      calls[2]!.answer([{ id: 'c1', status: 'needs-reconnect' }]);
      await soon();
      const again = store.refresh(name);
      calls[3]!.answer(answer);
      await again;
      assert.equal(calls.length, 4);
    });

  it('is read again after a change, whatever came of it, and every change has a key of its own', async () => {
    const { store, calls } = stage();
    store.get('calendarSettings');
    calls[0]!.answer({ version: 1, value: { conflicts: [] } });
    await soon();
    const keys: string[] = [];
    const act = async (_: HostBackend, { key }: { key: string }): Promise<void> => {
      keys.push(key);
      throw new BookingError('version-conflict');
    };
    await assert.rejects(store.change(['calendarSettings'], act), { code: 'version-conflict' });
    await assert.rejects(store.change(['calendarSettings'], act), { code: 'version-conflict' });
    assert.equal(new Set(keys).size, 2);
    assert.deepEqual(store.get('calendarSettings').status, 'ready');
    assert.equal(calls.length, 3);
  });

  it('takes whatever a page’s own backend throws for an error of ours', async () => {
    const { store, calls } = stage();
    store.get('connections');
    calls[0]!.fail(new TypeError('whatever'));
    await soon();
    const reading = store.get('connections');
    assert.equal(reading.status === 'failed' && reading.error.code, 'unavailable');
  });

  it('ends with its element: nothing is awaited or told any more', async () => {
    const { store, calls, told } = stage();
    store.get('connections');
    store.dispose();
    assert.equal(calls[0]!.signal.aborted, true);
    calls[0]!.answer([]);
    await soon();
    assert.equal(told(), 0);
  });
});
