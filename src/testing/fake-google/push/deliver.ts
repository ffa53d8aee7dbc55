import type { Channel, Notification } from '../state/channel.js';
import type { World } from '../state/world.js';
import type { Turns } from '../turns.js';
import { channelOf } from './channels.js';

/** Carries a notification to its address and answers what came back; a rejection is a lost connection. */
export type Deliver = (request: Request) => Promise<Response>;

/** What became of one attempt to deliver a notification. */
export interface Delivery {
  readonly channel: string;
  readonly address: string;
  readonly state: Notification['state'];
  readonly number: number;
  /** What the address answered; undefined where it could not be reached. */
  readonly status: number | undefined;
  /** `later`: it is sent again when the clock has come on a bit. `failed`: it is given up. */
  readonly outcome: 'accepted' | 'later' | 'failed';
}

const ACCEPTED = [102, 200, 201, 202, 204];
const PASSING = [500, 502, 503, 504];
/** Google says "exponential backoff" and no figures: a second, two, four, … about half an hour in all. */
const MOST_ATTEMPTS = 12;

/**
 * What sends the notifications that are due, one after another in their order, and answers what became of each. What
 * is caused by a notification is for the next time. Two calls at once take turns.
 */
export function createCourier(
  world: World,
  { turns, deliver }: { turns: Turns; deliver: Deliver | undefined },
): () => Promise<Delivery[]> {
  const rounds = async (): Promise<Delivery[]> => {
    turns.begin();
    turns.end();
    const now = world.clock.now();
    const due = world.state.notifications.filter(({ dueAt, overtaken }) => dueAt <= now && !overtaken);
    due.sort((a, b) => a.dueAt - b.dueAt);
    if (due.length > 0 && !deliver) {
      throw new TypeError('Nothing says how notifications travel: pass `deliver` to fakeGoogle');
    }
    const deliveries: Delivery[] = [];
    for (const notification of due) {
      const delivery = deliver && (await send(world, notification, deliver));
      if (delivery) deliveries.push(delivery);
    }
    return deliveries;
  };
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const round = last.then(rounds, rounds);
    last = round.catch(() => undefined);
    return round;
  };
}

async function send(
  world: World,
  notification: Notification,
  deliver: Deliver,
): Promise<Delivery | undefined> {
  const { state, clock } = world;
  const { channelId, clientId, number } = notification;
  const channel = channelOf(world, { id: channelId, clientId });
  // Stopped, perhaps by who received the message before.
  if (!channel || channel.stopped === true) return undefined;
  const status = await statusOf(deliver, requestFor(channel, notification));
  const passes = status === undefined || PASSING.includes(status);
  const isAccepted = status !== undefined && ACCEPTED.includes(status);
  const again = passes && notification.attempts + 1 < MOST_ATTEMPTS;
  if (again) {
    notification.dueAt = clock.now() + 1000 * 2 ** notification.attempts;
    notification.attempts += 1;
  } else state.notifications = state.notifications.filter((waiting) => waiting !== notification);
  const outcome = isAccepted ? 'accepted' : again ? 'later' : 'failed';
  return { channel: channelId, address: channel.address, state: notification.state, number, status, outcome };
}

async function statusOf(deliver: Deliver, request: Request): Promise<number | undefined> {
  try {
    const response = await deliver(request);
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}

/** A message has no body: that something has changed is all it says. */
function requestFor(channel: Channel, { state, number }: Notification): Request {
  const headers = new Headers({
    accept: '*/*',
    'user-agent': 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)',
    'x-goog-channel-id': channel.id,
    'x-goog-channel-expiration': new Date(channel.expiresAt).toUTCString(),
    'x-goog-message-number': String(number),
    'x-goog-resource-id': channel.resourceId,
    'x-goog-resource-state': state,
    'x-goog-resource-uri': channel.resourceUri,
  });
  if (channel.token !== undefined) headers.set('x-goog-channel-token', channel.token);
  return new Request(channel.address, { method: 'POST', headers, redirect: 'manual' });
}
