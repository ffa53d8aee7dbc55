import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { curlLine } from '../../../src/cli/check-backend/curl-line.js';
import type { SentRequest } from '../../../src/cli/check-backend/exchange.js';
import { createMask } from '../../../src/cli/check-backend/mask.js';

/** The words that a shell makes of a line; `curl` itself is a function that prints them. */
function wordsOf(line: string): readonly string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }; ${line}`;
  const env = { PATH: process.env['PATH'], MANAGE_TOKEN: 'the-token', HEADER_1: 'the gate' };
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env, maxBuffer: 1_000_000 })
    .split('\0')
    .slice(0, -1);
}

const request: SentRequest = {
  method: 'POST',
  address: "https://book.example/v1/anna/bookings?it's=$HOME",
  headers: { 'Content-Type': 'application/json', Authorization: 'Bearer secret-token' },
  body: '{"name":"O\'Neill \\"`$(id)`\\" !","n":"😀"}',
};

describe('curlLine', () => {
  it('is taken by a shell as it is meant, whatever it quotes', () => {
    const mask = createMask(['secret-token', 'open sesame']);
    assert.deepEqual(wordsOf(curlLine(request, { own: ['X-Gate'], mask })), [
      '-sS',
      '-i',
      '-X',
      'POST',
      request.address,
      '-H',
      'Content-Type: application/json',
      '-H',
      'Authorization: Bearer the-token',
      '-H',
      'X-Gate: the gate',
      '--data-binary',
      request.body,
    ]);
  });

  it('holds no secret, but what was made up stands as it was sent', () => {
    const mask = createMask(['secret-token']);
    assert.ok(!curlLine(request, { own: [], mask }).includes('secret-token'));
    const forged = { ...request, headers: { Authorization: 'Bearer made-up' } };
    assert.ok(curlLine(forged, { own: [], mask }).includes('Bearer made-up'));
  });

  it('writes a body of a hundred thousand characters in a few', () => {
    const body = JSON.stringify({ place: '0'.repeat(100_000) });
    const line = curlLine({ ...request, body }, { own: [], mask: createMask() });
    assert.ok(line.length < 500, line);
    assert.equal(wordsOf(line).at(-1), body);
  });

  it('asks for the head alone with --head', () => {
    assert.match(
      curlLine(
        { method: 'HEAD', address: 'https://a.example', headers: {} },
        { own: [], mask: createMask() },
      ),
      /^curl -sS -i --head 'https/,
    );
  });
});

describe('createMask', () => {
  it('takes secrets out of text, JSON and addresses, the longest first', () => {
    const mask = createMask(['key', 'a "quoted" secret', 'a "quoted" secret, longer']);
    assert.equal(mask.over('x a "quoted" secret, longer y'), 'x ••• y');
    assert.equal(mask.over(JSON.stringify({ a: 'a "quoted" secret' })), '{"a":"•••"}');
    assert.equal(mask.over(`?t=${encodeURIComponent('a "quoted" secret')}`), '?t=•••');
    assert.equal(mask.over('a key is too short to be one'), 'a key is too short to be one');
    mask.learn('token-of-a-booking');
    assert.equal(mask.over('token-of-a-booking'), '•••');
    assert.ok(mask.knows('token-of-a-booking') && !mask.knows('other'));
  });
});
