import { BookingError, canWrite, isSameCalendar } from '../../contract/index.js';
import type { Calendar, CalendarAddress, CalendarSettings, FieldFault } from '../../contract/index.js';
import type { DeskParts } from './host-desk-options.js';
import { askForCalendars, listFaultOf } from './list-calendars.js';
import type { AskedCalendars } from './list-calendars.js';

/** A calendar where settings name it. */
interface Named {
  readonly path: string;
  readonly address: CalendarAddress;
}

/** What an account said of its calendars, or why it did not. */
type Answer = AskedCalendars | { readonly fault: 'unauthenticated' | 'refused' };

/**
 * Checks the calendars that settings name. All of them are behind connections of the host; those that were not named before
 * are really there, and a linked one that was not the linked one may be written. What was named before may be gone by now:
 * that keeps nobody from changing something else.
 *
 * @throws BookingError `invalid-request` with `fields` for what is not there · `not-bookable` for a linked calendar that may
 * not be written, for whatever reason · `calendar-unreachable` where an account does not answer now.
 */
export async function checkCalendars(
  parts: DeskParts,
  hostId: string,
  { wanted, before }: { readonly wanted: CalendarSettings; readonly before: CalendarSettings },
): Promise<void> {
  const named = namedIn(wanted);
  await needOwn(parts, hostId, named);
  const known = namedIn(before).map(({ address }) => address);
  const isLinkedAnew =
    wanted.linked !== undefined && !(before.linked && isSameCalendar(wanted.linked, before.linked));
  const news = named.filter(
    ({ path, address }) =>
      (isLinkedAnew && path === linkedPath) || !known.some((one) => isSameCalendar(one, address)),
  );
  const answers = await askAll(parts, news);
  const faults = news.flatMap((one) => faultOf(one, answers.get(one.address.connectionId)));
  if (faults.length > 0) throw new BookingError('invalid-request', { fields: faults });
  if (isLinkedAnew) needWritable(wanted.linked, answers.get(wanted.linked.connectionId));
}

const linkedPath = 'value.linked';

function namedIn({ linked, conflicts }: CalendarSettings): readonly Named[] {
  return [
    ...(linked ? [{ path: linkedPath, address: linked }] : []),
    ...conflicts.map((address, index) => ({ path: `value.conflicts.${index}`, address })),
  ];
}

/** A calendar behind somebody else's connection is none that a host may name. */
async function needOwn({ settings }: DeskParts, hostId: string, named: readonly Named[]): Promise<void> {
  const own = new Set((await settings.connections(hostId)).map(({ id }) => id));
  const fields = named
    .filter(({ address }) => !own.has(address.connectionId))
    .map(({ path }) => ({ path: `${path}.connectionId`, message: 'is no connection of this host' }));
  if (fields.length > 0) throw new BookingError('invalid-request', { fields });
}

async function askAll(parts: DeskParts, named: readonly Named[]): Promise<ReadonlyMap<string, Answer>> {
  const ids = new Set(named.map(({ address }) => address.connectionId));
  const answers = await Promise.all([...ids].map(async (id) => [id, await ask(parts, id)] as const));
  return new Map(answers);
}

async function ask(parts: DeskParts, connectionId: string): Promise<Answer> {
  try {
    return await askForCalendars(parts, connectionId);
  } catch (error) {
    const fault = listFaultOf(error);
    if (fault === 'calendar-unreachable') throw error;
    return { fault };
  }
}

function faultOf({ path, address }: Named, answer: Answer | undefined): readonly FieldFault[] {
  // Of the linked calendar it is said as what may not be written.
  if (path === linkedPath) return [];
  if (answer && 'calendars' in answer)
    return find(answer, address)
      ? []
      : [{ path: `${path}.calendarId`, message: 'is no calendar of this account' }];
  const message =
    answer?.fault === 'refused' ? 'does not let its calendars be listed' : 'has to be connected again';
  return [{ path: `${path}.connectionId`, message }];
}

function needWritable(linked: CalendarAddress, answer: Answer | undefined): void {
  if (!answer || 'fault' in answer)
    throw new BookingError('not-bookable', { detail: 'the connection of the linked calendar has ended' });
  const calendar = find(answer, linked);
  if (!answer.capabilities.writeEvents || !calendar || !canWrite(calendar.access))
    throw new BookingError('not-bookable', { detail: 'the linked calendar may not be written' });
}

function find({ calendars }: AskedCalendars, { calendarId }: CalendarAddress): Calendar | undefined {
  return calendars.find(({ id }) => id === calendarId);
}
