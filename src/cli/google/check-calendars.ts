import type { Calendar } from '../../contract/calendar-adapter.js';
import { isBookingError } from '../../contract/booking-error.js';
import type { ConsentLevel, Grant } from '../../contract/calendar-provider.js';
import { GoogleError } from '../../adapters/google/google-errors.js';
import { permissionsOf } from '../../adapters/google/scopes.js';
import type { Transport } from '../../adapters/google/transport.js';
import { agreed, untried, wrong } from './check-result.js';
import type { CheckResult } from './check-result.js';
import { consolePages } from './console-pages.js';
import type { GoogleClient } from './google-client.js';
import { readFreeBusyErrors } from './free-busy-errors.js';
import { providerOf } from './surroundings.js';

/** A calendar as the setup sees it. */
export interface CalendarLook {
  readonly id: string;
  readonly name: string;
  readonly access: Calendar['access'];
  readonly primary: boolean;
  readonly meet: MeetLook;
}

/** Whether a calendar makes Meet links: `read-only` cannot be written, `not-allowed` its account does not have Meet. */
export type MeetLook = 'yes' | 'read-only' | 'not-allowed';

export interface CalendarsCheck {
  readonly client: GoogleClient;
  readonly transport: Transport;
  readonly grant: Grant;
  readonly level: ConsentLevel;
  readonly signal?: AbortSignal | undefined;
}

export interface CalendarsChecked {
  readonly results: readonly CheckResult[];
  readonly calendars: readonly CalendarLook[];
}

/** Uses the grant as the server will: whether the API answers, which calendars there are, Meet, and free/busy. */
export async function checkCalendars(check: CalendarsCheck): Promise<CalendarsChecked> {
  const { client, transport, grant, level, signal } = check;
  const calendars: Calendar[] = [];
  const results: CheckResult[] = [];
  if (permissionsOf(grant.scopes).list) {
    try {
      calendars.push(...(await providerOf(client, transport).open(grant).calendars({ signal })));
      results.push(agreed('api', 'the Google Calendar API answers'), judgeAccess(calendars, level));
    } catch (error) {
      return { results: [failureOf(error, { check: 'api', client })], calendars: [] };
    }
  } else results.push(untried('calendars', 'the grant does not list them; the main calendar is looked at'));
  const looks = calendars.map(look);
  if (level === 'everything' && calendars.length > 0) results.push(judgeMeet(looks));
  results.push(await checkFreeBusy(check, looks));
  return { results, calendars: looks };
}

function look({ id, name, access, primary = false, conferences }: Calendar): CalendarLook {
  const isWritable = access === 'writer' || access === 'owner';
  const makesLinks = conferences.includes('google-meet') ? 'yes' : 'not-allowed';
  return { id, name, access, primary, meet: isWritable ? makesLinks : 'read-only' };
}

function judgeAccess(calendars: readonly Calendar[], level: ConsentLevel): CheckResult {
  const writable = calendars.filter(({ access }) => access === 'writer' || access === 'owner').length;
  const says = `${calendars.length} on the list, ${writable} can be written`;
  if (level !== 'everything' || writable > 0) return agreed('calendars', says);
  return wrong('calendars', says, [
    'no calendar can receive bookings: use an account that has one of its own, or have one shared with',
    '“Make changes to events” (Google Calendar, Settings of the calendar, Shared with)',
  ]);
}

function judgeMeet(calendars: readonly CalendarLook[]): CheckResult {
  const able = calendars.filter(({ meet }) => meet === 'yes').length;
  const main = calendars.find(({ primary }) => primary);
  if (main?.meet === 'yes' || (main === undefined && able > 0))
    return agreed('meet', `${able} of ${calendars.length} calendars make Meet links`);
  return wrong('meet', `the main calendar makes no Meet links (${main?.meet ?? 'not-allowed'})`, [
    'Workspace: admin.google.com, Apps → Google Workspace → Google Meet, Service status ON for the account',
    'a service account has no Meet of its own; a personal account always has',
    ...(able > 0 ? [`or link one of the ${able} other calendars that make links`] : []),
  ]);
}

async function checkFreeBusy(
  check: CalendarsCheck,
  calendars: readonly CalendarLook[],
): Promise<CheckResult> {
  const ids = calendars.length > 0 ? calendars.map(({ id }) => id) : ['primary'];
  try {
    const errors = await readFreeBusyErrors(check, ids.slice(0, 50));
    if (errors.length === 0) return agreed('free-busy', `${Math.min(ids.length, 50)} calendars answer`);
    return wrong('free-busy', `${errors.length} calendars do not say when they are busy`, [
      ...errors.map(({ id, reason }) => `${id}: ${reason}`),
      'they would count as unknown, and nothing would be offered: leave them out, or have them shared',
    ]);
  } catch (error) {
    return failureOf(error, { check: 'free-busy', client: check.client });
  }
}

/** Reasons of a project in which the API was never enabled. */
const notEnabled = ['accessNotConfigured', 'SERVICE_DISABLED'];

function failureOf(
  error: unknown,
  { check, client: { clientId } }: { readonly check: string; readonly client: GoogleClient },
): CheckResult {
  if (!isBookingError(error)) throw error;
  const pages = consolePages(clientId);
  const reason = error instanceof GoogleError ? error.known.reason : undefined;
  if (reason !== undefined && notEnabled.includes(reason))
    return wrong('api', `the Google Calendar API is not enabled in the client’s project (${reason})`, [
      `${pages.calendarApi.name}, ${pages.calendarApi.url}: Enable, and wait a few minutes`,
    ]);
  if (error instanceof GoogleError && error.failure === 'scope')
    return wrong(check, `the grant does not allow it (${reason ?? 'scope'})`, [
      'grant once more, with every box ticked',
    ]);
  return wrong(check, `Google refused: ${error.message}`, [
    'try again later; if it stays so, look the reason up: https://developers.google.com/workspace/calendar/api/guides/errors',
  ]);
}
