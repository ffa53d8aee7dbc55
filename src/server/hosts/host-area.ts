import { BookingError } from '../../contract/booking-error.js';
import type { HostBackend } from '../../contract/host-backend.js';
import { hostOperations, wirePrefix } from '../../contract/operations.js';
import type { HostOperation } from '../../contract/operations.js';
import { parse } from '../../schemas/parse.js';
import type { Area, Seen } from '../area.js';
import type { BookingServerOptions } from '../booking-server-options.js';
import { keyOf } from '../call-reader.js';
import { methodNotAllowed } from '../failure.js';
import { readJson } from '../read-json.js';
import { routesOf } from '../routes.js';
import type { Route } from '../routes.js';
import { writeLimits } from '../write-limits.js';
import type { HostAccess } from './host-access.js';
import { hostAnswer } from './host-answers.js';
import { hostOrigins } from './host-origins.js';
import { performerOf } from './host-performers.js';

const root = `${wirePrefix}/host`;
const findRoute = routesOf<HostOperation>(hostOperations);

/** Everything below `/v1/host`: only for hosts who are signed in, and only from the pages on which they are. */
export function hostArea(
  options: BookingServerOptions,
  { authenticate, backend, origins }: HostAccess,
): Area {
  const sharing = hostOrigins(origins, options.requestHeaders ?? []);
  const limits = writeLimits(options);
  const { bodyBytes = 65_536, jsonDepth = 32 } = options.limits ?? {};

  async function perform(request: Request, route: Route<HostOperation>, seen: Seen): Promise<Response> {
    const hostId = await authenticate(request);
    if (hostId === undefined) throw new BookingError('unauthenticated');
    seen.host = hostId;
    if (route.operation.keyed) await limits.countHost(hostId);
    const key = route.operation.keyed ? keyOf(request) : '';
    const found: Partial<HostBackend> = (await backend(hostId)) ?? {};
    const performer = performerOf(route.name, found);
    const result = await performer.perform(found, {
      id: route.id,
      ref: route.ref,
      slug: route.slug,
      reading: { signal: request.signal },
      writing: { key },
      query: (schema) => parse(schema, Object.fromEntries(new URL(request.url).searchParams)),
      body: async (schema) => parse(schema, await readJson(request, { bodyBytes, jsonDepth })),
    });
    const body = hostAnswer(route.name, result, performer.answer);
    return new Response(body ?? null, {
      status: route.operation.success,
      ...(body !== undefined && { headers: { 'Content-Type': 'application/json' } }),
    });
  }

  return {
    has: (path) => path === root || path.startsWith(`${root}/`),
    async answer(request, path, seen) {
      sharing.check(request);
      if (request.method === 'OPTIONS')
        return new Response(null, { status: 204, headers: sharing.preflight() });
      const match = findRoute(request.method, path);
      if (match === undefined) throw new BookingError('not-found');
      if ('methods' in match) return methodNotAllowed(match.methods);
      seen.operation = match.route.name;
      return perform(request, match.route, seen);
    },
    headersFor: (request) => sharing.headersFor(request),
  };
}
