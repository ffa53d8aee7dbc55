import { findCalendar, openForReading } from '../calendars/find-calendar.js';
import { discovery } from '../discovery/discovery.js';
import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { jsonObject, textAt } from '../http/json.js';
import type { Calendar } from '../state/calendar.js';
import type { Channel } from '../state/channel.js';
import { etagOfParts } from '../state/minting.js';
import type { World } from '../state/world.js';
import { channelIdNotUnique, channelNotFound, pushNotSupported } from './push-errors.js';
import { readChannel } from './read-channel.js';

/** Ids of calendars that nobody writes by hand: holidays and the like, imports, rooms. */
const WITHOUT_PUSH = /@(group\.v|import|resource)\.calendar\.google\.com$/;

/** `events.watch`: opens a channel, through which changes are told from now on. */
export function watchEvents(call: Call): Answer {
  const { world, body, caller } = call;
  const { calendar } = openForReading(call, 'eventReading');
  const now = world.clock.now();
  const asked = readChannel(body, { now, settings: world.state.settings });
  if (!(calendar.push ?? !WITHOUT_PUSH.test(calendar.id))) throw pushNotSupported();
  const { clientId, account } = caller;
  if (channelOf(world, { id: asked.id, clientId })) throw channelIdNotUnique(asked.id);
  const { id, address, token, expiresAt } = asked;
  const channel: Channel = {
    id,
    account,
    clientId,
    calendarId: calendar.id,
    resourceId: resourceIdOf(calendar, account),
    resourceUri: `${discovery.rootUrl}${discovery.servicePath}calendars/${encodeURIComponent(call.path.calendarId ?? '')}/events?maxResults=250&alt=json`,
    address,
    ...(token === undefined ? {} : { token }),
    expiresAt,
    told: world.state.serial,
    lastNumber: 0,
  };
  world.state.channels.push(channel);
  return ok(
    jsonObject({
      kind: 'api#channel',
      id,
      resourceId: channel.resourceId,
      resourceUri: channel.resourceUri,
      token,
      expiration: String(expiresAt),
    }),
  );
}

/** `channels.stop`: ends a channel; only for whom and for which application it was opened. */
export function stopChannel({ world, body, caller }: Call): Answer {
  const id = textAt(body, 'id') ?? '';
  const { clientId, account } = caller;
  const channel = channelOf(world, { id, clientId });
  const isTheirs = channel?.account === account && channel.resourceId === textAt(body, 'resourceId');
  if (!channel || !isTheirs || channel.stopped === true) throw channelNotFound(id, clientId);
  channel.stopped = true;
  return { status: 204 };
}

/** The channels that stand: neither stopped nor expired. */
export function openChannels({ state, clock }: World): Channel[] {
  return state.channels.filter((channel) => channel.stopped !== true && channel.expiresAt > clock.now());
}

/** An application's channel of this id, until it would have expired. */
export function channelOf(
  { state, clock }: World,
  { id, clientId }: { id: string; clientId: string },
): Channel | undefined {
  return state.channels.find(
    (channel) => channel.id === id && channel.clientId === clientId && channel.expiresAt > clock.now(),
  );
}

/** The calendar whose events a channel is about. */
export function calendarOfChannel(world: World, { calendarId, account }: Channel): Calendar | undefined {
  return findCalendar(world, calendarId, account);
}

/** The same for every channel of an account to the same events. */
function resourceIdOf({ id }: Calendar, account: string): string {
  return etagOfParts(['events', id, account]).slice(1, -1);
}
