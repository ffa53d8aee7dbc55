import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, BookingNotification, SeriesRequest } from '../../../src/contract/index.js';
import { refOf } from '../scheduler/house.js';
import { calendarOf } from '../scheduler/team.js';
import { bookSeries, mondaysAtNine } from '../series/series.js';
import { cancel, decide, move, openNotifiedTeam } from './notified-team.js';
import type { NotifiedTeam } from './notified-team.js';

const guest = 'ada@example.com';
const anna = calendarOf('anna');
const ben = calendarOf('ben');
const meet = { context: { location: 'meet' } } as const;

type Change = Parameters<typeof openNotifiedTeam>[0] & object;

/** A team that can be booked six times in one go. */
function openSeriesTeam({ eventType, ...change }: Change = {}): NotifiedTeam {
  return openNotifiedTeam({ way: 'ours', ...change, eventType: { seriesAtMost: 6, ...eventType } });
}

async function bookMondays(
  { house }: NotifiedTeam,
  times: number,
  change?: Partial<SeriesRequest>,
): Promise<readonly Booking[]> {
  const { bookings } = await bookSeries(house, times, change);
  await house.quiet();
  return bookings;
}

/** The times that are told together. */
const startsIn = ({ booking, series }: BookingNotification): readonly string[] =>
  (series ?? [booking]).map(({ start }) => start);

describe('several times in one go', () => {
  it('are told once to everybody, all of them, each with its own link', async () => {
    const team = openSeriesTeam({ eventType: { furtherGuests: 1 } });
    const booked = await bookMondays(team, 3, { furtherGuests: ['cy@example.com'], language: 'de' });
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`, 'booked → cy@example.com']);
    const news = team.to(guest)[0]!;
    assert.equal(news.booking.ref, booked[0]?.ref);
    const page = 'https://book.example/manage#';
    assert.deepEqual(
      news.series,
      booked.map(({ ref, start, end, location, manageToken = '' }, index) => ({
        ref,
        version: 1,
        start,
        end,
        location,
        series: { position: index + 1, of: 3 },
        manageUrl: `${page}${new URLSearchParams({ booking: ref, token: manageToken }).toString()}`,
      })),
    );
    assert.equal(news.invitation, 'PUBLISH');
    const [toCompanion] = team.to('cy@example.com');
    assert.deepEqual(startsIn(toCompanion!), mondaysAtNine.slice(0, 3));
    for (const [told] of [team.to('cy@example.com'), team.to(anna)])
      assert.equal(
        told?.series?.some(({ manageUrl }) => manageUrl !== undefined),
        false,
      );
    assert.deepEqual(team.house.errors, []);
  });

  it('are invited to by the calendar, each by its event, where the calendar tells', async () => {
    const team = openSeriesTeam({ way: 'calendar' });
    await bookMondays(team, 3);
    assert.deepEqual(team.heard(), [`booked → ${anna}`]);
    assert.deepEqual(startsIn(team.to(anna)[0]!), mondaysAtNine.slice(0, 3));
    assert.equal(team.house.calendar.events(anna).length, 3);
  });

  it('come in one file for a host without a calendar', async () => {
    const team = openSeriesTeam({ host: () => ({ calendars: { conflicts: [] } }) });
    await bookMondays(team, 2);
    assert.deepEqual(
      [guest, anna].map((email) => team.to(email).map(({ invitation }) => invitation)),
      [['PUBLISH'], ['PUBLISH']],
    );
  });

  it('wait for their host’s yes together, and get it one by one', async () => {
    const team = openSeriesTeam({ way: 'calendar', eventType: { confirmWithinHours: 24 } });
    const [first] = await bookMondays(team, 2);
    assert.deepEqual(team.heard(), [`waiting → ${guest}`, `waiting → ${anna}`]);
    assert.equal(team.to(guest)[0]?.series?.length, 2);
    await decide(team, 'confirm', first!);
    assert.deepEqual(team.heard(), [`confirmed → ${anna}`]);
    assert.equal(team.to(anna).at(-1)?.series, undefined);
  });

  it('are moved, cancelled and reminded of one by one, each by its place', async () => {
    const team = openSeriesTeam({ eventType: { remindBeforeMinutes: [60] } });
    const [first, second] = await bookMondays(team, 3);
    team.heard();
    await move(team, second!, '2026-03-09T10:00:00.000Z');
    await cancel(team, first!);
    assert.deepEqual(team.heard(), [
      `cancelled → ${guest}`,
      `cancelled → ${anna}`,
      `moved → ${guest}`,
      `moved → ${anna}`,
    ]);
    const [, moved, cancelled] = team.to(guest);
    assert.deepEqual(
      [moved, cancelled].map((news) => [news?.booking.series, news?.series, news?.invitation]),
      [
        [{ position: 2, of: 3 }, undefined, 'REQUEST'],
        [{ position: 1, of: 3 }, undefined, 'CANCEL'],
      ],
    );
    await team.live(8 * 24 * 60, 1800);
    assert.deepEqual(team.heard(), [`reminder → ${guest}`, `reminder → ${anna}`]);
    assert.deepEqual(team.to(guest).at(-1)?.booking.series, { position: 2, of: 3 });
  });

  it('are told as far as nothing has become of them since', async () => {
    const team = openSeriesTeam();
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    const [first, , last] = await bookMondays(team, 4);
    await cancel(team, first!);
    await move(team, last!, '2026-03-16T10:00:00.000Z');
    team.answer = async () => ({ outcome: 'sent' });
    await team.live(1);
    const booked = team.to(guest).filter(({ news }) => news === 'booked');
    assert.equal(booked.length, 1);
    assert.deepEqual(startsIn(booked[0]!), [mondaysAtNine[1], mondaysAtNine[3]]);
    assert.equal(booked[0]?.booking.start, mondaysAtNine[1]);
    assert.deepEqual(team.heard(), [
      `booked → ${guest}`,
      `booked → ${anna}`,
      `cancelled → ${guest}`,
      `cancelled → ${anna}`,
      `moved → ${guest}`,
      `moved → ${anna}`,
    ]);
  });

  it('of which one is left are told as one', async () => {
    const team = openSeriesTeam();
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    const [, last] = await bookMondays(team, 2);
    await cancel(team, last!);
    team.answer = async () => ({ outcome: 'sent' });
    await team.live(1);
    const [news] = team.to(guest).filter((told) => told.news === 'booked');
    assert.deepEqual(
      [news?.series, news?.booking.start, news?.invitation],
      [undefined, mondaysAtNine[0], 'REQUEST'],
    );
  });

  it('of which nothing is left are not told any more', async () => {
    const team = openSeriesTeam();
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    for (const booking of await bookMondays(team, 2)) await cancel(team, booking);
    team.answer = async () => ({ outcome: 'sent' });
    await team.live(1);
    assert.equal(team.told.filter(({ news }) => news === 'booked').length, 0);
    assert.equal(team.to(guest).length, 2);
  });

  it('are kept apart from what the guest booked else', async () => {
    const team = openSeriesTeam();
    await team.book({ start: '2026-03-09T10:00:00.000Z' });
    await bookMondays(team, 2);
    await bookMondays(team, 2, { starts: ['2026-03-02T12:00:00.000Z', '2026-03-09T12:00:00.000Z'] });
    assert.deepEqual(
      team.to(guest).map((news) => startsIn(news).map((start) => start.slice(5, 16))),
      [['03-09T10:00'], ['03-02T08:00', '03-09T08:00'], ['03-02T12:00', '03-09T12:00']],
    );
  });

  it('with different hosts are told by host', async () => {
    const team = openSeriesTeam({ names: ['anna', 'ben'], eventType: { assignment: 'round-robin' } });
    for (const start of mondaysAtNine.slice(1, 3))
      team.house.calendar.block(anna, { start: Date.parse(start), end: Date.parse(start) + 1_800_000 });
    for (const start of [mondaysAtNine[0], mondaysAtNine[3]])
      team.house.calendar.block(ben, { start: Date.parse(start), end: Date.parse(start) + 1_800_000 });
    await bookMondays(team, 4);
    assert.deepEqual(team.heard(), [
      `booked → ${guest}`,
      `booked → ${guest}`,
      `booked → ${anna}`,
      `booked → ${ben}`,
    ]);
    const told = team
      .to(guest)
      .map(({ booking, series }) => [booking.host.name, series?.map((time) => time.series.position)]);
    assert.deepEqual(told.sort(), [
      ['anna', [1, 4]],
      ['ben', [2, 3]],
    ]);
    assert.deepEqual(
      [anna, ben].map((email) => team.to(email)[0]?.series?.length),
      [2, 2],
    );
  });

  it('with several hosts at once are told to each of them once', async () => {
    const team = openSeriesTeam({ names: ['anna', 'ben'], way: 'both' });
    await bookMondays(team, 3);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`, `booked → ${ben}`]);
  });

  it('hold nobody’s data in the jobs that tell of them', async () => {
    const team = openSeriesTeam();
    team.answer = async () => ({ outcome: 'retry', reason: 'busy' });
    await bookMondays(team, 3, { guest: { name: 'Canary Bird', email: 'canary@example.com' } });
    const jobs = await team.house.bookings.takeJobs({
      now: team.house.now + 1e9,
      leaseMinutes: 1,
      limit: 50,
      kinds: ['notification'],
    });
    assert.equal(jobs.length, 2);
    assert.doesNotMatch(JSON.stringify(jobs), /canary/i);
  });
});

describe('the video links of several times', () => {
  const links = ({ series = [] }: BookingNotification): readonly (string | undefined)[] =>
    series.map(({ location }) => location.conference?.url);

  it('are waited for, and are each their own', async () => {
    const team = openSeriesTeam();
    await bookMondays(team, 3, meet);
    assert.deepEqual(team.heard(), []);
    await team.live(1);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
    const urls = links(team.to(guest)[0]!);
    assert.equal(new Set(urls).size, 3);
    for (const url of urls) assert.match(url ?? '', /^https:/);
    await team.live(10, 60);
    assert.deepEqual(team.heard(), []);
  });

  it('that take long come in mails of their own', async () => {
    const team = openSeriesTeam({ linkSeconds: 300 });
    const booked = await bookMondays(team, 2, meet);
    await team.live(2);
    assert.deepEqual(team.heard(), [`booked → ${guest}`, `booked → ${anna}`]);
    assert.deepEqual(links(team.to(guest)[0]!), [undefined, undefined]);
    await team.live(10, 10);
    const late = team.to(guest).slice(1);
    assert.deepEqual(
      late.map(({ news, booking, invitation }) => [news, booking.ref, invitation]).sort(),
      booked.map(({ ref }) => ['link-ready', ref, 'REQUEST']).sort(),
    );
    const seen = await team.house.scheduler.booking(refOf(booked[1]!));
    assert.ok(late.some(({ booking }) => booking.location.conference?.url === seen.location.conference?.url));
  });
});
