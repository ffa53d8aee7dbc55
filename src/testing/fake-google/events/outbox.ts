import type { Query } from '../http/query.js';
import { textAt } from '../http/json.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { Mail } from '../state/mail.js';
import type { World } from '../state/world.js';

/** Who is to hear of a change. */
export type SendUpdates = 'all' | 'externalOnly' | 'none';

/** What the query says: `sendUpdates`, else the older `sendNotifications`, else nobody. */
export function readSendUpdates(query: Query): SendUpdates {
  const given = query.text('sendUpdates');
  if (given === 'all' || given === 'externalOnly') return given;
  return given === undefined && query.flag('sendNotifications') ? 'all' : 'none';
}

/** Puts a mail about an event into the outbox for each address; `externalOnly` leaves out who has an account here. */
export function sendMails(
  world: World,
  mails: {
    readonly to: readonly string[];
    readonly about: Mail['about'];
    readonly calendarId: string;
    readonly event: CalendarEvent;
    readonly sendUpdates: SendUpdates;
  },
): void {
  if (mails.sendUpdates === 'none') return;
  const { event } = mails;
  for (const to of mails.to) {
    const hasAccount = world.state.accounts.some(({ email }) => email === to);
    if (mails.sendUpdates === 'externalOnly' && hasAccount) continue;
    world.state.outbox.push({
      at: world.clock.now(),
      to,
      about: mails.about,
      calendarId: mails.calendarId,
      eventId: event.id,
      summary: textAt(event.fields, 'summary') ?? '',
      sequence: event.sequence,
    });
  }
}

/** Addresses of the guests, without the calendar's own. */
export function guestsOf(event: Pick<CalendarEvent, 'attendees'>, calendarId: string): string[] {
  return (event.attendees ?? []).map(({ email }) => email).filter((email) => email !== calendarId);
}
