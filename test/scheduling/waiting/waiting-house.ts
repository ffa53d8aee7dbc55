import type {
  Booking,
  CalendarAdapter,
  EventTypeSettings,
  HostSettings,
  Notification,
  WaitlistEntry,
  WaitlistRequest,
} from '../../../src/contract/index.js';
import type { SchedulerOptions } from '../../../src/scheduling/index.js';
import { key } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { openTeam } from '../scheduler/team.js';

/** A house where guests wait, and what they are told. */
export interface WaitingHouse extends House {
  readonly told: Notification[];
}

/** A house whose event type has one time a day, at nine in Berlin, and a waiting list. */
export function openWaiting(
  change: {
    readonly names?: readonly string[];
    readonly eventType?: { readonly [Name in keyof EventTypeSettings]?: EventTypeSettings[Name] | undefined };
    readonly host?: (name: string) => Partial<HostSettings>;
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
    readonly options?: { readonly [Name in keyof SchedulerOptions]?: SchedulerOptions[Name] | undefined };
  } = {},
): WaitingHouse {
  const told: Notification[] = [];
  const { names = ['anna'], eventType, host, adapter, options } = change;
  const day = [{ from: '09:00', to: '09:30' }];
  const house = openTeam(names, {
    eventType: withoutMissing({
      waitlistOfferMinutes: 60,
      schedule: { zone: 'Europe/Berlin', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } },
      ...eventType,
    }),
    ...(host && { host }),
    ...(adapter && { adapter }),
    options: withoutMissing({
      manageUrl: 'https://book.example/manage',
      notify: async (notification) => {
        told.push(notification);
        return { outcome: 'sent' };
      },
      ...options,
    }),
  });
  return Object.assign(house, { told });
}

/** What is taken away by naming it undefined is not there. */
function withoutMissing<Whole extends object>(change: {
  readonly [Name in keyof Whole]?: Whole[Name] | undefined;
}): Partial<Whole> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Whole>;
}

/** The Wednesday after the Monday on which it is now, and its one time. */
export const wednesday = '2026-03-04';
export const wednesdayAtNine = `${wednesday}T08:00:00.000Z`;

export function waitingWish(name: string, change: Partial<WaitlistRequest> = {}): WaitlistRequest {
  return {
    eventType: 'talk',
    date: wednesday,
    zone: 'Europe/Berlin',
    guest: { name, email: `${name.toLowerCase()}@example.com` },
    context: { location: 'office' },
    ...change,
  };
}

/** Somebody joins, and what that causes is done. */
export async function join(
  house: House,
  name: string,
  change: Partial<WaitlistRequest> = {},
): Promise<WaitlistEntry> {
  const entry = await house.scheduler.joinWaitlist(waitingWish(name, change), {
    key: key(`${name} joins ${fresh++}`.replaceAll(' ', '-')),
  });
  await house.quiet();
  // Whoever comes next comes later.
  house.now += 1;
  return entry;
}

/** A place as it stands. */
export async function placeOf(house: House, { ref, manageToken }: WaitlistEntry): Promise<WaitlistEntry> {
  const entry = await house.scheduler.waitlistEntry({ ref, token: manageToken! });
  await house.quiet();
  return entry;
}

/** What has become of places, in short. */
export async function states(house: House, entries: readonly WaitlistEntry[]): Promise<readonly string[]> {
  const found = [];
  for (const entry of entries) found.push((await placeOf(house, entry)).status);
  return found;
}

/** Takes, passes on, or leaves. */
export async function act(
  house: House,
  { ref, manageToken }: WaitlistEntry,
  deed: 'take' | 'pass' | 'leave' | { readonly take: string },
): Promise<WaitlistEntry | Booking> {
  const place = { ref, token: manageToken! };
  const options = { key: key(`deed-${fresh++}`) };
  const { scheduler } = house;
  const start = typeof deed === 'object' ? deed.take : wednesdayAtNine;
  const answer =
    deed === 'take' || typeof deed === 'object'
      ? await scheduler.takeOffer(place, { start }, options)
      : deed === 'pass'
        ? await scheduler.passOffer(place, { start }, options)
        : await scheduler.leaveWaitlist(place, options);
  await house.quiet();
  return answer;
}

let fresh = 0;
