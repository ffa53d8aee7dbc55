import type { Booking } from '../../contract/booking.js';
import { wordsOf } from '../../contract/booking-words.js';

/** A calendar on the web, and where it opens with a booking filled in; nothing is sent before the guest follows it. */
export interface CalendarAddress {
  readonly name: string;
  readonly address: string;
}

/** Where the guest's own calendar may be. */
export function calendarAddresses(booking: Booking): readonly CalendarAddress[] {
  const outlook = outlookQuery(booking);
  return [
    {
      name: 'Google Calendar',
      address: `https://calendar.google.com/calendar/render?${googleQuery(booking)}`,
    },
    { name: 'Outlook.com', address: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}` },
    { name: 'Microsoft 365', address: `https://outlook.office.com/calendar/0/deeplink/compose?${outlook}` },
  ];
}

function googleQuery(booking: Booking): string {
  const { title, location } = wordsOf(booking);
  const compact = (instant: string): string => wholeSeconds(instant).replace(/[-:]/g, '');
  return queryOf({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(booking.start)}/${compact(booking.end)}`,
    location,
  });
}

function outlookQuery(booking: Booking): string {
  const { title, location, url } = wordsOf(booking);
  return queryOf({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: wholeSeconds(booking.start),
    enddt: wholeSeconds(booking.end),
    // In its text Outlook makes a link of it.
    body: url,
    location,
  });
}

function wholeSeconds(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d+/, '');
}

/** What is undefined is left out. Outlook shows a space that is written as a plus sign as one. */
function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(wellFormed(value))}`],
    )
    .join('&');
}

/** Half of a character pair has no place in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
