import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError, notificationWays } from '../../../src/contract/index.js';
import type { Booking, CalendarAdapter, NotificationWay } from '../../../src/contract/index.js';
import { entryOf, refOf } from '../scheduler/house.js';
import { at, calendarOf } from '../scheduler/team.js';
import { bookSeries } from '../series/series.js';
import { cancel, decide, fresh, move, openNotifiedTeam } from './notified-team.js';
import type { NotifiedTeam } from './notified-team.js';

const guest = 'ada@example.com';
const companion = 'cy@example.com';
const anna = calendarOf('anna');
const ben = calendarOf('ben');

type Change = Parameters<typeof openNotifiedTeam>[0] & object;

/** A team whose calendars invite nobody. */
function openMuteTeam(change: Change = {}): NotifiedTeam {
  return openNotifiedTeam({ calendar: { invitesNobody: true }, ...change });
}

const filesFor = (team: NotifiedTeam, email: string): readonly unknown[] =>
  team.to(email).map(({ invitation }) => invitation);

/** An adapter whose account cannot list its calendars until it is told to. */
function unlisted(): { readonly adapter: (real: CalendarAdapter) => CalendarAdapter; isListed: boolean } {
  const account = {
    isListed: false,
    adapter: (real: CalendarAdapter): CalendarAdapter => ({
      ...real,
      calendars: async () => {
        if (account.isListed) return real.calendars();
        throw new BookingError('calendar-unreachable');
      },
    }),
  };
  return account;
}

describe('a calendar that invites nobody', () => {
  for (const way of notificationWays.filter((one) => one !== 'none')) {
    it(`leaves all news of a booking to us, once, of a host who is told by ${way}`, async () => {
      const team = openMuteTeam({ way });
      const moved = await move(team, await team.book(), at('10:00'));
      await cancel(team, moved);
      assert.deepEqual(
        team.to(guest).map(({ news }) => news),
        ['booked', 'moved', 'cancelled'],
      );
      assert.deepEqual(filesFor(team, guest), ['REQUEST', 'REQUEST', 'CANCEL']);
      assert.deepEqual(filesFor(team, anna), [undefined, undefined, undefined]);
      assert.deepEqual(team.house.errors, []);
    });
  }

  it('leaves a host who wants nobody told to that', async () => {
    const team = openMuteTeam({ way: 'none' });
    await cancel(team, await team.book());
    assert.deepEqual(team.told, []);
  });

  it('tells nobody on a server that cannot tell, either; what the host has set stays as it is', async () => {
    const team = openMuteTeam({ options: { notify: undefined } as never });
    const booking = await team.book();
    assert.deepEqual(team.told, []);
    const record = await team.house.bookings.find('team', booking.ref);
    assert.equal(record?.notifiedBy, undefined);
    assert.equal((await entryOf(team.house, booking))?.invites, 'nobody');
  });

  it('brings an event into the calendars of other hosts by a file', async () => {
    const team = openMuteTeam({ names: ['anna', 'ben'] });
    await cancel(team, await team.book());
    assert.deepEqual(filesFor(team, ben), ['PUBLISH', 'CANCEL']);
    assert.deepEqual(filesFor(team, anna), [undefined, undefined]);
  });

  it('is known from when its host has said yes', async () => {
    const team = openMuteTeam({ eventType: { confirmWithinHours: 1 } });
    await decide(team, 'confirm', await team.book());
    assert.deepEqual(
      team.to(guest).map(({ news, invitation }) => [news, invitation]),
      [
        ['waiting', undefined],
        ['confirmed', 'REQUEST'],
      ],
    );
  });

  it('leaves several times in one go to one mail', async () => {
    const team = openMuteTeam({ eventType: { seriesAtMost: 6 } });
    await bookSeries(team.house, 3);
    await team.house.quiet();
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
    assert.equal(team.to(guest)[0]?.series?.length, 3);
    assert.deepEqual(filesFor(team, guest), ['PUBLISH']);
  });

  it('that could not be written either tells its host, and nobody twice', async () => {
    const team = openMuteTeam({
      adapter: (real) => ({
        ...real,
        insert: async () => {
          throw new BookingError('refused');
        },
      }),
    });
    await team.book();
    await team.live(1);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`, `write-failed → ${anna}`]);
  });

  it('says nothing of what its host moves or deletes there: guests hear it from here', async () => {
    const team = openMuteTeam({
      host: () => ({
        calendars: {
          linked: { connectionId: 'connection-anna', calendarId: anna },
          conflicts: [],
          sync: 'two-way',
        },
      }),
    });
    const booking = await team.book();
    team.heard();
    await moveByHand(team, booking, at('11:00'));
    assert.deepEqual(team.heard(), [`moved → ${guest}`, `moved → ${anna}`]);
  });
});

/** Somebody moves the event in the calendar, and it is noticed. */
async function moveByHand(team: NotifiedTeam, booking: Booking, start: string): Promise<void> {
  const { house } = team;
  const { eventId = '', hostId, occupancyId } = (await entryOf(house, booking))!;
  const time = { start: Date.parse(start), end: Date.parse(start) + 1_800_000, zone: 'UTC' };
  await house.calendar.open({}).update({ calendarId: anna, eventId }, time);
  const job = { kind: 'calendar', owner: 'team', hostId, subject: occupancyId, dueAt: house.now } as const;
  await house.bookings.addJobs([job], house.now);
  await team.live(1);
}

describe('a calendar that could not be asked whom it invites when it was booked', () => {
  it('is asked as soon as that works, and those who were left to it are told, once', async () => {
    const account = unlisted();
    const team = openMuteTeam({ names: ['anna', 'ben'], adapter: account.adapter });
    const booking = await team.book();
    assert.deepEqual(team.heard(), [`booked → ${anna}`]);
    assert.equal(team.house.calendar.events(anna).length, 1, 'it is written all the same');
    account.isListed = true;
    await team.live(30);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${ben}`]);
    assert.deepEqual([filesFor(team, guest), filesFor(team, ben)], [['REQUEST'], ['PUBLISH']]);
    await cancel(team, booking);
    await team.live(30);
    assert.deepEqual(team.heard(), [`cancelled → ${guest}`, `cancelled → ${anna}`, `cancelled → ${ben}`]);
  });

  it('and does invite has told them itself', async () => {
    const account = unlisted();
    const team = openNotifiedTeam({ adapter: account.adapter });
    const booking = await team.book();
    account.isListed = true;
    await team.live(30);
    assert.deepEqual(team.heard(), [`booked → ${anna}`]);
    assert.equal((await entryOf(team.house, booking))?.invites, undefined);
  });

  it('is taken for one that invites where the account never lists what may be written', async () => {
    const team = openNotifiedTeam({
      adapter: (real) => ({
        ...real,
        calendars: async () => {
          throw new BookingError('refused');
        },
      }),
    });
    const booking = await team.book();
    assert.deepEqual([team.heard(), booking.calendar], [[`booked → ${anna}`], 'writing']);
    assert.equal(team.house.calendar.events(anna).length, 1);
    assert.equal((await entryOf(team.house, booking))?.invites, undefined);
  });

  it('tells nobody twice of what it was given up to write', async () => {
    const account = unlisted();
    let isBroken = true;
    const team = openMuteTeam({
      adapter: (real) => ({
        ...account.adapter(real),
        insert: async (...call) => {
          if (isBroken) throw new BookingError('refused');
          return real.insert(...call);
        },
      }),
    });
    const { ref } = await team.book();
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`, `write-failed → ${anna}`]);
    account.isListed = true;
    isBroken = false;
    await team.house.scheduler.host.writeAgain(ref, fresh());
    await team.live(30);
    assert.deepEqual(team.heard(), []);
    assert.equal(team.house.calendar.events(anna).length, 1);
  });
});

/** What a calendar mails to those who stand on its events, where it does. */
function postOf(invitesNobody: boolean): {
  readonly adapter: (real: CalendarAdapter) => CalendarAdapter;
  /** Who was written to since this was asked last. */
  mailed(): ReadonlySet<string>;
} {
  let post = new Set<string>();
  const mail = (to: readonly { readonly email: string }[] = []): void => {
    if (!invitesNobody) for (const { email } of to) post.add(email);
  };
  return {
    adapter: (real) => ({
      ...real,
      insert: async (calendarId, draft, options) => {
        mail(draft.attendees);
        return real.insert(calendarId, draft, options);
      },
      update: async (where, change, options) => {
        const event = await real.update(where, change, options);
        if (change.start !== undefined) mail(event.attendees);
        return event;
      },
      cancel: async (where, options) => {
        mail((await real.event(where, options))?.attendees);
        return real.cancel(where, options);
      },
    }),
    mailed() {
      const before = post;
      post = new Set();
      return before;
    },
  };
}

describe('everybody of a booking', () => {
  const tellingWays = notificationWays.filter((way) => way !== 'none');
  for (const invitesNobody of [false, true])
    for (const way of tellingWays)
      for (const confirmWithinHours of [undefined, 1])
        it(`hears once of each news: ${way}, ${invitesNobody ? 'no' : 'with'} invitations, ${confirmWithinHours === undefined ? 'booked' : 'confirmed'}`, async () => {
          await hearsOnce({ invitesNobody, way, isConfirmed: confirmWithinHours !== undefined });
        });
});

async function hearsOnce(terms: {
  readonly invitesNobody: boolean;
  readonly way: NotificationWay;
  readonly isConfirmed: boolean;
}): Promise<void> {
  const { invitesNobody, way, isConfirmed } = terms;
  const post = postOf(invitesNobody);
  const team = openNotifiedTeam({
    names: ['anna', 'ben'],
    way,
    calendar: { invitesNobody },
    adapter: post.adapter,
    eventType: { furtherGuests: 1, ...(isConfirmed && { confirmWithinHours: 1 }) },
  });
  const everybody = [guest, companion, anna, ben];

  function check(news: string, readers = everybody): void {
    const heard = team.heard();
    const mailed = post.mailed();
    for (const email of readers) {
      const here = heard.filter((one) => one === `${news} → ${email}`).length;
      const times = here + (mailed.has(email) ? 1 : 0);
      assert.equal(times, way === 'both' && mailed.has(email) ? 2 : 1, `${news} → ${email}`);
    }
    assert.equal(heard.length, new Set(heard).size, 'nothing else');
    for (const one of heard) assert.ok(one.startsWith(`${news} →`), one);
  }

  let booking = await team.book({ furtherGuests: [companion] });
  if (isConfirmed) {
    check('waiting', [guest, anna, ben]);
    booking = await decide(team, 'confirm', booking);
    check('confirmed');
    await decide(team, 'cancel', booking);
  } else {
    check('booked');
    booking = await move(team, booking, at('10:00'));
    check('moved');
    await cancel(team, booking);
  }
  check('cancelled');
  await team.live(30, 60);
  assert.deepEqual([team.heard(), [...post.mailed()]], [[], []]);
  assert.deepEqual(team.house.errors, []);
}

describe('a guest reads whether anybody writes to them', () => {
  const silent = { options: { notify: undefined } as never };
  const cases: readonly (readonly [string, Change, boolean | undefined])[] = [
    ['the calendar invites them', { way: 'calendar' }, undefined],
    ['we do', { way: 'ours' }, undefined],
    ['nobody does', { way: 'none' }, false],
    ['the calendar invites nobody, and we write', { calendar: { invitesNobody: true } }, undefined],
    [
      'the calendar invites nobody, and neither do we',
      { calendar: { invitesNobody: true }, ...silent },
      false,
    ],
    ['the calendar invites them, and we cannot', silent, undefined],
    ['no calendar holds it, and we write', { calendar: { access: 'reader' } }, true],
    ['no calendar holds it, and we cannot', { calendar: { access: 'reader' }, ...silent }, undefined],
  ];
  for (const [what, change, isTold] of cases)
    it(`${what}: ${String(isTold)}`, async () => {
      const team = openNotifiedTeam(change);
      const booked = await team.book();
      assert.equal(booked.isGuestTold, isTold);
      assert.equal((await team.house.scheduler.booking(refOf(booked))).isGuestTold, isTold);
    });
});
