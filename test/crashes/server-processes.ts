import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Booking } from '../../src/contract/index.js';
import { bundled } from '../bundled.js';
import type { Said, Task } from './server-child.js';

/** What is known of a server process that has ended. */
export interface Ended {
  readonly wasKilled: boolean;
  /** What the guest heard. */
  readonly answer?: Booking;
  /** The steps it took, where it was let live. */
  readonly steps?: readonly string[];
}

/** Starts server processes, each for one task. */
export interface ServerProcesses {
  readonly run: (task: Task) => Promise<Ended>;
  /** Ends those that wait for a task. */
  readonly close: () => Promise<void>;
}

/** Bundles the server once, and keeps some processes waiting, so that a task need not wait for a start. */
export async function serverProcesses(waiting = 2): Promise<ServerProcesses> {
  const program = await bundled(path.join(import.meta.dirname, 'server-child.ts'));
  const ready: ChildProcess[] = Array.from({ length: waiting }, () => start(program));
  return {
    async run(task) {
      const child = ready.shift() ?? start(program);
      ready.push(start(program));
      return runTask(child, task);
    },
    async close() {
      await Promise.all(
        ready.map(async (child) => {
          const closed = once(child, 'close');
          child.kill('SIGKILL');
          await closed;
        }),
      );
    },
  };
}

function start(program: string): ChildProcess {
  return fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

async function runTask(child: ChildProcess, task: Task): Promise<Ended> {
  const said: Said[] = [];
  child.on('message', (message: Said) => {
    said.push(message);
  });
  const closed = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  const silent = once(child, 'disconnect');
  child.send(task);
  const [[code, signal]] = await Promise.all([closed, silent]);
  const failed = said.find((word) => 'failed' in word);
  if (failed) throw new Error(`The server failed: ${failed.failed}`);
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The server ended with ${code ?? signal}`);
  return Object.assign({ wasKilled: signal === 'SIGKILL' }, ...said) as Ended;
}
