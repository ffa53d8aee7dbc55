import type { BookingStore, FollowedCalendars, HostSettings, SettingsStore } from '../../contract/index.js';

/** What forgetting stands on. */
export interface RetentionParts {
  readonly owner: string;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly followed?: FollowedCalendars | undefined;
  /** For hosts who have set none. */
  readonly retentionDays?: number | undefined;
  readonly now: () => number;
  readonly onError: (error: unknown, context: { readonly doing: string }) => void;
}

/** Hosts who keep what is personal for equally long. */
interface Share {
  readonly days: number;
  readonly hostIds: readonly string[];
}

const day = 86_400_000;
/** How often an owner's bookings are looked through. */
const every = 3_600_000;
/** Bookings that one round forgets at most, so that nothing waits for it for long. */
const atOnce = 200;

/**
 * Forgets what is personal in bookings that ended long enough ago, as each organising host has set (`HostSettings.retentionDays`):
 * once an hour, whichever server comes first, a bounded number in each round.
 *
 * @returns A function that does a round, and answers how many bookings it forgot. It never fails: what went wrong is told to
 *   `onError`, and tried again an hour later.
 */
export function retention(parts: RetentionParts): () => Promise<number> {
  const { bookings, followed, now, onError } = parts;
  let left: readonly Share[] = [];
  let lookedAt = -Infinity;
  let isRunning = false;

  async function forget(share: Share): Promise<number> {
    const { days, hostIds } = share;
    const endedBefore = now() - days * day;
    const forgotten = await bookings.forgetEnded({ hostIds, endedBefore, now: now(), limit: atOnce });
    if (forgotten === atOnce) return forgotten;
    for (const hostId of hostIds) await followed?.forgetBookings(hostId, endedBefore);
    left = left.filter((other) => other !== share);
    return forgotten;
  }

  async function round(): Promise<number> {
    if (left.length === 0) {
      if (Math.abs(now() - lookedAt) < every) return 0;
      lookedAt = now();
      left = await sharesToForget(parts);
    }
    const [share] = left;
    return share ? forget(share) : 0;
  }

  return async () => {
    if (isRunning) return 0;
    isRunning = true;
    try {
      return await round();
    } catch (error) {
      left = [];
      onError(error, { doing: 'forgetting' });
      return 0;
    } finally {
      isRunning = false;
    }
  };
}

/** Who keeps what is personal for how long; nobody where another server has just looked after it. */
async function sharesToForget(parts: RetentionParts): Promise<readonly Share[]> {
  const { owner, settings, bookings, now, retentionDays } = parts;
  const hosts = await settings.hosts((await settings.owner(owner))?.hostIds ?? []);
  const shares = sharesOf(hosts, retentionDays);
  if (shares.length === 0) return [];
  const at = now();
  return (await bookings.noteForgetting({ owner, now: at, unlessSince: at - every })) ? shares : [];
}

function sharesOf(hosts: readonly HostSettings[], unlessSet: number | undefined): readonly Share[] {
  const byDays = new Map<number, readonly string[]>();
  for (const { id, retentionDays: days = unlessSet } of hosts)
    if (days !== undefined) byDays.set(days, [...(byDays.get(days) ?? []), id]);
  return [...byDays].map(([days, hostIds]) => ({ days, hostIds }));
}
