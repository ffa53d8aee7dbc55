import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conferenceOf, createRequestOf, solutionOfType } from '../../../src/adapters/google/conference.js';

const solution = 'google-meet';
const url = 'https://meet.google.com/abc-defg-hij';
const key = { conferenceSolutionKey: { type: 'hangoutsMeet' }, requestId: 'r' };
const request = (statusCode: string) => ({ ...key, status: { statusCode } });
const video = (uri: string) => [
  { entryPointType: 'phone', uri: 'tel:+1-555-010-0199' },
  { entryPointType: 'video', uri },
];
const ready = { solution, state: 'ready', url };
const failed = { solution, state: 'failed' };

const rows: Readonly<Record<string, readonly [event: unknown, expected: unknown]>> = {
  'no word of a link': [{}, undefined],
  'an event that is none': [null, undefined],
  'empty conference data': [{ conferenceData: {} }, undefined],
  'asked for, without a status': [
    { conferenceData: { createRequest: key } },
    { solution, state: 'requested' },
  ],
  pending: [{ conferenceData: { createRequest: request('pending') } }, { solution, state: 'pending' }],
  'pending beside an older link': [
    { hangoutLink: url, conferenceData: { createRequest: request('pending') } },
    { solution, state: 'pending' },
  ],
  success: [{ conferenceData: { createRequest: request('success'), entryPoints: video(url) } }, ready],
  'success, the address in hangoutLink only': [
    { hangoutLink: url, conferenceData: { createRequest: request('success') } },
    ready,
  ],
  'success without an address': [{ conferenceData: { createRequest: request('success') } }, failed],
  failure: [{ conferenceData: { createRequest: request('failure') } }, failed],
  'failure beside an address': [
    { hangoutLink: url, conferenceData: { createRequest: request('failure') } },
    failed,
  ],
  'a status nobody knows, with an address': [
    { conferenceData: { createRequest: request('later'), entryPoints: video(url) } },
    ready,
  ],
  'a status nobody knows, without one': [
    { conferenceData: { createRequest: request('later') } },
    { solution, state: 'requested' },
  ],
  'an old Hangout': [{ hangoutLink: url }, ready],
  'a link without a request, as Google keeps it': [
    { conferenceData: { conferenceSolution: { key: { type: 'hangoutsMeet' } }, entryPoints: video(url) } },
    ready,
  ],
  'a link of somebody else': [
    {
      conferenceData: {
        conferenceSolution: { key: { type: 'addOn' }, name: 'Other' },
        entryPoints: video('https://other.example/j/1'),
      },
    },
    { solution: 'addOn', state: 'ready', url: 'https://other.example/j/1' },
  ],
  'an address that is not https': [
    {
      conferenceData: { createRequest: request('success'), entryPoints: video('http://meet.google.com/abc') },
    },
    failed,
  ],
  'an address that is a script': [
    { conferenceData: { createRequest: request('success'), entryPoints: video('javascript:alert(1)') } },
    failed,
  ],
  'an address with a password': [
    {
      conferenceData: {
        createRequest: request('success'),
        entryPoints: video('https://meet.google.com@evil.example/'),
      },
    },
    failed,
  ],
  'no address for video, but hangoutLink': [
    {
      hangoutLink: url,
      conferenceData: {
        createRequest: request('success'),
        entryPoints: [{ entryPointType: 'phone', uri: 'tel:+1-555-010-0199' }],
      },
    },
    ready,
  ],
  'a note that it could not be made': [
    { extendedProperties: { private: { bookingElementsNoConference: 'google-meet' } } },
    failed,
  ],
  'such a note, and a link that came later': [
    { hangoutLink: url, extendedProperties: { private: { bookingElementsNoConference: 'google-meet' } } },
    ready,
  ],
};

describe('the state of a Meet link', () => {
  for (const [name, [event, expected]] of Object.entries(rows)) {
    it(name, () => {
      assert.deepEqual(conferenceOf(event), expected);
    });
  }

  it('is asked for in Google’s words, and only if Google has them', () => {
    assert.deepEqual(createRequestOf({ solution, requestId: 'r' }), { createRequest: key });
    assert.equal(createRequestOf({ solution: 'zoom', requestId: 'r' }), undefined);
  });

  it('knows, of the types calendars allow, the one that is still made', () => {
    const types = ['eventHangout', 'eventNamedHangout', 'hangoutsMeet', 'addOn', 7];
    assert.deepEqual(types.map(solutionOfType), [undefined, undefined, solution, undefined, undefined]);
  });
});
