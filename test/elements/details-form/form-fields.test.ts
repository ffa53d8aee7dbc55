import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Question, QuestionKind } from '../../../src/contract/question.js';
import * as plain from '../../../src/elements/details-form/form-fields.js';
import {
  faultsFrom,
  fieldsOf,
  readyToSend,
  typedIn,
  valuesOf,
} from '../../../src/elements/details-form/form-fields.js';
import type { FormField } from '../../../src/elements/details-form/form-fields.js';
import * as special from '../../../src/elements/details-form/special-fields.js';
import { isSpecial } from '../../../src/elements/details-form/special-kinds.js';
import { en } from '../../../src/elements/texts/en.js';
import { workMeter } from '../../work-meter.js';

const guest = { name: 'Gia', email: 'gia@example.com' };
const question = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: 'q',
  kind,
  label: 'The question',
  ...more,
});
const field = (kind: FormField['kind'], required = true): FormField => ({
  path: 'answers.q',
  kind,
  label: 'The question',
  foreign: true,
  required,
});

const faultOf: typeof plain.faultOf = (one, ...rest) =>
  (isSpecial(one) ? special : plain).faultOf(one, ...rest);

describe('The fields of a details form', () => {
  it('are the name, the e-mail address and then the questions in their order', () => {
    const fields = fieldsOf(
      [question('text', { id: 'b' }), question('phone', { id: 'a', required: true })],
      en,
    );
    assert.deepEqual(
      fields.map(({ path, required }) => [path, required]),
      [
        ['guest.name', true],
        ['guest.email', true],
        ['answers.b', false],
        ['answers.a', true],
      ],
    );
  });

  it('begin with what is known, and only with answers to what is asked', () => {
    const values = valuesOf([question('text')], {
      guest: { name: 'Gia' },
      answers: { q: 'Boats', other: 'x' },
    });
    assert.deepEqual(
      [...values],
      [
        ['guest.name', 'Gia'],
        ['guest.email', ''],
        ['answers.q', 'Boats'],
      ],
    );
  });

  it('show nothing that is hidden, and keep what the page answers to it', () => {
    const questions = [question('hidden', { id: 'campaign' }), question('email', { id: 'other' })];
    assert.deepEqual(
      fieldsOf(questions, en).map(({ path, kind }) => [path, kind]),
      [
        ['guest.name', 'name'],
        ['guest.email', 'email'],
        ['answers.other', 'email'],
      ],
    );
    const answers = { campaign: ' spring ', other: '', unasked: 'x' };
    const values = valuesOf(questions, { guest, answers });
    assert.deepEqual(readyToSend(values, questions).answers, { campaign: 'spring' });
    assert.deepEqual(typedIn(values, questions).answers, { campaign: ' spring ' });
  });

  it('do not take what every object has for an answer', () => {
    const values = valuesOf([question('text', { id: 'constructor' })], { guest, answers: {} });
    assert.equal(values.has('answers.constructor'), false);
  });
});

describe('What is wrong with a value', () => {
  const cases: readonly [FormField['kind'], Answer | undefined, string | undefined][] = [
    ['name', '', en.required('The question')],
    ['name', '   ', en.required('The question')],
    ['name', 'Łukasz 李', undefined],
    ['email', undefined, en.required('The question')],
    ['email', 'gia@example.com', undefined],
    ['email', ' gia@example.com ', undefined],
    ['email', "gia.o'neil+x@mail.example.co", undefined],
    ['email', 'gia.o’neil@mail.example.co', en.invalidEmail],
    ['email', 'gia@example', en.invalidEmail],
    ['email', 'gia@example.', en.invalidEmail],
    ['email', 'gia@@example.com', en.invalidEmail],
    ['email', 'gia example.com', en.invalidEmail],
    ['email', 'gia@exam ple.com', en.invalidEmail],
    ['email', `${'a'.repeat(250)}@example.com`, en.invalidEmail],
    ['phone', '+49 (30) 123-4567', undefined],
    ['phone', '٠٣٠١٢٣٤٥', undefined],
    ['phone', 'call me', en.invalidPhone],
    ['phone', '1234', en.invalidPhone],
    ['phone', '123456789012345678901', en.invalidPhone],
    ['url', 'https://example.com/a?b', undefined],
    ['url', 'http://example.com', undefined],
    ['url', 'example.com', en.invalidUrl],
    ['url', 'javascript:alert(1)', en.invalidUrl],
    ['url', 'https://', en.invalidUrl],
    ['number', '12', undefined],
    ['number', '-3,5', undefined],
    ['number', '١٢', undefined],
    ['number', '12 people', en.invalidNumber],
    ['number', '1e9', en.invalidNumber],
    ['choice', 'A', undefined],
    ['choice', '', en.required('The question')],
    ['choices', ['A'], undefined],
    ['choices', [], en.required('The question')],
    ['choices', undefined, en.required('The question')],
    ['consent', true, undefined],
    ['consent', false, en.consentNeeded],
    ['consent', undefined, en.consentNeeded],
    ['long-text', 'a\nb', undefined],
  ];
  for (const [kind, value, fault] of cases)
    it(`${kind} ${JSON.stringify(value)}: ${fault ?? 'nothing'}`, () => {
      assert.equal(faultOf(field(kind), value, en), fault);
    });

  it('is never that something voluntary is missing', () => {
    for (const kind of ['text', 'phone', 'url', 'number', 'choice', 'choices', 'consent'] as const)
      assert.equal(faultOf(field(kind, false), undefined, en), undefined);
  });

  it('is found at once in the longest text', () => {
    const long = [
      'a@' + '.'.repeat(100_000),
      'a'.repeat(100_000),
      '1 '.repeat(50_000),
      `https://${'a.'.repeat(50_000)} `,
    ];
    for (const kind of ['email', 'phone', 'url', 'number'] as const)
      for (const text of long) {
        const work = workMeter();
        faultOf(field(kind), text, en);
        assert.ok(work() < 200, `${kind} took too long`);
      }
  });
});

describe('What a form sends', () => {
  const questions = [
    question('number', { id: 'n' }),
    question('phone', { id: 'p' }),
    question('text', { id: 't' }),
    question('choices', { id: 'c' }),
    question('consent', { id: 'ok' }),
  ];

  it('is neat: no white space around it, plain digits, nothing empty', () => {
    const values = new Map<string, Answer>([
      ['guest.name', ' Gia '],
      ['guest.email', ' gia@example.com'],
      ['answers.n', '−١٢٫٥'],
      ['answers.p', ' ۰۳۰ 12345 '],
      ['answers.t', '   '],
      ['answers.c', []],
      ['answers.ok', true],
    ]);
    assert.deepEqual(readyToSend(values, questions, special.asNumber), {
      guest,
      answers: { n: '-12.5', p: '030 12345', ok: true },
    });
  });

  it('is, while it is being typed, as it stands', () => {
    const values = new Map<string, Answer>([
      ['guest.name', 'Gia '],
      ['answers.t', 'Boats and '],
      ['answers.c', ['A']],
    ]);
    assert.deepEqual(typedIn(values, questions), {
      guest: { name: 'Gia ', email: '' },
      answers: { t: 'Boats and ', c: ['A'] },
    });
  });
});

describe('What a backend did not accept', () => {
  it('is said beside the field it is about', () => {
    const faults = faultsFrom(
      [
        { path: 'guest.email', message: 'must be an address' },
        { path: 'answers.q.0', message: 'unknown option' },
        { path: 'start', message: 'no such field here' },
      ],
      fieldsOf([question('choices')], en),
      en,
    );
    assert.deepEqual(
      [...faults],
      [
        ['guest.email', en.invalidEmail],
        ['answers.q', en.checkAnswer('The question')],
      ],
    );
  });
});
