import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oddZones } from './slot-inputs/moments.js';
import { askAtTransitions } from './transitions.js';

describe('the engine at transitions', () => {
  it('agrees with the oracle about those of odd zones, 2025 and 2026', () => {
    const figures = askAtTransitions(oddZones, { from: 2025, to: 2026 });
    assert.ok(figures.transitions > 50, JSON.stringify(figures));
    assert.ok(figures.slots > 100 * figures.transitions, JSON.stringify(figures));
  });
  it('agrees with it about those at which the date line was crossed, or a law began', () => {
    const zones = [
      'Pacific/Apia',
      'Pacific/Fakaofo',
      'America/St_Johns',
      'Asia/Pyongyang',
      'Europe/Volgograd',
    ];
    const figures = askAtTransitions(zones, { from: 2010, to: 2011 });
    assert.ok(figures.transitions > 10, JSON.stringify(figures));
  });
});
