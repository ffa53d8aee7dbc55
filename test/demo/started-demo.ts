import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GoogleState } from '../../src/testing.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The demo as it was built, started as a person starts it, on free ports and in a data folder of its own. */
export interface StartedDemo {
  readonly url: string;
  /** Takes the stand-in for Google away, or brings it back. */
  setDown(down: boolean): Promise<void>;
  /** What the stand-in itself holds, as it saved it to disk. */
  readState(): GoogleState;
  /** Ends it, and removes its data folder. */
  stop(): Promise<void>;
  /** Ends it at once, as a machine that fails does, and starts it again on the same data; for one that keeps them. */
  restart(): Promise<StartedDemo>;
}

let shared: Promise<StartedDemo> | undefined;

/** The demo that all tests of this process share who do not take it away from one another. */
export function startDemo(): Promise<StartedDemo> {
  return (shared ??= startOwnDemo());
}

/** How a demo is started. */
interface Wishes {
  readonly folder?: string;
  /** Any free one when missing. */
  readonly port?: number;
  /** Keeps what happens in a database, which takes seconds to start; else it is forgotten with the process. */
  readonly keeps?: boolean;
}

/** Starts a demo, on any free port or on one that was told before, and waits until it says where it is. */
export async function startOwnDemo({
  folder = mkdtempSync(path.join(tmpdir(), 'booking-demo-')),
  port = 0,
  keeps = false,
}: Wishes = {}): Promise<StartedDemo> {
  const wishes = ['--port', String(port), '--data', folder, ...(keeps ? [] : ['--forget'])];
  const child = spawn(process.execPath, ['dist/esm/cli/main.js', 'demo', ...wishes], { cwd: root });
  const url = await addressOf(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url,
    async setDown(down) {
      const headers = { 'Content-Type': 'application/json' };
      await fetch(`${url}/demo/stand-in`, { method: 'POST', headers, body: JSON.stringify({ down }) });
    },
    readState: () => JSON.parse(readFileSync(path.join(folder, 'google.json'), 'utf8')) as GoogleState,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    async restart() {
      child.kill('SIGKILL');
      await ended;
      return startOwnDemo({ folder, keeps });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (data: Buffer): void => {
      output += data.toString();
      const found = /(http:\S+)\/split/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', () => reject(new Error(`The demo ended:\n${output}`)));
  });
}
