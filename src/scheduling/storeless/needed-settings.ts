import { isBookingError, isTentativeAdapter } from '../../contract/index.js';
import type { HostSettings, SettingsStore } from '../../contract/index.js';
import type { ConnectedCalendars } from '../scheduler/connected-calendars.js';
import { unpromised } from './promisable.js';

/**
 * The one host whose time is booked, if all that the settings ask for can be promised without a store.
 *
 * @throws TypeError naming everything that cannot.
 */
export async function needSettings({
  owner,
  settings,
  calendars,
}: {
  readonly owner: string;
  readonly settings: SettingsStore;
  readonly calendars: ConnectedCalendars;
}): Promise<HostSettings> {
  const eventTypes = await settings.eventTypes(owner);
  const ids = new Set(eventTypes.flatMap(({ hosts }) => hosts.map(({ hostId }) => hostId)));
  const [host, ...others] = await settings.hosts([...ids]);
  if (!host) throw refusal([`no event type of "${owner}" has a host`]);
  const faults = [
    ...(others.length > 0 ? [`"${owner}" has several hosts`] : []),
    ...eventTypes.flatMap((eventType) =>
      unpromised(eventType, host).map((fault) => `"${eventType.slug}" asks for ${fault}`),
    ),
    ...(host.calendars.whenUnreadable === 'last-known'
      ? [`"${host.id}" would rely on what an unreadable calendar said last`]
      : []),
    ...(await calendarFaults(host, calendars)),
  ];
  if (faults.length > 0) throw refusal(faults);
  return host;
}

/** What is wrong with the calendar that has to keep bookings apart. */
async function calendarFaults(
  { id, calendars: { linked } }: HostSettings,
  calendars: ConnectedCalendars,
): Promise<readonly string[]> {
  if (!linked) return [`"${id}" has no linked calendar`];
  try {
    const { adapter, capabilities } = await calendars.open(linked.connectionId);
    return [
      ...(isTentativeAdapter(adapter) ? [] : ['the linked calendar knows no holds (TentativeAdapter)']),
      ...(capabilities.readEvents ? [] : ['the grant of the linked calendar does not let events be read']),
      ...(capabilities.writeEvents
        ? []
        : ['the grant of the linked calendar does not let events be written']),
    ];
  } catch (error) {
    if (!isBookingError(error)) throw error;
    return [`the connection "${linked.connectionId}" cannot be opened (${error.message})`];
  }
}

function refusal(faults: readonly string[]): TypeError {
  return new TypeError(`createStorelessBackend cannot promise this without a store: ${faults.join('; ')}`);
}
