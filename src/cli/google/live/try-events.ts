import { followedFields } from '../../../adapters/google/changes.js';
import { fieldOf, listOf, textOf } from '../../../adapters/google/wire.js';
import { formatInstant } from '../../../time/instant.js';
import type { Attempts } from './attempt.js';
import { eventually } from './attempt.js';
import type { Heard } from './ask-google.js';
import { judge } from './expectation.js';
import { at } from './workbench.js';
import type { Workbench } from './workbench.js';

/** Tries what is expected of events that are inserted and read. */
export const eventAttempts = {
  'own-id': async (bench) => {
    const { id, status, body, seen } = await bench.insert();
    const isOurs = textOf(body, 'id') === id && textOf(body, 'status') === 'confirmed';
    return judge(status === 200 && isOurs && textOf(body, 'etag') !== undefined, seen);
  },
  'own-id-again': async (bench) => {
    const { id } = await bench.place();
    const { status, reasons, seen } = await bench.insert({ id });
    return judge(status === 409 && reasons.includes('duplicate'), seen);
  },
  'own-id-letters': async (bench) => {
    const { status, reasons, seen } = await bench.insert({ id: `${bench.freshId()}w` });
    return judge(status === 400 && reasons.includes('invalid'), seen);
  },
  'get-at-once': async (bench) => {
    const { id } = await bench.place();
    const { status, body, seen } = await bench.ask({ method: 'GET', path: at(bench, id) });
    return judge(status === 200 && textOf(body, 'id') === id, seen);
  },
  'list-at-once': async (bench) => {
    const { id, time } = await bench.place();
    const { ids, seen } = await list(bench, { timeMin: time.start, timeMax: time.end });
    return judge(ids.includes(id), `${seen}, ${ids.includes(id) ? 'there' : 'not there'}`);
  },
  'get-unknown': async (bench) => {
    const { status, reasons, seen } = await bench.ask({ method: 'GET', path: at(bench, bench.freshId()) });
    return judge(status === 404 && reasons.includes('notFound'), seen);
  },
  'calendar-unknown': async ({ ask, freshId }) => {
    const path = ['calendars', `${freshId()}@group.calendar.google.com`, 'events'];
    const { status, reasons, seen } = await ask({ method: 'GET', path });
    return judge(status === 404 && reasons.includes('notFound'), seen);
  },
  'zone-kept': async (bench) => {
    const zone = 'Asia/Kolkata';
    const time = bench.freshTime();
    const sent = (instant: number) => ({ dateTime: formatInstant(instant), timeZone: zone });
    const { body } = await bench.place({ time, body: { start: sent(time.start), end: sent(time.end) } });
    const isKept = (name: 'start' | 'end') =>
      Date.parse(textOf(fieldOf(body, name), 'dateTime') ?? '') === time[name] &&
      textOf(fieldOf(body, name), 'timeZone') === zone;
    return judge(isKept('start') && isKept('end'), isKept('start') ? 'kept' : 'changed');
  },
  'texts-kept': async (bench) => {
    const texts = {
      summary: 'A & B <i> “ü”',
      location: 'Main St 1, 1st floor',
      description: '<b>Ada</b> &amp; co.<br><a href="https://example.com/?a=1&amp;b=2">change it</a><br>“ü”',
    };
    const { id } = await bench.place({ body: texts });
    const { body } = await bench.ask({ method: 'GET', path: at(bench, id) });
    const changed = Object.entries(texts).filter(([name, text]) => textOf(body, name) !== text);
    return judge(changed.length === 0, changed.map(([name]) => `${name} changed`).join(', ') || 'kept');
  },
  'end-missing': async (bench) => {
    const { status, reasons, seen } = await bench.insert({ body: { end: undefined } });
    return judge(status === 400 && reasons.includes('required'), seen);
  },
  'long-keys': async (bench) => {
    const [long, longer] = ['k'.repeat(44), 'l'.repeat(45)] as const;
    const kept = await propertiesAfter(bench, { [long]: '1', [longer]: '1' });
    const [has, hasLonger] = [fieldOf(kept, long) === '1', fieldOf(kept, longer) !== undefined];
    return judge(has && !hasLonger, `44 ${has ? 'kept' : 'dropped'}, 45 ${hasLonger ? 'kept' : 'dropped'}`);
  },
  'long-values': async (bench) => {
    const kept = await propertiesAfter(bench, { full: 'v'.repeat(1024), over: 'v'.repeat(1025) });
    const [full, over] = ['full', 'over'].map((name) => textOf(kept, name)?.length ?? 0);
    return judge(full === 1024 && over === 1024, `1024 → ${full ?? 0}, 1025 → ${over ?? 0}`);
  },
  'property-filter': async (bench) => {
    const value = bench.freshId();
    const { id } = await bench.place({ body: withPrivate({ bookingElementsTry: value }) });
    let found: readonly string[] = [];
    const isFound = await eventually(bench, async () => {
      found = (await list(bench, { privateExtendedProperty: `bookingElementsTry=${value}` })).ids;
      return found.length === 1 && found[0] === id;
    });
    return judge(isFound, `${found.length} found`);
  },
  'nobody-invited': async (bench) => {
    const none = await bench.insert({ query: { sendUpdates: 'none' } });
    const body = { summary: 'booking-elements live check, changed' };
    const all = await bench.ask({
      method: 'PATCH',
      path: at(bench, none.id),
      query: { sendUpdates: 'all' },
      body,
    });
    const isTaken = none.status === 200 && all.status === 200 && textOf(all.body, 'summary') === body.summary;
    return judge(isTaken, `${none.seen}, ${all.seen}`);
  },
  'list-bounds': async (bench) => {
    const { id, time } = await bench.place();
    const isIn = async (bounds: object) => (await list(bench, { ...bounds })).ids.includes(id);
    const within = await eventually(bench, () => isIn({ timeMin: time.start, timeMax: time.end }));
    const after = await isIn({ timeMin: time.end, timeMax: time.end + 60_000 });
    const before = await isIn({ timeMin: time.start - 60_000, timeMax: time.start });
    const words = [within ? 'within' : '', after ? 'at timeMin' : '', before ? 'at timeMax' : ''];
    return judge(within && !after && !before, words.filter(Boolean).join(', ') || 'nowhere');
  },
  'list-deleted': async (bench) => {
    const { id, time } = await bench.place();
    await bench.ask({ method: 'DELETE', path: at(bench, id) });
    const bounds = { timeMin: time.start, timeMax: time.end };
    const isLeftOut = await eventually(bench, async () => {
      const { status, ids } = await list(bench, bounds);
      return status === 200 && !ids.includes(id);
    });
    const isShown = (await list(bench, { ...bounds, showDeleted: true })).ids.includes(id);
    return judge(
      isLeftOut && isShown,
      `${isLeftOut ? 'left out' : 'in it'}, ${isShown ? 'shown' : 'not shown'} when asked`,
    );
  },
  'followed-fields': async (bench) => {
    const { id, time } = await bench.place();
    const bounds = { timeMin: time.start, timeMax: time.end, fields: followedFields };
    const { status, body, seen } = await list(bench, bounds);
    const event = listOf(body, 'items')?.find((item) => textOf(item, 'id') === id);
    const isWhole = textOf(event, 'etag') !== undefined && fieldOf(event, 'start') !== undefined;
    const isMore = fieldOf(event, 'creator') !== undefined;
    return judge(status === 200 && isWhole && !isMore, `${seen}${isMore ? ', more than was asked' : ''}`);
  },
} as const satisfies Attempts<string>;

function withPrivate(properties: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return { extendedProperties: { private: properties } };
}

async function propertiesAfter(
  bench: Workbench,
  properties: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { id } = await bench.place({ body: withPrivate(properties) });
  const { body } = await bench.ask({ method: 'GET', path: at(bench, id) });
  return fieldOf(fieldOf(body, 'extendedProperties'), 'private');
}

/** Lists events one by one; numbers of `timeMin` and `timeMax` are instants. */
export async function list(
  { ask, calendarId }: Pick<Workbench, 'ask' | 'calendarId'>,
  { timeMin, timeMax, ...more }: Readonly<Record<string, string | number | boolean>>,
): Promise<Heard & { readonly ids: readonly string[] }> {
  const query = {
    singleEvents: true,
    ...more,
    ...(typeof timeMin === 'number' && { timeMin: formatInstant(timeMin) }),
    ...(typeof timeMax === 'number' && { timeMax: formatInstant(timeMax) }),
  };
  const heard = await ask({ method: 'GET', path: ['calendars', calendarId, 'events'], query });
  return { ...heard, ids: (listOf(heard.body, 'items') ?? []).flatMap((item) => textOf(item, 'id') ?? []) };
}
