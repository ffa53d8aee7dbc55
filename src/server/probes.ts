import { wirePrefix } from '../contract/operations.js';
import type { BookingServer } from './booking-server.js';
import { methodNotAllowed } from './failure.js';

/** Answered with 200 as long as the process answers at all: who does not is to be started anew. */
export const livePath = `${wirePrefix}/health/live`;
/** Answered with 200 where requests are welcome, else with 503: who is not ready is to be left alone for a while. */
export const readyPath = `${wirePrefix}/health/ready`;

/** Why a server is not ready: it has not begun yet, has been told to end, or its database gives no answer. */
export type Unreadiness = 'starting' | 'stopping' | 'database';

/** What `GET /v1/health/ready` answers. */
export type Readiness =
  | { readonly status: 'ready' }
  | { readonly status: 'not-ready'; readonly reason: Unreadiness };

export interface ProbeOptions {
  /** Path before `/v1`, as the server has it. */
  readonly basePath?: string;
  /** Asked by every `GET /v1/health/ready`, and for no longer than `patienceSeconds`: longer is `database`. */
  readonly readiness: () => Readiness | Promise<Readiness>;
  /** 2 when missing: probes wait for a few seconds at most. */
  readonly patienceSeconds?: number;
}

/**
 * Answers whoever watches over the process, such as Kubernetes or a load balancer, before a server is asked: at
 * `/v1/health/live` that it lives, at `/v1/health/ready` whether requests are welcome. Neither says anything of anybody.
 *
 * @example
 * await serve(answerProbes(server, { readiness: async () => ({ status: 'ready' }) }), { port: 8080 });
 */
export function answerProbes(server: BookingServer, options: ProbeOptions): BookingServer {
  const base = (options.basePath ?? '').replace(/\/$/, '');
  const { readiness, patienceSeconds = 2 } = options;
  let asking: Promise<Readiness> | undefined;

  /** However many ask while there is no answer, the database is asked once. */
  async function ready(): Promise<Readiness> {
    asking ??= Promise.resolve()
      .then(readiness)
      .catch((): Readiness => unanswered)
      .finally(() => (asking = undefined));
    return within(asking, patienceSeconds * 1000);
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const isLive = pathname === base + livePath;
    if (!isLive && pathname !== base + readyPath) return server(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed(['GET', 'HEAD']);
    const answer = isLive ? { status: 'live' } : await ready();
    const response = Response.json(answer, {
      status: answer.status === 'not-ready' ? 503 : 200,
      headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    });
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}

const unanswered: Readiness = { status: 'not-ready', reason: 'database' };

async function within(answer: Promise<Readiness>, milliseconds: number): Promise<Readiness> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<Readiness>((resolve) => {
    timer = setTimeout(resolve, milliseconds, unanswered);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
