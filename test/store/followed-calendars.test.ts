import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { CalendarEvent, FollowedCalendars, FollowingChannel } from '../../src/contract/index.js';
import { memoryFollowed } from '../../src/store/memory/index.js';
import { sqlBusy, sqlFollowed, sqlSettings } from '../../src/store/sql/index.js';
import { chanceOf, pick } from '../chance.js';
import { testDatabases } from './sql/databases.js';

const hour = 3_600_000;
const now = Date.UTC(2026, 2, 2, 8);
const calendar = { hostId: 'anna', connectionId: 'c-1', calendarId: 'anna@example.com' };
const other = { ...calendar, calendarId: "o'ther@example.com" };
const week = { start: now, end: now + 168 * hour };

function event(id: string, change: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    calendarId: calendar.calendarId,
    id,
    status: 'confirmed',
    transparency: 'opaque',
    start: now,
    end: now + hour,
    title: `\0 \ud800 „${id}“`,
    ...change,
  };
}

function channel(id: string, expiresAt = now + 24 * hour): FollowingChannel {
  return { id, resource: `resource of ${id}`, tokenHash: 'x'.repeat(43), expiresAt };
}

/** The last page of an answer, asked for behind `after`. */
function page(after: string | undefined, cursor: string, events: readonly CalendarEvent[]) {
  return {
    ...(after !== undefined && { after }),
    changes: { outcome: 'page' as const, events, removed: [] as readonly string[], cursor, more: false },
    now,
  };
}

function isStanding({ status }: CalendarEvent): boolean {
  return status !== 'cancelled';
}

/** The same with more to come. */
function firstOf({ changes, ...answer }: ReturnType<typeof page>) {
  return { ...answer, changes: { ...changes, more: true } };
}

function follows(open: () => Promise<FollowedCalendars>): void {
  let store: FollowedCalendars;
  beforeEach(async () => {
    store = await open();
    await store.follow(calendar);
    await store.follow(other);
  });
  const standing = async (range = week): Promise<readonly string[]> =>
    (await store.events({ hostId: 'anna', calendars: [calendar], range })).map(({ id }) => id);

  it('forgets the events of bookings that are over, whatever stands in them, and no others', async () => {
    const over = { end: now + hour };
    const later = { start: now + hour, end: now + 2 * hour };
    const answer = page(undefined, 'one', [
      event('of-booking', { ...over, bookingRef: 'anna.1' }),
      event('later', { ...later, bookingRef: 'anna.2' }),
      event('own', { ...over, title: '"bookingRef":"anna.1"' }),
    ]);
    await store.takeIn(calendar, answer);
    assert.equal(await store.forgetBookings('ben', now + 2 * hour), 0);
    assert.equal(await store.forgetBookings('\0', now + 2 * hour), 0);
    assert.equal(await store.forgetBookings('anna', now + hour), 0, 'what ends just then is not over');
    assert.equal(await store.forgetBookings('anna', now + 2 * hour), 1);
    assert.deepEqual([...(await standing())].sort(), ['later', 'own']);
    assert.equal(await store.forgetBookings('anna', now + 2 * hour), 0);
  });

  it('knows what is followed, and nothing of it at first', async () => {
    assert.deepEqual(await store.followed(calendar), { ...calendar, dueAt: 0, channels: [] });
    assert.deepEqual((await store.followedBy('anna')).map(({ calendarId }) => calendarId).sort(), [
      calendar.calendarId,
      other.calendarId,
    ]);
    assert.deepEqual(await store.followedBy('ben'), []);
    assert.equal(await store.followed({ ...calendar, hostId: 'ben' }), undefined);
    assert.equal(await store.followed({ ...calendar, hostId: '\0' }), undefined);
  });

  it('takes in what a service answers, page by page, and gives it back as it was', async () => {
    assert.equal(await store.takeIn(calendar, firstOf(page(undefined, 'one', [event('a')]))), true);
    assert.deepEqual(await store.followed(calendar), { ...calendar, cursor: 'one', dueAt: 0, channels: [] });
    const late = event('b', {
      start: now - hour,
      attendees: [{ email: 'x@example.com', name: 'X', answer: 'declined' }],
    });
    assert.equal(await store.takeIn(calendar, page('one', 'two', [late])), true);
    assert.deepEqual(await store.followed(calendar), {
      ...calendar,
      cursor: 'two',
      syncedAt: now,
      dueAt: 0,
      channels: [],
    });
    const question = { hostId: 'anna', calendars: [calendar, other], range: week };
    assert.deepEqual(await store.events(question), [
      { ...late, connectionId: 'c-1' },
      { ...event('a'), connectionId: 'c-1' },
    ]);
    assert.deepEqual(await store.events({ ...question, hostId: 'ben' }), []);
    assert.deepEqual(await store.events({ ...question, calendars: [] }), []);
    // Following again loses nothing of it.
    await store.follow(calendar);
    assert.equal((await store.followed(calendar))?.cursor, 'two');
  });

  it('gives what is due to one, until it is given back, or for as long as it may take', async () => {
    const due = { hostIds: ['anna', 'ben', '\0'], now, until: now + 100, limit: 10 };
    assert.deepEqual(await store.takeDue({ ...due, hostIds: ['ben'] }), []);
    const [first, ...rest] = await store.takeDue({ ...due, limit: 1 });
    assert.equal(rest.length, 0);
    const [second] = await store.takeDue(due);
    assert.ok(first && second);
    assert.notEqual(first.calendarId, second.calendarId);
    assert.deepEqual([first.dueAt, (await store.followed(first))?.dueAt], [now + 100, now + 100]);
    assert.deepEqual(await store.takeDue(due), []);
    await store.giveBack(first, now + 50);
    assert.deepEqual(await store.takeDue({ ...due, now: now + 49 }), []);
    const [again] = await store.takeDue({ ...due, now: now + 50, until: now + 150 });
    assert.equal(again?.calendarId, first.calendarId);
    await store.giveBack(first, now + 10 * hour);
    assert.equal((await store.followed(first))?.dueAt, now + 150, 'it is somebody else’s by now');
    const late = await store.takeDue({ ...due, now: now + 100, until: now + 200 });
    assert.deepEqual(
      late.map(({ calendarId }) => calendarId),
      [second.calendarId],
    );
  });

  it('gives what has changed at once, also what somebody has taken', async () => {
    const due = { hostIds: ['anna'], now, until: now + 100, limit: 10 };
    const [first, second] = await store.takeDue(due);
    assert.ok(first && second);
    await store.hasChanged(first, now + 5);
    await store.hasChanged({ ...first, hostId: 'ben' }, now);
    await store.hasChanged({ ...first, calendarId: '\0' }, now);
    await store.giveBack(first, now + hour);
    await store.giveBack(second, now + hour);
    await store.giveBack({ ...second, calendarId: '\0' }, now);
    const again = await store.takeDue({ ...due, now: now + 5 });
    assert.deepEqual(
      again.map(({ calendarId }) => calendarId),
      [first.calendarId],
    );
  });

  it('gives each calendar to one of many who ask at once', async () => {
    const due = { hostIds: ['anna'], now, until: now + 100, limit: 1 };
    const taken = (await Promise.all(Array.from({ length: 8 }, () => store.takeDue(due)))).flat();
    assert.deepEqual(new Set(taken.map(({ calendarId }) => calendarId)).size, taken.length);
  });

  it('gives what touches a range', async () => {
    const moment = (id: string, start: number, end: number): CalendarEvent =>
      event(id, { start: now + start, end: now + end });
    const events = [
      moment('before', -10, 0),
      moment('into', -10, 1),
      moment('moment', 0, 0),
      moment('across', -10, 200),
      moment('last', 99, 120),
      moment('after', 100, 120),
    ];
    await store.takeIn(calendar, page(undefined, 'one', events));
    assert.deepEqual(await standing({ start: now, end: now + 100 }), ['into', 'across', 'moment', 'last']);
  });

  it('lets what is removed leave, and whatever is named stand as it is named', async () => {
    await store.takeIn(calendar, page(undefined, 'one', [event('a'), event('b'), event('c')]));
    const moved = event('b', { start: now + hour, end: now + 2 * hour });
    const told = page('one', 'two', [moved, event('c')]);
    const removed = ['a', 'never', "o'ther"];
    await store.takeIn(calendar, { ...told, changes: { ...told.changes, removed } });
    assert.deepEqual(await standing(), ['c', 'b']);
  });

  it('takes away what a reading from the beginning no longer names, at its end', async () => {
    await store.takeIn(calendar, page(undefined, 'one', [event('a'), event('b'), event('c')]));
    await store.takeIn(other, page(undefined, 'one', [event('of another')]));
    assert.equal(
      await store.takeIn(calendar, { after: 'one', changes: { outcome: 'expired' }, now: now + hour }),
      true,
    );
    assert.deepEqual(await store.followed(calendar), { ...calendar, syncedAt: now, dueAt: 0, channels: [] });
    await store.takeIn(calendar, firstOf(page(undefined, 'two', [event('b')])));
    assert.deepEqual(await standing(), ['a', 'b', 'c'], 'what is known stays meanwhile');
    // Cut short, and begun once more.
    await store.takeIn(calendar, { after: 'two', changes: { outcome: 'expired' }, now });
    await store.takeIn(calendar, firstOf(page(undefined, 'three', [event('d')])));
    await store.takeIn(calendar, page('three', 'four', [event('c')]));
    assert.deepEqual(await standing(), ['c', 'd']);
    await store.takeIn(calendar, page('four', 'five', []));
    assert.deepEqual(await standing(), ['c', 'd'], 'changes alone take nothing away');
    const others = await store.events({ hostId: 'anna', calendars: [other], range: week });
    assert.equal(others.length, 1);
  });

  it('takes in one answer of many behind the same cursor, whole', async () => {
    await store.takeIn(calendar, page(undefined, 'one', []));
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const events = Array.from({ length: 20 }, (_event, of) => event(`${at}-${of}`));
        return store.takeIn(calendar, page('one', `cursor-${at}`, at % 2 ? events : events.toReversed()));
      }),
    );
    assert.equal(taken.filter(Boolean).length, 1);
    const winner = taken.indexOf(true);
    assert.equal((await store.followed(calendar))?.cursor, `cursor-${winner}`);
    const found = await standing();
    assert.equal(found.length, 20);
    assert.ok(found.every((id) => id.startsWith(`${winner}-`)));
  });

  it('takes in nothing where the cursor is another one, or nobody follows', async () => {
    await store.takeIn(calendar, page(undefined, 'one', [event('a')]));
    const stranger = { ...calendar, hostId: 'ben' };
    assert.equal(await store.takeIn(calendar, page(undefined, 'two', [event('b')])), false);
    assert.equal(await store.takeIn(calendar, page('other', 'two', [event('b')])), false);
    assert.equal(
      await store.takeIn(calendar, { after: 'other', changes: { outcome: 'expired' }, now }),
      false,
    );
    assert.equal(await store.takeIn(stranger, page(undefined, 'two', [event('b')])), false);
    assert.deepEqual(await standing(), ['a']);
    assert.equal((await store.followed(calendar))?.cursor, 'one');
  });

  it('refuses what is not valid, whole', async () => {
    const backwards = page(undefined, 'one', [event('a'), event('b', { start: now, end: now - 1 })]);
    await assert.rejects(store.takeIn(calendar, backwards), { code: 'invalid-request' });
    await assert.rejects(store.addChannel(calendar, { ...channel('x'), tokenHash: 'the token' }), {
      code: 'invalid-request',
    });
    await assert.rejects(store.follow({ ...calendar, calendarId: '' }), { code: 'invalid-request' });
    assert.deepEqual(await store.followed(calendar), { ...calendar, dueAt: 0, channels: [] });
    assert.deepEqual(await standing(), []);
  });

  it('finds a calendar through any of its channels', async () => {
    assert.equal(await store.addChannel(calendar, channel('new', now + 48 * hour)), true);
    assert.equal(await store.addChannel(calendar, channel('old')), true);
    assert.equal(await store.addChannel({ ...calendar, hostId: 'ben' }, channel('stray')), false);
    assert.deepEqual(await store.followedThrough('old'), {
      ...calendar,
      dueAt: 0,
      channels: [channel('old'), channel('new', now + 48 * hour)],
    });
    await store.removeChannel('ben', 'old');
    assert.equal((await store.followedThrough('old'))?.channels.length, 2, 'a channel is its own host’s');
    await store.removeChannel('anna', 'old');
    assert.equal(await store.followedThrough('old'), undefined);
    assert.equal(await store.followedThrough('stray'), undefined);
    assert.equal((await store.followedThrough('new'))?.channels.length, 1);
  });

  it('forgets what is no longer followed, and nothing else', async () => {
    for (const each of [calendar, other]) {
      await store.takeIn(each, page(undefined, 'one', [event('a')]));
      await store.addChannel(each, channel(each.calendarId));
    }
    await store.unfollow(other);
    assert.equal(await store.followed(other), undefined);
    assert.equal(await store.followedThrough(other.calendarId), undefined);
    assert.equal(await store.takeIn(other, page('one', 'two', [event('b')])), false);
    assert.equal(await store.addChannel(other, channel('late')), false);
    assert.deepEqual(await store.events({ hostId: 'anna', calendars: [other], range: week }), []);
    assert.deepEqual(await standing(), ['a']);
    await store.unfollow({ hostId: 'anna', connectionId: 'c-2' });
    assert.equal((await store.followedBy('anna')).length, 1);
    await store.unfollow({ hostId: 'anna', connectionId: 'c-1' });
    assert.deepEqual(await store.followedBy('anna'), []);
    await store.follow(calendar);
    assert.deepEqual(
      [await standing(), await store.followed(calendar)],
      [[], { ...calendar, dueAt: 0, channels: [] }],
    );
  });

  it('stands, after any history of two servers, where the service stands', async () => {
    for (const seed of [1, 2, 3]) {
      const chance = chanceOf(seed);
      const below = (count: number): number => pick(chance, count);
      const service = new Map<string, CalendarEvent>();
      const log: CalendarEvent[] = [];
      const followed = { ...calendar, calendarId: `history-${seed}` };
      await store.follow(followed);
      // A cursor names how much of the log is known; a page holds at most three changes, and a full reading is one of them all.
      const ask = async (after: string | undefined) => {
        if (after !== undefined && below(12) === 0)
          return { after, changes: { outcome: 'expired' as const }, now };
        if (after === undefined) return page(undefined, String(log.length), [...service.values()]);
        const from = Number(after);
        const events = log.slice(from, from + 3);
        const latest = [...new Map(events.map((each) => [each.id, each])).values()];
        const answer = page(after, String(from + events.length), latest.filter(isStanding));
        const removed = latest.flatMap((each) => (isStanding(each) ? [] : each.id));
        const told = { ...answer, changes: { ...answer.changes, removed } };
        return from + events.length < log.length ? firstOf(told) : told;
      };
      const change = (): void => {
        const id = `e${below(8)}`;
        const at = now + below(100) * hour;
        const changed = event(id, {
          start: at,
          end: at + hour,
          status: below(3) ? 'confirmed' : 'cancelled',
        });
        if (changed.status === 'cancelled') service.delete(id);
        else service.set(id, changed);
        log.push(changed);
      };
      for (let turn = 0; turn < 40; turn++) {
        for (let of = below(4); of > 0; of--) change();
        const answers = await Promise.all(
          [1, 2].map(async () => ask((await store.followed(followed))?.cursor)),
        );
        if (below(2)) change();
        await Promise.all(answers.map((answer) => store.takeIn(followed, answer)));
      }
      const synced = async (): Promise<boolean> => {
        const { cursor } = (await store.followed(followed)) ?? {};
        if (cursor === String(log.length)) return true;
        await store.takeIn(followed, await ask(cursor));
        return false;
      };
      while (!(await synced()));
      const found = await store.events({ hostId: 'anna', calendars: [followed], range: week });
      assert.deepEqual(
        new Map(found.map(({ connectionId: _, ...each }) => [each.id, each])),
        new Map([...service].sort(([, a], [, b]) => a.start - b.start).map(([id, each]) => [id, each])),
        `seed ${seed}`,
      );
    }
  });
}

describe('calendars that are followed', () => {
  describe('in memory', () => {
    follows(async () => memoryFollowed());
  });

  for (const { name, open } of testDatabases())
    describe(`in ${name}`, () => {
      follows(async () => sqlFollowed(await open()));

      it('are forgotten with their connection, and with them all that they said', async () => {
        const database = await open();
        const settings = sqlSettings(database, { secrets: ['a secret of a test, long enough for it'] });
        const followed = sqlFollowed(database);
        const busy = sqlBusy(database);
        const connection = {
          id: 'c-1',
          hostId: 'anna',
          provider: 'google',
          account: 'anna@example.com',
          status: 'active',
          grant: {},
        } as const;
        const day = { ...calendar, day: now, readAt: now, recognises: true, items: [] };
        const left = async (): Promise<readonly number[]> => [
          (await followed.followedBy('anna')).length,
          (await busy.recall({ hostId: 'anna', calendars: [calendar], from: now, to: now + 1 })).length,
        ];
        for (const end of [
          () => settings.removeConnection('c-1'),
          () => settings.saveConnection({ ...connection, hostId: 'ben' }),
        ]) {
          await settings.saveConnection(connection);
          await followed.follow(calendar);
          await busy.keep('anna', [day], now);
          await settings.saveConnection({ ...connection, account: 'renamed@example.com' });
          assert.deepEqual(await left(), [1, 1]);
          await end();
          assert.deepEqual(await left(), [0, 0]);
        }
      });
    });
});
