import { fieldOf, textOf } from '../../../adapters/google/wire.js';
import { addDays } from '../../../time/civil-date.js';
import { formatInstant } from '../../../time/instant.js';
import type { Heard } from './ask-google.js';
import type { Attempts } from './attempt.js';
import { NotPossible, judge } from './expectation.js';
import { at, markKey } from './workbench.js';
import type { Placed, Workbench } from './workbench.js';

const changed = { summary: 'booking-elements live check, changed' };

/** Tries what is expected of changes and deletions. */
export const changeAttempts = {
  'etag-changes': async (bench) => {
    const { id, etag } = await bench.place();
    const { body, seen } = await patch(bench, id, { body: changed });
    const after = textOf(body, 'etag');
    return judge(
      after !== undefined && after !== etag,
      `${seen}, ${after === etag ? 'the same' : 'another'}`,
    );
  },
  'if-match': async (bench) => {
    const { id, etag } = await bench.place();
    const { status, body, seen } = await patch(bench, id, { body: changed, etag });
    return judge(status === 200 && textOf(body, 'summary') === changed.summary, seen);
  },
  'if-match-old': async (bench) => {
    const { id, etag } = await placeChanged(bench);
    const { status, reasons, seen } = await patch(bench, id, { body: { summary: 'twice' }, etag });
    return judge(status === 412 && reasons.includes('conditionNotMet'), seen);
  },
  'delete-if-match-old': async (bench) => {
    const { id, etag } = await placeChanged(bench);
    const { status, seen } = await bench.ask({ method: 'DELETE', path: at(bench, id), etag });
    return judge(status === 412, seen);
  },
  'patch-merges': async (bench) => {
    const { id } = await bench.place({ body: { description: 'stays', location: 'goes' } });
    const { status, body, seen } = await patch(bench, id, { body: { location: null } });
    const isMerged = textOf(body, 'description') === 'stays' && fieldOf(body, 'location') === undefined;
    return judge(status === 200 && isMerged, `${seen}, ${isMerged ? 'merged' : 'not merged'}`);
  },
  'patch-properties': async (bench) => {
    const { id } = await bench.place({ body: { extendedProperties: { private: { one: '1', two: '2' } } } });
    await patch(bench, id, { body: { extendedProperties: { private: { two: '3' } } } });
    const { body } = await bench.ask({ method: 'GET', path: at(bench, id) });
    const kept = fieldOf(fieldOf(body, 'extendedProperties'), 'private');
    const isMerged = ['one', 'two', markKey].map((name) => textOf(kept, name)).join() === '1,3,1';
    return judge(isMerged, isMerged ? 'merged' : 'not merged');
  },
  'patch-date-null': async (bench) => {
    const [, , date] = bench.days;
    const wholeDay = { start: { date }, end: { date: addDays(date, 1) }, transparency: 'transparent' };
    const { id } = await bench.place({ body: wholeDay });
    const { start, end } = bench.freshTime();
    const time = (instant: number) => ({ dateTime: formatInstant(instant), date: null });
    const { status, body, seen } = await patch(bench, id, { body: { start: time(start), end: time(end) } });
    const isMoved = Date.parse(textOf(fieldOf(body, 'start'), 'dateTime') ?? '') === start;
    return judge(status === 200 && isMoved, seen);
  },
  sequence: async (bench) => {
    const placed = await bench.place();
    const { body, seen } = await move(bench, placed.id);
    const [before, after] = [placed.body, body].map((event) => Number(fieldOf(event, 'sequence') ?? 0));
    return judge((after ?? 0) > (before ?? 0), `${seen}, ${before ?? 0} → ${after ?? 0}`);
  },
  'sequence-stale': async (bench) => {
    const { id } = await bench.place();
    const { body } = await move(bench, id);
    const present = Number(fieldOf(body, 'sequence') ?? 0);
    if (!(present > 0)) throw new NotPossible('the sequence does not rise');
    const { status, seen } = await patch(bench, id, { body: { ...changed, sequence: present - 1 } });
    return judge(status === 400, seen);
  },
  delete: async (bench) => {
    const { id } = await bench.place();
    const { status, body, seen } = await bench.ask({ method: 'DELETE', path: at(bench, id) });
    return judge(status === 204 && body === undefined, seen);
  },
  'delete-again': async (bench) => {
    const { status, reasons, seen } = await afterDeletion(bench, (id) => ({
      method: 'DELETE',
      path: at(bench, id),
    }));
    return judge(status === 410 && reasons.includes('deleted'), seen);
  },
  'delete-unknown': async (bench) => {
    const { status, reasons, seen } = await bench.ask({ method: 'DELETE', path: at(bench, bench.freshId()) });
    return judge(status === 404 && reasons.includes('notFound'), seen);
  },
  'deleted-get': async (bench) => {
    const { status, body, seen } = await afterDeletion(bench, (id) => ({
      method: 'GET',
      path: at(bench, id),
    }));
    const isCancelled = textOf(body, 'status') === 'cancelled';
    return judge(status === 200 && isCancelled, `${seen}${isCancelled ? ', cancelled' : ''}`);
  },
  'deleted-id': async (bench) => {
    const { id } = await bench.place();
    await remove(bench, id);
    const { status, reasons, seen } = await bench.insert({ id });
    return judge(status === 409 && reasons.includes('duplicate'), seen);
  },
  'deleted-revived': async (bench) => {
    const { status, body, seen } = await afterDeletion(bench, (id) => ({
      method: 'PATCH',
      path: at(bench, id),
      body: { status: 'confirmed' },
    }));
    return judge(status === 200 && textOf(body, 'status') === 'confirmed', seen);
  },
  'cancelled-by-patch': async (bench) => {
    const { id } = await bench.place();
    const cancelled = await patch(bench, id, { body: { status: 'cancelled' } });
    const { status, seen } = await bench.ask({ method: 'DELETE', path: at(bench, id) });
    return judge(cancelled.status === 200 && status === 410, `${cancelled.seen}, ${seen}`);
  },
} as const satisfies Attempts<string>;

function patch(
  bench: Workbench,
  id: string,
  { body, etag }: { readonly body: object; readonly etag?: string },
): Promise<Heard> {
  return bench.ask({ method: 'PATCH', path: at(bench, id), body, ...(etag !== undefined && { etag }) });
}

function move(bench: Workbench, id: string): Promise<Heard> {
  const { start, end } = bench.freshTime();
  const time = (instant: number) => ({ dateTime: formatInstant(instant), timeZone: bench.zone });
  return patch(bench, id, { body: { start: time(start), end: time(end) } });
}

/** An event that was changed once, with the etag from before. */
async function placeChanged(bench: Workbench): Promise<Placed> {
  const placed = await bench.place();
  const { status, seen } = await patch(bench, placed.id, { body: changed });
  if (status !== 200) throw new NotPossible(`an event could not be changed: ${seen}`);
  return placed;
}

async function remove(bench: Workbench, id: string): Promise<void> {
  const { status, seen } = await bench.ask({ method: 'DELETE', path: at(bench, id) });
  if (status !== 204 && status !== 200) throw new NotPossible(`an event could not be deleted: ${seen}`);
}

async function afterDeletion(
  bench: Workbench,
  question: (id: string) => Parameters<Workbench['ask']>[0],
): Promise<Heard> {
  const { id } = await bench.place();
  await remove(bench, id);
  return bench.ask(question(id));
}
