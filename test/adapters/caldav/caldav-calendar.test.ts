import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caldavCalendar } from '../../../src/adapters/caldav/index.js';
import { bookingErrorOf } from '../../../src/testing/expectations.js';
import { calendarWith, discovery, multistatus, scriptedDav } from './scripted-dav.js';
import type { Heard } from './scripted-dav.js';

const password = 'correct-horse-battery';
const credentials = { server: 'cloud.example', user: 'anna', password };
const secret = btoa(`anna:${password}`);
const range = { start: Date.UTC(2026, 2, 2), end: Date.UTC(2026, 2, 3) };

function open(answer: (heard: Heard) => Response, change: Record<string, string> = {}) {
  const dav = scriptedDav((heard) => discovery(heard) ?? answer(heard));
  const provider = caldavCalendar({ fetch: dav.fetch, answerBytes: 20_000 });
  return { ...dav, provider, adapter: provider.open({ credentials: { ...credentials, ...change } }) };
}

async function busyOf(answer: (heard: Heard) => Response) {
  const { adapter } = open(answer);
  const [found] = await adapter.busy({ calendars: ['/home/main/'], range });
  return found;
}

describe('connecting by CalDAV', () => {
  it('finds an account from the name of its server, by way of what that says of itself', async () => {
    const dav = scriptedDav(
      (heard) =>
        (heard.url.pathname === '/.well-known/caldav'
          ? new Response(null, { status: 301, headers: { location: '/dav/' } })
          : discovery(heard)) ?? new Response(null, { status: 404 }),
    );
    const provider = caldavCalendar({ fetch: dav.fetch });
    const grant = await provider.verify(credentials);
    assert.deepEqual(grant, { account: 'anna (cloud.example)', credentials });
    assert.ok(dav.heard.every(({ url }) => url.origin === 'https://cloud.example'));
  });

  for (const [name, status, code] of [
    ['a wrong password', 401, 'unauthenticated'],
    ['a plain web server', 405, 'not-found'],
    ['nothing there', 404, 'not-found'],
    ['a server that is being repaired', 503, 'calendar-unreachable'],
  ] as const)
    it(`tells ${name} from the rest, and no secret`, async () => {
      const { fetch } = scriptedDav(() => new Response(`no: ${secret}`, { status }));
      const error = await bookingErrorOf(caldavCalendar({ fetch }).verify(credentials));
      assert.equal(error.code, code);
      assert.ok(!JSON.stringify([error.message, error.details, String(error.cause)]).includes('horse'));
    });

  it('says of an address that gives no answer that it cannot be reached', async () => {
    const { fetch } = scriptedDav(() => Promise.reject(new TypeError(`fetch failed ${password}`)));
    const error = await bookingErrorOf(caldavCalendar({ fetch }).verify(credentials));
    assert.equal(error.code, 'calendar-unreachable');
    assert.ok(!error.message.includes(password) && error.cause === undefined);
  });

  for (const server of ['http://cloud.example', 'ftp://cloud.example', 'https://a:b@cloud.example', '']) {
    it(`asks nobody at ${JSON.stringify(server)}`, async () => {
      const { fetch, heard } = scriptedDav(() => new Response());
      const error = await bookingErrorOf(caldavCalendar({ fetch }).verify({ ...credentials, server }));
      assert.equal(error.code, 'invalid-request');
      assert.deepEqual(heard, []);
    });
  }

  for (const location of [
    'https://evil.example/',
    'http://cloud.example/dav/',
    'https://cloud.example:8443/',
    'https://cloud.example.evil.example/',
  ])
    it(`is not sent on to ${location}`, async () => {
      const { fetch, heard } = scriptedDav(() => new Response(null, { status: 302, headers: { location } }));
      const error = await bookingErrorOf(caldavCalendar({ fetch }).verify(credentials));
      assert.equal(error.code, 'refused');
      assert.ok(heard.every(({ url }) => url.origin === 'https://cloud.example'));
    });

  it('takes no calendars’ home on a server that the host did not name, but on another of the same service', async () => {
    for (const [server, home, isTaken] of [
      ['cloud.example', 'https://evil.example/home/', false],
      ['caldav.icloud.com', 'https://p42-caldav.icloud.com/home/', true],
      ['fastmail.com', 'https://caldav.fastmail.com/home/', true],
      ['192.0.2.1', 'https://9.192.0.2.1/home/', false],
    ] as const) {
      const { fetch } = scriptedDav((heard) => discovery(heard, home) ?? new Response(null, { status: 404 }));
      const outcome = await caldavCalendar({ fetch })
        .verify({ ...credentials, server })
        .then(() => true)
        .catch(() => false);
      assert.equal(outcome, isTaken, server);
    }
  });

  it('needs a fetch where hosts name the servers', () => {
    assert.throws(() => caldavCalendar({}), TypeError);
    assert.deepEqual(caldavCalendar({ server: 'https://cloud.example' }).fields, ['user', 'password']);
  });
});

describe('reading busy times by CalDAV', () => {
  const main = (...privileges: readonly string[]) =>
    multistatus({ '/home/main/': calendarWith(...privileges) });

  it('asks only when it is busy, where no more may be read', async () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20260302T080000Z/PT1H,20260302T100000Z/20260302T110000Z\r\n' +
      'FREEBUSY;FBTYPE=FREE:20260302T120000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n';
    const found = await busyOf(({ method, body }) => {
      if (method === 'PROPFIND') return main('C:read-free-busy');
      return body.includes('free-busy-query') ? new Response(text) : multistatus({});
    });
    assert.ok(found && 'items' in found);
    assert.deepEqual(
      found.items.map(({ start, end, transparency }) => [start, end, transparency]),
      [8, 10].map((hour) => [Date.UTC(2026, 2, 2, hour), Date.UTC(2026, 2, 2, hour + 1), 'opaque']),
    );
  });

  const broken: readonly (readonly [name: string, answer: () => Response, code: string])[] = [
    ['an answer that is no XML', () => new Response('<html>', { status: 207 }), 'calendar-unreachable'],
    ['a page instead of an answer', () => new Response('<html></html>'), 'calendar-unreachable'],
    [
      'an answer with entities of its own',
      () => new Response('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', { status: 207 }),
      'calendar-unreachable',
    ],
    [
      'an answer without end',
      () => new Response('x'.repeat(30_000), { status: 207 }),
      'calendar-unreachable',
    ],
    ['an event that is not shown', () => multistatus({ '/home/main/a.ics': '' }), 'calendar-unreachable'],
    [
      'an event that is no iCalendar',
      () => multistatus({ '/home/main/a.ics': '<C:calendar-data>x</C:calendar-data>' }),
      'calendar-unreachable',
    ],
    [
      'an answer that breaks off',
      () =>
        multistatus(
          {},
          '<D:response><D:href>/home/main/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>',
        ),
      'calendar-unreachable',
    ],
    ['no right', () => new Response(null, { status: 403 }), 'refused'],
    ['a password that is good no more', () => new Response(null, { status: 401 }), 'unauthenticated'],
    ['too many questions', () => new Response(null, { status: 429 }), 'calendar-unreachable'],
  ];
  for (const [name, answer, code] of broken)
    it(`never says free for ${name}`, async () => {
      const found = await busyOf(({ method }) => (method === 'PROPFIND' ? main('D:read') : answer()));
      assert.deepEqual(found, { calendarId: '/home/main/', error: code });
    });

  it('takes what its owner declined for free, and knows an invited host’s copy alone', async () => {
    const lines = (uid: string, ...more: readonly string[]) =>
      `<C:calendar-data>${['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20260302T080000Z', 'DURATION:PT1H', 'ORGANIZER:mailto:bo@example.com', `X-BOOKING-UID:${uid}`, `X-BOOKING-REF:ref-${uid}`, ...more, 'END:VEVENT', 'END:VCALENDAR'].join('\n')}</C:calendar-data>`;
    const found = await busyOf(({ method }) =>
      method === 'PROPFIND'
        ? main('D:read')
        : multistatus({
            '/home/main/guest.ics': lines('guest', 'ATTENDEE;PARTSTAT=DECLINED:mailto:ANNA@example.com'),
            '/home/main/host.ics': lines(
              'host',
              'X-BOOKING-REF-SHARED:hosts',
              'ATTENDEE:mailto:anna@example.com',
            ),
            '/home/main/copy.ics': lines('copy', 'X-BOOKING-REF-SHARED:hosts').replace(
              'X-BOOKING-UID:copy',
              'X-BOOKING-UID:other',
            ),
            '/home/main/off.ics': lines('off', 'STATUS:CANCELLED'),
          }),
    );
    assert.ok(found && 'items' in found);
    assert.deepEqual(
      found.items.map(({ eventId, transparency, bookingRef }) => [eventId, transparency, bookingRef]),
      [
        ['guest', 'transparent', undefined],
        ['host', 'opaque', 'ref-host'],
        ['copy', 'opaque', undefined],
      ],
    );
  });
});
