import { calendarAccess, canWrite } from '../contract/calendar-adapter.js';
import { startOfDate } from '../time/zone.js';
import { controlOf, draftAt, hour, listed, minute, standing, stretchOf } from './calendar-adapter-fixture.js';
import type { CalendarAdapterFixture } from './calendar-adapter-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What an adapter promises about reading. */
export const readingPromises: readonly SuitePromise<CalendarAdapterFixture>[] = [
  {
    needs: 'black-box',
    promise: 'lists the account’s calendars, each once, with what may be done with it',
    async keeps(fixture) {
      const calendars = await fixture.adapter.calendars();
      const ids = calendars.map(({ id }) => id);
      expectEqual(new Set(ids).size, ids.length, 'each calendar is listed once');
      expect(calendars.filter(({ primary }) => primary).length <= 1, 'at most one calendar is the main one');
      for (const { name, access, conferences } of calendars) {
        expect(name !== '', 'a calendar has a name');
        expect(calendarAccess.includes(access), `${access} is a right of the contract`);
        expect(Array.isArray(conferences), 'a calendar says which video links it makes');
      }
      expect(
        canWrite((await listed(fixture, fixture.writable)).access),
        'the writable calendar is listed so',
      );
    },
  },
  {
    needs: 'black-box',
    promise: 'answers for every calendar asked, in the order asked',
    async keeps({ adapter, writable, unreadable, quiet }) {
      for (const calendars of [[writable, unreadable], [unreadable, writable, unreadable], []]) {
        const answers = await adapter.busy({ calendars, range: { start: quiet, end: quiet + hour } });
        expectEqual(
          answers.map(({ calendarId }) => calendarId),
          calendars,
          'one answer each, in order',
        );
      }
    },
  },
  {
    needs: 'black-box',
    promise: 'says of a calendar it cannot read that it is unknown, never that it is free',
    async keeps({ adapter, writable, unreadable, quiet }) {
      for (const recognise of [[], [unreadable]]) {
        const range = { start: quiet, end: quiet + hour };
        const [bad, good] = await adapter.busy({ calendars: [unreadable, writable], range, recognise });
        expect(bad !== undefined && 'error' in bad, 'the unreadable calendar answers an error');
        expect(good !== undefined && 'items' in good, 'the others answer all the same');
      }
    },
  },
  {
    needs: 'black-box',
    promise: 'knows nothing of an event that does not exist',
    async keeps(fixture) {
      const at = { calendarId: fixture.writable, eventId: draftAt(fixture).id };
      expectEqual(await fixture.adapter.event(at), undefined, 'no event');
    },
  },
  {
    needs: 'black-box',
    promise: 'ends a call with the reason of its signal',
    async keeps({ adapter, writable, quiet }) {
      const reason = new Error('the caller left');
      const options = { signal: AbortSignal.abort(reason) };
      const query = { calendars: [writable], range: { start: quiet, end: quiet + hour } };
      for (const call of [
        () => adapter.calendars(options),
        () => adapter.busy(query, options),
        () => adapter.event({ calendarId: writable, eventId: 'suite00000' }, options),
      ]) {
        const outcome: unknown = await call().catch((error: unknown) => error);
        expect(outcome === reason, 'the call rejects with the signal’s own reason');
      }
    },
  },
  {
    needs: 'controlled',
    promise: 'shows free events and says that they do not block',
    async keeps(fixture) {
      const { writable: calendarId, quiet } = fixture;
      const { plant } = controlOf(fixture);
      await plant({ calendarId, title: 'Busy', start: quiet, end: quiet + hour });
      const free = { start: quiet + hour, end: quiet + 2 * hour };
      await plant({ calendarId, title: 'Free', transparency: 'transparent', ...free });
      const items = await standing(fixture, { start: quiet, end: quiet + 2 * hour });
      const seen = [...items].sort((a, b) => a.start - b.start);
      expectEqual(
        seen.map(({ title, transparency, bookingRef }) => ({ title, transparency, bookingRef })),
        [
          { title: 'Busy', transparency: 'opaque' },
          { title: 'Free', transparency: 'transparent' },
        ],
        'both are there, neither is ours',
      );
      expectEqual(seen.map(stretchOf)[1], free, 'at its own time');
    },
  },
  {
    needs: 'controlled',
    promise: 'takes a whole day from its first instant to the next day’s, in the calendar’s zone',
    async keeps(fixture) {
      const { zone } = await listed(fixture, fixture.writable);
      expect(zone !== undefined, 'the calendar has a zone');
      const from = new Date(fixture.quiet + 24 * hour).toISOString().slice(0, 10);
      const to = new Date(fixture.quiet + 48 * hour).toISOString().slice(0, 10);
      const { plant } = controlOf(fixture);
      await plant({ calendarId: fixture.writable, title: 'Away', allDay: { from, to } });
      const day = { start: startOfDate(zone, from), end: startOfDate(zone, to) };
      const items = await standing(fixture, { start: day.start - hour, end: day.end + hour });
      expectEqual(items.map(stretchOf), [day], 'midnight to midnight by its own clock');
      expectEqual(
        await standing(fixture, { start: day.start - minute, end: day.start }),
        [],
        'and no sooner',
      );
      expectEqual(await standing(fixture, { start: day.end, end: day.end + minute }), [], 'and no longer');
    },
  },
  {
    needs: 'controlled',
    promise: 'reads a year in one question, and leaves nothing out',
    async keeps(fixture) {
      const { writable: calendarId, quiet } = fixture;
      const { plant, busyOnly } = controlOf(fixture);
      const starts = [0, 59, 60, 61, 180, 364].map((day) => quiet + day * 24 * hour);
      const calendars = [calendarId, ...(busyOnly === undefined ? [] : [busyOnly])];
      for (const id of calendars) {
        for (const start of starts) await plant({ calendarId: id, title: 'Far', start, end: start + hour });
      }
      const range = { start: quiet, end: quiet + 365 * 24 * hour };
      for (const answer of await fixture.adapter.busy({ calendars, range })) {
        expect('items' in answer, 'they can be read');
        const found = answer.items.map(({ start }) => start).sort((a, b) => a - b);
        expectEqual(found, starts, `every event of ${answer.calendarId}`);
      }
    },
  },
  {
    needs: 'controlled',
    promise: 'says of a calendar that shows only busy times when, and no more',
    async keeps(fixture) {
      const { plant, busyOnly: calendarId } = controlOf(fixture);
      if (calendarId === undefined) return;
      const time = { start: fixture.quiet, end: fixture.quiet + hour };
      await plant({ calendarId, title: 'Secret', ...time });
      const free = { start: time.end, end: time.end + hour };
      await plant({ calendarId, title: 'Also secret', transparency: 'transparent', ...free });
      const range = { start: time.start, end: free.end };
      const answers = await fixture.adapter.busy({ calendars: [calendarId], range });
      const items = [{ calendarId, ...time, transparency: 'opaque' }];
      expectEqual(answers, [{ calendarId, items }], 'the busy stretch alone');
    },
  },
];
