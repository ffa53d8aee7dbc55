import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { de } from '../../../src/elements/texts/de.js';
import { enFirst } from '../../../src/elements/texts/en-first.js';
import { en } from '../../../src/elements/texts/en.js';
import { en as extra } from '../../../src/elements/texts/extras/en.js';
import { worded, wordedTexts } from '../../../src/elements/texts/worded.js';

describe('Words of a page’s own', () => {
  it('stand in place of those named, and leave the others', () => {
    const texts = wordedTexts(de, { book: 'Reservieren' });
    assert.equal(texts.book, 'Reservieren');
    assert.equal(texts.name, de.name);
  });

  it('make the whole of English, of which a page has only the first words', () => {
    assert.equal(wordedTexts(enFirst, { book: 'Reserve' }).name, en.name);
  });

  it('take what they are given where it belongs', () => {
    const { timeOnDay, nextFree } = wordedTexts(en, {
      timeOnDay: '{2}: {0}–{1}',
      nextFree: (date) => `Soon: ${date}`,
    });
    assert.equal(timeOnDay('9', '10', 'Monday'), 'Monday: 9–10');
    assert.equal(nextFree('Tuesday'), 'Soon: Tuesday');
    assert.equal(worded(extra, { moreTimes: '+{0}' }).moreTimes(3), '+3');
    assert.equal(worded(extra, { moreTimes: '{7}' }).moreTimes(3), '');
  });

  it('do not touch what a language is, words that there are not, or what is no words', () => {
    const hostile = JSON.parse(
      '{"language":"xx","direction":"rtl","nothing":"x","__proto__":"x","constructor":"x","name":5,"book":null}',
    ) as object;
    assert.deepEqual({ ...wordedTexts(en, hostile) }, { ...en });
    assert.equal(Object.getPrototypeOf(wordedTexts(en, hostile)), Object.prototype);
  });
});
