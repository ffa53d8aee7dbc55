import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forwardedClient, networkOf } from '../../src/server/client-network.js';

describe('networkOf', () => {
  it('is the address itself for IPv4, however it is written', () => {
    for (const text of [
      '192.0.2.7',
      '192.0.2.7:51234',
      '::ffff:192.0.2.7',
      '::FFFF:192.0.2.7',
      '[::ffff:192.0.2.7]:80',
    ])
      assert.equal(networkOf(text), '192.0.2.7', text);
  });

  it('is the first 64 bits for IPv6, however it is written', () => {
    for (const [text, network] of [
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
      ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
      ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
      ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
      ['2001:db8::1', '2001:db8:0:0::/64'],
      ['2001:db8:0:0:1::1', '2001:db8:0:0::/64'],
      ['fe80::1%eth0', 'fe80:0:0:0::/64'],
      ['::1', '0:0:0:0::/64'],
      ['::', '0:0:0:0::/64'],
    ] as const)
      assert.equal(networkOf(text), network, text);
  });

  it('leaves what is no address as it is, cut short', () => {
    assert.equal(networkOf('unknown'), 'unknown');
    assert.equal(networkOf('x'.repeat(5000)).length, 100);
  });
});

describe('forwardedClient', () => {
  it('believes only what trusted proxies wrote, at the end', () => {
    for (const [header, proxies, client] of [
      ['192.0.2.7', 1, '192.0.2.7'],
      ['203.0.113.9, 192.0.2.7', 1, '192.0.2.7'],
      ['1.1.1.1, 203.0.113.9, 192.0.2.7', 2, '203.0.113.9'],
      [' 192.0.2.7 ', 1, '192.0.2.7'],
    ] as const)
      assert.equal(forwardedClient(header, proxies), client, header);
  });

  it('knows nobody when the request came another way', () => {
    for (const [header, proxies] of [
      [null, 1],
      ['', 1],
      ['192.0.2.7', 2],
      ['192.0.2.7, ', 1],
    ] as const)
      assert.equal(forwardedClient(header, proxies), undefined, String(header));
  });
});
