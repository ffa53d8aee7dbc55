import * as z from 'zod';
import { mostFurtherGuests } from '../contract/booking.js';
import type {
  EventType as EventTypeType,
  EventTypeSummary as EventTypeSummaryType,
  HostChoice as HostChoiceType,
  PublicHost as PublicHostType,
} from '../contract/event-type.js';
import { haveDistinctIds } from './distinct.js';
import { mostInSeries } from '../contract/series.js';
import { Location } from './location.js';
import { CivilDate, Duration, Seats, Zone } from './moments.js';
import { Questions } from './question.js';
import { Id, line, prose, RedirectAddress, WebAddress } from './texts.js';
import { EventTypeTranslation, SummaryTranslation, translationsOf } from './translation.js';

export type EventType = EventTypeType;
export type EventTypeSummary = EventTypeSummaryType;
export type PublicHost = PublicHostType;
export type HostChoice = HostChoiceType;

const seen = { name: line(200), avatarUrl: z.exactOptional(WebAddress) };

/** A host as a stranger may see them. */
export const PublicHost = z.object(seen) satisfies z.ZodType<PublicHost>;

/** A host whom guests may ask for. */
export const HostChoice = z.object({ id: Id, ...seen }) satisfies z.ZodType<HostChoice>;

const described = {
  slug: Id,
  title: line(200),
  description: z.exactOptional(prose(10_000)),
  durationsMinutes: z.tuple([Duration], Duration),
};

/** One line of the menu of services. */
export const EventTypeSummary = z.object({
  ...described,
  translations: z.exactOptional(translationsOf(SummaryTranslation)),
}) satisfies z.ZodType<EventTypeSummary>;

/** What a guest can book. */
export const EventType = z.object({
  ...described,
  host: PublicHost,
  hosts: z.exactOptional(z.array(HostChoice).max(500).refine(haveDistinctIds, 'must have distinct ids')),
  seats: z.exactOptional(Seats),
  furtherGuests: z.exactOptional(z.int().min(1).max(mostFurtherGuests)),
  locations: z.tuple([Location], Location).refine(haveDistinctIds, 'must have distinct ids'),
  questions: Questions,
  window: z.object({ from: CivilDate, to: z.exactOptional(CivilDate) }),
  zone: Zone,
  redirectUrl: z.exactOptional(RedirectAddress),
  seriesAtMost: z.exactOptional(z.int().min(2).max(mostInSeries)),
  hasWaitlist: z.exactOptional(z.boolean()),
  needsConfirmation: z.exactOptional(z.boolean()),
  slotsDependOnLocation: z.exactOptional(z.boolean()),
  translations: z.exactOptional(translationsOf(EventTypeTranslation)),
}) satisfies z.ZodType<EventType>;
