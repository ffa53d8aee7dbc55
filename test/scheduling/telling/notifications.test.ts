import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError, GrantEnded, notificationWays } from '../../../src/contract/index.js';
import type { NotificationWay } from '../../../src/contract/index.js';
import { connectionOf, entryOf } from '../scheduler/house.js';
import { at, calendarOf, nine } from '../scheduler/team.js';
import { cancel, decide, isOfBooking, move, openNotifiedTeam } from './notified-team.js';
import type { NotifiedTeam } from './notified-team.js';

const guest = 'ada@example.com';
const anna = calendarOf('anna');
const ben = calendarOf('ben');

/** Those whom the event in Anna's calendar invites. */
async function invited({ house }: NotifiedTeam): Promise<readonly string[]> {
  const adapter = house.calendar.open({});
  const events = await Promise.all(
    house.calendar.events(anna).map(({ eventId = '' }) => adapter.event({ calendarId: anna, eventId })),
  );
  return events.flatMap((event) => event?.attendees?.map(({ email }) => email) ?? []).sort();
}

/** Anna has named no address. */
async function withoutAddress({ house }: NotifiedTeam): Promise<void> {
  await house.settings.changeHost('host-anna', ({ email: _, ...host }) => host);
}

describe('who hears that something is booked', () => {
  const cases: [way: NotificationWay, heard: readonly string[], invited: readonly string[]][] = [
    ['calendar', [`booked → ${anna}`], [guest]],
    ['ours', [`booked → ${guest}`, `booked → ${anna}`], []],
    ['both', [`booked → ${guest}`, `booked → ${anna}`], [guest]],
    ['none', [], []],
  ];
  for (const [way, heard, guests] of cases) {
    it(`of a host who is told by ${way}: ${heard.join(', ') || 'nobody'}`, async () => {
      const team = openNotifiedTeam({ way });
      await team.book();
      assert.deepEqual(team.heard(), [...heard].sort());
      assert.deepEqual(await invited(team), guests);
      assert.deepEqual(team.house.errors, []);
    });
  }
  it('covers every way', () =>
    assert.deepEqual(cases.map(([way]) => way).sort(), [...notificationWays].sort()));

  it('is everybody once where there is no calendar', async () => {
    const team = openNotifiedTeam({ host: () => ({ calendars: { conflicts: [] } }) });
    const booking = await team.book();
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
    assert.equal(booking.calendar, 'none');
    assert.deepEqual(
      team.told
        .filter(isOfBooking)
        .map(({ reader, invitation }) => [reader.role, invitation])
        .sort(),
      [
        ['guest', 'REQUEST'],
        ['host', 'PUBLISH'],
      ],
    );
  });

  it('takes hosts beside the organising one along by its event, and tells them only what that cannot', async () => {
    for (const way of ['calendar', 'ours', 'both'] as const) {
      const team = openNotifiedTeam({ names: ['anna', 'ben'], way });
      const booking = await team.book();
      assert.equal(team.to(ben).length, way === 'both' ? 1 : 0, way);
      assert.ok((await invited(team)).includes(ben), way);
      await cancel(team, booking);
      assert.equal(team.to(ben).length, way === 'both' ? 2 : 0, way);
      assert.equal(team.to(anna).length, 2, way);
    }
  });

  it('leaves out a host who wants to hear nothing, whoever organises it', async () => {
    const team = openNotifiedTeam({
      names: ['anna', 'ben'],
      way: 'both',
      host: (name) => (name === 'ben' ? { notifiedBy: 'none' } : {}),
    });
    await team.book();
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
  });

  it('is told as it was set when it was booked, whatever is set later', async () => {
    const team = openNotifiedTeam({ way: 'ours' });
    const booking = await team.book();
    await team.house.settings.changeHost('host-anna', ({ notifiedBy: _, ...host }) => host);
    team.heard();
    await move(team, booking, at('10:00'));
    assert.deepEqual(team.heard(), [`moved → ${guest}`, `moved → ${anna}`]);
    assert.deepEqual(await invited(team), []);
  });

  it('is the calendar’s to tell on a server that cannot', async () => {
    const team = openNotifiedTeam({ way: 'ours', options: { notify: undefined } as never });
    const booking = await team.book();
    assert.deepEqual(team.told, []);
    assert.deepEqual(await invited(team), [guest]);
    const record = await team.house.bookings.find('team', booking.ref);
    assert.equal(record?.notifiedBy, undefined);
  });
});

describe('what is told', () => {
  it('tells a guest in their language and zone, with the links that help', async () => {
    const team = openNotifiedTeam({ way: 'ours', host: () => ({ language: 'de' }) });
    const { ref, manageToken = '' } = await team.book({ language: 'ar' });
    const [toGuest] = team.to(guest);
    assert.deepEqual(toGuest?.reader, {
      role: 'guest',
      name: 'Ada Lovelace',
      email: guest,
      language: 'ar',
      zone: 'America/New_York',
    });
    assert.equal(
      toGuest.manageUrl,
      `https://book.example/manage#${new URLSearchParams({ booking: ref, token: manageToken }).toString()}`,
    );
    assert.deepEqual([toGuest.hostUrl, toGuest.invitation], [undefined, 'REQUEST']);
    const [toHost] = team.to(anna);
    assert.deepEqual(toHost?.reader, {
      role: 'host',
      name: 'anna',
      email: anna,
      language: 'de',
      zone: 'Europe/Berlin',
    });
    assert.deepEqual(
      [toHost.hostUrl, toHost.manageUrl, toHost.invitation],
      ['https://book.example/host', undefined, undefined],
    );
    assert.deepEqual(
      [toGuest.answerTo, toHost.answerTo],
      [
        { name: 'anna', email: anna },
        { name: 'Ada Lovelace', email: guest },
      ],
    );
  });

  it('is in the words that its event type has for a guest’s language; its host reads their own', async () => {
    const team = openNotifiedTeam({
      way: 'ours',
      eventType: {
        locations: [{ id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' }],
        translations: { de: { title: 'Gespräch', locations: { office: { label: 'Büro' } } } },
      },
    });
    await team.book({ language: 'de-AT' });
    const words = (email: string): readonly unknown[] =>
      team.to(email).map(({ booking: { eventType, location } }) => [eventType.title, location.label]);
    assert.deepEqual([words(guest), words(anna)], [[['Gespräch', 'Büro']], [['Talk', 'Office']]]);
  });

  it('goes to the account of the linked calendar where a host has named no address', async () => {
    const team = openNotifiedTeam();
    await withoutAddress(team);
    await team.house.settings.changeConnection(connectionOf('host-anna'), (current) => ({
      ...current,
      account: 'anna@account.example',
    }));
    await team.book();
    assert.deepEqual(team.heard(), ['booked → anna@account.example']);
    // Nobody has said that guests may write there.
    assert.equal(
      team.told.filter(isOfBooking).some(({ reader, answerTo }) => reader.role !== 'host' && answerTo),
      false,
    );
  });

  it('goes to nobody whose address nobody knows, and that is no error', async () => {
    const team = openNotifiedTeam();
    await withoutAddress(team);
    await team.book();
    assert.deepEqual([team.heard(), team.house.errors], [[], []]);
  });

  it('follows a request from waiting to yes, no, and too late', async () => {
    const ends = {
      confirm: ['confirmed', `confirmed → ${guest}`, `confirmed → ${anna}`],
      decline: ['declined', `declined → ${guest}`, `declined → ${anna}`],
    } as const;
    for (const verb of ['confirm', 'decline'] as const) {
      const team = openNotifiedTeam({ way: 'ours', eventType: { confirmWithinHours: 1 } });
      const booking = await team.book();
      assert.deepEqual(team.heard(), [`waiting → ${guest}`, `waiting → ${anna}`]);
      const [, ...heard] = ends[verb];
      await decide(team, verb, booking);
      assert.deepEqual(team.heard(), heard);
      assert.equal(team.to(guest).at(-1)?.invitation, verb === 'confirm' ? 'REQUEST' : 'CANCEL');
    }
    const late = openNotifiedTeam({ way: 'ours', eventType: { confirmWithinHours: 1 } });
    await late.book();
    late.heard();
    await late.live(61, 60);
    assert.deepEqual(late.heard(), [`expired → ${guest}`, `expired → ${anna}`]);
  });

  it('tells from here what a calendar cannot: what waits, and what never came about', async () => {
    const team = openNotifiedTeam({ way: 'calendar', eventType: { confirmWithinHours: 1 } });
    const booking = await team.book();
    assert.deepEqual(team.heard(), [`waiting → ${guest}`, `waiting → ${anna}`]);
    // No file: the calendar will invite to an event of its own.
    assert.equal(team.to(guest)[0]?.invitation, undefined);
    await decide(team, 'confirm', booking);
    assert.deepEqual(team.heard(), [`confirmed → ${anna}`]);
    const other = await team.book({ start: at('12:00') });
    team.heard();
    await decide(team, 'decline', other);
    assert.deepEqual(team.heard(), [`declined → ${guest}`, `declined → ${anna}`]);
  });

  it('says which time it was, and who has ended it; a guest’s reason is for hosts alone', async () => {
    const team = openNotifiedTeam({ way: 'ours' });
    const moved = await move(team, await team.book(), at('10:00'));
    for (const email of [guest, anna])
      assert.deepEqual(team.to(email).at(-1)?.former, { start: nine, end: at('08:30') }, email);
    await cancel(team, moved, 'Something came up, see https://evil.example');
    const [toGuest, toHost] = [team.to(guest).at(-1), team.to(anna).at(-1)];
    assert.deepEqual(
      [toGuest?.news, toGuest?.endedBy, toGuest?.reason, toGuest?.invitation],
      ['cancelled', 'guest', undefined, 'CANCEL'],
    );
    assert.deepEqual(
      [toHost?.endedBy, toHost?.reason],
      ['guest', 'Something came up, see https://evil.example'],
    );
  });

  it('tells a guest why their host has cancelled', async () => {
    const team = openNotifiedTeam({ way: 'ours' });
    await decide(team, 'cancel', { ...(await team.book()), reason: 'I am ill' });
    const told = team.to(guest).at(-1);
    assert.deepEqual([told?.news, told?.endedBy, told?.reason], ['cancelled', 'host', 'I am ill']);
  });

  it('says only what is so when it is told', async () => {
    const team = openNotifiedTeam({ way: 'ours' });
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    const booking = await team.book();
    await cancel(team, booking);
    team.answer = async () => ({ outcome: 'sent' });
    await team.live(1);
    assert.deepEqual(team.heard(), [`cancelled → ${guest}`, `cancelled → ${anna}`]);
  });

  it('counts the file up with every change', async () => {
    const team = openNotifiedTeam({ way: 'ours' });
    const moved = await move(team, await team.book(), at('10:00'));
    await cancel(team, moved);
    assert.deepEqual(
      team.to(guest).map(({ booking: { ref, version }, invitation }) => [ref, version, invitation]),
      [
        [moved.ref, 1, 'REQUEST'],
        [moved.ref, 2, 'REQUEST'],
        [moved.ref, 3, 'CANCEL'],
      ],
    );
  });
});

describe('a stranger’s words', () => {
  const name = 'Win now at http://evil.example\r\nBcc: all@example.com';
  const stripped = 'Win now at http evil. example Bcc all example. com';

  it('reach an address that anybody can have typed as a name alone', async () => {
    const team = openNotifiedTeam({
      way: 'ours',
      eventType: {
        furtherGuests: 2,
        locations: [{ id: 'there', kind: 'ask-guest' }],
        questions: [{ id: 'topic', kind: 'text', label: 'Topic', inCalendarEvent: true }],
      },
    });
    await team.book({
      guest: { name, email: guest },
      furtherGuests: ['cy@example.com'],
      context: { location: 'there' },
      locationDetail: 'https://evil.example/there',
      answers: { topic: 'https://evil.example/topic' },
    });
    assert.deepEqual(
      team.heard(),
      [`booked → ${guest}`, `booked → ${anna}`, 'booked → cy@example.com'].sort(),
    );
    for (const { reader, booking, ...rest } of [...team.to(guest), ...team.to('cy@example.com')]) {
      assert.equal(booking.guest.name, stripped);
      assert.equal(booking.location.detail, 'https evil. example there');
      assert.deepEqual([rest.answers, booking.furtherGuests], [undefined, undefined]);
      const text = JSON.stringify({ ...rest, booking, reader });
      assert.doesNotMatch(text, /evil\.example|\\n|\\r/);
    }
  });

  it('tell a companion neither the guest’s address nor how to change the booking', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { furtherGuests: 2 } });
    await team.book({ furtherGuests: ['cy@example.com'] });
    const [told] = team.to('cy@example.com');
    assert.deepEqual(told?.reader, { role: 'companion', email: 'cy@example.com', zone: 'America/New_York' });
    assert.deepEqual([told.manageUrl, told.invitation], [undefined, 'REQUEST']);
    assert.doesNotMatch(JSON.stringify(told.booking), /ada@example/);
  });

  it('reach their host whole, but for answers that stay in the house', async () => {
    const team = openNotifiedTeam({
      eventType: {
        questions: [
          { id: 'topic', kind: 'text', label: 'Topic', inCalendarEvent: true },
          { id: 'health', kind: 'text', label: 'Health' },
        ],
      },
    });
    await team.book({
      guest: { name: 'Ada <b>', email: guest },
      answers: { topic: 'Tea', health: 'secret' },
    });
    const [told] = team.to(anna);
    assert.deepEqual(
      [told?.booking.guest, told?.answers, told?.hasMoreAnswers],
      [{ name: 'Ada <b>', email: guest }, 'Topic: Tea', true],
    );
    assert.doesNotMatch(JSON.stringify(told), /secret/);
  });

  it('keep companions out of what never came about', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { furtherGuests: 1, confirmWithinHours: 1 } });
    const booking = await team.book({ furtherGuests: ['cy@example.com'] });
    await decide(team, 'decline', booking);
    assert.deepEqual(team.to('cy@example.com'), []);
  });

  it('keep guests of one session apart', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { seats: 3 } });
    await team.book();
    await team.book({ guest: { name: 'Bo', email: 'bo@example.com' } });
    for (const [email, other] of [
      [guest, /bo@|"Bo"/],
      ['bo@example.com', /ada|Ada/],
    ] as const) {
      assert.equal(team.to(email).length, 1);
      assert.doesNotMatch(JSON.stringify(team.to(email)), other);
    }
  });

  it('are in no job: what is told is read when it is told', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [5] } });
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    await team.book({ guest: { name: 'Canary Bird', email: 'canary@example.com' } });
    const jobs = await team.house.bookings.takeJobs({
      now: team.house.now + 1e9,
      leaseMinutes: 1,
      limit: 50,
      kinds: ['notification'],
    });
    assert.equal(jobs.length, 4);
    assert.doesNotMatch(JSON.stringify(jobs), /canary/i);
  });
});

describe('a video link', () => {
  const meet = { context: { location: 'meet' } } as const;

  it('is waited for, so that one mail says it all', async () => {
    const team = openNotifiedTeam({ way: 'ours' });
    await team.book(meet);
    assert.deepEqual(team.heard(), []);
    await team.live(1);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
    for (const { booking } of [...team.to(guest), ...team.to(anna)]) {
      assert.equal(booking.location.conference?.state, 'ready');
      assert.match(booking.location.conference.url ?? '', /^https:/);
    }
    await team.live(30, 60);
    assert.deepEqual(team.heard(), []);
  });

  it('that takes long comes in a mail of its own', async () => {
    const team = openNotifiedTeam({ way: 'ours', linkSeconds: 300 });
    await team.book(meet);
    await team.live(2);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
    assert.equal(team.to(guest)[0]?.booking.location.conference?.state, 'pending');
    await team.live(10, 10);
    assert.deepEqual(team.heard(), [`link-ready → ${guest}`, `link-ready → ${anna}`]);
    assert.equal(team.to(guest)[1]?.booking.location.conference?.state, 'ready');
    assert.equal(team.to(guest)[1]?.invitation, 'REQUEST');
    await team.live(30, 60);
    assert.deepEqual(team.heard(), []);
  });

  it('that was not there when the calendar invited is told from here', async () => {
    const team = openNotifiedTeam({ way: 'calendar', linkSeconds: 20 });
    await team.book(meet);
    await team.live(5);
    assert.deepEqual(team.heard(), [`booked → ${anna}`, `link-ready → ${guest}`].sort());
  });

  it('that was there at once is the calendar’s to tell', async () => {
    const team = openNotifiedTeam({ way: 'calendar', linkSeconds: 0 });
    await team.book(meet);
    await team.live(5);
    assert.deepEqual(team.heard(), [`booked → ${anna}`]);
  });

  it('that will not come is told to both, in every way that tells', async () => {
    for (const way of ['calendar', 'ours', 'both'] as const) {
      const team = openNotifiedTeam({ way });
      team.house.calendar.setConferenceOutcome('failed');
      await team.book(meet);
      await team.live(90, 30);
      const heard = team.heard();
      assert.ok(heard.includes(`link-failed → ${guest}`), way);
      assert.ok(heard.includes(`link-failed → ${anna}`), way);
      assert.equal(heard.filter((news) => news.includes('link-ready')).length, 0, way);
    }
  });
});

describe('reminders', () => {
  const remindBeforeMinutes = [60, 15];

  it('come when their event type says, to guest and host, once each', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes } });
    await team.book({ start: at('09:00') });
    team.heard();
    await team.live(119, 60);
    assert.deepEqual(team.heard(), []);
    await team.live(1, 60);
    assert.deepEqual(team.heard(), [`reminder → ${guest}`, `reminder → ${anna}`]);
    await team.live(45, 60);
    assert.deepEqual(team.heard(), [`reminder → ${guest}`, `reminder → ${anna}`]);
    await team.live(60, 60);
    assert.deepEqual(team.heard(), []);
    assert.equal(team.to(guest).at(-1)?.invitation, undefined);
  });

  it('do not repeat what was booked only just now', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [180] } });
    await team.book({ start: at('08:00') });
    team.heard();
    await team.live(130, 60);
    assert.deepEqual(team.heard(), []);
  });

  it('move with their booking, and end with it', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [60] } });
    const moved = await move(team, await team.book({ start: at('09:00') }), at('12:00'));
    team.heard();
    await team.live(120, 60);
    assert.deepEqual(team.heard(), []);
    await team.live(180, 60);
    assert.deepEqual(team.heard(), [`reminder → ${guest}`, `reminder → ${anna}`]);
    assert.equal(team.to(guest).at(-1)?.booking.start, moved.start);
    const other = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [60] } });
    await cancel(other, await other.book({ start: at('09:00') }));
    other.heard();
    await other.live(300, 60);
    assert.deepEqual(other.heard(), []);
  });

  it('that are no longer wanted do not come', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [60] } });
    await team.book({ start: at('09:00') });
    team.heard();
    await team.house.settings.changeEventType('team', 'talk', (current) => ({
      ...current!,
      remindBeforeMinutes: [],
    }));
    await team.live(200, 60);
    assert.deepEqual(team.heard(), []);
  });

  it('come late rather than never, but not after the start', async () => {
    const team = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [60] } });
    await team.book({ start: at('09:00') });
    team.heard();
    team.answer = async () => ({ outcome: 'retry', reason: 'unreachable' });
    await team.live(140, 60);
    team.answer = async () => ({ outcome: 'sent' });
    await team.live(30, 60);
    assert.deepEqual(team.heard(), [`reminder → ${guest}`, `reminder → ${anna}`]);
    const away = openNotifiedTeam({ way: 'ours', eventType: { remindBeforeMinutes: [60] } });
    await away.book({ start: at('09:00') });
    away.heard();
    away.house.now += 4 * 3_600_000;
    await away.live(30, 60);
    assert.deepEqual(away.heard(), []);
  });
});

describe('what is the host’s to see to', () => {
  it('is a conflict that was found afterwards, by each of its hosts', async () => {
    const team = openNotifiedTeam({ names: ['anna', 'ben'] });
    await team.book({ start: at('09:00') });
    team.house.calendar.block(ben, { start: Date.parse(at('09:10')), end: Date.parse(at('09:20')) });
    team.heard();
    await team.live(3);
    assert.deepEqual(team.heard(), [`conflict → ${anna}`, `conflict → ${ben}`]);
  });

  it('is an event that somebody has moved, with its time there', async () => {
    const team = openNotifiedTeam();
    const booking = await team.book({ start: at('09:00') });
    const entry = await entryOf(team.house, booking);
    const adapter = team.house.calendar.open({});
    await adapter.update(
      { calendarId: anna, eventId: entry?.eventId ?? '' },
      { start: Date.parse(at('11:00')), end: Date.parse(at('11:30')), zone: 'UTC' },
      {},
    );
    team.heard();
    await team.house.bookings.addJobs(
      [
        {
          kind: 'calendar',
          owner: 'team',
          hostId: 'host-anna',
          subject: entry?.occupancyId ?? '',
          dueAt: team.house.now,
        },
      ],
      team.house.now,
    );
    await team.live(1);
    assert.deepEqual(team.heard(), [`changed-in-calendar → ${anna}`]);
    assert.deepEqual(team.to(anna).at(-1)?.calendar, {
      state: 'moved',
      start: at('11:00'),
      end: at('11:30'),
    });
  });

  it('is what could not be written; those whom the calendar would have told hear it from here', async () => {
    for (const way of ['calendar', 'ours'] as const) {
      const team = openNotifiedTeam({
        way,
        adapter: (real) => ({
          ...real,
          insert: async () => {
            throw new BookingError('refused');
          },
        }),
      });
      const booking = await team.book();
      await team.live(1);
      assert.deepEqual(
        team.heard(),
        [`booked → ${guest}`, `booked → ${anna}`, `write-failed → ${anna}`],
        way,
      );
      assert.equal(booking.status, 'confirmed');
    }
  });

  it('is what could not be brought up to date, or taken out', async () => {
    let isBroken = false;
    const broken = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      if (isBroken) throw new BookingError('refused');
      return work();
    };
    const team = openNotifiedTeam({
      way: 'calendar',
      adapter: (real) => ({
        ...real,
        update: (...call) => broken(() => real.update(...call)),
        cancel: (...call) => broken(() => real.cancel(...call)),
      }),
    });
    const booking = await team.book();
    team.heard();
    isBroken = true;
    const moved = await move(team, booking, at('10:00'));
    assert.deepEqual(team.heard(), [`moved → ${guest}`, `moved → ${anna}`, `write-failed → ${anna}`]);
    await cancel(team, moved);
    assert.deepEqual(team.heard(), [`cancelled → ${guest}`, `cancelled → ${anna}`, `write-failed → ${anna}`]);
  });

  it('is a connection that has ended, once', async () => {
    const team = openEnded();
    await look(team);
    await team.live(1);
    assert.deepEqual(team.heard(), [`needs-reconnect → ${anna}`]);
    const [news] = team.told;
    assert.ok(news?.news === 'needs-reconnect');
    assert.deepEqual(
      [news.connection, news.hostUrl],
      [{ provider: 'memory', account: 'anna', reason: 'expired' }, 'https://book.example/host'],
    );
    await look(team);
    await team.live(120, 60);
    assert.deepEqual(team.heard(), []);
  });

  it('is no connection that was renewed before anybody could be told', async () => {
    const team = openEnded();
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    await look(team);
    await team.live(1);
    await team.house.settings.changeConnection(connectionOf('host-anna'), (current) => {
      const { reason: _, ...connection } = current;
      return { ...connection, status: 'active' };
    });
    team.answer = async () => ({ outcome: 'sent' });
    await team.live(10, 60);
    assert.deepEqual(team.heard(), []);
  });
});

/** A team whose calendar lets nobody in any more. */
function openEnded(): NotifiedTeam {
  return openNotifiedTeam({
    adapter: (real) => ({
      ...real,
      busy: async () => {
        throw new GrantEnded('expired');
      },
    }),
  });
}

/** Somebody looks for free times. */
async function look({ house }: NotifiedTeam): Promise<void> {
  await assert.rejects(house.scheduler.slots({ eventType: 'talk', start: nine, end: at('12:00') }), {
    code: 'calendar-unreachable',
  });
  await house.quiet();
}

describe('a notifier', () => {
  it('that is busy is asked again, never sooner than it says, under the same id', async () => {
    const team = openNotifiedTeam();
    const asked: number[] = [];
    team.answer = async () => {
      asked.push(team.house.now);
      return asked.length < 3
        ? { outcome: 'retry', afterSeconds: 90, reason: 'smtp 451' }
        : { outcome: 'sent' };
    };
    await team.book();
    await team.live(10);
    const [first = 0, second = 0, third = 0] = asked;
    assert.equal(asked.length, 3);
    assert.ok(second - first >= 90_000 && third - second >= 90_000);
    assert.deepEqual(team.house.errors, []);
  });

  it('that will never reach somebody is not asked again, and the operator hears of it', async () => {
    const team = openNotifiedTeam();
    let asked = 0;
    team.answer = async () => {
      asked += 1;
      return { outcome: 'undeliverable', reason: 'smtp 550' };
    };
    await team.book();
    await team.live(30, 30);
    assert.equal(asked, 1);
    assert.equal(team.house.errors.length, 1);
    const [error] = team.house.errors as readonly BookingError[];
    assert.match(error?.details.detail ?? '', /smtp 550/);
  });

  it('that fails for a day is not asked any more', async () => {
    const team = openNotifiedTeam();
    const asked: number[] = [];
    team.answer = async () => {
      asked.push(team.house.now);
      throw new Error('broken');
    };
    const started = team.house.now;
    await team.book();
    await team.live(60 * 26, 300);
    assert.ok((asked.at(-1) ?? 0) - started >= 23.5 * 3_600_000);
    assert.ok((asked.at(-1) ?? 0) - started <= 24.5 * 3_600_000);
    assert.equal(team.house.errors.length, asked.length);
  });

  it('keeps nobody from booking, and no calendar waiting', async () => {
    const team = openNotifiedTeam();
    let finish: (() => void) | undefined;
    team.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve({ outcome: 'sent' });
      });
    const booking = await team.house.scheduler.book(
      {
        eventType: 'talk',
        start: nine,
        zone: 'UTC',
        guest: { name: 'A', email: guest },
        context: { location: 'office' },
      },
      { key: 'test-key-slow-notifier' },
    );
    assert.equal(booking.status, 'confirmed');
    while (team.house.calendar.events(anna).length === 0)
      await new Promise((resolve) => setImmediate(resolve));
    while (!finish) await new Promise((resolve) => setImmediate(resolve));
    finish();
    await team.house.quiet();
    assert.deepEqual(team.heard(), [`booked → ${anna}`]);
  });
});
