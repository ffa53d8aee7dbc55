import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hour, now, scope, told } from './fake-world.js';
import { scriptedAdapter, scriptedGoogle } from './scripted-google.js';

const range = { start: now, end: now + 10 * hour };
const iso = (instant: number) => new Date(instant).toISOString();

describe('an answer of free/busy', () => {
  const freeBusyOnly = { scopes: [scope('calendar.freebusy')] };
  const id = 'anna';
  const hourBlock = { start: iso(now), end: iso(now + hour) };
  const rows: Readonly<Record<string, readonly [body: unknown, expected: unknown]>> = {
    'leaves the calendar out': [{ calendars: {} }, 'calendar-unreachable'],
    'has no calendars at all': [{ kind: 'calendar#freeBusy' }, 'calendar-unreachable'],
    'has an error: notFound': [
      { calendars: { anna: { errors: [{ reason: 'notFound' }], busy: [] } } },
      'not-found',
    ],
    'has an error: notACalendarUser': [
      { calendars: { anna: { errors: [{ reason: 'notACalendarUser' }] } } },
      'not-found',
    ],
    'has an error: groupTooBig': [
      { calendars: { anna: { errors: [{ reason: 'groupTooBig' }], busy: [] } } },
      'refused',
    ],
    'has an error: tooManyCalendarsRequested': [
      { calendars: { anna: { errors: [{ reason: 'tooManyCalendarsRequested' }], busy: [] } } },
      'refused',
    ],
    'has an error: internalError': [
      { calendars: { anna: { errors: [{ reason: 'internalError' }], busy: [] } } },
      'calendar-unreachable',
    ],
    'has an error nobody knows, beside busy times': [
      { calendars: { anna: { errors: [{ reason: 'newOne' }], busy: [hourBlock] } } },
      'calendar-unreachable',
    ],
    'has errors that are no list': [
      { calendars: { anna: { errors: 'many', busy: [] } } },
      'calendar-unreachable',
    ],
    'has no busy list': [{ calendars: { anna: {} } }, 'calendar-unreachable'],
    'has a block that is no time': [
      { calendars: { anna: { busy: [{ start: 'soon', end: iso(now) }] } } },
      'calendar-unreachable',
    ],
    'has an empty list of errors': [{ calendars: { anna: { errors: [], busy: [] } } }, []],
    'has touching and overlapping blocks in other offsets, out of order': [
      {
        calendars: {
          anna: {
            busy: [
              { start: '2026-03-02T11:00:00+01:00', end: '2026-03-02T11:30:00+01:00' },
              { start: '2026-03-02T08:00:00Z', end: '2026-03-02T09:15:00Z' },
              { start: '2026-03-02T09:00:00Z', end: '2026-03-02T10:00:00Z' },
            ],
          },
        },
      },
      [[now, now + 2.5 * hour]],
    ],
  };
  for (const [name, [body, expected]] of Object.entries(rows)) {
    it(`that ${name} is ${typeof expected === 'string' ? expected : 'read'}`, async () => {
      const google = scriptedGoogle([{ body }]);
      const [answer] = await scriptedAdapter(google, freeBusyOnly).busy({ calendars: [id], range });
      assert.ok(answer !== undefined);
      const seen = 'error' in answer ? answer.error : answer.items.map(({ start, end }) => [start, end]);
      assert.deepEqual(seen, expected);
    });
  }

  it('does not take a calendar called like a part of every object for answered', async () => {
    const google = scriptedGoogle([{ body: '{"calendars":{"anna":{"busy":[]}}}' }]);
    const calendars = ['constructor', '__proto__', 'anna'];
    const answers = await scriptedAdapter(google, freeBusyOnly).busy({ calendars, range });
    assert.deepEqual(told(answers), ['calendar-unreachable', 'calendar-unreachable', []]);
  });
});
