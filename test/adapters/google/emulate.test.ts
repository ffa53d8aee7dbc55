// A judge that is not ours: an emulator written by others, without knowledge of this adapter. What it covers (OAuth,
// lists, insert, delete, free/busy) must come out of it as it comes out of our own stand-in. Where the two differ, the
// difference is named below, and the manual says that Google is on the side of ours.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CalendarAdapter, EventDraft } from '../../../src/contract/calendar-adapter.js';
import type { Grant } from '../../../src/contract/calendar-provider.js';
import {
  anna,
  codeFrom,
  connect,
  emulated,
  redirectUri,
  standingIn,
  verifier,
  type Google,
} from './two-googles.js';

const AUTH = 'https://www.googleapis.com/auth/';
const USERINFO = `${AUTH}userinfo`;

const instant = (time: string) => Date.parse(`2030-03-05T${time}:00Z`);
const DAY = { start: instant('00:00'), end: instant('00:00') + 86_400_000 };
const draft = (id: string, [from, to]: readonly [string, string], title = 'Intro'): EventDraft => ({
  id,
  bookingRef: id,
  title,
  zone: 'Europe/Berlin',
  attendees: [{ email: 'guest@example.org', name: 'Guest' }],
  start: instant(from),
  end: instant(to),
});

/** What is busy on Anna's calendar that day, without ids. */
async function busyOf(adapter: CalendarAdapter, calendar = anna) {
  const [answer] = await adapter.busy({ calendars: [calendar], range: DAY });
  assert.ok(answer);
  if ('error' in answer) return answer.error;
  return answer.items.map(({ start, end, transparency, title }) => ({ start, end, transparency, title }));
}

/** The scenarios that both must tell alike. */
const scenarios: readonly [string, (google: Google) => Promise<unknown>][] = [
  [
    'connects by code and PKCE, and tells who it was and what was allowed',
    async (google) => {
      const { account, refreshToken, accessTokenExpiresAt = 0, scopes = [] } = await connect(google);
      // Google names `email` by its long name; the emulator repeats what was asked.
      const long = scopes.map((scope) => (scope === 'email' ? `${USERINFO}.email` : scope));
      return {
        account,
        hasRefreshToken: refreshToken !== undefined,
        lastsAnHour: Math.abs(accessTokenExpiresAt - Date.now() - 3_600_000) < 60_000,
        scopes: long.toSorted(),
      };
    },
  ],
  [
    'renews its access by the refresh token alone',
    async (google) => {
      const { refreshToken = '', scopes = [] } = await connect(google);
      const calendars = await google.provider.open({ refreshToken, scopes }).calendars();
      return calendars.map(({ id }) => id);
    },
  ],
  [
    'takes a code once, and only with its verifier',
    async (google) => {
      const { exchange } = google.provider;
      assert.ok(exchange);
      const refusal = async (answer: { code: string; codeVerifier: string }) =>
        exchange({ ...answer, redirectUri }).then(
          () => 'taken',
          (error: unknown) => (error as { code: string }).code,
        );
      const code = await codeFrom(google);
      const another = await codeFrom(google);
      return [
        await refusal({ code: another, codeVerifier: `${verifier}x` }),
        await refusal({ code, codeVerifier: verifier }),
        await refusal({ code, codeVerifier: verifier }),
        await refusal({ code: 'invented', codeVerifier: verifier }),
      ];
    },
  ],
  [
    'says of a refresh token nobody knows that it is over',
    async ({ provider }) =>
      provider
        .open({ refreshToken: 'invented' })
        .calendars()
        .then(
          () => 'taken',
          (error: unknown) => (error as { code: string }).code,
        ),
  ],
  [
    'lists the calendar with its zone and the right to write',
    async (google) => {
      const calendars = await google.provider.open(await connect(google)).calendars();
      return calendars.map(({ id, name, access, primary, zone, conferences }) => {
        return { id, name, access, primary, zone, conferences };
      });
    },
  ],
  [
    'writes an event and reads it back where it blocks',
    async (google) => {
      const adapter = google.provider.open(await connect(google));
      const written = await adapter.insert(anna, draft('booking1', ['09:00', '09:30']));
      const { start, end, status, title, attendees } = written;
      return { written: { start, end, status, title, attendees }, busy: await busyOf(adapter) };
    },
  ],
  [
    'tells by free/busy alone when it is taken',
    async (google) => {
      const grant = await connect(google);
      const adapter = google.provider.open(grant);
      await adapter.insert(anna, draft('booking1', ['10:00', '11:00']));
      await adapter.insert(anna, draft('booking2', ['14:00', '14:30']));
      const scopes = [`${AUTH}calendar.calendarlist.readonly`, `${AUTH}calendar.freebusy`];
      return busyOf(google.provider.open({ ...grant, scopes }));
    },
  ],
  [
    'never takes a calendar that nobody knows for a free one',
    async (google) => {
      const adapter = google.provider.open(await connect(google));
      const told = await busyOf(adapter, 'nobody@example.com');
      return typeof told === 'string' ? 'unknown' : told;
    },
  ],
  [
    'leaves out what ends as the day begins and what begins as it ends',
    async (google) => {
      const adapter = google.provider.open(await connect(google));
      const touching = {
        ...draft('before', ['00:00', '00:00']),
        start: DAY.start - 1_800_000,
        end: DAY.start,
      };
      await adapter.insert(anna, touching);
      await adapter.insert(anna, {
        ...draft('later', ['00:00', '00:00']),
        start: DAY.end,
        end: DAY.end + 1_800_000,
      });
      await adapter.insert(anna, draft('inside', ['23:30', '24:00']));
      return busyOf(adapter);
    },
  ],
  [
    'cancels',
    async (google) => {
      const adapter = google.provider.open(await connect(google));
      const { id: eventId } = await adapter.insert(anna, draft('booking1', ['09:00', '09:30']));
      await adapter.cancel({ calendarId: anna, eventId });
      return busyOf(adapter);
    },
  ],
];

describe('an independent emulator and our stand-in', () => {
  for (const [what, tell] of scenarios) {
    it(`agree: the adapter ${what}`, async () => {
      const stories: unknown[] = [];
      for (const open of [emulated, standingIn]) {
        const google = await open();
        try {
          stories.push(await tell(google));
        } finally {
          await google.close();
        }
      }
      assert.deepEqual(stories[0], stories[1]);
    });
  }
});

describe('where the emulator is not like Google', () => {
  let theirs: Google;
  let ours: Google;
  let grants: { theirs: Grant; ours: Grant };
  before(async () => {
    [theirs, ours] = [await emulated(), await standingIn()];
    grants = { theirs: await connect(theirs), ours: await connect(ours) };
  });
  after(() => theirs.close());

  const both = async <Result>(
    path: string,
    { method, body, of }: { method?: string; body?: unknown; of: (response: Response) => Promise<Result> },
  ) => {
    const init = { ...(method === undefined ? {} : { method }), body };
    const [a, b] = [theirs.ask(grants.theirs, path, init), ours.ask(grants.ours, path, init)];
    return { theirs: await of(await a), ours: await of(await b) };
  };
  const events = `calendars/${encodeURIComponent(anna)}/events`;
  const insert = async (body: object) => {
    const { theirs: a, ours: b } = await both(events, {
      method: 'POST',
      body,
      of: (response) => response.json() as Promise<{ id: string }>,
    });
    return { theirs: a.id, ours: b.id };
  };
  const freeBusy = async (id: string, date: string) =>
    both('freeBusy', {
      method: 'POST',
      body: { timeMin: `${date}T00:00:00Z`, timeMax: `${date}T23:59:59Z`, items: [{ id }] },
      of: async (response) =>
        ((await response.json()) as { calendars: Record<string, unknown> }).calendars[id],
    });
  const status = async ({ status: code }: Response) => code;
  const when = (date: string) => ({
    start: { dateTime: `${date}T10:00:00Z` },
    end: { dateTime: `${date}T11:00:00Z` },
  });

  it('it gives ids of its own, so that a retried insert is a second event', async () => {
    const first = await insert({ ...when('2030-04-01'), id: 'booking1' });
    assert.notEqual(first.theirs, 'booking1');
    assert.equal(first.ours, 'booking1');
    const again = await both(events, {
      method: 'POST',
      body: { ...when('2030-04-01'), id: 'booking1' },
      of: status,
    });
    assert.deepEqual(again, { theirs: 200, ours: 409 });
  });

  it('its whole days begin at midnight in UTC, not in the calendar’s zone', async () => {
    await insert({ start: { date: '2030-04-02' }, end: { date: '2030-04-03' } });
    const told = await freeBusy(anna, '2030-04-02');
    assert.deepEqual(told.theirs, {
      busy: [{ start: '2030-04-02T00:00:00.000Z', end: '2030-04-03T00:00:00.000Z' }],
    });
    // From Berlin's midnight, cut where the question begins.
    assert.deepEqual(told.ours, { busy: [{ start: '2030-04-02T00:00:00Z', end: '2030-04-02T22:00:00Z' }] });
  });

  it('it leaves a calendar that it does not know out of free/busy, without a word', async () => {
    assert.deepEqual(await freeBusy('nobody@example.com', '2030-04-03'), {
      theirs: undefined,
      ours: { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
    });
  });

  it('it forgets what was deleted: 404 where Google says 410, and no tombstone', async () => {
    const ids = await insert(when('2030-04-04'));
    const remove = async (google: Google, grant: Grant, id: string) =>
      (await google.ask(grant, `${events}/${id}`, { method: 'DELETE' })).status;
    assert.deepEqual(
      [await remove(theirs, grants.theirs, ids.theirs), await remove(theirs, grants.theirs, ids.theirs)],
      [204, 404],
    );
    assert.deepEqual(
      [await remove(ours, grants.ours, ids.ours), await remove(ours, grants.ours, ids.ours)],
      [204, 410],
    );
  });

  it('it has no way to one event, no changes and no sync tokens', async () => {
    const ids = await insert(when('2030-04-05'));
    assert.equal((await theirs.ask(grants.theirs, `${events}/${ids.theirs}`)).status, 404);
    assert.equal((await ours.ask(grants.ours, `${events}/${ids.ours}`)).status, 200);
    const patched = await both(`${events}/${ids.ours}`, {
      method: 'PATCH',
      body: { summary: 'x' },
      of: status,
    });
    assert.deepEqual(patched, { theirs: 404, ours: 200 });
    const listed = await both(events, {
      of: async (response) => Object.hasOwn((await response.json()) as object, 'nextSyncToken'),
    });
    assert.deepEqual(listed, { theirs: false, ours: true });
  });

  it('it does not look at parameters: Google refuses those it does not know', async () => {
    const asked = await both(`${events}?maxResult=1`, { of: status });
    assert.deepEqual(asked, { theirs: 200, ours: 400 });
  });

  it('it reads zones and ranges as text: an empty one is no error', async () => {
    const body = { timeMin: '2030-04-02T00:00:00Z', timeMax: '2030-04-02T00:00:00Z', items: [{ id: anna }] };
    const asked = await both('freeBusy', { method: 'POST', body, of: status });
    assert.deepEqual(asked, { theirs: 200, ours: 400 });
  });

  it('it says nothing of conferences, so that Meet is greyed out', async () => {
    const properties = await both('users/me/calendarList', {
      of: async (response) => {
        const { items } = (await response.json()) as { items: object[] };
        return Object.hasOwn(items[0] ?? {}, 'conferenceProperties');
      },
    });
    assert.deepEqual(properties, { theirs: false, ours: true });
  });
});
