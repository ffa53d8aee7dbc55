import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { questionKinds } from '../../../src/contract/index.js';
import type { HostEventType } from '../../../src/contract/index.js';
import {
  answersOutOfPlace,
  withoutAnswers,
} from '../../../src/elements/event-type-editor/calendar-answers.js';
import { faultsOf } from '../../../src/elements/event-type-editor/event-type-faults.js';
import { HostEventType as HostEventTypeSchema } from '../../../src/schemas/index.js';

const call: HostEventType = {
  slug: 'call',
  title: 'Call',
  durationsMinutes: [15, 30],
  window: { rollingDays: 30 },
};
const named = (change: object, taken: readonly string[] = []) =>
  Object.fromEntries(faultsOf({ ...call, ...change }, { taken }));
const asked = (change: object) => ({
  questions: [{ id: 'a', kind: 'text', label: 'A', ...change }],
});

describe('What is wrong with an event type', () => {
  const cases: readonly [name: string, change: object, faults: object][] = [
    ['nothing', {}, {}],
    [
      'nothing, with everything',
      { redirectUrl: ' https://a.example/ ', seats: 12, confirmWithinHours: 720 },
      {},
    ],
    ['no title', { title: '  ' }, { title: 'missing' }],
    ['a long title', { title: 'x'.repeat(201) }, { title: 'too-long' }],
    ['a title with a bell', { title: 'a\u0007b' }, { title: 'unprintable' }],
    ['half a letter', { title: 'a\ud800' }, { title: 'unprintable' }],
    ['no slug', { slug: '' }, { slug: 'missing' }],
    ['a slug of another shape', { slug: 'Intro Call' }, { slug: 'not-a-name' }],
    ['a long description', { description: 'x'.repeat(10_001) }, { description: 'too-long' }],
    ['lines in a description', { description: 'a\n\tb' }, {}],
    ['no length', { durationsMinutes: [] }, { durationsMinutes: 'missing' }],
    ['a length twice', { durationsMinutes: [30, 30] }, { durationsMinutes: 'twice' }],
    ['half a minute', { durationsMinutes: [30.5] }, { durationsMinutes: 'not-a-duration' }],
    ['more than a day', { durationsMinutes: [1441] }, { durationsMinutes: 'not-a-duration' }],
    ['an address that is not safe', { redirectUrl: 'http://a.example' }, { redirectUrl: 'not-an-address' }],
    ['code for an address', { redirectUrl: 'javascript:alert(1)' }, { redirectUrl: 'not-an-address' }],
    ['no seat', { seats: 0 }, { seats: 'not-seats' }],
    ['what is no number', { seats: Number.NaN }, { seats: 'not-seats' }],
    ['others of a guest', { furtherGuests: 10, seats: 1 }, {}],
    ['no others', { furtherGuests: 0 }, { furtherGuests: 'not-guests' }],
    ['too many others', { furtherGuests: 11 }, { furtherGuests: 'not-guests' }],
    ['others where there are seats', { furtherGuests: 1, seats: 2 }, { furtherGuests: 'not-with-seats' }],
    ['texts in another language', { translations: { de: { title: 'Anruf' }, fr: {} } }, {}],
    [
      'a long title in another language',
      { translations: { de: { title: 'x'.repeat(201) } } },
      { 'translations.de.title': 'too-long' },
    ],
    [
      'a bell in another language',
      {
        ...asked({ kind: 'choice', options: ['One', 'Two'] }),
        translations: { de: { questions: { a: { options: { Two: 'Z\u0007wei' } } } } },
      },
      { 'translations.de.questions.0.options.1': 'unprintable' },
    ],
    ['no hours', { confirmWithinHours: Number.NaN }, { confirmWithinHours: 'not-hours' }],
    ['too many hours', { confirmWithinHours: 721 }, { confirmWithinHours: 'not-hours' }],
    ['a waiting list', { waitlistOfferMinutes: 5, seriesAtMost: 12 }, {}],
    [
      'no minutes for those who wait',
      { waitlistOfferMinutes: Number.NaN },
      { waitlistOfferMinutes: 'not-an-offer' },
    ],
    ['too few minutes', { waitlistOfferMinutes: 4 }, { waitlistOfferMinutes: 'not-an-offer' }],
    ['too many minutes', { waitlistOfferMinutes: 1441 }, { waitlistOfferMinutes: 'not-an-offer' }],
    ['five reminders', { remindBeforeMinutes: [40_320, 1440, 60, 10, 5] }, {}],
    ['no reminder', { remindBeforeMinutes: [] }, {}],
    ['a reminder too late', { remindBeforeMinutes: [4] }, { remindBeforeMinutes: 'not-a-reminder' }],
    ['one too early', { remindBeforeMinutes: [60, 40_321] }, { remindBeforeMinutes: 'not-a-reminder' }],
    ['half a minute before', { remindBeforeMinutes: [5.5] }, { remindBeforeMinutes: 'not-a-reminder' }],
    ['a reminder twice', { remindBeforeMinutes: [60, 60] }, { remindBeforeMinutes: 'twice' }],
    ['six reminders', { remindBeforeMinutes: [60, 50, 40, 30, 20, 10] }, { remindBeforeMinutes: 'too-many' }],
    ['a question without words', asked({ label: '' }), { 'questions.0.label': 'missing' }],
    ['long help', asked({ help: 'x'.repeat(2001) }), { 'questions.0.help': 'too-long' }],
    ['no options', asked({ kind: 'choice', options: [] }), { 'questions.0.options': 'no-options' }],
    ['an option twice', asked({ kind: 'choices', options: ['a', 'a '] }), { 'questions.0.options': 'twice' }],
    [
      'too many options',
      asked({ kind: 'choice', options: Array.from({ length: 101 }, String) }),
      { 'questions.0.options': 'too-many' },
    ],
    [
      'a hidden one that has to be answered',
      asked({ kind: 'hidden', required: true }),
      { 'questions.0.required': 'not-accepted' },
    ],
    [
      'too many questions',
      { questions: Array.from({ length: 51 }, (_, i) => ({ id: `q${i}`, kind: 'text', label: 'Q' })) },
      { questions: 'too-many' },
    ],
    [
      'an answer that may not leave',
      { ...asked({}), calendarEvent: { title: 'With {answer:a}' } },
      { questions: 'named-in-calendar' },
    ],
    [
      'an answer that may',
      { ...asked({ inCalendarEvent: true }), calendarEvent: { title: '{answer:a}' } },
      {},
    ],
    [
      'an answer to nothing',
      { calendarEvent: { description: '{answer:b}' } },
      { questions: 'named-in-calendar' },
    ],
  ];
  for (const [name, change, faults] of cases)
    it(name, () => {
      assert.deepEqual(named(change), faults);
      const result = HostEventTypeSchema.safeParse({ ...call, ...change });
      assert.equal(result.success, Object.keys(faults).length === 0, 'the server says the same');
    });

  it('a name that is taken', () => {
    assert.deepEqual(named({}, ['call']), { slug: 'taken' });
  });

  it('is mended in the texts of the calendar event with one press', () => {
    const eventType = {
      ...call,
      ...asked({ inCalendarEvent: true }),
      calendarEvent: { title: '{answer:b}', description: '{answer:a} {answer:b}', color: '#5484ed' },
    } as HostEventType;
    assert.deepEqual(answersOutOfPlace(eventType), ['b']);
    const mended = withoutAnswers(eventType, ['b']);
    assert.deepEqual(mended.calendarEvent, { description: '{answer:a} ', color: '#5484ed' });
    assert.deepEqual(faultsOf(mended, { taken: [] }), new Map());
    assert.equal(withoutAnswers(call, ['b']), call);
  });
});

describe('What the editor finds faultless', () => {
  // Mostly what is right, so that what is wrong stands alone.
  const text = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('a', 'A b', ' a ', 'Größe') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', 'two\nlines', '\0', '\ud800', 'x'.repeat(201), 'x'.repeat(2001)),
    },
  );
  const number = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 720 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        -1,
        0,
        721,
        1440,
        1441,
        10_000,
        10_001,
        0.5,
        Number.NaN,
        Number.POSITIVE_INFINITY,
      ),
    },
  );
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const question = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom(...questionKinds),
    label: text,
    help: optional(text),
    required: optional(fc.boolean()),
    options: optional(fc.array(text, { maxLength: 3 })),
    inCalendarEvent: optional(fc.boolean()),
    version: optional(text),
  });
  const eventType = fc.record({
    slug: fc.oneof(fc.constantFrom('call', 'a-b', 'a1'), fc.constantFrom('-a', 'a--b', 'A', '')),
    title: text,
    description: optional(text),
    durationsMinutes: fc.array(number, { maxLength: 3 }),
    window: fc.constant({ rollingDays: 60 }),
    questions: optional(fc.array(question, { maxLength: 3 })),
    calendarEvent: optional(
      fc.record({ description: fc.constantFrom('{guest}', '{answer:a}', '{answer:b} {{x}}') }),
    ),
    confirmWithinHours: optional(number),
    seriesAtMost: optional(fc.integer({ min: 2, max: 12 })),
    waitlistOfferMinutes: optional(fc.oneof(number, fc.integer({ min: 1, max: 1500 }))),
    remindBeforeMinutes: optional(fc.array(number, { maxLength: 6 })),
    redirectUrl: optional(
      fc.oneof(
        text,
        fc.constantFrom(
          'https://a.example',
          ' https://a.example ',
          'http://localhost',
          'http://a.example',
          'https://a\n.example',
        ),
      ),
    ),
    seats: optional(number),
    whenConferenceFails: optional(fc.constantFrom('next-location', 'without-link')),
    hidden: optional(fc.boolean()),
  });

  /** Without the fields that are undefined, as JSON has them. */
  function present(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(present);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, present(part)]])),
    );
  }

  it('is what a backend takes', () => {
    let faultless = 0;
    fc.assert(
      fc.property(eventType, (made) => {
        const value = present(made) as HostEventType;
        if (faultsOf(value, { taken: [] }).size > 0) return;
        faultless++;
        const result = HostEventTypeSchema.safeParse(value);
        assert.ok(result.success, JSON.stringify([value, result.error?.issues]));
      }),
      { numRuns: 10_000 },
    );
    assert.ok(faultless > 50, `only ${faultless} were faultless`);
  });
});
