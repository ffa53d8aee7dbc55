/** What is timed, and the microseconds of each round for one run of it. */
export interface Runner {
  readonly run: () => unknown;
  readonly samples: number[];
}

/** Kept, so that no run can be left out for having no effect. */
export const kept: { last: unknown } = { last: undefined };

/**
 * Times runners in turns, so that a busy machine is busy for all alike; every other round the other way round, because
 * what comes later finds a warmer machine.
 */
export function takeTurns(runners: readonly Runner[], rounds: number): void {
  const turns = runners.map((runner) => ({ ...runner, times: timesFor(runner.run) }));
  for (let round = 0; round < rounds; round++) {
    for (const { run, samples, times } of round % 2 ? turns.toReversed() : turns) {
      // Each pays for its own rubbish only.
      globalThis.gc?.({ type: 'minor' });
      samples.push(timeOf(run, times));
    }
  }
}

/** Runs until it is as fast as it gets, and says how often it must run for one sample to be long enough for the clock. */
function timesFor(run: () => unknown): number {
  const warmUp = 150;
  const sample = 2;
  let times = 1;
  for (const began = performance.now(); performance.now() - began < warmUp; ) {
    const took = (timeOf(run, times) * times) / 1000;
    if (took < sample) times = Math.ceil(times * Math.min(2, (sample * 1.2) / took));
  }
  return times;
}

/** Microseconds for one run. */
function timeOf(run: () => unknown, times: number): number {
  const began = performance.now();
  for (let index = 0; index < times; index++) kept.last = run();
  return ((performance.now() - began) * 1000) / times;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which such a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}
