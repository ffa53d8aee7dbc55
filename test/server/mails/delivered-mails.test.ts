import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import type {
  BookingNotification,
  Notification,
  WaitlistNotification,
} from '../../../src/contract/notification.js';
import { smtpSender } from '../../../src/mail.js';
import type { SmtpSender } from '../../../src/mail.js';
import { mailNotifier } from '../../../src/server.js';
import { smtpSink } from '../../node/mail/smtp-sink.js';
import type { SmtpSink } from '../../node/mail/smtp-sink.js';
import {
  booking,
  companionEmail,
  end,
  guestEmail,
  hostEmail,
  hostUrl,
  mailSamples,
  manageUrl,
  meetUrl,
  sample,
  series,
  start,
  title,
  waitUrl,
} from './mail-samples.js';

const from = { name: 'Example', email: 'bookings@example.org' };
const signal = new AbortController().signal;

let sink: SmtpSink;
let send: SmtpSender;

before(async () => {
  sink = await smtpSink();
  send = await smtpSender({ url: sink.url, from });
});
after(async () => {
  send.close();
  await sink.close();
});

/** Sends it, and answers what arrived. */
async function deliver(notification: Notification): Promise<ParsedMail> {
  const notify = mailNotifier({ send, clock: () => Date.UTC(2026, 10, 30, 12) });
  const count = sink.mails.length;
  assert.deepEqual(await notify(notification, { signal }), { outcome: 'sent' });
  assert.equal(sink.mails.length, count + 1);
  const mail = sink.mails.at(-1)!;
  assert.deepEqual(mail.envelope, { from: from.email, to: [notification.reader.email] });
  return mail.parsed();
}

/** The text of HTML, a line for what stands on one. */
function readHtml(html: string): readonly string[] {
  return html
    .replace(/<(?:style|title)>[^]*?<\/(?:style|title)>/g, '')
    .replace(/<\/?bdi>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const isolates = /[\u2068\u2069]/g;

/** The file that came along, if one did, in its alternative part. */
function calendarOf({ attachments }: ParsedMail): ICAL.Component | undefined {
  const found = attachments.filter(({ contentType }) => contentType === 'text/calendar');
  const [file] = found;
  return file && new ICAL.Component(ICAL.parse(file.content.toString()) as unknown[]);
}

/** What each language calls the afternoon of the first of December in Berlin, and the morning in New York. */
const clocks = {
  en: {
    guest: /Tuesday, December 1, 2026.*8:00.*8:30.*AM/,
    host: /Tuesday, December 1, 2026.*2:00.*2:30.*PM/,
  },
  de: {
    guest: /Dienstag, 1\. Dezember 2026.*08:00.*08:30/,
    host: /Dienstag, 1\. Dezember 2026.*14:00.*14:30/,
  },
  ar: { guest: /الثلاثاء.*ديسمبر/, host: /الثلاثاء.*ديسمبر/ },
} as const;

/** What each language calls the days of several times, the zone they lie in, and which is which. */
const several = {
  en: {
    days: [/Tuesday, December 1, 2026/, /Tuesday, December 15, 2026/, /Tuesday, April 6, 2027/],
    guest: 'Eastern Time (America/New York)',
    host: 'Central European Time (Europe/Berlin)',
    places: ['1 of 3', '2 of 3', '3 of 3'],
    count: '3 appointments',
  },
  de: {
    days: [/Dienstag, 1\. Dezember 2026/, /Dienstag, 15\. Dezember 2026/, /Dienstag, 6\. April 2027/],
    guest: 'Nordamerikanische Ostküstenzeit (America/New York)',
    host: 'Mitteleuropäische Zeit (Europe/Berlin)',
    places: ['1 von 3', '2 von 3', '3 von 3'],
    count: '3 Termine',
  },
  ar: {
    days: [/الثلاثاء، 1 ديسمبر 2026/, /الثلاثاء، 15 ديسمبر 2026/, /الثلاثاء، 6 أبريل 2027/],
    guest: 'التوقيت الشرقي لأمريكا الشمالية (America/New York)',
    host: 'توقيت وسط أوروبا (Europe/Berlin)',
    places: ['1 من 3', '2 من 3', '3 من 3'],
    count: '3 مواعيد',
  },
} as const;

/** The day that is waited for, for how long a time is kept, and until when one is, a quarter past noon in New York. */
const waiting = {
  en: { day: /Tuesday, December 1, 2026/, length: '2 hours', until: /Monday, November 30 at 12:15\sPM/ },
  de: { day: /Dienstag, 1\. Dezember 2026/, length: '2 Stunden', until: /Montag, 30\. November um 12:15/ },
  ar: { day: /الثلاثاء، 1 ديسمبر 2026/, length: 'ساعتان', until: /الاثنين، 30 نوفمبر في 12:15\sم/ },
} as const;

const from7 = (text: string): string => text.replace(/\s+/g, ' ');

for (const language of ['en', 'de', 'ar'] as const) {
  describe(`mails in ${language}, received by a mail server and read by a mail reader`, () => {
    for (const notification of mailSamples(language)) {
      const of = 'series' in notification ? ' of several' : '';
      it(`${notification.news}${of} to a ${notification.reader.role}`, async () => {
        const mail = await deliver(notification);
        const { reader } = notification;
        const text = from7(mail.text ?? '').replace(isolates, '');
        const html = typeof mail.html === 'string' ? mail.html : '';
        const shown = from7(readHtml(html).join(' '));

        assert.equal(mail.headers.get('content-language'), language);
        assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
        assert.equal(mail.messageId, `<${notification.id}@example.org>`);
        assert.equal(mail.from?.value[0]?.address, from.email);
        assert.match(
          html,
          new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
        );
        // Nothing runs, and nothing is fetched.
        assert.doesNotMatch(html, /<(?:script|img|link|iframe|object|form)|\bsrc=|\burl\(|@import/);
        // Both say the same, but for what stands behind a link.
        for (const line of (mail.text ?? '').replace(isolates, '').split('\n')) {
          const said = line
            .replace(/^-- ?$/, '')
            .replace(/^\s*(?:[^:\s][^:]{0,40}:\s)?/, '')
            .replace(/:$/, '')
            .trim();
          if (said !== '' && !/^https?:/.test(said)) assert.ok(shown.includes(from7(said)), said);
        }
        for (const [, url = ''] of (mail.text ?? '').matchAll(/^\s*(https:\S+)$/gm))
          assert.ok(html.includes(`href="${url.replaceAll('&', '&amp;')}"`), url);
        if ('entry' in notification) expectWaiting(notification, mail, text);
        else if ('booking' in notification) {
          if (notification.series) expectSeries(notification, mail, text);
          else expectBooking(notification, mail, text);
        } else
          assert.ok(
            text.includes('aenne@example.org') && text.includes(hostUrl) && reader.email === hostEmail,
          );
      });
    }

    it('a reminder of one of several says which', async () => {
      const news = sample('reminder', { ...mailSamples(language)[0]!.reader });
      const mail = await deliver({
        ...news,
        booking: { ...news.booking, series: { position: 2, of: 3 } },
      });
      assert.match(mail.text ?? '', new RegExp(`^ {2}${several[language].places[1]}$`, 'm'));
    });

    function expectWaiting({ news }: WaitlistNotification, mail: ParsedMail, text: string): void {
      const { day, length, until } = waiting[language];
      assert.ok(mail.subject?.includes(title), mail.subject);
      assert.equal(mail.inReplyTo, '<anna.w-0123456789@example.org>');
      assert.equal(mail.from?.value[0]?.name, 'Änne Ört');
      assert.equal(mail.replyTo?.value[0]?.address, hostEmail);
      assert.ok(text.includes('(America/New York)'));
      assert.match(text, news === 'time-offered' ? clocks[language].guest : day);
      assert.equal(text.includes(length), news === 'wait-listed');
      assert.equal(until.test(text), news === 'time-offered');
      assert.equal(text.split(waitUrl).length, 2);
      assert.equal(calendarOf(mail), undefined);
    }

    function expectSeries(news: BookingNotification, mail: ParsedMail, text: string): void {
      const { role } = news.reader;
      const { days, places, count, ...zones } = several[language];
      expectHead(news, mail);
      assert.ok(mail.subject?.includes(count), mail.subject);
      assert.ok(text.includes(zones[role === 'host' ? 'host' : 'guest']), text);
      const links = (url: string): number => text.split(`${url} `).length - 1;
      for (const [index, time] of series.entries()) {
        assert.match(text, new RegExp(`${places[index]}: ${days[index]!.source}`));
        assert.equal(links(time.manageUrl), role === 'guest' ? 1 : 0);
        assert.equal(links(time.location.conference?.url ?? ''), news.news === 'booked' ? 1 : 0);
      }
      expectFiles(news, mail);
    }

    function expectFiles({ booking: { status }, reader }: BookingNotification, mail: ParsedMail): void {
      const calendar = calendarOf(mail)!;
      assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
      const events = calendar.getAllSubcomponents('vevent').map((event) => {
        const read = (name: string): string => String(event.getFirstPropertyValue(name) as unknown);
        const [begin, over] = ['dtstart', 'dtend'].map((name) =>
          (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString(),
        );
        assert.equal(read('organizer'), `mailto:${from.email}`);
        assert.equal(read('status'), fileStatus[status]);
        assert.equal(read('summary'), `${title} – ${reader.role === 'host' ? 'Ada Lovelace' : 'Änne Ört'}`);
        assert.deepEqual(event.getAllProperties('attendee'), []);
        return [read('uid'), read('sequence'), begin, over, read('url')];
      });
      assert.deepEqual(
        events,
        series.map((time) => [time.ref, '0', time.start, time.end, time.location.conference?.url]),
      );
    }

    function expectHead({ reader: { role } }: BookingNotification, mail: ParsedMail): void {
      assert.ok(mail.subject?.includes(title), mail.subject);
      assert.equal(mail.headers.get('in-reply-to') ?? mail.inReplyTo, `<${booking.ref}@example.org>`);
      assert.equal(mail.from?.value[0]?.name, role === 'host' ? from.name : 'Änne Ört');
    }

    function expectBooking(news: BookingNotification, mail: ParsedMail, text: string): void {
      const { role } = news.reader;
      expectHead(news, mail);
      assert.match(text, clocks[language][role === 'host' ? 'host' : 'guest']);
      assert.ok(text.includes(role === 'host' ? 'Europe/Berlin' : 'America/New York'));
      assert.equal(text.includes(manageUrl), role === 'guest' && !ended.has(news.booking.status), 'manage');
      assert.equal(text.includes(hostUrl), role === 'host');
      assert.ok(text.includes(meetUrl));
      assert.equal(text.includes(guestEmail), role === 'host');
      assert.equal(text.includes('Milk: yes, <please>'), role === 'host');
      assert.equal(mail.replyTo?.value[0]?.address, role === 'host' ? guestEmail : undefined);
      expectFile(news, mail);
    }

    function expectFile(news: BookingNotification, mail: ParsedMail): void {
      const calendar = calendarOf(mail);
      assert.equal(calendar !== undefined, news.invitation !== undefined);
      if (!calendar) return;
      const event = calendar.getFirstSubcomponent('vevent')!;
      const read = (name: string): string => String(event.getFirstPropertyValue(name) as unknown);
      assert.equal(calendar.getFirstPropertyValue('method'), news.invitation);
      assert.deepEqual(
        [read('uid'), read('sequence'), read('summary')],
        [booking.ref, String(news.booking.version - 1), `${title} – Änne Ört`],
      );
      assert.equal(read('status'), fileStatus[news.booking.status]);
      assert.deepEqual(
        ['dtstart', 'dtend'].map((name) =>
          (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString(),
        ),
        [start, end],
      );
      assert.equal(read('organizer'), `mailto:${from.email}`);
      const [attendee, ...others] = event.getAllProperties('attendee');
      assert.deepEqual(others, []);
      const email = news.reader.role === 'guest' ? guestEmail : companionEmail;
      assert.equal(attendee?.getFirstValue(), `mailto:${email}`);
      assert.equal(
        attendee.getFirstParameter('partstat'),
        news.reader.role === 'guest' ? 'ACCEPTED' : 'NEEDS-ACTION',
      );
      // What a mail program goes by (RFC 6047, section 2.4).
      assert.match(
        sink.mails.at(-1)!.raw,
        new RegExp(`Content-Type: text/calendar;[^]{0,80}method=${news.invitation}`, 'i'),
      );
    }
  });
}

const ended: ReadonlySet<string> = new Set(['cancelled', 'declined', 'expired']);

const fileStatus = {
  pending: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
  declined: 'CANCELLED',
  expired: 'CANCELLED',
} as const;
