import { writeFileSync } from 'node:fs';
import { pause } from '../../client/pause.js';
import type { Sleep } from '../../client/pause.js';
import type { Slot } from '../../contract/slot.js';
import { interruption } from '../google/interruption.js';
import { someSlot } from '../../testing/booking-backend-fixture.js';
import type { Needs } from '../../testing/suite-runner.js';
import type { Terminal } from '../terminal.js';
import { benchOf } from './bench.js';
import type { CheckOptions } from './check-options.js';
import { checkUsage, readCheckOptions } from './check-options.js';
import { cleanUp } from './clean-up.js';
import type { LeftBehind } from './clean-up.js';
import { examine } from './examine.js';
import type { Bench, Examination, Verdict } from './examination.js';
import { judgeAnswers } from './judge-answers.js';
import { openJournal } from './journal.js';
import type { Journal } from './journal.js';
import { keepJournal } from './keep-journal.js';
import { openLine } from './line.js';
import type { Line } from './line.js';
import { brokenLineExaminations } from './lines/broken-lines.js';
import { lookAround } from './look-around.js';
import { createMask } from './mask.js';
import type { Mask } from './mask.js';
import { reportJson } from './report-json.js';
import { reportJunit } from './report-junit.js';
import { lineOf, paintOf, reportLines } from './report-lines.js';
import type { Paint } from './report-lines.js';
import type { Report } from './report.js';
import { suiteExaminations } from './suite-examinations.js';
import { askingExaminations } from './wire/asking.js';
import { bookingExaminations } from './wire/booking.js';
import { crossOriginExaminations } from './wire/cross-origin.js';
import { sendingExaminations } from './wire/sending.js';

/** Every clause that is examined one by one, in order; after them come those that every answer is judged by. */
export const examinations: readonly Examination[] = [
  ...suiteExaminations,
  ...askingExaminations,
  ...sendingExaminations,
  ...crossOriginExaminations,
  ...bookingExaminations,
  ...brokenLineExaminations,
];

/**
 * `check-backend URL`: tells whether a backend behind an address keeps the promises of `BookingBackend`, and those that only
 * the wire shows. Books nothing unless `--write` says so. 0 all held · 1 something is broken · 2 it could not be examined.
 */
export async function checkBackend(
  parameters: readonly string[],
  terminal: Terminal,
  { signal, sleep = pause }: { readonly signal?: AbortSignal; readonly sleep?: Sleep } = {},
): Promise<number> {
  const options = readCheckOptions(parameters);
  if (options === undefined) {
    for (const line of checkUsage) terminal.print(line);
    return 0;
  }
  const stop = signal ? { signal, release: () => undefined } : interruption();
  const mask = createMask(Object.values(options.headers));
  let journal: Journal | undefined;
  try {
    journal = openJournal(options.journalFile, options.base);
    const run = { options, terminal, mask, journal, signal: stop.signal, sleep };
    return await (options.mode === 'clean' ? clean(run) : check(run));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // No message of ours holds a secret, but this one may quote an answer.
    terminal.complain(mask.over(error.message));
    return 2;
  } finally {
    journal?.close();
    stop.release();
  }
}

interface Run {
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  readonly mask: Mask;
  readonly journal: Journal;
  readonly signal: AbortSignal;
  /** How to wait where the backend asks to. */
  readonly sleep: Sleep;
}

/** A line for a run; `signal` ends it. */
function lineFor({ options, journal, mask, terminal, sleep }: Run, signal: AbortSignal): Line {
  return openLine({
    own: options.headers,
    timeoutMs: options.timeoutMs,
    patienceSeconds: options.patienceSeconds,
    sleep,
    signal,
    listener: keepJournal(journal, options.base, mask),
    say: terminal.complain,
  });
}

/** Takes away what is left; not ended by the signal, since it is what the signal leaves time for. */
async function cleanFor(run: Run, givenUp = new Set<string>()): Promise<readonly LeftBehind[]> {
  const line = lineFor(run, new AbortController().signal);
  return cleanUp({ line, base: run.options.base, journal: run.journal, givenUp });
}

async function clean(run: Run): Promise<number> {
  const { journal, terminal, mask } = run;
  const before = journal.left().length;
  if (before === 0) {
    terminal.print(`Nothing is left behind: ${journal.file} names nothing`);
    return 0;
  }
  const left = await cleanFor(run);
  for (const { what, why } of left)
    terminal.complain(mask.over(`Left behind: ${what} (${why}). Take it away yourself.`));
  terminal.print(
    left.length === 0
      ? `Taken away: all that ${journal.file} named`
      : `Not everything went: ${journal.file} still names it`,
  );
  return left.length === 0 ? 0 : 1;
}

async function check(run: Run): Promise<number> {
  const { options, terminal, signal } = run;
  const { base, mode } = options;
  const say = options.json ? terminal.complain : terminal.print;
  const line = lineFor(run, signal);
  const around = await lookAround({ line, base, now: Date.now }, options.eventType);
  const bench = benchOf(around, {
    line,
    base,
    origin: options.origin,
    now: Date.now,
    run: Date.now().toString(36),
    answers: options.answers,
  });
  const offers = mode === 'write' ? (['black-box', 'writes'] as const) : (['black-box'] as const);
  if (mode === 'write') await prepareToWrite(run, bench);
  say(
    `${base}, ${around.eventType.slug}: ${mode === 'write' ? 'booking and cancelling' : 'reading only, nothing is booked'}`,
  );

  const found = await examineAll(run, bench, offers);
  if (found.verdicts.length === 0)
    throw new Error('There is no clause with these words: leave out --only to see all');
  return tellReport(run, found, {
    base,
    eventType: around.eventType.slug,
    contractVersion: around.capabilities?.contractVersion,
    mode: mode === 'write' ? 'write' : 'read',
    verdicts: found.verdicts,
    left: found.left,
    own: Object.keys(options.headers),
    mask: run.mask,
  });
}

/** What a run has found, and what kept it from finding the rest. */
interface Found {
  readonly verdicts: readonly Verdict[];
  readonly left: readonly LeftBehind[];
  readonly interrupted: Error | undefined;
}

/** Examines every clause that is wanted, and tells of each as it goes. */
async function examineAll(run: Run, bench: Bench, offers: readonly Needs[]): Promise<Found> {
  const { options, terminal } = run;
  const verdicts: Verdict[] = [];
  const left: LeftBehind[] = [];
  const givenUp = new Set<string>();
  const tell = (verdict: Verdict): void => {
    verdicts.push(verdict);
    (options.json ? terminal.complain : terminal.print)(lineOf(verdict, paintFor(run)));
  };
  const tidy = async (): Promise<void> => {
    if (!options.leaveBookings) left.push(...(await cleanFor(run, givenUp)));
  };
  const isWanted = ({ part, clause }: Pick<Verdict, 'part' | 'clause'>): boolean =>
    options.only === undefined || `${part}: ${clause}`.toLowerCase().includes(options.only);
  let interrupted: Error | undefined;
  try {
    for (const examination of examinations.filter(isWanted)) {
      // What stays has taken the time of the clause before.
      const onBench = options.leaveBookings ? { ...bench, slot: await freeSlot(bench) } : bench;
      tell(await examine(examination, onBench, { offers, tidy }));
      await listenFor(bench);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    interrupted = error;
  }
  for (const verdict of judgeAnswers(bench.line.exchanges, bench.base).filter(isWanted)) tell(verdict);
  return { verdicts, left, interrupted };
}

/** Writes the report where it is wanted; answers the exit code. */
function tellReport(run: Run, { interrupted }: Found, report: Report): number {
  const { options, terminal, journal, mask } = run;
  if (options.junit !== undefined) writeFileSync(options.junit, reportJunit(report));
  if (options.json) terminal.print(reportJson(report));
  else for (const text of reportLines(report, paintFor(run))) terminal.print(text);
  if (options.leaveBookings && journal.left().length > 0)
    terminal.complain(
      `What was booked stays; ${journal.file} names it, and --clean takes it away where that can be done`,
    );
  if (interrupted !== undefined) {
    terminal.complain(mask.over(`${interrupted.message}. Not everything was examined`));
    return 2;
  }
  const isBroken = report.verdicts.some(({ outcome }) => outcome === 'broken');
  return isBroken || report.left.length > 0 ? 1 : 0;
}

function paintFor({ options, terminal }: Run): Paint {
  return paintOf(terminal.hasColours === true && !options.json);
}

/** A time that is free now; the one from before where there is none, or where the backend does not list them. */
async function freeSlot({ fixture, slot }: Bench): Promise<Slot> {
  return someSlot(fixture()).catch(() => slot);
}

/** Goes on only where somebody still answers. */
async function listenFor({ line, ask }: Bench): Promise<void> {
  if (line.exchanges.at(-1)?.answer) return;
  await ask('/capabilities').catch((cause: unknown) => {
    throw new Error('It does not answer any more', { cause });
  });
}

/** What an earlier run left behind goes first; a backend that cannot cancel is left alone. */
async function prepareToWrite(run: Run, { backend }: Bench): Promise<void> {
  if (!backend.cancel && !run.options.leaveBookings)
    throw new Error(
      'It does not offer cancel, so that what is booked would stay: --leave-bookings books nevertheless',
    );
  if (run.journal.left().length === 0 || run.options.leaveBookings) return;
  run.terminal.complain(`An earlier run left something behind (${run.journal.file}); it is taken away first`);
  await cleanFor(run);
}
