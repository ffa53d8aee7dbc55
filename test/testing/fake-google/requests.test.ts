// What is refused before a method is carried out: routes, tokens, scopes, parameters, bodies; and partial responses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANNA, errorOf, NOW, scopes, stage, TEN, type CallOptions } from './stage.js';

describe('routes', () => {
  const unknown: [string, string][] = [
    ['GET', 'calendars'],
    ['GET', 'calendars/primary/events/a/b'],
    ['POST', 'users/me/calendarList/list'],
    ['DELETE', 'calendars/primary'],
    ['GET', 'calendars//events'],
    ['GET', 'calendars/%E0%A4%A/events'],
  ];
  for (const [method, path] of unknown) {
    it(`answers ${method} ${path} with 404`, async () => {
      const { call } = stage();
      assert.deepEqual(errorOf(await call(method, path)), [404, 'notFound']);
    });
  }

  const hosts: [string, number][] = [
    ['https://www.googleapis.com/calendar/v3/freeBusy', 401],
    ['http://127.0.0.1:4000/calendar/v3/freeBusy', 401],
    ['https://oauth2.googleapis.com/calendar/v3/freeBusy', 404],
    ['https://www.googleapis.com/token', 404],
    ['https://oauth2.googleapis.com/token', 401],
    ['http://127.0.0.1:4000/token', 401],
    ['https://accounts.google.com/token', 404],
  ];
  for (const [url, status] of hosts) {
    it(`keeps to hosts: POST ${url} is ${status}`, async () => {
      const response = await stage().google.fetch(url, { method: 'POST' });
      assert.equal(response.status, status);
    });
  }

  it('stands in wherever a fetch is taken, also on its own', async () => {
    const { fetch }: { fetch: typeof globalThis.fetch } = stage().google;
    const request = new Request('https://www.googleapis.com/calendar/v3/freeBusy', {
      method: 'POST',
      body: '{}',
    });
    assert.equal((await fetch(request)).status, 401);
  });

  it('decodes ids in paths', async () => {
    const { google, call } = stage();
    const id = 'de.german#holiday@group.v.calendar.google.com';
    google.addCalendar({ account: ANNA, id, summary: 'Feiertage' });
    const { body } = await call('GET', `calendars/${encodeURIComponent(id)}`);
    assert.equal(body.id, id);
  });
});

describe('tokens and scopes', () => {
  it('answers 401 authError in the front end shape without a token', async () => {
    const { google } = stage();
    const response = await google.fetch('https://www.googleapis.com/calendar/v3/users/me/calendarList');
    const { error } = (await response.json()) as { error: Record<string, unknown> };
    assert.equal(response.status, 401);
    assert.equal(error.status, 'UNAUTHENTICATED');
    assert.deepEqual(error.errors, [
      {
        domain: 'global',
        reason: 'authError',
        message: 'Invalid Credentials',
        locationType: 'header',
        location: 'Authorization',
      },
    ]);
    assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
  });

  it('takes a token for 3599 seconds and no longer', async () => {
    const { google, call } = stage();
    google.clock.set(NOW + 3_598_000);
    assert.equal((await call('GET', 'users/me/calendarList')).status, 200);
    google.clock.advance(1000);
    assert.deepEqual(errorOf(await call('GET', 'users/me/calendarList')), [401, 'authError']);
  });

  it('takes the token from the query too', async () => {
    const { google, anna } = stage();
    const url = `https://www.googleapis.com/calendar/v3/calendars/primary?oauth_token=${anna}`;
    assert.equal((await google.fetch(url)).status, 200);
  });

  it('names the missing scope as Google does', async () => {
    const { google, freeBusy } = stage();
    const token = google.issueAccessToken({ account: ANNA, scopes: scopes('calendar.events') });
    const { status, body } = await freeBusy(['primary'], {}, token);
    assert.equal(status, 403);
    assert.equal(body.error.errors[0].reason, 'insufficientPermissions');
    assert.equal(body.error.status, 'PERMISSION_DENIED');
    assert.deepEqual(body.error.details[0], {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      domain: 'googleapis.com',
      metadata: { service: 'calendar-json.googleapis.com', method: 'calendar.v3.Freebusy.Query' },
    });
  });

  const enough: [string, string, string, number][] = [
    ['calendar.calendarlist.readonly', 'GET', 'users/me/calendarList', 200],
    ['calendar.freebusy', 'GET', 'users/me/calendarList', 403],
    ['calendar.events', 'GET', 'calendars/primary', 403],
    ['calendar.calendars.readonly', 'GET', 'calendars/primary', 200],
    ['calendar.readonly', 'GET', 'calendars/primary/events', 200],
    ['calendar.freebusy', 'GET', 'calendars/primary/events', 403],
    ['calendar.events.freebusy', 'GET', 'calendars/primary/events', 200],
    ['calendar.events.readonly', 'POST', 'calendars/primary/events', 403],
    ['calendar.events.owned', 'POST', 'calendars/primary/events', 200],
    ['calendar.events', 'POST', 'calendars/primary/events', 200],
    ['calendar.app.created', 'POST', 'calendars/primary/events', 403],
  ];
  for (const [scope, method, path, status] of enough) {
    it(`answers ${method} ${path} with ${status} under ${scope}`, async () => {
      const { google, call } = stage();
      const token = google.issueAccessToken({ account: ANNA, scopes: scopes(scope) });
      const reply = await call(method, path, { token, ...(method === 'POST' ? { body: TEN } : {}) });
      assert.equal(reply.status, status);
    });
  }
});

describe('parameters', () => {
  const wrong: [string, CallOptions['query'], string][] = [
    ['an unknown one', { timeMinimum: '2026-03-02T00:00:00Z' }, 'invalidParameter'],
    ['one of another method', { conferenceDataVersion: 1 }, 'invalidParameter'],
    ['a path parameter in the query', { calendarId: 'primary' }, 'invalidParameter'],
    ['text for a number', { maxResults: 'many' }, 'invalidParameter'],
    ['a number below its bounds', { maxResults: 0 }, 'invalidParameter'],
    ['a word that is no boolean', { singleEvents: 'yes' }, 'invalidParameter'],
    ['a value outside the enum', { orderBy: 'created' }, 'invalidParameter'],
    ['one wrong value of several', { eventTypes: ['default', 'party'] }, 'invalidParameter'],
    ['a single one given twice', { orderBy: ['updated', 'updated'] }, 'invalidParameter'],
    ['a time without an offset', { timeMin: '2026-03-02T00:00:00' }, 'invalidParameter'],
    ['a plus that became a space', { timeMin: '2026-03-02T00:00:00 01:00' }, 'invalidParameter'],
    ['a day for a time', { timeMin: '2026-03-02' }, 'invalidParameter'],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'invalidParameter'],
    ['an order that needs single events', { orderBy: 'startTime' }, 'badRequest'],
    [
      'a reversed range',
      { timeMin: '2026-03-03T00:00:00Z', timeMax: '2026-03-02T00:00:00Z' },
      'timeRangeEmpty',
    ],
    ['a property constraint without a value', { privateExtendedProperty: 'ref' }, 'invalid'],
    ['a page token of nobody', { pageToken: 'abc' }, 'invalid'],
    ['fields that are not there', { fields: 'items(id,colour)' }, 'invalidParameter'],
    ['fields that do not close', { fields: 'items(id' }, 'invalidParameter'],
  ];
  for (const [what, query, reason] of wrong) {
    it(`refuses ${what}`, async () => {
      assert.deepEqual(errorOf(await stage().list(query)), [400, reason]);
    });
  }

  it('says which parameter it was', async () => {
    const { body } = await stage().list({ maxResults: 'many' });
    assert.deepEqual(
      [body.error.errors[0].locationType, body.error.errors[0].location],
      ['parameter', 'maxResults'],
    );
  });

  it('takes the parameters every method has', async () => {
    const query = { alt: 'json', prettyPrint: false, quotaUser: 'anna', key: 'k' };
    assert.equal((await stage().list(query)).status, 200);
  });

  it('refuses conferenceDataVersion 2', async () => {
    assert.deepEqual(errorOf(await stage().insert(TEN, { conferenceDataVersion: 2 })), [
      400,
      'invalidParameter',
    ]);
  });
});

describe('bodies', () => {
  const wrong: [string, unknown, string][] = [
    ['no JSON', '{"summary":', 'parseError'],
    ['an array', [], 'parseError'],
    ['a number for text', { ...TEN, summary: 5 }, 'invalid'],
    ['text for a boolean', { ...TEN, guestsCanModify: 'yes' }, 'invalid'],
    ['an object for an array', { ...TEN, attendees: {} }, 'invalid'],
    ['a number deep inside', { ...TEN, extendedProperties: { private: { ref: 1 } } }, 'invalid'],
  ];
  for (const [what, body, reason] of wrong) {
    it(`refuses ${what}`, async () => {
      const { call, events } = stage();
      assert.deepEqual(errorOf(await call('POST', events, { body })), [400, reason]);
    });
  }

  it('refuses what is not sent as JSON', async () => {
    const { call, events } = stage();
    const reply = await call('POST', events, { body: TEN, headers: { 'content-type': 'text/plain' } });
    assert.deepEqual(errorOf(reply), [400, 'badContent']);
  });

  it('passes over names Google does not know', async () => {
    const { call, events } = stage();
    const sent = { ...TEN, conferenceDataVersion: 1, colour: 'red' };
    const { status, body } = await call('POST', events, { body: sent, astray: true });
    assert.equal(status, 200);
    assert.equal(body.colour, undefined);
  });
});

describe('partial responses', () => {
  const choices: [string, object][] = [
    ['items(id,summary)', { items: [{ id: 'event1', summary: 'Intro' }] }],
    ['items/id,timeZone', { timeZone: 'Europe/Berlin', items: [{ id: 'event1' }] }],
    ['items(start/dateTime)', { items: [{ start: { dateTime: '2026-03-02T11:00:00+01:00' } }] }],
    ['summary,items(id),items(status)', { summary: ANNA, items: [{ id: 'event1', status: 'confirmed' }] }],
  ];
  for (const [fields, expected] of choices) {
    it(`gives only ${fields}`, async () => {
      const { insert, list } = stage();
      await insert({ ...TEN, id: 'event1', summary: 'Intro' });
      assert.deepEqual((await list({ fields })).body, expected);
    });
  }

  it('reaches below names that are not fixed', async () => {
    const { call } = stage();
    const body = {
      timeMin: '2026-03-02T00:00:00Z',
      timeMax: '2026-03-03T00:00:00Z',
      items: [{ id: 'primary' }],
    };
    const reply = await call('POST', 'freeBusy', { body, query: { fields: 'calendars/*/busy' } });
    assert.deepEqual(reply.body, { calendars: { primary: { busy: [] } } });
  });
});
