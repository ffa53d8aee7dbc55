import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchLanguage, nameLanguages } from '../../../src/elements/language-menu/language-names.js';

const namesOf = (...tags: readonly string[]) => nameLanguages(tags).map(({ name }) => name);

describe('The names of languages', () => {
  for (const [tags, names] of [
    [[], []],
    [
      ['de', 'en', 'ja', 'ar', 'he'],
      ['Deutsch', 'English', '日本語', 'العربية', 'עברית'],
    ],
    [
      ['fr', 'it', 'tr', 'uk', 'pl'],
      ['Français', 'Italiano', 'Türkçe', 'Українська', 'Polski'],
    ],
    [
      ['zu', 'ka'],
      ['isiZulu', 'ქართული'],
    ],
    [
      ['pt-BR', 'zh-CN'],
      ['Português', '中文'],
    ],
    [
      ['de', 'de-x-du'],
      ['Deutsch', 'Deutsch (du)'],
    ],
    [['de-x-du'], ['Deutsch (du)']],
    [
      ['pt-BR', 'pt-PT'],
      ['Português (Brasil)', 'Português (Portugal)'],
    ],
    [
      ['en', 'en-GB', 'fr'],
      ['English', 'English (United Kingdom)', 'Français'],
    ],
    [
      ['en-US', 'en-US-u-hc-h12'],
      ['English (en-US)', 'English (en-US-u-hc-h12)'],
    ],
    [
      ['de', 'DE', 'de-x-du', 'de-x-DU'],
      ['Deutsch', 'Deutsch (du)'],
    ],
    [['de', 'no tag', '', 'x'], ['Deutsch']],
  ] as const)
    it(`are their own: ${tags.join(' ')}`, () => {
      assert.deepEqual(namesOf(...tags), names);
    });

  it('come with the tags as they were given', () => {
    assert.deepEqual(
      nameLanguages(['PT-br', 'de']).map(({ tag }) => tag),
      ['PT-br', 'de'],
    );
  });
});

describe('The language that is meant', () => {
  for (const [tags, wanted, meant] of [
    [['de', 'fr'], 'fr', 'fr'],
    [['de', 'fr'], 'FR', 'fr'],
    [['de', 'fr'], 'de-AT', 'de'],
    [['de', 'de-x-du'], 'de-x-du', 'de-x-du'],
    [['de'], 'de-x-du', 'de'],
    [['pt-BR'], 'pt', 'pt-BR'],
    [['pt-BR', 'pt-PT'], 'pt-PT', 'pt-PT'],
    [['de', 'fr'], 'en', undefined],
    [['de', 'fr'], '', undefined],
    [[], 'de', undefined],
  ] as const)
    it(`of ${tags.join(' ')} by ${wanted} is ${meant}`, () => {
      assert.equal(matchLanguage(tags, wanted), meant);
    });
});
