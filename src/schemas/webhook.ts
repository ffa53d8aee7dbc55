import * as z from 'zod';
import { bookingStatuses } from '../contract/booking.js';
import { connectionEnds } from '../contract/connection-end.js';
import { locationKinds } from '../contract/location.js';
import { driftClashes } from '../contract/calendar-entry.js';
import type {
  ChangedEvent as ChangedEventType,
  Webhook as WebhookType,
  WebhookPayload as WebhookPayloadType,
} from '../contract/webhook.js';
import { isWebhookSecret, webhookEvents } from '../contract/webhook.js';
import { Guest } from './booking.js';
import { areDistinct } from './distinct.js';
import { Instant, Zone } from './moments.js';
import { Id, line, prose, WebAddress } from './texts.js';

export type ChangedEvent = ChangedEventType;
export type Webhook = WebhookType;
export type WebhookPayload = WebhookPayloadType;

const WebhookEvent = z.enum(webhookEvents);

/** Messages about it say what a secret looks like and never hold one. */
const Secret = z
  .string()
  .max(100, { abort: true })
  .refine(isWebhookSecret, 'must be whsec_ and 24 to 64 bytes in base64');

/** An address that wants to hear of bookings. Whether it may be reached, the connection decides. */
export const Webhook = z.object({
  id: Id,
  url: WebAddress.refine(isBare, 'must hold no user name, no password and no fragment'),
  secrets: z
    .tuple([Secret], Secret)
    .refine((secrets) => secrets.length <= 5, 'must be at most 5')
    .refine(areDistinct, 'must differ from one another'),
  events: z.exactOptional(
    z.array(WebhookEvent).min(1).refine(areDistinct, 'must differ from one another').readonly(),
  ),
  isDisabled: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<Webhook>;

/** How the event of a booking stands in the calendar, where somebody has changed it there. */
export const ChangedEvent = z.union([
  z.object({ state: z.literal('gone') }),
  z.object({
    state: z.literal('moved'),
    start: Instant,
    end: Instant,
    clash: z.exactOptional(z.enum(driftClashes)),
  }),
]) satisfies z.ZodType<ChangedEventType>;

const bookingEvents = webhookEvents.filter((event) => event !== 'connection.needs-reconnect');

const BookingNews = z.object({
  type: z.enum(bookingEvents),
  timestamp: Instant,
  data: z.object({
    booking: z.object({
      ref: Id,
      owner: line(200),
      version: z.int().min(0),
      status: z.enum(bookingStatuses),
      eventType: z.object({ slug: Id, title: line(200) }),
      hosts: z.array(z.object({ id: Id, name: line(200) })).max(500),
      start: Instant,
      end: Instant,
      zone: Zone,
      guest: Guest,
      location: z.object({ id: Id, kind: z.enum(locationKinds), label: z.exactOptional(line(200)) }),
      tags: z.record(z.string().max(100), prose(500)),
    }),
    calendar: z.exactOptional(ChangedEvent),
  }),
});

const ConnectionNews = z.object({
  type: z.literal('connection.needs-reconnect'),
  timestamp: Instant,
  data: z.object({
    connection: z.object({
      id: Id,
      owner: line(200),
      hostId: Id,
      provider: line(100),
      account: line(500),
      reason: z.enum(connectionEnds),
    }),
  }),
});

/** The body of a message, for those who receive it and want its shape checked. */
export const WebhookPayload = z.discriminatedUnion('type', [
  BookingNews,
  ConnectionNews,
]) satisfies z.ZodType<WebhookPayload>;

function isBare(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password, hash } = new URL(address);
  return username === '' && password === '' && hash === '';
}
