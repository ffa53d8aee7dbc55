import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CalendarSettings } from '../../../src/contract/settings-store.js';
import { wishToRenew } from '../../../src/elements/connections/connect-wish.js';
import { viewOf } from '../../../src/elements/connections/connection-view.js';
import { effectsOf } from '../../../src/elements/connections/disconnect-effects.js';
import type { DisconnectEffects } from '../../../src/elements/connections/disconnect-effects.js';
import { anna, expired, readOnly, unticked } from './connections-backend.js';

describe('a connection', () => {
  it('works, in part or not at all, and says what helps', () => {
    const busyOnly = {
      ...readOnly,
      level: 'busy-only' as const,
      capabilities: { listCalendars: true, readBusy: true, readEvents: false, writeEvents: false },
    };
    const shown = [anna, readOnly, busyOnly, unticked, expired].map(viewOf);
    assert.deepEqual(
      shown.map(({ state, remedy, isReadingOnly }) => [state, remedy, isReadingOnly]),
      [
        ['works', undefined, false],
        ['works', 'grant-write-access', true],
        ['works', 'grant-write-access', true],
        ['partly', 'reconnect', false],
        ['ended', 'reconnect', false],
      ],
    );
    assert.deepEqual(
      shown.map(({ can, cannot, missing }) => [can.length, cannot, missing]),
      [
        [4, [], []],
        [3, ['writeEvents'], []],
        [2, ['readEvents', 'writeEvents'], []],
        [2, [], ['readEvents', 'writeEvents']],
        [0, [], []],
      ],
    );
  });

  it('is renewed as it was, or with everything', () => {
    const renews = { id: 'c-read', account: 'read@example.com' };
    assert.deepEqual(wishToRenew(readOnly), { provider: 'google', level: 'read-only', renews });
    assert.deepEqual(wishToRenew(readOnly, 'everything'), {
      provider: 'google',
      level: 'everything',
      renews,
    });
    const { level: _, ...unknown } = readOnly;
    assert.equal(wishToRenew(unknown).level, 'everything');
  });
});

describe('what ending a connection changes', () => {
  const names = { work: 'Work', family: 'Family' };
  const listed = [
    {
      connectionId: 'a',
      calendars: Object.entries(names).map(([id, name]) => ({
        id,
        name,
        access: 'owner' as const,
        conferences: [],
      })),
    },
    { connectionId: 'b', error: 'unauthenticated' as const },
  ];
  const at = (connectionId: string, calendarId: string) => ({ connectionId, calendarId });
  const cases: readonly (readonly [string, string, CalendarSettings, DisconnectEffects])[] = [
    ['nothing that counts', 'a', { conflicts: [] }, { conflicts: [] }],
    [
      'the linked calendar',
      'a',
      { linked: at('a', 'work'), conflicts: [] },
      { linked: 'Work', conflicts: [] },
    ],
    [
      'the linked one once, where it is listed as well',
      'a',
      { linked: at('a', 'work'), conflicts: [at('a', 'work'), at('a', 'family'), at('b', 'work')] },
      { linked: 'Work', conflicts: ['Family'] },
    ],
    [
      'a calendar of the same id that another account sees',
      'a',
      { linked: at('b', 'work'), conflicts: [at('a', 'work')] },
      { conflicts: ['Work'] },
    ],
    [
      'calendars without a name',
      'b',
      { linked: at('b', 'x'), conflicts: [at('b', 'y')] },
      { linked: 'x', conflicts: ['y'] },
    ],
    [
      'nothing of another account',
      'c',
      { linked: at('a', 'work'), conflicts: [at('b', 'y')] },
      { conflicts: [] },
    ],
  ];
  for (const [what, id, settings, effects] of cases)
    it(`is ${what}`, () => assert.deepEqual(effectsOf(id, settings, listed), effects));
});
