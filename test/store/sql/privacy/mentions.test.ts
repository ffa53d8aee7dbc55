import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mentions, soughtAddress } from '../../../../src/store/sql/privacy/mentions.js';

const sought = soughtAddress(' Ada@Example.com');

describe('an address in a text', () => {
  const cases: readonly (readonly [text: string, stands: boolean])[] = [
    ['ada@example.com', true],
    ['ADA@EXAMPLE.COM', true],
    ['write to <ada@example.com>, please', true],
    ['It is ada@example.com.', true],
    ['mailto:ada@example.com?subject=x', true],
    ['nada@example.com', false],
    ['x.ada@example.com', false],
    ['x+ada@example.com', false],
    ['ada@example.com.au', false],
    ['ada@example.community', false],
    ['ada@example.com-mail.net', false],
    ['nada@example.com, ada@example.com', true],
    ['éada@example.com', false],
    ['', false],
  ];
  for (const [text, stands] of cases)
    it(`${stands ? 'stands' : 'does not stand'} in “${text}”`, () =>
      assert.equal(mentions(text, sought), stands));

  it('is found at any depth, in names too', () => {
    assert.ok(mentions({ a: [{ b: 'ada@example.com' }] }, sought));
    assert.ok(mentions({ 'ada@example.com': true }, sought));
    assert.ok(!mentions([1, null, undefined, true, {}], sought));
  });

  it('is looked for in rows as the database writes it in small letters, where it knows all letters', () => {
    assert.deepEqual(sought, { address: 'ada@example.com', inJson: 'ada@example.com', isAscii: true });
    assert.deepEqual(soughtAddress('"Ä"@example.com'), {
      address: '"ä"@example.com',
      inJson: '\\"ä\\"@example.com',
      isAscii: false,
    });
  });
});
