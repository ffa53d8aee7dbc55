import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sqlSignIn } from '../../../src/store/sql/index.js';
import { signInStoreSuite } from '../../../src/testing/sign-in-store-suite.js';
import { testDatabases } from './databases.js';

const now = Date.UTC(2026, 2, 2, 8);
const digest = (text: string) => text.padEnd(43, '_');

describe('sign-in in SQL', () => {
  for (const { name, open } of testDatabases()) {
    describe(`in ${name}`, () => {
      signInStoreSuite({ describe, it }, { open: async () => ({ store: sqlSignIn(await open()) }) });

      it('is swept by whoever adds the next of a kind', async () => {
        const database = await open();
        const store = sqlSignIn(database);
        const hostId = 'host-anna';
        const add = async (label: string, expiresAt: number, at: number): Promise<void> => {
          await store.addLink({ id: digest(label), hostId, way: 'printed', expiresAt }, at);
          const browserHash = digest('browser');
          await store.addDeparture({ id: digest(label), browserHash, to: '/', expiresAt }, at);
          await store.addSession({ id: digest(label), hostId, expiresAt }, at);
        };
        await add('old', now + 1000, now);
        await add('new', now + 9000, now + 1000);
        const rows = await database.query<{ id: string }>(
          `select id from booking_elements.sign_in_links
          union all select id from booking_elements.sign_in_departures
          union all select id from booking_elements.sign_in_sessions`,
        );
        assert.deepEqual(
          rows.map(({ id }) => id),
          [digest('new'), digest('new'), digest('new')],
        );
      });
    });
  }
});
