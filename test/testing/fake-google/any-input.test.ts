import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ANNA, stage } from './stage.js';

// Whatever is sent, the answer is one of Google's: never an exception, and never a state that cannot be read again.

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'primary', '__proto__', 'constructor', 'confirmed', 'cancelled', 'default'),
);
const dates = fc.constantFrom(
  '2026-03-02',
  '2026-03-03',
  '0000-01-01',
  '9999-12-31',
  '2011-12-30',
  '2026-02-30',
);
const dateTimes = fc.constantFrom(
  '2026-03-02T10:00:00Z',
  '2026-03-02T11:00:00+14:00',
  '2026-03-08T02:30:00',
  '0000-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-12:00',
  '9999-12-31T23:59:59Z',
  '2026-03-02T24:00:00Z',
);
const zones = fc.constantFrom(
  'UTC',
  'America/Havana',
  'Pacific/Apia',
  'Africa/Cairo',
  '+01:00',
  'Nowhere',
  '',
);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 10 });
const when = fc.record(
  { date: orNull(dates), dateTime: orNull(dateTimes), timeZone: orNull(zones) },
  { requiredKeys: [] },
);
const rules = fc.constantFrom(
  'RRULE:FREQ=DAILY',
  'RRULE:FREQ=YEARLY;INTERVAL=999999',
  'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=99991231',
  'RRULE:FREQ=MONTHLY;COUNT=999999',
  'EXDATE;VALUE=DATE:20260302',
  'RDATE:99991231T235959Z',
  'RDATE:00000101',
  'RRULE:',
);
const junk = fc.record(
  {
    id: orNull(fc.constantFrom('event1', 'event2', 'x', '__proto__')),
    summary: orNull(texts),
    status: orNull(texts),
    eventType: orNull(fc.constantFrom('default', 'focusTime', 'birthday', 'x')),
    transparency: orNull(fc.constantFrom('opaque', 'transparent', 'x')),
    start: orNull(when),
    end: orNull(when),
    recurrence: orNull(fc.array(rules, { maxLength: 3 })),
    attendees: orNull(
      fc.array(fc.record({ email: fc.constantFrom(ANNA, 'g@example.org', '', 'x') }), { maxLength: 3 }),
    ),
    extendedProperties: orNull(fc.record({ private: fc.dictionary(texts, fc.string()) })),
    conferenceData: orNull(fc.jsonValue()),
    reminders: orNull(fc.jsonValue()),
  },
  { requiredKeys: [] },
);

const good = fc.record({
  id: fc.constantFrom('event1', 'event2', 'event3', 'event4'),
  start: fc
    .constantFrom('08', '09', '10')
    .map((hour) => ({ dateTime: `2026-03-02T${hour}:00:00`, timeZone: 'UTC' })),
  end: fc
    .constantFrom('10', '11', '12')
    .map((hour) => ({ dateTime: `2026-03-02T${hour}:00:00`, timeZone: 'UTC' })),
});
/** A good event in which a few things may be odd. */
const event = fc
  .tuple(
    good,
    junk,
    fc.subarray(
      [
        'id',
        'summary',
        'status',
        'start',
        'end',
        'recurrence',
        'attendees',
        'extendedProperties',
        'conferenceData',
        'reminders',
        'transparency',
        'eventType',
      ],
      { maxLength: 3 },
    ),
  )
  .map(([base, odd, names]) => ({
    ...base,
    ...Object.fromEntries(Object.entries(odd).filter(([name]) => names.includes(name))),
  }));

describe('any input', () => {
  const { google, call, events, freeBusy, list } = stage();
  const sound = (status: number) => assert.ok(status < 500, String(status));

  it('gets an answer when it is written, and can be read after', async () => {
    const write = fc.tuple(
      fc.constantFrom('POST', 'PATCH', 'PUT', 'DELETE'),
      fc.constantFrom(
        'event1',
        'event2',
        'event3',
        'event4',
        'event1_20260303T100000Z',
        'event2_20260303T080000Z',
        'nothing',
      ),
      event,
    );
    const seeded = fc.sample(write, { numRuns: 150, seed: 20260302 });
    for (const [method, id, body] of seeded) {
      const path = method === 'POST' ? events : `${events}/${id}`;
      const query = method === 'DELETE' ? {} : { conferenceDataVersion: 1 };
      const sent = method === 'DELETE' ? {} : { body };
      sound((await call(method, path, { query, astray: true, ...sent })).status);
    }
    sound((await list({ singleEvents: true, orderBy: 'startTime', showDeleted: true })).status);
    sound((await list()).status);
    sound((await freeBusy([ANNA])).status);
    const answered = new Set(google.requests.entries.map(({ status }) => status));
    for (const status of [200, 204, 400, 404, 409, 410]) assert.ok(answered.has(status), String(status));
    assert.deepEqual(JSON.parse(JSON.stringify(google.save())), google.save());
  });

  it('gets an answer when it asks', async () => {
    const body = fc.record(
      {
        timeMin: orNull(dateTimes),
        timeMax: orNull(dateTimes),
        timeZone: orNull(zones),
        items: orNull(fc.array(fc.record({ id: texts }, { requiredKeys: [] }))),
        calendarExpansionMax: orNull(fc.integer()),
      },
      { requiredKeys: [] },
    );
    for (const asked of fc.sample(body, { numRuns: 80, seed: 20260302 })) {
      sound((await call('POST', 'freeBusy', { body: asked, astray: true })).status);
    }
  });
});
