import { fakeGoogle } from '../../src/testing/fake-google/index.js';
import type { FakeGoogle } from '../../src/testing/fake-google/index.js';
import { judged } from '../adapters/google/discovery-judge.js';
import type { VirtualTime } from '../virtual-time.js';
import type { Mishap } from './mishaps.js';

/** Whose bookings they are, and whose calendar the host sees only as busy or free. */
export const anna = 'anna@example.com';
export const boss = 'boss@example.com';

/** Which calls a mishap hits, counted from now. */
export interface Hit {
  readonly mishap: Mishap;
  /** How many calls go well first. */
  readonly after: number;
  /** How many are hit then. */
  readonly times: number;
  /** Only calls of calendars are meant, and counted. */
  readonly isCalendars?: boolean;
}

/** The stand-in, and the way to it. */
export interface FaultyGoogle {
  readonly google: FakeGoogle;
  readonly fetch: typeof globalThis.fetch;
  /** Calls from now on meet with a mishap; the answer ends that. */
  expect(hit: Hit): () => void;
  /** What was called since the last `expect` or `count`, by method, in order. */
  readonly called: readonly string[];
  count(): void;
}

/** Google, as it is on a morning on which two people have calendars there. */
export function faultyGoogle(time: VirtualTime): FaultyGoogle {
  const google = fakeGoogle({ now: time.now, sleep: time.sleep });
  google.addAccount({ email: anna, zone: 'Europe/Berlin' });
  google.addAccount({ email: boss, zone: 'Europe/Berlin' });
  google.share({ calendar: boss, with: anna, role: 'freeBusyReader' });
  const send = judged(google.fetch);
  const expected = new Set<Hit & { met: number }>();

  function meet(): Mishap | undefined {
    for (const hit of expected) {
      hit.met += 1;
      if (hit.met > hit.after && hit.met <= hit.after + hit.times) return hit.mishap;
    }
    return undefined;
  }

  async function sendLate(address: string, init: RequestInit, milliseconds: number): Promise<Response> {
    const { signal, ...unbound } = init;
    const arriving = time.sleep(milliseconds).then(() => send(address, unbound));
    // Nobody may be there to hear of it.
    arriving.catch(() => undefined);
    await time.sleep(milliseconds, signal ?? undefined);
    return arriving;
  }

  return {
    google,
    async fetch(input, init) {
      const mishap = meet();
      if (mishap?.kind === 'revoked') google.revokeAccess({ account: anna });
      return mishap?.kind === 'late'
        ? sendLate(addressOf(input), init ?? {}, mishap.milliseconds)
        : send(input, init);
    },
    expect({ mishap, after, times, isCalendars = false }) {
      if (mishap.kind !== 'late' && mishap.kind !== 'revoked')
        return google.faults.add({
          fault: mishap,
          after,
          times,
          ...(isCalendars && { match: { path: '/calendar/v3/' } }),
        });
      const hit = { mishap, after, times, met: 0 };
      expected.add(hit);
      return () => expected.delete(hit);
    },
    get called() {
      return google.requests.entries.map(({ method }) => method ?? 'nothing');
    },
    count() {
      google.requests.clear();
    },
  };
}

function addressOf(input: Request | URL | string): string {
  return input instanceof Request ? input.url : new URL(input).href;
}
