import type { CalendarAdapter, CalendarEvent } from '../contract/calendar-adapter.js';
import { controlOf, draftAt, hour, stretchOf } from './calendar-adapter-fixture.js';
import type { CalendarAdapterFixture } from './calendar-adapter-fixture.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What an adapter promises that says what changed; one that does not is followed by nobody, and promises nothing. */
export const followingPromises: readonly SuitePromise<CalendarAdapterFixture>[] = [
  {
    needs: 'black-box',
    promise: 'follows a calendar from its beginning to where nothing is new',
    async keeps(fixture) {
      if (!fixture.adapter.changes) return;
      const { cursor } = await readOn(fixture);
      const { events, removed } = await readOn(fixture, cursor);
      expectEqual([events, removed], [[], []], 'nothing has changed since');
    },
  },
  {
    needs: 'black-box',
    promise: 'does not know a cursor that it never made, and says so',
    async keeps({ adapter, writable }) {
      for (const cursor of ['', 'never', '[]', '{}'])
        if (adapter.changes)
          expectEqual(
            await adapter.changes(writable, cursor),
            { outcome: 'expired' },
            `"${cursor}" is unknown`,
          );
    },
  },
  {
    needs: 'writes',
    promise: 'tells of what is written, changed and taken off, and of nothing twice',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      if (!adapter.changes) return;
      const draft = draftAt(fixture);
      const at = { calendarId, eventId: draft.id };
      const start = await readOn(fixture);
      await adapter.insert(calendarId, draft);
      const written = await readOn(fixture, start.cursor);
      const again = await readOn(fixture, written.cursor);
      const later = { start: draft.start + hour, end: draft.end + hour };
      await adapter.update(at, { ...later, zone: draft.zone });
      const moved = await readOn(fixture, written.cursor);
      await adapter.cancel(at);
      const gone = await readOn(fixture, moved.cursor);
      expectEqual(written.events.map(named), [named({ ...draft })], 'the new event, as it was written');
      expectEqual([again.events, again.removed], [[], []], 'what was told is not told again');
      expectEqual(moved.events.map(named), [named({ ...draft, ...later })], 'the moved one, where it is now');
      expectEqual([gone.events, gone.removed], [[], [draft.id]], 'what was taken off, by its id');
      const all = await readOn(fixture);
      expect(!all.events.some(({ id }) => id === draft.id), 'whoever begins now is not told of it');
      const meanwhile = await readOn(fixture, start.cursor);
      expect(!meanwhile.events.some(({ id }) => id === draft.id), 'an old cursor is told how it ended');
    },
  },
  {
    needs: 'controlled',
    promise: 'tells what free and all-day events are, and who is invited',
    async keeps(fixture) {
      const { adapter, writable: calendarId, quiet } = fixture;
      if (!adapter.changes) return;
      const control = controlOf(fixture);
      const { cursor } = await readOn(fixture);
      const range = { start: quiet, end: quiet + hour };
      await control.plant({ calendarId, title: 'Free', transparency: 'transparent', ...range });
      const [from, to] = [quiet, quiet + 24 * hour].map((instant) =>
        new Date(instant).toISOString().slice(0, 10),
      );
      await control.plant({ calendarId, title: 'Day', allDay: { from: from ?? '', to: to ?? '' } });
      const draft = { ...draftAt(fixture, 90), attendees: [{ email: 'Ada@example.com', name: 'Ada' }] };
      await adapter.insert(calendarId, draft);
      const { events } = await readOn(fixture, cursor);
      const find = (title: string) => events.find((event) => event.title === title);
      expectEqual(find('Free')?.transparency, 'transparent', 'a free event is said to be free');
      expectEqual(find('Day')?.isAllDay, true, 'an all-day event is said to be one');
      expectEqual(find('Day')?.transparency, 'opaque', 'and blocks where it does');
      const [invited] = find(draft.title)?.attendees ?? [];
      expectEqual(
        [invited?.email, invited?.answer],
        ['ada@example.com', 'none'],
        'who is invited, and did not answer',
      );
    },
  },
  {
    needs: 'controlled',
    promise: 'follows no calendar of which it may only see when it is busy',
    async keeps(fixture) {
      const { adapter } = fixture;
      const { busyOnly } = controlOf(fixture);
      if (adapter.changes && busyOnly !== undefined)
        await expectRefusal(adapter.changes(busyOnly, undefined), 'refused', 'not-found');
    },
  },
];

/** What an adapter tells from a cursor on, to the end; in the order told. */
async function readOn(
  { adapter, writable }: { readonly adapter: CalendarAdapter; readonly writable: string },
  since?: string,
): Promise<{
  readonly events: readonly CalendarEvent[];
  readonly removed: readonly string[];
  readonly cursor: string;
}> {
  const events: CalendarEvent[] = [];
  const removed: string[] = [];
  for (let cursor = since, pages = 0; ; pages++) {
    const page = await adapter.changes?.(writable, cursor);
    expect(page?.outcome === 'page', 'a cursor just made is known');
    expect(pages < 1000, 'an answer comes to its end');
    expectEqual(
      page.events.filter(({ status }) => status === 'cancelled'),
      [],
      'what is cancelled is among the removed',
    );
    events.push(...page.events);
    removed.push(...page.removed);
    if (!page.more) return { events, removed, cursor: page.cursor };
    cursor = page.cursor;
  }
}

function named(event: Pick<CalendarEvent, 'id' | 'bookingRef' | 'start' | 'end'>): object {
  return { id: event.id, bookingRef: event.bookingRef, ...stretchOf(event) };
}
