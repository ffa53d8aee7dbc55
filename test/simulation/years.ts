import type { BookingStore, BusyMemory } from '../../src/contract/index.js';
import { liveYear } from './year.js';

/** The first of the seeds; `SEED` begins elsewhere, so that one year alone can be lived again. */
const firstSeed = Number(process.env['SEED'] ?? 13_000);

/** What a number of years came to, and of each that went wrong what is to be known. */
export interface Years {
  readonly told: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Lives through years one after the other, each with a seed and a store of its own. */
export async function liveYears({
  years,
  decisions,
  open,
  finish = async () => [],
}: {
  readonly years: number;
  readonly decisions: number;
  readonly open: () => Promise<{ readonly bookings: BookingStore; readonly busyMemory?: BusyMemory }>;
  /** What is wrong with the store in the end. */
  readonly finish?: (now: number) => Promise<readonly string[]>;
}): Promise<Years> {
  const told: string[] = [];
  const figures = {
    firstSeed,
    years,
    decisions: 0,
    bookings: 0,
    faults: 0,
    refusedUnread: 0,
    stoodInUnread: 0,
    longestToRestMinutes: 0,
  };
  for (let seed = firstSeed; seed < firstSeed + years; seed++) {
    const year = await liveYear({ seed, decisions, ...(await open()) });
    figures.decisions += year.decisions;
    figures.bookings += year.bookings;
    figures.faults += year.faults;
    figures.refusedUnread += year.unread.refused;
    figures.stoodInUnread += year.unread.stoodIn;
    figures.longestToRestMinutes = Math.max(figures.longestToRestMinutes, year.minutesToRest);
    const wrong = [...year.wrong, ...(await finish(year.end))];
    if (wrong.length > 0)
      told.push(`SEED=${seed}: ${wrong.join('; ')}; before that:\n${year.diary.slice(-12).join('\n')}`);
  }
  return { told, figures };
}
