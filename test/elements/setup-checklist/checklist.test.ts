import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostEventType, HostProfile } from '../../../src/contract/host-backend.js';
import { checklistItems, checklistOf, isReady } from '../../../src/elements/setup-checklist/checklist.js';
import type { ChecklistReadings } from '../../../src/elements/setup-checklist/checklist.js';
import { arabic } from '../../../src/elements/setup-checklist/words/ar.js';
import { anna, expired, readOnly } from '../connections/connections-backend.js';

const linked = { connectionId: 'c-anna', calendarId: 'work' };
const profile: HostProfile = {
  name: 'Anna',
  schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '17:00' }] } },
  locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet' }],
};
const meeting: HostEventType = {
  slug: 'meeting',
  title: 'Meeting',
  durationsMinutes: [30],
  window: { rollingDays: 60 },
};

const whole: Required<ChecklistReadings> = {
  connections: [anna],
  providers: [{ id: 'google', name: 'Google Calendar', connect: 'oauth' }],
  settings: { linked, conflicts: [] },
  calendars: [
    {
      connectionId: 'c-anna',
      calendars: [{ id: 'work', name: 'Work', access: 'owner', conferences: ['google-meet'] }],
    },
  ],
  profile,
  checks: [{ conference: 'google-meet' }],
  eventTypes: [meeting],
};

const statesOf = (readings: ChecklistReadings) =>
  Object.fromEntries(checklistOf(readings).map(({ item, state }) => [item, state]));

/** What of the whole is otherwise, and what is no longer done. */
const cases: readonly (readonly [string, ChecklistReadings, Readonly<Record<string, string>>])[] = [
  ['nothing', {}, {}],
  [
    'an account that has ended',
    { connections: [expired] },
    { account: 'undone', linked: 'undone', conflicts: 'undone' },
  ],
  ['no account', { connections: [] }, { account: 'undone', linked: 'undone', conflicts: 'undone' }],
  ['no linked calendar', { settings: { conflicts: [linked] } }, { linked: 'undone' }],
  [
    'an account that is only read',
    {
      connections: [readOnly],
      settings: { conflicts: [{ connectionId: 'c-read', calendarId: 'x' }] },
      profile: { ...profile, locations: [] },
    },
    { linked: 'limited', place: 'limited' },
  ],
  ['no calendar at all', { settings: { conflicts: [] } }, { linked: 'undone', conflicts: 'undone' }],
  ['no place', { profile: { ...profile, locations: [] } }, { place: 'undone' }],
  [
    'a video link that cannot be made',
    { checks: [{ conference: 'google-meet', fault: 'no-write-access', remedy: 'grant-write-access' }] },
    { place: 'undone' },
  ],
  [
    'a place that needs no link, though none can be made',
    {
      checks: [{ conference: 'google-meet', fault: 'no-write-access' }],
      profile: { ...profile, locations: [{ id: 'phone', kind: 'phone-host-calls' }, ...profile.locations] },
    },
    {},
  ],
  [
    'no hours',
    { profile: { ...profile, schedule: { zone: 'UTC', weekly: { 1: [] } } } },
    { hours: 'undone' },
  ],
  [
    'hours of one date',
    {
      profile: {
        ...profile,
        schedule: { zone: 'UTC', weekly: {}, overrides: { '2026-03-02': [{ from: '09:00', to: '10:00' }] } },
      },
    },
    {},
  ],
  ['nothing to book', { eventTypes: [] }, { 'event-type': 'undone' }],
  ['something hidden to book', { eventTypes: [{ ...meeting, hidden: true }] }, { 'event-type': 'undone' }],
];

describe('the list of what a host needs', () => {
  for (const [what, change, otherwise] of cases)
    it(`tells ${what}`, () => {
      const readings = { ...whole, ...change };
      const done = Object.fromEntries(checklistItems.map((item) => [item, 'done']));
      assert.deepEqual(statesOf(readings), { ...done, ...otherwise });
      assert.equal(isReady(readings), !Object.values(otherwise).includes('undone'));
    });

  it('says nothing of what is not known, and is not ready then', () => {
    assert.deepEqual(checklistOf({}), []);
    const { profile: _, ...rest } = whole;
    assert.deepEqual(Object.keys(statesOf(rest)), ['account', 'linked', 'conflicts', 'event-type']);
    assert.ok(!isReady(rest));
  });

  it('asks for no account where there is nothing to connect', () => {
    const without: ChecklistReadings = {
      ...whole,
      connections: [],
      providers: [],
      settings: { conflicts: [] },
    };
    assert.deepEqual(statesOf(without), { place: 'done', hours: 'done', 'event-type': 'done' });
    assert.ok(isReady(without));
    assert.ok(!isReady({ ...without, eventTypes: [] }));
    const ended = { ...without, connections: [expired] };
    assert.equal(statesOf(ended)['account'], 'undone', 'an account that was connected is told of');
  });

  it('names calendars, counts each once, and leads to where it can be changed', () => {
    const family = { connectionId: 'c-anna', calendarId: 'family' };
    const entries = checklistOf({ ...whole, settings: { linked, conflicts: [linked, family] } });
    const [, link, conflicts, , , eventType] = entries;
    assert.ok(link?.item === 'linked' && link.state === 'done' && link.calendar === 'Work');
    assert.ok(conflicts?.item === 'conflicts' && conflicts.state === 'done' && conflicts.count === 2);
    assert.deepEqual(
      entries.map(({ place: { tab, field } }) => [tab, field]),
      [
        ['integrations', 'connection'],
        ['calendars', 'linked'],
        ['calendars', 'conflicts'],
        ['profile', 'locations'],
        ['profile', 'weekly'],
        ['event-types', 'title'],
      ],
    );
    assert.equal(eventType?.place.id, 'meeting');
    assert.deepEqual(checklistOf({ ...whole, connections: [expired] })[0]?.place, {
      tab: 'integrations',
      field: 'connection',
      id: 'c-old',
    });
  });
});

describe('the counted words in Arabic', () => {
  it('take the form of their number', () => {
    const words = arabic('ar');
    const said = [1, 2, 3, 11, 100].map((count) => words.conflicts(count));
    assert.deepEqual(
      said.map((text) => text.split(': ')[1]?.replace(/^\S+ (?=\S+$)/, '')),
      ['واحد', 'تقويمان', 'تقاويم', 'تقويمًا', 'تقويم'],
    );
  });
});
