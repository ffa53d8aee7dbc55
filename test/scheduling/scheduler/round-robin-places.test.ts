import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, bookIn, openTeam, starts, teamHost } from './team.js';

const roundRobin = { assignment: 'round-robin' } as const;
const three = ['anna', 'ben', 'cem'];

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = three): House =>
  openTeam(names, { eventType: { ...roundRobin, ...eventType } });

describe('a round-robin: places', () => {
  it('takes the next host where the place does not work with one', async () => {
    const house = open();
    await house.settings.saveHost({ ...teamHost('anna'), calendars: { conflicts: [] } });
    const { locations } = await house.scheduler.eventType('talk');
    assert.equal(locations[0].fault, undefined);
    assert.equal((await bookIn(house, { context: { location: 'meet' } })).host.name, 'ben');
    assert.equal((await bookIn(house, { context: { location: 'office' } })).host.name, 'anna');
  });

  it('is not bookable at a place that works with nobody, and says why before', async () => {
    const house = openTeam(three, { eventType: roundRobin, host: () => ({ calendars: { conflicts: [] } }) });
    assert.equal((await house.scheduler.eventType('talk')).locations[0].fault, 'not-connected');
    await refuses(bookIn(house, { context: { location: 'meet' } }), 'not-bookable');
  });

  it('takes a host’s own places where the event type has none: their number, their address, their hours', async () => {
    const mornings = { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '10:00' }] } };
    const house = openTeam(['anna', 'ben'], {
      eventType: roundRobin,
      host: (name) => ({
        locations:
          name === 'anna'
            ? [{ id: 'call', kind: 'phone-guest-calls', detail: '+49 1', showDetailBefore: true }]
            : [
                { id: 'call', kind: 'phone-guest-calls', detail: '+49 2', showDetailBefore: true },
                { id: 'studio', kind: 'in-person', detail: 'Harbour 2', schedule: mornings },
              ],
      }),
    });
    const { locations, slotsDependOnLocation } = await house.scheduler.eventType('talk');
    // Whose number it will be is not known yet.
    assert.deepEqual(locations, [
      { id: 'call', kind: 'phone-guest-calls' },
      { id: 'studio', kind: 'in-person' },
    ]);
    assert.equal(slotsDependOnLocation, true);
    assert.deepEqual(await starts(house, { location: 'studio' }), ['08:00', '08:30']);
    const numbers = [];
    for (let index = 0; index < 2; index++)
      numbers.push((await bookIn(house, { context: { location: 'call' } })).location.detail);
    assert.deepEqual(numbers, ['+49 1', '+49 2']);
    assert.deepEqual(await starts(house, { location: 'studio' }), ['08:30']);
    const { slots } = await house.scheduler.slots({
      eventType: 'talk',
      start: at('08:30'),
      end: at('09:30'),
    });
    assert.deepEqual(
      slots.map((slot) => slot.locations),
      [undefined, ['call']],
    );
  });
});
