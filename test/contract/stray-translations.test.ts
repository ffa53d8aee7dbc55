import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strayTranslations } from '../../src/contract/index.js';
import type { EventTypeTranslation, LocationSettings, QuestionSettings } from '../../src/contract/index.js';

const questions: readonly QuestionSettings[] = [
  { id: 'topic', kind: 'choice', label: 'Topic', options: ['Loops'] },
  { id: 'name', kind: 'text', label: 'Name' },
];
const locations: readonly LocationSettings[] = [
  { id: 'office', kind: 'in-person', detail: 'Main street 1' },
  { id: 'web', kind: 'link', detail: 'https://meet.example/anna' },
];
const stray = (de: EventTypeTranslation, its: { locations?: readonly LocationSettings[] } = { locations }) =>
  strayTranslations({ ...its, questions, translations: { de } }).map((path) => path.join('.'));

describe('strayTranslations', () => {
  for (const [what, texts, paths] of [
    ['a title', { title: 'Titel', description: '' }, []],
    ['a question that is there', { questions: { topic: { label: 'Thema' } } }, []],
    ['a question that is not', { questions: { hobby: { label: 'Hobby' } } }, ['de.questions.hobby']],
    ['an option that is there', { questions: { topic: { options: { Loops: 'Schleifen' } } } }, []],
    [
      'an option that is not',
      { questions: { topic: { options: { Cards: 'Karten' } } } },
      ['de.questions.topic.options.Cards'],
    ],
    [
      'an option where nothing is chosen',
      { questions: { name: { options: { Cards: 'Karten' } } } },
      ['de.questions.name.options.Cards'],
    ],
    ['a place that is there', { locations: { office: { label: 'Büro', detail: 'Hauptstraße 1' } } }, []],
    ['a place that is not', { locations: { home: { label: 'Zuhause' } } }, ['de.locations.home']],
    ['the name of a link', { locations: { web: { label: 'Im Netz' } } }, []],
    ['the address of a link', { locations: { web: { detail: 'x' } } }, ['de.locations.web.detail']],
  ] as const satisfies readonly (readonly [string, EventTypeTranslation, readonly string[]])[])
    it(`${paths.length > 0 ? 'finds' : 'lets pass'} ${what}`, () => {
      assert.deepEqual(stray(texts), paths);
    });

  it('leaves places of a profile to the profile', () => {
    assert.deepEqual(stray({ locations: { anywhere: { label: 'Irgendwo' } } }, {}), []);
  });

  it('finds nothing where nothing is translated', () => {
    assert.deepEqual(strayTranslations({}), []);
  });
});
