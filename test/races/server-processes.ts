import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { bundled } from '../bundled.js';
import type { Said, Task } from './server-child.js';

/** Servers that listen, each in a process of its own. */
export interface ServerProcesses {
  readonly urls: readonly string[];
  /** Lets them finish and end. @returns The errors they had to report */
  readonly close: () => Promise<readonly string[]>;
}

/** Starts servers that share one database. */
export async function startServers(count: number, task: Task): Promise<ServerProcesses> {
  const children: Child[] = [];
  const close = async (): Promise<readonly string[]> => {
    const faults = await Promise.all(children.map((child) => child.stop()));
    return faults.flat();
  };
  try {
    const program = await bundled(path.join(import.meta.dirname, 'server-child.ts'));
    for (let index = 0; index < count; index++) children.push(start(program, task));
    const urls = await Promise.all(children.map(({ url }) => url));
    return { urls, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

interface Child {
  readonly url: Promise<string>;
  readonly stop: () => Promise<readonly string[]>;
}

function start(program: string, task: Task): Child {
  const child = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const closed = once(child, 'close');
  const url = heard(child, (said) => ('url' in said ? said.url : undefined));
  const faults = heard(child, (said) => ('faults' in said ? said.faults : undefined));
  // Who fails to start never says more; that is told by the first of the two.
  faults.catch(() => undefined);
  child.once('message', () => child.send(task));
  return {
    url,
    async stop() {
      if (child.connected) child.send('stop');
      await closed;
      return faults;
    },
  };
}

/** Waits for a word of a process. */
function heard<Word>(child: ChildProcess, wordOf: (said: Said) => Word | undefined): Promise<Word> {
  return new Promise((resolve, reject) => {
    child.on('message', (said: Said) => {
      const word = wordOf(said);
      if (word !== undefined) resolve(word);
      if ('failed' in said) reject(new Error(`The server failed: ${said.failed}`));
    });
    child.once('close', (code, signal) => reject(new Error(`The server ended with ${code ?? signal}`)));
  });
}
