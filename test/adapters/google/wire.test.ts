import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldOf, listOf, objectOf, secureAddressOf, textOf } from '../../../src/adapters/google/wire.js';

describe('reading what came over the wire', () => {
  it('finds a field that was sent, and nothing that every object has', () => {
    const sent: unknown = JSON.parse('{"a":1,"__proto__":{"b":2}}');
    assert.equal(fieldOf(sent, 'a'), 1);
    assert.equal(fieldOf(sent, 'b'), undefined);
    for (const name of ['toString', 'constructor', '__proto__']) assert.equal(fieldOf({}, name), undefined);
    for (const value of [null, undefined, 'text', 7, [1]]) assert.equal(fieldOf(value, 'length'), undefined);
  });

  it('takes for text, list and object only what is one', () => {
    assert.equal(textOf({ a: 'x' }, 'a'), 'x');
    for (const a of ['', 5, null, ['x']]) assert.equal(textOf({ a }, 'a'), undefined);
    assert.deepEqual(listOf({ a: [1] }, 'a'), [1]);
    for (const a of ['x', { length: 1 }, null]) assert.equal(listOf({ a }, 'a'), undefined);
    for (const value of [null, [], 'x', undefined]) assert.equal(objectOf(value), undefined);
  });

  it('takes for an address only https without a name and a password', () => {
    assert.equal(secureAddressOf('https://meet.google.com/abc'), 'https://meet.google.com/abc');
    for (const text of [
      undefined,
      'meet.google.com/abc',
      'http://meet.google.com/abc',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://',
      'https://a@evil.example/',
      'https://a:b@evil.example/',
      '//evil.example/',
    ]) {
      assert.equal(secureAddressOf(text), undefined);
    }
  });
});
