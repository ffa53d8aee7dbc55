import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The operations that leave something behind. */
export const leavingOperations = ['book', 'bookSeries', 'hold', 'joinWaitlist', 'takeOffer'] as const;

export type LeavingOperation = (typeof leavingOperations)[number];

/** What a request left behind. */
export interface Thing {
  readonly kind: 'booking' | 'hold' | 'place';
  readonly ref: string;
  readonly token?: string;
  readonly version?: number;
}

/** A request that may have left something behind, and what is known of it. */
export interface Leaving {
  readonly operation: LeavingOperation;
  /** The path below the owner's address. */
  readonly path: string;
  readonly key: string;
  readonly token?: string;
  readonly body: string;
  /** By reference: what was made and is not gone yet. */
  readonly things: Map<string, Thing>;
  /** Whether an answer has told what was made. */
  isAnswered: boolean;
}

type Line =
  | { readonly sent: Omit<Leaving, 'things' | 'isAnswered'> }
  | { readonly made: { readonly key: string; readonly thing: Thing } }
  | { readonly refused: { readonly key: string } }
  | { readonly gone: { readonly ref: string } };

/**
 * What a run books, written down before it is sent, so that a later run can take away what an interrupted one left behind.
 * The file holds manage tokens: only its owner can read it.
 */
export interface Journal {
  readonly file: string;
  readonly sent: (leaving: Omit<Leaving, 'things' | 'isAnswered'>) => void;
  readonly made: (key: string, thing: Thing) => void;
  /** Nothing came of it. */
  readonly refused: (key: string) => void;
  readonly gone: (ref: string) => void;
  /** What may still be there. */
  readonly left: () => readonly Leaving[];
  /** Removes the file when nothing is left; it stays otherwise. */
  readonly close: () => void;
}

/** Where the journal of a backend is, when nobody says where. */
export function journalFileOf(base: string): string {
  const digest = createHash('sha256').update(base).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `booking-elements-check-${digest}.jsonl`);
}

/**
 * Opens a journal, with what it holds already.
 *
 * @throws Error for a file that is no journal of this backend
 */
export function openJournal(file: string, base: string): Journal {
  const leavings = new Map<string, Leaving>();
  if (existsSync(file)) for (const line of readLines(file, base)) take(leavings, line);
  let descriptor: number | undefined;
  const write = (line: Line): void => {
    take(leavings, line);
    descriptor ??= begin(file, base);
    writeSync(descriptor, `${JSON.stringify(line)}\n`);
  };
  const left = (): readonly Leaving[] =>
    [...leavings.values()].filter(({ things, isAnswered }) => things.size > 0 || !isAnswered);
  return {
    file,
    sent: (leaving) => write({ sent: leaving }),
    made: (key, thing) => write({ made: { key, thing } }),
    refused: (key) => write({ refused: { key } }),
    gone: (ref) => write({ gone: { ref } }),
    left,
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
      if (left().length === 0) rmSync(file, { force: true });
    },
  };
}

/** A link that somebody else put there is not followed. */
const flags =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);

function begin(file: string, base: string): number {
  const isNew = !existsSync(file);
  const descriptor = openSync(file, flags, 0o600);
  if (isNew) writeSync(descriptor, `${JSON.stringify({ journal: 1, base })}\n`);
  return descriptor;
}

function readLines(file: string, base: string): readonly Line[] {
  const notOurs = new Error(`${file} is no journal of ${base}: name another with --journal`);
  const { uid } = lstatSync(file);
  if (!lstatSync(file).isFile() || (process.getuid !== undefined && uid !== process.getuid())) throw notOurs;
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  try {
    if ((JSON.parse(first) as { readonly base?: unknown }).base !== base) throw notOurs;
  } catch {
    throw notOurs;
  }
  return rest.flatMap((text) => {
    try {
      return [JSON.parse(text) as Line];
    } catch {
      // The last line of a run that was killed while it wrote.
      return [];
    }
  });
}

function take(leavings: Map<string, Leaving>, line: Line): void {
  if ('sent' in line) {
    const { things = new Map<string, Thing>() } = leavings.get(line.sent.key) ?? {};
    // Sent once more, it may make what an earlier attempt did not.
    leavings.set(line.sent.key, { ...line.sent, things, isAnswered: things.size > 0 });
  } else if ('made' in line) {
    const leaving = leavings.get(line.made.key);
    if (!leaving) return;
    leaving.isAnswered = true;
    leaving.things.set(line.made.thing.ref, line.made.thing);
  } else if ('refused' in line) {
    const leaving = leavings.get(line.refused.key);
    if (leaving) leaving.isAnswered = true;
  } else for (const { things } of leavings.values()) things.delete(line.gone.ref);
}
