import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ipaddr from 'ipaddr.js';
import { addressGuard } from '../../src/node/guarded-address.js';

/** IPv4 that is not public, after IANA's registries of special-purpose addresses, of multicast, and of cloud platforms. */
const innerNetworks: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
];

const numberOf = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const dotted = (number: number) =>
  [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.');
const ranges = innerNetworks.map((network) => {
  const [address = '', bits] = network.split('/');
  const first = numberOf(address);
  return { network, first, last: first + 2 ** (32 - Number(bits)) - 1 };
});
const isInner = (number: number) => ranges.some(({ first, last }) => number >= first && number <= last);
const group = (number: number) =>
  `${Math.floor(number / 65_536).toString(16)}:${(number % 65_536).toString(16)}`;

describe('addressGuard', () => {
  const guard = addressGuard(ipaddr, []);

  for (const { network, first, last } of ranges) {
    it(`knows both ends of ${network}`, () => {
      for (const number of [first, Math.floor((first + last) / 2), last])
        assert.equal(guard(dotted(number)), false, dotted(number));
      for (const number of [first - 1, last + 1]) {
        if (number >= 0 && number < 2 ** 32)
          assert.equal(guard(dotted(number)), !isInner(number), dotted(number));
      }
    });
  }

  it('refuses whatever wraps an IPv4 address, inner or not', () => {
    for (const address of ['127.0.0.1', '10.0.0.1', '1.1.1.1']) {
      const wrapped = group(numberOf(address));
      for (const text of [
        `::ffff:${address}`,
        `::ffff:${wrapped}`,
        `::${address}`,
        `::ffff:0:${wrapped}`,
        `64:ff9b::${wrapped}`,
        `64:ff9b:1::${wrapped}`,
        `2002:${wrapped}::1`,
        `2001::${wrapped}`,
      ])
        assert.equal(guard(text), false, text);
    }
  });

  it('lets the internet pass', () => {
    for (const address of [
      '1.1.1.1',
      '8.8.8.8',
      '93.184.215.14',
      '2606:4700:4700::1111',
      '2a00:1450:4001::200e',
    ])
      assert.equal(guard(address), true, address);
  });

  it('refuses what is not one plain address', () => {
    for (const text of [
      '',
      '1.1.1',
      '0x1.1.1.1',
      '16843009',
      '01.1.1.1',
      '1.1.1.1 ',
      '[2606:4700::1]',
      'one.example',
      '1.1.1.1/32',
    ])
      assert.equal(guard(text), false, text);
  });

  it('lets networks pass that are named, and nothing beside them', () => {
    const wider = addressGuard(ipaddr, ['10.1.0.0/16', 'fd12::/16', '127.0.0.1', '64:ff9b::/96']);
    for (const address of [
      '10.1.0.0',
      '10.1.255.255',
      'fd12:1::1',
      '127.0.0.1',
      '64:ff9b::101:101',
      '1.1.1.1',
    ])
      assert.equal(wider(address), true, address);
    for (const address of ['10.0.255.255', '10.2.0.0', 'fd13::1', '127.0.0.2', '::1', '::ffff:127.0.0.1'])
      assert.equal(wider(address), false, address);
    assert.equal(addressGuard(ipaddr, ['0.0.0.0/0'])('10.0.0.1'), true);
    assert.equal(addressGuard(ipaddr, ['0.0.0.0/0'])('::1'), false);
  });
});
