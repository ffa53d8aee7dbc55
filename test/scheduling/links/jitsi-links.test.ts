import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LinkRequest } from '../../../src/contract/index.js';
import { jitsiLinks } from '../../../src/scheduling/index.js';

const secret = 'a secret that only this test knows, long enough';
const baseUrl = 'https://meet.example.org';
const request: LinkRequest = {
  id: '0123456789abcdefghijklmnopqrstuv',
  owner: 'anna',
  title: 'Intro',
  start: '2026-03-02T08:00:00.000Z',
  end: '2026-03-02T08:30:00.000Z',
  zone: 'Europe/Berlin',
  hosts: [{ id: 'anna', name: 'Anna' }],
  bookingRef: 'anna.0',
};
const { signal } = new AbortController();

async function urlOf(
  options: Partial<Parameters<typeof jitsiLinks>[0]> = {},
  change: Partial<LinkRequest> = {},
) {
  const outcome = await jitsiLinks({ baseUrl, secret, ...options }).createLink(
    { ...request, ...change },
    { signal },
  );
  assert.equal(outcome.state, 'ready');
  return outcome.url;
}

describe('links to rooms of a Jitsi server', () => {
  it('are the same for every attempt, whatever has become of the time', async () => {
    const url = await urlOf();
    assert.match(url, /^https:\/\/meet\.example\.org\/[0-9a-v]{32}$/);
    assert.equal(await urlOf({}, { start: '2026-03-03T08:00:00.000Z', title: 'Other' }), url);
  });

  it('are others for another id and another secret, and show neither', async () => {
    const urls = [await urlOf(), await urlOf({}, { id: 'another' }), await urlOf({ secret: `${secret}!` })];
    assert.equal(new Set(urls).size, 3);
    for (const url of urls) assert.ok(!url.includes(request.id) && !url.includes('secret'));
  });

  it('stand below the address of the server', async () => {
    for (const base of ['https://example.org/meet', 'https://example.org/meet/'])
      assert.match(await urlOf({ baseUrl: base }), /^https:\/\/example\.org\/meet\/[0-9a-v]{32}$/);
  });

  it('are called as the host is to know them', () => {
    assert.equal(jitsiLinks({ baseUrl, secret }).name, 'Jitsi');
    assert.equal(jitsiLinks({ baseUrl, secret, name: 'Our rooms' }).name, 'Our rooms');
  });

  it('need an https server and a secret that is long enough', () => {
    for (const wrong of [
      'http://meet.example.org',
      'meet.example.org',
      `${baseUrl}/?a=b`,
      `${baseUrl}/#a`,
      '',
    ])
      assert.throws(() => jitsiLinks({ baseUrl: wrong, secret }), TypeError, wrong);
    assert.throws(() => jitsiLinks({ baseUrl, secret: 'short' }), TypeError);
  });
});
