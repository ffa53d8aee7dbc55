import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostEventType } from '../../../src/contract/index.js';
import { changeQuestion } from '../../../src/elements/event-type-editor/question-edits.js';
import type { QuestionChange } from '../../../src/elements/event-type-editor/question-edits.js';
import { translatableTexts } from '../../../src/elements/event-type-editor/translatable-texts.js';
import {
  textAt,
  withFollowingTranslations,
  withLanguage,
  withoutLanguage,
  withText,
  withTidyTranslations,
} from '../../../src/elements/event-type-editor/translation-edits.js';
import { HostEventType as HostEventTypeSchema } from '../../../src/schemas/index.js';

const call: HostEventType = {
  slug: 'call',
  title: 'Call',
  description: 'Short.',
  durationsMinutes: [15],
  window: { rollingDays: 30 },
  locations: [
    { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1', showDetailBefore: true },
    { id: 'studio', kind: 'in-person', label: 'Studio', detail: 'Back door' },
    { id: 'phone', kind: 'phone-guest-calls', detail: '+49 30 1', showDetailBefore: true },
    { id: 'web', kind: 'link', label: 'Online', detail: 'https://a.example', showDetailBefore: true },
  ],
  questions: [
    { id: 'topic', kind: 'choice', label: 'Topic', help: 'Roughly', options: ['Loops', 'Cards'] },
    { id: 'campaign', kind: 'hidden', label: 'Campaign' },
  ],
};
const german: HostEventType = {
  ...call,
  translations: {
    de: {
      title: 'Anruf',
      questions: { topic: { label: 'Thema', options: { Loops: 'Schleifen', Cards: 'Karten' } } },
    },
  },
};

describe('The texts of an event type that guests read', () => {
  it('are title, description, places and questions, as far as they are words that a guest sees', () => {
    assert.deepEqual(
      translatableTexts(call, call.locations!).map(({ field, original }) => [field, original]),
      [
        ['title', 'Call'],
        ['description', 'Short.'],
        ['locations.0.label', 'Office'],
        ['locations.0.detail', 'Main street 1'],
        ['locations.1.label', 'Studio'],
        ['locations.3.label', 'Online'],
        ['questions.0.label', 'Topic'],
        ['questions.0.help', 'Roughly'],
        ['questions.0.options.0', 'Loops'],
        ['questions.0.options.1', 'Cards'],
      ],
    );
  });

  it('can each be written, and be saved', () => {
    let written = call;
    for (const { path, original } of translatableTexts(call, call.locations!))
      written = withText(written, ['de', ...path], `de: ${original}`);
    for (const { path, original } of translatableTexts(call, call.locations!))
      assert.equal(textAt(written, ['de', ...path]), `de: ${original}`);
    assert.deepEqual(HostEventTypeSchema.parse(withTidyTranslations(written)), written);
  });
});

describe('Translations', () => {
  it('are taken out when they are emptied, and their language stays until it is taken out', () => {
    const written = withText(call, ['de', 'questions', 'topic', 'label'], 'Thema');
    const emptied = withText(written, ['de', 'questions', 'topic', 'label'], ' ');
    assert.deepEqual(emptied.translations, { de: {} });
    assert.deepEqual(withoutLanguage(emptied, 'de'), call);
    assert.deepEqual(withLanguage(withoutLanguage(german, 'de'), 'de', german.translations?.['de']), german);
  });

  it('are saved without languages that have none, and without what is not there any more', () => {
    assert.deepEqual(withTidyTranslations(withLanguage(call, 'fr')), call);
    assert.equal(withTidyTranslations(call), call);
    const { questions: _, ...asksNothing } = german;
    assert.deepEqual(withTidyTranslations(asksNothing).translations, { de: { title: 'Anruf' } });
    const stray = {
      ...call,
      translations: { de: { locations: { moon: { label: 'Mond' }, office: { label: 'Büro' } } } },
    };
    assert.deepEqual(withTidyTranslations(stray).translations, {
      de: { locations: { office: { label: 'Büro' } } },
    });
    assert.ok(!HostEventTypeSchema.safeParse(stray).success);
    assert.ok(HostEventTypeSchema.safeParse(withTidyTranslations(stray)).success);
  });

  const changed = (change: QuestionChange, saved: readonly string[] = ['topic']) => {
    const before = german.questions!;
    const after = changeQuestion(before, 0, { change, saved });
    return withFollowingTranslations(german, before, after).translations?.['de']?.questions;
  };
  const options = { Loops: 'Schleifen', Cards: 'Karten' };
  for (const [what, change, saved, expected] of [
    ['a label', { label: 'Subject' }, ['topic'], { topic: { label: 'Thema', options } }],
    ['an id', { label: 'Subject' }, [], { subject: { label: 'Thema', options } }],
    [
      'an option that is reworded',
      { options: ['Loops', 'Playing cards'] },
      ['topic'],
      { topic: { label: 'Thema', options: { Loops: 'Schleifen', 'Playing cards': 'Karten' } } },
    ],
    [
      'options in another order',
      { options: ['Cards', 'Loops'] },
      ['topic'],
      { topic: { label: 'Thema', options } },
    ],
    [
      'one option more',
      { options: ['Maps', 'Loops', 'Cards'] },
      ['topic'],
      { topic: { label: 'Thema', options } },
    ],
  ] as const)
    it(`follow ${what}`, () => {
      assert.deepEqual(changed(change, saved), expected);
    });
});
