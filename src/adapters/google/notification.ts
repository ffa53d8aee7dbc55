import type { CalendarNotification } from '../../contract/calendar-provider.js';

/** Reads a call of Google's (Calendar API, "Push notifications"): all of it stands in headers, its body is empty. */
export function notificationOf({ headers }: { readonly headers: Headers }): CalendarNotification | undefined {
  const channelId = headers.get('X-Goog-Channel-ID');
  const resource = headers.get('X-Goog-Resource-ID');
  const token = headers.get('X-Goog-Channel-Token');
  return channelId && resource && token ? { channelId, resource, token } : undefined;
}
