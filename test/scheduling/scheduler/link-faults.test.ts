import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import type { Fault } from '../../../src/testing/fake-google/index.js';
import { eventsOf, openAtGoogle } from './google-team.js';
import type { GoogleTeam } from './google-team.js';
import { key, refOf } from './house.js';
import { wish } from './team.js';
import { crm } from '../telling/webhook-world.js';

// A link that is not made, and its booking that takes another place or none, with every fault at every call on the way.

const faults: Readonly<Record<string, Fault>> = {
  'a refused connection': { kind: 'refused' },
  'a reset, nothing done': { kind: 'reset' },
  'a reset, all done': { kind: 'reset', applied: true },
  '401': { kind: 'error', error: 'unauthorized' },
  '403 rateLimitExceeded': { kind: 'error', error: 'rateLimitExceeded' },
  '403 quotaExceeded': { kind: 'error', error: 'quotaExceeded' },
  '404': { kind: 'error', error: 'notFound' },
  '409': { kind: 'error', error: 'duplicate' },
  '410': { kind: 'error', error: 'deleted' },
  '412': { kind: 'error', error: 'conditionNotMet' },
  '429 with Retry-After': { kind: 'error', error: 'tooManyRequests', retryAfter: 3 },
  '500, all done': { kind: 'error', error: 'backendError', applied: true },
  '503': { kind: 'error', error: 'unavailable' },
  'a cut body': { kind: 'cut' },
  'no JSON': { kind: 'malformed' },
  'a page': { kind: 'html' },
};

interface Stage extends GoogleTeam {
  readonly told: string[];
}

async function open(eventType: Partial<EventTypeSettings>): Promise<Stage> {
  const told: string[] = [];
  const team = openAtGoogle(['anna'], eventType, {
    options: {
      sendWebhook: async (_webhook, { payload }) => {
        told.push(payload.type);
        return { outcome: 'delivered' };
      },
    },
  });
  await team.settings.saveWebhook('team', { ...crm, events: ['booking.conference-failed'] });
  return { ...team, told };
}

/** Books, and works until nothing is due; answers how often Google was asked once the guest had been answered. */
async function live(stage: Stage, fault?: { readonly fault: Fault; readonly after: number }) {
  const { google, scheduler } = stage;
  google.settings.meetOutcome = 'failure';
  const booking = await scheduler.book(wish({ context: { location: 'meet' } }), { key: key('faults') });
  google.requests.clear();
  if (fault) google.faults.add(fault);
  for (let round = 0; round < 26; round++) {
    await stage.quiet();
    google.clock.advance(round < 14 ? 10_000 : 900_000);
  }
  return { calls: google.requests.entries.length, booking: await scheduler.booking(refOf(booking)) };
}

describe('a video link that fails, with every fault at every call', () => {
  for (const [whenConferenceFails, place] of [
    ['next-location', 'office'],
    ['without-link', 'meet'],
  ] as const)
    it(`${whenConferenceFails}: one event, in the right place, and told once`, async () => {
      const clean = await live(await open({ whenConferenceFails }));
      assert.ok(clean.calls >= 4, String(clean.calls));
      for (const [name, fault] of Object.entries(faults))
        for (let after = 0; after < clean.calls; after++) {
          const stage = await open({ whenConferenceFails });
          const { booking } = await live(stage, { fault, after });
          const where = `call ${after}, ${name}`;
          assert.deepEqual([booking.location.id, booking.calendar], [place, 'written'], where);
          const [event, ...others] = eventsOf(stage.google, 'anna');
          assert.equal(others.length, 0, where);
          const isMoved = place === 'office';
          assert.equal(event?.location, isMoved ? 'Main street 1' : undefined, where);
          const { conference } = booking.location;
          assert.equal(conference?.state, isMoved ? undefined : 'failed', where);
          assert.equal(event?.conferenceData === undefined, isMoved, where);
          assert.deepEqual(stage.told, ['booking.conference-failed'], where);
        }
    });
});
