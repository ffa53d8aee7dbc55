import { hostNews, sharedNews } from '../../../src/contract/notification.js';
import type {
  BookedTime,
  BookingNotification,
  Notification,
  Reader,
  WaitlistNotification,
} from '../../../src/contract/notification.js';

export const guestEmail = 'ada@example.com';
export const companionEmail = 'cy@example.net';
export const hostEmail = 'aenne@example.org';

const ref = 'anna.0123456789abcdefghijklmnop';
export const manageUrl = `https://book.example/manage#booking=${ref}&token=t0k3n`;
export const hostUrl = 'https://book.example/host';
export const meetUrl = 'https://meet.google.com/abc-defg-hij';

/** Half an hour over the ocean: the host reads it in the afternoon, the guest in the morning. */
export const start = '2026-12-01T13:00:00.000Z';
export const end = '2026-12-01T13:30:00.000Z';

/** Signs that mean something in HTML, in calendar files and in headers. */
export const title = 'Tea & <b>cake</b>; a, b';

export const booking: BookingNotification['booking'] = {
  ref,
  version: 1,
  status: 'confirmed',
  eventType: { slug: 'tea', title },
  host: { name: 'Änne Ört' },
  start,
  end,
  zone: 'America/New_York',
  guest: { name: 'Ada Lovelace', email: guestEmail },
  location: {
    id: 'meet',
    kind: 'conference',
    conference: { solution: 'google-meet', state: 'ready', url: meetUrl },
  },
  calendar: 'written',
};

/** Three Tuesdays, one of them after the clocks have changed, each with a link of its own. */
const tuesdays = ['2026-12-01T13:00:00.000Z', '2026-12-15T13:00:00.000Z', '2027-04-06T12:00:00.000Z'];

export const series: readonly Required<BookedTime>[] = tuesdays.map((first, index) => ({
  ref: index === 0 ? ref : `anna.${index}123456789abcdefghijklmnop`,
  version: 1,
  start: first,
  end: new Date(Date.parse(first) + 1_800_000).toISOString(),
  location: {
    id: 'meet',
    kind: 'conference',
    conference: {
      solution: 'google-meet',
      state: 'ready',
      url: index === 0 ? meetUrl : `https://meet.google.com/time-${index}`,
    },
  },
  series: { position: index + 1, of: 3 },
  manageUrl: index === 0 ? manageUrl : `${manageUrl}${index}`,
}));

export const waitUrl = 'https://book.example/manage#waiting=anna.w-0123456789&token=t0k3n';

const entry: WaitlistNotification['entry'] = {
  ref: 'anna.w-0123456789',
  status: 'waiting',
  eventType: { slug: 'tea', title },
  host: { name: 'Änne Ört' },
  date: '2026-12-01',
  zone: 'America/New_York',
  durationMinutes: 30,
  guest: { name: 'Ada Lovelace', email: guestEmail },
  offerMinutes: 120,
};

const readers: Readonly<Record<Reader['role'], Reader>> = {
  guest: { role: 'guest', name: 'Ada Lovelace', email: guestEmail, zone: 'America/New_York' },
  companion: { role: 'companion', email: companionEmail, zone: 'America/New_York' },
  host: { role: 'host', name: 'Änne Ört', email: hostEmail, zone: 'Europe/Berlin' },
};

const statusOf: Partial<
  Record<BookingNotification['news'], 'pending' | 'declined' | 'expired' | 'cancelled'>
> = {
  waiting: 'pending',
  declined: 'declined',
  expired: 'expired',
  cancelled: 'cancelled',
};

/** One of each news for each reader who can have it, in a language. */
export function mailSamples(language: string): readonly Notification[] {
  const forGuests = (['guest', 'companion'] as const).flatMap((role) =>
    sharedNews.map((news) => sample(news, { ...readers[role], language })),
  );
  const host = { ...readers.host, language };
  return [
    ...forGuests,
    ...[...sharedNews, ...hostNews].map((news) => sample(news, host)),
    ...Object.values(readers).flatMap((reader) =>
      (['booked', 'waiting'] as const).map((news) => sampleSeries(news, { ...reader, language })),
    ),
    ...(['wait-listed', 'time-offered'] as const).map((news) =>
      sampleWaiting(news, { ...readers.guest, language }),
    ),
    {
      id: 'ntf_reconnect',
      reader: host,
      owner: 'anna',
      hostUrl,
      news: 'needs-reconnect',
      connection: { provider: 'google', account: 'aenne@example.org', reason: 'revoked' },
    },
  ];
}

/** News of the one booking. */
export function sample(news: BookingNotification['news'], reader: Reader): BookingNotification {
  const status = statusOf[news];
  const isHost = reader.role === 'host';
  const hasFile = !isHost && news !== 'reminder';
  return {
    id: `ntf_${news}_${reader.role}`,
    reader,
    owner: 'anna',
    news,
    booking: {
      ...booking,
      version: versionOf(news),
      ...(status && { status }),
      ...(status === 'pending' && { confirmBy: '2026-12-01T09:00:00.000Z' }),
      ...(reader.role === 'companion' && { guest: { name: 'Ada Lovelace' } }),
    },
    ...(news === 'moved' && {
      former: { start: '2026-12-02T13:00:00.000Z', end: '2026-12-02T13:30:00.000Z' },
    }),
    ...(reader.role === 'guest' && { manageUrl }),
    ...(isHost && { hostUrl, answers: 'Milk: yes, <please>', hasMoreAnswers: true }),
    ...(isHost && { answerTo: { name: 'Ada Lovelace', email: guestEmail } }),
    ...(hasFile && { invitation: status && status !== 'pending' ? 'CANCEL' : 'REQUEST' }),
    ...(news === 'cancelled' && { endedBy: isHost ? 'guest' : 'host', reason: 'Something came up' }),
    ...(news === 'changed-in-calendar' && {
      calendar: {
        state: 'moved',
        start: '2026-12-03T13:00:00.000Z',
        end: '2026-12-03T13:30:00.000Z',
        clash: 'booking',
      },
    }),
  };
}

/** News of the three of one go. */
export function sampleSeries(news: 'booked' | 'waiting', reader: Reader): BookingNotification {
  const plain = sample(news, reader);
  const times = series.map(({ manageUrl: url, ...time }) => ({
    ...time,
    ...(reader.role === 'guest' && { manageUrl: url }),
  }));
  return {
    ...plain,
    id: `ntf_series-${news}_${reader.role}`,
    booking: { ...plain.booking, series: { position: 1, of: 3 } },
    invitation: 'PUBLISH',
    series: times,
  };
}

/** News for somebody who waits. */
export function sampleWaiting(news: WaitlistNotification['news'], reader: Reader): WaitlistNotification {
  return {
    id: `ntf_${news}`,
    reader,
    owner: 'anna',
    news,
    entry: {
      ...entry,
      ...(news === 'time-offered' && {
        status: 'offered',
        offer: { start, end, expiresAt: '2026-11-30T17:15:00.000Z' },
      }),
    },
    manageUrl: waitUrl,
    answerTo: { name: 'Änne Ört', email: hostEmail },
  };
}

/** It was booked, moved, and cancelled in the end. */
function versionOf(news: BookingNotification['news']): number {
  if (news === 'moved') return 2;
  return statusOf[news] === undefined || news === 'waiting' ? 1 : 3;
}
