import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, BookingRequest } from '../../../src/contract/index.js';
import { key, refOf } from '../scheduler/house.js';
import { at, calendarOf, nine, wish } from '../scheduler/team.js';
import { openGoogleTeam, toldOf } from './google-team.js';
import type { GoogleTeam } from './google-team.js';

const anna = calendarOf('anna');
let fresh = 0;

async function bookAt(team: GoogleTeam, change: Partial<BookingRequest> = {}): Promise<Booking> {
  const booking = await team.scheduler.book(wish(change), {
    key: key(`two-way ${(fresh++).toString()}`.replaceAll(' ', '-')),
  });
  await team.work();
  return booking;
}

async function opened(options: Parameters<typeof openGoogleTeam>[0] = {}) {
  const team = openGoogleTeam(options);
  const booking = await bookAt(team);
  await team.pass(6);
  return { team, booking };
}

describe('an event that its host moves, with two-way sync', () => {
  it('takes its booking along, and everybody hears of it once', async () => {
    const { team, booking } = await opened();
    await team.move(booking, { start: at('10:10'), end: at('10:55') });
    await team.pass(6);
    assert.deepEqual(await team.seen(booking), { status: 'confirmed', start: at('10:10'), version: 2 });
    const record = await team.bookings.find('team', booking.ref);
    assert.equal(record?.time.end, Date.parse(at('10:55')), 'however long it has become');
    assert.deepEqual(toldOf(team, booking), ['booking.booked', 'booking.rescheduled']);
    assert.equal((await team.entryOf(booking))?.drift, undefined);
    const requests = team.google.requests.entries.length;
    const writes = () =>
      team.google.requests.entries.filter(({ method = '' }) => /events\.(insert|patch|delete)/.test(method))
        .length;
    const before = writes();
    await team.pass(60);
    assert.equal(writes(), before, 'our own echo moves nothing');
    assert.ok(team.google.requests.entries.length > requests);
  });

  it('takes along whom the guest brings, who are no change of the host’s', async () => {
    const team = openGoogleTeam({ eventType: { furtherGuests: 1 } });
    const booking = await bookAt(team, { furtherGuests: ['bo@guests.example.com'] });
    await team.pass(6);
    const invited = async () => (await team.eventOf(booking))?.attendees?.map(({ email }) => email);
    const before = await invited();
    assert.ok(before?.includes('bo@guests.example.com'));
    assert.deepEqual(toldOf(team, booking), ['booking.booked']);
    assert.equal((await team.entryOf(booking))?.drift, undefined);
    await team.move(booking, { start: at('10:10'), end: at('10:40') });
    await team.pass(6);
    assert.deepEqual(await team.seen(booking), { status: 'confirmed', start: at('10:10'), version: 2 });
    assert.deepEqual(await invited(), before);
  });

  it('may leave hours, notice and buffers aside', async () => {
    const { team, booking } = await opened({ eventType: { bufferBeforeMinutes: 30, noticeMinutes: 60 } });
    const next = await bookAt(team, { start: at('10:00') });
    await team.move(next, { start: at('08:30'), end: at('09:00') });
    await team.pass(6);
    assert.equal((await team.seen(next)).start, at('08:30'), 'right after the other one');
    await team.move(booking, { start: '2026-03-02T21:00:00.000Z', end: '2026-03-02T21:30:00.000Z' });
    await team.pass(6);
    assert.equal((await team.seen(booking)).start, '2026-03-02T21:00:00.000Z');
  });

  it('is given free where it was, and taken where it went', async () => {
    const { team, booking } = await opened();
    await team.move(booking, { start: at('10:00'), end: at('10:30') });
    await team.pass(6);
    const { slots } = await team.scheduler.slots({ eventType: 'talk', start: at('00:00'), end: at('23:00') });
    const starts = slots.map(({ start }) => start);
    assert.ok(starts.includes(nine));
    assert.ok(!starts.includes(at('10:00')));
    await assert.rejects(bookAt(team, { start: at('10:15') }), { code: 'slot-taken' });
  });

  it('keeps its booking where it was while another booking is in the way, until its host decides', async () => {
    const { team, booking } = await opened();
    const other = await bookAt(team, { start: at('10:00') });
    await team.move(booking, { start: at('10:15'), end: at('10:45') });
    await team.pass(6);
    assert.equal((await team.seen(booking)).start, nine);
    assert.deepEqual(toldOf(team, booking), ['booking.booked', 'booking.changed-in-calendar']);
    const told = team.told.at(-1);
    assert.deepEqual(told?.data.calendar, {
      state: 'moved',
      start: at('10:15'),
      end: at('10:45'),
      clash: 'booking',
    });
    await team.pass(30);
    assert.equal(toldOf(team, booking).length, 2, 'once');
    assert.equal((await team.eventOf(booking))?.start.dateTime?.slice(0, 16), '2026-03-02T11:15');

    await assert.rejects(decide(team, booking, 'in-calendar'), { code: 'slot-taken' });
    await decide(team, booking, 'booked');
    await team.pass(6);
    assert.equal(instantOf(await team.eventOf(booking)), nine, 'the event is where it was booked');
    assert.deepEqual(await team.seen(booking), { status: 'confirmed', start: nine, version: 1 });
    assert.equal((await team.seen(other)).start, at('10:00'));
  });

  it('goes along once its host says so, whatever else the host has then', async () => {
    const { team, booking } = await opened();
    team.google.addEvent({ calendar: anna, summary: 'Dentist', start: at('10:00'), end: at('11:00') });
    await team.move(booking, { start: at('10:15'), end: at('10:45') });
    await team.pass(6);
    assert.equal((await team.seen(booking)).start, nine);
    const moved = await decide(team, booking, 'in-calendar');
    assert.equal(moved.start, at('10:15'));
    await team.pass(6);
    assert.deepEqual(toldOf(team, booking), [
      'booking.booked',
      'booking.changed-in-calendar',
      'booking.rescheduled',
      'booking.conflict-detected',
    ]);
    assert.equal((await team.entryOf(booking))?.drift, undefined);
    assert.equal((await decide(team, booking, 'booked')).start, at('10:15'), 'decided once');
  });

  it('that its host moves back is as if nothing had been', async () => {
    const { team, booking } = await opened();
    await bookAt(team, { start: at('10:00') });
    await team.move(booking, { start: at('10:00'), end: at('10:30') });
    await team.pass(6);
    assert.ok((await team.entryOf(booking))?.drift);
    await team.move(booking, { start: nine, end: at('08:30') });
    await team.pass(6);
    assert.equal((await team.entryOf(booking))?.drift, undefined);
    assert.equal((await team.seen(booking)).start, nine);
  });

  it('that takes whole days now is no time to follow', async () => {
    const { team, booking } = await opened();
    const entry = await team.entryOf(booking);
    team.google.changeEvent(
      { calendar: anna, event: entry!.eventId! },
      {
        start: { date: '2026-03-03', dateTime: null, timeZone: null },
        end: { date: '2026-03-04', dateTime: null, timeZone: null },
      },
    );
    await team.pass(6);
    const drift = (await team.entryOf(booking))?.drift;
    assert.ok(drift?.state === 'moved' && drift.clash === 'all-day');
    await assert.rejects(decide(team, booking, 'in-calendar'), { code: 'not-bookable' });
    assert.equal((await team.seen(booking)).start, nine);
  });

  it('gives way to a guest who moved the booking meanwhile', async () => {
    const { team, booking } = await opened();
    await team.move(booking, { start: at('13:00'), end: at('13:30') });
    const moved = await team.scheduler.reschedule(
      refOf(booking),
      { version: 1, start: at('11:00') },
      { key: key('guest-moves-it') },
    );
    assert.equal(moved.start, at('11:00'));
    await team.pass(12);
    assert.equal((await team.seen(booking)).start, at('11:00'));
    assert.equal(instantOf(await team.eventOf(booking)), at('11:00'));
  });

  it('moves all guests of a session', async () => {
    const { team, booking } = await opened({ eventType: { seats: 3 } });
    const second = await bookAt(team, { guest: { name: 'Grace', email: 'grace@example.com' } });
    await team.pass(6);
    await team.move(booking, { start: at('12:00'), end: at('12:30') });
    await team.pass(6);
    for (const one of [booking, second]) assert.equal((await team.seen(one)).start, at('12:00'));
    assert.equal((await team.eventOf(second))?.attendees?.length, 2);
    const third = await bookAt(team, {
      start: at('12:00'),
      guest: { name: 'Joan', email: 'joan@example.com' },
    });
    assert.equal((await team.entryOf(third))?.occupancyId, (await team.entryOf(booking))?.occupancyId);
  });

  it('moves a collective when all of its hosts are free, and waits for the host where one is not', async () => {
    const { team, booking } = await opened({ names: ['anna', 'ben'] });
    team.google.addEvent({
      calendar: calendarOf('ben'),
      summary: 'Busy',
      start: at('10:00'),
      end: at('11:00'),
    });
    await team.move(booking, { start: at('10:30'), end: at('11:00') });
    await team.pass(6);
    assert.equal((await team.seen(booking)).start, nine);
    await team.move(booking, { start: at('11:00'), end: at('11:30') });
    await team.pass(6);
    assert.equal((await team.seen(booking)).start, at('11:00'));
  });

  it('waits for calendars that cannot be read', async () => {
    const { team, booking } = await opened({ names: ['anna', 'ben'] });
    team.google.faults.add({
      match: { path: 'ben' },
      times: Infinity,
      fault: { kind: 'error', error: 'unavailable' },
    });
    await team.move(booking, { start: at('11:00'), end: at('11:30') });
    await team.pass(20);
    assert.equal((await team.seen(booking)).start, nine, 'what cannot be read is not free');
    team.google.faults.clear();
    await team.pass(40);
    assert.equal((await team.seen(booking)).start, at('11:00'));
  });

  it('is left alone once it is over', async () => {
    const { team, booking } = await opened();
    await team.pass(160);
    await team.move(booking, { start: at('15:00'), end: at('15:30') });
    await team.pass(6);
    assert.equal((await team.seen(booking)).start, nine);
    assert.deepEqual(toldOf(team, booking), ['booking.booked']);
  });
});

describe('an event that its host deletes, with two-way sync', () => {
  it('cancels its booking', async () => {
    const { team, booking } = await opened();
    await team.remove(booking);
    await team.pass(12);
    assert.deepEqual(await team.seen(booking), { status: 'cancelled', start: nine, version: 2 });
    assert.deepEqual(toldOf(team, booking), ['booking.booked', 'booking.cancelled']);
    assert.deepEqual((await team.entryOf(booking))?.shown, {});
    const again = await bookAt(team);
    assert.equal(again.start, nine, 'its time is free again');
  });

  it('does so when the tokens end meanwhile, too', async () => {
    for (const ended of [410, 400] as const) {
      const { team, booking } = await opened();
      team.google.settings.endedSyncTokens = ended;
      await team.remove(booking);
      team.google.expireSyncTokens(anna);
      await team.pass(60);
      assert.equal((await team.seen(booking)).status, 'cancelled', ended.toString());
    }
  });

  it('goes with it to another calendar of the account', async () => {
    const { team, booking } = await opened();
    const other = team.google.addCalendar({ account: anna, summary: 'Private', zone: 'Europe/Berlin' });
    const { eventId } = (await team.entryOf(booking))!;
    const event = (await team.eventOf(booking))!;
    await team.remove(booking);
    team.google.addEvent({
      calendar: other,
      id: eventId!,
      summary: event.summary!,
      start: event.start,
      end: event.end,
      extendedProperties: event.extendedProperties!,
    });
    await team.pass(12);
    assert.equal((await team.seen(booking)).status, 'confirmed');
    assert.equal((await team.entryOf(booking))?.calendarId, other);
  });

  it('ends no booking for an event that is only not to be seen just then', async () => {
    const { team, booking } = await opened();
    team.google.faults.add({
      match: { method: 'calendar.events.get' },
      times: 20,
      fault: { kind: 'error', error: 'notFound' },
    });
    await team.bookings.addJobs(
      [
        {
          kind: 'calendar',
          owner: 'team',
          hostId: 'host-anna',
          subject: (await team.entryOf(booking))!.occupancyId,
          dueAt: team.now(),
        },
      ],
      team.now(),
    );
    await team.pass(60);
    assert.equal((await team.seen(booking)).status, 'confirmed');
    assert.deepEqual(toldOf(team, booking), ['booking.booked']);
  });

  it('is our own doing where its guest cancelled', async () => {
    const { team, booking } = await opened();
    await team.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('guest-cancels-it') });
    await team.pass(12);
    assert.deepEqual(toldOf(team, booking), ['booking.booked', 'booking.cancelled']);
  });
});

describe('an event that is changed in the calendar, with one-way sync', () => {
  it('is told of, and its booking stands', async () => {
    const { team, booking } = await opened({ sync: 'one-way' });
    await team.move(booking, { start: at('13:00'), end: at('13:30') });
    await team.pass(12);
    assert.deepEqual(await team.seen(booking), { status: 'confirmed', start: nine, version: 1 });
    assert.deepEqual(toldOf(team, booking), ['booking.booked', 'booking.changed-in-calendar']);
    assert.equal(instantOf(await team.eventOf(booking)), at('13:00'), 'nobody takes it back from the host');
    const [shown] = (await agendaOf(team)).bookings;
    assert.equal(shown?.changedEvent?.state, 'moved');
    assert.equal((await decide(team, booking, 'in-calendar')).start, at('13:00'));
  });

  it('is told of once it is gone, and can be written again', async () => {
    const { team, booking } = await opened({ sync: 'one-way' });
    await team.remove(booking);
    await team.pass(30);
    assert.deepEqual(toldOf(team, booking), ['booking.booked', 'booking.changed-in-calendar']);
    assert.equal((await agendaOf(team)).bookings[0]?.changedEvent?.state, 'gone');
    assert.deepEqual(await team.scheduler.host.unwritten(), [], 'nothing has failed');
    await decide(team, booking, 'booked');
    await team.pass(6);
    assert.equal(instantOf(await team.eventOf(booking)), nine);
    assert.equal((await agendaOf(team)).bookings[0]?.changedEvent, undefined);
    assert.equal((await team.seen(booking)).status, 'confirmed');
  });

  it('is told of once it is gone, and may end with it', async () => {
    const { team, booking } = await opened({ sync: 'one-way' });
    await team.remove(booking);
    await team.pass(12);
    assert.equal((await decide(team, booking, 'in-calendar')).status, 'cancelled');
  });
});

describe('a guest’s answer to the invitation', () => {
  it('is shown, and cancels nothing', async () => {
    for (const sync of ['one-way', 'two-way'] as const) {
      const { team, booking } = await opened({ sync });
      const { eventId } = (await team.entryOf(booking))!;
      const [guest] = (await team.eventOf(booking))!.attendees!;
      team.google.changeEvent(
        { calendar: anna, event: eventId! },
        { attendees: [{ ...guest, responseStatus: 'declined' }] },
      );
      await team.pass(6);
      assert.equal((await agendaOf(team)).bookings[0]?.guestAnswer, 'declined', sync);
      assert.deepEqual(await team.seen(booking), { status: 'confirmed', start: nine, version: 1 });
    }
  });
});

describe('the agenda', () => {
  it('shows bookings, and what else stands in the calendar with whoever is invited; free events block nothing', async () => {
    const { team, booking } = await opened();
    team.google.addEvent({
      calendar: anna,
      summary: 'Dentist',
      start: at('12:00'),
      end: at('13:00'),
      attendees: [{ email: 'dora@example.com', responseStatus: 'accepted' }],
    });
    team.google.addEvent({
      calendar: anna,
      summary: 'Reading',
      start: at('14:00'),
      end: at('15:00'),
      transparency: 'transparent',
    });
    await team.pass(6);
    const agenda = await agendaOf(team);
    assert.deepEqual(
      agenda.bookings.map(({ ref, hostIds }) => ({ ref, hostIds })),
      [{ ref: booking.ref, hostIds: ['host-anna'] }],
    );
    assert.deepEqual(
      agenda.events.map(({ title, transparency }) => `${title ?? ''} ${transparency}`),
      ['Dentist opaque', 'Reading transparent'],
    );
    assert.ok(
      agenda.events[0]?.attendees?.some(
        ({ email, answer }) => email === 'dora@example.com' && answer === 'accepted',
      ),
    );
    assert.deepEqual(
      agenda.calendars.map(({ calendarId, tells }) => [calendarId, tells]),
      [[anna, 'events']],
    );
    const { slots } = await team.scheduler.slots({ eventType: 'talk', start: at('12:00'), end: at('15:00') });
    const starts = slots.map(({ start }) => start.slice(11, 16));
    assert.ok(starts.includes('14:00') && !starts.includes('12:15'));
  });

  it('says of a calendar that only tells busy times that titles are missing', async () => {
    const team = openGoogleTeam();
    const scope = 'https://www.googleapis.com/auth/';
    const scopes = [`${scope}calendar.calendarlist.readonly`, `${scope}calendar.freebusy`];
    const connection = (await team.settings.connection('connection-anna'))!;
    const refreshToken = team.google.issueRefreshToken({ account: anna, scopes });
    await team.settings.saveConnection({ ...connection, grant: { refreshToken, scopes } });
    team.google.addEvent({ calendar: anna, summary: 'Secret', start: at('12:00'), end: at('13:00') });
    await team.pass(6);
    const agenda = await agendaOf(team);
    assert.deepEqual(
      agenda.calendars.map(({ tells }) => tells),
      ['busy-times'],
    );
    assert.deepEqual(
      agenda.events.map(({ title, start }) => ({ title, start })),
      [{ title: undefined, start: at('12:00') }],
    );
  });

  it('says which calendar could not be read, and why', async () => {
    const team = openGoogleTeam({ following: { pollSeconds: 300 } });
    team.google.down = true;
    const agenda = await agendaOf(team);
    assert.deepEqual(
      agenda.calendars.map(({ tells, error }) => [tells, error]),
      [['nothing', 'calendar-unreachable']],
    );
  });
});

function decide(team: GoogleTeam, { ref }: Booking, keep: 'booked' | 'in-calendar'): Promise<Booking> {
  return team.bookings
    .find('team', ref)
    .then((record) =>
      team.scheduler.host.decideChange(
        ref,
        { version: record!.version, keep },
        { key: key('decide-change-key') },
      ),
    );
}

function agendaOf(team: GoogleTeam) {
  return team.scheduler.host.agenda({ start: '2026-03-02T00:00:00Z', end: '2026-03-09T00:00:00Z' });
}

function instantOf(
  event: { readonly start?: { readonly dateTime?: string | null } } | undefined,
): string | undefined {
  const start = event?.start?.dateTime;
  return start ? new Date(start).toISOString() : undefined;
}
