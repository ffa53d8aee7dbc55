import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostBackend, HostEventType } from '../../../src/contract/index.js';
import { openDeskWorld, teamType } from './desk-world.js';

const range = { start: '2026-03-02T00:00:00Z', end: '2026-03-09T00:00:00Z' };

/** Anna's event type in which Ben takes part, and what each of them sees of it. */
async function together() {
  const { desk, settings } = await openDeskWorld();
  const both = {
    ...teamType('anna', 'both'),
    hosts: [{ hostId: 'host-anna' }, { hostId: 'host-ben' }] as const,
  };
  await settings.saveEventType(both);
  const { owner: _owner, hosts: _hosts, ...terms } = both;
  // Hours of somebody's own invention: whatever is free in them says what the others do.
  const always = { zone: 'Europe/Berlin', weekly: { 3: [{ from: '00:00', to: '24:00' }] } };
  const invented: HostEventType = { ...terms, schedule: always };
  return { desk, invented };
}

const asked = {
  slots: (host: HostBackend, eventType: HostEventType) =>
    host.slots({ eventType: 'both', ...range, draft: { eventType } }),
  explain: (host: HostBackend, eventType: HostEventType) =>
    host.explain({ eventType: 'both', date: '2026-03-04', draft: { eventType } }),
};

describe('settings as they would be', () => {
  for (const [name, ask] of Object.entries(asked)) {
    it(`are tried by whoever may save them, and nobody else (${name})`, async () => {
      const { desk, invented } = await together();
      await ask(desk('host-anna'), invented);
      await assert.rejects(ask(desk('host-ben'), invented), { code: 'refused' });
    });

    it(`are those of the event type that is asked about (${name})`, async () => {
      const { desk, invented } = await together();
      await assert.rejects(ask(desk('host-anna'), { ...invented, slug: 'another' }), {
        code: 'invalid-request',
      });
    });
  }
});
