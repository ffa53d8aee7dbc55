import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailLanguages, wordsFor } from '../../../src/server/mails/mail-words.js';
import { en } from '../../../src/server/mails/texts/en.js';
import type { MailTexts } from '../../../src/server/mails/texts/mail-texts.js';
import { textsOf } from '../walk-texts.js';
import type { Said } from '../walk-texts.js';

const names = {
  title: '\u2068TITLE\u2069',
  host: '\u2068HOST\u2069',
  guest: '\u2068GUEST\u2069',
  when: 'WHEN',
  count: 'COUNT',
  position: 2,
  of: 6,
  account: '\u2068ACCOUNT\u2069',
  provider: '\u2068PROVIDER\u2069',
  number: '\u2068NUMBER\u2069',
};

/** Those that take a text or a number rather than names. */
const takesOne: Readonly<Record<string, readonly (string | number)[]>> = {
  greeting: [names.guest, ''],
  guestCalls: [names.number],
  'series.count': [2, 3, 5, 11, 12],
};

const spoken = ({ lang, dir: _, ...texts }: MailTexts): readonly Said[] =>
  textsOf(texts, (path) => takesOne[path] ?? [names, { ...names, guest: '' }]).map((said) => ({
    ...said,
    lang,
  }));

/** What may be the same in another language. */
const international = /^(?:.*online.*|.*where.*|WHEN|account)$/i;

describe('mails in every language', () => {
  it('are fourteen, each named as a language is', () => {
    assert.equal(mailLanguages.length, 14);
    for (const { lang } of mailLanguages) assert.deepEqual(Intl.getCanonicalLocales(lang), [lang]);
    assert.deepEqual(
      mailLanguages.filter(({ dir }) => dir === 'rtl').map(({ lang }) => lang),
      ['ar', 'he'],
    );
  });

  for (const texts of mailLanguages) {
    describe(texts.lang, () => {
      const all = spoken(texts);

      it('has every text, and none of them is empty or astray', () => {
        assert.deepEqual(
          all.map(({ path }) => path),
          spoken(en).map(({ path }) => path),
        );
        for (const { path, text } of all) {
          assert.notEqual(text.trim(), '', path);
          assert.equal(text, text.trim(), path);
          assert.doesNotMatch(text, /["']| {2}|undefined|\[object|\n/, path);
        }
      });

      it('names what was booked and when in each subject, as they are given', () => {
        for (const { path, text } of all.filter(
          ({ path }) => path.endsWith('.title') && path !== 'reconnect.title',
        )) {
          assert.ok(text.includes(names.title), path);
          assert.ok(text.includes(names.when), path);
          assert.doesNotMatch(text, /[.。]$/, path);
        }
      });

      it('names people only as they are given', () => {
        for (const { path, text } of all)
          for (const name of ['TITLE', 'HOST', 'GUEST', 'ACCOUNT', 'PROVIDER', 'NUMBER'])
            assert.equal(
              text.split(name).length,
              text.split(`\u2068${name}\u2069`).length,
              `${path}: ${name}`,
            );
      });

      it('says how many were booked in one go, and which of them one is', () => {
        const told = all.filter(({ path }) => /^series\.(?:guest|host)\..*\.title$/.test(path));
        assert.equal(told.length, 8);
        for (const { path, text } of told) assert.ok(text.includes(names.count), path);
        const numbers = (path: string): readonly string[] =>
          all.filter((said) => said.path === path).flatMap(({ text }) => text.match(/\d+/g) ?? []);
        assert.deepEqual([...new Set(numbers('series.place'))].sort(), ['2', '6']);
        assert.deepEqual(numbers('series.count').slice(-4), ['3', '5', '11', '12']);
      });

      it('says the same names as English does, so that nothing is left out', () => {
        const namesIn = ({ text }: Said): string =>
          [...new Set(text.match(/HOST|ACCOUNT|NUMBER/g) ?? [])].sort().join();
        assert.deepEqual(all.map(namesIn), spoken(en).map(namesIn));
      });

      if (texts !== en)
        it('is not English', () => {
          const english = spoken(en);
          const same = all.filter(
            ({ text }, index) => text === english[index]?.text && !international.test(text),
          );
          assert.deepEqual(same, []);
        });
    });
  }
});

describe('in which language somebody is written to', () => {
  const cases: [language: string | undefined, lang: string, locale: string][] = [
    [undefined, 'en', 'en'],
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de-AT'],
    ['DE-at', 'de', 'DE-at'],
    ['de-x-du', 'de', 'de-x-du'],
    ['pt', 'pt-BR', 'pt'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['zh', 'zh-Hans', 'zh'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh-Hant', 'en', 'en'],
    ['zh-TW', 'en', 'en'],
    ['iw', 'he', 'iw'],
    ['xx', 'en', 'en'],
    ['!!', 'en', 'en'],
    ['', 'en', 'en'],
  ];
  for (const [language, lang, locale] of cases)
    it(`is ${lang} for ${JSON.stringify(language)}`, () => {
      const found = wordsFor(language === undefined ? {} : { language });
      assert.deepEqual([found.texts.lang, found.locale], [lang, locale]);
      // Dates can be written so.
      assert.doesNotThrow(() => new Intl.DateTimeFormat(found.locale));
    });
});
