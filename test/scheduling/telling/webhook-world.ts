import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../../src/adapters/memory/index.js';
import type {
  BookingNews,
  BookingStore,
  EventTypeSettings,
  SettingsStore,
  Webhook,
  WebhookMessage,
  WebhookOutcome,
  WebhookPayload,
  WebhookSender,
} from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import type { Scheduler } from '../../../src/scheduling/index.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';
import { connectionOf, monday } from '../scheduler/house.js';
import { calendarOf, teamHost, teamType } from '../scheduler/team.js';

/** A message that was sent, and when. */
export interface Sent extends WebhookMessage {
  readonly to: string;
  readonly at: number;
}

/** A scheduler over memory stores, and the endpoints that hear of its bookings. */
export interface ListeningTeam {
  now: number;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly calendar: MemoryCalendar;
  readonly errors: unknown[];
  readonly sent: Sent[];
  readonly scheduler: Scheduler;
  /** What an endpoint answers. */
  answer: (webhook: Webhook) => Promise<WebhookOutcome>;
  /** Another server over the same stores. */
  serve(parts?: { readonly sendWebhook?: WebhookSender; readonly bookings?: BookingStore }): Scheduler;
  /** Work that was left to run behind answers has ended. */
  quiet(): Promise<void>;
  /** What an endpoint was told of bookings. */
  told(to?: string): readonly BookingNews[];
}

/** Anna and Ben, whose other systems hear of their bookings. */
export async function openListeningTeam(
  change: {
    readonly webhooks?: readonly Webhook[];
    readonly eventType?: Partial<EventTypeSettings>;
  } = {},
): Promise<ListeningTeam> {
  const names = ['anna', 'ben'];
  const hosts = names.map((name) => teamHost(name));
  const now = (): number => world.now;
  const bookings = memoryBookings();
  const settings = memorySettings({
    owners: [{ slug: 'team', name: 'The Team', hostIds: hosts.map(({ id }) => id) }],
    hosts,
    eventTypes: [teamType(['anna'], change.eventType)],
    connections: hosts.map(({ id, name }) => ({
      id: connectionOf(id),
      hostId: id,
      provider: 'memory',
      account: name,
      status: 'active',
      grant: { refreshToken: id },
    })),
  });
  const calendar = memoryCalendar({
    calendars: names.map((name) => ({ id: calendarOf(name), zone: 'Europe/Berlin' })),
    now,
  });
  const deferred: Promise<void>[] = [];
  const errors: unknown[] = [];
  const sent: Sent[] = [];

  const serve = (
    parts: { readonly sendWebhook?: WebhookSender; readonly bookings?: BookingStore } = {},
  ): Scheduler =>
    createScheduler({
      owner: 'team',
      settings,
      bookings,
      providers: [calendar],
      secret: 'a secret that only this test knows, long enough',
      now,
      defer: (work) => deferred.push(work),
      onError: (error) => errors.push(error),
      ...parts,
    });

  for (const webhook of change.webhooks ?? [crm]) await settings.saveWebhook('team', webhook);
  const world: ListeningTeam = {
    now: monday,
    settings,
    bookings,
    calendar,
    errors,
    sent,
    serve,
    answer: async () => ({ outcome: 'delivered' }),
    scheduler: serve({
      sendWebhook: (webhook, { id, payload }) => {
        sent.push({ id, payload, to: webhook.id, at: world.now });
        return world.answer(webhook);
      },
    }),
    async quiet() {
      while (deferred.length > 0) await deferred.shift();
    },
    told: (to = 'crm') =>
      sent.flatMap((message) => (message.to === to && isOfBooking(message.payload) ? message.payload : [])),
  };
  return world;
}

/** Whether a message is about a booking. */
export function isOfBooking(payload: WebhookPayload): payload is BookingNews {
  return 'booking' in payload.data;
}

export const crm: Webhook = {
  id: 'crm',
  url: 'https://crm.example/hooks',
  secrets: [`whsec_${'A'.repeat(32)}`],
};
