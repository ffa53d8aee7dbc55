import { serve } from '../src/node.js';
import type { Serving } from '../src/node.js';

/** Where the demo listens unless told otherwise, and the next ports if that one is taken. */
const usual = [3000, 3001, 3002, 3003, 3004, 3005, 3006, 3007, 3008, 3009, 0];

/**
 * Listens on the port that is named, else on the first of the usual ones that is free.
 *
 * @throws Error when the named port is taken, or nothing can be listened on
 */
export async function listenSomewhere(
  handler: (request: Request) => Promise<Response>,
  { host, port }: { readonly host: string; readonly port?: number | undefined },
): Promise<Serving & { readonly isElsewhere: boolean }> {
  if (port !== undefined) return { ...(await serve(handler, { host, port })), isElsewhere: false };
  for (const [index, candidate] of usual.entries()) {
    try {
      return { ...(await serve(handler, { host, port: candidate })), isElsewhere: index > 0 };
    } catch (error) {
      if (!isTaken(error) || candidate === 0) throw error;
    }
  }
  throw new Error('No port is free');
}

function isTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

/** A port that was named. @throws Error for what is none */
export function namedPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`There is no port "${text}"`);
  return port;
}
