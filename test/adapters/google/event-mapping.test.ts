import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bodyOfChange,
  bodyOfDraft,
  bookingRefKey,
  eventOf,
  showsPatch,
} from '../../../src/adapters/google/event-mapping.js';
import { refusedConferenceKey } from '../../../src/adapters/google/conference.js';
import { htmlOfText, lineOfText } from '../../../src/adapters/google/event-text.js';
import { draft, googleEvent } from './scripted-google.js';

describe('a draft', () => {
  it('becomes Google’s event, in UTC and the zone it is meant in', () => {
    const attendees = [{ email: 'ada@example.com', name: 'Ada\nLovelace' }, { email: 'bob@example.com' }];
    const texts = { title: 'Intro\r\ncall', description: 'Notes: 1 < 2\n& more', location: ' Room 1 ' };
    assert.deepEqual(bodyOfDraft({ ...draft, ...texts, attendees }), {
      id: 'event1',
      status: 'confirmed',
      transparency: 'opaque',
      summary: 'Intro call',
      description: 'Notes: 1 &lt; 2\n&amp; more',
      location: 'Room 1',
      start: { dateTime: '2026-03-02T09:00:00.000Z', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-02T09:30:00.000Z', timeZone: 'Europe/Berlin' },
      attendees: [
        { email: 'ada@example.com', displayName: 'Ada Lovelace', responseStatus: 'needsAction' },
        { email: 'bob@example.com', responseStatus: 'needsAction' },
      ],
      extendedProperties: { private: { bookingElementsRef: 'ref-1' } },
    });
  });

  it('names nothing that it does not have', () => {
    const keys = Object.keys(bodyOfDraft(draft));
    for (const absent of ['attendees', 'description', 'location', 'conferenceData'])
      assert.ok(!keys.includes(absent));
  });

  it('keeps its reference under keys that Google does not drop', () => {
    assert.ok(bookingRefKey.length <= 44 && refusedConferenceKey.length <= 44);
  });
});

describe('a change', () => {
  it('names what changes, and turns an all-day event back into one with times', () => {
    assert.deepEqual(bodyOfChange({}), {});
    assert.deepEqual(bodyOfChange({ start: draft.start, zone: 'Europe/Berlin', title: 'New' }), {
      start: { dateTime: '2026-03-02T09:00:00.000Z', timeZone: 'Europe/Berlin', date: null },
      summary: 'New',
    });
    assert.deepEqual(bodyOfChange({ end: draft.end, description: '<b>', location: 'B' }), {
      end: { dateTime: '2026-03-02T09:30:00.000Z', date: null },
      description: '&lt;b&gt;',
      location: 'B',
    });
  });

  it('is recognised on the event it was made on, and on no other', () => {
    const conferenceData = { createRequest: { requestId: 'r1' } };
    const change = {
      ...bodyOfChange({ start: draft.start, end: draft.end, title: 'New', location: '' }),
      conferenceData,
    };
    const event = { ...googleEvent({ summary: 'New' }), conferenceData };
    assert.ok(showsPatch(event, change));
    for (const other of [
      undefined,
      { ...event, summary: 'Old' },
      { ...event, location: 'Somewhere' },
      { ...event, start: { dateTime: '2026-03-02T09:00:00+02:00' } },
      { ...event, end: { date: '2026-03-03' } },
      { ...event, conferenceData: { createRequest: { requestId: 'r0' } } },
      { ...event, conferenceData: undefined },
    ]) {
      assert.ok(!showsPatch(other, change));
    }
  });
});

describe('an event of Google', () => {
  const where = { calendarId: 'anna' };

  it('becomes the contract’s event', () => {
    const body = googleEvent({
      summary: 'Intro',
      location: 'Room 4',
      attendees: [
        { email: 'Ada@example.com', displayName: 'Ada', responseStatus: 'declined' },
        { email: 'anna@example.com', responseStatus: 'unheard-of', self: true },
        { displayName: 'Nobody' },
      ],
      htmlLink: 'https://www.google.com/calendar/event?eid=abc',
      extendedProperties: { private: { [bookingRefKey]: 'ref-1' } },
      hangoutLink: 'https://meet.google.com/abc-defg-hij',
    });
    assert.deepEqual(eventOf(body, where), {
      calendarId: 'anna',
      id: 'event1',
      etag: '"1"',
      status: 'confirmed',
      start: draft.start,
      end: draft.end,
      title: 'Intro',
      bookingRef: 'ref-1',
      transparency: 'opaque',
      location: 'Room 4',
      attendees: [
        { email: 'ada@example.com', name: 'Ada', answer: 'declined' },
        { email: 'anna@example.com', answer: 'none', isSelf: true },
      ],
      webUrl: 'https://www.google.com/calendar/event?eid=abc',
      conference: { solution: 'google-meet', state: 'ready', url: 'https://meet.google.com/abc-defg-hij' },
    });
  });

  it('may be bare', () => {
    const { etag: _, ...bare } = googleEvent({ status: 'unheard-of', htmlLink: 'javascript:alert(1)' });
    assert.deepEqual(eventOf(bare, where), {
      calendarId: 'anna',
      id: 'event1',
      status: 'confirmed',
      start: draft.start,
      end: draft.end,
      transparency: 'opaque',
      attendees: [],
    });
  });

  it('says whether it blocks, and whether it takes whole days', () => {
    const day = { start: { date: '2026-03-02' }, end: { date: '2026-03-03' }, transparency: 'transparent' };
    const event = eventOf(googleEvent(day), { ...where, zone: 'Europe/Berlin' });
    assert.deepEqual([event?.isAllDay, event?.transparency], [true, 'transparent']);
    const declined = [{ email: 'anna@example.com', self: true, responseStatus: 'declined' }];
    assert.equal(eventOf(googleEvent({ attendees: declined }), where)?.transparency, 'transparent');
    assert.equal(eventOf(googleEvent({ eventType: 'workingLocation' }), where)?.transparency, 'transparent');
  });

  it('does not name those who are invited where Google does not show them all', () => {
    const event = eventOf(googleEvent({ attendeesOmitted: true, attendees: [] }), where);
    assert.ok(event && !('attendees' in event));
  });

  it('is none without an id, or without times that can be read', () => {
    for (const body of [
      undefined,
      {},
      googleEvent({ id: '' }),
      googleEvent({ start: undefined }),
      googleEvent({ end: { dateTime: 'later' } }),
      googleEvent({ start: { date: '2026-03-02' } }),
      googleEvent({ start: { date: '2026-02-30' }, end: { date: '2026-03-01' } }),
    ]) {
      assert.equal(eventOf(body, where), undefined);
    }
  });

  it('takes its reference from no name that an object merely inherits', () => {
    const body = JSON.parse(
      `{"extendedProperties":{"__proto__":{"private":{"${bookingRefKey}":"forged"}}}}`,
    ) as object;
    assert.equal(eventOf(googleEvent({ ...body }), where)?.bookingRef, undefined);
  });
});

describe('texts', () => {
  const cases = [
    ['<script>alert("x")</script>', '&lt;script&gt;alert("x")&lt;/script&gt;'],
    ['a & b &amp; c', 'a &amp; b &amp;amp; c'],
    ['one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['Grüße, 東京 👋', 'Grüße, 東京 👋'],
  ] as const;
  for (const [text, html] of cases) {
    it(`of a description are plain: ${JSON.stringify(text)}`, () => {
      assert.equal(htmlOfText(text), html);
    });
  }

  it('of a description never open a tag or an entity of their own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '"', 'a', 'mp', '\n', '\r', '\u0000') }),
        (text) => {
          const html = htmlOfText(text);
          assert.ok(!/[<>]/.test(html) && !/&(?!(amp|lt|gt);)/.test(html));
          const back = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
          assert.equal(back, text.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', ''));
        },
      ),
      { seed: 3 },
    );
  });

  it('of a title have one line, whatever kind of break was in them', () => {
    assert.equal(lineOfText(' a\nb\r\nc\td\u000be\u000cf\u0085g\u2028h\u2029i\u0000 '), 'a b c d e f g h i');
  });
});
