import { listOf, textOf } from '../../../adapters/google/wire.js';
import { formatInstant } from '../../../time/instant.js';
import type { Interval } from '../../../time/interval.js';
import { startOfDate } from '../../../time/zone.js';
import type { Attempts } from './attempt.js';
import { eventually } from './attempt.js';
import { NotPossible, judge } from './expectation.js';
import { list } from './try-events.js';
import { at } from './workbench.js';
import type { Workbench } from './workbench.js';

/** Tries what is expected of lists in pages, and of sync tokens. */
export const followingAttempts = {
  'page-token': async (bench) => {
    const first = await bench.place();
    const second = await bench.place();
    const bounds = { timeMin: first.time.start, timeMax: second.time.end, maxResults: 1 };
    let words = 'no answer';
    const isCut = await eventually(bench, async () => {
      const { body } = await list(bench, bounds);
      const [page, sync] = ['nextPageToken', 'nextSyncToken'].map((name) => textOf(body, name));
      words = `${page === undefined ? 'no' : 'a'} page token, ${sync === undefined ? 'no' : 'a'} sync token`;
      return page !== undefined && sync === undefined;
    });
    return judge(isCut, words);
  },
  'sync-token': async (bench) => {
    const { time } = await bench.place();
    const token = await readAll(bench, time);
    return judge(token !== undefined, token === undefined ? 'no sync token' : 'a sync token');
  },
  'sync-changes': async (bench) => {
    const time = bench.freshTime();
    const token = await follow(bench, time);
    const { id } = await bench.place({ time });
    return told(bench, { token, id });
  },
  'sync-deleted': async (bench) => {
    const { id, time } = await bench.place();
    const token = await follow(bench, time);
    await bench.ask({ method: 'DELETE', path: at(bench, id) });
    return told(bench, { token, id, status: 'cancelled' });
  },
  'sync-moved-away': async (bench) => {
    const { id, time } = await bench.place();
    const token = await follow(bench, time);
    const start = startOfDate(bench.zone, bench.days[2]);
    const body = {
      start: { dateTime: formatInstant(start + 12 * 3_600_000) },
      end: { dateTime: formatInstant(start + 13 * 3_600_000) },
    };
    const { status, seen } = await bench.ask({ method: 'PATCH', path: at(bench, id), body });
    if (status !== 200) throw new NotPossible(`an event could not be moved: ${seen}`);
    return told(bench, { token, id });
  },
  'sync-bounds': async (bench) => {
    const time = bench.freshTime();
    const syncToken = await follow(bench, time);
    const { status, seen } = await list(bench, { syncToken, timeMin: time.start });
    return judge(status === 400, seen);
  },
  'sync-garbage': async (bench) => {
    const { status, reasons, seen } = await list(bench, { syncToken: 'CgwI-no-token-of-anybody' });
    const isTold = (status === 410 && reasons.includes('fullSyncRequired')) || status === 400;
    return judge(isTold, seen);
  },
} as const satisfies Attempts<string>;

/** Reads a list with bounds to its end; answers its sync token, where the last page, and only that, has one. */
async function readAll(bench: Workbench, { start, end }: Interval): Promise<string | undefined> {
  let pageToken: string | undefined;
  for (let pages = 0; pages < 20; pages += 1) {
    const query = { timeMin: start, timeMax: end, ...(pageToken !== undefined && { pageToken }) };
    const { body } = await list(bench, query);
    const syncToken = textOf(body, 'nextSyncToken');
    pageToken = textOf(body, 'nextPageToken');
    if (pageToken === undefined) return syncToken;
    if (syncToken !== undefined) return undefined;
  }
  return undefined;
}

async function follow(bench: Workbench, bounds: Interval): Promise<string> {
  const token = await readAll(bench, bounds);
  if (token === undefined) throw new NotPossible('there is no sync token');
  return token;
}

async function told(
  bench: Workbench,
  { token, id, status }: { readonly token: string; readonly id: string; readonly status?: string },
) {
  let words = 'not told';
  const isTold = await eventually(bench, async () => {
    const { body } = await list(bench, { syncToken: token });
    const event = listOf(body, 'items')?.find((item) => textOf(item, 'id') === id);
    const shown = textOf(event, 'status') ?? '';
    if (event !== undefined) words = `told${/^[a-z]{3,12}$/.test(shown) ? ` as ${shown}` : ''}`;
    return event !== undefined && (status === undefined || shown === status);
  });
  return judge(isTold, words);
}
