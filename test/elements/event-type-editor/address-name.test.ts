import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressNameOf, isAddressName } from '../../../src/elements/event-type-editor/address-name.js';
import { Slug } from '../../../src/schemas/index.js';

const nameOf = (text: string, taken: readonly string[] = []) =>
  addressNameOf(text, { taken, otherwise: 'meeting' });

describe('A name for an address', () => {
  const cases: readonly [title: string, name: string][] = [
    ['Intro call', 'intro-call'],
    ['  Intro — call!  ', 'intro-call'],
    ['Gespräch über Größe & Maß', 'gespraech-ueber-groesse-and-mass'],
    ['Gespra\u0308ch', 'gespraech'],
    ['ÄÖÜ', 'aeoeue'],
    ['Crème brûlée, señor', 'creme-brulee-senor'],
    ['Smørrebrød på Åland', 'smoerrebroed-paa-aaland'],
    ['Łódź', 'lodz'],
    ['Anna’s 30 min.', 'annas-30-min'],
    ['İstanbul', 'istanbul'],
    ['مكالمة', 'meeting'],
    ['مكالمة 30', '30'],
    ['😀', 'meeting'],
    ['', 'meeting'],
    ['x'.repeat(300), 'x'.repeat(100)],
    [`${'x'.repeat(99)} y`, 'x'.repeat(99)],
  ];
  for (const [title, name] of cases)
    it(`of ${JSON.stringify(title.slice(0, 40))} is ${name.slice(0, 40)}`, () => {
      assert.equal(nameOf(title), name);
    });

  it('is another one where it is taken', () => {
    assert.equal(nameOf('Call', ['call']), 'call-2');
    assert.equal(nameOf('Call', ['call', 'call-2', 'call-3']), 'call-4');
    const long = 'x'.repeat(100);
    assert.equal(nameOf(long, [long]), `${'x'.repeat(98)}-2`);
  });

  it('can always stand in an address, and is never taken', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, others) => {
        const taken = [...others.map((other) => nameOf(other)), nameOf(title)];
        const name = nameOf(title, taken);
        return isAddressName(name) && Slug.safeParse(name).success && !taken.includes(name);
      }),
    );
  });

  it('is judged as the server judges it', () => {
    const near = fc.string({ unit: fc.constantFrom('a', '9', '-', 'A', 'ä', ' ') });
    fc.assert(fc.property(near, (text) => isAddressName(text) === Slug.safeParse(text).success));
    for (const length of [100, 101])
      assert.equal(isAddressName('x'.repeat(length)), Slug.safeParse('x'.repeat(length)).success);
  });
});
