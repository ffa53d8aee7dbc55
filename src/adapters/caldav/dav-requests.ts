import type { CallOptions } from '../../contract/call-options.js';
import type { Interval } from '../../time/interval.js';
import { errorOf } from './dav-errors.js';
import { askServer } from './dav-session.js';
import type { DavAnswer, DavRequest, DavSession } from './dav-session.js';
import { readMultistatus } from './multistatus.js';
import type { Multistatus } from './multistatus.js';

/** A property's name: `d:` is WebDAV's, `c:` CalDAV's, `a:` Apple's. */
export type PropertyName = `${'d' | 'c' | 'a'}:${string}`;

const namespaces =
  'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="http://apple.com/ns/ical/"';
const xmlType = 'application/xml; charset=utf-8';

/**
 * Asks for properties of a resource (`0`), or of those in it, too (`1`).
 *
 * @throws BookingError as its status says, and for what is no 207
 */
export async function findProperties(
  session: DavSession,
  asked: { readonly url: URL; readonly depth: '0' | '1'; readonly names: readonly PropertyName[] },
  options?: CallOptions,
): Promise<Multistatus & { readonly url: URL }> {
  const { url, depth, names } = asked;
  const body = document('d:propfind', propertyList(names));
  const answer = await ask(session, { method: 'PROPFIND', url, headers: { depth }, body }, options);
  return { ...readMultistatus(answer), url: answer.url };
}

/** The events of a calendar that meet a range, whole: with their rules and exceptions (RFC 4791, section 7.8). */
export function queryCalendar(
  session: DavSession,
  asked: { readonly url: URL; readonly range: Interval },
  options?: CallOptions,
): Promise<Multistatus> {
  const body = document(
    'c:calendar-query',
    propertyList(['d:getetag', 'c:calendar-data']) +
      '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">' +
      `${timeRange(asked.range)}</c:comp-filter></c:comp-filter></c:filter>`,
  );
  return report(session, { url: asked.url, depth: '1', body }, options);
}

/** Events by their addresses (RFC 4791, section 7.9). */
export function getEvents(
  session: DavSession,
  asked: { readonly url: URL; readonly hrefs: readonly URL[] },
  options?: CallOptions,
): Promise<Multistatus> {
  const hrefs = asked.hrefs.map(({ pathname }) => `<d:href>${escaped(pathname)}</d:href>`).join('');
  const body = document('c:calendar-multiget', propertyList(['d:getetag', 'c:calendar-data']) + hrefs);
  return report(session, { url: asked.url, depth: '1', body }, options);
}

/** When a calendar is busy, and no more, as iCalendar (RFC 4791, section 7.10). */
export async function queryFreeBusy(
  session: DavSession,
  asked: { readonly url: URL; readonly range: Interval },
  options?: CallOptions,
): Promise<string> {
  const body = document('c:free-busy-query', timeRange(asked.range));
  const headers = { depth: '1' };
  const { text } = await ask(session, { method: 'REPORT', url: asked.url, headers, body }, options);
  return text;
}

/** The names of what changed since a token (RFC 6578). The answer is given whatever its status: a refused token is one. */
export function syncCollection(
  session: DavSession,
  asked: { readonly url: URL; readonly token: string },
  options?: CallOptions,
): Promise<DavAnswer> {
  const body = document(
    'd:sync-collection',
    `<d:sync-token>${escaped(asked.token)}</d:sync-token><d:sync-level>1</d:sync-level>` +
      propertyList(['d:getetag']),
  );
  // RFC 6578 has depth 0 here, which is what servers expect that check it.
  const headers = { depth: '0', 'content-type': xmlType };
  return askServer(session, { method: 'REPORT', url: asked.url, headers, body }, options);
}

async function report(
  session: DavSession,
  { url, depth, body }: { readonly url: URL; readonly depth: string; readonly body: string },
  options?: CallOptions,
): Promise<Multistatus> {
  return readMultistatus(await ask(session, { method: 'REPORT', url, headers: { depth }, body }, options));
}

/** @throws BookingError for every status but those of success */
async function ask(session: DavSession, request: DavRequest, options?: CallOptions): Promise<DavAnswer> {
  const headers = { 'content-type': xmlType, ...request.headers };
  const answer = await askServer(session, { ...request, headers }, options);
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer, request.method);
  return answer;
}

function document(root: string, content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><${root} ${namespaces}>${content}</${root}>`;
}

function propertyList(names: readonly PropertyName[]): string {
  return `<d:prop>${names.map((name) => `<${name}/>`).join('')}</d:prop>`;
}

function timeRange({ start, end }: Interval): string {
  return `<c:time-range start="${utcText(start)}" end="${utcText(end)}"/>`;
}

/** `20260302T080000Z`; parts of a second are left off. */
export function utcText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
