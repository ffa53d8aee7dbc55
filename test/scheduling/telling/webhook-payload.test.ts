import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WebhookPayload } from '../../../src/schemas/index.js';
import { webhookPayload } from '../../../src/scheduling/telling/webhook-payload.js';
import { noon, payload, record } from '../../server/webhooks/webhook-samples.js';

describe('webhookPayload', () => {
  it('says what happened to which booking', () => {
    assert.deepEqual(payload, {
      type: 'booking.rescheduled',
      timestamp: '2026-05-01T12:00:00.000Z',
      data: {
        booking: {
          ref: 'b-0123456789',
          owner: 'anna',
          version: 2,
          status: 'confirmed',
          eventType: { slug: 'intro', title: 'Intro call' },
          hosts: [
            { id: 'anna', name: 'Anna' },
            { id: 'ben', name: 'Ben' },
          ],
          start: '2026-05-04T09:00:00.000Z',
          end: '2026-05-04T09:30:00.000Z',
          zone: 'Europe/Berlin',
          guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
          location: { id: 'phone', kind: 'phone-host-calls', label: 'By phone' },
          tags: { campaign: 'spring' },
        },
      },
    });
  });

  it('has the shape of the contract', () => {
    assert.deepEqual(WebhookPayload.parse(payload), payload);
  });

  it('says nothing that it need not, whatever the record gains', () => {
    const grown = {
      ...record,
      manageToken: 'canary-token',
      guest: { ...record.guest, phone: 'canary-phone' },
      eventType: { ...record.eventType, note: 'canary-note' },
      hosts: record.hosts.map((host) => ({ ...host, email: 'canary-email' })),
    };
    assert.doesNotMatch(
      JSON.stringify(webhookPayload('booking.booked', grown, { happenedAt: noon })),
      /canary/,
    );
  });
});
