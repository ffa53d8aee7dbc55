import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { BookingErrorCode, Webhook, WebhookMessage } from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { key, openHouse } from '../scheduler/house.js';
import { calendarOf, nine, teamHost, teamType } from '../scheduler/team.js';

/** Ben, whose calendar takes nothing for a while; and Anna, another owner of the same database. */
async function openTwoOwners() {
  let fault: BookingErrorCode | undefined = 'calendar-unreachable';
  const sent: (readonly [string, WebhookMessage])[] = [];
  const sendWebhook = async (webhook: Webhook, message: WebhookMessage) => {
    sent.push([webhook.id, message]);
    return { outcome: 'delivered', status: 204 } as const;
  };
  const house = openHouse({
    owner: { slug: 'ben', name: 'Ben', hostIds: ['host-ben'] },
    hosts: [teamHost('ben'), teamHost('anna')],
    eventTypes: [teamType(['ben'], { owner: 'ben' })],
    calendars: ['ben', 'anna'].map((name) => ({ id: calendarOf(name), primary: true })),
    adapter: (real) => ({
      ...real,
      insert: async (calendarId, draft) => {
        if (fault !== undefined) throw new BookingError(fault);
        return real.insert(calendarId, draft);
      },
    }),
    options: { sendWebhook },
  });
  await house.settings.saveOwner({ slug: 'anna', name: 'Anna', hostIds: ['host-anna'] });
  for (const owner of ['ben', 'anna'])
    await house.settings.saveWebhook(owner, {
      id: `hook-of-${owner}`,
      url: `https://${owner}.example/`,
      secrets: [`whsec_${'A'.repeat(32)}`],
      events: ['connection.needs-reconnect'],
    });
  const annas = createScheduler({
    owner: 'anna',
    settings: house.settings,
    bookings: house.bookings,
    providers: [house.calendar].map((calendar) => ({
      ...calendar,
      open: () => ({
        ...calendar.open({}),
        insert: async () => Promise.reject(new BookingError(fault ?? 'unavailable')),
      }),
    })),
    secret: 'a secret that only this test knows, long enough',
    now: () => house.now,
    sendWebhook,
  });
  return {
    house,
    annas,
    sent,
    endGrant: () => {
      fault = 'unauthenticated';
    },
  };
}

describe('a job of another owner', () => {
  it('tells that owner, and nobody else, that a connection has ended', async () => {
    const { house, annas, sent, endGrant } = await openTwoOwners();
    await house.scheduler.book(
      {
        eventType: 'talk',
        start: nine,
        zone: 'Europe/Berlin',
        guest: { name: 'Ada', email: 'ada@example.com' },
        context: { location: 'office' },
      },
      { key: key('one') },
    );
    await house.quiet();
    endGrant();
    house.now += 3_600_000;
    await annas.work();
    assert.equal((await house.settings.connection('connection-ben'))?.status, 'needs-reconnect');
    await annas.work();
    assert.deepEqual(
      sent.map(([id]) => id),
      ['hook-of-ben'],
    );
  });
});
