import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { hostileTexts } from '../../elements/hostile/corpus.js';
import type { House } from '../../scheduling/scheduler/house.js';
import { openTeam, calendarOf, teamType } from '../../scheduling/scheduler/team.js';
import { browseHouse } from './plain-browser.js';
import type { PlainPage } from './plain-browser.js';

const office = {
  id: 'office',
  kind: 'in-person',
  label: 'Office',
  detail: 'Main street 1',
  showDetailBefore: true,
} as const;

function open(eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = ['anna']): House {
  return openTeam(names, { eventType: { locations: [office], ...eventType } });
}

/** The bookings of Anna that live. */
const booked = ({ bookings }: House) => bookings.during(['host-anna'], { start: 0, end: 4e12 });

/** The first free time of an event type, and the form behind it. */
async function toDetails(house: House, path = '/team/talk?plain=1'): Promise<PlainPage> {
  return (await browseHouse(house).open(path)).follow(/^Monday.*9:00/);
}

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };

describe('the page of an owner', () => {
  it('says what can be booked there, each thing a link', async () => {
    const house = openTeam(['anna'], {
      eventType: { description: 'First\nSecond' },
      more: [teamType(['anna'], { slug: 'class', title: 'Class', durationsMinutes: [45, 90] })],
    });
    const page = await browseHouse(house).open('/team');
    assert.equal(page.status, 200);
    assert.match(page.text, /^Book a time with The <b>Team<\/b> What is it about\?/);
    assert.deepEqual(
      page.links.map(({ href, words }) => [href, words]),
      [
        ['/team/talk', 'Talk First Second 30 minutes'],
        ['/team/class', 'Class 45 minutes · 90 minutes'],
      ],
    );
    assert.match(
      (await page.follow(/^Talk/)).html,
      /<booking-widget backend-url="\/v1\/team" event-type="talk"/,
    );
  });

  it('is there for owners only, and says so in words', async () => {
    for (const path of ['/nobody', '/team/nothing', '/team/talk/more', '/team/..%2f', '/Team']) {
      const page = await browseHouse(open()).open(path);
      assert.equal(page.status, 404, path);
    }
    assert.match((await browseHouse(open()).open('/nobody')).text, /^There is nothing here/);
  });

  it('may be found, is in no frame, runs nothing, and passes its address on to nobody', async () => {
    const { headers } = await browseHouse(open()).open('/team');
    assert.equal(headers.get('X-Robots-Tag'), 'all');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(headers.get('X-Frame-Options'), 'DENY');
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
  });

  it('speaks the language that is asked for, by address or by browser', async () => {
    const browser = browseHouse(open());
    const lang = async (path: string, accepted = ''): Promise<string | null> =>
      (await browser.open(path, { 'Accept-Language': accepted })).headers.get('Content-Language');
    assert.equal(await lang('/team', 'xx, de;q=0.8, en;q=0.5'), 'de');
    assert.equal(await lang('/team', 'en-GB, de;q=0.8'), 'en');
    assert.equal(await lang('/team?lang=ar', 'de'), 'ar');
    assert.equal(await lang('/team?lang=xx', 'de'), 'en');
    assert.match((await browser.open('/team?lang=ar')).html, /<html lang="ar" dir="rtl">/);
  });
});

describe('the page of an event type', () => {
  it('shows the widget, and leads who has no script to a plain page', async () => {
    const page = await browseHouse(open()).open('/team/talk?lang=en');
    assert.match(
      page.html,
      /<script type="module" src="\/booking-elements\/booking-elements\.js"><\/script>/,
    );
    assert.match(
      page.html,
      /<noscript><meta http-equiv="refresh" content="0;url=\?lang=en&amp;plain=1"><\/noscript>/,
    );
    assert.match((await page.follow('Show the times as a plain page')).text, /Choose a time/);
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /script-src 'self'.*require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('books without script: a time, who it is, and it stands in the calendar', async () => {
    const house = open({ questions: [{ id: 'topic', kind: 'long-text', label: 'Topic' }] });
    const details = await toDetails(house);
    assert.match(
      details.text,
      /Talk What Talk When Monday,? 2 March 2026|Talk What Talk When Monday, March 2, 2026/,
    );
    assert.match(details.text, /Where Office Main street 1/);
    const done = await details.send('Book', { ...ada, 'answer.topic': 'Tea &\n<cake>' });
    assert.equal(done.status, 201);
    assert.match(done.text, /^You are booked Your appointment with anna is fixed\./);
    await house.quiet();
    const [record, ...others] = await booked(house);
    assert.deepEqual(others, []);
    assert.deepEqual([record?.guest, record?.answers], [ada, { topic: 'Tea &\n<cake>' }]);
    assert.equal(house.calendar.events(calendarOf('anna')).length, 1);
    assert.equal(done.headers.get('X-Robots-Tag'), 'noindex, nofollow');
    assert.equal(done.headers.get('Cache-Control'), 'private, no-store');
  });

  it('books once, however often the form is sent', async () => {
    const house = open();
    const details = await toDetails(house);
    const [first, second] = [await details.send('Book', ada), await details.send('Book', ada)];
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.equal(first.text, second.text);
    assert.equal((await booked(house)).length, 1);
  });

  it('says on the form what is missing, and keeps what was written', async () => {
    const house = open({
      furtherGuests: 2,
      questions: [
        { id: 'size', kind: 'choice', label: 'Size', options: ['S', 'M'], required: true },
        { id: 'extras', kind: 'choices', label: 'Extras', options: ['Tea', 'Cake'] },
        { id: 'ok', kind: 'consent', label: 'I agree', required: true },
        { id: 'mail', kind: 'email', label: 'Other mail' },
      ],
    });
    const written = {
      ...ada,
      email: 'not an address',
      further: 'bo@example.com\nnobody',
      'answer.extras': ['Tea', 'Cake'],
      'answer.mail': 'x',
    };
    const page = await (await toDetails(house)).send('Book', written);
    assert.equal(page.status, 400);
    assert.match(page.text, /^Something is missing or not right yet\. Nothing was booked\./);
    assert.match(page.html, /<div class="notice" role="alert">/);
    const faulty = [...page.html.matchAll(/id="([\w.]+)-fault"/g)].map(([, name]) => name);
    // The address first: other faults are found once the shape is right.
    assert.ok(faulty.includes('email'), faulty.join());
    const form = page.forms.find(({ names }) => names.includes('email'));
    assert.deepEqual(form?.fields.get('name'), ['Ada Lovelace']);
    assert.deepEqual(form.fields.get('email'), ['not an address']);
    assert.deepEqual(form.fields.get('further'), ['bo@example.com\nnobody']);
    assert.deepEqual(form.fields.get('answer.extras'), ['Tea', 'Cake']);
    const next = await page.send('Book', { email: ada.email, further: 'bo@example.com' });
    const missing = [...next.html.matchAll(/id="([\w.]+)-fault"/g)].map(([, name]) => name);
    assert.deepEqual(missing.sort(), ['answer.mail', 'answer.ok', 'answer.size']);
    const done = await next.send('Book', { 'answer.size': 'M', 'answer.ok': 'yes', 'answer.mail': '' });
    assert.equal(done.status, 201);
    const [record] = await booked(house);
    assert.deepEqual(record?.answers, { size: 'M', extras: ['Tea', 'Cake'], ok: true });
    assert.deepEqual(record.furtherGuests, ['bo@example.com']);
  });

  it('offers the nearest times for one that is gone, and forgets nothing', async () => {
    const house = open();
    const [mine, theirs] = [await toDetails(house), await toDetails(house)];
    assert.equal((await theirs.send('Book', { name: 'Bo', email: 'bo@example.com' })).status, 201);
    const gone = await mine.send('Book', ada);
    assert.equal(gone.status, 409);
    assert.match(gone.text, /^This time is gone Somebody was faster\./);
    const done = await gone.send(/9:30/);
    assert.equal(done.status, 201);
    const names = (await booked(house)).map(({ guest }) => guest.name);
    assert.deepEqual(names.sort(), ['Ada Lovelace', 'Bo']);
  });

  it('asks where first, and then what that place needs', async () => {
    const house = open({
      locations: [
        office,
        { id: 'call', kind: 'phone-host-calls' },
        { id: 'there', kind: 'ask-guest', label: 'At yours' },
      ],
    });
    const where = await toDetails(house);
    assert.deepEqual(
      where.links.map(({ words }) => words),
      ['Office Main street 1', 'By phone', 'At yours', 'Another time'],
    );
    const call = await where.follow('By phone');
    assert.match(
      call.html,
      /<label for="detail">The number to call<\/label>\s*<input id="detail" name="detail" type="tel"/,
    );
    assert.equal((await call.send('Book', { ...ada, detail: '+49 30 1234567' })).status, 201);
    const [record] = await booked(house);
    assert.deepEqual([record?.location.id, record?.location.detail], ['call', '+49 30 1234567']);
  });

  it('turns to other weeks, lengths, hosts and zones by links and a form', async () => {
    const house = openTeam(['anna', 'ben'], {
      eventType: {
        assignment: 'round-robin',
        guestChoosesHost: true,
        durationsMinutes: [30, 60],
        locations: [office],
        window: { from: '2026-03-02', to: '2026-03-20' },
      },
    });
    const page = await browseHouse(house).open('/team/talk?plain=1');
    assert.equal(
      page.links.some(({ words }) => words === 'Earlier'),
      false,
    );
    const later = await page.follow('Later');
    assert.match(later.text, /Monday,? (?:9 March|March 9)/);
    const last = await later.follow('Later');
    assert.equal(
      last.links.some(({ words }) => words === 'Later'),
      false,
    );
    assert.match((await last.follow('Earlier')).text, /Monday,? (?:9 March|March 9)/);
    const hour = await (await page.follow('60 minutes')).follow('ben');
    const details = await hour.follow(/^Monday.*9:00/);
    assert.match(details.text, /9:00 ?– ?10:00/);
    assert.equal((await details.send('Book', ada)).status, 201);
    const [record] = await house.bookings.during(['host-ben'], { start: 0, end: 4e12 });
    assert.deepEqual(
      record?.hosts.map(({ name }) => name),
      ['ben'],
    );
    const zoned = await browseHouse(house).open('/team/talk?plain=1&zone=Asia/Tokyo');
    assert.match(zoned.text, /Choose a time Monday/);
    assert.ok(zoned.links.some(({ words }) => /^Monday.*(?:17:00|5:00)/.test(words)));
    const [form] = page.forms;
    assert.deepEqual([form?.method, form?.fields.get('plain')], ['get', ['1']]);
  });

  it('says when nothing is free, and where to look', async () => {
    const house = open();
    for (let day = 0; day < 14; day++)
      house.calendar.block(calendarOf('anna'), {
        start: house.now + day * 864e5,
        end: house.now + (day + 1) * 864e5,
      });
    const page = await browseHouse(house).open('/team/talk?plain=1');
    assert.match(page.text, /Nothing is free in these days\. The next free time is Monday/);
    assert.match(
      (await page.follow(/^The next free time/)).text,
      /Choose a time Monday,? (?:16 March|March 16)/,
    );
  });

  it('asks for a yes where one is needed', async () => {
    const house = open({ confirmWithinHours: 24 });
    const done = await (await toDetails(house)).send('Ask for this time', ada);
    assert.match(done.text, /^Not confirmed yet The time is kept for you\. anna still has to say yes\./);
  });

  it('passes over what an address cannot mean', async () => {
    for (const search of [
      'zone=Mars/Base',
      'from=2026-02-31',
      'from=1999-01-01',
      'duration=7',
      'location=nowhere',
      'host=nobody',
      'start=yesterday',
      'start=%2B275760-09-13T00:00:00.000Z',
      'start=2026-03-02T08:07:00Z',
    ]) {
      const page = await browseHouse(open()).open(`/team/talk?plain=1&${search}`);
      assert.match(page.text, /Choose a time Monday/, search);
    }
  });

  it('makes no markup of anybody’s words', async () => {
    for (const text of hostileTexts) {
      if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) || text.trim() !== text || text.length > 200) continue;
      const house = open({
        title: text,
        description: text,
        locations: [{ id: 'x', kind: 'text', label: text, detail: text }],
        questions: [{ id: 'q', kind: 'choice', label: text, help: text, options: [text] }],
      });
      const details = await toDetails(house, '/team/talk?plain=1');
      const again = await details.send('Book', { name: text, email: text });
      for (const { html } of [details, again]) {
        const tags = new Set([...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase()));
        for (const tag of tags) assert.ok(known.has(tag), `${tag} of ${text}`);
        assert.doesNotMatch(html.replaceAll(/"[^"]*"/g, '""'), /<[^>]*\son\w+=/i, text);
      }
    }
  });
});

const known = new Set(
  'html head meta title link style body main h1 h2 p dl div dt dd br bdi form input label small fieldset legend button a strong span noscript textarea ul li'.split(
    ' ',
  ),
);

describe('a form of these pages', () => {
  it('is taken from these pages only', async () => {
    const house = open();
    const { server } = browseHouse(house);
    const details = await toDetails(house);
    const [form] = details.forms.filter(({ method }) => method === 'post');
    const body = new URLSearchParams({
      ...ada,
      start: '2026-03-02T08:00:00.000Z',
      key: 'a-key-of-another-site',
    });
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
    ] as Readonly<Record<string, string>>[]) {
      const response = await server(
        new Request(new URL(form?.action ?? '', details.url), {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
          body: body.toString(),
        }),
      );
      assert.equal(response.status, 403, JSON.stringify(headers));
    }
    assert.deepEqual(await booked(house), []);
  });

  it('counts as who sends it, and is admitted like what a script sends', async () => {
    const house = open();
    const addressOf = (request: Request): string => request.headers.get('X-Test-Address') ?? 'somebody';
    const seen: unknown[] = [];
    const { open: visit } = browseHouse(house, {
      addressOf,
      limits: { writesPerMinute: 2 },
      admit: ({ operation, address }) => {
        seen.push([operation, address]);
      },
    });
    const details = await (await visit('/team/talk?plain=1')).follow(/^Monday.*9:00/);
    for (let attempt = 0; attempt < 2; attempt++) await details.send('Book', { ...ada, email: 'x' });
    const refused = await details.send('Book', ada);
    assert.equal(refused.status, 429);
    assert.match(refused.text, /^One moment, please/);
    assert.deepEqual(await booked(house), []);
    assert.deepEqual(seen, []);
    house.now += 61_000;
    assert.equal((await details.send('Book', ada)).status, 201);
    assert.deepEqual(seen, [['book', 'somebody']]);
  });

  it('is read so far and no further, and only as a form', async () => {
    const house = open();
    const { server } = browseHouse(house);
    const post = (body: string, type: string): Promise<Response> =>
      server(
        new Request('https://book.example/team/talk?plain=1', {
          method: 'POST',
          headers: { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' },
          body,
        }),
      );
    assert.equal((await post(`name=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded')).status, 400);
    assert.equal((await post('{}', 'application/json')).status, 400);
    assert.equal((await post('name=%FF%FE', 'text/plain')).status, 400);
    assert.deepEqual(await booked(house), []);
  });

  it('says what helps when the calendar cannot be read', async () => {
    const house = open();
    const details = await toDetails(house);
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    const failed = await details.send('Book', ada);
    assert.equal(failed.status, 503);
    assert.match(failed.text, /^The calendar does not answer Nothing was booked\./);
    house.calendar.setFault(calendarOf('anna'));
    assert.equal((await failed.send('Book')).status, 201);
  });
});

describe('the published elements', () => {
  it('come from below one path, and nothing else does', async () => {
    const { open: visit } = browseHouse(open());
    assert.equal((await visit('/booking-elements/booking-elements.js')).html, 'export {};');
    for (const path of [
      '/booking-elements/nothing.js',
      '/booking-elements/..%2f..%2fpackage.json',
      '/booking-elements/',
    ])
      assert.equal((await visit(path)).status, 404, path);
  });
});
