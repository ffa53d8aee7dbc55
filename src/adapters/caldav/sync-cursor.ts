/** How far a calendar has been followed. */
export interface SyncCursor {
  /** Where the window begins in which events are told, epoch milliseconds. */
  readonly from: number;
  /** The server's own. */
  readonly token: string;
  /** Digests of the names of all series that were told: of one that changes, nobody knows what else has gone. */
  readonly series: ReadonlySet<string>;
}

export function writeCursor({ from, token, series }: SyncCursor): string {
  return `1 ${from} ${[...series].join('.')} ${token}`;
}

/** Reads what {@link writeCursor} wrote; `undefined` for anything else. */
export function readCursor(text: string): SyncCursor | undefined {
  const found = /^1 (\d{1,15}) ([\w.-]*) (.+)$/s.exec(text);
  if (!found) return undefined;
  const [, from = '', series = '', token = ''] = found;
  return { from: Number(from), token, series: new Set(series.split('.').filter((digest) => digest !== '')) };
}

/** A short digest (FNV-1a, 32 bits): two names with the same one cost a reading from the beginning, and nothing else. */
export function digestOfName(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
