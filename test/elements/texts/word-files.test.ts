import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordFiles } from '../../../src/elements/texts/word-files.js';

describe('the words of an element', () => {
  it('are English at once, and another language when its file is here', async () => {
    const words = wordFiles('Hello', {
      de: async () => 'Guten Tag',
      ar: async (locale) => `مرحبا ${locale}`,
    });
    assert.equal(words.atHand('en-GB'), 'Hello');
    assert.equal(words.atHand('fi'), 'Hello');
    assert.equal(words.atHand('de-AT'), undefined);
    assert.equal(await words.load('de-AT'), 'Guten Tag');
    assert.equal(words.atHand('de-AT'), 'Guten Tag');
    assert.equal(await words.load('ar-EG'), 'مرحبا ar-EG');
  });

  it('are English where a file does not come, and are asked for again', async () => {
    let tries = 0;
    const words = wordFiles('Hello', {
      de: async () => {
        if (tries++ === 0) throw new TypeError('Failed to fetch');
        return 'Guten Tag';
      },
    });
    assert.equal(await words.load('de'), 'Hello');
    assert.equal(await words.load('de'), 'Guten Tag');
  });

  it('are there for the languages that have a file, and for English', () => {
    const words = wordFiles('en', { de: async () => 'de' });
    assert.deepEqual(
      ['en-GB', 'de', 'de-AT-x-du', 'fr', 'toString'].map((locale) => words.has(locale)),
      [true, true, true, false, false],
    );
  });

  it('are in German with du where there is such a file and it is asked for by its private-use subtag', async () => {
    const words = wordFiles('Hello', { de: async () => 'Guten Tag', 'de-x-du': async () => 'Hallo' });
    for (const locale of ['de-x-du', 'de-AT-x-du', 'DE-at-X-DU', 'de-x-web-du', 'de-x-du-web']) {
      assert.equal(words.has(locale), true);
      assert.equal(words.atHand(locale), undefined, locale);
      assert.equal(await words.load(locale), 'Hallo', locale);
      assert.equal(words.atHand(locale), 'Hallo', locale);
    }
    for (const locale of ['de', 'de-x-duz', 'de-x-web', 'de-DE-u-co-phonebk'])
      assert.equal(await words.load(locale), 'Guten Tag', locale);
    assert.equal(await words.load('en-x-du'), 'Hello');
  });

  it('are in German where there is none with du', async () => {
    const words = wordFiles('Hello', { de: async () => 'Guten Tag' });
    assert.equal(await words.load('de-x-du'), 'Guten Tag');
    assert.equal(await words.load('de-AT-x-du'), 'Guten Tag');
    assert.equal(words.atHand('de-AT-x-du'), 'Guten Tag');
  });

  it('do not mistake a property of every object for a language', () => {
    const words = wordFiles('Hello', {});
    assert.equal(words.atHand('constructor'), 'Hello');
    assert.equal(words.atHand('toString-x'), 'Hello');
  });
});
