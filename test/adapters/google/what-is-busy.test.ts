import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CalendarBusy } from '../../../src/contract/calendar-adapter.js';
import { annasAdapter, annasWorld, everythingScopes, hour, ids, now, scope } from './fake-world.js';
import { scriptedAdapter, scriptedGoogle } from './scripted-google.js';

const range = { start: now, end: now + 10 * hour };
const iso = (instant: number) => new Date(instant).toISOString();

describe('what Google counts as busy', () => {
  const at = { start: iso(now + hour), end: iso(now + 2 * hour) };
  const self = (responseStatus: string) => [{ email: ids.anna, self: true, responseStatus }];
  const rows: Readonly<
    Record<string, readonly [event: object, blocks: 'opaque' | 'transparent' | 'absent']>
  > = {
    'an event': [{}, 'opaque'],
    'a free event': [{ transparency: 'transparent' }, 'transparent'],
    'a tentative event': [{ status: 'tentative' }, 'opaque'],
    'a cancelled event': [{ status: 'cancelled' }, 'absent'],
    'an invitation that was declined': [{ attendees: self('declined') }, 'transparent'],
    'an invitation without an answer': [{ attendees: self('needsAction') }, 'opaque'],
    'an invitation answered maybe': [{ attendees: self('tentative') }, 'opaque'],
    'an invitation somebody else declined': [
      { attendees: [{ email: 'x@example.com', responseStatus: 'declined' }, ...self('accepted')] },
      'opaque',
    ],
    'out of office': [{ eventType: 'outOfOffice' }, 'opaque'],
    'focus time': [{ eventType: 'focusTime' }, 'opaque'],
    'focus time marked free': [{ eventType: 'focusTime', transparency: 'transparent' }, 'transparent'],
    'a working location': [{ eventType: 'workingLocation', transparency: 'transparent' }, 'transparent'],
    'a working location that does not say it is free': [{ eventType: 'workingLocation' }, 'transparent'],
    'a birthday': [{ eventType: 'birthday' }, 'transparent'],
    'a flight from Gmail': [{ eventType: 'fromGmail', transparency: 'transparent' }, 'transparent'],
    'a booking from Gmail that takes time': [{ eventType: 'fromGmail' }, 'opaque'],
    'an event of a type nobody knows': [{ eventType: 'later' }, 'opaque'],
  };
  for (const [name, [event, expected]] of Object.entries(rows)) {
    it(`${name}: ${expected}`, async () => {
      const body = {
        kind: 'calendar#events',
        timeZone: 'Europe/Berlin',
        items: [{ id: 'e1', start: { dateTime: at.start }, end: { dateTime: at.end }, ...event }],
      };
      const google = scriptedGoogle([{ body }]);
      const scopes = [scope('calendar.events')];
      const [answer] = await scriptedAdapter(google, { scopes }).busy({ calendars: ['anna'], range });
      assert.ok(answer !== undefined && 'items' in answer);
      assert.equal(answer.items[0]?.transparency ?? 'absent', expected);
    });
  }

  it('is the same by events and by free/busy, for whatever stands in the stand-in', async () => {
    const google = annasWorld();
    const calendar = ids.anna;
    const slot = (index: number) => ({
      start: iso(now + index * hour),
      end: iso(now + (index + 0.5) * hour),
    });
    google.addEvent({ calendar, summary: 'Plain', ...slot(1) });
    google.addEvent({ calendar, summary: 'Free', transparency: 'transparent', ...slot(2) });
    google.addEvent({ calendar, summary: 'Maybe', status: 'tentative', ...slot(3) });
    google.addEvent({ calendar, summary: 'Day', start: '2026-03-03', end: '2026-03-04' });
    google.addEvent({
      calendar,
      summary: 'Free day',
      start: '2026-03-05',
      end: '2026-03-06',
      transparency: 'transparent',
    });
    google.addEvent({
      calendar,
      summary: 'Weekly',
      start: '2026-03-06T09:00',
      end: '2026-03-06T10:00',
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=8'],
    });
    google.addEvent({
      calendar: ids.team,
      summary: 'Declined',
      ...slot(5),
      attendees: [{ email: ids.anna, responseStatus: 'declined', self: false }],
    });
    const long = { start: now, end: now + 70 * 24 * hour };
    const query = { calendars: [calendar], range: long };
    const [listedOnes] = await annasAdapter(google).busy(query);
    const [blocks] = await annasAdapter(google, { scopes: [scope('calendar.freebusy')] }).busy(query);
    assert.ok(listedOnes !== undefined && 'items' in listedOnes && blocks !== undefined && 'items' in blocks);
    const opaque = listedOnes.items.filter(({ transparency }) => transparency === 'opaque');
    const times = (items: readonly { start: number; end: number }[]) =>
      items.map(({ start, end }) => [iso(start), iso(end)]).sort();
    assert.deepEqual(times(opaque), times(blocks.items));
    assert.equal(opaque.length, 11);
  });
});

describe('all-day events', () => {
  for (const zone of [
    'Europe/Berlin',
    'America/Los_Angeles',
    'Pacific/Auckland',
    'America/Havana',
    'Asia/Kathmandu',
  ]) {
    it(`begin and end with the days of ${zone}, read either way`, async () => {
      const google = annasWorld(zone);
      // Havana skips midnight on the first of these days.
      google.addEvent({ calendar: ids.anna, summary: 'Away', start: '2026-03-08', end: '2026-03-10' });
      const query = { calendars: [ids.anna], range: { start: now, end: now + 20 * 24 * hour } };
      const answers = await annasAdapter(google).busy(query);
      const summed = await annasAdapter(google, { scopes: [scope('calendar.freebusy')] }).busy(query);
      const times = ([answer]: readonly CalendarBusy[]) =>
        answer !== undefined && 'items' in answer && answer.items.map(({ start, end }) => ({ start, end }));
      assert.deepEqual(times(answers), times(summed));
      const [block] = times(answers) || [];
      const local = (instant = 0) =>
        new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
          instant,
        );
      assert.equal(local(block?.start), zone === 'America/Havana' ? '2026-03-08 01:00' : '2026-03-08 00:00');
      assert.equal(local(block?.end), '2026-03-10 00:00');
    });
  }

  it('of a single event are read in its calendar’s zone too', async () => {
    const google = annasWorld('America/Los_Angeles');
    const { id } = google.addEvent({
      calendar: ids.anna,
      summary: 'Away',
      start: '2026-03-04',
      end: '2026-03-05',
    });
    const event = await annasAdapter(google, { scopes: everythingScopes }).event({
      calendarId: ids.anna,
      eventId: id,
    });
    assert.equal(iso(event?.start ?? 0), '2026-03-04T08:00:00.000Z');
    assert.equal(iso(event?.end ?? 0), '2026-03-05T08:00:00.000Z');
  });
});
