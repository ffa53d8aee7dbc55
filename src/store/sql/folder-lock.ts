import { readFileSync, readlinkSync } from 'node:fs';
import { mkdir, readFile, readdir, realpath, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How often an owner shows that it lives, and how long one elsewhere may be silent; in milliseconds. */
const beat = 2000;
const silence = 30_000;
/** A file that names nobody is one that is being written. */
const writing = 2000;
/** Of two who come at once one withdraws, in a moment; in milliseconds. */
const courtesy = 3000;

/** Who has a folder. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** The boot of the machine and the container that `pid` counts in, where the system tells. */
  readonly machine: string | undefined;
  /** When the process began, so that a number given twice is not taken for the same process. */
  readonly began: string | undefined;
}

/** Another process has the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** Folders that this process has. */
const mine = new Set<string>();

/**
 * Takes a folder for this process, and makes it where there is none. The embedded database would open it any number of
 * times at once, and spoil it.
 *
 * Each who wants it puts down a file of its own and then looks for those of others: of any two, one sees the other. Files
 * of owners that are no more are removed; their names come never again, so nobody removes what somebody else has just put
 * down. On this machine the process is looked for; elsewhere (a shared volume, another container) an owner is gone when
 * it has not touched its file for half a minute.
 *
 * @returns How to give it back. Giving back twice is no error.
 * @throws Error naming the owner, or saying why the folder cannot be used
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const place = await usable(folder, async () => {
    await mkdir(folder, { recursive: true });
    return realpath(folder);
  });
  if (mine.has(place)) throw new FolderInUseError(`${folder} is open in this process already`);
  mine.add(place);
  const name = `in-use-${String(Date.now()).padStart(15, '0')}-${crypto.randomUUID()}.lock`;
  const file = path.join(place, name);
  try {
    await usable(folder, () => writeFile(file, JSON.stringify(thisProcess()), { flag: 'wx', mode: 0o600 }));
    await outlast(place, name, folder);
  } catch (error) {
    await unlink(file).catch(() => undefined);
    mine.delete(place);
    throw error;
  }
  const pulse = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, beat);
  pulse.unref();
  return async () => {
    clearInterval(pulse);
    if (!mine.has(place)) return;
    await unlink(file).catch(() => undefined);
    mine.delete(place);
  };
}

async function usable<Answer>(folder: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (cause) {
    const why = codeOf(cause) ?? 'unknown';
    throw new Error(
      `${folder} cannot be used for data (${why}): it has to be a folder that this process may write to`,
      {
        cause,
      },
    );
  }
}

/** Stays until no other is left who has the folder. @throws Error naming the one who has it. */
async function outlast(place: string, name: string, folder: string): Promise<void> {
  const seen = new Map<string, Sight>();
  const began = performance.now();
  for (;;) {
    let isAlone = true;
    for (const other of await othersIn(place, name)) {
      const file = path.join(place, other);
      const { state, owner } = await look(file, seen);
      if (state === 'dead') await unlink(file).catch(() => undefined);
      if (state === 'gone' || state === 'dead') continue;
      isAlone = false;
      // Who came first, by name, stays; a later one that has looked before the earlier one came is not seen to withdraw.
      if (state === 'alive' && (other < name || performance.now() - began > courtesy))
        throw new FolderInUseError(
          `${folder} is in use by process ${owner.pid} on ${owner.host}: one process at a time can have it. Stop that one, or set DATABASE_URL to a PostgreSQL server, which serves many`,
        );
    }
    if (isAlone) return;
    await pause(50);
  }
}

async function othersIn(place: string, name: string): Promise<readonly string[]> {
  const files = await readdir(place);
  return files.filter((file) => /^in-use-.*\.lock$/.test(file) && file !== name).sort();
}

/** When a file was first looked at, and how it was touched by then. */
interface Sight {
  readonly at: number;
  readonly touchedAt: number;
}

type Look =
  | { readonly state: 'alive'; readonly owner: Owner }
  | { readonly state: 'gone' | 'dead' | 'unclear'; readonly owner?: undefined };

async function look(file: string, seen: Map<string, Sight>): Promise<Look> {
  const [text, touched] = await Promise.all([
    readFile(file, 'utf8').catch(() => undefined),
    stat(file).catch(() => undefined),
  ]);
  if (text === undefined || !touched) return { state: 'gone' };
  const age = Date.now() - touched.mtimeMs;
  const first = seen.get(file) ?? { at: performance.now(), touchedAt: touched.mtimeMs };
  seen.set(file, first);
  const owner = ownerIn(text);
  if (!owner) return { state: age > writing ? 'dead' : 'unclear' };
  const { host, machine } = thisProcess();
  if (owner.host === host && owner.machine === machine)
    return isRunning(owner) ? { state: 'alive', owner } : { state: 'dead' };
  if (touched.mtimeMs !== first.touchedAt) return { state: 'alive', owner };
  // Two clocks may differ: what looks silent is watched for a while before it is believed.
  const isWatched = performance.now() - first.at > 2.5 * beat;
  return { state: isWatched && age > silence ? 'dead' : 'unclear' };
}

/** Whether a process of this machine is there. */
function isRunning({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Else it is there and belongs to somebody else.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = beginningOf(pid);
  // Where nothing tells them apart, a file of this very number was left by another process: ours would be known here.
  if (began === undefined || now === undefined) return pid !== process.pid;
  return began === now;
}

function thisProcess(): Owner {
  return { pid: process.pid, host: hostname(), machine: thisMachine(), began: beginningOf(process.pid) };
}

function thisMachine(): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/**
 * Where the system tells it (Linux): field 22 of `stat`, counted behind the name, which may hold spaces. One that has ended
 * and waits for its parent to notice has none.
 */
function beginningOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, host, machine, began } = value as Partial<Record<keyof Owner, unknown>>;
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid < 1 || typeof host !== 'string')
      return undefined;
    return {
      pid,
      host,
      machine: typeof machine === 'string' ? machine : undefined,
      began: typeof began === 'string' ? began : undefined,
    };
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
