import type { BookingNotification, Reader } from '../../contract/notification.js';
import { isolated } from '../markup.js';
import type { Fact } from './mail-content.js';
import { longTime, momentOf, shortTime, zoneAt } from './mail-time.js';
import type { TimeReading } from './mail-time.js';
import { placeWords } from './place-words.js';
import type { MailNames, MailTexts } from './texts/mail-texts.js';

/** How somebody is written to. */
export interface Writing {
  readonly texts: MailTexts;
  readonly reading: TimeReading;
}

type Told = BookingNotification['booking'];

/** The names that a booking is spoken of with. */
export function namesOf({ eventType, host, guest, start }: Told, reading: TimeReading): MailNames {
  return {
    title: isolated(eventType.title),
    host: isolated(host.name),
    guest: nameOf(guest.name),
    when: shortTime(start, reading),
  };
}

/** Isolated, where there is one. */
export function nameOf(name = ''): string {
  return name === '' ? '' : isolated(name);
}

/** What it is and when. */
export function timeFacts(booking: Told, writing: Writing): readonly Fact[] {
  const { texts, reading } = writing;
  const { labels } = texts;
  const { eventType, series } = booking;
  return [
    {
      label: labels.what,
      lines: [isolated(eventType.title), ...(series ? [texts.series.place(series)] : [])],
    },
    { label: labels.when, lines: [longTime(booking, reading), zoneAt(booking.start, reading)] },
    ...answerFacts(booking, writing),
  ];
}

/** Until when its host can say yes, where it waits for that. */
export function answerFacts(
  { confirmBy, status }: Told,
  { texts: { labels }, reading }: Writing,
): readonly Fact[] {
  return confirmBy !== undefined && status === 'pending'
    ? [{ label: labels.confirmBy, lines: [momentOf(confirmBy, reading)] }]
    : [];
}

/** Where it is, and whom the reader meets. */
export function placeFacts(
  booking: Told,
  { texts, reading }: Writing,
  role: Reader['role'],
): readonly Fact[] {
  const { labels } = texts;
  const { guest, furtherGuests = [], host, hosts = [host], location } = booking;
  const place = {
    label: labels.where,
    ...placeWords(location, { texts, names: namesOf(booking, reading), role }),
  };
  const hostNames = hosts.map(({ name }) => isolated(name));
  if (role !== 'host') return [place, { label: labels.with, lines: hostNames }];
  const guestLines = [guest.name, guest.email ?? '', ...furtherGuests].filter((line) => line !== '');
  return [
    place,
    { label: labels.guest, lines: guestLines.map(isolated) },
    ...(hosts.length > 1 ? [{ label: labels.with, lines: hostNames }] : []),
  ];
}
