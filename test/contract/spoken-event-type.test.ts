import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spokenBooking, spokenEventType, spokenSummary } from '../../src/contract/spoken-event-type.js';
import type { Booking, EventType, EventTypeTranslation, Translations } from '../../src/contract/index.js';

const plain: EventType = {
  slug: 'intro',
  title: 'Intro call',
  description: 'Half an hour.',
  host: { name: 'Anna' },
  durationsMinutes: [30],
  locations: [
    { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' },
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'web', kind: 'link', label: 'Online', detail: 'https://meet.example/anna' },
  ],
  questions: [
    { id: 'topic', kind: 'choice', label: 'Topic', help: 'Roughly', options: ['Loops', 'Cards'] },
    { id: 'company', kind: 'text', label: 'Company' },
  ],
  window: { from: '2026-03-02' },
  zone: 'Europe/Berlin',
};
const german: EventTypeTranslation = {
  title: 'Erstgespräch',
  description: 'Eine halbe Stunde.',
  locations: {
    office: { label: 'Büro', detail: 'Hauptstraße 1' },
    meet: { label: 'Video' },
    web: { label: 'Im Netz', detail: 'https://elsewhere.example' },
  },
  questions: {
    topic: { label: 'Thema', help: 'Ungefähr', options: { Loops: 'Schleifen', Cards: 'Karten' } },
    company: { label: 'Firma' },
  },
};
const titled = (...tags: readonly string[]): EventType => ({
  ...plain,
  translations: Object.fromEntries(tags.map((tag) => [tag, { title: tag }])),
});
const speak = (translations: unknown, locale = 'de') =>
  spokenEventType({ ...plain, translations: translations as Translations<EventTypeTranslation> }, locale);

describe('spokenEventType: which language', () => {
  for (const [locale, tags, spoken] of [
    ['de', ['de', 'fr'], 'de'],
    ['de-AT', ['de', 'fr'], 'de'],
    ['de-AT', ['de', 'de-AT'], 'de-AT'],
    ['de-at', ['de-AT'], 'de-AT'],
    ['DE', ['de'], 'de'],
    ['de-x-du', ['de'], 'de'],
    ['de-x-du', ['de', 'de-x-du'], 'de-x-du'],
    ['de-AT-x-du', ['de-AT'], 'de-AT'],
    ['zh-Hant-TW', ['zh-Hant'], 'zh-Hant'],
    ['zh-Hant-CN-x-private1-private2', ['zh', 'zh-Hant-CN'], 'zh-Hant-CN'],
    // What is more particular than the guest's language is not looked for (RFC 4647, section 3.4).
    ['pt', ['pt-BR'], undefined],
    ['pt-PT', ['pt-BR'], undefined],
    ['sv', ['de'], undefined],
    ['d', ['de'], undefined],
    ['', ['de'], undefined],
    ['de', [], undefined],
    ['constructor', ['de'], undefined],
    ['__proto__', ['de'], undefined],
  ] as const)
    it(`speaks ${spoken ?? 'as its host does'} to ${locale || 'nobody'} with ${tags.join(', ') || 'none'}`, () => {
      const { title, lang } = spokenEventType(titled(...tags), locale);
      assert.equal(title, spoken ?? 'Intro call');
      // Its description is the host's.
      assert.equal(lang, undefined);
    });
});

describe('spokenEventType: the words', () => {
  it('are all in the language, with its lang, where all are translated; what is sent stays', () => {
    const { translations: _, ...spoken } = speak({ de: german });
    assert.deepEqual(spoken, {
      ...plain,
      title: 'Erstgespräch',
      description: 'Eine halbe Stunde.',
      lang: 'de',
      locations: [
        { id: 'office', kind: 'in-person', label: 'Büro', detail: 'Hauptstraße 1', lang: 'de' },
        { id: 'meet', kind: 'conference', conference: 'google-meet', label: 'Video', lang: 'de' },
        { id: 'web', kind: 'link', label: 'Im Netz', detail: 'https://meet.example/anna', lang: 'de' },
      ],
      questions: [
        {
          id: 'topic',
          kind: 'choice',
          label: 'Thema',
          help: 'Ungefähr',
          options: ['Loops', 'Cards'],
          optionLabels: { Loops: 'Schleifen', Cards: 'Karten' },
          lang: 'de',
        },
        { id: 'company', kind: 'text', label: 'Firma', lang: 'de' },
      ],
    });
  });

  it('stay the host’s where they are not translated, and have no lang then', () => {
    const { lang, title, description, locations, questions } = speak({
      de: {
        title: 'Erstgespräch',
        locations: { office: { label: 'Büro' } },
        questions: { topic: { label: 'Thema', help: 'Ungefähr', options: { Loops: 'Schleifen' } } },
      },
    });
    assert.deepEqual([title, description, lang], ['Erstgespräch', 'Half an hour.', undefined]);
    assert.deepEqual(locations[0], {
      id: 'office',
      kind: 'in-person',
      label: 'Büro',
      detail: 'Main street 1',
    });
    assert.deepEqual(locations[1], plain.locations[1]);
    assert.deepEqual([questions[0]?.lang, questions[0]?.optionLabels], [undefined, { Loops: 'Schleifen' }]);
    assert.deepEqual(questions[1], plain.questions[1]);
  });

  it('are what the host wrote in a language without any', () => {
    const eventType = { ...plain, translations: { fr: german } };
    assert.equal(spokenEventType(eventType, 'de'), eventType);
    assert.equal(spokenEventType(plain, 'de'), plain);
  });

  it('are the same object for the same event type and language', () => {
    const eventType = { ...plain, translations: { de: german } };
    const first = spokenEventType(eventType, 'de');
    assert.equal(spokenEventType(eventType, 'de'), first);
    assert.equal(spokenEventType(eventType, 'en'), eventType);
    assert.deepEqual(spokenEventType(eventType, 'de'), first);
  });

  for (const [what, de] of [
    ['nothing', null],
    ['a text', 'deutsch'],
    ['a list', []],
    ['no texts', { title: 7, description: null, locations: 'x', questions: [] }],
    ['empty texts', { title: '', description: '' }],
    [
      'something else’s texts',
      { locations: { moon: { label: 'Mond' } }, questions: { age: { label: 'x' } } },
    ],
    ['no objects inside', { locations: { office: null }, questions: { topic: 'x', company: 7 } }],
    ['no options', { questions: { topic: { options: { Loops: 7, Moon: 'Mond', constructor: 'x' } } } }],
  ] as const)
    it(`are the host’s where a backend sends ${what}`, () => {
      const { translations: _, ...spoken } = speak({ de });
      assert.deepEqual(spoken, plain);
    });
});

describe('spokenSummary', () => {
  it('speaks of title and description, as far as there are any', () => {
    const summary = { slug: 'a', title: 'A', durationsMinutes: [30] as const };
    const translations = { de: { title: 'Ah', description: 'Kurz' }, fr: {} };
    assert.deepEqual(spokenSummary({ ...summary, translations }, 'de-CH'), {
      ...summary,
      translations,
      title: 'Ah',
      description: 'Kurz',
      lang: 'de',
    });
    assert.equal(spokenSummary({ ...summary, translations }, 'fr').title, 'A');
    assert.equal(spokenSummary(summary, 'de'), summary);
  });
});

describe('spokenBooking', () => {
  it('names what was booked, and where, as it was shown', () => {
    const booking = {
      eventType: { slug: 'intro', title: 'Intro call' },
      location: { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' },
    } as Booking;
    const spoken = spokenBooking(booking, speak({ de: german }));
    assert.deepEqual(spoken.eventType, { slug: 'intro', title: 'Erstgespräch', lang: 'de' });
    assert.deepEqual(spoken.location, { ...booking.location, label: 'Büro', lang: 'de' });
    const other = { ...booking, eventType: { slug: 'other', title: 'Other' } };
    assert.deepEqual(spokenBooking(other, spokenEventType(plain, 'de')), other);
  });
});
