import { BookingError, errorCodes, isBookingError } from '../../../contract/booking-error.js';
import { problemMediaType } from '../../../contract/problem.js';
import type { BookingServer } from '../../../server/booking-server.js';
import type { ErrorContext } from '../../../server/booking-server-options.js';
import { failureResponse } from '../../../server/failure.js';
import { routeTemplate } from '../../../server/route-template.js';
import type { Log, LogLevel } from './log.js';
import { requestNameOf } from './request-name.js';
import type { RequestName } from './request-name.js';
import { toldError } from './told-error.js';

export interface LoggingOptions {
  readonly log: Log;
  /** Path before `/v1`. */
  readonly basePath: string;
  /** Whether there certainly is such an owner: what a stranger writes in its place is not logged. */
  readonly isOwner: (owner: string) => boolean;
}

/** Writes a line for each request, and for each failure. */
export interface RequestLogging {
  /** The same server, each of whose answers is logged and says the name of its request. */
  around(server: BookingServer): BookingServer;
  /** For `BookingServerOptions.onError`. */
  onError(error: unknown, context: ErrorContext): void;
}

/** Routes that are asked again and again by those who watch, or that a page asks for by the dozen. */
const quiet = /^\/v1\/health|^\/booking-elements\//;

export function requestLogging({ log, basePath, isOwner }: LoggingOptions): RequestLogging {
  const names = new WeakMap<Request, RequestName>();

  function routeOf(request: Request): { readonly route: string; readonly owner?: string } {
    const { pathname } = new URL(request.url);
    const { template, owner } = routeTemplate(
      pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '',
    );
    return { route: template, ...(owner !== undefined && isOwner(owner) && { owner }) };
  }

  return {
    around: (server) => async (request) => {
      const name = requestNameOf(request.headers);
      names.set(request, name);
      const began = performance.now();
      const response = await server(request).catch((error: unknown) => {
        log.error('failed', { doing: 'answering', ...name, error: toldError(error) });
        return failureResponse(new BookingError('unavailable'));
      });
      const about = routeOf(request);
      log[levelOf(about.route, response.status)]('request', {
        method: request.method,
        ...about,
        status: response.status,
        milliseconds: Math.round((performance.now() - began) * 10) / 10,
        code: await problemCode(response),
        ...name,
      });
      return named(response, name);
    },
    onError(error, { httpRequest, operation, owner }) {
      // A calendar that is away for a while is nobody's fault here.
      const isPassing = isBookingError(error) && error.code === 'calendar-unreachable';
      log[isPassing ? 'warn' : 'error']('failed', {
        doing: operation ?? 'answering a page',
        route: routeOf(httpRequest).route,
        ...(owner !== undefined && isOwner(owner) && { owner }),
        ...names.get(httpRequest),
        error: toldError(error),
      });
    },
  };
}

function levelOf(route: string, status: number): LogLevel {
  if (quiet.test(route)) return 'debug';
  return status >= 500 ? 'warn' : 'info';
}

async function problemCode(response: Response): Promise<string | undefined> {
  if (response.headers.get('Content-Type') !== problemMediaType || response.body === null) return undefined;
  const problem: unknown = await response.clone().json();
  const code: unknown =
    typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'code') : undefined;
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? code : undefined;
}

function named(response: Response, { requestId }: RequestName): Response {
  try {
    response.headers.set('X-Request-Id', requestId);
    return response;
  } catch {
    // A redirect as the platform makes it takes no further headers.
    const open = new Response(response.body, response);
    open.headers.set('X-Request-Id', requestId);
    return open;
  }
}
