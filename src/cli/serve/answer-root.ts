import type { BookingServer } from '../../server/booking-server.js';

/** Leads whoever opens the bare address to the host's side, for nothing else is there. */
export function answerRoot(server: BookingServer, basePath: string): BookingServer {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (!isAsked || (pathname !== `${basePath}/` && pathname !== basePath)) return server(request);
    return new Response(null, { status: 303, headers: { Location: `${basePath}/settings` } });
  };
}
