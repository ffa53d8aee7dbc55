import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { intro, openWorld } from './world.js';

const eventType: Partial<EventTypeSettings> = {
  locations: [
    { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1', showDetailBefore: true },
    { id: 'studio', kind: 'in-person', label: 'Studio', detail: 'Back door, code 1234' },
  ],
  questions: [
    { id: 'topic', kind: 'choice', label: 'Topic', options: ['Loops', 'Cards'], inCalendarEvent: true },
  ],
  translations: {
    de: {
      title: 'Erstgespräch',
      description: 'Eine halbe Stunde.',
      locations: {
        office: { label: 'Büro', detail: 'Hauptstraße 1' },
        studio: { label: 'Atelier', detail: 'Hintertür, Code 1234' },
      },
      questions: { topic: { label: 'Thema', options: { Loops: 'Schleifen' } } },
    },
    fr: { title: 'Premier entretien' },
  },
};

describe('the translations of an event type', () => {
  it('are told to guests, but for the words of a place that is not shown before the booking', async () => {
    const { scheduler } = openWorld({ eventType });
    const { de, ...others } = eventType.translations!;
    assert.deepEqual((await scheduler.eventType('intro')).translations, {
      ...others,
      de: {
        ...de,
        locations: { office: { label: 'Büro', detail: 'Hauptstraße 1' }, studio: { label: 'Atelier' } },
      },
    });
  });

  it('are told as far as they are of something that is there', async () => {
    const { locations: _own, ...profiles } = eventType;
    const { scheduler } = openWorld({ eventType: profiles });
    const { locations } = await scheduler.eventType('intro');
    assert.deepEqual(
      locations.map(({ id }) => id),
      ['meet', 'call', 'office'],
    );
    assert.deepEqual((await scheduler.eventType('intro')).translations?.['de']?.locations, {
      office: { label: 'Büro' },
    });
  });

  it('name in the menu what the menu shows', async () => {
    const { scheduler, settings } = openWorld({ eventType });
    await settings.saveEventType({ ...intro, slug: 'plain' });
    const [translated, plain] = await scheduler.eventTypes();
    assert.deepEqual(translated?.translations, {
      de: { title: 'Erstgespräch', description: 'Eine halbe Stunde.' },
      fr: { title: 'Premier entretien' },
    });
    assert.ok(!('translations' in plain!));
  });

  it('stay out of bookings, which are in the host’s words', async () => {
    const { scheduler } = openWorld({ eventType });
    const request = {
      eventType: 'intro',
      start: '2026-03-02T09:00:00.000Z',
      zone: 'Europe/Berlin',
      language: 'de',
      guest: { name: 'Ada', email: 'ada@example.com' },
      answers: { topic: 'Loops' },
      context: { location: 'office' },
    };
    const booking = await scheduler.book(request, { key: 'translated-key-1' });
    assert.equal(booking.eventType.title, 'Intro call');
    assert.equal(booking.location.label, 'Office');
    const shown = { ...request, answers: { topic: 'Schleifen' } };
    await assert.rejects(scheduler.book(shown, { key: 'translated-key-2' }), { code: 'invalid-request' });
  });
});
