import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type {
  BookingNotification,
  Reader,
  WaitlistNotification,
} from '../../../src/contract/notification.js';
import { mailOf } from '../../../src/server/mails/mail-notifier.js';
import { hostileTexts } from '../../elements/hostile/corpus.js';
import { sample, sampleSeries, sampleWaiting } from './mail-samples.js';

const made = { from: { email: 'bookings@example.org' }, stamp: 0 };
const readers: readonly Reader[] = (['guest', 'companion', 'host'] as const).map((role) => ({
  role,
  email: 'ada@example.com',
  zone: 'UTC',
}));

/** News with a text in every field that somebody writes. */
function written(text: string, reader: Reader): BookingNotification {
  const news = sample('cancelled', { ...reader, name: text });
  return {
    ...news,
    invitation: 'REQUEST',
    booking: {
      ...news.booking,
      status: 'confirmed',
      eventType: { slug: 'x', title: text },
      host: { name: text },
      hosts: [{ name: text }, { name: text }],
      guest: { name: text, email: 'ada@example.com' },
      location: { id: 'x', kind: 'in-person', label: text, detail: text },
    },
    reason: text,
    ...(reader.role === 'host' && { answers: text }),
  };
}

/** The same of several times in one go. */
function writtenSeveral(text: string, reader: Reader): BookingNotification {
  const { series = [] } = sampleSeries('booked', reader);
  const { booking, ...news } = written(text, reader);
  const { location } = booking;
  return { ...news, news: 'booked', booking, series: series.map((time) => ({ ...time, location })) };
}

/** The same to somebody who waits. */
function writtenWaiting(text: string, news: WaitlistNotification['news']): WaitlistNotification {
  const sampled = sampleWaiting(news, { ...readers[0]!, name: text });
  return {
    ...sampled,
    entry: {
      ...sampled.entry,
      eventType: { slug: 'x', title: text },
      host: { name: text },
      guest: { name: text, email: 'ada@example.com' },
    },
  };
}

/** The tags of HTML, with all that is in them, but for those that set a name apart. */
const tagsOf = (html: string): readonly string[] =>
  (html.match(/<[^>]*>/g) ?? []).filter((tag) => tag !== '<bdi>' && tag !== '</bdi>');

/** The names of all that a calendar file says of itself and of each event. */
function propertiesIn(file = ''): readonly (readonly string[])[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return [calendar, ...calendar.getAllSubcomponents()].map((part) =>
    part.getAllProperties().map(({ name }) => name),
  );
}

describe('hostile words in mails', () => {
  for (const reader of readers) {
    it(`make no markup, no line and no entry of their own for a ${reader.role}`, () => {
      const benign = mailOf(written('word', reader), made);
      const lines = (text: string): number => (ICAL.parse(text) as readonly unknown[]).length;
      assert.ok(hostileTexts.length >= 100);
      for (const payload of hostileTexts) {
        const mail = mailOf(written(payload, reader), made);
        // A text of several lines takes several.
        const breaks = (html: string): readonly string[] => tagsOf(html).filter((tag) => tag !== '<br>');
        assert.deepEqual(breaks(mail.html), breaks(benign.html), payload);
        const content = mail.calendar?.content ?? '';
        assert.equal(lines(content), lines(benign.calendar?.content ?? ''), payload);
        const event = new ICAL.Component(ICAL.parse(content) as unknown[]).getFirstSubcomponent('vevent');
        const people = event
          ?.getAllProperties()
          .filter(({ name }) => name === 'attendee' || name === 'organizer');
        assert.equal(people?.length, reader.role === 'host' ? 1 : 2, payload);
      }
    });

    it(`make no markup and no entry of their own among several for a ${reader.role}`, () => {
      const benign = mailOf(writtenSeveral('word', reader), made);
      for (const payload of hostileTexts) {
        const mail = mailOf(writtenSeveral(payload, reader), made);
        const breaks = (html: string): readonly string[] => tagsOf(html).filter((tag) => tag !== '<br>');
        assert.deepEqual(breaks(mail.html), breaks(benign.html), payload);
        assert.deepEqual(
          propertiesIn(mail.calendar?.content),
          propertiesIn(benign.calendar?.content),
          payload,
        );
      }
    });
  }

  it('make no markup for somebody who waits', () => {
    for (const news of ['wait-listed', 'time-offered'] as const) {
      const benign = tagsOf(mailOf(writtenWaiting('word', news), made).html);
      for (const payload of hostileTexts)
        assert.deepEqual(tagsOf(mailOf(writtenWaiting(payload, news), made).html), benign, payload);
    }
  });

  it('are no links: only web addresses are', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt://x',
      'vbscript:x',
      '//evil.example',
    ]) {
      const news = sample('booked', readers[0]!);
      const at = (location: BookingNotification['booking']['location']): string =>
        mailOf({ ...news, booking: { ...news.booking, location } }, made).html;
      const pages = [
        at({ id: 'x', kind: 'link', detail: url }),
        at({ id: 'x', kind: 'conference', conference: { solution: 'x', state: 'ready', url } }),
      ];
      for (const html of pages)
        for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
          assert.match(href, /^https:\/\/book\.example\//);
    }
  });

  it('turn no direction around them', () => {
    const news = written('\u202Egnp.exe\u2066 \u2069\u202B', readers[0]!);
    const { text, html, subject } = mailOf(news, made);
    for (const said of [text, html, subject]) assert.doesNotMatch(said, /[\u202A-\u202E\u2066\u2067]/);
  });
});
