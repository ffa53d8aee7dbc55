import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  fakeGoogle,
  type FakeGoogleOptions,
  type PushMishap,
} from '../../../src/testing/fake-google/index.js';
import { ANNA, BEN, errorOf, NOW, scopes, stage, TEN } from './stage.js';

const HOOK = 'https://app.example/hook';
const WEEK = 604_800_000;
const MONTH = 30 * 86_400_000;

/** A stage with somebody who listens, and answers each message with the next of some statuses, or 200. */
function hearing(options: FakeGoogleOptions = {}) {
  const heard: { number: number; state: string; channel: string }[] = [];
  const requests: Request[] = [];
  const statuses: (number | 'unreachable')[] = [];
  const world = stage({
    ...options,
    deliver: async (request) => {
      requests.push(request);
      const get = (name: string) => request.headers.get(`x-goog-${name}`) ?? '';
      heard.push({
        number: Number(get('message-number')),
        state: get('resource-state'),
        channel: get('channel-id'),
      });
      const status = statuses.shift() ?? 200;
      if (status === 'unreachable') throw new TypeError('fetch failed');
      return new Response(null, { status });
    },
  });
  const watch = (body: object = {}, token = world.anna, calendar = ANNA) =>
    world.call('POST', `calendars/${encodeURIComponent(calendar)}/events/watch`, {
      body: { id: 'channel-1', type: 'web_hook', address: HOOK, ...body },
      token,
    });
  const stop = (body: object, token = world.anna) => world.call('POST', 'channels/stop', { body, token });
  const { google } = world;
  const change = (summary = 'x') =>
    google.addEvent({ calendar: ANNA, summary, start: '2026-03-02T09:00', end: '2026-03-02T10:00' });
  return { ...world, heard, requests, statuses, watch, stop, change, deliver: google.deliverNotifications };
}

describe('opening a channel', () => {
  it('answers the channel, with the resource that it is about', async () => {
    const { watch, google } = hearing();
    const { status, body } = await watch({ token: 'secret' });
    assert.equal(status, 200);
    assert.deepEqual(
      [body.kind, body.id, body.token, body.expiration],
      ['api#channel', 'channel-1', 'secret', String(NOW + WEEK)],
    );
    assert.match(String(body.resourceUri), /^https:\/\/www\.googleapis\.com\/calendar\/v3\/calendars\//);
    assert.deepEqual(
      google.channels.map(({ id, address, calendarId }) => [id, address, calendarId]),
      [['channel-1', HOOK, ANNA]],
    );
    const again = await watch({ id: 'channel-2' });
    assert.equal(again.body.resourceId, body.resourceId, 'the same events are the same resource');
  });

  const lives: [string, object, number][] = [
    ['a week by default', {}, WEEK],
    ['as long as its ttl says', { params: { ttl: '3600' } }, 3_600_000],
    ['until its expiration', { expiration: String(NOW + 60_000) }, 60_000],
    ['thirty days at most, by ttl', { params: { ttl: '9999999' } }, MONTH],
    ['thirty days at most, by expiration', { expiration: String(NOW + 2 * MONTH) }, MONTH],
    ['as short as the shorter: ttl', { params: { ttl: '60' }, expiration: String(NOW + WEEK) }, 60_000],
    [
      'as short as the shorter: expiration',
      { params: { ttl: '3600' }, expiration: String(NOW + 60_000) },
      60_000,
    ],
  ];
  for (const [what, body, milliseconds] of lives) {
    it(`lives ${what}`, async () => {
      const reply = await hearing().watch(body);
      assert.equal(reply.body.expiration, String(NOW + milliseconds));
    });
  }

  const refused: [string, object, string][] = [
    ['an address without TLS', { address: 'http://app.example/hook' }, 'push.webhookUrlNotHttps'],
    ['an address without TLS on loopback', { address: 'http://127.0.0.1:8080/' }, 'push.webhookUrlNotHttps'],
    ['no address', { address: undefined }, 'required'],
    ['an address that is none', { address: 'hook' }, 'required'],
    ['an address with credentials', { address: 'https://a:b@app.example/' }, 'invalid'],
    ['no id', { id: undefined }, 'required'],
    ['an id of other letters', { id: 'channel 1' }, 'invalid'],
    ['an id of 65 letters', { id: 'x'.repeat(65) }, 'invalid'],
    ['another kind of channel', { type: 'email' }, 'invalid'],
    ['a token of 257 letters', { token: 'x'.repeat(257) }, 'invalid'],
    ['an expiration in the past', { expiration: String(NOW) }, 'invalid'],
    ['a ttl that is no number', { params: { ttl: 'long' } }, 'invalid'],
  ];
  for (const [what, body, reason] of refused) {
    it(`refuses ${what}`, async () => {
      const { watch, google } = hearing();
      assert.deepEqual(errorOf(await watch(body)), [400, reason]);
      assert.deepEqual(google.channels, []);
    });
  }

  it('takes ids and tokens as long as may be', async () => {
    assert.equal(
      (await hearing().watch({ id: 'aZ09-_+/='.padEnd(64, 'x'), token: 'y'.repeat(256) })).status,
      200,
    );
  });

  it('allows loopback without TLS where a test says so, and nothing else without', async () => {
    const { watch, google } = hearing();
    google.settings.webhooks = 'https or loopback';
    for (const [index, host] of ['127.0.0.1:80', 'localhost', '[::1]:8080', '127.1'].entries()) {
      assert.equal((await watch({ id: `c${index}`, address: `http://${host}/` })).status, 200, host);
    }
    for (const host of ['app.example', '128.0.0.1', 'localhost.example', '127.0.0.1.example']) {
      assert.equal((await watch({ id: 'd', address: `http://${host}/` })).status, 400, host);
    }
  });

  it('takes each id of an application once, until that channel would have ended', async () => {
    const { watch, stop, google } = hearing({
      clients: [
        { id: 'one', secret: 's' },
        { id: 'two', secret: 's' },
      ],
    });
    const { body } = await watch();
    assert.deepEqual(errorOf(await watch()), [400, 'channelIdNotUnique']);
    assert.equal((await stop({ id: body.id, resourceId: body.resourceId })).status, 204);
    assert.deepEqual(errorOf(await watch()), [400, 'channelIdNotUnique']);
    const other = google.issueAccessToken({ account: ANNA, client: 'two' });
    assert.equal((await watch({}, other)).status, 200);
    google.clock.advance(WEEK);
    assert.equal((await watch({}, google.issueAccessToken({ account: ANNA, client: 'one' }))).status, 200);
  });

  for (const status of [401, 400] as const) {
    it(`refuses hosts that are not the application's, with ${status}`, async () => {
      const { watch, google } = hearing();
      google.settings.webhookHosts = ['app.example'];
      google.settings.unauthorizedWebhooks = status;
      const address = 'https://other.example/';
      assert.deepEqual(errorOf(await watch({ address })), [status, 'push.webhookUrlUnauthorized']);
      assert.equal((await watch()).status, 200);
    });
  }

  const calendars: [string, boolean | undefined, number][] = [
    ['de.german#holiday@group.v.calendar.google.com', undefined, 400],
    ['feed@import.calendar.google.com', undefined, 400],
    ['c_188room@resource.calendar.google.com', undefined, 400],
    ['c_team@group.calendar.google.com', undefined, 200],
    ['c_odd@group.calendar.google.com', false, 400],
    ['c_188room@resource.calendar.google.com', true, 200],
  ];
  for (const [id, push, status] of calendars) {
    it(`for ${id}${push === undefined ? '' : `, set to ${push}`} answers ${status}`, async () => {
      const { google, watch, anna } = hearing();
      google.addCalendar({ account: ANNA, id, summary: 'x', ...(push === undefined ? {} : { push }) });
      const reply = await watch({}, anna, id);
      assert.equal(reply.status, status);
      if (status === 400) assert.deepEqual(errorOf(reply), [400, 'pushNotSupportedForRequestedResource']);
    });
  }

  it('needs a calendar that may be read, and a scope that reads events', async () => {
    const { watch, ben, google } = hearing();
    assert.deepEqual(errorOf(await watch({}, ben)), [404, 'notFound']);
    const narrow = google.issueAccessToken({ account: ANNA, scopes: scopes('calendar.freebusy') });
    assert.deepEqual(errorOf(await watch({}, narrow)), [403, 'insufficientPermissions']);
  });
});

describe('stopping a channel', () => {
  it('is for whom it was opened, who names the resource too', async () => {
    const { google, watch, stop, ben, change, deliver, heard } = hearing({
      clients: [
        { id: 'one', secret: 's' },
        { id: 'two', secret: 's' },
      ],
    });
    const { id, resourceId } = (await watch()).body;
    const other = google.issueAccessToken({ account: ANNA, client: 'two' });
    for (const [body, token] of [
      [{ id: 'channel-9', resourceId }, undefined],
      [{ id, resourceId: 'elsewhere' }, undefined],
      [{ id }, undefined],
      [{ id, resourceId }, ben],
      [{ id, resourceId }, other],
    ] as const) {
      assert.deepEqual(errorOf(await stop(body, token)), [404, 'notFound']);
    }
    assert.equal((await stop({ id, resourceId })).status, 204);
    assert.deepEqual(errorOf(await stop({ id, resourceId })), [404, 'notFound']);
    change();
    assert.deepEqual(await deliver(), []);
    assert.deepEqual(heard, []);
  });
});

describe('notifications', () => {
  it('begin with sync, number 1, and all that Google says, in headers alone', async () => {
    const { watch, deliver, requests } = hearing();
    const { body } = await watch({ token: 'secret' });
    assert.deepEqual(await deliver(), [
      { channel: 'channel-1', address: HOOK, state: 'sync', number: 1, status: 200, outcome: 'accepted' },
    ]);
    const [request] = requests;
    assert.ok(request);
    assert.deepEqual([request.method, request.url, await request.text()], ['POST', HOOK, '']);
    const google = [...request.headers].filter(([name]) => name.startsWith('x-goog-'));
    assert.deepEqual(Object.fromEntries(google), {
      'x-goog-channel-id': 'channel-1',
      'x-goog-channel-token': 'secret',
      'x-goog-channel-expiration': 'Mon, 09 Mar 2026 08:00:00 GMT',
      'x-goog-message-number': '1',
      'x-goog-resource-id': body.resourceId,
      'x-goog-resource-state': 'sync',
      'x-goog-resource-uri': body.resourceUri,
    });
  });

  it('have no token where none was given', async () => {
    const { watch, deliver, requests } = hearing();
    await watch();
    await deliver();
    assert.equal(requests[0]?.headers.has('x-goog-channel-token'), false);
  });

  it('tell each change once, with numbers that rise and leave some out', async () => {
    const { watch, insert, patch, remove, change, deliver, heard } = hearing();
    await watch();
    await insert({ ...TEN, id: 'booking1' });
    await patch('booking1', { summary: 'y' });
    await remove('booking1');
    change();
    await deliver();
    assert.deepEqual(
      heard.map(({ state }) => state),
      ['sync', 'exists', 'exists', 'exists', 'exists'],
    );
    const numbers = heard.map(({ number }) => number);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
    assert.notEqual(numbers[2], (numbers[1] ?? 0) + 1);
    assert.deepEqual(await deliver(), [], 'and no more when nothing has changed');
  });

  it('are about their calendar, and go through every channel to it', async () => {
    const { google, watch, ben, anna, change, deliver, heard } = hearing();
    google.share({ calendar: ANNA, with: BEN, role: 'reader' });
    await watch({ id: 'annas' });
    await watch({ id: 'bens' }, ben);
    await watch({ id: 'other' }, ben, BEN);
    assert.ok(anna);
    await deliver();
    heard.length = 0;
    change();
    await deliver();
    assert.deepEqual(
      heard.map(({ channel }) => channel),
      ['annas', 'bens'],
    );
    google.share({ calendar: ANNA, with: BEN, role: 'none' });
    change();
    heard.length = 0;
    await deliver();
    assert.deepEqual(
      heard.map(({ channel }) => channel),
      ['annas'],
      'who may not read any more does not hear either',
    );
  });

  it('tell of what Google does itself: a conference that is ready, a guest who answers', async () => {
    const { google, watch, insert, deliver, heard, call, ben } = hearing();
    const createRequest = { requestId: 'r', conferenceSolutionKey: { type: 'hangoutsMeet' } };
    await insert(
      { ...TEN, id: 'booking1', attendees: [{ email: BEN }], conferenceData: { createRequest } },
      { conferenceDataVersion: 1 },
    );
    await watch();
    await deliver();
    google.clock.advance(2000);
    await deliver();
    assert.equal(heard.length, 2);
    await call('PATCH', 'calendars/primary/events/booking1', {
      body: { attendees: [{ email: BEN, responseStatus: 'declined' }] },
      token: ben,
    });
    await deliver();
    assert.equal(heard.length, 3);
  });

  it('do not tell of what is asked, refused or changed elsewhere', async () => {
    const { google, watch, list, patch, deliver, heard } = hearing();
    await watch();
    await deliver();
    await list();
    await patch('nothing', {});
    google.addEvent({ calendar: BEN, start: '2026-03-02', end: '2026-03-03' });
    assert.deepEqual(await deliver(), []);
    assert.equal(heard.length, 1);
  });

  it('come after a while where the settings say so', async () => {
    const { google, watch, deliver } = hearing();
    google.settings.pushDelay = 5000;
    await watch();
    assert.deepEqual(await deliver(), []);
    google.clock.advance(5000);
    assert.equal((await deliver()).length, 1);
  });

  it('end with their channel, which nobody renews', async () => {
    const { google, watch, change, deliver, heard } = hearing();
    await watch({ params: { ttl: '60' } });
    await deliver();
    change();
    google.clock.advance(60_000);
    change();
    assert.deepEqual(await deliver(), []);
    assert.deepEqual(google.channels, []);
    assert.equal(heard.length, 1);
  });

  it('cause the next ones in the next round: a listener who writes makes no endless loop', async () => {
    let rounds = 0;
    const world = fakeGoogle({
      now: NOW,
      deliver: async () => {
        rounds += 1;
        world.addEvent({ calendar: ANNA, start: '2026-03-02', end: '2026-03-03' });
        return new Response();
      },
    });
    world.addAccount({ email: ANNA });
    const token = world.issueAccessToken({ account: ANNA });
    await world.fetch('https://www.googleapis.com/calendar/v3/calendars/primary/events/watch', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'c', type: 'web_hook', address: HOOK }),
    });
    assert.equal((await world.deliverNotifications()).length, 1);
    assert.equal((await world.deliverNotifications()).length, 1);
    assert.equal(rounds, 2);
  });

  it('wait their turn when two ask for them at once', async () => {
    const { watch, change, deliver, heard } = hearing();
    await watch();
    change();
    const [first, second] = await Promise.all([deliver(), deliver()]);
    assert.deepEqual([first.length, second.length, heard.length], [2, 0, 2]);
  });

  it('cannot be sent when nothing says how', async () => {
    const { google, call } = stage();
    assert.deepEqual(await google.deliverNotifications(), []);
    const body = { id: 'c', type: 'web_hook', address: HOOK };
    await call('POST', 'calendars/primary/events/watch', { body });
    await assert.rejects(google.deliverNotifications(), TypeError);
  });

  it('are kept with their channels in what is saved', async () => {
    const { google, watch, change } = hearing();
    await watch({ token: 'secret' });
    change();
    const heard: (string | null)[] = [];
    const loaded = fakeGoogle({
      state: google.save(),
      deliver: async ({ headers }) => {
        heard.push(headers.get('x-goog-resource-state'));
        return new Response();
      },
    });
    await loaded.deliverNotifications();
    loaded.addEvent({ calendar: ANNA, start: '2026-03-02', end: '2026-03-03' });
    await loaded.deliverNotifications();
    assert.deepEqual(heard, ['sync', 'exists', 'exists']);
  });
});

describe('an address that does not take a notification', () => {
  const answers: [number | 'unreachable', 'accepted' | 'later' | 'failed'][] = [
    [200, 'accepted'],
    [201, 'accepted'],
    [202, 'accepted'],
    [204, 'accepted'],
    [203, 'failed'],
    [301, 'failed'],
    [404, 'failed'],
    [410, 'failed'],
    [429, 'failed'],
    [500, 'later'],
    [501, 'failed'],
    [502, 'later'],
    [503, 'later'],
    [504, 'later'],
    ['unreachable', 'later'],
  ];
  for (const [status, outcome] of answers) {
    it(`and answers ${status}: ${outcome}`, async () => {
      const { google, watch, deliver, statuses } = hearing();
      statuses.push(status);
      await watch();
      const [delivery] = await deliver();
      assert.deepEqual(
        [delivery?.outcome, delivery?.status],
        [outcome, status === 'unreachable' ? undefined : status],
      );
      google.clock.advance(3_600_000);
      assert.equal((await deliver()).length, outcome === 'later' ? 1 : 0);
    });
  }

  it('is asked again after a second, two, four, …, and at last no more', async () => {
    const { google, watch, deliver, statuses, heard } = hearing();
    statuses.push(...Array<number>(100).fill(503));
    await watch();
    assert.equal((await deliver())[0]?.outcome, 'later');
    for (const seconds of [1, 2, 4]) {
      google.clock.advance(seconds * 1000 - 1);
      assert.deepEqual(await deliver(), []);
      google.clock.advance(1);
      assert.equal((await deliver()).length, 1);
    }
    const outcomes: string[] = [];
    for (let hour = 0; hour < 20; hour += 1) {
      google.clock.advance(3_600_000);
      outcomes.push(...(await deliver()).map(({ outcome }) => outcome));
    }
    assert.equal(outcomes.at(-1), 'failed');
    assert.equal(heard.length, 12);
    assert.ok(heard.every(({ number }) => number === 1));
  });
});

describe('the script of notifications', () => {
  const run = async (mishap: PushMishap) => {
    const world = hearing();
    await world.watch();
    await world.deliver();
    world.heard.length = 0;
    world.google.pushes.add({ mishap });
    for (let i = 0; i < 3; i += 1) world.change();
    await world.deliver();
    const first = world.heard.map(({ number }) => number);
    world.google.clock.advance(60_000);
    await world.deliver();
    return { first, later: world.heard.slice(first.length).map(({ number }) => number) };
  };
  const ranks = (numbers: number[], all: number[]) => numbers.map((number) => all.indexOf(number));

  it('drops', async () => {
    const { first, later } = await run({ kind: 'dropped' });
    assert.deepEqual([first.length, later.length], [2, 0]);
  });

  it('doubles', async () => {
    const { first } = await run({ kind: 'doubled' });
    assert.equal(first.length, 4);
    assert.equal(first[0], first[1]);
  });

  it('delays', async () => {
    const { first, later } = await run({ kind: 'delayed', milliseconds: 60_000 });
    assert.deepEqual([first.length, later.length], [2, 1]);
    assert.ok((later[0] ?? Infinity) < (first[0] ?? 0));
  });

  it('lets one be overtaken by the next', async () => {
    const { first } = await run({ kind: 'overtaken' });
    const all = first.toSorted((a, b) => a - b);
    assert.deepEqual(ranks(first, all), [1, 0, 2]);
  });

  it('hits what it names, after some, so many times, until it is taken back', async () => {
    const { google, watch, change, deliver, heard } = hearing();
    google.pushes.add({ match: { state: 'sync', channel: 'channel-2' }, mishap: { kind: 'dropped' } });
    const back = google.pushes.add({
      match: { calendar: ANNA, state: 'exists', channel: 'channel-1' },
      after: 1,
      times: Infinity,
      mishap: { kind: 'dropped' },
    });
    await watch();
    await watch({ id: 'channel-2' });
    for (let i = 0; i < 3; i += 1) change();
    await deliver();
    const of = (channel: string) => heard.filter((message) => message.channel === channel);
    assert.deepEqual([of('channel-1').length, of('channel-2').length], [2, 3]);
    back();
    change();
    await deliver();
    assert.deepEqual([of('channel-1').length, of('channel-2').length], [3, 4]);
  });
});
