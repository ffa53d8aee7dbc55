import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { forgottenRecord, isForgotten, locationKinds } from '../../src/contract/index.js';
import type { BookingRecord } from '../../src/contract/index.js';

/** Text that stands nowhere by chance. */
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((some) => `cnry-${some}-7d1f`);

const guestNamed = ['phone-host-calls', 'ask-guest'] as const;

/** Whatever may be personal of a guest. */
const personal = fc.record(
  {
    zone: text,
    language: text,
    guest: fc.record({ name: text, email: text.map((some) => `${some}@example.com`) }),
    furtherGuests: fc.array(text, { maxLength: 10 }),
    location: fc.record({ id: fc.constant('p'), kind: fc.constantFrom(...guestNamed), detail: text }),
    answers: fc.dictionary(text, fc.oneof(text, fc.array(text), fc.boolean())),
    consents: fc.array(
      fc.record({ questionId: text, wording: text, language: text, version: text, at: fc.nat() }),
    ),
    tags: fc.dictionary(text, text),
    cancelReason: text,
  },
  { requiredKeys: ['zone', 'guest', 'location', 'answers', 'tags'] },
);

/** Whatever is nobody's own. */
const countable = fc.record(
  {
    ref: fc.constant('anna.1'),
    owner: fc.constant('anna'),
    revision: fc.nat(),
    version: fc.nat(),
    status: fc.constantFrom('pending', 'confirmed', 'cancelled', 'declined', 'expired'),
    confirmBy: fc.nat(),
    occupancyId: fc.uuid(),
    seats: fc.nat(),
    eventType: fc.constant({ slug: 'intro', title: 'Intro call' }),
    hosts: fc.constant([{ id: 'anna', name: 'Anna' }]),
    time: fc.record({ start: fc.nat(), end: fc.nat() }),
    bufferBeforeMinutes: fc.nat(),
    bufferAfterMinutes: fc.nat(),
    isPlacedByHost: fc.boolean(),
    linklessVersion: fc.nat(),
    series: fc.record({ id: fc.uuid(), position: fc.nat(), of: fc.nat() }),
    endedBy: fc.constantFrom('guest', 'host'),
    notifiedBy: fc.constantFrom('calendar', 'ours', 'both', 'none'),
    tokenGeneration: fc.nat(),
    createdAt: fc.nat(),
  } as const,
  {
    requiredKeys: [
      'ref',
      'owner',
      'revision',
      'version',
      'status',
      'occupancyId',
      'eventType',
      'hosts',
      'time',
      'bufferBeforeMinutes',
      'bufferAfterMinutes',
      'tokenGeneration',
      'createdAt',
    ],
  },
);

describe('a booking that is forgotten', () => {
  it('holds no text of what was personal, and all that can be counted', () => {
    fc.assert(
      fc.property(personal, countable, fc.nat(), (own, frame, at) => {
        const record = { ...frame, ...own } as BookingRecord;
        const forgotten = forgottenRecord(record, at);
        assert.doesNotMatch(JSON.stringify(forgotten), /cnry-|7d1f/);
        for (const [name, value] of Object.entries(frame))
          assert.equal(JSON.stringify(forgotten[name as keyof BookingRecord]), JSON.stringify(value), name);
        assert.equal(forgotten.forgottenAt, at);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('loses whatever a record may gain later', () => {
    const later = { ...sample(), somethingNew: 'cnry' } as BookingRecord;
    assert.doesNotMatch(JSON.stringify(forgottenRecord(later, 1)), /cnry/);
  });

  it('keeps a place that its host named, and of a link only that there was to be one', () => {
    const place = (location: BookingRecord['location']) =>
      forgottenRecord({ ...sample(), location }, 1).location;
    for (const kind of locationKinds) {
      const kept = place({ id: 'a', kind, label: 'Label', detail: 'Detail' });
      const isGuests = guestNamed.some((named) => named === kind);
      assert.deepEqual(kept, { id: 'a', kind, label: 'Label', ...(!isGuests && { detail: 'Detail' }) }, kind);
    }
    const link = { solution: 'google-meet', state: 'ready', url: 'https://meet.example/a' } as const;
    assert.deepEqual(place({ id: 'a', kind: 'conference', conference: link }), {
      id: 'a',
      kind: 'conference',
      conference: { solution: 'google-meet', state: 'ready' },
    });
  });

  it('says since when it is, and keeps saying so', () => {
    assert.equal(isForgotten(sample()), false);
    const once = forgottenRecord(sample(), 1);
    assert.equal(isForgotten(once), true);
    assert.deepEqual(forgottenRecord(once, 2), once);
  });
});

function sample(): BookingRecord {
  return {
    ref: 'anna.1',
    owner: 'anna',
    revision: 1,
    version: 1,
    status: 'confirmed',
    occupancyId: 'o',
    eventType: { slug: 'intro', title: 'Intro call' },
    hosts: [{ id: 'anna', name: 'Anna' }],
    time: { start: 0, end: 1 },
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    zone: 'Europe/Berlin',
    guest: { name: 'Ada', email: 'ada@example.com' },
    location: { id: 'text', kind: 'text' },
    answers: {},
    tags: {},
    tokenGeneration: 0,
    createdAt: 0,
  };
}
