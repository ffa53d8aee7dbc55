import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarAccess } from '../../../src/contract/calendar-adapter.js';
import type { Calendar } from '../../../src/contract/calendar-adapter.js';
import type { GrantCapabilities } from '../../../src/contract/calendar-provider.js';
import type { ConnectionCalendars, ConnectionInfo } from '../../../src/contract/host-backend.js';
import { accountRows, consequenceOf } from '../../../src/elements/calendar-settings/calendar-rows.js';
import type { CalendarRow, KnownCalendars } from '../../../src/elements/calendar-settings/calendar-rows.js';

const grants = {
  everything: { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true },
  'read-only': { listCalendars: true, readBusy: true, readEvents: true, writeEvents: false },
  'busy-only': { listCalendars: true, readBusy: true, readEvents: false, writeEvents: false },
  'list-only': { listCalendars: true, readBusy: false, readEvents: false, writeEvents: false },
} as const satisfies Record<string, GrantCapabilities>;

const anna: ConnectionInfo = {
  id: 'c1',
  provider: 'google',
  account: 'anna@example.com',
  status: 'active',
  capabilities: grants.everything,
  missing: [],
};
const calendar: Calendar = { id: 'work', name: 'Work', access: 'owner', conferences: ['google-meet'] };
const work = { connectionId: 'c1', calendarId: 'work' };
const nothing = { conflicts: [] };

function known(change: Partial<KnownCalendars> = {}): KnownCalendars {
  return {
    connections: [anna],
    calendars: [{ connectionId: 'c1', calendars: [calendar] }],
    settings: nothing,
    saved: change.settings ?? nothing,
    readings: [],
    ...change,
  };
}

function onlyRow(change: Partial<KnownCalendars>): CalendarRow {
  const [account] = accountRows(known(change));
  assert.equal(account?.rows.length, 1);
  return account.rows[0]!;
}

describe('a calendar that its account lists', () => {
  // What a calendar allows × what its host has allowed: what may be done, and what keeps it from being linked.
  const cases = {
    owner: {
      everything: ['write', undefined, true],
      'read-only': ['read', 'grant', true],
      'busy-only': ['busy-times', 'grant', true],
      'list-only': ['nothing', 'grant', false],
    },
    writer: {
      everything: ['write', undefined, true],
      'read-only': ['read', 'grant', true],
      'busy-only': ['busy-times', 'grant', true],
      'list-only': ['nothing', 'grant', false],
    },
    reader: {
      everything: ['read', 'calendar-right', true],
      'read-only': ['read', 'calendar-right', true],
      'busy-only': ['busy-times', 'calendar-right', true],
      'list-only': ['nothing', 'calendar-right', false],
    },
    'free-busy': {
      everything: ['busy-times', 'calendar-right', true],
      'read-only': ['busy-times', 'calendar-right', true],
      'busy-only': ['busy-times', 'calendar-right', true],
      'list-only': ['nothing', 'calendar-right', false],
    },
  } as const;

  for (const access of calendarAccess)
    for (const [grant, capabilities] of Object.entries(grants))
      it(`of the right "${access}" in an account that allows "${grant}"`, () => {
        const row = onlyRow({
          connections: [{ ...anna, capabilities }],
          calendars: [{ connectionId: 'c1', calendars: [{ ...calendar, access }] }],
        });
        const expected = cases[access][grant as keyof typeof grants];
        assert.deepEqual([row.access, row.linkFault, row.canBlock], expected);
        assert.equal(row.presence, 'there');
        assert.equal(row.makesLinks, expected[0] === 'write');
      });

  it('is the linked one, a conflict calendar, both or neither', () => {
    for (const [settings, isLinked, isConflict] of [
      [{ conflicts: [] }, false, false],
      [{ linked: work, conflicts: [] }, true, false],
      [{ conflicts: [work] }, false, true],
      [{ linked: work, conflicts: [work] }, true, true],
    ] as const) {
      const row = onlyRow({ settings });
      assert.deepEqual([row.isLinked, row.isConflict], [isLinked, isConflict]);
    }
  });

  it('that blocks stays able to be let go, though nothing may be read in it', () => {
    const row = onlyRow({
      connections: [{ ...anna, capabilities: grants['list-only'] }],
      settings: { conflicts: [work] },
    });
    assert.deepEqual([row.canBlock, row.access], [true, 'nothing']);
  });

  it('shows a colour only where it is one', () => {
    for (const [color, shown] of [
      ['#9fe1e7', '#9fe1e7'],
      ['#9FE1E7', '#9FE1E7'],
      ['red;}', undefined],
      ['', undefined],
    ] as const) {
      const row = onlyRow({ calendars: [{ connectionId: 'c1', calendars: [{ ...calendar, color }] }] });
      assert.equal(row.color, shown);
    }
  });

  it('stands in order: the main one, then by name', () => {
    const calendars = [
      { ...calendar, id: 'z', name: 'Zoo' },
      { ...calendar, id: 'a', name: 'arts' },
      { ...calendar, id: 'm', name: 'Mine', primary: true },
      { ...calendar, id: 'b', name: 'Boss' },
    ];
    const [account] = accountRows(known({ calendars: [{ connectionId: 'c1', calendars }] }));
    assert.deepEqual(
      account?.rows.map(({ name }) => name),
      ['Mine', 'arts', 'Boss', 'Zoo'],
    );
  });
});

describe('a calendar that is set and that no list names', () => {
  const empty: ConnectionCalendars = { connectionId: 'c1', calendars: [] };
  const reading = { hostId: 'host-anna', ...work };
  const error = (code: 'unauthenticated' | 'refused' | 'calendar-unreachable') =>
    ({ connectionId: 'c1', error: code }) as const;
  // What is known of its account and of itself: what is wrong with the account, and where the calendar is.
  const cases = [
    [
      'is in no list and cannot be read',
      { calendars: [empty], readings: [{ ...reading, error: 'not-found' as const }] },
      undefined,
      'gone',
    ],
    ['is in no list and was not read', { calendars: [empty] }, undefined, 'gone'],
    ['is in no list and can be read', { calendars: [empty], readings: [reading] }, undefined, 'unlisted'],
    [
      'has an account that does not answer',
      { calendars: [error('calendar-unreachable')] },
      'unreachable',
      'unknown',
    ],
    ['has an account that is not in the list', { calendars: [] }, 'unreachable', 'unknown'],
    [
      'has an account that lists nothing',
      { calendars: [error('refused')], readings: [reading] },
      'refused',
      'unknown',
    ],
    ['has an account that has just ended', { calendars: [error('unauthenticated')] }, 'ended', 'unknown'],
    [
      'has an account that has ended',
      {
        connections: [{ ...anna, status: 'needs-reconnect' as const, reason: 'revoked' as const }],
        calendars: [],
      },
      'ended',
      'unknown',
    ],
    ['has an account that is there no more', { connections: [], calendars: [] }, 'disconnected', 'gone'],
  ] as const satisfies readonly (readonly [string, Partial<KnownCalendars>, string | undefined, string])[];

  for (const [name, change, trouble, presence] of cases)
    for (const settings of [{ linked: work, conflicts: [] }, { conflicts: [work] }] as const)
      it(`${name}, ${'linked' in settings ? 'linked' : 'as a conflict'}`, () => {
        const [account] = accountRows(known({ ...change, settings }));
        assert.equal(account?.trouble?.kind, trouble);
        const [row] = account!.rows;
        assert.deepEqual([row?.presence, row?.linkFault, row?.name], [presence, presence, 'work']);
        assert.equal(row?.isLinked, 'linked' in settings);
        assert.equal(row.canBlock, true);
      });

  it('says why an account has ended', () => {
    const ended = { ...anna, status: 'needs-reconnect' as const, reason: 'expired' as const };
    const [account] = accountRows(known({ connections: [ended], calendars: [] }));
    assert.deepEqual(account?.trouble, { kind: 'ended', end: 'expired' });
  });

  it('is nothing to worry about while an account that has just come is being asked', () => {
    const change = { calendars: [], settings: { linked: work, conflicts: [] } };
    const [account] = accountRows(known({ ...change, isAsking: true }));
    assert.deepEqual([account?.trouble, account?.rows[0]?.presence], [undefined, 'unknown']);
  });

  it('stays in sight as long as its host has not saved without it', () => {
    const change = { calendars: [empty], saved: { conflicts: [work] }, settings: nothing };
    const row = onlyRow(change);
    assert.deepEqual([row.isConflict, row.presence], [false, 'gone']);
    assert.deepEqual(accountRows(known({ ...change, saved: nothing }))[0]?.rows, []);
  });

  it('is another account’s calendar of the same name no less', () => {
    const other = { connectionId: 'c2', calendarId: 'work' };
    const accounts = accountRows(known({ settings: { conflicts: [other] } }));
    assert.deepEqual(
      accounts.map(({ connectionId, account, rows }) => [
        connectionId,
        account,
        rows.map((row) => row.isConflict),
      ]),
      [
        ['c1', 'anna@example.com', [false]],
        ['c2', undefined, [true]],
      ],
    );
  });
});

describe('what comes of a calendar that cannot be read', () => {
  const settings = { conflicts: [work] };
  const reading = { hostId: 'host-anna', ...work };
  for (const [error, closed, lastKnown] of [
    [undefined, undefined, undefined],
    ['calendar-unreachable', 'closed', 'last-known'],
    ['rate-limited', 'closed', 'last-known'],
    ['unavailable', 'closed', 'last-known'],
    ['unauthenticated', 'closed', 'closed'],
    ['not-found', 'closed', 'closed'],
    ['refused', 'closed', 'closed'],
  ] as const)
    it(`${error ?? 'read'}: ${closed ?? 'nothing'}, or ${lastKnown ?? 'nothing'}`, () => {
      const row = onlyRow({ settings, readings: [{ ...reading, ...(error && { error }) }] });
      assert.equal(consequenceOf(row, {}), closed);
      assert.equal(consequenceOf(row, { whenUnreadable: 'last-known' }), lastKnown);
    });

  it('is nothing where it does not count', () => {
    const row = onlyRow({ readings: [{ ...reading, error: 'not-found' }] });
    assert.equal(consequenceOf(row, {}), undefined);
  });

  it('is that it closes where it is gone or its account has ended, though nobody has tried to read it', () => {
    const gone = onlyRow({ settings, calendars: [{ connectionId: 'c1', calendars: [] }] });
    assert.equal(consequenceOf(gone, { whenUnreadable: 'last-known' }), 'closed');
    const ended = onlyRow({ settings, calendars: [{ connectionId: 'c1', error: 'unauthenticated' }] });
    const trouble = { kind: 'ended' } as const;
    assert.equal(consequenceOf(ended, { trouble, whenUnreadable: 'last-known' }), 'closed');
  });
});
