import { roleOf } from '../calendars/roles.js';
import type { Channel, Notification } from '../state/channel.js';
import type { World } from '../state/world.js';
import { calendarOfChannel, openChannels } from './channels.js';
import type { PushMishap, PushScript } from './push-script.js';

/**
 * Makes the messages that are due to channels: `sync` to a new one, `exists` where events have changed since the last
 * message. Called after everything that may have changed something; nothing is sent yet.
 */
export function announceChanges(world: World, script: PushScript): void {
  forgetEnded(world);
  for (const channel of openChannels(world)) {
    if (channel.lastNumber === 0) announce(world, { channel, state: 'sync', script });
    const calendar = calendarOfChannel(world, channel);
    const isReadable = calendar && roleOf(calendar, channel.account) !== 'none';
    if (!isReadable || (calendar.changed ?? 0) <= channel.told) continue;
    channel.told = world.state.serial;
    announce(world, { channel, state: 'exists', script });
  }
}

/** What an ended channel had to say is not said any more. */
function forgetEnded(world: World): void {
  const { state, clock } = world;
  if (state.channels.length === 0) return;
  const open = new Set(openChannels(world).map(keyOf));
  state.channels = state.channels.filter(({ expiresAt }) => expiresAt > clock.now());
  state.notifications = state.notifications.filter(({ channelId, clientId }) =>
    open.has(keyOf({ id: channelId, clientId })),
  );
}

const keyOf = ({ id, clientId }: Pick<Channel, 'id' | 'clientId'>) => `${clientId} ${id}`;

function announce(
  { state, clock }: World,
  { channel, state: what, script }: { channel: Channel; state: Notification['state']; script: PushScript },
): void {
  const target = { channel: channel.id, calendar: channel.calendarId, state: what };
  const mishap: PushMishap | undefined = script.take(target)?.mishap;
  channel.lastNumber = nextNumber(channel.lastNumber, state.serial);
  if (mishap?.kind === 'dropped') return;
  const isLate = mishap?.kind === 'delayed';
  const notification: Notification = {
    channelId: channel.id,
    clientId: channel.clientId,
    state: what,
    number: channel.lastNumber,
    dueAt: clock.now() + state.settings.pushDelay + (isLate ? mishap.milliseconds : 0),
    attempts: 0,
    ...(mishap?.kind === 'overtaken' ? { overtaken: true } : {}),
  };
  const overtaken = state.notifications.filter(
    (waiting) =>
      waiting.overtaken === true && waiting.channelId === channel.id && waiting.clientId === channel.clientId,
  );
  state.notifications = state.notifications.filter((waiting) => !overtaken.includes(waiting));
  state.notifications.push(notification);
  if (mishap?.kind === 'doubled') state.notifications.push({ ...notification });
  for (const { overtaken: _, ...waiting } of overtaken)
    state.notifications.push({ ...waiting, dueAt: Math.max(waiting.dueAt, notification.dueAt) });
}

/** Numbers rise, but not one by one; the first is 1. */
function nextNumber(last: number, serial: number): number {
  return last === 0 ? 1 : last + 2 + (serial % 97);
}
