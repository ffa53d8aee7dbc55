import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capabilitiesOf, permissionsOf, scopesOf } from '../../../src/adapters/google/scopes.js';
import { discovery } from '../../../src/testing/fake-google/index.js';
import { scope } from './fake-world.js';

const cases: Readonly<
  Record<string, readonly [list: boolean, busy: boolean, read: boolean, write: boolean]>
> = {
  calendar: [true, true, true, true],
  'calendar.readonly': [true, true, true, false],
  'calendar.calendarlist': [true, false, false, false],
  'calendar.calendarlist.readonly': [true, false, false, false],
  'calendar.freebusy': [false, true, false, false],
  'calendar.events.freebusy': [false, true, false, false],
  'calendar.events': [false, true, true, true],
  'calendar.events.readonly': [false, true, true, false],
  'calendar.events.owned': [false, true, true, true],
  'calendar.events.owned.readonly': [false, true, true, false],
  'calendar.events.public.readonly': [false, false, false, false],
  'calendar.app.created': [false, false, false, false],
  'calendar.settings.readonly': [false, false, false, false],
  'calendar.of.tomorrow': [false, false, false, false],
};

function capabilities([listCalendars, readBusy, readEvents, writeEvents]: readonly boolean[]): object {
  return { listCalendars, readBusy, readEvents, writeEvents };
}

describe('what a grant of Google allows', () => {
  for (const [name, expected] of Object.entries(cases)) {
    it(`by ${name}`, () => {
      assert.deepEqual(capabilitiesOf({ scopes: ['openid', scope(name)] }), capabilities(expected));
    });
  }

  it('adds up', () => {
    const scopes = ['calendar.freebusy', 'calendar.events.owned', 'calendar.events.readonly'].map(scope);
    assert.deepEqual(permissionsOf(scopes), { list: false, freeBusy: true, read: 'all', write: 'owned' });
  });

  it('is nothing without scopes, and everything when they are not known', () => {
    assert.deepEqual(capabilitiesOf({ scopes: [] }), capabilities([false, false, false, false]));
    assert.deepEqual(capabilitiesOf({}), capabilities([true, true, true, true]));
  });

  it('is not decided by names alone: the same word elsewhere opens nothing', () => {
    assert.deepEqual(
      capabilitiesOf({ scopes: ['calendar', 'https://evil.example/auth/calendar'] }),
      capabilities([false, false, false, false]),
    );
  });

  it('is, for each level of consent, what the level says', () => {
    const levels = {
      everything: [true, true, true, true],
      'read-only': [true, true, true, false],
      'busy-only': [true, true, false, false],
    };
    for (const [level, expected] of Object.entries(levels)) {
      assert.deepEqual(
        capabilitiesOf({ scopes: scopesOf(level as 'everything') }),
        capabilities(expected),
        level,
      );
    }
  });

  it('agrees with the discovery document: each method the adapter calls is open to the scopes it counts on', () => {
    const needs = {
      'calendar.calendarList.list': (name: string) => permissionsOf([name]).list,
      'calendar.freebusy.query': (name: string) => permissionsOf([name]).freeBusy,
      'calendar.events.list': (name: string) => permissionsOf([name]).read !== 'none',
      'calendar.events.insert': (name: string) => permissionsOf([name]).write !== 'none',
    };
    for (const [id, opens] of Object.entries(needs)) {
      const allowed = discovery.methods[id]?.scopes ?? [];
      for (const name of Object.keys(cases).map(scope)) {
        if (opens(name)) assert.ok(allowed.includes(name), `${name} opens ${id}`);
      }
    }
  });
});
