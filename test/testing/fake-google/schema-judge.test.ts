import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from './schema-judge.js';
import { ANNA, ROOT, stage, TEN } from './stage.js';
import { judged } from './traffic-judge.js';

describe('the judge by discovery schema', () => {
  const good = async () => {
    const { insert } = stage();
    return (await insert({ ...TEN, summary: 'Intro', attendees: [{ email: 'guest@example.org' }] }))
      .body as object;
  };

  it('lets through what the stand-in answers', async () => {
    assert.deepEqual(judge('Event', await good()), []);
  });

  const planted: [string, object][] = [
    ['an invented property', { busy: true }],
    ['a number where text belongs', { summary: 7 }],
    ['text where a number belongs', { sequence: '0' }],
    ['a fraction where an integer belongs', { sequence: 0.5 }],
    ['a date-time without an offset', { created: '2026-03-02T10:00:00' }],
    ['a day that is none', { start: { date: '2026-02-30' } }],
    ['an invented property deep inside', { attendees: [{ email: 'a@example.org', answer: 'yes' }] }],
    ['an array where an object belongs', { conferenceData: [] }],
    ['a private property that is no text', { extendedProperties: { private: { ref: 1 } } }],
  ];
  for (const [what, change] of planted) {
    it(`finds ${what}`, async () => {
      assert.notDeepEqual(judge('Event', { ...(await good()), ...change }), []);
    });
  }

  it('refuses to judge by a schema that is not there', () => {
    assert.throws(() => judge('Evnt', {}));
  });
});

describe('the judge of all traffic', () => {
  const ask = (path: string, init: RequestInit = {}, answer = new Response('{}')) =>
    judged(async () => answer.clone())(ROOT + path, init);
  const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) });
  const json = (value: unknown, status = 200) => Response.json(value, { status });
  const events = `calendars/${ANNA}/events`;

  it('lets through what is in the document', async () => {
    await ask(`${events}?maxResults=1&fields=items(id)&quotaUser=x`, {}, json({ items: [] }));
    await ask(events, post({ ...TEN, description: null }), json({ id: 'event1' }));
    await ask(`${events}/event1`, { method: 'DELETE' }, new Response(null, { status: 204 }));
    const error = { code: 404, message: 'Not Found', errors: [{ reason: 'notFound' }] };
    await ask(`${events}/nothing?maxResult=1`, {}, json({ error }, 404));
  });

  const wrong: [string, string, RequestInit, Response][] = [
    ['a parameter of no method', `${events}?maxResult=1`, {}, json({})],
    ['a parameter of another method', `${events}?destination=x`, {}, json({})],
    ['a parameter of the path in the query', `${events}?calendarId=x`, {}, json({})],
    ['a property of no event', events, post({ ...TEN, colour: 'red' }), json({})],
    ['a parameter in the body', events, post({ ...TEN, conferenceDataVersion: 1 }), json({})],
    [
      'a body where none belongs',
      `${events}/event1/move?destination=x`,
      post({ destination: 'x' }),
      json({}),
    ],
    [
      'a time without offset and zone',
      events,
      post({ start: { dateTime: '2026-03-02T10:00:00' } }),
      json({}),
    ],
    ['a method that is not there', 'colors/red', {}, json({})],
    ['an answer with an invented property', events, {}, json({ items: [{ colour: 'red' }] })],
    ['an answer where there is none', 'channels/stop', post({}), json({})],
    ['an error of another shape', events, {}, json({ error: 'not found' }, 404)],
  ];
  for (const [what, path, init, answer] of wrong) {
    it(`finds ${what}`, async () => {
      await assert.rejects(ask(path, init, answer), { code: 'ERR_ASSERTION' });
    });
  }
});
