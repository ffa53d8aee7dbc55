import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged, outside, requestsJudged } from './discovery-judge.js';
import type { SentRequest } from './discovery-judge.js';

const calendar = 'https://www.googleapis.com/calendar/v3';
const events = `${calendar}/calendars/anna%40example.com/events`;
const json = { 'Content-Type': 'application/json; charset=utf-8' };

function request(method: string, address: string, body?: unknown): SentRequest {
  const own = { Authorization: 'Bearer token', ...(body !== undefined && json) };
  const text = body === undefined ? '' : JSON.stringify(body);
  return { method, url: new URL(address), headers: new Headers(own), text };
}

function form(address: string, fields: Readonly<Record<string, string>>, headers: object = {}): SentRequest {
  const own = { 'Content-Type': 'application/x-www-form-urlencoded', ...headers };
  const text = new URLSearchParams(fields).toString();
  return { method: 'POST', url: new URL(address), headers: new Headers(own), text };
}

const client = { client_id: 'c', client_secret: 's' };
const refresh = { ...client, grant_type: 'refresh_token', refresh_token: 'r' };

const inside: Readonly<Record<string, SentRequest>> = {
  'a list': request('GET', `${events}?timeMin=2026-03-02T08:00:00Z&singleEvents=true&maxResults=2500`),
  'a list of some fields': request('GET', `${events}?fields=kind,items(id,start,attendees/email)`),
  'a patch that removes': request('PATCH', `${events}/e1`, {
    start: { dateTime: '2026-03-02T08:00:00Z', date: null },
  }),
  'a deletion': request('DELETE', `${events}/e1?sendUpdates=all`),
  'a question for busy times': request('POST', `${calendar}/freeBusy`, { items: [{ id: 'a' }] }),
  'a refresh': form('https://oauth2.googleapis.com/token', refresh),
};

const strange: Readonly<Record<string, SentRequest>> = {
  'another method': request('PUT', `${calendar}/freeBusy`, {}),
  'another path': request('GET', `${calendar}/calendars/anna/event`),
  'an empty segment': request('GET', `${calendar}/calendars//events`),
  'another API': request('GET', 'https://www.googleapis.com/drive/v3/files'),
  'an unknown parameter': request('GET', `${events}?timemin=2026-03-02T08:00:00Z`),
  'a parameter of another method': request('GET', `${events}?conferenceDataVersion=1`),
  'a parameter twice': request('GET', `${events}?maxResults=1&maxResults=2`),
  'a word that is none of those': request('DELETE', `${events}/e1?sendUpdates=everybody`),
  'a number out of bounds': request('POST', `${events}?conferenceDataVersion=2`, {}),
  'a number that is none': request('GET', `${events}?maxResults=many`),
  'a time without an offset': request('GET', `${events}?timeMin=2026-03-02T08:00:00`),
  'a field that there is not': request('GET', `${events}?fields=kind,items(id,guests)`),
  'a body where none belongs': request('GET', events, {}),
  'a property that there is not': request('POST', events, { guests: [] }),
  'a property that there is not, removed': request('PATCH', `${events}/e1`, { guests: null }),
  'a property of another type': request('POST', events, { start: { dateTime: 5 } }),
  'a body that is not called JSON': {
    ...request('POST', events, {}),
    headers: new Headers({ Authorization: 'Bearer token' }),
  },
  'no token': { ...request('GET', events), headers: new Headers() },
  'a token in the address': request('GET', `${events}?oauth_token=t`),
  'what no consent opens': request('GET', `${calendar}/calendars/anna%40example.com`),
  'a form with more': form('https://oauth2.googleapis.com/token', { ...refresh, access_type: 'offline' }),
  'a form with less': form('https://oauth2.googleapis.com/token', client),
  'a form with a token': form('https://oauth2.googleapis.com/token', refresh, { Authorization: 'Bearer t' }),
  'a secret in an address': form('https://oauth2.googleapis.com/revoke?token=t', { token: 't' }),
};

describe('the judge of all that is sent', () => {
  for (const [name, sent] of Object.entries(inside))
    it(`lets ${name} pass`, () => {
      assert.deepEqual(outside(sent), []);
    });

  for (const [name, sent] of Object.entries(strange))
    it(`notices ${name}`, () => {
      assert.notDeepEqual(outside(sent), []);
    });

  it('counts what it lets pass, before Google sees it', async () => {
    const seen: unknown[] = [];
    const send = judged(async (input) => {
      seen.push(input);
      return new Response('{}');
    });
    const before = requestsJudged();
    const init = { method: 'DELETE', headers: { Authorization: 'Bearer token' } };
    for (const address of [`${events}/e1`, `${events}/e2`, `${events}/e1`]) await send(address, init);
    assert.deepEqual([requestsJudged() - before, seen.length], [3, 3]);
  });
});
