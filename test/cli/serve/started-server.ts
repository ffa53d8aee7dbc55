import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const command = path.resolve(import.meta.dirname, '../../../dist/esm/cli/main.js');

/** Of 43 characters, as the documentation has it made. */
export const bookingSecret = 'booking-secret-canary-x7Qm2pL9vTz4KdR8sWfY1';

/** A server, started by its command as it is published. */
export interface StartedServer {
  readonly url: string;
  /** All that it has said so far. */
  said(): string;
  /** The lines of its log, read. */
  events(): readonly LogLine[];
  /** Resolves when it has said a line with this event. @throws Error when it ends without. */
  until(event: string): Promise<LogLine>;
  signal(signal: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export type LogLine = Readonly<Record<string, unknown>>;

/** Starts `serve` on a free port with this environment, and nothing of ours; it may not be ready yet. */
export async function startServer(
  env: Readonly<Record<string, string>>,
  { node = [], args = [] }: { readonly node?: readonly string[]; readonly args?: readonly string[] } = {},
): Promise<StartedServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [...node, command, 'serve', ...args], {
    env: { PATH: process.env['PATH'], BOOKING_SECRET: bookingSecret, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (data: Buffer): void => {
    output += data.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  process.once('exit', () => child.kill('SIGKILL'));
  let isOver = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => {
      isOver = true;
      resolve(code ?? signal);
      for (const listener of listeners) listener();
    });
  });
  const events = (): readonly LogLine[] =>
    output
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as LogLine);
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => output,
    events,
    until: (event) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = events().find((line) => line['event'] === event);
          if (!found && !isOver) return;
          listeners.delete(look);
          if (found) resolve(found);
          else reject(new Error(`It ended without "${event}":\n${output}`));
        };
        listeners.add(look);
        look();
      }),
    signal: (signal) => child.kill(signal),
    ended,
  };
}

/** A port that nobody uses, to be told before the server has it. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
