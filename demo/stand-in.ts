import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, startOfWeek } from '../src/time/civil-date.js';
import { dateAt } from '../src/time/zone.js';
import { fakeGoogle } from '../src/testing.js';
import type { FakeGoogle, GoogleState } from '../src/testing.js';
import { hostZone } from './settings.js';

/** The account of the demo's first host at the stand-in for Google. */
export const account = 'anna@example.com';

/** The account that the new host may connect; at first nobody has. */
export const bensAccount = 'ben@example.com';

/** How long a Meet link takes to be made, in milliseconds: long enough to be seen. */
export const usualMeetDelay = 3_000;

/** The stand-in, with a host who has a life: from the data folder, or new, as whatever else there is. */
export async function openStandIn({
  folder,
  isNew,
}: {
  readonly folder: string;
  readonly isNew: boolean;
}): Promise<{ readonly google: FakeGoogle; readonly team: string; save(): Promise<void> }> {
  const file = path.join(folder, 'google.json');
  const state = isNew ? undefined : await readState(file);
  const google = fakeGoogle({
    now: Date.now,
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
    ...(state && { state }),
  });
  // What somebody had happen to it ends with the process.
  google.settings.meetDelay = usualMeetDelay;
  google.settings.meetOutcome = 'success';
  if (state) google.changeCalendar({ calendar: account, conferenceTypes: ['hangoutsMeet'] });
  const team = state ? teamCalendarOf(state) : fill(google);
  if (!state?.accounts.some(({ email }) => email === bensAccount)) addBen(google);
  let saved = '';
  return {
    google,
    team,
    async save() {
      const text = JSON.stringify(google.save());
      if (text === saved) return;
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
      saved = text;
    },
  };
}

async function readState(file: string): Promise<GoogleState | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as GoogleState;
  } catch {
    return undefined;
  }
}

function teamCalendarOf(state: GoogleState): string {
  const team = state.calendars.find(({ summary }) => summary === 'Team');
  if (!team) throw new Error('The data folder holds another demo’s calendars: delete it and start again');
  return team.id;
}

/** A few ordinary weeks: meetings that block, things that are marked free, a day away. */
function fill(google: FakeGoogle): string {
  google.addAccount({ email: account, displayName: 'Anna Berg', zone: hostZone });
  const team = google.addCalendar({ account, summary: 'Team', zone: hostZone });
  const monday = startOfWeek(dateAt(hostZone, Date.now()));
  const at = (days: number, time: string) => ({
    dateTime: `${addDays(monday, days)}T${time}:00`,
    timeZone: hostZone,
  });
  const meet = (calendar: string, summary: string, [day, from, to]: readonly [number, string, string]) => ({
    calendar,
    summary,
    start: at(day, from),
    end: at(day, to),
  });
  const weekly = (days: string) => ({ recurrence: [`RRULE:FREQ=WEEKLY;BYDAY=${days}`] });
  google.addEvent({ ...meet(team, 'Stand-up', [0, '09:00', '09:15']), ...weekly('MO,TU,WE,TH,FR') });
  google.addEvent({ ...meet(team, 'Planning', [0, '10:00', '11:30']), ...weekly('MO') });
  google.addEvent({ ...meet(account, 'Swimming', [2, '12:00', '14:00']), ...weekly('WE') });
  const reading = meet(account, 'Reading time (free)', [4, '09:30', '11:00']);
  google.addEvent({ ...reading, ...weekly('FR'), transparency: 'transparent' });
  for (const week of [0, 1, 2, 3]) {
    google.addEvent(meet(account, 'Dentist', [week * 7 + ((week * 2) % 5), '15:00', '16:00']));
    google.addEvent(meet(account, 'Client call', [week * 7 + ((week + 3) % 5), '11:00', '12:00']));
    google.addEvent(meet(account, 'Interview', [week * 7 + ((week + 1) % 5), '13:30', '15:00']));
  }
  google.addEvent({
    calendar: team,
    summary: 'Offsite',
    start: addDays(monday, 17),
    end: addDays(monday, 19),
  });
  google.addEvent({
    calendar: account,
    summary: 'Working from home',
    start: addDays(monday, 8),
    end: addDays(monday, 9),
    transparency: 'transparent',
  });
  return team;
}

/** Somebody who connects for the first time: calendars of every sort, with busy events and a free one. */
function addBen(google: FakeGoogle): void {
  google.addAccount({ email: bensAccount, displayName: 'Ben Adler', zone: hostZone });
  const family = google.addCalendar({ account: bensAccount, summary: 'Family', zone: hostZone });
  google.addAccount({ email: 'ben@studio.example', displayName: 'Ben Adler (Studio)', zone: hostZone });
  const rooms = google.addCalendar({
    account: 'ben@studio.example',
    summary: 'Studio rooms',
    zone: hostZone,
    conferenceTypes: [],
  });
  google.share({ calendar: rooms, with: bensAccount, role: 'reader' });
  const monday = startOfWeek(dateAt(hostZone, Date.now()));
  for (const week of [0, 1, 2, 3]) {
    const on = (day: number, from: string, to: string) => ({
      start: { dateTime: `${addDays(monday, week * 7 + day)}T${from}:00`, timeZone: hostZone },
      end: { dateTime: `${addDays(monday, week * 7 + day)}T${to}:00`, timeZone: hostZone },
    });
    for (const day of [0, 1, 2, 3, 4]) {
      google.addEvent({ calendar: family, summary: 'School run', ...on(day, '09:00', '10:00') });
      google.addEvent({
        calendar: family,
        summary: 'Perhaps a walk',
        ...on(day, '14:00', '15:00'),
        transparency: 'transparent',
      });
    }
  }
}
