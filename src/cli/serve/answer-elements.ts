import { methodNotAllowed } from '../../server/failure.js';
import type { BookingServer } from '../../server/booking-server.js';
import { elementsPath } from '../../server/pages/pages-options.js';

/** Answers the published elements where the pages, which bring them along, are left out: hosts' settings need theirs. */
export function answerElements(
  server: BookingServer,
  basePath: string,
  elements: (file: string) => Promise<Response | undefined>,
): BookingServer {
  const beginning = `${basePath}${elementsPath}/`;
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(beginning)) return server(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed(['GET', 'HEAD']);
    const found = await elements(pathname.slice(beginning.length));
    if (!found) return server(request);
    found.headers.set('X-Content-Type-Options', 'nosniff');
    return request.method === 'HEAD' ? new Response(null, found) : found;
  };
}
