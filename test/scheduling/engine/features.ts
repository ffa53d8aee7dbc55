import type { Schedule } from '../../../src/contract/index.js';
import type { Busy, HostTime, Place, SlotInput } from '../../../src/scheduling/engine/slot-input.js';

/**
 * What a question can hold, each with the question that lacks it: where the answers differ, it decides something.
 * Undefined where it is not there.
 */
export const features: Readonly<Record<string, (input: SlotInput) => SlotInput | undefined>> = {
  'timed events': forHosts((host) => lackingEvents(host, (item) => 'from' in item)),
  'all-day events': forHosts((host) => lackingEvents(host, (item) => !('from' in item))),
  'all-day events in another zone': forHosts((host) =>
    lackingEvents(
      host,
      (item) => !('from' in item) || item.zone === undefined || item.zone === host.schedule.zone,
    ),
  ),
  'being transparent': forHosts(
    (host) =>
      host.busy?.some(({ transparent }) => transparent === true) && {
        ...host,
        busy: host.busy.map((item) => ({ ...item, transparent: false })),
      },
  ),
  'being ours': forHosts(
    (host) =>
      host.busy?.some(({ bookingRef }) => bookingRef !== undefined) && {
        ...host,
        busy: host.busy.map((item) => without(item, 'bookingRef') ?? item),
      },
  ),
  yielding: forHosts(
    (host) =>
      host.bookings?.some(({ yields }) => yields === true) && {
        ...host,
        bookings: host.bookings.map((row) => ({ ...row, yields: false })),
      },
  ),
  bookings: forHosts((host) => without(host, 'bookings')),
  'buffers of bookings': forHosts(
    (host) =>
      host.bookings && {
        ...host,
        bookings: host.bookings.map((row) => ({ ...row, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 })),
      },
  ),
  'buffers of hosts': forHosts((host) => without(host, 'bufferBeforeMinutes', 'bufferAfterMinutes')),
  notice: forHosts((host) => without(host, 'noticeMinutes')),
  'now itself': (input) => ({
    ...input,
    now: 0,
    hosts: mapHosts(input, (host) => without(host, 'window') ?? host),
  }),
  'a rolling window': forHosts((host) =>
    host.window && 'from' in host.window ? undefined : without(host, 'window'),
  ),
  'a window of dates': forHosts((host) =>
    host.window && 'from' in host.window ? without(host, 'window') : undefined,
  ),
  'a limit per day': forHosts(
    (host) =>
      host.limits?.perDay !== undefined && {
        ...host,
        limits: host.limits.perWeek === undefined ? {} : { perWeek: host.limits.perWeek },
      },
  ),
  'a limit per week': forHosts(
    (host) =>
      host.limits?.perWeek !== undefined && {
        ...host,
        limits: host.limits.perDay === undefined ? {} : { perDay: host.limits.perDay },
      },
  ),
  'being of another event type': forHosts(
    (host) =>
      host.bookings?.some(({ otherEventType }) => otherEventType === true) && {
        ...host,
        bookings: host.bookings.map((row) => ({ ...row, otherEventType: false })),
      },
  ),
  'calendars that cannot be read': forHosts((host) => without(host, 'unreadable')),
  overrides: forHosts((host) => lackingOverrides(host)),
  'the interval': (input) => without(input, 'intervalMinutes'),
  'sessions that can be joined': (input) =>
    (input.seats ?? 1) === 1
      ? undefined
      : forHosts(
          (host) =>
            !host.limits &&
            host.bookings && {
              ...host,
              bookings: host.bookings.map((row) => ({ ...row, otherEventType: true })),
            },
        )(input),
  'seats that are left': (input) =>
    (input.seats ?? 1) === 1
      ? undefined
      : forHosts(
          (host) =>
            host.bookings && {
              ...host,
              bookings: host.bookings.map((row) => ({ ...row, seatsTaken: input.seats! })),
            },
        )(input),
  'hours of places': forPlaces((place) => without(place, 'schedule')),
  'overrides of places': forPlaces((place) => lackingOverrides(place)),
  'buffers of places': forPlaces((place) => without(place, 'bufferBeforeMinutes', 'bufferAfterMinutes')),
  'a second place': (input) =>
    (input.places?.length ?? 0) > 1 ? { ...input, places: input.places!.slice(0, 1) } : undefined,
  'the guest’s zone': (input) => without(input, 'guestZone'),
  'the last of several hosts': (input) => {
    const [first, ...others] = input.hosts;
    return others.length > 0 ? { ...input, hosts: [first, ...others.slice(0, -1)] } : undefined;
  },
  'needing all hosts': (input) =>
    input.hosts.length > 1 && input.assignment !== 'round-robin'
      ? { ...input, assignment: 'round-robin' }
      : undefined,
  // Decides by the grid alone, where all were open for ever.
  'being the first host': (input) => {
    const [first, ...others] = input.hosts;
    const last = others.pop();
    if (!last || input.assignment === 'round-robin') return undefined;
    return { ...input, guestZone: input.guestZone ?? first.schedule.zone, hosts: [last, ...others, first] };
  },
  'overrides long ago': (input) => {
    const recent = new Date(input.range.start - 5 * 86_400_000).toISOString();
    return forHosts(({ schedule, ...host }) => {
      const overrides = Object.entries(schedule.overrides ?? {});
      const left = overrides.filter(([date]) => date > recent);
      return (
        left.length < overrides.length && {
          ...host,
          schedule: { ...schedule, overrides: Object.fromEntries(left) },
        }
      );
    })(input);
  },
  'the range': (input) => ({
    ...input,
    range: { start: input.range.start - 21_600_000, end: input.range.end + 21_600_000 },
  }),
};

type Change<Thing> = (thing: Thing) => Thing | false | undefined;

function forHosts(change: Change<HostTime>): (input: SlotInput) => SlotInput | undefined {
  return (input) =>
    input.hosts.some((host) => change(host))
      ? { ...input, hosts: mapHosts(input, (host) => change(host) || host) }
      : undefined;
}

function forPlaces(change: Change<Place>): (input: SlotInput) => SlotInput | undefined {
  return (input) =>
    input.places?.some((place) => change(place))
      ? { ...input, places: input.places.map((place) => change(place) || place) }
      : undefined;
}

function mapHosts(
  { hosts: [first, ...others] }: SlotInput,
  change: (host: HostTime) => HostTime,
): SlotInput['hosts'] {
  return [change(first), ...others.map(change)];
}

function without<Thing extends object>(thing: Thing, ...names: readonly (keyof Thing)[]): Thing | undefined {
  if (names.every((name) => thing[name] === undefined)) return undefined;
  const left = { ...thing };
  for (const name of names) Reflect.deleteProperty(left, name);
  return left;
}

function lackingEvents(host: HostTime, stays: (item: Busy) => boolean): HostTime | undefined {
  const left = host.busy?.filter(stays);
  return left && left.length < host.busy!.length ? { ...host, busy: left } : undefined;
}

function lackingOverrides<Thing extends { readonly schedule?: Schedule }>(thing: Thing): Thing | undefined {
  const schedule = thing.schedule && without(thing.schedule, 'overrides');
  return schedule && { ...thing, schedule };
}
