import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Booking,
  Notification,
  NotificationOutcome,
  Notifier,
  WaitlistNotification,
} from '../../../src/contract/index.js';
import { refOf } from '../scheduler/house.js';
import { bookIn, calendarOf } from '../scheduler/team.js';
import { act, join, openWaiting, wednesday, wednesdayAtNine } from '../waiting/waiting-house.js';
import type { WaitingHouse } from '../waiting/waiting-house.js';
import { fresh } from './notified-team.js';

const minute = 60_000;

function isOfWaiting(notification: Notification): notification is WaitlistNotification {
  return 'entry' in notification;
}

/** What somebody who waits was told. */
const toldTo = ({ told }: WaitingHouse, email: string): readonly WaitlistNotification[] =>
  told.filter(isOfWaiting).filter(({ reader }) => reader.email === email);

const newsTo = (house: WaitingHouse, email: string): readonly string[] =>
  toldTo(house, email).map(({ news }) => news);

/** A house whose one time on Wednesday is somebody’s. */
async function openFull(
  change?: Parameters<typeof openWaiting>[0],
): Promise<{ readonly house: WaitingHouse; readonly booking: Booking }> {
  const house = openWaiting(change);
  const booking = await bookIn(house, { start: wednesdayAtNine });
  await house.quiet();
  return { house, booking };
}

async function cancel(house: WaitingHouse, booking: Booking): Promise<void> {
  await house.scheduler.cancel(refOf(booking), { version: booking.version }, fresh());
  await house.quiet();
}

/** A house whose notifier is busy until it is told otherwise. */
function busy(): {
  readonly options: { readonly notify: Notifier };
  readonly told: Notification[];
  isBusy: boolean;
} {
  const state = {
    isBusy: true,
    told: [] as Notification[],
    options: {
      notify: async (notification: Notification): Promise<NotificationOutcome> => {
        if (state.isBusy) return { outcome: 'retry', reason: 'busy' };
        state.told.push(notification);
        return { outcome: 'sent' };
      },
    },
  };
  return state;
}

async function later(house: WaitingHouse, minutes: number): Promise<void> {
  house.now += minutes * minute;
  await house.scheduler.work();
  await house.quiet();
}

describe('a guest who waits', () => {
  it('is told that they are in line, in their language and zone, with the link that opens their place', async () => {
    const { house } = await openFull({
      eventType: { translations: { de: { title: 'Gespräch' } } },
    });
    const { ref, manageToken = '' } = await join(house, 'Bo', {
      zone: 'Asia/Tokyo',
      language: 'de-AT',
      guest: { name: 'Bo https://evil.example', email: 'bo@example.com' },
    });
    const [news, ...more] = toldTo(house, 'bo@example.com');
    assert.deepEqual(more, []);
    assert.match(news?.id ?? '', /^ntf_/);
    const { id: _, ...told } = news!;
    assert.deepEqual(told, {
      reader: {
        role: 'guest',
        name: 'Bo https evil. example',
        email: 'bo@example.com',
        zone: 'Asia/Tokyo',
        language: 'de-AT',
      },
      owner: 'team',
      news: 'wait-listed',
      entry: {
        ref,
        status: 'waiting',
        eventType: { slug: 'talk', title: 'Gespräch' },
        host: { name: 'anna' },
        date: wednesday,
        zone: 'Asia/Tokyo',
        durationMinutes: 30,
        guest: { name: 'Bo https evil. example', email: 'bo@example.com' },
        offerMinutes: 60,
      },
      manageUrl: `https://book.example/manage#${new URLSearchParams({ waiting: ref, token: manageToken }).toString()}`,
      answerTo: { name: 'anna', email: calendarOf('anna') },
    });
    assert.deepEqual(house.errors, []);
  });

  it('is told once of each time that is kept for them, and until when', async () => {
    const { house, booking } = await openFull();
    await join(house, 'Bo');
    await cancel(house, booking);
    assert.deepEqual(newsTo(house, 'bo@example.com'), ['wait-listed', 'time-offered']);
    const [, offered] = toldTo(house, 'bo@example.com');
    assert.equal(offered?.entry.status, 'offered');
    assert.deepEqual(offered.entry.offer, {
      start: wednesdayAtNine,
      end: '2026-03-04T08:30:00.000Z',
      expiresAt: new Date(house.now + 60 * minute).toISOString(),
    });
    await later(house, 5);
    assert.equal(toldTo(house, 'bo@example.com').length, 2);
    assert.deepEqual(house.errors, []);
  });

  it('who lets a time go is told of no more of it, and the next one is', async () => {
    const { house, booking } = await openFull();
    const bo = await join(house, 'Bo');
    await join(house, 'Cy');
    await cancel(house, booking);
    await act(house, bo, 'pass');
    assert.deepEqual(newsTo(house, 'cy@example.com'), ['wait-listed', 'time-offered']);
    assert.deepEqual(newsTo(house, 'bo@example.com'), ['wait-listed', 'time-offered']);
  });

  it('is not told what is no longer so when it is their turn', async () => {
    const state = busy();
    const { house, booking } = await openFull({ options: state.options });
    const bo = await join(house, 'Bo');
    const cy = await join(house, 'Cy');
    await act(house, cy, 'leave');
    await cancel(house, booking);
    await act(house, bo, 'pass');
    state.isBusy = false;
    await later(house, 20);
    assert.deepEqual(
      state.told.filter(isOfWaiting).map(({ news, reader }) => `${news} → ${reader.email}`),
      ['wait-listed → bo@example.com'],
    );
    assert.deepEqual(house.errors, []);
  });

  it('is not told of an offer that is over by then, but still that they wait', async () => {
    const state = busy();
    const { house, booking } = await openFull({ options: state.options });
    await join(house, 'Bo');
    await cancel(house, booking);
    await later(house, 61);
    state.isBusy = false;
    await later(house, 20);
    assert.deepEqual(
      state.told.filter(isOfWaiting).map(({ news }) => news),
      ['wait-listed'],
    );
  });

  it('is named in no job that tells them', async () => {
    const state = busy();
    const { house } = await openFull({ options: state.options });
    await join(house, 'Canary');
    const jobs = await house.bookings.takeJobs({
      now: house.now + 1e9,
      leaseMinutes: 1,
      limit: 50,
      kinds: ['notification'],
    });
    assert.ok(jobs.some(({ payload = '' }) => payload.includes('wait-listed')));
    assert.doesNotMatch(JSON.stringify(jobs), /canary/i);
  });

  it('may answer to a host who has named an address, and to nobody else', async () => {
    const { house } = await openFull();
    await house.settings.changeHost('host-anna', ({ email: _, ...host }) => host);
    await join(house, 'Bo');
    assert.equal(toldTo(house, 'bo@example.com')[0]?.answerTo, undefined);
  });
});
