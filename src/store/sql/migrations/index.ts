import { bookings } from './0001-bookings.js';
import { settings } from './0002-settings.js';
import { busyDays } from './0003-busy-days.js';
import { followedCalendars } from './0004-followed-calendars.js';
import { following } from './0005-following.js';
import { connecting } from './0006-connecting.js';
import { eventsOfBookings } from './0007-events-of-bookings.js';
import { forgetting } from './0008-forgetting.js';
import { signIn } from './0009-sign-in.js';
import { waiting } from './0010-waiting.js';

/** A step from one shape of the database to the next. What was released is never changed: the next step mends it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'bookings', sql: bookings },
  { number: 2, name: 'settings', sql: settings },
  { number: 3, name: 'busy-days', sql: busyDays },
  { number: 4, name: 'followed-calendars', sql: followedCalendars },
  { number: 5, name: 'following', sql: following },
  { number: 6, name: 'connecting', sql: connecting },
  { number: 7, name: 'events-of-bookings', sql: eventsOfBookings },
  { number: 8, name: 'forgetting', sql: forgetting },
  { number: 9, name: 'sign-in', sql: signIn },
  { number: 10, name: 'waiting', sql: waiting },
];
