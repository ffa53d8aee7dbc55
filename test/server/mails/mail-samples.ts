import { hostNews, sharedNews } from '../../../src/contract/notification.js';
import type { BookingNotification, Notification, Reader } from '../../../src/contract/notification.js';

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

/** It was booked, moved, and cancelled in the end. */
function versionOf(news: BookingNotification['news']): number {
  if (news === 'moved') return 2;
  return statusOf[news] === undefined || news === 'waiting' ? 1 : 3;
}
