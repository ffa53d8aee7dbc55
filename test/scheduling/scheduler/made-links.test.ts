import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { BookingNews, CalendarAdapter, LinkMaker, LinkOutcome } from '../../../src/contract/index.js';
import { WebhookPayload as PayloadSchema } from '../../../src/schemas/index.js';
import { crm, isOfBooking } from '../telling/webhook-world.js';
import { meet, noCalendar, openLinkedTeam, places, ready } from './link-world.js';
import type { LinkedTeam } from './link-world.js';
import { at } from './team.js';

const next = { whenConferenceFails: 'next-location' } as const;
const zoom = (state: string, url?: string) => ({
  solution: 'zoom',
  state,
  ...(url !== undefined && { url }),
});
const first = 'https://zoom.example/j/1';

/** A team whose CRM hears of links that will not come. */
async function openTold(
  change: Parameters<typeof openLinkedTeam>[0] = {},
): Promise<{ readonly team: LinkedTeam; readonly told: BookingNews[] }> {
  const told: BookingNews[] = [];
  const team = openLinkedTeam({
    ...change,
    options: {
      sendWebhook: async (_webhook, { payload }) => {
        const news = PayloadSchema.parse(payload);
        if (isOfBooking(news)) told.push(news);
        return { outcome: 'delivered' };
      },
      ...change.options,
    },
  });
  await team.house.settings.saveWebhook('team', { ...crm, events: ['booking.conference-failed'] });
  return { team, told };
}

describe('a link that others than the calendar make', () => {
  it('is in the booking and in the event, which is written once', async () => {
    const writes: string[] = [];
    const team = openLinkedTeam({ adapter: (real) => counting(real, writes) });
    const booking = await team.book();
    assert.deepEqual(booking.location.conference, zoom('requested'));
    await team.live(10);
    assert.deepEqual(await team.link(booking), zoom('ready', first));
    assert.equal((await team.event(booking))?.location, first);
    assert.equal((await team.event(booking))?.conference, undefined);
    assert.deepEqual(writes, ['insert']);
    assert.equal((await team.read(booking)).version, 1);
  });

  it('is asked for with what its maker needs, and with no word of the guest’s', async () => {
    const team = openLinkedTeam({ eventType: { questions: [{ id: 'why', kind: 'text', label: 'Why?' }] } });
    const booking = await team.book({ answers: { why: 'A secret reason' } });
    const [request, ...others] = team.service.asked;
    assert.equal(others.length, 0);
    assert.match(request?.id ?? '', /^[0-9a-v]{32}$/);
    const { id: _, ...rest } = request!;
    assert.deepEqual(rest, {
      owner: 'team',
      title: 'Talk',
      start: at('08:00'),
      end: at('08:30'),
      zone: 'Europe/Berlin',
      hosts: [{ id: 'host-anna', name: 'anna' }],
      bookingRef: booking.ref,
    });
    assert.doesNotMatch(JSON.stringify(request), /Ada|ada@|secret/);
  });

  it('needs no calendar', async () => {
    const team = openLinkedTeam({ host: noCalendar });
    const { locations } = await team.house.scheduler.eventType('talk');
    assert.deepEqual(locations[0], { id: 'zoom', kind: 'conference', conference: 'zoom', label: 'Zoom' });
    const { starts } = await team.house.scheduler.host.explain({ eventType: 'talk', date: '2026-03-02' });
    assert.deepEqual(starts.find(({ start }) => start === at('08:00'))?.reasons, []);
    const booking = await team.book();
    assert.deepEqual(await team.link(booking), zoom('ready', first));
    assert.equal((await team.read(booking)).calendar, 'none');
    await team.cancel(booking);
    assert.equal(team.service.removed.length, 1);
    assert.deepEqual(team.house.errors, []);
  });

  it('leaves the place faulty that neither a maker nor a calendar serves', async () => {
    const teams = [{ id: 'teams', kind: 'conference', conference: 'teams' }] as const;
    for (const [host, fault] of [
      [{}, 'conference-not-allowed'],
      [noCalendar, 'not-connected'],
    ] as const) {
      const team = openLinkedTeam({ host, eventType: { locations: [...places, ...teams] } });
      const { locations } = await team.house.scheduler.eventType('talk');
      assert.deepEqual(
        locations.map((place) => place.fault),
        [undefined, undefined, fault],
      );
      await assert.rejects(team.book({ context: { location: 'teams' } }), { code: 'not-bookable' });
    }
  });

  it('that is being made is looked after when its maker says, and stands in the event once it is there', async () => {
    const team = openLinkedTeam();
    team.service.answer = async () => ({ state: 'pending', afterSeconds: 40 });
    const booking = await team.book();
    assert.deepEqual(await team.link(booking), zoom('pending'));
    assert.deepEqual(
      [(await team.event(booking))?.location ?? '', (await team.read(booking)).calendar],
      ['', 'written'],
    );
    await team.live(39);
    assert.equal(team.service.asked.length, 1);
    team.service.answer = undefined;
    await team.live(2);
    assert.equal(team.service.asked.length, 2);
    assert.deepEqual(await team.link(booking), zoom('ready', first));
    assert.equal((await team.event(booking))?.location, first);
    await team.live(7200, 60);
    assert.equal(team.service.asked.length, 2);
  });

  it('is asked for again, and later each time, where the maker throws', async () => {
    const team = openLinkedTeam();
    const begun = team.house.now;
    const times: number[] = [];
    team.service.answer = async (request) => {
      times.push((team.house.now - begun) / 1000);
      if (times.length < 5) throw new Error('out of order');
      return ready(meet(team.service, request));
    };
    const booking = await team.book();
    assert.deepEqual(await team.link(booking), zoom('requested'));
    await team.live(20);
    assert.deepEqual(times, [0, 1, 3, 7, 15]);
    assert.deepEqual(await team.link(booking), zoom('ready', first));
    assert.equal(new Set(team.service.asked.map(({ id }) => id)).size, 1);
    assert.equal(team.house.errors.length, 4);
  });

  it('is asked for no sooner than a maker that is busy allows', async () => {
    const team = openLinkedTeam();
    team.service.answer = async () =>
      Promise.reject(new BookingError('rate-limited', { retryAfterSeconds: 90 }));
    await team.book();
    await team.live(89);
    assert.equal(team.service.asked.length, 1);
    await team.live(1);
    assert.equal(team.service.asked.length, 2);
  });
});

describe('what is no link', () => {
  const answers: Readonly<Record<string, unknown>> = {
    'an address without encryption': { state: 'ready', url: 'http://zoom.example/j/1' },
    'a script': { state: 'ready', url: 'javascript:alert(1)' },
    'a page of its own': { state: 'ready', url: 'data:text/html,hello' },
    'no address': { state: 'ready' },
    'half an address': { state: 'ready', url: '/j/1' },
    'an endless address': { state: 'ready', url: `https://zoom.example/${'j'.repeat(2000)}` },
    'another state': { state: 'done', url: first },
    'a text': 'ready',
    nothing: undefined,
  };
  for (const [name, answer] of Object.entries(answers))
    it(`${name} is asked for again, and never stored`, async () => {
      const team = openLinkedTeam();
      team.service.answer = async () => answer as LinkOutcome;
      const booking = await team.book();
      await team.live(5);
      assert.deepEqual(await team.link(booking), zoom('requested'));
      const record = await team.house.bookings.find('team', booking.ref);
      assert.equal(record?.location.conference?.url, undefined);
      assert.equal((await team.event(booking))?.location ?? '', '');
      assert.doesNotMatch(String(team.house.errors[0]), /zoom\.example|alert/);
      team.service.answer = undefined;
      await team.live(10);
      assert.deepEqual(await team.link(booking), zoom('ready', first));
    });
});

describe('a link that its maker does not make', () => {
  it('leaves the booking without one at once, and is told once', async () => {
    const { team, told } = await openTold();
    team.service.answer = async () => ({ state: 'failed' });
    const booking = await team.book();
    await team.live(10);
    assert.deepEqual(await team.link(booking), zoom('failed'));
    assert.equal(team.service.asked.length, 1);
    await team.live(7200, 60);
    assert.deepEqual(
      told.map(({ type, data }) => [type, data.booking.version]),
      [['booking.conference-failed', 1]],
    );
    assert.equal((await team.house.bookings.workState(team.house.now)).waitingSince, undefined);
  });

  it('is waited for an hour, and no longer', async () => {
    for (const answer of [
      async (): Promise<LinkOutcome> => ({ state: 'pending' }),
      async (): Promise<LinkOutcome> => Promise.reject(new Error('out of order')),
      async (): Promise<LinkOutcome> =>
        Promise.reject(new BookingError('unavailable', { retryAfterSeconds: 86_400 })),
    ]) {
      const { team, told } = await openTold();
      team.service.answer = answer;
      const booking = await team.book();
      await team.live(3590, 10);
      assert.notEqual((await team.link(booking))?.state, 'failed');
      await team.live(20, 10);
      assert.deepEqual(await team.link(booking), zoom('failed'));
      assert.equal(told.length, 1);
    }
  });

  it('moves the booking to its next place where the event type says so, and nothing is left at the maker', async () => {
    const { team, told } = await openTold({ eventType: next });
    team.service.answer = async () => ({ state: 'failed' });
    const booking = await team.book();
    await team.live(10);
    const { version, location } = await team.read(booking);
    assert.deepEqual([version, location.id, location.conference], [2, 'office', undefined]);
    assert.equal((await team.event(booking))?.location, 'Main street 1');
    assert.deepEqual(
      told.map(({ data }) => [data.booking.version, data.booking.location.id]),
      [[2, 'office']],
    );
    assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
    assert.equal((await team.house.bookings.find('team', booking.ref))?.linkBy, undefined);
  });

  it('gives way to one that the calendar makes, and the other way round', async () => {
    const meetPlace = { id: 'meet', kind: 'conference', conference: 'google-meet' } as const;
    const locations = [places[0]!, meetPlace];
    const toMeet = openLinkedTeam({ eventType: { ...next, locations } });
    toMeet.service.answer = async () => ({ state: 'failed' });
    const a = await toMeet.book();
    await toMeet.live(20);
    assert.equal((await toMeet.link(a))?.state, 'ready');
    assert.equal((await toMeet.read(a)).location.id, 'meet');
    const toZoom = openLinkedTeam({ eventType: { ...next, locations } });
    toZoom.house.calendar.setConferenceOutcome('failed');
    const b = await toZoom.book({ context: { location: 'meet' } });
    await toZoom.live(60);
    assert.deepEqual(await toZoom.link(b), zoom('ready', first));
    const event = await toZoom.event(b);
    assert.deepEqual([event?.location, event?.conference], [first, undefined]);
  });

  it('is asked for anew when the booking is moved, and may come then', async () => {
    const { team, told } = await openTold();
    team.service.answer = async () => ({ state: 'failed' });
    const booking = await team.book();
    team.service.answer = undefined;
    await team.move(booking, at('10:00'));
    await team.live(5);
    assert.deepEqual(await team.link(booking), zoom('ready', first));
    assert.equal(told.length, 1);
  });

  it('fails after an hour where its maker is no longer there', async () => {
    const links: Record<string, LinkMaker> = {};
    const { team, told } = await openTold({ eventType: next, options: { links } });
    team.service.answer = async () => ({ state: 'pending' });
    links['zoom'] = team.service.maker;
    const booking = await team.book();
    delete links['zoom'];
    await team.live(3700, 10);
    assert.equal((await team.read(booking)).location.id, 'office');
    assert.equal(told.length, 1);
  });
});

/** A calendar whose writes are counted. */
function counting(real: CalendarAdapter, writes: string[]): CalendarAdapter {
  return {
    ...real,
    insert: async (...asked) => {
      writes.push('insert');
      return real.insert(...asked);
    },
    update: async (...asked) => {
      writes.push('update');
      return real.update(...asked);
    },
  };
}
