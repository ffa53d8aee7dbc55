import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question } from '../../../src/contract/question.js';
import { BookingContext } from '../../../src/schemas/slot.js';
import { answersFor, prefillFrom } from '../../../src/elements/widget/prefill.js';

const nothing = { guest: {}, answers: {}, tags: {} };

describe('What an address tells', () => {
  for (const [search, told] of [
    ['', nothing],
    ['?', nothing],
    [
      '?name=Ada+Lovelace&email=ada%40example.com',
      { guest: { name: 'Ada Lovelace', email: 'ada@example.com' } },
    ],
    ['name=Ada', { guest: { name: 'Ada' } }],
    ['?first_name=Ada&last_name=Lovelace', { guest: { name: 'Ada Lovelace' } }],
    ['?last_name=Lovelace', { guest: { name: 'Lovelace' } }],
    ['?name=Ada&first_name=Grace', { guest: { name: 'Ada' } }],
    ['?name=%20&email=', nothing],
    ['?name=Ada%0ALovelace&email=a%00b', nothing],
    [`?name=${'a'.repeat(201)}`, nothing],
    ['?topic=Boats&topic=&size=3', { answers: { topic: 'Boats', size: '3' } }],
    ['?days=Mon&days=Tue', { answers: { days: ['Mon', 'Tue'] } }],
    ['?more=one%0Atwo', { answers: { more: 'one\ntwo' } }],
    [`?topic=${'a'.repeat(5001)}&${'i'.repeat(101)}=1&bell=%07`, nothing],
    [
      '?utm_source=letter&utm_medium=mail&utm_campaign=spring&utm_term=boat&utm_content=top',
      {
        tags: {
          utm_source: 'letter',
          utm_medium: 'mail',
          utm_campaign: 'spring',
          utm_term: 'boat',
          utm_content: 'top',
        },
      },
    ],
    ['?utm_other=1&tag_=2', { answers: { utm_other: '1', tag_: '2' } }],
    ['?tag_customer=42&tag_customer=43', { tags: { customer: '42' } }],
    [`?tag_a=${'x'.repeat(501)}&tag_b=${'y'.repeat(500)}`, { tags: { b: 'y'.repeat(500) } }],
    ['?utm_source=a%00b', nothing],
  ] as const)
    it(`is read from ${search.slice(0, 70)}`, () => {
      assert.deepEqual(prefillFrom(search), { ...nothing, ...told });
    });

  it('has at most twenty tags, which every backend accepts', () => {
    const search = Array.from({ length: 30 }, (_, index) => `tag_t${index}=${index}`).join('&');
    const { tags } = prefillFrom(search);
    assert.equal(Object.keys(tags).length, 20);
    assert.deepEqual(BookingContext.parse({ tags }), { tags });
  });

  it('has at most a hundred texts of one name', () => {
    assert.equal(prefillFrom('a=1&'.repeat(150)).answers['a']?.length, 100);
  });

  it('reaches no prototype', () => {
    const { answers, tags } = prefillFrom('?__proto__=1&tag___proto__=2&constructor=3&tag_toString=4');
    assert.deepEqual(Object.entries(answers), [['constructor', '3']]);
    assert.deepEqual(Object.entries(tags), [['toString', '4']]);
    assert.equal(Object.getPrototypeOf(answers), Object.prototype);
    assert.equal(Object.getPrototypeOf(tags), Object.prototype);
  });
});

describe('What is told of questions', () => {
  const options = ['Mon', 'Tue', 'Wed'];
  const questions: readonly Question[] = [
    { id: 'topic', kind: 'text', label: 'Topic' },
    { id: 'size', kind: 'number', label: 'Size' },
    { id: 'source', kind: 'hidden', label: 'Source' },
    { id: 'day', kind: 'choice', label: 'Day', options },
    { id: 'days', kind: 'choices', label: 'Days', options },
    { id: 'ok', kind: 'consent', label: 'I agree' },
  ];
  for (const [given, answers] of [
    [{}, {}],
    [
      { topic: 'Boats', size: '3', source: 'flyer' },
      { topic: 'Boats', size: '3', source: 'flyer' },
    ],
    [{ topic: ['Boats', 'Cars'] }, { topic: 'Boats' }],
    [{ day: 'Tue' }, { day: 'Tue' }],
    [{ day: ['Sun', 'Wed'] }, { day: 'Wed' }],
    [{ day: 'tue' }, {}],
    [{ days: 'Tue' }, { days: ['Tue'] }],
    [{ days: ['Wed', 'Sun', 'Mon', 'Mon'] }, { days: ['Mon', 'Wed'] }],
    [{ days: 'Sun' }, {}],
    [{ ok: 'true' }, {}],
    [{ ok: ['1', 'on'] }, {}],
    [{ nobody: 'asked' }, {}],
    [{ topic: 'a'.repeat(5001) }, {}],
  ] as const)
    it(`answers them as they ask: ${JSON.stringify(given).slice(0, 60)}`, () => {
      assert.deepEqual(answersFor(questions, given), answers);
    });

  it('is looked up among what was given alone', () => {
    assert.deepEqual(answersFor([{ id: 'toString', kind: 'text', label: 'x' }], {}), {});
  });
});
