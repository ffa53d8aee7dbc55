import { isBookingError } from '../../contract/index.js';
import type { CalendarReading, HostSettings } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { HostSideParts } from '../scheduler/host-side.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { questionsTo } from './busy-times.js';

/** What is known of hosts' calendars: they are read now, and where that fails it is said what was known last. */
export async function readingsOfHosts(
  parts: HostSideParts,
  signal?: AbortSignal,
): Promise<readonly CalendarReading[]> {
  const hosts = await parts.settings.hosts(await parts.side.hostIds());
  return (await Promise.all(hosts.map((host) => readingsOf(parts, host, signal)))).flat();
}

async function readingsOf(
  { busy, now, patience }: SchedulerParts,
  host: HostSettings,
  signal: AbortSignal | undefined,
): Promise<readonly CalendarReading[]> {
  const range = { start: now(), end: now() + 1 };
  const strictly = { ...host, calendars: { ...host.calendars, whenUnreadable: 'closed' as const } };
  const found = questionsTo(strictly).map(async (part): Promise<readonly CalendarReading[]> => {
    const question = { ...part, range, signal: patience(signal) };
    const { readings } = await busy.readNow(question);
    const lastRead = await busy.lastRead(question);
    return readings.map((reading) => {
      const { calendarId } = reading;
      const readAt = lastRead.get(calendarId);
      return {
        hostId: host.id,
        connectionId: part.connectionId,
        calendarId,
        ...(readAt !== undefined && { readAt: formatInstant(readAt) }),
        ...('error' in reading && {
          error: isBookingError(reading.error) ? reading.error.code : 'calendar-unreachable',
        }),
      };
    });
  });
  return (await Promise.all(found)).flat();
}
