// A server in a process of its own: does one thing for a guest, then the work it leaves, and is killed at the step it is
// told. Speaks with the process that started it.
import type { Booking, BookingRef } from '../../src/contract/index.js';
import { openEmbedded } from '../../src/store/sql/embedded.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import { openServer } from './server.js';
import type { Flow } from './server.js';
import { stepping, steppingFetch } from './steps.js';

/** What it is to do. */
export interface Task {
  /** Of a server, or a folder. */
  readonly database: string;
  readonly googleUrl: string;
  readonly now: number;
  readonly flow: Flow;
  /** What is moved or cancelled. */
  readonly booking?: BookingRef | undefined;
  /** The step it dies at, from 1; none when missing. */
  readonly killAt?: number | undefined;
}

/** What it says: that it can be told, what the guest heard, and at last which steps there were. */
export type Said =
  | { readonly ready: true }
  | { readonly answer: Booking }
  | { readonly steps: readonly string[] }
  | { readonly failed: string };

async function run({ database: url, googleUrl, now, flow, booking, killAt }: Task): Promise<void> {
  const isServer = url.startsWith('postgres:');
  const database = await (isServer ? openPostgres({ url, connections: 4 }) : openEmbedded(url));
  const clock = { now };
  const steps: string[] = [];
  const step = (name: string): void => {
    steps.push(name);
    if (steps.length === killAt) process.kill(process.pid, 'SIGKILL');
  };
  // The stand-in has no clock of its own: it is as late there as it is here.
  const timedFetch: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-now', String(clock.now));
    return fetch(input, { ...init, headers });
  };
  const server = openServer({
    database,
    observed: stepping(database, step),
    google: { url: googleUrl, fetch: steppingFetch(timedFetch, step) },
    clock,
  });
  await say({ answer: await server.perform(flow, booking) });
  await server.drain();
  await say({ steps });
  await database.close();
}

/** Resolves when the word is out of this process. */
function say(said: Said): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(said, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

process.once('message', (task: Task) => {
  run(task)
    .catch((error: unknown) => say({ failed: error instanceof Error ? String(error.stack) : String(error) }))
    .finally(() => process.disconnect());
});
void say({ ready: true });
