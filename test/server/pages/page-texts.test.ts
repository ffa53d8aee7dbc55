import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailLanguages } from '../../../src/server/mails/mail-words.js';
import { pageLanguages } from '../../../src/server/pages/page-words.js';
import { en } from '../../../src/server/pages/texts/en.js';
import type { GuestPageTexts } from '../../../src/server/pages/texts/guest-page-texts.js';
import { textsOf } from '../walk-texts.js';
import type { Said } from '../walk-texts.js';

const name = '\u2068NAME\u2069';
const counts: Readonly<Record<string, readonly unknown[]>> = {
  minutes: [1, 2, 3, 5, 11, 30, 90, 100],
  'details.further': [1, 10],
  'series.every': [1, 2, 4],
};

/** What is the same word in English. */
const sameWord: ReadonlySet<string> = new Set(['de details.name', 'nl times.later']);

const spoken = ({ lang: _, ...texts }: GuestPageTexts): readonly Said[] =>
  textsOf(texts, (path) => counts[path] ?? [name]);

describe('plain pages in every language', () => {
  it('are in those of mails', () =>
    assert.deepEqual(
      pageLanguages.map(({ lang }) => lang),
      mailLanguages.map(({ lang }) => lang),
    ));

  for (const texts of pageLanguages) {
    it(`have every text in ${texts.lang}, none of them empty, astray or left in English`, () => {
      const [all, english] = [spoken(texts), spoken(en)];
      assert.deepEqual(
        all.map(({ path }) => path),
        english.map(({ path }) => path),
      );
      for (const [index, { path, text }] of all.entries()) {
        assert.equal(text, text.trim(), path);
        assert.notEqual(text, '', path);
        assert.doesNotMatch(text, /["']| {2}|undefined|\[object|\n/, path);
        assert.equal(text.split('NAME').length, text.split(name).length, path);
        if (texts !== en && path !== 'minutes' && text === english[index]?.text)
          assert.ok(sameWord.has(`${texts.lang} ${path}`), `${texts.lang} ${path}: ${text}`);
        if (path.endsWith('.title')) assert.doesNotMatch(text, /[.。]$/, path);
      }
      for (const [index, count] of counts['minutes']!.entries()) {
        const said = all.filter(({ path }) => path === 'minutes')[index]?.text ?? '';
        // Two has a form of its own in some languages, and one in more.
        if (Number(count) > 2) assert.ok(said.includes(String(count)), said);
      }
    });
  }
});
