import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locationKinds } from '../../../src/contract/location.js';
import { arabic } from '../../../src/elements/location-editor/words/ar.js';
import { de } from '../../../src/elements/location-editor/words/de.js';
import { en } from '../../../src/elements/location-editor/words/en.js';
import type { LocationEditorWords } from '../../../src/elements/location-editor/words/words.js';

/** Every text there is, as it is said of names that would be noticed. */
function textsOf(words: LocationEditorWords): readonly string[] {
  const plain = Object.values(words).filter((text): text is string => typeof text === 'string');
  return [
    ...plain,
    words.moved('NAME', 2, 3),
    words.nowPreferred('NAME'),
    words.notPossible('NAME'),
    words.added('NAME'),
    words.removed('NAME'),
    words.restored('NAME'),
    words.full(50),
    words.labelHelp('NAME'),
    words.outOfBounds('LEAST', 'MOST'),
    words.toMend(1),
    words.toMend(2),
    words.worksNow('MAKER'),
    words.stillFaulty('MAKER'),
    words.administratorText('MAKER', true),
    words.administratorText('MAKER', false),
    ...locationKinds.flatMap((kind) => Object.values(words.kind(kind))),
    ...(['phone-guest-calls', 'in-person', 'text'] as const).map((kind) => words.detail(kind)),
    ...(['missing', 'too-long', 'no-phone', 'no-link', 'not-a-number', 'refused'] as const).map((fault) =>
      words.fault(fault),
    ),
  ];
}

describe('the words of meeting places', () => {
  it('are there in every language, each its own, and whole', () => {
    const languages = [en, de, arabic('ar')].map(textsOf);
    assert.equal(new Set(languages.map(({ length }) => length)).size, 1);
    for (const [index, text] of languages[0]!.entries()) {
      const said = languages.map((all) => all[index] ?? '');
      assert.ok(
        said.every((one) => one.trim().length > 2 && !one.includes('undefined')),
        text,
      );
      // A label may be the same word in two languages that are near to each other.
      if (text !== en.label) assert.equal(new Set(said).size, 3, text);
      for (const name of text.match(/[A-Z]{4,}/g) ?? [])
        assert.ok(
          said.every((one) => one.includes(name)),
          `${name} in ${said.join(' | ')}`,
        );
    }
  });

  it('tell an administrator the whole way, in every language', () => {
    for (const words of [en, de, arabic('ar')])
      for (const step of ['admin.google.com', 'Google Workspace', 'Google Meet', /24|٢٤/])
        assert.match(words.administratorText('Google Meet', true), new RegExp(step));
  });

  it('write Arabic numbers as the region does', () => {
    assert.match(arabic('ar-EG').moved('X', 2, 3), /٢.*٣/);
    assert.match(arabic('ar-AE').moved('X', 2, 3), /2.*3/);
  });
});
