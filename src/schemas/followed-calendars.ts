import * as z from 'zod';
import type { CalendarEvent as CalendarEventType } from '../contract/calendar-adapter.js';
import type {
  ChangesAnswer as ChangesAnswerType,
  FollowingChannel as FollowingChannelType,
  HostCalendar as HostCalendarType,
} from '../contract/followed-calendars.js';
import { Conference } from './location.js';
import { CalendarAddress } from './settings.js';
import { Id, line, WebAddress } from './texts.js';

export type CalendarEvent = CalendarEventType;
export type ChangesAnswer = ChangesAnswerType;
export type FollowingChannel = FollowingChannelType;
export type HostCalendar = HostCalendarType;

/** One calendar, and whose. */
export const HostCalendar = CalendarAddress.extend({ hostId: Id }) satisfies z.ZodType<HostCalendar>;

const Milliseconds = z.int();
/** What services count their answers by; some are long. */
const Cursor = line(4000);

/** Somebody who is invited, and what they said. */
export const InvitedPerson = z.object({
  email: z.string().max(2000),
  name: z.exactOptional(z.string().max(2000)),
  answer: z.enum(['none', 'accepted', 'declined', 'tentative']),
  isSelf: z.exactOptional(z.boolean()),
});

/** An event as it stands: what people wrote on it is theirs, and only its length is ours to bound. */
export const CalendarEvent = z
  .object({
    calendarId: line(2000),
    id: line(1024),
    etag: z.exactOptional(line(2000)),
    status: z.enum(['confirmed', 'tentative', 'cancelled']),
    start: Milliseconds,
    end: Milliseconds,
    bookingRef: z.exactOptional(line(200)),
    title: z.exactOptional(z.string().max(10_000)),
    transparency: z.enum(['opaque', 'transparent']),
    isAllDay: z.exactOptional(z.boolean()),
    location: z.exactOptional(z.string().max(10_000)),
    attendees: z.exactOptional(z.array(InvitedPerson).max(5000)),
    webUrl: z.exactOptional(WebAddress),
    conference: z.exactOptional(Conference),
    isConferenceRefused: z.exactOptional(z.boolean()),
  })
  .refine(({ start, end }) => start <= end, {
    path: ['end'],
    message: 'must not come before its start',
  }) satisfies z.ZodType<CalendarEvent>;

/** What a service answered, and to what. */
export const ChangesAnswer = z.object({
  after: z.exactOptional(Cursor),
  changes: z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('page'),
      events: z.array(CalendarEvent),
      removed: z.array(line(1024)),
      cursor: Cursor,
      more: z.boolean(),
    }),
    z.object({ outcome: z.literal('expired') }),
  ]),
  now: Milliseconds,
}) satisfies z.ZodType<ChangesAnswer>;

/** Through which a service tells of changes. */
export const FollowingChannel = z.object({
  id: Id,
  resource: line(2000),
  tokenHash: z.string().regex(/^[\w-]{43}$/, 'must be a SHA-256 in base64url'),
  expiresAt: Milliseconds,
}) satisfies z.ZodType<FollowingChannel>;
