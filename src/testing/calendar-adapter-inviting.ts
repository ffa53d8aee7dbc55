import { invitedTo } from '../contract/calendar-adapter.js';
import type { BusyItem, EventDraft } from '../contract/calendar-adapter.js';
import type { Interval } from '../time/interval.js';
import { controlOf, draftAt, hour, stretchOf, withEvent } from './calendar-adapter-fixture.js';
import type { CalendarAdapterFixture, Colleague } from './calendar-adapter-fixture.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

const ada = { email: 'ada@example.com', name: 'Ada' };
const bob = { email: 'Bob@example.com' };

/** What an adapter promises about those who are invited; nobody's mail is written to but by a controlled service. */
export const invitingPromises: readonly SuitePromise<CalendarAdapterFixture>[] = [
  {
    needs: 'controlled',
    promise: 'invites and uninvites by address, and leaves everybody else as they are',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const draft = { ...draftAt(fixture), attendees: [ada] };
      const at = { calendarId, eventId: draft.id };
      await withEvent(fixture, draft, async (written) => {
        // A service that does not say who is invited cannot show that it keeps this.
        if (invitedTo(written) === undefined) return;
        expectEqual(invitedTo(written), ['ada@example.com'], 'as it was written');
        const both = await adapter.update(at, { invite: [bob, { ...ada, name: 'Somebody else' }] });
        expectEqual(invitedTo(both), ['ada@example.com', 'bob@example.com'], 'one more, and nobody twice');
        const one = await adapter.update(at, { uninvite: ['ADA@example.com', 'nobody@example.com'] });
        expectEqual(invitedTo(one), ['bob@example.com'], 'one less');
        const moved = await adapter.update(at, { start: draft.start + hour, end: draft.end + hour });
        expectEqual([invitedTo(moved), moved.title], [invitedTo(one), draft.title], 'the rest is left alone');
        expectEqual(invitedTo(await adapter.event(at)), invitedTo(one), 'and found so again');
      });
    },
  },
  {
    needs: 'controlled',
    promise: 'changes who is invited only if the event is still the one that was read',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const draft = { ...draftAt(fixture), attendees: [ada] };
      await withEvent(fixture, draft, async (written) => {
        const { etag } = written;
        const invited = invitedTo(written);
        if (etag === undefined || invited === undefined) return;
        const at = { calendarId, eventId: draft.id };
        await adapter.update(at, { title: 'Second' });
        await expectRefusal(adapter.update({ ...at, etag }, { invite: [bob] }), 'version-conflict');
        expectEqual(invitedTo(await adapter.event(at)), invited, 'a stale change invites nobody');
      });
    },
  },
  {
    needs: 'controlled',
    promise: 'lets an event be recognised on the copy of whoever is invited as a host, and of nobody else',
    async keeps(fixture) {
      const { adapter, writable: calendarId } = fixture;
      const { colleague } = controlOf(fixture);
      if (!colleague) return;
      const host = { email: colleague.email, isHost: true };
      const guest = { email: colleague.email };
      for (const [attendees, seen] of [
        [[host, ada], true],
        [[guest], false],
      ] as const) {
        const draft = { ...draftAt(fixture), attendees };
        const ref = seen ? draft.bookingRef : undefined;
        await withEvent(fixture, draft, async () => {
          expectEqual(await refsIn(colleague, draft), [ref], 'the copy is there');
          const later = { start: draft.start + hour, end: draft.end + hour };
          await adapter.update({ calendarId, eventId: draft.id }, { ...later, zone: draft.zone });
          expectEqual(await refsIn(colleague, draft), [], 'it moves along');
          expectEqual(await refsIn(colleague, later), [ref], 'as the copy it is');
        });
        expectEqual(await copiesIn(colleague, draft), [], 'and goes with the event');
      }
      const draft: EventDraft = { ...draftAt(fixture), attendees: [ada] };
      await withEvent(fixture, draft, async () => {
        await adapter.update({ calendarId, eventId: draft.id }, { invite: [host] });
        expectEqual(await refsIn(colleague, draft), [draft.bookingRef], 'who comes later recognises it, too');
      });
    },
  },
];

async function copiesIn({ adapter, calendarId }: Colleague, range: Interval): Promise<readonly BusyItem[]> {
  const query = { calendars: [calendarId], recognise: [calendarId], range: stretchOf(range) };
  const [answer] = await adapter.busy(query);
  expect(answer !== undefined && 'items' in answer, 'the colleague’s calendar can be read');
  return answer.items;
}

async function refsIn(colleague: Colleague, range: Interval): Promise<readonly (string | undefined)[]> {
  return (await copiesIn(colleague, range)).map(({ bookingRef }) => bookingRef);
}
