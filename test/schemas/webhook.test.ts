import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { describe, it } from 'node:test';
import * as schemas from '../../src/schemas/index.js';
import type { Webhook, WebhookPayload } from '../../src/contract/index.js';
import { isWebhookSecret, webhookEvents } from '../../src/contract/index.js';
import { bent, samples } from './samples.js';

const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

const webhook = {
  id: 'crm',
  url: 'https://crm.example/hooks/bookings?team=1',
  secrets: [secretOf(32), secretOf(24)],
  events: ['booking.booked', 'booking.cancelled'],
} satisfies Webhook;

const payload = {
  type: 'booking.booked',
  timestamp: '2026-05-01T08:00:00.000Z',
  data: {
    booking: {
      ref: 'b-0123456789',
      owner: 'anna',
      version: 1,
      status: 'confirmed',
      eventType: { slug: 'intro', title: 'Intro call' },
      hosts: [{ id: 'anna', name: 'Anna' }],
      start: '2026-05-04T09:00:00.000Z',
      end: '2026-05-04T09:30:00.000Z',
      zone: 'Europe/Berlin',
      guest: samples.bookingRequest.guest,
      location: { id: 'meet', kind: 'conference', label: 'Video' },
      tags: { campaign: 'spring' },
    },
  },
} satisfies WebhookPayload;

describe('a secret of a webhook', () => {
  it('has 24 to 64 bytes', () => {
    for (let bytes = 0; bytes <= 80; bytes++)
      assert.equal(isWebhookSecret(secretOf(bytes)), bytes >= 24 && bytes <= 64, String(bytes));
  });

  it('is base64 with its padding, after whsec_', () => {
    const whole = `whsec_${randomFillSync(Buffer.alloc(32)).fill(251).toString('base64')}`;
    assert.ok(isWebhookSecret(whole));
    for (const text of [
      whole.slice('whsec_'.length),
      whole.replace('whsec_', 'WHSEC_'),
      whole.replace('whsec_', 'whsk_'),
      whole.replaceAll('+', '-').replaceAll('/', '_'),
      whole.slice(0, -1),
      `${whole}=`,
      ` ${whole}`,
      `${whole}\n`,
      whole.replace('+', ' '),
    ])
      assert.ok(!isWebhookSecret(text), text);
  });
});

describe('Webhook', () => {
  it('takes an address, its secrets, and what it wants to hear of', () => {
    assert.deepEqual(schemas.Webhook.parse(webhook), webhook);
    const { events: _events, ...everything } = webhook;
    assert.deepEqual(schemas.Webhook.parse({ ...everything, later: 1 }), everything);
  });

  const refused: readonly (readonly [path: string, part: unknown])[] = [
    ['id', ''],
    ['url', undefined],
    ['url', 'crm.example/hooks'],
    ['url', 'ftp://crm.example/hooks'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://anna:pw@crm.example/hooks'],
    ['url', 'https://anna@crm.example/hooks'],
    ['url', 'https://crm.example/hooks#here'],
    ['url', `https://crm.example/${'x'.repeat(2000)}`],
    ['secrets', []],
    ['secrets', secretOf(32)],
    ['secrets', [secretOf(23)]],
    ['secrets', [secretOf(32), secretOf(32)]],
    ['secrets', [24, 25, 26, 27, 28, 29].map(secretOf)],
    ['secrets', ['x'.repeat(100_000)]],
    ['events', []],
    ['events', ['booking.booked', 'booking.booked']],
    ['events', ['booking.paid']],
  ];
  for (const [path, part] of refused)
    it(`does not take ${path} ${JSON.stringify([part]).slice(1, 60)}`, () => {
      const { error } = schemas.Webhook.safeParse(bent(webhook, path, part));
      assert.equal(error?.issues[0]?.path[0], path);
    });

  it('never repeats a secret in what it says', () => {
    const canary = `${secretOf(30)}canary!`;
    const { error } = schemas.Webhook.safeParse({ ...webhook, secrets: [canary] });
    assert.ok(error);
    assert.doesNotMatch(JSON.stringify([error.message, schemas.faultsOf(error)]), /canary|BwcH/);
  });
});

const ended: schemas.WebhookPayload = {
  type: 'connection.needs-reconnect',
  timestamp: '2026-05-01T12:00:00.000Z',
  data: {
    connection: {
      id: 'c-1',
      owner: 'anna',
      hostId: 'anna',
      provider: 'google',
      account: 'anna@example.com',
      reason: 'revoked',
    },
  },
};

describe('WebhookPayload', () => {
  it('takes every event, and ignores fields it does not know', () => {
    for (const type of webhookEvents.filter((event) => event !== 'connection.needs-reconnect'))
      assert.deepEqual(schemas.WebhookPayload.parse({ ...payload, type, later: 1 }), { ...payload, type });
    assert.deepEqual(schemas.WebhookPayload.parse({ ...ended, later: 1 }), ended);
  });

  it('does not take what a connection lacks or bends, nor one for the other', () => {
    for (const [path, part] of [
      ['type', 'booking.booked'],
      ['data.connection.id', undefined],
      ['data.connection.reason', 'tired'],
      ['data.connection.account', ''],
    ] as const)
      assert.ok(!schemas.WebhookPayload.safeParse(bent(ended, path, part)).success, path);
    const crossed = { ...payload, type: ended.type };
    assert.ok(!schemas.WebhookPayload.safeParse(crossed).success);
  });

  it('does not take what a booking lacks or bends', () => {
    for (const [path, part] of [
      ['type', 'booking.paid'],
      ['timestamp', 'today'],
      ['data.booking.ref', undefined],
      ['data.booking.version', -1],
      ['data.booking.status', 'booked'],
      ['data.booking.start', '2026-05-04'],
      ['data.booking.guest.email', 'ada'],
      ['data.booking.location.kind', 'moon'],
      ['data.booking.tags', { a: 1 }],
    ] as const)
      assert.ok(!schemas.WebhookPayload.safeParse(bent(payload, path, part)).success, path);
  });

  it('has no room for a manage token', () => {
    const withToken = bent(payload, 'data.booking.manageToken', 'canary');
    assert.doesNotMatch(JSON.stringify(schemas.WebhookPayload.parse(withToken)), /canary/);
  });
});
