/** Someone named in a calendar file. */
export interface IcsPerson {
  readonly name: string;
  readonly email: string;
}

/** Someone who is invited. */
export interface IcsAttendee extends IcsPerson {
  /** They have said yes, by booking it themselves; nobody has asked them yet when missing. */
  readonly hasAccepted?: boolean;
}

/** One booking as a calendar file tells it. */
export interface IcsEvent {
  /** The same for every file about one booking, and no other's. */
  readonly uid: string;
  /** 0, and one more with each change a calendar should follow (RFC 5546 §2.1.4). */
  readonly sequence: number;
  /** What the receiver should do (RFC 5546); left out for a file that is only downloaded. */
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** When this file was made, epoch milliseconds. */
  readonly stamp: number;
  /** Epoch milliseconds; a part of a second is left off. */
  readonly start: number;
  /** Epoch milliseconds, not part of the event. */
  readonly end: number;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** An `http:` or `https:` address. */
  readonly url?: string;
  readonly organizer?: IcsPerson;
  /** Who is invited; a `REQUEST` names at least one (RFC 5546 §3.2.2). */
  readonly attendees?: readonly IcsAttendee[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/**
 * Writes a calendar file (`text/calendar`) that holds one booking, or several, after RFC 5545: times in UTC, CRLF after every
 * line, lines folded at 75 octets. With a `method` the file is about one alone (RFC 5546 §3.2).
 *
 * No text can begin a line of its own. Every kind of line break in it (CR, LF, CRLF, VT, FF, NEL, U+2028, U+2029) is
 * kept as a line break of the text; the control characters RFC 5545 forbids are left out; half surrogate pairs become
 * U+FFFD. Addresses are percent-encoded where they hold anything else than visible ASCII.
 *
 * @throws RangeError when a time is not one of the years 0000 to 9999, or `url` is not an `http:` or `https:` address
 */
export function icsOf({ method, ...event }: IcsEvent): string {
  return fileOf([event], method);
}

/**
 * Writes a calendar file that holds several bookings, one or more, each as {@link icsOf} writes it. It can be published, and nothing
 * else: what asks or calls off is about one booking (RFC 5546 §3.2.2, §3.2.5).
 *
 * @throws RangeError as `icsOf` does
 */
export function icsOfSeveral(events: readonly Omit<IcsEvent, 'method'>[], method?: 'PUBLISH'): string {
  return fileOf(events, method);
}

function fileOf(events: readonly Omit<IcsEvent, 'method'>[], method: IcsEvent['method']): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//booking-elements//booking-elements//EN',
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function linesOf(event: Omit<IcsEvent, 'method'>): readonly string[] {
  const { description, location, url, organizer, attendees = [] } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${formatUtc(event.stamp)}`,
    `DTSTART:${formatUtc(event.start)}`,
    `DTEND:${formatUtc(event.end)}`,
    `STATUS:${event.status}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(url ? [`URL:${webAddress(url)}`] : []),
    ...(organizer ? [`ORGANIZER${personOf(organizer)}`] : []),
    ...attendees.map((attendee) => `ATTENDEE${answerOf(attendee)}${personOf(attendee)}`),
    'END:VEVENT',
  ];
}

/** Text with `\n` for every kind of line break, and nothing in it that RFC 5545 §3.1 keeps out of a line. */
function plainText(text: string): string {
  return text
    .replace(/\r\n|[\n-\r\x85\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** RFC 5545 §3.3.11. */
function escapeText(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** What an attendee has said, and that nobody waits for more (RFC 5545 §3.2.12, §3.2.17). */
function answerOf({ hasAccepted = false }: IcsAttendee): string {
  return `;PARTSTAT=${hasAccepted ? 'ACCEPTED' : 'NEEDS-ACTION'};RSVP=FALSE`;
}

/** The parameters and value of a property that names a person; RFC 6868 says how a parameter holds `"` and line breaks. */
function personOf({ name, email }: IcsPerson): string {
  const common = plainText(name).replaceAll('^', '^^').replaceAll('"', "^'").replaceAll('\n', '^n');
  // RFC 6068 §2: what an address may hold as it is; the rest would end it or begin header fields.
  const address = plainText(email).replace(/[^\w.@+!$'*~-]/gu, encodeURIComponent);
  return `;CN="${common}":mailto:${address}`;
}

function webAddress(url: string): string {
  if (!/^https?:\/\//i.test(url))
    throw new RangeError(`Not a web address: ${JSON.stringify(url)}`.slice(0, 80));
  return plainText(url).replace(/[^!-~]/gu, encodeURIComponent);
}

function formatUtc(instant: number): string {
  const text = new Date(instant).toISOString();
  if (text.length !== 24) throw new RangeError(`Outside the years 0000 to 9999: ${text}`);
  return text.replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545 §3.1: at most 75 octets to a line, the space that continues one included, characters whole. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + width > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += width;
  }
  return folded;
}
