import * as z from 'zod';
import type {
  BookingWindow as BookingWindowType,
  EventTypeHost as EventTypeHostType,
  EventTypeSettings as EventTypeSettingsType,
} from '../contract/settings-store.js';
import { mostFurtherGuests } from '../contract/booking.js';
import { mostInSeries } from '../contract/series.js';
import { strayTranslations } from '../contract/stray-translations.js';
import { isEmailAddress } from '../contract/value-shapes.js';
import { CalendarEventSettings, namesAnswersThatMayLeave } from './calendar-event.js';
import { areDistinct, haveDistinctIds } from './distinct.js';
import { CivilDate, Duration, Minutes, OfferMinutes, Seats } from './moments.js';
import { QuestionSettings } from './question.js';
import { Schedule } from './schedule.js';
import { HostSettings } from './settings.js';
import { OwnerSlug, Slug } from './slug.js';
import { Id, line, prose, RedirectAddress } from './texts.js';
import { EventTypeTranslation, translationsOf } from './translation.js';

export type EventTypeHost = EventTypeHostType;
export type EventTypeSettings = EventTypeSettingsType;
export type BookingWindow = BookingWindowType;

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

/** Whose time an event type takes, the organising host first. */
export const EventTypeHosts = z
  .tuple([EventTypeHost], EventTypeHost)
  .refine((hosts) => hosts.length <= 500, 'must be at most 500')
  .refine((hosts) => areDistinct(hosts.map(({ hostId }) => hostId)), 'must have distinct host ids');

const answerThatStays = 'must only name answers to questions that have `inCalendarEvent`';

/** The fields of what is offered; what must hold between them is `withEventTypeRules`. */
export const eventTypeFields = {
  owner: OwnerSlug,
  slug: Slug,
  title: line(200),
  description: z.exactOptional(prose(10_000)),
  hosts: EventTypeHosts,
  assignment: z.exactOptional(z.enum(['collective', 'round-robin'])),
  guestChoosesHost: z.exactOptional(z.boolean()),
  seats: z.exactOptional(Seats),
  furtherGuests: z.exactOptional(z.int().min(1).max(mostFurtherGuests)),
  durationsMinutes: z.tuple([Duration], Duration).refine(areDistinct, 'must differ from one another'),
  intervalMinutes: z.exactOptional(Duration),
  ...terms,
  window: BookingWindow,
  locations: z.exactOptional(HostSettings.shape.locations),
  questions: z.exactOptional(
    z.array(QuestionSettings).max(50).refine(haveDistinctIds, 'must have distinct ids'),
  ),
  calendarEvent: z.exactOptional(CalendarEventSettings),
  whenConferenceFails: z.exactOptional(z.enum(['next-location', 'without-link'])),
  confirmWithinHours: z.exactOptional(z.int().min(1).max(720)),
  seriesAtMost: z.exactOptional(z.int().min(2).max(mostInSeries)),
  waitlistOfferMinutes: z.exactOptional(OfferMinutes),
  remindBeforeMinutes: z.exactOptional(
    z.array(z.int().min(5).max(40_320)).max(5).refine(areDistinct, 'must differ from one another'),
  ),
  redirectUrl: z.exactOptional(RedirectAddress),
  hidden: z.exactOptional(z.boolean()),
  translations: z.exactOptional(translationsOf(EventTypeTranslation)),
};

type Ruled = Pick<
  EventTypeSettingsType,
  | 'guestChoosesHost'
  | 'assignment'
  | 'calendarEvent'
  | 'questions'
  | 'locations'
  | 'seats'
  | 'furtherGuests'
  | 'translations'
> & {
  readonly hosts?: EventTypeSettingsType['hosts'];
};

/** What must hold between the fields of what is offered. */
export function withEventTypeRules<Schema extends z.ZodType<Ruled>>(schema: Schema): Schema {
  return schema
    .refine(({ guestChoosesHost, assignment }) => guestChoosesHost !== true || assignment === 'round-robin', {
      path: ['guestChoosesHost'],
      message: 'is for a round-robin only: a collective takes all of its hosts',
    })
    .refine(
      ({ guestChoosesHost, hosts = [] }) =>
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
    .refine(
      ({ calendarEvent, questions }) => namesAnswersThatMayLeave(calendarEvent?.description, questions),
      { path: ['calendarEvent', 'description'], message: answerThatStays },
    )
    .refine(({ furtherGuests, seats = 1 }) => furtherGuests === undefined || seats === 1, {
      path: ['furtherGuests'],
      message: 'is not for several seats: there everybody takes a seat of their own',
    })
    .superRefine((eventType, context) => {
      for (const path of strayTranslations(eventType))
        context.addIssue({ code: 'custom', path: ['translations', ...path], message: 'is of nothing here' });
    });
}

/** What is offered. */
export const EventTypeSettings = withEventTypeRules(
  z.object(eventTypeFields),
) satisfies z.ZodType<EventTypeSettings>;
