import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Booking,
  BookingRequest,
  CalendarEventSettings,
  EventTypeSettings,
  QuestionSettings,
} from '../../../src/contract/index.js';
import type { SchedulerOptions } from '../../../src/scheduling/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { manageLinks } from '../../../src/scheduling/scheduler/manage-links.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';
import { eventsOf, openAtGoogle } from './google-team.js';
import type { GoogleTeam } from './google-team.js';
import { entryOf, key, refOf } from './house.js';
import { at, openTeam, teamHost, teamType, wish } from './team.js';

let keys = 0;
const fresh = () => ({ key: key(`written${keys++}`) });

const questions: readonly QuestionSettings[] = [
  { id: 'company', kind: 'text', label: 'Company', inCalendarEvent: true },
  { id: 'health', kind: 'long-text', label: 'Health' },
  {
    id: 'topics',
    kind: 'choices',
    label: 'Topics',
    options: ['loops & cards', 'a.b'],
    inCalendarEvent: true,
  },
  { id: 'notes', kind: 'long-text', label: 'Notes', inCalendarEvent: true },
  { id: 'people', kind: 'number', label: 'People', inCalendarEvent: true },
  { id: 'terms', kind: 'consent', label: 'Terms', inCalendarEvent: true },
  { id: 'site', kind: 'url', label: 'Site', inCalendarEvent: true },
];

function open(
  calendarEvent: CalendarEventSettings | undefined,
  change: Partial<EventTypeSettings> = {},
  options: Partial<SchedulerOptions> = {},
): GoogleTeam {
  const eventType = { questions, ...change, ...(calendarEvent && { calendarEvent }) };
  const { locations } = teamHost('anna');
  const phone = { id: 'phone', kind: 'phone-host-calls' } as const;
  return openAtGoogle(['anna'], eventType, { options, host: () => ({ locations: [...locations, phone] }) });
}

async function bookIn(team: GoogleTeam, change: Partial<BookingRequest> = {}): Promise<Booking> {
  const booking = await team.scheduler.book(wish(change), fresh());
  await team.quiet();
  return booking;
}

/** The one event in Anna's calendar. */
function eventOf({ google }: GoogleTeam) {
  const [event, ...others] = eventsOf(google, 'anna');
  assert.ok(event && others.length === 0);
  return event;
}

const guest = (name: string) => ({ guest: { name, email: `${name.toLowerCase()}@guests.example.com` } });

async function move(team: GoogleTeam, booking: Booking, time: string): Promise<Booking> {
  const request = { version: booking.version, start: at(time) };
  const moved = await team.scheduler.reschedule(refOf(booking), request, fresh());
  await team.quiet();
  return moved;
}

describe('what is written into the calendar', () => {
  it('says what, with whom and where when the event type says nothing else', async () => {
    const team = open(undefined);
    await bookIn(team, { answers: { company: 'Acme' } });
    const { summary, description, location } = eventOf(team);
    assert.deepEqual(
      [summary, description, location],
      ['Talk: Ada Lovelace', 'Talk\nMain street 1\nanna – Ada Lovelace', 'Main street 1'],
    );
  });

  it('is what the templates of the event type make of a booking', async () => {
    const team = open({
      title: '{guest} / {hosts} ({answer:company})',
      description: 'Room: {place}\n\n{{{eventType}}}\n{answers}\nCompany again: {answer:company}',
    });
    await bookIn(team, {
      answers: { company: 'Acme', topics: ['loops & cards', 'a.b'], people: '2.5', terms: true },
    });
    const { summary, description } = eventOf(team);
    assert.equal(summary, 'Ada Lovelace / anna (Acme)');
    assert.equal(
      description,
      [
        'Room: Main street 1',
        '',
        '{Talk}',
        'Company: Acme',
        'Topics: loops &amp; cards, a.b',
        'People: 2.5',
        'Terms: ✓',
        'Company again: Acme',
      ].join('\n'),
    );
  });

  it('leaves out lines of which nothing is left, and what hung at their ends', async () => {
    const team = open({
      title: '{eventType} – {answer:company}',
      description:
        'Company: {answer:company}\nAlways\n{place}: {answer:company}\n{answer:company} | {hosts}\n',
    });
    await bookIn(team);
    const { summary, description } = eventOf(team);
    assert.deepEqual([summary, description], ['Talk', 'Always\nMain street 1\nanna\n']);
  });

  it('is never without a title', async () => {
    const team = open({ title: '{answer:company}' });
    await bookIn(team);
    assert.equal(eventOf(team).summary, 'Talk');
  });

  it('takes a guest’s words for words: no links, no markup, no placeholders', async () => {
    const team = open(
      { title: '{guest}', description: '{guest}\n{answers}\n{manageLink}' },
      {},
      { manageUrl: 'https://book.example/manage' },
    );
    await bookIn(team, {
      guest: { name: '{manageLink} https://evil.example/a?b=<b>', email: 'ada@example.com' },
      answers: {
        company: 'evil.example {answer:health} www.evil.example',
        notes: 'Dear <b>customer</b>\nhttps://evil.example/login\r\n\u2028ask@evil.example\n\n***',
        site: 'https://evil.example/',
        health: 'canary',
        people: '10',
      },
    });
    const { summary = '', description = '' } = eventOf(team);
    assert.equal(summary, 'manageLink https evil. example a b b');
    assert.deepEqual(description.split('\n').slice(0, -1), [
      'manageLink https evil. example a b b',
      'Company: evil. example answer health www. evil. example',
      'Notes: Dear b customer b',
      'https evil. example login',
      'ask evil. example',
      'People: 10',
      'Site: https evil. example',
    ]);
    assert.ok(!JSON.stringify(eventOf(team)).includes('canary'), 'what stays in the house stays there');
  });

  it('cuts long answers, by characters, and keeps the link whole', async () => {
    const team = open(
      { description: '{answers}\n{manageLink}' },
      {},
      { manageUrl: 'https://book.example/manage' },
    );
    await bookIn(team, { answers: { company: '😀x'.repeat(2000), notes: 'ж'.repeat(5000) } });
    const { description = '' } = eventOf(team);
    const [company = '', notes = '', link = ''] = description.split('\n');
    assert.equal(Array.from(company).length, 'Company: '.length + 1000);
    assert.equal(Array.from(notes).length, 'Notes: '.length + 1000);
    assert.match(link, /^https:\/\/book\.example\/manage#booking=.*&amp;token=[\w-]{43}$/);
  });

  it('tells guests nothing of what becomes of their answers', async () => {
    const team = open({ title: '{answer:company}' });
    const shown = await team.scheduler.eventType('talk');
    assert.deepEqual(Object.keys(shown.questions[0]!).sort(), ['id', 'kind', 'label']);
    assert.ok(!JSON.stringify(shown).includes('alendarEvent'));
  });

  it('is there although the event type has been removed', async () => {
    const team = open({ title: '{guest}', visibility: 'private' });
    const booking = await team.scheduler.book(wish(), fresh());
    await team.settings.removeEventType('team', 'talk');
    await team.quiet();
    const { summary } = eventOf(team);
    // The first attempt may have come before.
    assert.ok(summary === 'Talk: Ada Lovelace' || summary === 'Ada Lovelace', booking.ref);
  });
});

describe('the link to manage a booking', () => {
  const manageUrl = 'https://book.example/manage?lang=de';

  it('opens the booking for whoever has it, from the fragment', async () => {
    const team = open({ description: 'Change: {manageLink}' }, {}, { manageUrl });
    const booking = await bookIn(team);
    const { description = '' } = eventOf(team);
    const href = description.replace('Change: ', '').replaceAll('&amp;', '&');
    const { origin, pathname, search, hash } = new URL(href);
    assert.equal(`${origin}${pathname}${search}`, manageUrl);
    const fragment = new URLSearchParams(hash.slice(1));
    const opened = await team.scheduler.booking({
      ref: fragment.get('booking')!,
      token: fragment.get('token')!,
    });
    assert.equal(opened.ref, booking.ref);
  });

  it('is not there without a page, nor where nobody asked for it', async () => {
    const without = open({ description: 'A\nChange: {manageLink}' });
    await bookIn(without);
    assert.equal(eventOf(without).description, 'A');
    const unasked = open(undefined, {}, { manageUrl });
    await bookIn(unasked);
    assert.ok(!JSON.stringify(eventOf(unasked)).includes('token='));
  });

  it('leads to https without a fragment, or there is no scheduler', () => {
    const tokens = { tokenOf: async () => 'token' };
    for (const page of [
      'http://book.example/',
      'book.example',
      '',
      'javascript:alert(1)',
      'https://book.example/#/manage',
      'https://book.example/#',
      'https://me:secret@book.example/',
      'http://localhost.example/',
    ])
      assert.throws(() => manageLinks(page, tokens), TypeError, page);
    for (const page of ['https://book.example', 'http://localhost:3000/m', 'http://127.0.0.1/'])
      assert.doesNotThrow(() => manageLinks(page, tokens), page);
    const parts = {
      owner: 'team',
      settings: memorySettings({
        owners: [],
        hosts: [teamHost('anna')],
        eventTypes: [teamType(['anna'])],
        connections: [],
      }),
      bookings: memoryBookings(),
      providers: [],
      secret: 'a secret that only this test knows, long enough',
    };
    assert.throws(() => createScheduler({ ...parts, manageUrl: 'http://book.example/' }), /manageUrl/);
  });
});

describe('what an event of a session shows of its guests', () => {
  const revealing = {
    title: '{eventType} for {guest}',
    description: '{guest}\n{answers}\n{answer:company}\n{manageLink}\nHosts: {hosts}\n{place}',
  };
  const options = { manageUrl: 'https://book.example/manage' };
  const answers = (company: string) => ({ answers: { company } });

  it('is nothing: neither names nor answers nor links', async () => {
    const team = open(revealing, { seats: 3 }, options);
    for (const name of ['Alba', 'Bert']) await bookIn(team, { ...guest(name), ...answers(`${name} Ltd`) });
    const { summary, description, attendees } = eventOf(team);
    assert.deepEqual([summary, description], ['Talk', 'Hosts: anna\nMain street 1']);
    assert.equal(attendees?.length, 2);
  });

  it('goes when a time that was one guest’s is opened to others', async () => {
    const team = open(revealing, {}, options);
    await bookIn(team, {
      ...guest('Alba'),
      ...answers('Alba Ltd'),
      context: { location: 'phone' },
      locationDetail: '+49 30 1234',
    });
    const before = eventOf(team);
    assert.match(before.description ?? '', /Alba Ltd.*token=/s);
    assert.match(`${before.summary} ${before.location}`, /for Alba \+49 30 1234/);
    const eventType = (await team.settings.eventType('team', 'talk'))!;
    await team.settings.saveEventType({ ...eventType, seats: 2 });
    await bookIn(team, { ...guest('Bert'), ...answers('Bert Ltd') });
    const { summary, description, location, attendees } = eventOf(team);
    assert.deepEqual(
      [summary, description, location],
      ['Talk', 'Hosts: anna\nMain street 1', 'Main street 1'],
    );
    assert.equal(attendees?.length, 2);
  });

  it('goes although nobody heard that it had been written', async () => {
    const team = open({ title: '{guest}', description: '{manageLink}' }, {}, options);
    team.google.faults.add({
      match: { method: 'calendar.events.insert' },
      fault: { kind: 'reset', applied: true },
    });
    team.google.faults.add({
      match: { method: 'calendar.events.insert' },
      times: 6,
      fault: { kind: 'error', error: 'unavailable' },
    });
    await bookIn(team, guest('Alba'));
    const eventType = (await team.settings.eventType('team', 'talk'))!;
    await team.settings.saveEventType({ ...eventType, seats: 2 });
    await team.scheduler.book(wish(guest('Bert')), fresh());
    for (let round = 0; round < 8; round++) {
      team.google.clock.advance(60_000);
      await team.quiet();
    }
    const { summary, description = '', attendees } = eventOf(team);
    assert.deepEqual([summary, description, attendees?.length], ['Talk', '', 2]);
  });
});

describe('what a host has changed by hand in the calendar', () => {
  const looks = { color: '#5484ed', visibility: 'private', remindersMinutes: [10] } as const;
  const at = { calendar: 'anna@example.com' };

  it('stays when the booking changes in something else', async () => {
    const team = open({ ...looks, description: '{place}' });
    const booking = await bookIn(team);
    const { id } = eventOf(team);
    const byHand = {
      summary: 'My own title',
      description: 'My own notes',
      location: 'Next door',
      colorId: '11',
      visibility: 'public',
      reminders: { useDefault: false, overrides: [{ method: 'email', minutes: 60 }] },
      transparency: 'opaque',
    };
    team.google.changeEvent({ ...at, event: id }, byHand);
    await move(team, booking, '10:00');
    const { start, summary, description, location, colorId, visibility, reminders } = eventOf(team);
    assert.equal(new Date(start.dateTime!).toISOString(), '2026-03-02T10:00:00.000Z');
    assert.deepEqual(
      { summary, description, location, colorId, visibility, reminders, transparency: 'opaque' },
      byHand,
    );
  });

  it('is written over where what we would write is another by now', async () => {
    const team = open({ ...looks, title: '{guest}' });
    const booking = await bookIn(team);
    const { id } = eventOf(team);
    team.google.changeEvent(
      { ...at, event: id },
      { summary: 'My own title', colorId: '11', location: 'Mine' },
    );
    const eventType = (await team.settings.eventType('team', 'talk'))!;
    const calendarEvent = { title: 'With {guest}', color: '#51b749', visibility: 'public' } as const;
    await team.settings.saveEventType({ ...eventType, calendarEvent });
    await move(team, booking, '10:00');
    const { summary, colorId, visibility, reminders, location } = eventOf(team);
    assert.deepEqual(
      [summary, colorId, visibility, reminders, location],
      ['With Ada Lovelace', '10', 'public', { useDefault: true }, 'Mine'],
    );
  });

  it('is brought up to date once, not at every change', async () => {
    const team = open(looks);
    const booking = await bookIn(team);
    await move(team, booking, '10:00');
    const patches = team.google.requests
      .of('calendar.events.patch')
      .map(({ body }) => Object.keys(body as object));
    assert.deepEqual(patches, [['start', 'end']]);
  });

  it('is what is meant by now, although the first write was never heard of', async () => {
    const team = open({ title: 'First' });
    const insert = { method: 'calendar.events.insert' };
    team.google.faults.add({ match: insert, fault: { kind: 'reset', applied: true } });
    team.google.faults.add({ match: insert, times: 6, fault: { kind: 'error', error: 'unavailable' } });
    await bookIn(team);
    assert.equal(eventOf(team).summary, 'First');
    const eventType = (await team.settings.eventType('team', 'talk'))!;
    await team.settings.saveEventType({ ...eventType, calendarEvent: { title: 'Second' } });
    for (let round = 0; round < 8; round++) {
      team.google.clock.advance(60_000);
      await team.quiet();
    }
    assert.equal(eventOf(team).summary, 'Second');
  });

  it('does not come back when nobody knows which of two writes arrived', async () => {
    const team = open({ title: '{guest} at {place}' });
    const booking = await bookIn(team);
    const change = async (title: string) => {
      const eventType = (await team.settings.eventType('team', 'talk'))!;
      await team.settings.saveEventType({ ...eventType, calendarEvent: { title } });
    };
    await change('Second');
    // It arrives, and nobody hears of it: not even whoever looks at once.
    team.google.faults.add({
      match: { method: 'calendar.events.patch' },
      fault: { kind: 'reset', applied: true },
    });
    team.google.faults.add({
      match: { method: 'calendar.events.patch' },
      times: 5,
      fault: { kind: 'error', error: 'unavailable' },
    });
    await move(team, booking, '10:00');
    assert.equal(eventOf(team).summary, 'Second');
    await change('{guest} at {place}');
    for (let round = 0; round < 6; round++) {
      team.google.clock.advance(60_000);
      await team.quiet();
    }
    assert.equal(eventOf(team).summary, 'Ada Lovelace at Main street 1');
  });
});

describe('an event of which is not known what we wrote', () => {
  it('gets its words, and keeps the looks that we never gave it', async () => {
    const team = open(undefined);
    const booking = await bookIn(team);
    const { id } = eventOf(team);
    const { written: _, ...entry } = (await entryOf(team, booking))!;
    assert.equal(await team.bookings.keepEntry(entry), 'kept');
    team.google.changeEvent(
      { calendar: 'anna@example.com', event: id },
      { summary: 'Mine', colorId: '11', visibility: 'private' },
    );
    await move(team, booking, '10:00');
    const { summary, colorId, visibility } = eventOf(team);
    assert.deepEqual([summary, colorId, visibility], ['Talk: Ada Lovelace', '11', 'private']);
    assert.equal((await entryOf(team, booking))?.written?.length, 1);
  });
});

describe('an event whose guests the calendar does not name', () => {
  it('is moved all the same: only who comes anew is invited', async () => {
    const invited: (readonly string[])[] = [];
    const house = openTeam(['anna', 'ben'], {
      eventType: { seats: 3 },
      adapter: (real) => ({
        ...real,
        event: async (where) => {
          const { attendees: _, ...event } = (await real.event(where))!;
          return event;
        },
        update: async (where, change) => {
          invited.push((change.invite ?? []).map(({ email }) => email));
          return real.update(where, change);
        },
      }),
    });
    const booking = await house.scheduler.book(wish(), fresh());
    await house.quiet();
    await house.scheduler.reschedule(refOf(booking), { version: 1, start: at('10:00') }, fresh());
    await house.quiet();
    await house.scheduler.book(wish({ ...guest('Bert'), start: at('10:00') }), fresh());
    await house.quiet();
    assert.deepEqual(invited, [[], ['bert@guests.example.com']]);
  });
});

describe('an event that its host has taken elsewhere', () => {
  it('is written again under the next id, though the trash was emptied', async () => {
    const team = open(undefined);
    const booking = await bookIn(team);
    const { id } = eventOf(team);
    team.google.removeEvent({ calendar: 'anna@example.com', event: id });
    team.google.emptyTrash('anna@example.com');
    await move(team, booking, '10:00');
    assert.notEqual(eventOf(team).id, id);
    assert.deepEqual(await team.scheduler.host.unwritten(), []);
  });

  it('gets its time back where it was made an all-day event', async () => {
    const team = open(undefined);
    const booking = await bookIn(team);
    const { id } = eventOf(team);
    const whole = {
      start: { date: '2026-03-02', dateTime: null },
      end: { date: '2026-03-03', dateTime: null },
    };
    team.google.changeEvent({ calendar: 'anna@example.com', event: id }, whole);
    await move(team, booking, '10:00');
    const { start } = eventOf(team);
    assert.equal(new Date(start.dateTime!).toISOString(), '2026-03-02T10:00:00.000Z');
    assert.equal(start.timeZone, 'Europe/Berlin');
  });
});
