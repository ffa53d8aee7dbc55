import assert from 'node:assert/strict';
import {
  bookSlot,
  freeSlots,
  newKey,
  requestFor,
  someSlot,
} from '../../src/testing/booking-backend-fixture.js';
import { fixtureAt } from './started-backend.js';

const day = 86_400_000;
const json = { 'Content-Type': 'application/json' };

/** A booking as a page sends it, changed in some fields. */
async function send(url: string, change: object = {}, headers: Readonly<Record<string, string>> = {}) {
  const fixture = fixtureAt(url);
  const request = await requestFor(fixture, await someSlot(fixture));
  const body = JSON.stringify({ ...request, ...change });
  const key = { 'Idempotency-Key': newKey(Date.now()) };
  return fetch(`${url}/bookings`, { method: 'POST', headers: { ...json, ...key, ...headers }, body });
}

async function problemOf(response: Response): Promise<{ code: string; fields?: { path: string }[] }> {
  return (await response.json()) as { code: string; fields?: { path: string }[] };
}

const clockInBerlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });

/** What is seen of the backend in `demo/python` in raw HTTP alone, or by whoever knows its hours; each throws what is wrong. */
export const wireExchanges: Readonly<Record<string, (url: string) => Promise<void>>> = {
  async 'a browser may send a key and a token from any page'(url) {
    const answer = await fetch(`${url}/bookings`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
    });
    assert.ok(answer.ok, 'the preflight is answered');
    const allowed = (answer.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase();
    for (const name of ['authorization', 'content-type', 'idempotency-key'])
      assert.ok(allowed.includes(name), `${name} may be sent`);
  },
  async 'a page of any origin reads answers and refusals'(url) {
    for (const path of ['event-types/intro', 'event-types/none', 'nothing']) {
      const answer = await fetch(`${url}/${path}`, { headers: { Origin: 'https://shop.example' } });
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', `${path} can be read`);
    }
  },
  async 'answers and refusals are of their media types'(url) {
    const typeOf = async (path: string) => (await fetch(`${url}/${path}`)).headers.get('Content-Type');
    assert.equal(await typeOf('event-types/intro'), 'application/json', 'an answer is JSON');
    assert.equal(await typeOf('event-types/none'), 'application/problem+json', 'a refusal is a problem');
  },
  async 'an address says what it answers to'(url) {
    for (const [path, allowed] of [
      ['bookings', 'POST'],
      ['event-types/intro', 'GET, HEAD'],
    ] as const) {
      const answer = await fetch(`${url}/${path}`, { method: 'DELETE' });
      assert.deepEqual([answer.status, answer.headers.get('Allow')], [405, allowed], path);
      assert.equal((await problemOf(answer)).code, 'invalid-request', path);
    }
  },
  async 'a context is JSON'(url) {
    const day = '2027-03-01T00:00:00Z';
    const search = `start=${day}&end=${day.replace('01T', '02T')}&context=%7B`;
    const answer = await fetch(`${url}/event-types/intro/slots?${search}`);
    assert.deepEqual((await problemOf(answer)).fields?.[0]?.path, 'context', 'it is named');
  },
  async 'a code has its own status'(url) {
    const fixture = fixtureAt(url);
    const slot = await someSlot(fixture);
    await bookSlot(fixture, slot);
    const answer = await send(url, { start: slot.start });
    assert.deepEqual(
      [(await problemOf(answer)).code, answer.status],
      ['slot-taken', 409],
      'status and code agree',
    );
  },
  async 'a refusal tells nothing of the program'(url) {
    for (const answer of [await fetch(`${url}/event-types/none`), await send(url, { start: 'noon' })])
      assert.doesNotMatch(await answer.text(), /File "|Traceback|\.py/, 'no line of code is told');
  },
  async 'a required question has an answer'(url) {
    const { code, fields } = await problemOf(await send(url, { answers: {} }));
    assert.deepEqual(
      [code, fields?.[0]?.path],
      ['invalid-request', 'answers.topic'],
      'the question is named',
    );
  },
  async 'a field of a later version is passed over'(url) {
    const answer = await send(url, { fieldOfALaterVersion: true });
    assert.equal(answer.status, 201, 'it is booked all the same');
  },
  async 'nothing is created without a key'(url) {
    const answer = await send(url, {}, { 'Idempotency-Key': '' });
    const { code, fields } = await problemOf(answer);
    assert.deepEqual([code, fields?.[0]?.path], ['invalid-request', 'Idempotency-Key'], 'the key is missed');
  },
  async 'the token of one booking opens no other'(url) {
    const fixture = fixtureAt(url);
    const mine = await bookSlot(fixture, await someSlot(fixture));
    const other = await bookSlot(fixture, await someSlot(fixture));
    const headers = { Authorization: `Bearer ${mine.manageToken}` };
    assert.equal((await fetch(`${url}/bookings/${mine.ref}`, { headers })).status, 200, 'it opens its own');
    assert.equal(
      (await fetch(`${url}/bookings/${other.ref}`, { headers })).status,
      404,
      'another stays shut',
    );
  },
  async 'a range ends before its end'(url) {
    const { backend, eventType, now } = fixtureAt(url);
    const [first] = await freeSlots(fixtureAt(url));
    const start = new Date(now()).toISOString();
    const { slots } = await backend.slots({ eventType, start, end: first!.start });
    assert.deepEqual(slots, [], 'what starts at the end is not in it');
  },
  async 'nine o’clock is nine o’clock in summer and in winter'(url) {
    const { backend, eventType, now } = fixtureAt(url);
    for (let days = 0; days < 360; days += 60) {
      const [start, end] = [days, days + 60].map((at) => new Date(now() + at * day).toISOString());
      const { slots } = await backend.slots({ eventType, start: start!, end: end! });
      const clocks = slots.map((slot) => clockInBerlin.format(Date.parse(slot.start)));
      assert.ok(clocks.length > 0, 'there are times in every part of the year');
      assert.ok(
        clocks.every((clock) => clock >= '09:00' && clock <= '16:30'),
        'all times lie within the hours',
      );
    }
  },
};
