import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { Booking } from '../../src/contract/index.js';
import { isBookingError } from '../../src/contract/index.js';
import {
  bookSlot,
  freeSlots,
  newKey,
  refOf,
  requestFor,
  someSlot,
} from '../../src/testing/booking-backend-fixture.js';
import { bookingBackendSuite } from '../../src/testing.js';
import { ensurePython } from '../harness/python.mjs';
import { clauses, findings, tryOut } from './backend-faults.js';
import { startBackend, temporaryFolder } from './started-backend.js';
import type { StartedBackend } from './started-backend.js';
import { wireExchanges } from './wire-exchanges.js';

describe('the backend in Python', () => {
  const { folder, remove } = temporaryFolder();
  let backend: StartedBackend;
  before(async () => {
    backend = await startBackend(folder);
  });
  after(async () => {
    await backend.kill();
    remove();
  });

  bookingBackendSuite(
    { describe, it },
    { offers: ['black-box', 'writes'], open: async () => ({ fixture: backend.fixture }) },
  );

  for (const [what, exchange] of Object.entries(wireExchanges))
    it(`keeps to the wire: ${what}`, () => exchange(backend.url));

  it('gives a time to one of 32 guests, though two of it share the database', async (test) => {
    const second = await startBackend(folder);
    test.after(() => second.kill());
    const slot = await someSlot(backend.fixture);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 32 }, (_, index) => bookSlot((index % 2 ? backend : second).fixture, slot)),
    );
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    assert.equal(lost.length, 31);
    assert.ok(lost.every((error) => isBookingError(error) && error.code === 'slot-taken'));
  });

  it('loses nothing that it answered when it is killed', async (test) => {
    const doomed = await startBackend(folder);
    test.after(() => doomed.kill());
    const slots = (await freeSlots(doomed.fixture, 30)).slice(-30);
    const requests = await Promise.all(slots.map((slot) => requestFor(doomed.fixture, slot)));
    const asked = requests.map((request) => ({ request, key: newKey(Date.now()) }));
    const answered = new Map<string, Booking>();
    const book = async ({ request, key }: (typeof asked)[number]) =>
      answered.set(key, await doomed.fixture.backend.book(request, { key }));
    await Promise.all(asked.slice(0, 10).map(book));
    // Killed as soon as one of the others is answered, while the rest is on its way.
    const others = asked.slice(10).map(book);
    await Promise.race(others);
    await doomed.kill();
    await Promise.allSettled(others);
    assert.ok(answered.size > 10);
    for (const booking of answered.values())
      assert.deepEqual(await backend.fixture.backend.booking!(refOf(booking)), booking);
    for (const { request, key } of asked) {
      const booking = await backend.fixture.backend.book(request, { key });
      assert.deepEqual(booking, answered.get(key) ?? booking);
    }
  });
});

describe('the broken backends in Python', { concurrency: 2 }, () => {
  it('are all found: by check-backend (python-kit.test.ts), or here', () => {
    const { stdout } = spawnSync(ensurePython(), ['-B', 'demo/python/broken_backend.py', '--list'], {
      encoding: 'utf8',
    });
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]);
    const known = [...Object.keys(findings), ...Object.keys(clauses), 'local-times'];
    assert.deepEqual(names.sort(), known.sort());
  });

  for (const [fault, finding] of Object.entries(findings))
    it(`are found out: ${fault}`, async (test) => {
      const { folder, remove } = temporaryFolder();
      const broken = await startBackend(folder, fault);
      test.after(async () => {
        await broken.kill();
        remove();
      });
      const said = await tryOut(broken.url, finding);
      assert.match(said ?? 'nothing', finding.says);
    });
});
