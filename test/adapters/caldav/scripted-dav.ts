import type { DavFetch } from '../../../src/adapters/caldav/index.js';

/** A request as a stand-in hears it. */
export interface Heard {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** A stand-in for what the servers of the tests do not have: it answers as it is told, and writes down what it heard. */
export function scriptedDav(answer: (heard: Heard) => Response | Promise<Response>): {
  readonly fetch: DavFetch;
  readonly heard: Heard[];
} {
  const heard: Heard[] = [];
  return {
    heard,
    fetch: async (url, { method, headers, body = '' }) => {
      const one = { method, url: new URL(url), headers: new Headers(headers), body };
      heard.push(one);
      return answer(one);
    },
  };
}

/** A 207 whose resources have these properties. */
export function multistatus(resources: Readonly<Record<string, string>>, more = ''): Response {
  const responses = Object.entries(resources).map(
    ([href, properties]) =>
      `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${properties}</D:prop>` +
      '<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>',
  );
  const names = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"';
  return new Response(`<D:multistatus ${names}>${responses.join('')}${more}</D:multistatus>`, {
    status: 207,
    headers: { 'content-type': 'application/xml' },
  });
}

/** Answers discovery for an account whose calendars lie below `home`; `undefined` for anything else. */
export function discovery({ url, method, body }: Heard, home = '/home/'): Response | undefined {
  if (method !== 'PROPFIND') return undefined;
  if (body.includes('current-user-principal'))
    return multistatus({
      [url.pathname]: '<D:current-user-principal><D:href>/me/</D:href></D:current-user-principal>',
    });
  if (!body.includes('calendar-home-set')) return undefined;
  return multistatus({
    '/me/':
      `<C:calendar-home-set><D:href>${home}</D:href></C:calendar-home-set>` +
      '<C:calendar-user-address-set><D:href>mailto:Anna@example.com</D:href></C:calendar-user-address-set>' +
      '<C:schedule-inbox-URL><D:href>/in/</D:href></C:schedule-inbox-URL>' +
      '<C:schedule-outbox-URL><D:href>/out/</D:href></C:schedule-outbox-URL>',
  });
}

/** The properties of a calendar with these privileges. */
export function calendarWith(...privileges: readonly string[]): string {
  const set = privileges.map((name) => `<D:privilege><${name}/></D:privilege>`).join('');
  return (
    '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>' +
    `<D:current-user-privilege-set>${set}</D:current-user-privilege-set>`
  );
}
