/** How far a calendar has been followed; a caller keeps it as a text and gives it back. */
export interface SyncCursor {
  /** Epoch milliseconds: what the reading from the beginning was bounded by. */
  readonly from: number;
  readonly to: number;
  /** Google's token for what changed since; missing while the reading from the beginning goes on. */
  readonly syncToken?: string | undefined;
  /** The next page of the answer that is being read. */
  readonly pageToken?: string | undefined;
}

const day = 86_400_000;
const behind = 31 * day;
const ahead = 430 * day;
/** What lies further ahead comes into view with the next reading from the beginning. */
const renewedEvery = 30 * day;

/** Where a reading from the beginning begins and ends: repeated events are endless, and Google counts them one by one. */
export function boundsAt(now: number): Pick<SyncCursor, 'from' | 'to'> {
  const from = Math.floor((now - behind) / day) * day;
  return { from, to: from + behind + ahead };
}

/** Whether its bounds are to move on. */
export function isOutdated({ from, pageToken }: SyncCursor, now: number): boolean {
  return pageToken === undefined && now - from >= behind + renewedEvery;
}

/** Writes a cursor as a text. */
export function writeCursor({ from, to, syncToken, pageToken }: SyncCursor): string {
  return JSON.stringify([from, to, syncToken ?? null, pageToken ?? null]);
}

/** Reads what {@link writeCursor} wrote; `undefined` for anything else. */
export function readCursor(text: string): SyncCursor | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts)) return undefined;
  const [from, to, sync, page] = parts as readonly unknown[];
  const syncToken = tokenOf(sync);
  const pageToken = tokenOf(page);
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return undefined;
  if (syncToken === undefined && pageToken === undefined) return undefined;
  return { from: from as number, to: to as number, syncToken, pageToken };
}

function tokenOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
