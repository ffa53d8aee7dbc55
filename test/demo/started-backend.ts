import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { remoteBackend } from '../../src/client/remote-backend.js';
import type { BackendFixture } from '../../src/testing.js';
import { ensurePython } from '../harness/python.mjs';

const folderOfBackends = path.resolve(import.meta.dirname, '../../demo/python');

/** The backend in Python, started as a person starts it, on a free port. */
export interface StartedBackend {
  /** The owner's address, for `backend-url`. */
  readonly url: string;
  readonly fixture: BackendFixture;
  /** Ends it at once, as a machine that fails does. */
  kill(): Promise<void>;
}

/** A folder for one database, and its removal. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-python-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts it on the database of a folder; with a fault, the broken one. */
export async function startBackend(folder: string, fault?: string): Promise<StartedBackend> {
  const program = fault === undefined ? ['booking_backend.py'] : ['broken_backend.py', '--fault', fault];
  const child = spawn(ensurePython(), ['-B', ...program], {
    cwd: folderOfBackends,
    env: {
      ...process.env,
      PORT: '0',
      BOOKING_SECRET: 'a secret of the tests, long enough to be one',
      BOOKING_DATABASE: path.join(folder, 'bookings.sqlite3'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await addressOf(child);
  return {
    url,
    fixture: fixtureAt(url),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What the promises of a backend are tried on, across the wire. */
export function fixtureAt(url: string): BackendFixture {
  return {
    // What is broken stays broken: nobody waits before asking again.
    backend: remoteBackend({ url, sleep: async () => undefined }),
    eventType: 'intro',
    now: Date.now,
    answers: { topic: 'A new roof' },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (data: Buffer): void => {
      output = (output + data.toString()).slice(-10_000);
      const found = /^(http:\S+)$/m.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', listen);
    // Read to its end also later: a pipe that is full would stop the server.
    child.stderr?.on('data', listen);
    child.once('close', () => reject(new Error(`The backend ended:\n${output}`)));
  });
}
