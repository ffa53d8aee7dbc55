import assert from 'node:assert/strict';
import type { Webhook } from '../../../src/contract/index.js';
import type { Database } from '../../../src/store/sql/database.js';
import { sqlSettings } from '../../../src/store/sql/sql-settings.js';
import { dumpOf, secret, spellingsOf } from './sealed-grants.js';

const bytes = Buffer.from('canary-e2b1-canary-e2b1-canary');
const crm: Webhook = {
  id: 'crm',
  url: 'https://crm.example/canary-e2b1',
  secrets: [`whsec_${bytes.toString('base64')}`],
  events: ['booking.booked'],
};

/** What a store in SQL promises about the secrets of webhooks: each is tried on a database that is empty. */
export const sealedWebhookPromises: Readonly<Record<string, (database: Database) => Promise<void>>> = {
  async 'leaves neither its secrets nor its address in the database'(database) {
    const store = sqlSettings(database, { secrets: [secret] });
    await store.saveWebhook('anna', crm);
    await store.changeWebhook('anna', 'crm', (current) => ({ ...current, isDisabled: true }));
    const dump = await dumpOf(database);
    assert.ok(dump.includes('crm') && dump.includes('isDisabled'), 'all rows are seen');
    for (const hidden of [...spellingsOf('canary-e2b1', secret), crm.secrets[0].slice(6)])
      assert.ok(!dump.includes(hidden), hidden);
  },

  async 'opens in no row that it was copied to'(database) {
    const store = sqlSettings(database, { secrets: [secret] });
    await store.saveWebhook('anna', crm);
    await database.query("update booking_elements.webhooks set owner = 'mallory'");
    await assert.rejects(store.webhooks('mallory'), { name: 'SealError', message: /for another webhook/ });
    await store.saveWebhook('mallory', crm);
    assert.deepEqual(await store.webhooks('mallory'), [crm]);
  },

  async 'is sealed with the newest secret when it is saved or changed next'(database) {
    const later = 'another secret that only this test knows, long enough';
    await sqlSettings(database, { secrets: [secret] }).saveWebhook('anna', crm);
    const newest = sqlSettings(database, { secrets: [later] });
    await assert.rejects(newest.webhooks('anna'), {
      name: 'SealError',
      message: /add the secret of that key/,
    });
    await sqlSettings(database, { secrets: [later, secret] }).changeWebhook('anna', 'crm', (same) => same);
    assert.deepEqual(await newest.webhooks('anna'), [crm]);
  },
};
