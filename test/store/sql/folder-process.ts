import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { bundled } from '../../bundled.js';

/** Another process, that does with folders what it is asked to. */
export interface FolderProcess {
  readonly pid: number;
  /** Answers with the next line it says: `open`, `closed`, `begun`, `refused …`. */
  readonly ask: (task: 'lock' | 'open' | 'book' | 'close', folder?: string, from?: number) => Promise<string>;
  /** All that it has said, from the line after the last answer. */
  readonly said: readonly string[];
  /** Waits until it has said so much. */
  readonly saying: (lines: number) => Promise<void>;
  /** Kills it, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a process; it is gone when the test is over. */
export async function folderProcess(options: { readonly uid?: number } = {}): Promise<FolderProcess> {
  const { uid } = options;
  const program = await bundled(path.join(import.meta.dirname, 'folder-child.ts'));
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const ended = once(child, 'close');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  after(kill);
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const saying = async (count: number): Promise<void> => {
    while (said.length < count) {
      if (child.exitCode !== null) throw new Error(`It ended, having said ${said.join(', ')}`);
      await Promise.race([once(lines, 'line'), ended]);
    }
  };
  await saying(1);
  return {
    pid: child.pid ?? 0,
    said,
    saying,
    kill,
    async ask(task, folder = '', from = 0) {
      said.length = 0;
      child.stdin.write(`${task} ${folder} ${from}\n`);
      await saying(1);
      return said.shift() ?? '';
    },
  };
}

/** A folder of its own, gone when the test is over. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'booking-elements-folder-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
