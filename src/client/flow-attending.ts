import { monthAfter, monthOf } from '../time/civil-month.js';
import { openDates } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import type { BookingFlowOptions } from './flow-interface.js';
import { queryOf, questionOf } from './flow-months.js';
import type { MonthCache } from './flow-months.js';
import type { Choosing, FlowState, MonthTimes, ReadyTimes } from './flow-state.js';
import type { FlowTimes } from './flow-times.js';
import { pause } from './pause.js';

/** The longest wait for a time to pass, in milliseconds: machines sleep, and timers are not exact. */
const longestWaitMs = 60 * 60 * 1000;

/** What it works with. */
export interface AttendingTools extends Pick<BookingFlowOptions, 'backend' | 'now' | 'sleep' | 'ahead'> {
  readonly months: MonthCache;
  readonly times: FlowTimes;
}

/**
 * Keeps right the times that somebody looks at, from now on: those that pass go, what the backend tells of changes is asked
 * for, and the month after is at hand.
 */
export function attendTimes(core: FlowCore, tools: AttendingTools): void {
  const { backend, now = Date.now, sleep = pause, ahead = true, months, times } = tools;
  let shown: MonthTimes | undefined;
  let watched: string | undefined;

  const lookAhead = (state: Choosing): void => {
    const month = monthAfter(monthOf(state.range?.to ?? state.month));
    const { to } = openDates(state.eventType, state.today);
    if (to !== undefined && month > monthOf(to)) return;
    core.run('ahead', (signal) => months.find(questionOf(state, month), signal));
  };

  const awaitNext = (ready: ReadyTimes): void => {
    const next = nextStart(ready, now());
    if (next === undefined) return;
    core.run('clock', (signal) => sleep(Math.min(next - now(), longestWaitMs), signal), {
      done: () => {
        const { state } = core;
        if (state.step !== 'choosing') return;
        if (nextStart(ready, now()) !== undefined) {
          times.arrive({ slots: [...ready.days.values()].flat() });
          return;
        }
        // With the last time of the month gone, only the backend knows where the next one is.
        months.clear();
        times.show(state, state);
      },
    });
  };

  const watchOver = (state: Choosing | undefined): void => {
    const query = state && queryOf(questionOf(state, state.range ? monthOf(state.range.from) : state.month));
    const key = JSON.stringify(query);
    if (key === watched) return;
    watched = key;
    core.end('watching');
    if (!query || !backend.watch) return;
    core.run('watching', async (signal) => {
      const changed = (): void => {
        if (!signal.aborted) times.refresh();
      };
      backend.watch?.(query, changed, { signal });
    });
  };

  const attend = (state: FlowState): void => {
    const choosing = state.step === 'choosing' ? state : undefined;
    watchOver(choosing);
    if (choosing?.times === shown) return;
    shown = choosing?.times;
    core.end('clock');
    if (choosing?.times.status !== 'ready') return;
    awaitNext(choosing.times);
    if (ahead) lookAhead(choosing);
  };

  core.subscribe(attend);
  attend(core.state);
}

/** When the next of the times begins that are shown, in epoch milliseconds. */
function nextStart({ days }: ReadyTimes, now: number): number | undefined {
  const starts = [...days.values()].flat().map(({ start }) => Date.parse(start));
  const ahead = starts.filter((start) => start > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
