import * as z from 'zod';
import type { ConsentLevel as ConsentLevelType, Grant as GrantType } from '../contract/calendar-provider.js';
import { featuresOfLevel } from '../contract/connecting.js';
import { connectionEnds } from '../contract/connection-end.js';
import type {
  BookingWindow as BookingWindowType,
  CalendarAddress as CalendarAddressType,
  CalendarSettings as CalendarSettingsType,
  Connection as ConnectionType,
  EventTypeHost as EventTypeHostType,
  EventTypeSettings as EventTypeSettingsType,
  HostSettings as HostSettingsType,
  Owner as OwnerType,
} from '../contract/settings-store.js';
import { isEmailAddress } from '../contract/value-shapes.js';
import { CalendarEventSettings, namesAnswersThatMayLeave } from './calendar-event.js';
import { areDistinct, haveDistinctIds } from './distinct.js';
import { LocationSettings } from './location.js';
import { CivilDate, Duration, Minutes, Seats } from './moments.js';
import { QuestionSettings } from './question.js';
import { Schedule } from './schedule.js';
import { OwnerSlug, Slug } from './slug.js';
import { Email, Id, line, prose, WebAddress } from './texts.js';

export type Owner = OwnerType;
export type HostSettings = HostSettingsType;
export type CalendarSettings = CalendarSettingsType;
export type CalendarAddress = CalendarAddressType;
export type Connection = ConnectionType;
export type ConsentLevel = ConsentLevelType;
export type Grant = GrantType;
export type EventTypeHost = EventTypeHostType;
export type EventTypeSettings = EventTypeSettingsType;
export type BookingWindow = BookingWindowType;

/** Whom a backend address names: a person, or a team. */
export const Owner = z.object({
  slug: OwnerSlug,
  name: line(200),
  hostIds: z.array(Id).max(500).refine(areDistinct, 'must differ from one another'),
}) satisfies z.ZodType<Owner>;

/** One calendar of one connection. Services choose its id, so only its length is ours to bound. */
export const CalendarAddress = z.object({
  connectionId: Id,
  calendarId: line(2000),
}) satisfies z.ZodType<CalendarAddress>;

/** Which calendars count. */
export const CalendarSettings = z.object({
  linked: z.exactOptional(CalendarAddress),
  conflicts: z.array(CalendarAddress).max(200),
  whenUnreadable: z.exactOptional(z.enum(['closed', 'last-known'])),
  sync: z.exactOptional(z.enum(['one-way', 'two-way'])),
}) satisfies z.ZodType<CalendarSettings>;

const Locations = z.array(LocationSettings).max(50).refine(haveDistinctIds, 'must have distinct ids');

/** A person whose time is booked. */
export const HostSettings = z.object({
  id: Id,
  name: line(200),
  email: z.exactOptional(Email),
  avatarUrl: z.exactOptional(WebAddress),
  schedule: Schedule,
  calendars: CalendarSettings,
  locations: Locations,
}) satisfies z.ZodType<HostSettings>;

const Secret = z.string().max(20_000);

/** Proof of a person's consent. Messages about it name fields and never hold values. */
export const Grant = z.object({
  account: z.exactOptional(line(500)),
  scopes: z.exactOptional(z.array(z.string().max(500)).max(200)),
  accessToken: z.exactOptional(Secret),
  accessTokenExpiresAt: z.exactOptional(z.number()),
  refreshToken: z.exactOptional(Secret),
  refreshTokenExpiresAt: z.exactOptional(z.number()),
  credentials: z.exactOptional(z.record(z.string().max(200), Secret)),
}) satisfies z.ZodType<Grant>;

/** How much a person is asked to allow. */
export const ConsentLevel = z.enum(
  Object.keys(featuresOfLevel) as [ConsentLevel, ...ConsentLevel[]],
) satisfies z.ZodType<ConsentLevel>;

/** An account at a provider. */
export const Connection = z.object({
  id: Id,
  hostId: Id,
  provider: line(100),
  account: line(500),
  status: z.enum(['active', 'needs-reconnect']),
  reason: z.exactOptional(z.enum(connectionEnds)),
  level: z.exactOptional(ConsentLevel),
  consent: z.exactOptional(line(100)),
  grant: Grant,
}) satisfies z.ZodType<Connection>;

/** How far ahead can be booked. */
export const BookingWindow = z.union(
  [
    z.object({ rollingDays: z.int().min(0).max(3650) }),
    z.object({ from: CivilDate, to: CivilDate }).refine(({ from, to }) => from <= to),
  ],
  'must be { rollingDays } or { from, to } with from not after to',
) satisfies z.ZodType<BookingWindow>;

const Limit = z.exactOptional(z.int().min(1).max(10_000));

const terms = {
  schedule: z.exactOptional(Schedule),
  bufferBeforeMinutes: z.exactOptional(Minutes),
  bufferAfterMinutes: z.exactOptional(Minutes),
  noticeMinutes: z.exactOptional(z.int().min(0).max(527_040)),
  limits: z.exactOptional(z.object({ perDay: Limit, perWeek: Limit })),
};

/** A host of an event type, and the terms that are theirs alone. */
export const EventTypeHost = z.object({
  hostId: Id,
  ...terms,
  window: z.exactOptional(BookingWindow),
}) satisfies z.ZodType<EventTypeHost>;

const EventTypeHosts = z
  .tuple([EventTypeHost], EventTypeHost)
  .refine((hosts) => hosts.length <= 500, 'must be at most 500')
  .refine((hosts) => areDistinct(hosts.map(({ hostId }) => hostId)), 'must have distinct host ids');

const answerThatStays = 'must only name answers to questions that have `inCalendarEvent`';

/** What is offered. */
export const EventTypeSettings = z
  .object({
    owner: OwnerSlug,
    slug: Slug,
    title: line(200),
    description: z.exactOptional(prose(10_000)),
    hosts: EventTypeHosts,
    assignment: z.exactOptional(z.enum(['collective', 'round-robin'])),
    guestChoosesHost: z.exactOptional(z.boolean()),
    seats: z.exactOptional(Seats),
    durationsMinutes: z.tuple([Duration], Duration).refine(areDistinct, 'must differ from one another'),
    intervalMinutes: z.exactOptional(Duration),
    ...terms,
    window: BookingWindow,
    locations: z.exactOptional(Locations),
    questions: z.exactOptional(
      z.array(QuestionSettings).max(50).refine(haveDistinctIds, 'must have distinct ids'),
    ),
    calendarEvent: z.exactOptional(CalendarEventSettings),
    whenConferenceFails: z.exactOptional(z.enum(['next-location', 'without-link'])),
    confirmWithinHours: z.exactOptional(z.int().min(1).max(720)),
    redirectUrl: z.exactOptional(WebAddress),
    hidden: z.exactOptional(z.boolean()),
  })
  .refine(({ guestChoosesHost, assignment }) => guestChoosesHost !== true || assignment === 'round-robin', {
    path: ['guestChoosesHost'],
    message: 'is for a round-robin only: a collective takes all of its hosts',
  })
  .refine(
    ({ guestChoosesHost, hosts }) =>
      guestChoosesHost !== true || !hosts.some(({ hostId }) => isEmailAddress(hostId)),
    {
      path: ['hosts'],
      message: 'must not be named by e-mail addresses where guests choose: the ids are public',
    },
  )
  .refine(({ calendarEvent, questions }) => namesAnswersThatMayLeave(calendarEvent?.title, questions), {
    path: ['calendarEvent', 'title'],
    message: answerThatStays,
  })
  .refine(({ calendarEvent, questions }) => namesAnswersThatMayLeave(calendarEvent?.description, questions), {
    path: ['calendarEvent', 'description'],
    message: answerThatStays,
  }) satisfies z.ZodType<EventTypeSettings>;
