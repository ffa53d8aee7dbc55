import { textOf } from '../../../adapters/google/wire.js';
import type { Heard } from './ask-google.js';
import type { Attempts } from './attempt.js';
import { NotPossible, judge } from './expectation.js';
import type { Workbench } from './workbench.js';

/** Tries what is expected of channels. */
export const watchAttempts = {
  'watch-http': async (bench) => {
    const { status, seen } = await watch(bench, bench.freshId(), 'http://example.com/notifications');
    return judge(status === 400, seen);
  },
  'watch-https': async (bench) => {
    const { body, seen } = await open(bench);
    const ends = Number(textOf(body, 'expiration') ?? Number.NaN);
    const isWhole = textOf(body, 'resourceId') !== undefined && ends > bench.transport.now();
    const days = Math.round((ends - bench.transport.now()) / 86_400_000);
    return judge(isWhole, `${seen}, ${isWhole ? `for ${days} days` : 'something is missing'}`);
  },
  'watch-again': async (bench) => {
    const { id } = await open(bench);
    const { status, reasons, seen } = await watch(bench, id, bench.watchAddress ?? '');
    return judge(status === 400 && reasons.includes('channelIdNotUnique'), seen);
  },
  'watch-stop': async (bench) => {
    const { id, body } = await open(bench);
    const stop = { id, resourceId: textOf(body, 'resourceId') ?? '' };
    const first = await bench.ask({ method: 'POST', path: ['channels', 'stop'], body: stop });
    if (first.status === 204) bench.channels.delete(id);
    const second = await bench.ask({ method: 'POST', path: ['channels', 'stop'], body: stop });
    return judge(first.status === 204 && second.status === 404, `${first.seen}, ${second.seen}`);
  },
} as const satisfies Attempts<string>;

async function watch(bench: Workbench, id: string, address: string): Promise<Heard> {
  const path = ['calendars', bench.calendarId, 'events', 'watch'];
  const body = { id, type: 'web_hook', address, token: bench.freshId() };
  const heard = await bench.ask({ method: 'POST', path, body });
  const resource = textOf(heard.body, 'resourceId');
  if (heard.status === 200 && resource !== undefined) bench.channels.set(id, resource);
  return heard;
}

async function open(bench: Workbench): Promise<Heard & { readonly id: string }> {
  if (bench.watchAddress === undefined) throw new NotPossible('give --watch https://… of your server');
  const id = bench.freshId();
  const heard = await watch(bench, id, bench.watchAddress);
  if (heard.status !== 200) throw new NotPossible(`the channel is refused: ${heard.seen}`);
  return { ...heard, id };
}
