import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingRequest, QuestionSettings } from '../../../src/contract/index.js';
import { key, monday, refOf } from './house.js';
import { bookIn, openTeam } from './team.js';

const questions: readonly QuestionSettings[] = [
  { id: 'why', kind: 'text', label: 'Why?' },
  { id: 'terms', kind: 'consent', label: 'I agree to the terms', version: '2026-03', required: true },
  { id: 'news', kind: 'consent', label: 'Send me news' },
];
const translations = {
  de: { questions: { terms: { label: 'Ich stimme zu' } } },
  'pt-BR': { questions: { news: { label: 'Quero novidades' } } },
};

async function consentsOf(request: Partial<BookingRequest>) {
  const house = openTeam(['anna'], { eventType: { questions, translations } });
  const { ref } = await bookIn(house, request);
  return (await house.bookings.find('team', ref))?.consents;
}

const terms = { questionId: 'terms', wording: 'I agree to the terms', version: '2026-03', at: monday };

describe('what a guest agreed to', () => {
  it('is kept with the words as they stood, what they are called, and the moment', async () => {
    assert.deepEqual(await consentsOf({ answers: { terms: true, news: true } }), [
      terms,
      { questionId: 'news', wording: 'Send me news', at: monday },
    ]);
  });

  it('is kept in the words that the guest read, where they are translated', async () => {
    const german = { ...terms, wording: 'Ich stimme zu', language: 'de' };
    assert.deepEqual(await consentsOf({ language: 'de-AT', answers: { terms: true } }), [german]);
    assert.deepEqual(await consentsOf({ language: 'pt-BR', answers: { terms: true, news: true } }), [
      terms,
      { questionId: 'news', wording: 'Quero novidades', language: 'pt-BR', at: monday },
    ]);
    assert.deepEqual(await consentsOf({ language: 'fr', answers: { terms: true } }), [terms]);
  });

  it('is not what nobody ticked, and nothing where nothing was asked', async () => {
    assert.deepEqual(await consentsOf({ answers: { terms: true, news: false } }), [terms]);
    const house = openTeam(['anna']);
    const { ref } = await bookIn(house, { answers: { terms: true } });
    const record = await house.bookings.find('team', ref);
    assert.ok(record && !('consents' in record));
  });

  it('stays as it was given when the booking is moved and when the words change', async () => {
    const house = openTeam(['anna'], { eventType: { questions, translations } });
    const booking = await bookIn(house, { answers: { terms: true } });
    const eventType = await house.settings.eventType('team', 'talk');
    assert.ok(eventType);
    const reworded = questions.map((one) =>
      one.id === 'terms' ? { ...one, label: 'Else', version: 'b' } : one,
    );
    await house.settings.saveEventType({ ...eventType, questions: reworded });
    house.now += 60_000;
    const request = { version: 1, start: '2026-03-02T10:00:00.000Z' };
    await house.scheduler.reschedule(refOf(booking), request, { key: key('move') });
    assert.deepEqual((await house.bookings.find('team', booking.ref))?.consents, [terms]);
  });

  it('does not tell guests what its host calls the words', async () => {
    const house = openTeam(['anna'], { eventType: { questions } });
    assert.ok(
      (await house.scheduler.eventType('talk')).questions.every((question) => !('version' in question)),
    );
  });
});
