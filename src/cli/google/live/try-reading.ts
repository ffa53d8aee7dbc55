import { fieldOf, listOf, textOf } from '../../../adapters/google/wire.js';
import { formatInstant } from '../../../time/instant.js';
import type { Heard } from './ask-google.js';
import type { Attempts } from './attempt.js';
import { judge } from './expectation.js';
import type { Workbench } from './workbench.js';

const roles = ['freeBusyReader', 'reader', 'writerWithoutPrivateAccess', 'writer', 'owner'];
const writing = ['writerWithoutPrivateAccess', 'writer', 'owner'];
const day = 86_400_000;

/** Tries what is expected of the calendar list, and of free/busy apart from events. */
export const readingAttempts = {
  'list-roles': async (bench) => {
    const { items, seen } = await calendarList(bench);
    const found = new Set(items.map((item) => textOf(item, 'accessRole') ?? 'none'));
    const isKnown = items.length > 0 && [...found].every((role) => roles.includes(role));
    return judge(isKnown, `${seen}, ${items.length} calendars: ${wordsOf(found)}`);
  },
  'list-meet': async (bench) => {
    const { items, seen } = await calendarList(bench);
    const kinds = items
      .filter((item) => writing.includes(textOf(item, 'accessRole') ?? ''))
      .map((item) => listOf(fieldOf(item, 'conferenceProperties'), 'allowedConferenceSolutionTypes'));
    const told = new Set(kinds.flatMap((list) => list ?? ['nothing']).map(String));
    return judge(kinds.length > 0 && !kinds.includes(undefined), `${seen}: ${wordsOf(told)}`);
  },
  'primary-alias': async ({ ask }) => {
    const { body, seen } = await ask({ method: 'GET', path: ['users', 'me', 'calendarList', 'primary'] });
    const id = textOf(body, 'id');
    const isMain = fieldOf(body, 'primary') === true && id !== undefined && id !== 'primary';
    return judge(isMain, `${seen}, ${isMain ? 'its real id' : 'no other id'}`);
  },
  'free-busy-key': async (bench) => {
    const { body, seen } = await freeBusy(bench, ['primary'], 1);
    const names = Object.keys(Object(fieldOf(body, 'calendars')) as object);
    const isSame =
      names.length === 1 && listOf(fieldOf(fieldOf(body, 'calendars'), 'primary'), 'busy') !== undefined;
    return judge(isSame, `${seen}, ${isSame ? 'the same id' : 'another id'}`);
  },
  'free-busy-unknown': async (bench) => {
    const id = nobody(bench);
    const { status, body, seen } = await freeBusy(bench, [id], 1);
    const reason = errorOf(body, id);
    return judge(status === 200 && reason === 'notFound', `${seen}, ${reason ?? 'no error'}`);
  },
  'free-busy-fifty': async (bench) => {
    const ids = [bench.calendarId, ...Array.from({ length: 49 }, () => nobody(bench))];
    const { status, body, seen } = await freeBusy(bench, ids, 1);
    const answered = ids.filter((id) => fieldOf(fieldOf(body, 'calendars'), id) !== undefined).length;
    const isRead = errorOf(body, bench.calendarId) === undefined;
    return judge(status === 200 && answered === 50 && isRead, `${seen}, ${answered} answered`);
  },
  'free-busy-more': async (bench) => {
    const ids = [...Array.from({ length: 60 }, () => nobody(bench)), bench.calendarId];
    const { status, body, seen } = await freeBusy(bench, ids, 1);
    const reason = errorOf(body, bench.calendarId);
    const isTold = status === 400 || (status === 200 && reason !== undefined);
    return judge(isTold, `${seen}, ${reason ?? 'no error'} for the 61st`);
  },
  'free-busy-sixty-days': async (bench) => {
    const { status, body, seen } = await freeBusy(bench, [bench.calendarId], 60);
    const isRead = listOf(fieldOf(fieldOf(body, 'calendars'), bench.calendarId), 'busy') !== undefined;
    return judge(status === 200 && isRead, seen);
  },
  'free-busy-too-long': async (bench) => {
    const { status, reasons, seen } = await freeBusy(bench, [bench.calendarId], 183);
    return judge(status === 400 && reasons.includes('timeRangeTooLong'), seen);
  },
  'free-busy-empty': async (bench) => {
    const { status, reasons, seen } = await freeBusy(bench, [bench.calendarId], 0);
    return judge(status === 400 && reasons.includes('timeRangeEmpty'), seen);
  },
} as const satisfies Attempts<string>;

async function calendarList({ ask }: Workbench): Promise<Heard & { readonly items: readonly unknown[] }> {
  const query = { maxResults: 250, showHidden: true };
  const heard = await ask({ method: 'GET', path: ['users', 'me', 'calendarList'], query });
  return { ...heard, items: listOf(heard.body, 'items') ?? [] };
}

function freeBusy({ ask, dayStart }: Workbench, ids: readonly string[], days: number): Promise<Heard> {
  const body = {
    timeMin: formatInstant(dayStart),
    timeMax: formatInstant(dayStart + days * day),
    items: ids.map((id) => ({ id })),
  };
  return ask({ method: 'POST', path: ['freeBusy'], body });
}

/** Why one calendar has no answer; `undefined` when it has. */
function errorOf(body: unknown, id: string): string | undefined {
  const calendar = fieldOf(fieldOf(body, 'calendars'), id);
  if (calendar === undefined) return 'missing';
  const [error] = listOf(calendar, 'errors') ?? [];
  return error === undefined ? undefined : (textOf(error, 'reason') ?? 'unnamed');
}

/** The id of a calendar that does not exist. */
function nobody({ freshId }: Workbench): string {
  return `${freshId()}@group.calendar.google.com`;
}

/** Words of Google's, and nothing that could be a name. */
function wordsOf(words: ReadonlySet<string>): string {
  return [...words].map((word) => (/^[A-Za-z]{2,40}$/.test(word) ? word : 'something else')).join(', ');
}
