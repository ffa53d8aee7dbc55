import { caldavCalendar } from '../../../src/adapters/caldav/index.js';
import type { PlantedEvent } from '../../../src/testing/calendar-adapter-fixture.js';

/** Who speaks to a server by hand, beside the adapter. */
export interface Hand {
  readonly url: string;
  readonly user?: string;
}

const zoneText = (zone: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VTIMEZONE\r\nTZID:${zone}\r\nBEGIN:STANDARD\r\n` +
  'DTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n';

/** The account of a user of the test servers, as a host connects it. */
export async function connect({ url, user = 'anna' }: Hand, password = `${user}-secret`) {
  const provider = caldavCalendar({ fetch, allowHttp: true });
  const grant = await provider.verify({ server: url, user, password });
  return { provider, grant, adapter: provider.open(grant) };
}

/** Makes a calendar; answers its path. */
export async function makeCalendar(hand: Hand, path: string, zone = 'Europe/Berlin'): Promise<string> {
  await tell(hand, path, {
    method: 'MKCALENDAR',
    body:
      '<?xml version="1.0"?><c:mkcalendar xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="http://apple.com/ns/ical/">' +
      `<set><prop><displayname>${path}</displayname><a:calendar-color>#3366CCFF</a:calendar-color>` +
      `<c:calendar-timezone>${zoneText(zone)}</c:calendar-timezone></prop></set></c:mkcalendar>`,
  });
  return path;
}

/** Speaks to a server; fails for what it refuses. */
export async function tell({ url, user = 'anna' }: Hand, path: string, init: RequestInit): Promise<Response> {
  const authorization = `Basic ${btoa(`${user}:${user}-secret`)}`;
  const answer = await fetch(new URL(path, url), {
    ...init,
    headers: { authorization, ...Object.fromEntries(new Headers(init.headers)) },
  });
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Puts iCalendar lines into a calendar, as a program of its owner would. */
export async function put(hand: Hand, path: string, lines: readonly string[]): Promise<void> {
  const body = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
  const headers = { 'content-type': 'text/calendar; charset=utf-8' };
  await tell(hand, path, { method: 'PUT', body, headers });
}

let planted = 0;

/** Puts an event into a calendar. */
export async function plant(hand: Hand, event: PlantedEvent): Promise<void> {
  planted += 1;
  const uid = `PLANTED-${planted}`;
  await put(hand, `${event.calendarId}${uid}.ics`, linesOf(event, uid));
}

/** The lines of an event made by hand. */
export function linesOf(event: PlantedEvent, uid: string): readonly string[] {
  const times =
    'allDay' in event
      ? [
          `DTSTART;VALUE=DATE:${event.allDay.from.replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${event.allDay.to.replaceAll('-', '')}`,
        ]
      : [`DTSTART:${utc(event.start)}`, `DTEND:${utc(event.end)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    ...times,
    `SUMMARY:${event.title}`,
    `TRANSP:${(event.transparency ?? 'opaque').toUpperCase()}`,
    'END:VEVENT',
  ];
}

/** `20260302T080000Z`. */
export function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
