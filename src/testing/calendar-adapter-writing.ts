import { conferenceStates } from '../contract/location.js';
import {
  controlOf,
  draftAt,
  hour,
  minute,
  standing,
  stretchOf,
  withEvent,
} from './calendar-adapter-fixture.js';
import type { CalendarAdapterFixture } from './calendar-adapter-fixture.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What an adapter promises about writing. */
export const writingPromises: readonly SuitePromise<CalendarAdapterFixture>[] = [
  {
    needs: 'writes',
    promise: 'writes an event under the given id and finds it again',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const draft = {
        ...draftAt(fixture),
        title: '<b>Tom</b> & “Jerry”',
        description: 'Line one\nline <two>',
      };
      await withEvent(fixture, draft, async (written) => {
        const { id, bookingRef, title, start, end } = draft;
        for (const event of [written, await adapter.event({ calendarId, eventId: id })]) {
          expect(event !== undefined, 'the event is there');
          const seen = { ref: event.bookingRef, title: event.title, status: event.status, id: event.id };
          expectEqual(seen, { ref: bookingRef, title, status: 'confirmed', id }, 'as it was written');
          expectEqual(
            { ...stretchOf(event), calendarId: event.calendarId },
            { start, end, calendarId },
            'there',
          );
        }
      });
    },
  },
  {
    needs: 'writes',
    promise: 'recognises what it wrote among the busy times, half-open on both sides',
    async keeps(fixture) {
      const draft = draftAt(fixture);
      const { start, end, id, bookingRef } = draft;
      await withEvent(fixture, draft, async () => {
        for (const range of [
          { start, end },
          { start: start - hour, end: start + minute },
          { start: end - minute, end: end + hour },
        ]) {
          const ours = (await standing(fixture, range)).filter((item) => item.eventId === id);
          const seen = ours.map((item) => ({
            ...stretchOf(item),
            ref: item.bookingRef,
            blocks: item.transparency,
          }));
          expectEqual(seen, [{ start, end, ref: bookingRef, blocks: 'opaque' }], 'once, whole, and ours');
        }
        expectEqual(await standing(fixture, { start: start - hour, end: start }), [], 'nothing before it');
        expectEqual(await standing(fixture, { start: end, end: end + hour }), [], 'nothing after it');
      });
    },
  },
  {
    needs: 'writes',
    promise: 'answers the same event when the same draft comes again, one after the other or at once',
    async keeps(fixture) {
      const { adapter, writable } = fixture;
      const draft = draftAt(fixture);
      await withEvent(fixture, draft, async (first) => {
        const again = await Promise.all([1, 2, 3].map(() => adapter.insert(writable, draft)));
        expectEqual(
          again.map(({ id }) => id),
          [first.id, first.id, first.id],
          'the event that is there',
        );
        expectEqual((await standing(fixture, stretchOf(draft))).length, 1, 'and only one');
      });
      const racing = draftAt(fixture);
      const racers = await Promise.all([1, 2, 3].map(() => adapter.insert(writable, racing)));
      expectEqual(
        racers.map(({ id }) => id),
        [racing.id, racing.id, racing.id],
        'all get the same event',
      );
      expectEqual((await standing(fixture, stretchOf(racing))).length, 1, 'and there is one');
      await adapter.cancel({ calendarId: writable, eventId: racing.id });
    },
  },
  {
    needs: 'writes',
    promise: 'refuses an id that holds another booking, and brings no cancelled event back as it was',
    async keeps(fixture) {
      const { adapter, writable } = fixture;
      const draft = draftAt(fixture);
      await withEvent(fixture, draft, async () => {
        const other = { ...draft, bookingRef: `${draft.bookingRef}-other`, title: 'Somebody else' };
        await expectRefusal(adapter.insert(writable, other), 'version-conflict');
        const event = await adapter.event({ calendarId: writable, eventId: draft.id });
        expectEqual(event?.title, draft.title, 'the first one is untouched');
      });
      // Some services keep a remnant of what was cancelled, and its id with it; with others it is gone, and the id is free.
      const again = await adapter.insert(writable, draft).catch((error: unknown) => error);
      const now = (await standing(fixture, stretchOf(draft))).map(({ eventId }) => eventId);
      if (again instanceof Error) {
        await expectRefusal(Promise.reject(again), 'version-conflict');
        expectEqual(now, [], 'the cancelled one stays cancelled');
        return;
      }
      expectEqual(now, [draft.id], 'what is answered stands there');
      await adapter.cancel({ calendarId: writable, eventId: draft.id });
      expectEqual(await standing(fixture, stretchOf(draft)), [], 'and goes again');
    },
  },
  {
    needs: 'writes',
    promise: 'cancels, and takes cancelling what is gone for done',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const draft = draftAt(fixture);
      const at = { calendarId, eventId: draft.id };
      await adapter.cancel(at);
      await adapter.insert(calendarId, draft);
      await adapter.cancel(at);
      expectEqual(await adapter.event(at), undefined, 'the event is gone');
      expectEqual(await standing(fixture, stretchOf(draft)), [], 'its time is free');
      await adapter.cancel(at);
      await expectRefusal(adapter.update(at, { title: 'Back?' }), 'not-found');
    },
  },
  {
    needs: 'writes',
    promise: 'changes what is named and leaves the rest',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const draft = draftAt(fixture);
      await withEvent(fixture, draft, async () => {
        const at = { calendarId, eventId: draft.id };
        const time = { start: draft.start + hour, end: draft.end + hour };
        await adapter.update(at, { ...time, zone: 'Europe/Berlin' });
        const retitled = await adapter.update(at, { title: 'Moved' });
        const { title, bookingRef } = retitled;
        const asked = { ...time, title: 'Moved', bookingRef: draft.bookingRef };
        expectEqual({ ...stretchOf(retitled), title, bookingRef }, asked, 'time, then title');
        expectEqual((await standing(fixture, stretchOf(draft))).length, 0, 'its old time is free');
        expectEqual((await standing(fixture, time)).length, 1, 'its new time is taken');
      });
    },
  },
  {
    needs: 'writes',
    promise: 'changes an event only if it is still the one that was read',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const draft = draftAt(fixture);
      await withEvent(fixture, draft, async (first) => {
        // A service without etags cannot make this promise, and says so by giving none.
        if (first.etag === undefined) return;
        const at = { calendarId, eventId: draft.id, etag: first.etag };
        const second = await adapter.update(at, { title: 'Second' });
        await expectRefusal(adapter.update(at, { title: 'Stale' }), 'version-conflict');
        expectEqual((await adapter.event(at))?.title, 'Second', 'a stale change changes nothing');
        expect(second.etag !== undefined && second.etag !== first.etag, 'each change has its own etag');
        await adapter.update({ calendarId, eventId: draft.id, etag: second.etag }, { title: 'Third' });
      });
    },
  },
  {
    needs: 'writes',
    promise: 'writes the event all the same when a video link cannot be made',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const conference = { solution: 'suite-no-such-solution', requestId: 'suite-1' };
      const draft = { ...draftAt(fixture), conference };
      await withEvent(fixture, draft, async (written) => {
        expectEqual(written.conference?.state, 'failed', 'the answer says that there will be no link');
        const event = await adapter.event({ calendarId, eventId: draft.id });
        expectEqual(event?.bookingRef, draft.bookingRef, 'the booking stands');
        expectEqual(event?.conference?.state, 'failed', 'whoever reads it later learns it too');
      });
    },
  },
  {
    needs: 'controlled',
    promise: 'tells the state of a video link, and its https address once it is there',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const { conference, advance } = controlOf(fixture);
      // A service that makes no links has none to tell of.
      if (!conference || !advance) return;
      const wish = { solution: conference.solution, requestId: `suite-${fixture.quiet.toString()}` };
      const draft = { ...draftAt(fixture), conference: wish };
      await withEvent(fixture, draft, async (written) => {
        const { state, url } = written.conference ?? {};
        expect(state !== undefined && conferenceStates.includes(state), 'a state of the contract');
        expectEqual(url !== undefined, state === 'ready', 'an address exactly when it is ready');
        advance(conference.readyWithinMinutes * minute);
        const later = (await adapter.event({ calendarId, eventId: draft.id }))?.conference;
        expectEqual(later?.state, 'ready', 'the link comes');
        expectEqual(later?.solution, conference.solution, 'it is what was asked for');
        expect(later?.url?.startsWith('https://') === true, 'with an https address');
      });
    },
  },
  {
    needs: 'controlled',
    promise: 'takes a video link off, and asks for another one under another name',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const { conference, advance } = controlOf(fixture);
      // A service that makes no links has none to tell of.
      if (!conference || !advance) return;
      const requestId = `suite-off-${fixture.quiet.toString()}`;
      const wish = { solution: conference.solution, requestId };
      const draft = { ...draftAt(fixture), conference: wish };
      await withEvent(fixture, draft, async () => {
        const at = { calendarId, eventId: draft.id };
        const without = await adapter.update(at, { conference: null });
        expectEqual(without.conference, undefined, 'the answer has none');
        advance(conference.readyWithinMinutes * minute);
        expectEqual((await adapter.event(at))?.conference, undefined, 'and none comes after all');
        await adapter.update(at, { conference: { ...wish, requestId: `${requestId}-1` } });
        advance(conference.readyWithinMinutes * minute);
        expectEqual((await adapter.event(at))?.conference?.state, 'ready', 'another one comes');
      });
    },
  },
  {
    needs: 'controlled',
    promise: 'writes nothing to a calendar that may only be read, or is not there',
    async keeps(fixture) {
      const { adapter, unreadable } = fixture;
      const { readOnly } = controlOf(fixture);
      const draft = draftAt(fixture);
      await expectRefusal(adapter.insert(readOnly, draft), 'refused');
      await expectRefusal(adapter.insert(unreadable, draft), 'refused', 'not-found');
      const [answer] = await adapter.busy({ calendars: [readOnly], range: stretchOf(draft) });
      expectEqual(answer, { calendarId: readOnly, items: [] }, 'nothing was written');
    },
  },
];
