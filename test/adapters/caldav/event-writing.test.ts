import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCalendarText } from '../../../src/adapters/caldav/calendar-object.js';
import { nearestColor } from '../../../src/adapters/caldav/css-colors.js';
import { writeChange, writeDraft } from '../../../src/adapters/caldav/event-writing.js';
import { occurrencesIn } from '../../../src/adapters/caldav/occurrences.js';
import { utcClock } from '../../../src/adapters/caldav/wall-clocks.js';
import { clockOfWrittenZone } from '../../../src/adapters/caldav/written-zone.js';
import { windowsZones } from '../../../src/adapters/caldav/windows-zones.js';
import { clocksOf, zoneNamed } from '../../../src/adapters/caldav/zone-names.js';
import { writeZone } from '../../../src/adapters/caldav/zone-writing.js';
import type { EventDraft } from '../../../src/contract/calendar-adapter.js';
import { isZone, offsetAt } from '../../../src/time/zone.js';

const start = Date.UTC(2026, 2, 2, 8);
const draft: EventDraft = {
  id: 'abc12',
  bookingRef: 'anna.1',
  title: 'Tom, Jerry; \\ and\nmore\u0000',
  start,
  end: start + 1_800_000,
  zone: 'Europe/Berlin',
  attendees: [{ email: 'Ada@Example.com', name: 'Ada "Countess" Lovelace' }],
  remindersMinutes: [10],
  visibility: 'private',
  color: '#fe0101',
};
const sending = { inviter: { email: 'anna@example.com', schedules: true }, now: start };

/** Folded lines (RFC 5545, section 3.1) made whole. */
const linesOf = (text: string) => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('an event as iCalendar', () => {
  it('says when it is, whom it invites and what it is for', () => {
    const lines = linesOf(writeDraft(draft, sending));
    for (const line of [
      'UID:abc12',
      'DTSTART;TZID=Europe/Berlin:20260302T090000',
      'DTEND;TZID=Europe/Berlin:20260302T093000',
      'SUMMARY:Tom\\, Jerry\\; \\\\ and\\nmore',
      'ORGANIZER:mailto:anna@example.com',
      'X-BOOKING-REF:anna.1',
      'CLASS:PRIVATE',
      'COLOR:red',
      'TRIGGER:-PT10M',
      'TZID:Europe/Berlin',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(!lines.join().includes('SCHEDULE-AGENT'), 'the server invites');
    assert.ok(!lines.some((line) => line.startsWith('METHOD')), 'RFC 4791, section 4.1');
  });

  it('keeps everybody from sending invitations where the server does not', () => {
    const text = writeDraft(draft, { ...sending, inviter: { email: undefined, schedules: false } });
    const lines = linesOf(text).filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line));
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /SCHEDULE-AGENT=NONE.*:mailto:ada@example\.com$/);
  });

  it('is changed where it is named, and keeps what others wrote into it', () => {
    const text = writeDraft(draft, sending).replace('CLASS:PRIVATE', 'CLASS:PRIVATE\r\nX-OTHER:kept');
    const change = {
      start: start + 3_600_000,
      end: start + 7_200_000,
      zone: 'Asia/Kathmandu',
      remindersMinutes: null,
    };
    const changed = writeChange(readCalendarText(text), change, sending);
    const lines = linesOf(changed);
    for (const line of [
      'DTSTART;TZID=Asia/Kathmandu:20260302T144500',
      'SEQUENCE:1',
      'X-OTHER:kept',
      'CLASS:PRIVATE',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(!lines.includes('BEGIN:VALARM'));
    const object = readCalendarText(changed);
    const [found] = occurrencesIn(object, clocksOf(object, utcClock), { start: 0, end: 4e12 });
    assert.equal(found?.start, change.start);
  });

  it('stays in its zone when it is moved and no other is named', () => {
    const change = { start: start + 3_600_000, end: start + 7_200_000 };
    const lines = linesOf(writeChange(readCalendarText(writeDraft(draft, sending)), change, sending));
    assert.ok(lines.includes('DTSTART;TZID=Europe/Berlin:20260302T100000'));
  });

  it('describes zones so that their own description says the same as the zone', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/Havana',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'UTC',
    ]) {
      const clock = clockOfWrittenZone(writeZone(zone, start));
      for (let day = 0; day < 365; day += 5) {
        const instant = start + day * 86_400_000;
        assert.equal(clock.wallAt(instant) - instant, offsetAt(zone, instant), `${zone}, day ${day}`);
      }
    }
  });

  it('knows zones by all names that Windows has for them', () => {
    for (const zone of Object.values(windowsZones)) assert.ok(isZone(zone), zone);
    assert.equal(zoneNamed('/citadel.org/20210210_1/America/Argentina/Salta'), 'America/Argentina/Salta');
    assert.equal(zoneNamed('My own'), undefined);
  });

  it('shows the nearest colour there is a name for', () => {
    assert.deepEqual(['#000001', '#4285f4', '#ffffff'].map(nearestColor), ['black', 'royalblue', 'white']);
  });
});
