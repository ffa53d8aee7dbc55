import { carryOut, networkError, type Sleep } from '../faults/carry-out.js';
import type { FaultScript } from '../faults/fault-script.js';
import { readableBody, type createRequestLog, type LoggedRequest } from '../state/request-log.js';
import type { World } from '../state/world.js';
import type { Turns } from '../turns.js';
import { dispatch } from './dispatch.js';
import { findRoute } from './routes.js';

/** What happens around a request on its way in and out. */
export interface Surroundings {
  readonly faults: FaultScript;
  readonly turns: Turns;
  readonly requests: ReturnType<typeof createRequestLog>;
  readonly sleep: Sleep;
  readonly isDown: () => boolean;
}

/** A `fetch` that reaches the stand-in and nothing else. */
export function createReceiver(world: World, { faults, turns, requests, sleep, isDown }: Surroundings) {
  return async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request && !init ? input : new Request(input, init);
    const { signal, headers, method: httpMethod } = request;
    signal.throwIfAborted();
    const text = await request.text();
    world.clock.wake();
    const url = new URL(request.url);
    const route = findRoute(httpMethod, url);
    const entry: LoggedRequest = {
      at: world.clock.now(),
      method: route?.id,
      httpMethod,
      path: url.pathname,
      query: groupQuery(url.searchParams),
      body: readableBody(text, headers.get('content-type')),
      status: undefined,
    };
    requests.add(entry);
    try {
      if (isDown()) throw networkError('ECONNREFUSED');
      const response = await carryOut(faults.take({ method: route?.id, path: url.pathname })?.fault, {
        signal,
        now: world.clock.now(),
        pretty: url.searchParams.get('prettyPrint') !== 'false',
        sleep,
        answer: async () => {
          turns.begin();
          const answer = await dispatch(world, route, { httpMethod, url, headers, text });
          turns.end();
          return answer;
        },
      });
      entry.status = response.status;
      return response;
    } catch (error) {
      entry.status = 'lost';
      throw error;
    }
  };
}

function groupQuery(search: URLSearchParams): Record<string, readonly string[]> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}
