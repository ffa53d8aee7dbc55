import type { SettingsStore, Webhook } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { controlled } from './settings-store-fixture.js';
import type { SuitePromise } from './suite-runner.js';

const secret = `whsec_${'A'.repeat(32)}`;
const crm: Webhook = { id: 'crm', url: 'https://crm.example/hooks?key=1', secrets: [secret] };
/** Every field of it. */
const erp: Webhook = {
  id: 'erp/1',
  url: 'https://erp.example/',
  secrets: [`whsec_${'B'.repeat(32)}`, secret],
  events: ['booking.booked', 'booking.cancelled'],
  isDisabled: true,
};

/** Which systems of an owner's hear of bookings, and what becomes of an endpoint when several change it. */
export const webhookPromises: readonly SuitePromise<SettingsStore>[] = [
  controlled('gives back an owner’s webhooks, in the order they were saved first', async (store) => {
    expectEqual(await store.webhooks('anna'), [], 'none at first');
    await store.saveWebhook('anna', erp);
    await store.saveWebhook('anna', crm);
    await store.saveWebhook('ben', { ...crm, url: 'https://ben.example/' });
    await store.saveWebhook('anna', erp);
    expectEqual(await store.webhooks('anna'), [erp, crm], 'whole, secrets included');
    expectEqual(await store.webhooks('ben'), [{ ...crm, url: 'https://ben.example/' }], 'his own');
    expectEqual(await store.webhooks('cem'), [], 'nobody else’s');
  }),
  controlled('replaces a webhook whole, and forgets one that is removed', async (store) => {
    await store.saveWebhook('anna', { ...crm, events: ['booking.booked'], isDisabled: true });
    await store.saveWebhook('anna', crm);
    expectEqual(await store.webhooks('anna'), [crm], 'nothing of the old one stays');
    await store.saveWebhook('ben', crm);
    await store.removeWebhook('anna', 'crm');
    await store.removeWebhook('anna', 'crm');
    expectEqual([await store.webhooks('anna'), await store.webhooks('ben')], [[], [crm]], 'hers alone');
  }),
  controlled('refuses a webhook that is not valid, says where, and keeps what it had', async (store) => {
    await store.saveWebhook('anna', crm);
    const refused = [
      [() => store.saveWebhook('Anna!', crm), 'owner'],
      [() => store.saveWebhook('anna', { ...crm, id: 'a\u0000' }), 'id'],
      [() => store.saveWebhook('anna', { ...crm, url: 'ftp://crm.example/' }), 'url'],
      [() => store.saveWebhook('anna', { ...crm, secrets: ['whsec_canary'] }), 'secrets.0'],
      [() => store.changeWebhook('anna', 'crm', (current) => ({ ...current, events: [] })), 'events'],
      [() => store.changeWebhook('anna', 'crm', (current) => ({ ...current, id: 'other' })), 'id'],
    ] as const;
    for (const [save, path] of refused) {
      const error = await bookingErrorOf(save());
      const { code, details } = error;
      expectEqual([code, details.fields?.map((fault) => fault.path)], ['invalid-request', [path]], path);
      expect(!JSON.stringify([error.message, details]).includes('canary'), 'and no secret with it');
    }
    expectEqual(await store.webhooks('anna'), [crm], 'nothing changed');
  }),
  controlled('changes a webhook as it stands, and answers what is stored afterwards', async (store) => {
    await store.saveWebhook('anna', erp);
    await store.saveWebhook('anna', crm);
    const off = { ...crm, isDisabled: true };
    const answer = await store.changeWebhook('anna', 'crm', (current) => ({ ...current, isDisabled: true }));
    expectEqual([answer, await store.webhooks('anna')], [off, [erp, off]], 'it is stored');
    const same = await store.changeWebhook('anna', 'crm', (current) => {
      (current as { url: string }).url = 'https://mallory.example/';
      return undefined;
    });
    expectEqual([same, await store.webhooks('anna')], [off, [erp, off]], 'as it was');
  }),
  controlled('changes no webhook that is not there: what was removed stays away', async (store) => {
    await store.saveWebhook('anna', crm);
    await store.removeWebhook('anna', 'crm');
    const run: string[] = [];
    const change = (current: Webhook): Webhook => {
      run.push(current.id);
      return current;
    };
    const answers = [
      await store.changeWebhook('anna', 'crm', change),
      await store.changeWebhook('ben', 'crm', change),
    ];
    expectEqual([answers, run, await store.webhooks('anna')], [[null, null], [], []], 'nothing to change');
  }),
  controlled('changes no webhook when a change throws, and throws it on', async (store) => {
    await store.saveWebhook('anna', crm);
    const trouble = new Error('trouble');
    const thrown = await store
      .changeWebhook('anna', 'crm', () => {
        throw trouble;
      })
      .catch((error: unknown) => error);
    expect(thrown === trouble, 'it is the very same error');
    expectEqual(await store.webhooks('anna'), [crm], 'as it was');
  }),
  controlled('loses none of 10 changes of a webhook at once', async (store) => {
    await store.saveWebhook('anna', { ...crm, url: 'https://crm.example/?' });
    const names = Array.from({ length: 10 }, (_, index) => `n${index}`);
    await Promise.all(
      names.map((name) =>
        store.changeWebhook('anna', 'crm', (current) => ({ ...current, url: `${current.url}&${name}` })),
      ),
    );
    const [changed] = await store.webhooks('anna');
    expectEqual(changed?.url.split('&').slice(1).sort(), names, 'each is there, once');
  }),
  controlled('gives and takes webhooks as copies', async (store) => {
    const mine = structuredClone(crm) as { url: string } & Webhook;
    await store.saveWebhook('anna', mine);
    mine.url = 'https://mallory.example/';
    const [theirs] = (await store.webhooks('anna')) as ({ url: string } & Webhook)[];
    expect(theirs !== undefined, 'it is there');
    theirs.url = 'https://mallory.example/';
    expectEqual(await store.webhooks('anna'), [crm], 'nobody changes it from outside');
  }),
];
