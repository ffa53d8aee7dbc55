import { describe, it } from 'node:test';
import { sqlSettings } from '../../../src/store/sql/sql-settings.js';
import { settingsStoreSuite } from '../../../src/testing/settings-store-suite.js';
import {
  askForHostileTexts,
  nameCredentialsByHostileTexts,
  sendHostileTexts,
  settings,
} from '../hostile-settings.js';
import { testDatabases } from './databases.js';
import { sealedGrantPromises, secret } from './sealed-grants.js';
import { sealedWebhookPromises } from './sealed-webhooks.js';

describe('settings in SQL', () => {
  for (const { name, open } of testDatabases()) {
    const openStore = async () => sqlSettings(await open(), { secrets: [secret] });
    describe(`in ${name}`, () => {
      settingsStoreSuite({ describe, it }, { open: async () => ({ store: await openStore() }) });

      describe('text of any kind', () => {
        for (const setting of settings)
          it(`comes back as it was, or is refused, in ${setting.name}`, async () =>
            sendHostileTexts(await openStore(), setting));
        it('names a credential', async () => nameCredentialsByHostileTexts(await openStore()));
        it('names nothing that is there', async () => askForHostileTexts(await openStore()));
      });

      describe('a grant', () => {
        for (const [promise, keeps] of Object.entries(sealedGrantPromises))
          it(promise, async () => keeps(await open()));
      });

      describe('a webhook', () => {
        for (const [promise, keeps] of Object.entries(sealedWebhookPromises))
          it(promise, async () => keeps(await open()));
      });
    });
  }
});
