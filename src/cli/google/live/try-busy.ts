import { addDays } from '../../../time/civil-date.js';
import type { Interval } from '../../../time/interval.js';
import { offsetAt, startOfDate } from '../../../time/zone.js';
import type { Attempts } from './attempt.js';
import { eventually } from './attempt.js';
import { NotPossible, judge, untried } from './expectation.js';
import { at, busyWithin } from './workbench.js';
import type { Workbench } from './workbench.js';

const hour = 3_600_000;

/** Tries which events make their calendar busy. */
export const busyAttempts = {
  'busy-opaque': async (bench) => {
    const { time } = await bench.place();
    return judge(await becomesBusy(bench, time), await shown(bench, time));
  },
  'busy-at-once': async (bench) => {
    const { time } = await bench.place();
    const asked = bench.transport.now();
    const isThere = await isBusy(bench, time);
    if (isThere) return judge(true, 'at once');
    const comes = await becomesBusy(bench, time);
    return judge(false, comes ? `after ${bench.transport.now() - asked} ms` : 'not within half a minute');
  },
  'busy-tentative': async (bench) => {
    const { time } = await bench.place({ body: { status: 'tentative' } });
    return judge(await becomesBusy(bench, time), await shown(bench, time));
  },
  'busy-transparent': async (bench) => {
    const { time } = await bench.place({ body: { transparency: 'transparent' } });
    // Free/busy that lags would call it free too: one that was written later has to show first.
    const later = await bench.place();
    if (!(await becomesBusy(bench, later.time))) throw new NotPossible('free/busy shows nothing');
    return judge(await isFree(bench, time), await shown(bench, time));
  },
  'busy-cancelled': async (bench) => {
    const { id, time } = await bench.place();
    if (!(await becomesBusy(bench, time))) throw new NotPossible('free/busy shows nothing');
    await bench.ask({ method: 'DELETE', path: at(bench, id) });
    return judge(await eventually(bench, () => isFree(bench, time)), await shown(bench, time));
  },
  'busy-all-day': async (bench) => {
    const [, date] = bench.days;
    const whole = { start: startOfDate(bench.zone, date), end: startOfDate(bench.zone, addDays(date, 1)) };
    if (offsetAt(bench.zone, whole.start) === 0)
      return untried('the calendar is in UTC, where its own zone cannot be told from UTC');
    await bench.place({ body: { start: { date }, end: { date: addDays(date, 1) } } });
    const around = { start: whole.start - 3 * hour, end: whole.end + 3 * hour };
    const isWhole = await eventually(bench, async () => {
      const blocks = await busyWithin(bench, bench.calendarId, around);
      return blocks?.length === 1 && blocks[0] === `${whole.start}/${whole.end}`;
    });
    const blocks = (await busyWithin(bench, bench.calendarId, around)) ?? [];
    const away = blocks.map((block) => (Number(block.split('/')[0]) - whole.start) / hour);
    return judge(isWhole, isWhole ? 'from midnight to midnight' : `off by ${away.join(', ') || 'all'} hours`);
  },
} as const satisfies Attempts<string>;

async function isBusy(bench: Workbench, { start, end }: Interval): Promise<boolean> {
  const blocks = await busyWithin(bench, bench.calendarId, { start, end });
  return blocks?.length === 1 && blocks[0] === `${start}/${end}`;
}

async function isFree(bench: Workbench, time: Interval): Promise<boolean> {
  return (await busyWithin(bench, bench.calendarId, time))?.length === 0;
}

function becomesBusy(bench: Workbench, time: Interval): Promise<boolean> {
  return eventually(bench, () => isBusy(bench, time));
}

async function shown(bench: Workbench, time: Interval): Promise<string> {
  const blocks = await busyWithin(bench, bench.calendarId, time);
  if (blocks === undefined) return 'no answer';
  if (blocks.length === 0) return 'free';
  return (await isBusy(bench, time)) ? 'busy' : 'busy for part of it';
}
