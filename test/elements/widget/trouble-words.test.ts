import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { BookingErrorCode, BookingErrorDetails } from '../../../src/contract/booking-error.js';
import { en } from '../../../src/elements/texts/en.js';
import { developerSentence } from '../../../src/elements/widget/developer-sentence.js';
import { wordsOf } from '../../../src/elements/widget/trouble-words.js';

const missing = (path: string) => ({ fields: [{ path, message: 'name it' }] });

describe('What a guest is told of an error', () => {
  const cases: readonly [BookingErrorCode, BookingErrorDetails, ReturnType<typeof wordsOf>][] = [
    ['calendar-unreachable', {}, { words: en.error('calendar-unreachable') }],
    ['refused', { message: 'Call us.' }, { words: 'Call us.', lang: '' }],
    ['refused', {}, { words: en.error('refused') }],
    ['not-found', {}, { words: en.error('not-found'), more: en.unknownEventType('intro') }],
    ['unavailable', { fault: 'offline' }, { words: en.wiring('offline') }],
    ['unavailable', { fault: 'timeout' }, { words: en.error('unavailable'), more: en.wiring('timeout') }],
    ['unavailable', { detail: 'secret host name' }, { words: en.error('unavailable') }],
    ['invalid-request', missing('backendUrl'), { words: en.missingAttribute('backend-url') }],
    ['invalid-request', missing('eventType'), { words: en.missingAttribute('event-type') }],
    ['invalid-request', missing('guest.email'), { words: en.error('invalid-request') }],
  ];
  for (const [code, details, words] of cases)
    it(`${code} ${JSON.stringify(details)}`, () => {
      assert.deepEqual(wordsOf(new BookingError(code, details), en, { eventType: 'intro' }), words);
    });
});

describe('What a page’s developer is told of an error', () => {
  const wiring = {
    backendUrl: 'https://book.example/v1/anna',
    eventType: 'intro',
    origin: 'https://shop.example',
  };
  const cases: readonly [BookingErrorCode, BookingErrorDetails, RegExp][] = [
    ['not-found', {}, /no event type "intro" at https:\/\/book\.example\/v1\/anna/],
    ['origin-not-allowed', {}, /does not allow pages of https:\/\/shop\.example/],
    ['unavailable', { fault: 'unreachable' }, /No booking server can be reached .*CORS.*connect-src/],
    ['unavailable', { fault: 'mixed-content' }, /https.*Browsers block/],
    ['unavailable', { fault: 'not-a-backend', detail: 'HTML' }, /not a booking server.*\(HTML\)/],
    ['unavailable', { fault: 'timeout' }, /did not answer in time/],
    ['invalid-request', missing('backendUrl'), /attribute backend-url is missing/],
    ['invalid-request', missing('eventType'), /attribute event-type is missing/],
  ];
  for (const [code, details, sentence] of cases)
    it(`${code} ${JSON.stringify(details)}`, () => {
      assert.match(developerSentence(new BookingError(code, details), wiring) ?? '', sentence);
    });

  it('is nothing where the wiring is not at fault', () => {
    for (const [code, details] of [
      ['slot-taken', {}],
      ['refused', { message: 'No.' }],
      ['unavailable', { fault: 'offline' }],
      ['unavailable', {}],
    ] as const)
      assert.equal(developerSentence(new BookingError(code, details), wiring), undefined);
  });

  it('names a backend of the page’s own for what it is', () => {
    const sentence = developerSentence(new BookingError('not-found'), { ...wiring, backendUrl: '' });
    assert.match(sentence ?? '', /in the given backend/);
  });
});
