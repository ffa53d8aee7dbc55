import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consentFailures } from '../../../src/contract/connecting.js';
import { ar } from '../../../src/elements/connections/words/ar.js';
import { de } from '../../../src/elements/connections/words/de.js';
import { en } from '../../../src/elements/connections/words/en.js';
import type { ConnectionsWords } from '../../../src/elements/connections/words/words.js';

const names = { provider: 'PROVIDER', company: 'COMPANY', account: 'ACCOUNT' };

/** Every text there is, as it is said of names that would be noticed. */
function textsOf(words: ConnectionsWords): readonly string[] {
  const said = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(said);
    return [];
  };
  const endings = consentFailures.flatMap((failure) => [
    ...said(words.failures[failure](names)),
    ...said(words.failures[failure]({ ...names, account: undefined })),
  ]);
  const functions = [
    words.connect('PROVIDER'),
    words.connectAnother('PROVIDER'),
    words.worksWith('PROVIDER', 'SERVICES'),
    words.needsAppPassword('SERVICE'),
    words.makeAppPassword('SERVICE'),
    words.ofAccount('ACTION', 'ACCOUNT'),
    words.choosing('PROVIDER'),
    words.renewing('ACCOUNT'),
    words.chooseAccount(names),
    words.never('COMPANY'),
    words.afterwards('COMPANY'),
    words.continueTo('COMPANY'),
    words.waiting('COMPANY'),
    words.leaving('COMPANY'),
    words.connected('ACCOUNT'),
    words.administratorText(names),
    words.disconnecting('ACCOUNT'),
    words.losesLinked('CALENDAR'),
    words.losesConflicts('CALENDARS'),
    words.losesNothing('ACCOUNT'),
    words.givesBack('COMPANY'),
    words.disconnected('ACCOUNT'),
    words.disconnectedForgotten('ACCOUNT'),
  ];
  return [...said({ ...words, failures: undefined }), ...endings, ...functions];
}

describe('the words of connecting', () => {
  it('are there in every language, each its own, and whole', () => {
    const languages = [en, de, ar].map(textsOf);
    assert.equal(new Set(languages.map(({ length }) => length)).size, 1);
    for (const [index, text] of languages[0]!.entries()) {
      const said = languages.map((all) => all[index] ?? '');
      assert.ok(
        said.every((one) => one.trim().length > 3 && !one.includes('undefined')),
        text,
      );
      if (text !== 'ACTION: ACCOUNT') assert.equal(new Set(said).size, 3, text);
      for (const name of text.match(/[A-Z]{5,}/g) ?? [])
        assert.ok(
          said.every((one) => one.includes(name)),
          `${name} in ${said.join(' | ')}`,
        );
    }
  });
});
