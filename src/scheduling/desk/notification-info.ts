import { BookingError, notificationWays } from '../../contract/index.js';
import type { NotificationInfo } from '../../contract/index.js';
import { addressOfHost } from '../telling/address-of-host.js';
import type { DeskParts } from './host-desk-options.js';

/** @throws BookingError `not-found` for a host who is not there. */
export async function readNotificationInfo(
  { settings, notify }: Pick<DeskParts, 'settings' | 'notify'>,
  hostId: string,
): Promise<NotificationInfo> {
  const host = await settings.host(hostId);
  if (!host) throw new BookingError('not-found');
  const address = await addressOfHost(settings, host);
  return {
    ways: notify ? notificationWays : ['calendar', 'none'],
    ...(address !== undefined && { address }),
  };
}
