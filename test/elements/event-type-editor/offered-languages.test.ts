import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  languageName,
  languagesToAdd,
  offeredLanguages,
} from '../../../src/elements/event-type-editor/offered-languages.js';

describe('The languages that texts can be given in', () => {
  it('are those that the guest’s side has words in', () => {
    const files = readdirSync('src/elements/texts').flatMap(
      (file) => /^([a-z]{2})(?:-[a-z]{2})?\.ts$/.exec(file)?.[1] ?? [],
    );
    assert.deepEqual([...new Set(files)].sort(), [...offeredLanguages]);
  });

  it('are listed by their names, but for those that are there', () => {
    const names = languagesToAdd(['de', 'fr'], 'en').map(({ name }) => name);
    assert.equal(names[0], 'Arabic');
    assert.deepEqual(names, names.toSorted());
    assert.equal(names.length, offeredLanguages.length - 2);
    assert.equal(languagesToAdd([], 'de').find(({ tag }) => tag === 'ja')?.name, 'Japanisch');
  });

  it('go by their tag where nobody has a name for them', () => {
    assert.equal(languageName('pt-BR', 'en'), 'Brazilian Portuguese');
    assert.equal(languageName('not a tag', 'en'), 'not a tag');
  });
});
