import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { Booking } from '../contract/booking.js';
import type { GuestOperation } from '../contract/operations.js';
import { wirePrefix } from '../contract/operations.js';
import { answerBody } from './answer-body.js';
import type { Area, Seen } from './area.js';
import type { BookingServerOptions, ErrorContext } from './booking-server-options.js';
import { calendarFile, prefersCalendarFile } from './calendar-file.js';
import { callReader } from './call-reader.js';
import { connectArea } from './connecting/connect-area.js';
import { crossOrigin } from './cross-origin.js';
import { failureResponse, isFault, methodNotAllowed, tellable } from './failure.js';
import { healthOf } from './health.js';
import { hostArea } from './hosts/host-area.js';
import { openApiDocument } from './openapi.js';
import { perform } from './perform.js';
import { wireRequest } from './pages/ask-wire.js';
import type { WireQuestion } from './pages/ask-wire.js';
import { pagesArea } from './pages/pages-area.js';
import type { Route } from './routes.js';
import { findRoute } from './routes.js';
import { taskRunner } from './tasks.js';

/** Answers a request; never rejects. */
export type BookingServer = (request: Request) => Promise<Response>;

const openApiPath = `${wirePrefix}/openapi.json`;
const tasksPath = `${wirePrefix}/tasks/run`;
const notificationsPath = `${wirePrefix}/notifications`;
const healthPath = `${wirePrefix}/health`;

/** What every answer says: it is data, not a page, and no address is passed on. */
const constantHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
} as const;

/**
 * Puts backends on the wire: every operation a guest's page may ask, as HTTP. Runs wherever there is `Request` and
 * `Response`; in Node, `serve` from `booking-elements/node` listens for it.
 *
 * Every failure is an `application/problem+json` answer with a code of the closed list. `GET /v1/openapi.json`
 * describes it all.
 *
 * @throws TypeError for options that cannot be meant, such as an entry of `origins` that is no origin
 *
 * @example
 * const server = createBookingServer({ backends: (owner) => (owner === 'anna' ? annasScheduler : undefined) });
 * const response = await server(new Request('https://book.example/v1/anna/event-types/intro'));
 */
export function createBookingServer(options: BookingServerOptions): BookingServer {
  const { basePath = '', origins = '*', requestHeaders = [], trustAnswers = false } = options;
  const { onError = reportToConsole, clock = Date.now } = options;
  const sharing = crossOrigin(origins, requestHeaders);
  // What a page asks for somebody counts as theirs.
  const behalf = new WeakMap<Request, Request>();
  const { addressOf } = options;
  const readCall = callReader({
    ...options,
    ...(addressOf && { addressOf: (request) => addressOf(behalf.get(request) ?? request) }),
  });
  const runTasks = options.tasks && taskRunner(options.tasks, clock);
  const base = basePath.replace(/\/$/, '');
  let description: string | undefined;
  const guests: Area = { has: () => true, answer, headersFor: sharing.headersFor };
  const areas = [
    ...(options.hosts ? [hostArea(options, options.hosts)] : []),
    ...(options.connecting ? [connectArea(options.connecting, options.hosts)] : []),
    ...(options.signIn ? [options.signIn.pages(options)] : []),
    ...(options.pages
      ? [
          pagesArea(options.pages, {
            ask,
            base,
            clock,
            report,
            bodyBytes: options.limits?.bodyBytes ?? 65_536,
          }),
        ]
      : []),
    guests,
  ];

  /** Asks the wire on behalf of whoever reads a page. */
  async function ask(request: Request, question: WireQuestion): Promise<Response> {
    const asked = wireRequest(request, question, base);
    behalf.set(asked, request);
    const seen: Seen = { httpRequest: asked };
    return answer(asked, question.path, seen).catch((thrown: unknown) => {
      const error = tellable(thrown);
      if (isFault(error) && !request.signal.aborted) report(thrown, seen);
      return failureResponse(error);
    });
  }

  async function answer(request: Request, path: string, seen: Seen): Promise<Response> {
    if (request.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: sharing.preflight() });
    sharing.check(request);
    if (path === openApiPath) return describe(request);
    if (path === tasksPath && runTasks)
      return request.method === 'POST' ? uncached(await runTasks(request)) : methodNotAllowed(['POST']);
    if (path === notificationsPath && options.notifications)
      return request.method === 'POST'
        ? heard(await options.notifications(request))
        : methodNotAllowed(['POST']);
    if (path === healthPath && options.health)
      return isReading(request)
        ? uncached(healthOf(await options.health(), clock()))
        : methodNotAllowed(['GET', 'HEAD']);
    const match = findRoute(request.method, path);
    if (match === undefined) throw new BookingError('not-found');
    if ('methods' in match) return methodNotAllowed(match.methods);
    seen.operation = match.route.name;
    seen.owner = match.route.owner;
    return answerOperation(request, match.route);
  }

  async function answerOperation(request: Request, route: Route): Promise<Response> {
    const call = await readCall(request, route);
    const backend = await backendOf(request, route);
    const result = await perform(route.name, backend, call);
    const body = answerBody(route.name, result, trustAnswers);
    if (route.name === 'booking' && body !== undefined && prefersCalendarFile(request))
      return calendarFile(JSON.parse(body) as Booking, clock());
    return new Response(body ?? null, {
      status: route.operation.success,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        'Cache-Control': cacheControl[route.name] ?? 'no-store',
      },
    });
  }

  async function backendOf(request: Request, { name, owner }: Route): Promise<BookingBackend> {
    const backend: unknown = await options.backends(owner);
    if (isBackend(backend)) return backend;
    // A look-up in a plain object finds "constructor" too: whatever is no backend is nobody's.
    if (backend !== undefined) {
      const error = new TypeError(`backends("${owner}") answered something that is no BookingBackend`);
      report(error, { httpRequest: request, operation: name, owner });
    }
    throw new BookingError('not-found');
  }

  function describe(request: Request): Response {
    if (!isReading(request)) return methodNotAllowed(['GET', 'HEAD']);
    description ??= JSON.stringify(openApiDocument({ basePath: base, hosts: options.hosts !== undefined }));
    return new Response(description, {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=3600' },
    });
  }

  function report(error: unknown, context: ErrorContext): void {
    try {
      onError(error, context);
    } catch (failed) {
      reportToConsole(failed);
    }
  }

  return async (request) => {
    const seen: Seen = { httpRequest: request };
    const { pathname } = new URL(request.url);
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : '';
    const area = areas.find((one) => one.has(path)) ?? guests;
    const response = await area.answer(request, path, seen).catch((thrown: unknown) => {
      const error = tellable(thrown);
      if (isFault(error) && !request.signal.aborted) report(thrown, seen);
      return failureResponse(error);
    });
    for (const [name, value] of Object.entries({ ...constantHeaders, ...area.headersFor(request) }))
      response.headers.set(name, value);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}

/** Whoever calls learns whether to call again, and nothing else. */
function heard(isKnown: boolean): Response {
  if (!isKnown) throw new BookingError('not-found');
  return new Response(null, { status: 204 });
}

/** Settings change rarely, times and bookings at any moment; what is not named here is never kept. */
const cacheControl: Partial<Record<GuestOperation, string>> = {
  capabilities: 'private, max-age=60',
  eventTypes: 'private, max-age=10',
  eventType: 'private, max-age=10',
  slots: 'private, no-cache',
};

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

function uncached(answer: object): Response {
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}

function isBackend(value: unknown): value is BookingBackend {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['eventType', 'slots', 'book'].every((name) => typeof Reflect.get(value, name) === 'function')
  );
}

function reportToConsole(error: unknown): void {
  console.error(error);
}
