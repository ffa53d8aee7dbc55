import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnosisOf } from '../../../src/elements/location-editor/diagnosis.js';
import type { DiagnosisFacts } from '../../../src/elements/location-editor/diagnosis.js';

const all = { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true };
const facts: DiagnosisFacts = {
  checks: [
    {
      conference: 'google-meet',
      fault: 'conference-not-allowed',
      remedy: 'ask-administrator',
      connectionId: 'SECRET-connection',
      calendarId: 'SECRET-anna@example.com',
    },
  ],
  connections: [
    {
      id: 'SECRET-connection',
      provider: 'google',
      account: 'SECRET-anna@example.com',
      status: 'active',
      reason: 'scope-missing',
      level: 'everything',
      capabilities: { ...all, writeEvents: false },
      missing: ['writeEvents'],
    },
    {
      id: 'SECRET-other',
      provider: 'google',
      account: 'SECRET-bob@example.com',
      status: 'needs-reconnect',
      reason: 'revoked',
      capabilities: all,
      missing: [],
    },
  ],
  calendars: [
    {
      connectionId: 'SECRET-connection',
      calendars: [
        { id: 'SECRET-anna@example.com', name: 'SECRET family', access: 'owner', conferences: [] },
        { id: 'SECRET-2', name: 'SECRET work', access: 'reader', conferences: ['google-meet'] },
        { id: 'SECRET-3', name: 'SECRET club', access: 'reader', conferences: ['google-meet'] },
      ],
    },
    { connectionId: 'SECRET-other', error: 'unauthenticated' },
  ],
  settings: {
    linked: { connectionId: 'SECRET-connection', calendarId: 'SECRET-anna@example.com' },
    conflicts: [{ connectionId: 'SECRET-other', calendarId: 'SECRET-2' }],
  },
  versions: { profile: 7, 'calendar settings': undefined },
  time: '2026-03-02T09:00:00.000Z',
  browser: 'Mozilla/5.0 Test',
};

describe('a diagnosis', () => {
  it('tells people who help what they need, a fact a line', () => {
    assert.deepEqual(diagnosisOf(facts).split('\n'), [
      'booking-elements: video links',
      'time: 2026-03-02T09:00:00.000Z',
      'contract: 1.0',
      'browser: Mozilla/5.0 Test',
      'google-meet: conference-not-allowed, remedy ask-administrator',
      'connection 1: google, active, scope-missing, level everything',
      'connection 1 allows: listCalendars, readBusy, readEvents; asked for and not allowed: writeEvents',
      'connection 1 calendars: 1 × owner with nothing, 2 × reader with google-meet',
      'connection 2: google, needs-reconnect, revoked, level unknown',
      'connection 2 allows: listCalendars, readBusy, readEvents, writeEvents; asked for and not allowed: nothing',
      'connection 2 calendars: unauthenticated',
      'linked calendar: of connection 1, owner with nothing',
      'version of profile: 7',
      'version of calendar settings: unknown',
    ]);
  });

  it('holds no address, no name and no id', () => {
    const said = diagnosisOf(facts);
    assert.doesNotMatch(said, /SECRET/);
    assert.doesNotMatch(said, /@/);
  });

  it('says what is not there, and what is not known', () => {
    const { time, browser } = facts;
    const unknown = diagnosisOf({ checks: [], time, browser });
    assert.match(unknown, /^connections: unknown$/m);
    assert.match(unknown, /^linked calendar: unknown$/m);
    const none = diagnosisOf({ checks: [], connections: [], settings: { conflicts: [] }, time, browser });
    assert.match(none, /^connections: none$/m);
    assert.match(none, /^linked calendar: none$/m);
    const gone = { linked: { connectionId: 'gone', calendarId: 'SECRET' }, conflicts: [] };
    assert.match(
      diagnosisOf({ ...facts, settings: gone }),
      /^linked calendar: of no connection, not listed$/m,
    );
  });
});
