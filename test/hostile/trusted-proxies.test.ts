import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { clientAddress, serve } from '../../src/node.js';
import { freshKey, openStage } from './stage.js';

// Reliability goal X7, over a real socket: what a stranger writes of itself gives it no second count.

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a client may send; each proxy then adds whom it heard from at the end of `X-Forwarded-For`. */
const claims: Readonly<Record<string, (round: number) => Headers>> = {
  nothing: () => ({}),
  'another address': (round) => ({ 'X-Forwarded-For': `203.0.113.${round}` }),
  'a long chain': (round) => ({ 'X-Forwarded-For': `203.0.113.${round}, 10.0.0.1, 198.51.100.${round}` }),
  'several headers': (round) => ({ 'X-Forwarded-For': [`203.0.113.${round}`, `198.51.100.${round}`] }),
  'a hundred entries': (round) => ({
    'X-Forwarded-For': Array.from({ length: 100 }, (_, i) => `10.${round}.0.${i}`).join(','),
  }),
  'commas at the end': (round) => ({ 'X-Forwarded-For': `203.0.113.${round}, , ,,` }),
  'commas at the beginning': (round) => ({ 'X-Forwarded-For': `,,, 203.0.113.${round}` }),
  'a quote that does not end': (round) => ({ 'X-Forwarded-For': `"203.0.113.${round}` }),
  'spaces and tabs': (round) => ({ 'X-Forwarded-For': ` \t 203.0.113.${round} \t ` }),
  ports: (round) => ({ 'X-Forwarded-For': `203.0.113.7:${4000 + round}` }),
  IPv6: (round) => ({ 'X-Forwarded-For': `[2001:db8:${round}::1]:443, 2001:db8:0:${round}::2%eth0` }),
  'IPv4 as IPv6': (round) => ({ 'X-Forwarded-For': `::ffff:203.0.113.${round}` }),
  'no address': (round) => ({ 'X-Forwarded-For': `unknown, _hidden${round}, localhost` }),
  'other headers': (round) => ({
    Forwarded: `for=203.0.113.${round};proto=https, for="[2001:db8:${round}::1]"`,
    'X-Real-IP': `203.0.113.${round}`,
    'X-Client-IP': `203.0.113.${round}`,
    'True-Client-IP': `203.0.113.${round}`,
    'CF-Connecting-IP': `203.0.113.${round}`,
    'X-Forwarded-Host': `host${round}.example`,
    'X-Cluster-Client-IP': `203.0.113.${round}`,
    'X-Forwarded': `for=203.0.113.${round}`,
    Via: `1.1 proxy${round}`,
  }),
  'the same in small letters': (round) => ({ 'x-forwarded-for': `203.0.113.${round}` }),
};

/** How proxies write whom they heard from; each list is one guest. */
const spellings: readonly (readonly string[])[] = [
  ['192.0.2.7', ' 192.0.2.7 ', '192.0.2.7:51234', '192.0.2.7:80', '::ffff:192.0.2.7', '[::FFFF:192.0.2.7]:1'],
  [
    '2001:db8:1:2:3:4:5:6',
    '2001:DB8:1:2::9',
    '[2001:db8:1:2::9]:443',
    '2001:0db8:0001:0002:ffff:ffff:ffff:ffff',
    '2001:db8:1:2::9%eth0',
    '[2001:db8:1:2:a:b:c:d]',
  ],
];

const limit = 3;

async function listening(trustedProxies: number, test: TestContext) {
  const { server } = await openStage({
    store: 'memory',
    server: { addressOf: clientAddress({ trustedProxies }), limits: { writesPerMinute: limit } },
  });
  const { url, close } = await serve(server);
  test.after(close);
  /** A write that costs nothing: it is counted, and refused for its body. */
  const write = (headers: Headers): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}/v1/anna/bookings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': freshKey() },
        agent: false,
      });
      for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
      sent.on('error', reject);
      sent.on('response', (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.end('{}');
    });
  return write;
}

/** The request as the last proxy sends it on: each adds whom it heard from, in the same header or one of its own. */
function forwarded(given: Headers, seen: readonly string[], isOwnHeader: boolean): Headers {
  const name = Object.keys(given).find((key) => key.toLowerCase() === 'x-forwarded-for');
  const before = name === undefined ? [] : [given[name]!].flat();
  const others = Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));
  const lines = isOwnHeader ? [...before, ...seen] : [[...before, ...seen].join(', ')];
  return { ...others, 'X-Forwarded-For': lines };
}

describe('a forged address', () => {
  for (const proxies of [1, 2, 3])
    it(`does not help behind ${proxies} trusted proxies`, async (test) => {
      const write = await listening(proxies, test);
      const chain = Array.from({ length: proxies - 1 }, (_, i) => `10.9.0.${i}`);
      let guest = 0;
      for (const [kind, claim] of Object.entries(claims))
        for (const isOwnHeader of [false, true]) {
          guest++;
          const statuses: number[] = [];
          for (let round = 0; round <= limit + 1; round++)
            statuses.push(await write(forwarded(claim(round), [`192.0.2.${guest}`, ...chain], isOwnHeader)));
          assert.deepEqual(statuses, [400, 400, 400, 429, 429], kind);
        }
    });

  it('does not help where no proxy is trusted', async (test) => {
    const write = await listening(0, test);
    const statuses: number[] = [];
    for (const claim of Object.values(claims)) statuses.push(await write(claim(statuses.length)));
    assert.deepEqual(
      statuses,
      statuses.map((_, i) => (i < limit ? 400 : 429)),
    );
  });

  it('is one guest however a proxy spells it', async (test) => {
    const write = await listening(1, test);
    for (const spelled of spellings) {
      const statuses: number[] = [];
      for (const address of spelled) statuses.push(await write({ 'X-Forwarded-For': address }));
      assert.deepEqual(statuses, [400, 400, 400, 429, 429, 429], spelled[0]);
    }
    assert.equal(await write({ 'X-Forwarded-For': '192.0.2.8' }), 400, 'a neighbour is counted alone');
    assert.equal(await write({ 'X-Forwarded-For': '2001:db8:1:3::9' }), 400);
  });

  it('made of nothing shares one count with all who have none', async (test) => {
    const write = await listening(2, test);
    const statuses: number[] = [];
    for (const header of ['203.0.113.1', ', 203.0.113.2', '', 'x', '203.0.113.9'])
      statuses.push(await write({ 'X-Forwarded-For': header }));
    assert.deepEqual(statuses, [400, 400, 400, 429, 429]);
  });
});
