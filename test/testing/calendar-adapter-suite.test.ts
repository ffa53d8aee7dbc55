import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryCalendar } from '../../src/adapters/memory/index.js';
import { BookingError } from '../../src/contract/booking-error.js';
import { invitedTo } from '../../src/contract/calendar-adapter.js';
import type {
  BusyItem,
  CalendarAdapter,
  CalendarBusy,
  CalendarChanges,
} from '../../src/contract/calendar-adapter.js';
import type { CalendarAdapterFixture, PlantedEvent } from '../../src/testing/calendar-adapter-fixture.js';
import { calendarAdapterPromises, calendarAdapterSuite } from '../../src/testing/calendar-adapter-suite.js';

const start = Date.UTC(2026, 2, 2, 8);

function honest(): { fixture: CalendarAdapterFixture; adapter: CalendarAdapter } {
  let clock = start;
  const memory = memoryCalendar({
    now: () => clock,
    conferenceDelaySeconds: 20,
    calendars: [
      { id: 'anna', zone: 'Europe/Berlin' },
      { id: 'team', access: 'reader' },
      { id: 'boss', access: 'free-busy' },
      { id: 'colleague@example.com' },
    ],
  });
  const adapter = memory.open({});
  const fixture = {
    adapter,
    writable: 'anna',
    unreadable: 'nobody',
    quiet: Date.UTC(2026, 2, 7, 9),
    now: () => clock,
    control: {
      readOnly: 'team',
      busyOnly: 'boss',
      conference: { solution: 'google-meet', readyWithinMinutes: 1 },
      advance: (milliseconds: number) => {
        clock += milliseconds;
      },
      plant: async (event: PlantedEvent) => {
        memory.add(event);
      },
      colleague: { email: 'colleague@example.com', calendarId: 'colleague@example.com', adapter },
    },
  };
  return { fixture, adapter };
}

/** Changes each item of each calendar. */
function items(
  answers: readonly CalendarBusy[],
  change: (item: BusyItem) => BusyItem | [],
): readonly CalendarBusy[] {
  return answers.map((answer) =>
    'items' in answer ? { ...answer, items: answer.items.flatMap(change) } : answer,
  );
}

const without = <Value extends object, Name extends keyof Value>(
  value: Value,
  name: Name,
): Omit<Value, Name> => {
  const { [name]: _, ...rest } = value;
  return rest;
};

/** Adapters that break one promise each, and a word of the promise that finds them out. */
const liars: Readonly<
  Record<string, readonly [promise: RegExp, lie: (real: CalendarAdapter) => Partial<CalendarAdapter>]>
> = {
  'lists a calendar twice': [
    /^lists/,
    (real) => ({ calendars: async () => [...(await real.calendars()), ...(await real.calendars())] }),
  ],
  'answers out of order': [
    /order asked/,
    (real) => ({ busy: async (query) => [...(await real.busy(query))].reverse() }),
  ],
  'answers for what it could read only': [
    /order asked/,
    (real) => ({ busy: async (query) => (await real.busy(query)).filter((answer) => 'items' in answer) }),
  ],
  'calls an unreadable calendar free': [
    /never that it is free/,
    (real) => ({
      busy: async (query) =>
        (await real.busy(query)).map(({ calendarId, ...rest }) => ({
          calendarId,
          items: [],
          ...without(rest as { error?: string }, 'error'),
        })),
    }),
  ],
  'fails as a whole for one calendar': [
    /never that it is free/,
    (real) => ({
      busy: async (query) => {
        const answers = await real.busy(query);
        if (answers.some((answer) => 'error' in answer)) throw new BookingError('calendar-unreachable');
        return answers;
      },
    }),
  ],
  'throws for an event that is not there': [
    /knows nothing/,
    (real) => ({
      event: async (at) => {
        const event = await real.event(at);
        if (event === undefined) throw new BookingError('not-found');
        return event;
      },
    }),
  ],
  'does not listen to its signal': [
    /reason of its signal/,
    (real) => ({ calendars: async () => real.calendars() }),
  ],
  'hides free events': [
    /shows free events/,
    (real) => ({
      busy: async (query) =>
        items(await real.busy(query), (item) => (item.transparency === 'opaque' ? item : [])),
    }),
  ],
  'lets free events block': [
    /shows free events/,
    (real) => ({
      busy: async (query) => items(await real.busy(query), (item) => ({ ...item, transparency: 'opaque' })),
    }),
  ],
  'takes days in UTC': [
    /whole day/,
    (real) => ({
      busy: async (query) =>
        items(await real.busy(query), (item) =>
          item.title === 'Away' ? { ...item, start: item.start + 3_600_000 } : item,
        ),
    }),
  ],
  'reads two months at most': [
    /reads a year/,
    (real) => ({
      busy: async (query) =>
        items(await real.busy(query), (item) =>
          item.start > query.range.start + 61 * 86_400_000 ? [] : item,
        ),
    }),
  ],
  'tells titles where only busy times may be seen': [
    /when, and no more/,
    (real) => ({
      busy: async (query) => items(await real.busy(query), (item) => ({ title: 'Secret', ...item })),
    }),
  ],
  'escapes titles': [
    /finds it again/,
    (real) => ({
      insert: async (id, draft) => real.insert(id, { ...draft, title: draft.title.replaceAll('<', '&lt;') }),
    }),
  ],
  'forgets whose event it is': [
    /recognises what it wrote/,
    (real) => ({
      busy: async (query) => items(await real.busy(query), (item) => without(item, 'bookingRef')),
    }),
  ],
  'writes a second event for the same draft': [
    /same draft comes again/,
    (real) => {
      let count = 0;
      return {
        insert: async (id, draft) => real.insert(id, { ...draft, id: `${draft.id}${(count++).toString()}` }),
      };
    },
  ],
  'hands out another booking’s event': [
    /refuses an id/,
    (real) => ({
      insert: async (calendarId, draft) =>
        (await real.event({ calendarId, eventId: draft.id })) ?? real.insert(calendarId, draft),
    }),
  ],
  'fails to cancel what is gone': [
    /cancelling what is gone/,
    (real) => ({
      cancel: async (at) => {
        if ((await real.event(at)) === undefined) throw new BookingError('not-found');
        await real.cancel(at);
      },
    }),
  ],
  'forgets the title when it moves an event': [
    /leaves the rest/,
    (real) => ({ update: async (at, change) => without(await real.update(at, change), 'bookingRef') }),
  ],
  'ignores etags': [
    /still the one/,
    (real) => ({ update: async (at, change) => real.update(without(at, 'etag'), change) }),
  ],
  'loses a booking whose link cannot be made': [
    /video link cannot be made/,
    (real) => ({
      insert: async (id, draft) => {
        if (draft.conference?.solution === 'suite-no-such-solution') throw new BookingError('refused');
        return real.insert(id, draft);
      },
    }),
  ],
  'says ready before there is an address': [
    /state of a video link/,
    (real) => ({
      insert: async (id, draft) => ({
        ...(await real.insert(id, draft)),
        conference: { solution: 'google-meet', state: 'ready' },
      }),
    }),
  ],
  'keeps links that are to go': [
    /takes a video link off/,
    (real) => ({
      update: (address, { conference, ...change }) =>
        real.update(address, { ...change, ...(conference && { conference }) }),
    }),
  ],
  'replaces the list of those who are invited': [
    /invites and uninvites/,
    (real) => ({
      update: async (at, change) => {
        const invited = invitedTo(await real.event(at)) ?? [];
        return real.update(at, change.invite ? { ...change, uninvite: invited } : change);
      },
    }),
  ],
  'invites whatever has happened meanwhile': [
    /who is invited only if/,
    (real) => ({
      update: async (at, change) => real.update(change.invite ? without(at, 'etag') : at, change),
    }),
  ],
  'keeps to itself whose event a copy is': [
    /on the copy of whoever/,
    (real) => ({
      insert: async (id, draft) =>
        real.insert(id, { ...draft, attendees: draft.attendees.map(({ email }) => ({ email })) }),
    }),
  ],
  'shows every guest whose event it is': [
    /on the copy of whoever/,
    (real) => ({
      insert: async (id, draft) =>
        real.insert(id, {
          ...draft,
          attendees: draft.attendees.map(({ email }) => ({ email, isHost: true })),
        }),
    }),
  ],
  'tells of everything again and again': [
    /of nothing twice/,
    (real) => ({ changes: async (id) => changesOf(real, id) }),
  ],
  'has something new whenever it is asked': [
    /where nothing is new/,
    (real) => ({
      changes: async (id, cursor) => ({ ...(await changesOf(real, id, cursor)), removed: ['ghost'] }),
    }),
  ],
  'goes on from a cursor that it never made': [
    /cursor that it never made/,
    (real) => ({
      changes: async (id, cursor) => {
        const told = await changesOf(real, id, cursor);
        return told.outcome === 'page' ? told : changesOf(real, id);
      },
    }),
  ],
  'says nothing of what was taken off': [
    /written, changed and taken off/,
    (real) => ({
      changes: async (id, cursor) => ({ ...(await changesOf(real, id, cursor)), removed: [] }),
    }),
  ],
  'calls what is free busy': [
    /free and all-day events/,
    (real) => ({
      changes: async (id, cursor) => {
        const told = await changesOf(real, id, cursor);
        if (told.outcome === 'expired') return told;
        return { ...told, events: told.events.map((event) => ({ ...event, transparency: 'opaque' })) };
      },
    }),
  ],
  'shows events to whoever may only see busy times': [
    /only see when it is busy/,
    (real) => ({
      changes: async (id, cursor) => changesOf(real, id, cursor).catch(() => changesOf(real, 'anna', cursor)),
    }),
  ],
  'pretends to write where it may not': [
    /may only be read/,
    (real) => ({
      insert: async (calendarId, { conference, ...draft }) =>
        calendarId === 'team'
          ? { ...draft, attendees: [], calendarId, status: 'confirmed', transparency: 'opaque' }
          : real.insert(calendarId, { ...draft, ...(conference && { conference }) }),
    }),
  ],
};

async function changesOf(real: CalendarAdapter, id: string, cursor?: string): Promise<CalendarChanges> {
  return (await real.changes?.(id, cursor)) ?? { outcome: 'expired' };
}

/** The promises that an adapter does not keep. */
async function broken(lie: (real: CalendarAdapter) => Partial<CalendarAdapter>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { promise, keeps } of calendarAdapterPromises) {
    const { fixture, adapter } = honest();
    await keeps({ ...fixture, adapter: { ...adapter, ...lie(adapter) } }).catch(() => found.push(promise));
  }
  return found;
}

describe('the suite of calendar adapters', () => {
  it('is content with an honest adapter', async () => {
    assert.deepEqual(await broken(() => ({})), []);
  });

  for (const [name, [promise, lie]] of Object.entries(liars)) {
    it(`finds out one that ${name}`, async () => {
      assert.ok((await broken(lie)).some((found) => promise.test(found)));
    });
  }

  it('has for each promise an adapter that breaks it', () => {
    const proven = Object.values(liars).map(([promise]) => promise);
    for (const { promise } of calendarAdapterPromises)
      assert.ok(
        proven.some((words) => words.test(promise)),
        promise,
      );
  });

  it('runs what the fixture offers, closes it, and nothing else', async () => {
    const names: string[] = [];
    const bodies: (() => Promise<void>)[] = [];
    let closed = 0;
    const runner = {
      describe: (_: string, body: () => void) => {
        body();
      },
      it: (name: string, body: () => Promise<void>) => {
        names.push(name);
        bodies.push(body);
      },
    };
    const close = async () => {
      closed += 1;
    };
    const { control: _, ...strangers } = honest().fixture;
    calendarAdapterSuite(runner, {
      offers: ['black-box', 'writes'],
      open: async () => ({ fixture: strangers, close }),
    });
    for (const body of bodies) await body();
    assert.ok(names.length > 8 && names.every((name) => !name.includes('[controlled]')));
    assert.equal(closed, names.length);
  });
});
