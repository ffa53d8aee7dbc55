import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BookingError } from '../../src/contract/index.js';
import type { Booking, EventType, SeriesTime } from '../../src/contract/index.js';
import type { Entries, Repeat } from '../../src/client/flow-state.js';
import type { DraftShelf, KeptDraft } from '../../src/client/kept-draft.js';
import { repeatOf, wantedTimes } from '../../src/client/wanted-times.js';
import { at, bookingAt, entries, intro, march, settle, slotAt, stageOf } from './booking-flow-stage.js';
import type { Stage } from './booking-flow-stage.js';

const slot = march.slots[0]!;
const weekly: EventType = { ...intro, seriesAtMost: 6 };
const week = 7 * 24 * 60 * 60_000;
const silence = new BookingError('unavailable', { fault: 'unreachable' });

/** Times a week apart, the first the chosen one; those at `taken` are not free. */
function timesOf(count: number, taken: readonly number[] = [], first = slot): readonly SeriesTime[] {
  return Array.from({ length: count }, (_, index) => {
    const { start, end } = slotAt(new Date(Date.parse(first.start) + index * week).toISOString());
    return taken.includes(index)
      ? { start, end, isFree: false, reasons: ['unavailable'] }
      : { start, end, isFree: true };
  });
}

const startsOf = (times: readonly { readonly start: string }[]) => times.map(({ start }) => start);
const wish = (more: Partial<Repeat> = {}): Repeat => ({ everyWeeks: 1, times: 4, without: [], ...more });
const wishing = (more: Partial<Repeat> = {}): Entries => ({ ...entries, repeat: wish(more) });

/** Lets time go by until something is there: code that is loaded comes when it likes. */
async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await settle();
}

/** A guest who types, and is offered several times in one go. */
async function offered(options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = stageOf({ withSeries: true, ...options });
  await stage.open(weekly);
  stage.flow.chooseSlot(slot);
  await until(() => at(stage, 'details').series !== undefined);
  return stage;
}

/** The same, who wishes for four, of which some are taken. */
async function told(
  taken: readonly number[] = [],
  options: Parameters<typeof stageOf>[0] = {},
): Promise<Stage> {
  const stage = await offered(options);
  stage.flow.keep(wishing());
  await stage.series[0]!.answer({ times: timesOf(4, taken) });
  return stage;
}

async function sent(
  taken: readonly number[] = [],
  options: Parameters<typeof stageOf>[0] = {},
): Promise<Stage> {
  const stage = await told(taken, options);
  stage.flow.submit(at(stage, 'details').entries);
  await settle();
  return stage;
}

/** What the guest sees as wanted. */
function wanted(stage: Stage): readonly string[] | undefined {
  const state = at(stage, 'details');
  const times = wantedTimes(state.series, repeatOf(state));
  return times && startsOf(times);
}

/** The bookings that a series becomes. */
function bookingsAt(starts: readonly string[], more: Partial<Booking> = {}): readonly Booking[] {
  return starts.map((start, index) =>
    bookingAt(slotAt(start), {
      ref: `b-${index + 1}`,
      series: { position: index + 1, of: starts.length },
      ...more,
    }),
  );
}

const nextAttempt = (stage: Stage) => stage.sleeps.at(-1)!.wake();

describe('Several times in one go', () => {
  it('are offered where the event type and the backend offer them', async () => {
    const stage = await offered();
    assert.deepEqual(at(stage, 'details').series, { status: 'single' });
    assert.equal(stage.series.length, 0);
  });

  it('are not offered elsewhere, nor for a booking that is moved', async () => {
    for (const [eventType, options] of [
      [intro, { withSeries: true }],
      [weekly, { withSeries: false }],
      [weekly, { withSeries: true, moves: bookingAt(slot) }],
    ] as const) {
      const stage = stageOf(options);
      await stage.open(eventType);
      stage.flow.chooseSlot(slot);
      for (let turn = 0; turn < 20; turn++) await settle();
      assert.equal(at(stage, 'details').series, undefined);
      stage.flow.submit(wishing());
      await settle();
      assert.equal(stage.series.length + stage.seriesBooks.length, 0);
    }
  });

  it('are told before anything is booked: which can be had, and why others cannot', async () => {
    const stage = await offered();
    stage.flow.keep(wishing({ everyWeeks: 2 }));
    await settle();
    assert.deepEqual(at(stage, 'details').series, { status: 'loading' });
    assert.deepEqual(stage.series[0]!.question, {
      eventType: 'intro',
      start: slot.start,
      everyWeeks: 2,
      times: 4,
      durationMinutes: 30,
      context: { location: 'meet' },
    });
    const times = timesOf(4, [2]);
    await stage.series[0]!.answer({ times });
    assert.deepEqual(at(stage, 'details').series, { status: 'ready', times, lost: [] });
    assert.deepEqual(wanted(stage), startsOf([times[0]!, times[1]!, times[3]!]));
    assert.equal(stage.seriesBooks.length, 0);
  });

  it('begin with the chosen time, which the guest may be holding', async () => {
    const stage = await told([0, 1]);
    const times = timesOf(4, [1]);
    assert.deepEqual(at(stage, 'details').series, { status: 'ready', times, lost: [] });
    stage.flow.keep(wishing({ without: startsOf(times) }));
    assert.deepEqual(wanted(stage), [slot.start]);
  });

  it('are at most as many as the event type lets be', async () => {
    const stage = await offered();
    stage.flow.keep(wishing({ times: 12 }));
    await settle();
    assert.equal(stage.series[0]!.question.times, 6);
  });

  it('are sent as one decision, exactly as they were shown, with the hold on the first', async () => {
    const stage = await offered({ withHolds: true, language: () => 'de-AT' });
    await stage.holds[0]!.answer({ ref: 'h-1', expiresAt: '2026-03-02T08:05:00.000Z' });
    const times = timesOf(4, [1]);
    stage.flow.keep(wishing({ without: [times[3]!.start] }));
    await stage.series[0]!.answer({ times });
    const shown = wanted(stage);
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    assert.deepEqual(at(stage, 'sending').starts, shown);
    assert.deepEqual(stage.seriesBooks[0]!.question, {
      eventType: 'intro',
      starts: [times[0]!.start, times[2]!.start],
      durationMinutes: 30,
      zone: 'Europe/Berlin',
      language: 'de-AT',
      guest: entries.guest,
      answers: {},
      context: { location: 'meet' },
      hold: 'h-1',
    });
    assert.equal(stage.books.length, 0);
    const bookings = bookingsAt(stage.seriesBooks[0]!.question.starts);
    await stage.seriesBooks[0]!.answer({ bookings });
    const done = at(stage, 'done');
    assert.deepEqual([done.booking, done.bookings, done.following], [bookings[0], bookings, false]);
    stage.flow.dispose();
    assert.deepEqual(stage.released, []);
  });

  it('are seen by the page’s own check, and go with its proof', async () => {
    const seen: unknown[] = [];
    const stage = await sent([], { admit: async (request) => (seen.push(request), { proof: 'captcha' }) });
    const { proof, ...rest } = stage.seriesBooks[0]!.question;
    assert.deepEqual([proof, seen], ['captcha', [rest]]);
  });

  it('are stopped by that check with everything as it was', async () => {
    const stage = await sent([], { admit: async () => false });
    await settle();
    assert.equal(at(stage, 'details').series?.status, 'ready');
    assert.equal(stage.series.length, 1);
  });

  it('are one booking like any other where only the chosen time is wanted', async () => {
    const stage = await told([1, 2, 3]);
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    assert.deepEqual([stage.books[0]!.question.start, stage.seriesBooks.length], [slot.start, 0]);
    await stage.books[0]!.answer(bookingAt(slot));
    assert.equal(at(stage, 'done').bookings.length, 1);
  });

  it('are one booking again once the guest wants no more', async () => {
    const stage = await told();
    stage.flow.keep(entries);
    await settle();
    assert.deepEqual(at(stage, 'details').series, { status: 'single' });
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books.length, 1);
  });

  it('are not sent before it was told which can be had', async () => {
    const stage = await offered();
    stage.flow.submit(wishing());
    await settle();
    assert.deepEqual(at(stage, 'details').entries.repeat, wish());
    stage.flow.submit(wishing());
    await settle();
    assert.equal(stage.series.length, 1);
    await stage.series[0]!.answer({ times: timesOf(4) });
    stage.flow.submit(wishing({ times: 5 }));
    await settle();
    assert.deepEqual([stage.seriesBooks.length, stage.books.length, stage.series.length], [0, 0, 2]);
    await stage.series[1]!.answer({ times: timesOf(5) });
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    assert.equal(stage.seriesBooks[0]!.question.starts.length, 5);
  });

  it('end with the booking: another one by the same guest is for one time', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.answer({ bookings: bookingsAt(startsOf(timesOf(4))) });
    stage.flow.startAgain();
    assert.deepEqual(at(stage, 'choosing').entries, { ...entries, repeat: undefined });
    await stage.slots.at(-1)!.answer(march);
    stage.flow.chooseSlot(slot);
    await settle();
    assert.deepEqual(at(stage, 'details').series, { status: 'single' });
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    assert.equal(stage.books.length, 1);
  });
});

describe('The times of a series', () => {
  it('are asked for anew when what they depend on changes, and for nothing else', async () => {
    const stage = await told();
    const { length } = stage.series;
    stage.flow.keep({ ...wishing(), guest: { name: 'Gina', email: 'gina@example.com' } });
    stage.flow.keep(wishing({ without: [timesOf(2)[1]!.start] }));
    stage.flow.changeZone('Asia/Tokyo');
    await settle();
    assert.equal(stage.series.length, length);
    stage.flow.chooseLocation('phone');
    await settle();
    assert.deepEqual(stage.series.at(-1)!.question.context, { location: 'phone' });
    stage.flow.keep(wishing({ everyWeeks: 4 }));
    await settle();
    assert.equal(stage.series.at(-1)!.question.everyWeeks, 4);
    assert.deepEqual(at(stage, 'details').series, { status: 'loading' });
    assert.equal(stage.series.at(-2)!.signal.aborted, true);
  });

  it('follow another time that is chosen in place of the first', async () => {
    const stage = await told();
    const other = march.slots[2]!;
    stage.flow.chooseSlot(other);
    await settle();
    assert.equal(stage.series.at(-1)!.question.start, other.start);
    const times = timesOf(4, [], other);
    await stage.series.at(-1)!.answer({ times });
    assert.deepEqual(wanted(stage), startsOf(times));
  });

  it('are asked for anew by whoever comes back to the same time', async () => {
    const stage = await told();
    stage.flow.back();
    await stage.slots.at(-1)?.answer(march);
    stage.flow.chooseSlot(slot);
    await settle();
    assert.equal(stage.series.length, 2);
    assert.deepEqual(at(stage, 'details').series, { status: 'loading' });
  });

  it('are those that were asked for last, in whatever order answers come', async () => {
    const stage = await offered();
    stage.flow.keep(wishing({ times: 3 }));
    stage.flow.keep(wishing({ times: 4 }));
    stage.flow.keep(wishing({ times: 5 }));
    await settle();
    const [three, four, five] = stage.series;
    await five!.answer({ times: timesOf(5) });
    await three!.answer({ times: timesOf(3) });
    await four!.fail(new BookingError('unavailable'));
    const { series } = at(stage, 'details');
    assert.equal(series?.status === 'ready' && series.times.length, 5);
  });

  it('come to nothing where the guest wants only one by then', async () => {
    const stage = await offered();
    stage.flow.keep(wishing());
    await settle();
    stage.flow.keep(entries);
    await stage.series[0]!.answer({ times: timesOf(4) });
    assert.deepEqual(at(stage, 'details').series, { status: 'single' });
  });

  it('can be asked for again after they could not be read, by hand or by sending', async () => {
    const stage = await offered();
    stage.flow.keep(wishing());
    await settle();
    await stage.series[0]!.fail(silence);
    assert.deepEqual(at(stage, 'details').series, { status: 'failed', error: silence });
    stage.flow.retry();
    await settle();
    assert.deepEqual([stage.series.length, at(stage, 'details').series?.status], [2, 'loading']);
    await stage.series[1]!.fail(silence);
    stage.flow.submit(wishing());
    await settle();
    assert.deepEqual([stage.series.length, stage.books.length], [3, 0]);
    await stage.series[2]!.answer({ times: timesOf(4) });
    assert.equal(wanted(stage)?.length, 4);
  });

  it('are not offered any more where the backend knows of none, once the guest does without', async () => {
    const stage = await offered();
    stage.flow.keep(wishing());
    await settle();
    await stage.series[0]!.fail(new BookingError('not-found'));
    assert.equal(at(stage, 'details').series?.status, 'failed');
    stage.flow.keep(entries);
    await settle();
    assert.equal(at(stage, 'details').series, undefined);
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books.length, 1);
  });
});

describe('A series that cannot be had as it was told', () => {
  const lose = async (code: 'slot-taken' | 'not-bookable', lost: readonly number[]) => {
    const stage = await sent();
    const starts = startsOf(timesOf(4)).filter((_, index) => lost.includes(index));
    await stage.seriesBooks[0]!.fail(new BookingError(code, { starts }));
    return stage;
  };

  for (const code of ['slot-taken', 'not-bookable'] as const)
    it(`books nothing with ${code}, keeps what was typed, and shows what was lost`, async () => {
      const stage = await lose(code, [2]);
      const details = at(stage, 'details');
      assert.equal(details.error?.code, code);
      assert.deepEqual([details.slot, details.entries], [slot, wishing()]);
      await settle();
      assert.equal(stage.series.length, 2);
      // The calendar may be read again only later.
      await stage.series[1]!.answer({ times: timesOf(4) });
      const times = timesOf(4);
      assert.deepEqual(at(stage, 'details').series, {
        status: 'ready',
        times: times.map((time, index) => (index === 2 ? { ...time, isFree: false } : time)),
        lost: [times[2]!.start],
      });
      stage.flow.submit(at(stage, 'details').entries);
      await settle();
      assert.deepEqual(
        [stage.seriesBooks[1]!.key, stage.seriesBooks[1]!.question.starts],
        ['key-2', startsOf([times[0]!, times[1]!, times[3]!])],
      );
    });

  it('loses more and more, and forgets it with another question', async () => {
    const stage = await lose('slot-taken', [1]);
    await settle();
    await stage.series[1]!.answer({ times: timesOf(4) });
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    await stage.seriesBooks[1]!.fail(
      new BookingError('slot-taken', { starts: [timesOf(4)[3]!.start.replace('.000Z', 'Z')] }),
    );
    await settle();
    await stage.series[2]!.answer({ times: timesOf(4) });
    assert.deepEqual(wanted(stage), startsOf([timesOf(4)[0]!, timesOf(4)[2]!]));
    stage.flow.keep(wishing({ times: 5 }));
    await settle();
    await stage.series.at(-1)!.answer({ times: timesOf(5) });
    assert.equal(wanted(stage)?.length, 5);
  });

  it('keeps the first while the guest holds it', async () => {
    const stage = await offered({ withHolds: true });
    await stage.holds[0]!.answer({ ref: 'h-1', expiresAt: '2026-03-02T08:05:00.000Z' });
    stage.flow.keep(wishing());
    await stage.series[0]!.answer({ times: timesOf(4) });
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    await stage.seriesBooks[0]!.fail(new BookingError('slot-taken', { starts: [timesOf(4)[1]!.start] }));
    assert.equal(at(stage, 'details').hold?.ref, 'h-1');
    assert.deepEqual(stage.released, []);
  });

  it('leads to other times where the chosen one is lost, with the wish for several as it was', async () => {
    const stage = await lose('slot-taken', [0, 2]);
    const { lost, entries: kept } = at(stage, 'choosing');
    assert.deepEqual([lost?.slot, kept], [slot, wishing()]);
    const other = march.slots[1]!;
    stage.flow.chooseSlot(other);
    await settle();
    assert.equal(stage.series.at(-1)!.question.start, other.start);
  });

  it('asks again where nobody says which were lost', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.fail(new BookingError('slot-taken'));
    await settle();
    await stage.series[1]!.answer({ times: timesOf(4, [1]) });
    assert.equal(wanted(stage)?.length, 3);
  });

  it('stays as it is with any other no, and under the same key', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.fail(new BookingError('refused'));
    await settle();
    assert.deepEqual([at(stage, 'details').error?.code, stage.series.length], ['refused', 1]);
    stage.flow.submit(at(stage, 'details').entries);
    await settle();
    assert.deepEqual(
      [stage.seriesBooks[1]!.key, stage.seriesBooks[1]!.question],
      ['key-1', stage.seriesBooks[0]!.question],
    );
  });

  it('shows the times of a month anew to whoever goes back', async () => {
    const stage = await lose('slot-taken', [2]);
    const asked = stage.slots.length;
    stage.flow.back();
    assert.equal(stage.slots.length, asked + 1);
  });
});

describe('A lost answer to a series', () => {
  it('is asked for again with the same request and key, and all are found', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.fail(silence);
    const starts = startsOf(timesOf(4));
    assert.deepEqual([at(stage, 'checking').outcome, at(stage, 'checking').starts], ['asking', starts]);
    await nextAttempt(stage);
    assert.deepEqual(
      [stage.seriesBooks[1]!.key, stage.seriesBooks[1]!.question],
      ['key-1', stage.seriesBooks[0]!.question],
    );
    await stage.seriesBooks[1]!.answer({ bookings: bookingsAt(starts) });
    assert.equal(at(stage, 'done').bookings.length, 4);
  });

  it('stays unknown in the end, and trying again is the same decision', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.fail(silence);
    while (at(stage, 'checking').outcome === 'asking') {
      await nextAttempt(stage);
      await stage.seriesBooks.at(-1)!.fail(silence);
    }
    assert.equal(at(stage, 'checking').starts?.length, 4);
    stage.flow.retry();
    await settle();
    await stage.seriesBooks.at(-1)!.answer({ bookings: bookingsAt(startsOf(timesOf(4))) });
    assert.deepEqual([...new Set(stage.seriesBooks.map(({ key }) => key))], ['key-1']);
    assert.equal(at(stage, 'done').bookings.length, 4);
  });

  it('is not answered by naming no booking', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.answer({ bookings: [] });
    assert.equal(at(stage, 'checking').outcome, 'asking');
  });

  it('may turn out to be a no', async () => {
    const stage = await sent();
    await stage.seriesBooks[0]!.fail(silence);
    await nextAttempt(stage);
    await stage.seriesBooks[1]!.fail(new BookingError('slot-taken', { starts: [timesOf(4)[3]!.start] }));
    assert.equal(at(stage, 'details').error?.code, 'slot-taken');
    await settle();
    await stage.series[1]!.answer({ times: timesOf(4, [3]) });
    assert.equal(wanted(stage)?.length, 3);
  });
});

describe('What was booked in one go', () => {
  const linked = (state: 'pending' | 'ready'): Pick<Booking, 'location'> => ({
    location: { id: 'meet', kind: 'conference', conference: { solution: 'google-meet', state } },
  });

  it('is followed for the link of each', async () => {
    const stage = await sent([2, 3]);
    const [first, second] = bookingsAt(startsOf(timesOf(2)), { ...linked('pending'), manageToken: 'token' });
    await stage.seriesBooks[0]!.answer({ bookings: [first!, second!] });
    assert.equal(at(stage, 'done').following, true);
    for (const sleep of stage.sleeps.slice(-2)) await sleep.wake();
    assert.deepEqual(
      stage.bookings.map(({ question }) => question),
      [
        { ref: 'b-1', token: 'token' },
        { ref: 'b-2', token: 'token' },
      ],
    );
    await stage.bookings[1]!.answer({ ...second!, ...linked('ready') });
    const half = at(stage, 'done');
    assert.deepEqual(
      [half.following, half.bookings.map(({ location }) => location.conference?.state), half.booking.ref],
      [true, ['pending', 'ready'], 'b-1'],
    );
    await stage.bookings[0]!.answer({ ...first!, ...linked('ready') });
    const whole = at(stage, 'done');
    assert.deepEqual([whole.following, whole.booking], [false, whole.bookings[0]]);
    assert.equal(whole.bookings[1]!.manageToken, 'token');
  });
});

describe('A page that is opened anew', () => {
  /** A shelf that outlives a page, as a page's history does: what is on it is data. */
  function shelf(): DraftShelf & { kept: KeptDraft | undefined } {
    return {
      kept: undefined,
      read() {
        return this.kept && (JSON.parse(JSON.stringify(this.kept)) as unknown);
      },
      write(draft) {
        this.kept = draft;
      },
      close() {
        // Everything is written at once.
      },
    };
  }

  async function reopened(drafts: DraftShelf): Promise<Stage> {
    const stage = stageOf({ drafts, withSeries: true });
    await until(() => stage.eventTypes.length > 0);
    await stage.eventTypes[0]!.answer(weekly);
    return stage;
  }

  it('finds the wish, asks again which can be had, and leaves out what was left out', async () => {
    const drafts = shelf();
    const first = await told([], { drafts });
    const times = timesOf(4);
    first.flow.keep(wishing({ without: [times[1]!.start] }));
    const stage = await reopened(drafts);
    await until(() => stage.series.length > 0);
    await stage.series[0]!.answer({ times });
    assert.deepEqual(wanted(stage), startsOf([times[0]!, times[2]!, times[3]!]));
  });

  it('asks first what became of a series that was sent: the same, under the same key', async () => {
    const drafts = shelf();
    const first = await sent([1], { drafts });
    const { question, key } = first.seriesBooks[0]!;
    const stage = await reopened(drafts);
    assert.deepEqual(at(stage, 'checking').starts, question.starts);
    await until(() => stage.seriesBooks.length > 0);
    assert.deepEqual([stage.seriesBooks[0]!.question, stage.seriesBooks[0]!.key], [question, key]);
    await stage.seriesBooks[0]!.answer({ bookings: bookingsAt(question.starts) });
    assert.equal(at(stage, 'done').bookings.length, 3);
  });

  it('goes on with those that fit where that turns out to be a no', async () => {
    const drafts = shelf();
    await sent([], { drafts });
    const stage = await reopened(drafts);
    await until(() => stage.seriesBooks.length > 0);
    await stage.seriesBooks[0]!.fail(new BookingError('slot-taken', { starts: [timesOf(4)[1]!.start] }));
    await settle();
    await stage.series[0]!.answer({ times: timesOf(4) });
    assert.equal(wanted(stage)?.length, 3);
  });

  it('shows all that was booked as it stands now, as far as it can be had', async () => {
    const drafts = shelf();
    const first = await sent([], { drafts });
    const bookings = bookingsAt(startsOf(timesOf(4)), { manageToken: 'token' });
    await first.seriesBooks[0]!.answer({ bookings });
    const stage = await reopened(drafts);
    assert.equal(stage.bookings.length, 4);
    for (const [index, asked] of stage.bookings.entries()) {
      const { manageToken: _token, ...booking } = bookings[index]!;
      if (index === 2) await asked.fail(new BookingError('not-found'));
      else await asked.answer({ ...booking, status: index === 0 ? 'cancelled' : 'confirmed' });
    }
    const done = at(stage, 'done');
    assert.deepEqual(
      done.bookings.map(({ ref, status, manageToken }) => [ref, status, manageToken]),
      [
        ['b-1', 'cancelled', 'token'],
        ['b-2', 'confirmed', 'token'],
        ['b-4', 'confirmed', 'token'],
      ],
    );
    assert.equal(done.again, true);
  });

  it('takes nothing for a wish that is none', async () => {
    for (const repeat of [{}, { everyWeeks: 1, times: '4', without: [] }, { ...wish(), without: [7] }]) {
      const drafts = shelf();
      const first = await told([], { drafts });
      first.flow.dispose();
      drafts.kept = { ...drafts.kept!, entries: { ...entries, repeat: repeat as unknown as Repeat } };
      const stage = stageOf({ drafts, withSeries: true });
      await until(() => stage.eventTypes.length > 0);
      await stage.open(weekly);
      assert.equal(at(stage, 'choosing').entries.repeat, undefined);
    }
  });
});

describe('What is shown as wanted', () => {
  /** Something that a guest, or the backend, does. */
  type Deed =
    | { readonly kind: 'wish'; readonly everyWeeks: number; readonly times: number }
    | { readonly kind: 'leave out'; readonly index: number }
    | { readonly kind: 'only one' }
    | { readonly kind: 'other time'; readonly index: number }
    | { readonly kind: 'answer'; readonly which: number; readonly taken: readonly number[] }
    | { readonly kind: 'fail'; readonly which: number }
    | { readonly kind: 'lose'; readonly lost: readonly number[] }
    | { readonly kind: 'send' };

  const index = fc.nat(5);
  /** Which of the questions, from the last: mostly that. */
  const late = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) });
  let several = 0;
  const often = <Made>(weight: number, arbitrary: fc.Arbitrary<Made>) => ({ weight, arbitrary });
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    often(
      3,
      fc.record({
        kind: fc.constant('wish' as const),
        everyWeeks: fc.constantFrom(1, 2, 4),
        times: fc.integer({ min: 2, max: 8 }),
      }),
    ),
    often(4, fc.record({ kind: fc.constant('leave out' as const), index })),
    often(1, fc.record({ kind: fc.constant('only one' as const) })),
    often(1, fc.record({ kind: fc.constant('other time' as const), index: fc.nat(2) })),
    often(
      6,
      fc.record({
        kind: fc.constant('answer' as const),
        which: late,
        taken: fc.array(index, { maxLength: 2 }),
      }),
    ),
    often(1, fc.record({ kind: fc.constant('fail' as const), which: late })),
    often(2, fc.record({ kind: fc.constant('lose' as const), lost: fc.array(index) })),
    often(3, fc.record({ kind: fc.constant('send' as const) })),
  );

  async function act(stage: Stage, { kind, ...more }: Deed & Record<string, unknown>): Promise<void> {
    const { state } = stage.flow;
    if (state.step !== 'details' && kind !== 'other time') return;
    const open = stage.series.filter(({ signal }) => !signal.aborted);
    switch (kind) {
      case 'wish':
        return stage.flow.keep({ ...entries, repeat: { ...wish(more as Partial<Repeat>) } });
      case 'only one':
        return stage.flow.keep(entries);
      case 'other time':
        return stage.flow.chooseSlot(march.slots[more.index as number]!);
      case 'leave out': {
        const { series, entries: now } = at(stage, 'details');
        const time = series?.status === 'ready' ? series.times[more.index as number] : undefined;
        if (time && now.repeat)
          stage.flow.keep({
            ...now,
            repeat: { ...now.repeat, without: [...now.repeat.without, time.start] },
          });
        return undefined;
      }
      case 'answer': {
        const asked = stage.series.at(-1 - (more.which as number));
        const { start = slot.start, times = 0 } = asked?.question ?? {};
        return asked?.answer({ times: timesOf(times, more.taken as number[], slotAt(start)) });
      }
      case 'fail':
        return open.at(-1 - (more.which as number))?.fail(silence);
      default:
        return undefined;
    }
  }

  /** Sends what is shown, and holds what goes out against it. */
  async function send(stage: Stage): Promise<void> {
    const { state } = stage.flow;
    if (state.step !== 'details') return;
    const before = stage.books.length + stage.seriesBooks.length;
    const isWished = repeatOf(state) !== undefined;
    const shown = wanted(stage);
    stage.flow.submit(state.entries);
    await settle();
    const isSent = stage.books.length + stage.seriesBooks.length > before;
    assert.equal(isSent, !isWished || shown !== undefined);
    if (!isSent) return;
    if (shown && state.entries.repeat!.without.length > 0) several++;
    const starts =
      shown && shown.length > 1
        ? stage.seriesBooks.at(-1)!.question.starts
        : [stage.books.at(-1)!.question.start];
    assert.deepEqual(starts, shown ?? [state.slot.start]);
    assert.equal(starts[0], state.slot.start);
    assert.ok(starts.every((start, at) => at === 0 || start > starts[at - 1]!));
  }

  it('is exactly what is sent, whatever the guest does and in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 40, size: 'max' }), async (deeds) => {
        const stage = await offered();
        for (const one of deeds) {
          if (one.kind === 'send') await send(stage);
          else if (one.kind === 'lose') {
            await send(stage);
            const sending = stage.flow.state.step === 'sending' ? stage.flow.state.starts : undefined;
            const starts = sending?.filter((_, at) => at > 0 && one.lost.includes(at));
            const no = new BookingError('slot-taken', starts && { starts });
            if (sending) await stage.seriesBooks.at(-1)!.fail(no);
          } else await act(stage, one);
          if (stage.flow.state.step === 'sending') {
            await stage.books.at(-1)?.fail(new BookingError('refused'));
            await stage.seriesBooks.at(-1)?.fail(new BookingError('refused'));
          }
          await settle();
        }
        await send(stage);
        stage.flow.dispose();
      }),
      { seed: 6, numRuns: 200 },
    );
    assert.ok(several > 50, `only ${several} left some out`);
  });
});
