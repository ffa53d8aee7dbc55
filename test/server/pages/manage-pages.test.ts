import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Booking } from '../../../src/contract/index.js';
import { forgeries } from '../../hostile/forgeries.js';
import type { House } from '../../scheduling/scheduler/house.js';
import { at, bookIn, openTeam } from '../../scheduling/scheduler/team.js';
import { browseHouse, origin } from './plain-browser.js';
import type { PlainPage } from './plain-browser.js';

const open = (): House =>
  openTeam(['anna'], {
    eventType: { locations: [{ id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' }] },
  });

const linkOf = ({ ref, manageToken = '' }: Pick<Booking, 'ref' | 'manageToken'>): string =>
  `${origin}/manage#${new URLSearchParams({ booking: ref, token: manageToken }).toString()}`;

/** The page on which a link is pasted, as it is without script. */
async function paste(house: House, link: string): Promise<PlainPage> {
  const page = await browseHouse(house).open('/manage');
  return page.send('Open', { link });
}

const recordOf = async (house: House, { ref }: Pick<Booking, 'ref'>) => house.bookings.find('team', ref);

describe('the page that manage links lead to', () => {
  it('lets the element read the fragment, and is for nobody else to find', async () => {
    const { html, headers } = await browseHouse(open()).open('/manage');
    assert.match(html, /<booking-manage backend-url="\/v1\/{owner}" language="en">/);
    assert.equal(headers.get('X-Robots-Tag'), 'noindex, nofollow');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(headers.get('Cache-Control'), 'private, no-store');
    assert.equal(headers.get('X-Frame-Options'), 'DENY');
  });

  it('opens a booking without script, by the link from the mail', async () => {
    const house = open();
    const page = await paste(house, ` ${linkOf(await bookIn(house))}\n`);
    assert.equal(page.status, 200);
    assert.match(page.text, /^You are booked .*What Talk When Monday.*Where Office Main street 1 With anna/);
    assert.equal(page.url, `${origin}/manage`);
  });

  it('hands out a calendar file', async () => {
    const house = open();
    const booking = await bookIn(house);
    const file = await (await paste(house, linkOf(booking))).send('Calendar file');
    assert.match(file.headers.get('Content-Type') ?? '', /^text\/calendar/);
    assert.match(file.headers.get('Content-Disposition') ?? '', /^attachment/);
    const event = new ICAL.Component(ICAL.parse(file.html) as unknown[]).getFirstSubcomponent('vevent');
    assert.equal(event?.getFirstPropertyValue('uid'), booking.ref);
  });

  it('moves it', async () => {
    const house = open();
    const booking = await bookIn(house);
    const times = await (await paste(house, linkOf(booking))).send('Choose another time');
    assert.match(times.text, /^Choose another time What Talk When Monday/);
    const moved = await times.send(/^Tuesday.* 5:00/);
    assert.equal(moved.status, 200);
    assert.match(moved.text, /^Your booking has the new time\. You are booked/);
    assert.equal((await recordOf(house, booking))?.version, 2);
    assert.match(new Date((await recordOf(house, booking))?.time.start ?? 0).toISOString(), /^2026-03-03/);
  });

  it('turns to other weeks while moving, with the token in no address', async () => {
    const house = open();
    const booking = await bookIn(house);
    const times = await (await paste(house, linkOf(booking))).send('Choose another time');
    const later = await times.send('Later');
    assert.match(later.text, /Move to a time Monday,? (?:9 March|March 9)/);
    for (const page of [times, later]) {
      assert.equal(page.url, `${origin}/manage`);
      for (const { href } of page.links) assert.equal(href.includes(booking.manageToken!), false);
      for (const { action } of page.forms) assert.equal(action.includes(booking.manageToken!), false);
    }
    assert.match((await (await later.send('Earlier')).send('Back')).text, /^You are booked/);
  });

  it('cancels it, after asking, with a reason', async () => {
    const house = open();
    const booking = await bookIn(house);
    const question = await (await paste(house, linkOf(booking))).send('Cancel');
    assert.match(question.text, /Cancel this appointment\? Reason, for your host \(optional\)/);
    assert.equal((await recordOf(house, booking))?.status, 'confirmed');
    const kept = await question.send('Keep it');
    assert.match(kept.text, /^You are booked/);
    const done = await question.send('Yes, cancel it', { reason: 'I am <b>ill</b>' });
    assert.match(done.text, /^Your booking was cancelled\. Cancelled This appointment is off\./);
    const record = await recordOf(house, booking);
    assert.deepEqual([record?.status, record?.cancelReason], ['cancelled', 'I am <b>ill</b>']);
    assert.deepEqual(
      done.forms.flatMap(({ buttons }) => buttons.map(({ words }) => words)),
      ['Calendar file'],
    );
    assert.equal((await done.follow('Book another time')).status, 200);
  });

  it('changes nothing that somebody else has changed meanwhile, and shows how it stands', async () => {
    const house = open();
    const booking = await bookIn(house);
    const page = await paste(house, linkOf(booking));
    const [question, times] = [await page.send('Cancel'), await page.send('Choose another time')];
    await times.send(/^Tuesday.* 5:00/);
    const late = await question.send('Yes, cancel it');
    assert.equal(late.status, 409);
    assert.match(late.text, /^It was changed meanwhile .*Tuesday/);
    assert.equal((await recordOf(house, booking))?.status, 'confirmed');
  });

  it('offers other times for one that is gone', async () => {
    const house = open();
    const booking = await bookIn(house);
    const times = await (await paste(house, linkOf(booking))).send('Choose another time');
    await bookIn(house, { start: at('09:00'), guest: { name: 'Bo', email: 'bo@example.com' } });
    const gone = await times.send(/^Monday.* 4:00/);
    assert.equal(gone.status, 409);
    assert.match(gone.text, /^This time is gone .*Move to a time/);
    assert.equal((await gone.send(/^Tuesday.* 5:00/)).status, 200);
  });

  it('has nothing to change when it is over', async () => {
    const house = open();
    const booking = await bookIn(house);
    house.now += 5 * 3_600_000;
    const page = await paste(house, linkOf(booking));
    assert.match(page.text, /It is over: nothing can be changed any more\./);
    assert.deepEqual(
      page.forms.flatMap(({ buttons }) => buttons.map(({ words }) => words)),
      ['Calendar file'],
    );
  });

  it('changes nothing by being read', async () => {
    const house = open();
    const booking = await bookIn(house);
    const { server } = browseHouse(house);
    const { ref, manageToken: token = '' } = booking;
    for (const search of [
      `do=cancel&ref=${ref}&token=${token}&version=1`,
      `link=${encodeURIComponent(linkOf(booking))}&do=cancel`,
    ])
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])
        await server(new Request(`${origin}/manage?${search}`, { method }));
    assert.deepEqual(
      [(await recordOf(house, booking))?.status, (await recordOf(house, booking))?.version],
      ['confirmed', 1],
    );
  });
});

describe('a link that is not the right one', () => {
  it('opens nothing: forged, of another booking, of an older generation; all look alike', async () => {
    const house = open();
    const [mine, other] = [
      await bookIn(house),
      await bookIn(house, { start: at('10:00'), guest: { name: 'Bo', email: 'bo@example.com' } }),
    ];
    const record = await recordOf(house, mine);
    await house.bookings.change({
      record: { ...record!, tokenGeneration: record!.tokenGeneration + 7 },
      jobs: [],
      now: house.now,
    });
    const old = mine.manageToken!;
    const secret = 'a secret that only this test knows, long enough';
    const forged = [
      old,
      ...forgeries({ ref: mine.ref, token: old, secret, others: [other.manageToken!], seed: 8 }),
    ];
    assert.ok(forged.length >= 1000, String(forged.length));
    const { server } = browseHouse(house);
    const bodies = new Set<string>();
    for (const [index, token] of forged.entries()) {
      const deeds = ['show', 'cancel', 'move', 'move-to', 'file', 'ask-cancel'];
      const body = new URLSearchParams({
        ref: mine.ref,
        token,
        do: deeds[index % deeds.length]!,
        version: '1',
        start: at('12:00'),
        key: 'a-key-0123456789',
      });
      const response = await server(
        new Request(`${origin}/manage`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
          body: body.toString(),
        }),
      );
      assert.equal(response.status, 404, token);
      bodies.add(await response.text());
    }
    const missing = await paste(
      house,
      linkOf({ ref: 'team.0123456789abcdefghijklmnop', manageToken: 'A'.repeat(43) }),
    );
    bodies.add(missing.html);
    assert.equal(bodies.size, 1);
    assert.match(missing.text, /^This link opens nothing/);
    assert.deepEqual(
      [(await recordOf(house, mine))?.status, (await recordOf(house, mine))?.version],
      ['confirmed', 1],
    );
  });

  it('is asked for again, whatever was pasted', async () => {
    const house = open();
    const { ref } = await bookIn(house);
    for (const link of [
      'nothing',
      '#',
      `${origin}/manage`,
      `#booking=${ref}`,
      `#booking=../x&token=y`,
      '#token=x',
      '\u0000',
    ])
      assert.match(
        (await paste(house, link)).text,
        /^This link opens nothing.*The link from your mail/,
        link,
      );
  });
});
