import { fieldOf, listOf } from './wire.js';

/** Event types that never take time, whatever else they say: where someone works, and whose birthday it is. */
const neverBusy: readonly unknown[] = ['workingLocation', 'birthday'];

/** Google's own rules of what counts as busy. Invitations not yet answered do count. */
export function takesTime(event: unknown): boolean {
  if (fieldOf(event, 'transparency') === 'transparent') return false;
  if (neverBusy.includes(fieldOf(event, 'eventType'))) return false;
  const attendees = listOf(event, 'attendees') ?? [];
  return !attendees.some(
    (attendee) => fieldOf(attendee, 'self') === true && fieldOf(attendee, 'responseStatus') === 'declined',
  );
}
