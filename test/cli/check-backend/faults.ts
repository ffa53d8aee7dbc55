import type { BookingServer } from '../../../src/server.js';

/** What a fault does with a request, between who asks and a server that is right. */
type Fault = (request: Request, right: BookingServer) => Promise<Response>;

/** One way to be wrong: the clause that has to find it out, whether that takes bookings, and the fault, made anew for each server. */
export interface Wrong {
  readonly clause: RegExp;
  readonly writes?: true;
  readonly fault: () => Fault;
}

interface Change {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** The body as text. */
  readonly body?: (text: string) => string;
}

/** The same answer with something else in it. */
async function changed(
  response: Response,
  { status = response.status, headers = {}, body }: Change,
): Promise<Response> {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers))
    if (value === undefined) all.delete(name);
    else all.set(name, value);
  const text = await response.text();
  const isEmpty = text === '' || [204, 304].includes(status);
  return new Response(isEmpty ? null : (body ?? String)(text), { status, headers: all });
}

/** Changes the answers to some requests. */
const answering =
  (change: Change, when: (response: Response, request: Request) => boolean = () => true) =>
  (): Fault =>
  async (request, right) => {
    const response = await right(request.clone());
    return when(response, request) ? changed(response, change) : response;
  };

/** Changes requests before they are read; `undefined` leaves one as it is. */
const reading =
  (change: (request: Request) => Promise<Request | undefined> | Request | undefined) =>
  (): Fault =>
  async (request, right) =>
    right((await change(request)) ?? request);

/** Refuses some requests in its own way. */
const refusing =
  (when: (request: Request, body: string) => boolean, status: number, problem?: object) =>
  (): Fault =>
  async (request, right) => {
    const body = await request.clone().text();
    if (!when(request, body)) return right(request);
    if (!problem)
      return new Response('<h1>Internal error</h1>', { status, headers: { 'Content-Type': 'text/html' } });
    const whole = { type: 'urn:x', title: 'x', status, ...problem };
    return Response.json(whole, { status, headers: { 'Content-Type': 'application/problem+json' } });
  };

const invalid = { code: 'invalid-request', fields: [{ path: 'x', message: 'is not known' }] };
const isRefusal = ({ status }: Response): boolean => status >= 400;
const isPreflight = (_: Response, { method }: Request): boolean => method === 'OPTIONS';
const pathOf = ({ url }: Request): string => new URL(url).pathname;
const isBooking = (request: Request): boolean =>
  request.method === 'POST' && pathOf(request).endsWith('/bookings');
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};
/** The same request with other headers or another address. */
const asked = async (
  request: Request,
  change: { headers?: Record<string, string>; url?: string },
): Promise<Request> => {
  const body = ['GET', 'HEAD'].includes(request.method) ? undefined : await request.clone().text();
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(change.headers ?? {})) headers.set(name, value);
  return new Request(change.url ?? request.url, {
    method: request.method,
    headers,
    ...(body !== undefined && { body }),
  });
};

/** Ways to be wrong, one fault each. */
export const faults: Readonly<Record<string, Wrong>> = {
  'refuses as plain JSON': {
    clause: /^wire: refuses as application\/problem\+json/,
    fault: answering({ headers: { 'Content-Type': 'application/json' } }, isRefusal),
  },
  'refuses with codes of its own': {
    clause: /^wire: refuses as application\/problem\+json/,
    fault: answering(
      { body: (text) => text.replace('"code":"not-found"', '"code":"nothing-here"') },
      isRefusal,
    ),
  },
  'refuses with another status than its body says': {
    clause: /^wire: refuses as application\/problem\+json/,
    fault: answering({ body: (text) => text.replace('"status":404', '"status":400') }, isRefusal),
  },
  'answers 200 where something was not found': {
    clause: /says not-found for what is not there$/,
    fault: answering({ status: 200, body: () => '{}' }, ({ status }) => status === 404),
  },
  'falls over owners that are not there': {
    clause: /^wire: says not-found of owners/,
    fault: refusing((request) => pathOf(request).includes('no-such-owner'), 500),
  },
  'reads with 201': {
    clause: /^wire: answers with the status of the operation/,
    fault: answering(
      { status: 202 },
      ({ status }, request) => status === 200 && pathOf(request).endsWith('/capabilities'),
    ),
  },
  'calls its JSON a page': {
    clause: /^wire: answers JSON as application\/json/,
    fault: answering({ headers: { 'Content-Type': 'text/html' } }, ({ status }) => status === 200),
  },
  'gives an event type no title': {
    clause: /^wire: answers what the OpenAPI document describes/,
    fault: answering(
      { body: (text) => text.replace('"title":"Intro call",', '') },
      ({ status }) => status === 200,
    ),
  },
  'writes instants without milliseconds': {
    clause: /^wire: writes instants as ISO 8601/,
    fault: answering({ body: (text) => text.replaceAll('.000Z"', 'Z"') }),
  },
  'says in words when to come back': {
    clause: /^wire: says in whole seconds when to come back/,
    fault: answering({ headers: { 'Retry-After': 'soon' } }, isRefusal),
  },
  'sends people elsewhere': {
    clause: /^wire: sends nobody elsewhere/,
    fault: answering(
      { status: 308, headers: { Location: '/elsewhere' } },
      ({ status }, { url }) => status === 404 && url.includes('no-such-path'),
    ),
  },
  'speaks another version': {
    clause: /^wire: says in its capabilities/,
    fault: answering({ body: (text) => text.replace('"contractVersion":"1.', '"contractVersion":"2.') }),
  },
  'has capabilities of another form': {
    clause: /^wire: says in its capabilities/,
    fault: answering({ body: (text) => text.replace('"operations":', '"offers":') }),
  },
  'hides an operation that it has': {
    clause: /^wire: says not-found to operations that it does not offer/,
    fault: answering({ body: (text) => text.replace('"hold",', '') }, (_, request) =>
      pathOf(request).endsWith('/capabilities'),
    ),
  },
  'keeps its answers from pages': {
    clause: /^wire: lets pages of other origins read its answers/,
    fault: answering({ headers: { 'Access-Control-Allow-Origin': undefined } }),
  },
  'shares its answers with cookies': {
    clause: /^wire: lets pages of other origins read its answers/,
    fault: answering({ headers: { 'Access-Control-Allow-Credentials': 'true' } }),
  },
  'keeps its refusals from pages': {
    clause: /^wire: lets pages read its refusals/,
    fault: answering({ headers: { 'Access-Control-Allow-Origin': undefined } }, isRefusal),
  },
  'answers one page and says so to all': {
    clause: /^wire: lets pages of other origins read its answers/,
    fault: answering({ headers: { 'Access-Control-Allow-Origin': 'https://check.example' } }),
  },
  'lets no key through a preflight': {
    clause: /^wire: lets pages book/,
    fault: answering(
      { headers: { 'Access-Control-Allow-Headers': 'Authorization, Content-Type' } },
      isPreflight,
    ),
  },
  'covers Authorization with a star': {
    clause: /^wire: lets pages open a booking/,
    fault: answering({ headers: { 'Access-Control-Allow-Headers': '*' } }, isPreflight),
  },
  'knows no DELETE in a preflight': {
    clause: /^wire: lets pages give a held time back/,
    fault: answering({ headers: { 'Access-Control-Allow-Methods': 'GET, POST' } }, isPreflight),
  },
  'knows no HEAD': {
    clause: /^wire: answers HEAD as it answers GET/,
    fault: refusing(({ method }) => method === 'HEAD', 405),
  },
  'does not know methods that it does not take': {
    clause: /^wire: names in Allow the methods/,
    fault: answering({ status: 404, headers: { Allow: undefined } }, ({ status }) => status === 405),
  },
  'refuses parameters that it does not know': {
    clause: /^wire: ignores parameters that it does not know/,
    fault: refusing(({ url }) => url.includes('addedLater'), 400, invalid),
  },
  'takes any parameter for good': {
    clause: /^wire: refuses questions for free times/,
    fault: reading((request) => {
      const url = new URL(request.url);
      url.searchParams.delete('duration');
      return new Request(url, request);
    }),
  },
  'reads a month at most': {
    clause: /^wire: answers ranges of 62 days/,
    fault: refusing(
      ({ url }) => {
        const { searchParams } = new URL(url);
        return (
          Date.parse(searchParams.get('end') ?? '') - Date.parse(searchParams.get('start') ?? '') >
          61 * 86_400_000
        );
      },
      422,
      { code: 'range-too-long' },
    ),
  },
  'lists times in any order': {
    clause: /lists free times ordered/,
    fault: answering(
      {
        body: (text) => {
          const list = json(text);
          return JSON.stringify(
            Array.isArray(list['slots']) ? { ...list, slots: list['slots'].toReversed() } : list,
          );
        },
      },
      (response) => response.headers.get('Content-Type') === 'application/json',
    ),
  },
  'lists by the zone of the guest': {
    clause: /answers the same instants to guests in every zone/,
    fault: answering({ body: () => '{"slots":[]}' }, (_, { url }) => url.includes('Apia')),
  },
  'does not read offsets': {
    clause: /^wire: takes a start with an offset/,
    fault: refusing((request, body) => isBooking(request) && body.includes('+02:00'), 400, invalid),
  },
  'refuses fields that it does not know': {
    clause: /^wire: ignores fields that it does not know/,
    fault: refusing((_, body) => body.includes('addedLater'), 400, invalid),
  },
  'falls over half a JSON text': {
    clause: /^wire: refuses bodies that are no JSON/,
    fault: refusing((request, body) => isBooking(request) && body !== '' && !isJson(body), 500),
  },
  'takes JSON from any form': {
    clause: /^wire: refuses bodies that are no JSON/,
    fault: reading((request) =>
      request.headers.get('Content-Type') === 'text/plain'
        ? asked(request, { headers: { 'Content-Type': 'application/json' } })
        : undefined,
    ),
  },
  'makes keys for those who have none': {
    clause: /^wire: asks for an idempotency key/,
    fault: reading((request) =>
      isBooking(request) && !request.headers.has('Idempotency-Key')
        ? asked(request, { headers: { 'Idempotency-Key': 'made-by-the-server-0' } })
        : undefined,
    ),
  },
  'chokes on a large body': {
    clause: /^wire: refuses a body that is too large/,
    fault: refusing((_, body) => body.length > 65_536, 500),
  },
  'does not know an attempt again': {
    clause: /^BookingBackend: answers the same key with the same booking/,
    writes: true,
    fault: () => {
      let count = 0;
      return async (request, right) =>
        right(
          isBooking(request) && request.headers.has('Idempotency-Key')
            ? await asked(request, {
                headers: { 'Idempotency-Key': `made-anew-${(count++).toString().padStart(12, '0')}` },
              })
            : request,
        );
    },
  },
  'answers a key whatever is asked under it': {
    clause: /^broken lines: refuses a key that comes back with another request/,
    writes: true,
    fault: () => {
      const answers = new Map<string, Response>();
      return async (request, right) => {
        const key = request.headers.get('Idempotency-Key');
        const known = answers.get(key ?? '');
        if (known && isBooking(request)) return known.clone();
        const response = await right(request);
        if (key !== null && response.ok) answers.set(key, response.clone());
        return response;
      };
    },
  },
  'gives a time away twice': {
    clause: /^BookingBackend: lets one of many guests win a time/,
    writes: true,
    fault: () => {
      let last: Response | undefined;
      return async (request, right) => {
        const response = await right(request);
        if (!isBooking(request)) return response;
        if (response.ok) last = response.clone();
        return response.status === 409 && last ? last.clone() : response;
      };
    },
  },
  'opens bookings to a token in the address': {
    clause: /^wire: opens a booking to its token in Authorization alone/,
    writes: true,
    fault: reading((request) => {
      const token = new URL(request.url).searchParams.get('token');
      return token === null ? undefined : asked(request, { headers: { Authorization: `Bearer ${token}` } });
    }),
  },
  'cancels in words alone': {
    clause: /^BookingBackend: cancels, frees the time/,
    writes: true,
    fault: () => async (request, right) => {
      if (!pathOf(request).endsWith('/cancel')) return right(request);
      const opened = new Request(request.url.replace('/cancel', ''), { headers: request.headers });
      return changed(await right(opened), { body: (text) => text.replace('"confirmed"', '"cancelled"') });
    },
  },
  'forgets what was cut off': {
    clause: /^broken lines: books once when the line is cut after sending/,
    writes: true,
    fault: () => {
      const seen = new Set<string>();
      return async (request, right) => {
        const key = request.headers.get('Idempotency-Key') ?? '';
        if (!isBooking(request) || !seen.has(key)) {
          seen.add(key);
          return right(request);
        }
        return right(await asked(request, { headers: { 'Idempotency-Key': `again-${key}` } }));
      };
    },
  },
  'breaks when twins meet': {
    clause: /^broken lines: books once when a request comes twice/,
    writes: true,
    fault: () => {
      const running = new Set<string>();
      return async (request, right) => {
        const key = request.headers.get('Idempotency-Key') ?? request.url;
        if (isBooking(request) && running.has(key)) return new Response('deadlock', { status: 500 });
        running.add(key);
        return right(request).finally(() => running.delete(key));
      };
    },
  },
  'books what it has not heard to the end': {
    clause: /^broken lines: books nothing of a request that breaks off/,
    writes: true,
    fault: () => {
      let slots: readonly { readonly start: string }[] = [];
      return async (request, right) => {
        const isWhole = await request
          .clone()
          .text()
          .then(
            () => true,
            () => false,
          );
        if (isWhole || !isBooking(request)) {
          const response = await right(request);
          if (pathOf(request).endsWith('/slots'))
            slots = ((await response.clone().json()) as { slots?: typeof slots }).slots ?? slots;
          return response;
        }
        // As somebody would who fills in what is missing.
        const { start } = slots[Math.floor(slots.length / 2)]!;
        const guest = { name: 'Somebody', email: 'somebody@example.com' };
        const body = {
          eventType: 'intro',
          start,
          zone: 'Europe/Berlin',
          guest,
          context: { location: 'office' },
        };
        const headers = {
          'Content-Type': 'application/json',
          'Idempotency-Key': request.headers.get('Idempotency-Key')!,
        };
        return right(new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) }));
      };
    },
  },
};
