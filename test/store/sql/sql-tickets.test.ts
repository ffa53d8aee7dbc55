import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConnectTicket } from '../../../src/contract/index.js';
import type { Database } from '../../../src/store/sql/index.js';
import { sqlTickets } from '../../../src/store/sql/index.js';
import { connectTicketsSuite } from '../../../src/testing/connect-tickets-suite.js';
import { testDatabases } from './databases.js';
import { secret } from './sealed-grants.js';

const now = Date.UTC(2026, 2, 2, 8);

/** A ticket whose every secret says `canary`. */
function ticketAt(step: 'left' | 'granted', name = 'ticket-1'): ConnectTicket {
  return {
    id: name.padEnd(43, '_'),
    hostId: 'host-anna',
    provider: 'google',
    level: 'everything',
    returnUrl: 'https://app.example/',
    display: 'page',
    expiresAt: now + 600_000,
    progress:
      step === 'left'
        ? { step, browserHash: 'x'.repeat(43), verifier: 'canary-verifier' }
        : {
            step,
            grant: { account: 'anna@example.com', refreshToken: 'canary-refresh', accessToken: 'canary' },
            proofHash: 'p'.repeat(43),
          },
  };
}

async function dumpOf(database: Database): Promise<string> {
  return JSON.stringify(await database.query('select * from booking_elements.connect_tickets'));
}

describe('tickets in SQL', () => {
  for (const { name, open } of testDatabases()) {
    describe(`in ${name}`, () => {
      const openStore = async () => sqlTickets(await open(), { secrets: [secret] });
      connectTicketsSuite({ describe, it }, { open: async () => ({ store: await openStore() }) });

      it('holds no verifier and no grant that anybody could read', async () => {
        const database = await open();
        const store = sqlTickets(database, { secrets: [secret] });
        for (const step of ['left', 'granted'] as const) {
          await store.begin(ticketAt(step, step), now);
          assert.deepEqual(
            (await store.ticket(step.padEnd(43, '_'), now))?.progress,
            ticketAt(step).progress,
          );
        }
        const dump = await dumpOf(database);
        assert.match(dump, /host-anna/);
        assert.doesNotMatch(dump, /canary|anna@example/);
      });

      it('opens what is sealed in its own row alone', async () => {
        const database = await open();
        const store = sqlTickets(database, { secrets: [secret] });
        const [mine, other] = [ticketAt('granted'), ticketAt('granted', 'ticket-2')];
        await store.begin(mine, now);
        await store.begin(other, now);
        await database.query(
          'update booking_elements.connect_tickets set sealed = (select sealed from booking_elements.connect_tickets where id = $1)',
          [mine.id],
        );
        assert.deepEqual(await store.ticket(mine.id, now), mine);
        await assert.rejects(store.ticket(other.id, now), { name: 'SealError', message: /another ticket/ });
        await assert.rejects(
          sqlTickets(database, { secrets: ['another secret, which is long enough too'] }).ticket(
            mine.id,
            now,
          ),
          { name: 'SealError' },
        );
      });

      it('is swept by whoever begins next, with what is secret', async () => {
        const database = await open();
        const store = sqlTickets(database, { secrets: [secret] });
        await store.begin(ticketAt('granted'), now);
        await store.begin({ ...ticketAt('left', 'ticket-2'), expiresAt: now + 9_000_000 }, now + 600_000);
        const rows = await database.query<{ id: string }>('select id from booking_elements.connect_tickets');
        assert.deepEqual(
          rows.map(({ id }) => id),
          ['ticket-2'.padEnd(43, '_')],
        );
      });
    });
  }
});
