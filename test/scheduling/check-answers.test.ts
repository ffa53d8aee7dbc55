import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Question, QuestionKind } from '../../src/contract/index.js';
import { questionKinds } from '../../src/contract/index.js';
import { checkAnswers } from '../../src/scheduling/check-answers.js';

const question = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: 'q',
  kind,
  label: 'Question',
  ...(kind.startsWith('choice') && { options: ['red', 'green', 'blue'] }),
  ...more,
});
const isFine = (kind: QuestionKind, answer: Answer) =>
  checkAnswers([question(kind)], { q: answer }).length === 0;

/** By kind: what passes, and what does not. */
const table: Record<QuestionKind, readonly [good: readonly Answer[], bad: readonly Answer[]]> = {
  text: [
    ['Engines Ltd', ' Ada ', '<b>', '0'],
    ['two\nlines', 'two\rlines', 'two\u2028lines', ['a'], true],
  ],
  'long-text': [
    ['one', 'two\nlines\n'],
    [['a'], true],
  ],
  email: [
    ['ada@example.com', ' ada@example.com '],
    ['ada', 'a@', 'ada@example.com\n', ['ada@example.com'], true],
  ],
  phone: [
    ['+49 (0)30 123-45', '0170/1234567', '12345', '٠٣٠١٢٣٤٥', '+1 555.123.4567 x89', ' 030 1234 '],
    ['call me', '112', '+', '123456789012345678901', '+49\n30123', '1+2+3', ['112'], true],
  ],
  url: [
    ['https://example.com', 'http://localhost:3000/a?b#c', 'HTTPS://EXAMPLE.com'],
    [
      'example.com',
      'javascript:alert(1)',
      'ftp://example.com',
      'https://',
      'https://a b',
      'java\nscript:x',
      true,
    ],
  ],
  number: [
    ['12', '3.5', '-1', '+7', '.5', '1e3', ' 8 ', '0'],
    ['twelve', '1,5', '1.', 'NaN', 'Infinity', '0x10', '1e', '--1', '1'.repeat(21), true, ['1']],
  ],
  choice: [
    ['red', 'blue'],
    ['Red', ' red', 'yellow', 'red\n', ['red'], true],
  ],
  choices: [
    [['red'], ['green', 'red'], ['red', 'green', 'blue']],
    ['red', ['yellow'], ['red', 'red'], ['red', ''], true],
  ],
  consent: [
    [true, false],
    ['true', 'on', ['true']],
  ],
  hidden: [
    ['campaign 7', 'two\nlines'],
    [['a'], true],
  ],
};

describe('checkAnswers', () => {
  for (const kind of questionKinds) {
    const [good, bad] = table[kind];
    it(`takes ${good.length} answers to a question of kind ${kind} and refuses ${bad.length}`, () => {
      for (const answer of good) assert.ok(isFine(kind, answer), JSON.stringify(answer));
      for (const answer of bad) assert.ok(!isFine(kind, answer), JSON.stringify(answer));
    });

    it(`asks for an answer of kind ${kind} only where it is required`, () => {
      const none: readonly Answer[] = kind === 'consent' ? ['', false] : ['', '  \n', []];
      for (const answers of [undefined, {}, ...none.map((answer) => ({ q: answer }))]) {
        assert.deepEqual(checkAnswers([question(kind)], answers), []);
        assert.deepEqual(checkAnswers([question(kind, { required: true })], answers), [
          { path: 'answers.q', message: 'is required' },
        ]);
      }
    });
  }

  it('names every fault, in the order of the questions', () => {
    const questions = [
      question('text', { id: 'company', required: true }),
      question('number', { id: 'people' }),
      question('choice', { id: 'color' }),
      question('consent', { id: 'terms', required: true }),
    ];
    assert.deepEqual(checkAnswers(questions, { people: 'many', color: 'red', terms: false }), [
      { path: 'answers.company', message: 'is required' },
      { path: 'answers.people', message: 'must be a number such as 12 or 3.5' },
      { path: 'answers.terms', message: 'is required' },
    ]);
  });

  it('ignores answers to questions that are not asked', () => {
    assert.deepEqual(checkAnswers([], { old: 'x', constructor: 'y' }), []);
  });

  it('takes nothing that every object has for an answer', () => {
    for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      assert.deepEqual(checkAnswers([question('text', { id, required: true })], {}), [
        { path: `answers.${id}`, message: 'is required' },
      ]);
  });

  it('lets nobody choose where nothing is on offer', () => {
    const bare: Question = { id: 'q', kind: 'choice', label: 'Question' };
    assert.equal(checkAnswers([bare], { q: 'red' }).length, 1);
  });
});
