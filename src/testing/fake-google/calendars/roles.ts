import type { Calendar } from '../state/calendar.js';

const ORDER = ['none', 'freeBusyReader', 'reader', 'writerWithoutPrivateAccess', 'writer', 'owner'] as const;

/** How far a calendar is shared with somebody, from nothing to everything. */
export type Role = (typeof ORDER)[number];

/** Whether `role` allows at least what `floor` allows. */
export function isAtLeast(role: Role, floor: Role): boolean {
  return ORDER.indexOf(role) >= ORDER.indexOf(floor);
}

/** The larger of two roles. */
export function largerRole(a: Role, b: Role): Role {
  return isAtLeast(a, b) ? a : b;
}

/** The smaller of two roles. */
export function smallerRole(a: Role, b: Role): Role {
  return isAtLeast(a, b) ? b : a;
}

/** What this person may do with the calendar. */
export function roleOf(calendar: Calendar, email: string): Role {
  const entry = calendar.access.find((access) => access.email === email);
  return largerRole(entry?.role ?? 'none', calendar.everyone);
}
