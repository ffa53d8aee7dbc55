import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, WaitlistEntry } from '../../../src/contract/index.js';
import { hostileTexts } from '../../elements/hostile/corpus.js';
import { forgeries } from '../../hostile/forgeries.js';
import { refOf } from '../../scheduling/scheduler/house.js';
import { bookIn } from '../../scheduling/scheduler/team.js';
import { fresh } from '../../scheduling/telling/notified-team.js';
import {
  join,
  openWaiting,
  placeOf,
  states,
  wednesday,
  wednesdayAtNine,
} from '../../scheduling/waiting/waiting-house.js';
import type { WaitingHouse } from '../../scheduling/waiting/waiting-house.js';
import { browseHouse, origin } from './plain-browser.js';
import type { PlainPage } from './plain-browser.js';

const office = { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' } as const;
const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };

type Change = NonNullable<Parameters<typeof openWaiting>[0]>;

/** A house whose one time on Wednesday is Bo’s. */
async function openFull({ eventType, ...change }: Change = {}): Promise<{
  readonly house: WaitingHouse;
  readonly booking: Booking;
}> {
  const house = openWaiting({ ...change, eventType: { locations: [office], ...eventType } });
  const booking = await bookIn(house, {
    start: wednesdayAtNine,
    guest: { name: 'Bo', email: 'bo@example.com' },
    answers: { ok: true },
  });
  await house.quiet();
  return { house, booking };
}

async function cancel(house: WaitingHouse, booking: Booking): Promise<void> {
  await house.scheduler.cancel(refOf(booking), { version: booking.version }, fresh());
  await house.quiet();
}

/** The places on Anna’s waiting list. */
const waitingIn = ({ bookings }: WaitingHouse) => bookings.waitingFor('host-anna');

/** The form that a page of times leads to. */
async function toForm(house: WaitingHouse): Promise<PlainPage> {
  const times = await browseHouse(house).open(`/team/talk?plain=1&from=${wednesday}`);
  return times.follow('No suitable time? Join the waiting list');
}

const linkOf = ({ ref, manageToken = '' }: Pick<WaitlistEntry, 'ref' | 'manageToken'>): string =>
  `${origin}/manage#${new URLSearchParams({ waiting: ref, token: manageToken }).toString()}`;

/** The place that a link opens, pasted. */
async function paste(house: WaitingHouse, link: string): Promise<PlainPage> {
  return (await browseHouse(house).open('/manage')).send('Open', { link });
}

/** Somebody who is offered a time, and their place as it is shown. */
async function toOffer(): Promise<{
  readonly house: WaitingHouse;
  readonly entry: WaitlistEntry;
  readonly page: PlainPage;
}> {
  const { house, booking } = await openFull();
  const entry = await join(house, 'Ada');
  await cancel(house, booking);
  return { house, entry, page: await paste(house, linkOf(entry)) };
}

const buttonsOf = (page: PlainPage): readonly string[] =>
  page.forms.flatMap(({ buttons }) => buttons.map(({ words }) => words));

describe('joining a waiting list on a plain page', () => {
  it('is offered where guests can wait, with the day that is looked at', async () => {
    const { house } = await openFull();
    const form = await toForm(house);
    assert.match(form.text, /^Talk Join the waiting list This books nothing\./);
    assert.match(
      form.html,
      /<input id="wait" name="wait" type="date" required min="2026-03-02" max="2026-05-01" value="2026-03-04"/,
    );
    assert.match(form.text, /Time zone: Europe\/Berlin/);
    assert.match((await form.follow('Another time')).text, /Choose a time/);
    const without = openWaiting({ eventType: { waitlistOfferMinutes: undefined } });
    const times = await browseHouse(without).open('/team/talk?plain=1');
    assert.equal(
      times.links.some(({ words }) => /waiting list/.test(words)),
      false,
    );
    const direct = await browseHouse(without).open(`/team/talk?plain=1&wait=${wednesday}`);
    assert.match(direct.text, /Choose a time/);
  });

  it('puts a guest in line with all that a booking needs, and says so', async () => {
    const { house } = await openFull({
      eventType: {
        durationsMinutes: [30, 15],
        furtherGuests: 1,
        questions: [{ id: 'topic', kind: 'long-text', label: 'Topic' }],
      },
    });
    const form = await (await toForm(house)).follow('15 minutes');
    const done = await form.send('Join the waiting list', {
      ...ada,
      further: 'cy@example.com',
      'answer.topic': 'Tea &\n<cake>',
    });
    assert.equal(done.status, 201);
    assert.match(
      done.text,
      /^You are on the waiting list Nothing is booked yet\..*What Talk When Wednesday, March 4, 2026.*Kept for 1 hour With anna/,
    );
    await house.quiet();
    const [place, ...others] = await waitingIn(house);
    assert.deepEqual(others, []);
    const { request, durationMinutes, status } = place!;
    assert.deepEqual(
      [status, durationMinutes, request.date, request.zone],
      ['waiting', 15, wednesday, 'Europe/Berlin'],
    );
    assert.deepEqual(
      [request.guest, request.furtherGuests, request.answers, request.context],
      [ada, ['cy@example.com'], { topic: 'Tea &\n<cake>' }, { location: 'office' }],
    );
    assert.deepEqual(
      house.told.map(({ news }) => news).filter((news) => news === 'wait-listed'),
      ['wait-listed'],
    );
    assert.deepEqual(buttonsOf(done), ['Look again', 'Leave the waiting list']);
    assert.match((await done.send('Look again')).text, /^You are on the waiting list/);
    assert.equal(done.headers.get('X-Robots-Tag'), 'noindex, nofollow');
    assert.equal(done.headers.get('Cache-Control'), 'private, no-store');
  });

  it('waits once, however often the form is sent', async () => {
    const { house } = await openFull();
    const form = await toForm(house);
    await form.send('Join the waiting list', ada);
    assert.equal((await form.send('Join the waiting list', ada)).status, 201);
    assert.equal((await waitingIn(house)).length, 1);
  });

  it('asks where first, then what that place needs, and with whom', async () => {
    const { house } = await openFull({
      names: ['anna', 'ben'],
      eventType: {
        assignment: 'round-robin',
        guestChoosesHost: true,
        locations: [office, { id: 'call', kind: 'phone-host-calls' }],
      },
    });
    const where = await toForm(house);
    assert.equal(where.forms.length, 0);
    const call = await (await where.follow('By phone')).follow('ben');
    const done = await call.send('Join the waiting list', { ...ada, detail: '+49 30 1234567' });
    assert.equal(done.status, 201);
    const [place] = await house.bookings.waitingFor('host-ben');
    assert.deepEqual(
      [place?.hostIds, place?.request.locationDetail, place?.request.context],
      [['host-ben'], '+49 30 1234567', { location: 'call', host: 'host-ben' }],
    );
  });

  it('says on the form what is missing, and keeps what was written', async () => {
    const { house } = await openFull({
      eventType: { questions: [{ id: 'ok', kind: 'consent', label: 'I agree', required: true }] },
    });
    const page = await (
      await toForm(house)
    ).send('Join the waiting list', { ...ada, email: 'x', wait: 'soon' });
    assert.equal(page.status, 400);
    assert.match(page.text, /^Something is missing or not right yet\. Nothing was booked\./);
    assert.match(page.html, /id="email-fault"/);
    assert.match(page.html, /id="wait-fault"/);
    const form = page.forms.find(({ names }) => names.includes('email'));
    assert.deepEqual([form?.fields.get('name'), form?.fields.get('wait')], [['Ada Lovelace'], ['soon']]);
    const next = await page.send('Join the waiting list', { email: ada.email, wait: wednesday });
    assert.match(next.html, /id="answer\.ok-fault"/);
    const done = await next.send('Join the waiting list', { 'answer.ok': 'yes' });
    assert.equal(done.status, 201);
    assert.equal((await waitingIn(house)).length, 1);
  });

  it('says so for a day that nobody can wait for', async () => {
    const { house } = await openFull();
    const page = await (await toForm(house)).send('Join the waiting list', { ...ada, wait: '2026-03-07' });
    assert.equal(page.status, 422);
    assert.match(page.text, /^Nobody can wait for this day It is not offered, or too many wait/);
    const done = await page.send('Join the waiting list', { wait: wednesday });
    assert.equal(done.status, 201);
  });

  it('counts as who sends it, and is admitted as what it is', async () => {
    const { house } = await openFull();
    const seen: string[] = [];
    const { open } = browseHouse(house, {
      addressOf: () => 'somebody',
      limits: { writesPerMinute: 1 },
      admit: ({ operation }) => void seen.push(operation),
    });
    const times = await open(`/team/talk?plain=1&from=${wednesday}`);
    const form = await times.follow(/waiting list/);
    await form.send('Join the waiting list', ada);
    assert.deepEqual(seen, ['joinWaitlist']);
    const refused = await form.send('Join the waiting list', ada);
    assert.equal(refused.status, 429);
    assert.match(refused.text, /^One moment, please/);
    assert.deepEqual(refused.forms.find(({ names }) => names.includes('email'))?.fields.get('email'), [
      ada.email,
    ]);
  });

  it('is taken from these pages only', async () => {
    const { house } = await openFull();
    const { server } = browseHouse(house);
    const body = new URLSearchParams({ ...ada, do: 'wait', wait: wednesday, key: 'a-key-of-another-site' });
    const response = await server(
      new Request(`${origin}/team/talk?plain=1&location=office`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'cross-site',
        },
        body: body.toString(),
      }),
    );
    assert.equal(response.status, 403);
    assert.deepEqual(await waitingIn(house), []);
  });

  it('makes no markup of anybody’s words', async () => {
    const { house } = await openFull();
    const form = await toForm(house);
    for (const text of hostileTexts) {
      const page = await form.send('Join the waiting list', { name: text, email: text, wait: text });
      const tags = [...page.html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
      for (const tag of new Set(tags)) assert.ok(known.has(tag), `${tag} of ${text}`);
      assert.doesNotMatch(page.html.replaceAll(/"[^"]*"/g, '""'), /<[^>]*\son\w+=/i, text);
    }
    assert.deepEqual(await waitingIn(house), []);
  });
});

const known = new Set(
  'html head meta title link style body main h1 h2 p div bdi form input label small button a strong span nav'.split(
    ' ',
  ),
);

describe('a place on the waiting list, opened by its link', () => {
  it('shows what is waited for, and can be left', async () => {
    const { house } = await openFull();
    const entry = await join(house, 'Ada');
    const page = await paste(house, ` ${linkOf(entry)}\n`);
    assert.equal(page.status, 200);
    assert.equal(page.url, `${origin}/manage`);
    assert.match(page.text, /^You are on the waiting list .*When Wednesday, March 4, 2026 .*Europe\/Berlin/);
    for (const { href } of page.links) assert.equal(href.includes(entry.manageToken!), false);
    const left = await page.send('Leave the waiting list');
    assert.equal(left.status, 200);
    assert.match(left.text, /^You wait no more You have left the waiting list\./);
    assert.deepEqual(await states(house, [entry]), ['left']);
    assert.deepEqual(buttonsOf(left), []);
    assert.equal((await left.follow('Book another time')).status, 200);
  });

  it('shows what is offered and until when, and takes it', async () => {
    const { house, entry, page } = await toOffer();
    assert.match(
      page.text,
      /^A time is free It is kept for you, .*When Wednesday, March 4, 2026, 9:00 ?– ?9:30\sAM.*Kept until Monday, March 2 at 8:00\sAM/,
    );
    assert.deepEqual(buttonsOf(page), ['Take this time', 'Let the next have it', 'Leave the waiting list']);
    const taken = await page.send('Take this time');
    assert.equal(taken.status, 201);
    assert.match(taken.text, /^You are booked Your appointment with anna is fixed\./);
    const again = await page.send('Take this time');
    assert.deepEqual([again.status, again.text], [201, taken.text]);
    assert.match((await taken.send('Your booking')).text, /^You are booked/);
    const later = await paste(house, linkOf(entry));
    assert.match(later.text, /^It is booked You have taken a time that became free\./);
    assert.deepEqual(buttonsOf(later), []);
  });

  it('passes it on, and goes on waiting', async () => {
    const { house, entry, page } = await toOffer();
    const passed = await page.send('Let the next have it');
    assert.equal(passed.status, 200);
    assert.match(passed.text, /^The next in line gets this time\..*You are on the waiting list/);
    assert.deepEqual(await states(house, [entry]), ['waiting']);
  });

  it('says so where what was offered is over, and shows how it stands', async () => {
    const { house, entry, page } = await toOffer();
    house.now += 3_600_000;
    await house.scheduler.work();
    await house.quiet();
    for (const button of ['Take this time', 'Let the next have it']) {
      const late = await page.send(button);
      if (button === 'Take this time') assert.equal(late.status, 410);
      assert.match(late.text, /You are on the waiting list/, button);
    }
    assert.match((await page.send('Take this time')).text, /^This time is no longer kept for you/);
    assert.equal((await placeOf(house, entry)).status, 'waiting');
  });

  it('says so where its day has passed', async () => {
    const { house } = await openFull();
    const entry = await join(house, 'Ada');
    house.now = Date.UTC(2026, 2, 5);
    assert.match((await paste(house, linkOf(entry))).text, /^The day is over/);
  });

  it('changes nothing by being read', async () => {
    const { house, entry } = await toOffer();
    const { server } = browseHouse(house);
    const { ref, manageToken: token = '' } = entry;
    for (const deed of ['take', 'pass', 'leave'])
      for (const search of [
        new URLSearchParams({ do: deed, waiting: ref, token, start: wednesdayAtNine }),
        new URLSearchParams({ do: deed, link: linkOf(entry), start: wednesdayAtNine }),
      ])
        for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])
          await server(new Request(`${origin}/manage?${search.toString()}`, { method }));
    assert.deepEqual(await states(house, [entry]), ['offered']);
  });

  it('opens to its own link alone; whatever else is pasted looks like nothing', async () => {
    const { house, entry } = await toOffer();
    const booking = await bookIn(house, { start: '2026-03-03T08:00:00.000Z' });
    const { ref, manageToken: token = '' } = entry;
    const secret = 'a secret that only this test knows, long enough';
    const bodies = new Set<string>();
    const { server } = browseHouse(house);
    const forged = forgeries({ ref, token, secret, others: [booking.manageToken!], seed: 9 });
    const deeds = ['show', 'take', 'pass', 'leave'];
    const tries = [
      ...forged.map((wrong) => ({ waiting: ref, token: wrong })),
      { waiting: booking.ref, token: booking.manageToken! },
      { ref, token },
      { waiting: 'team.wait-nothing', token },
    ];
    for (const [index, fields] of tries.entries()) {
      const body = new URLSearchParams({
        ...fields,
        do: deeds[index % deeds.length]!,
        start: wednesdayAtNine,
        key: 'a-key-0123456789',
      });
      const response = await server(
        new Request(`${origin}/manage`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            'Sec-Fetch-Site': 'same-origin',
          },
          body: body.toString(),
        }),
      );
      assert.equal(response.status, 404, body.toString());
      bodies.add(await response.text());
    }
    assert.equal(bodies.size, 1);
    assert.deepEqual(await states(house, [entry]), ['offered']);
  });
});
