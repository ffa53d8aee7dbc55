import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backendError, scriptedAdapter, scriptedGoogle } from './scripted-google.js';
import type { Scripted } from './scripted-google.js';

const channel = { id: 'channel-1', address: 'https://book.example/v1/notifications/google', token: 't0ken' };
const expiresAt = Date.UTC(2026, 2, 9, 8);
const granted = {
  body: { kind: 'api#channel', id: channel.id, resourceId: 'res', expiration: String(expiresAt) },
};

function watching(script: readonly Scripted[]) {
  const google = scriptedGoogle(script);
  return { google, adapter: scriptedAdapter(google) };
}

describe('a watch on a calendar of Google', () => {
  it('names its channel, and learns what is watched and until when', async () => {
    const { google, adapter } = watching([granted]);
    assert.deepEqual(await adapter.watch?.('anna', channel), { resource: 'res', expiresAt });
    const [{ method, url, body } = { method: '', url: undefined, body: undefined }] = google.requests;
    assert.deepEqual([method, url?.pathname], ['POST', '/calendar/v3/calendars/anna/events/watch']);
    assert.deepEqual(body, { ...channel, type: 'web_hook' });
  });

  it('is not asked for twice under one id', async () => {
    const { google, adapter } = watching([{ throws: new TypeError('reset') }, granted]);
    await assert.rejects(adapter.watch?.('anna', channel) ?? Promise.resolve(), {
      code: 'calendar-unreachable',
    });
    assert.equal(google.requests.length, 1);
  });

  for (const [name, answer, code] of [
    [
      'a calendar of which nobody is told',
      backendError(400, 'pushNotSupportedForRequestedResource'),
      'refused',
    ],
    [
      'an address that is not registered',
      backendError(401, 'push.webhookUrlUnauthorized'),
      'calendar-unreachable',
    ],
    [
      'an answer without an end',
      { body: { kind: 'api#channel', resourceId: 'res' } },
      'calendar-unreachable',
    ],
    ['an answer of somebody else’s', { body: '<html>' }, 'calendar-unreachable'],
  ] as const) {
    it(`fails with ${code} for ${name}`, async () => {
      const { google, adapter } = watching([answer]);
      await assert.rejects(adapter.watch?.('anna', channel) ?? Promise.resolve(), { code });
      assert.equal(google.requests.length, 1, 'the token is not at fault');
    });
  }

  it('ends, and is over when it had ended before', async () => {
    const { google, adapter } = watching([{ status: 204 }, backendError(404, 'notFound')]);
    await adapter.unwatch?.({ id: 'channel-1', resource: 'res' });
    await adapter.unwatch?.({ id: 'channel-1', resource: 'res' });
    assert.deepEqual(
      google.requests.map(({ url, body }) => [url.pathname, body]),
      Array.from({ length: 2 }, () => ['/calendar/v3/channels/stop', { id: 'channel-1', resourceId: 'res' }]),
    );
  });
});
