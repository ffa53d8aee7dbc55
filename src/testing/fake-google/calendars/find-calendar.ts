import { forbidden, notFound, requiredAccessLevel, scopeInsufficient } from '../http/errors.js';
import type { Call } from '../http/call.js';
import type { Account, Calendar } from '../state/calendar.js';
import type { World } from '../state/world.js';
import { reachOf } from './reach.js';
import { isAtLeast, roleOf, type Role } from './roles.js';

/** The account with this address; there must be one. */
export function accountOf({ state }: World, email: string): Account {
  const account = state.accounts.find((candidate) => candidate.email === email);
  if (!account) throw new Error(`No account has the address ${email}; add it with addAccount`);
  return account;
}

/** The calendar with this id, where `primary` is the caller's own. */
export function findCalendar({ state }: World, id: string, account: string): Calendar | undefined {
  const actual = id === 'primary' ? account : id;
  return state.calendars.find((calendar) => calendar.id === actual);
}

/** A calendar and what the caller may do with it. */
export interface OpenCalendar {
  readonly calendar: Calendar;
  readonly role: Role;
}

/** The calendar named in the path, for reading. Not shared at all is answered like not there (404). */
export function openForReading(call: Call, purpose: 'eventReading' | 'calendars'): OpenCalendar {
  const calendar = findCalendar(call.world, call.path.calendarId ?? '', call.caller.account);
  if (!calendar || roleOf(calendar, call.caller.account) === 'none') throw notFound();
  const role = reachOf(purpose, calendar, call.caller);
  if (role === 'none') throw scopeInsufficient(call.method.id);
  return { calendar, role };
}

/** The calendar named in the path, for writing events: 403 unless the caller is at least a writer. */
export function openForWriting(call: Call): OpenCalendar {
  const calendar = findCalendar(call.world, call.path.calendarId ?? '', call.caller.account);
  const role = calendar ? roleOf(calendar, call.caller.account) : 'none';
  if (!calendar || role === 'none') throw notFound();
  if (!isAtLeast(role, 'writerWithoutPrivateAccess')) throw requiredAccessLevel('writer');
  if (reachOf('eventWriting', calendar, call.caller) === 'none') throw forbidden();
  return { calendar, role };
}
