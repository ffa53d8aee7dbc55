/** The first line of a backup: what it is, and the step of the shape its rows have. */
export interface BackupHead {
  readonly format: 'booking-elements backup 1';
  readonly step: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Some rows of a table, each by its columns. */
export interface BackupRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The last line: a file without it broke off. */
export interface BackupEnd {
  readonly rows: number;
}

export const backupFormat = 'booking-elements backup 1';

/** A file that cannot be restored, and why. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** @throws BackupError */
export function readHead(line: string): BackupHead {
  const value = objectIn(line);
  const { format, step, at } = value;
  if (format !== backupFormat || typeof step !== 'number' || typeof at !== 'string')
    throw new BackupError('This is no backup of booking-elements');
  return { format, step, at };
}

/** @throws BackupError */
export function readLine(line: string): BackupRows | BackupEnd {
  const { table, rows } = objectIn(line);
  if (typeof table === 'string' && /^[a-z_]{1,60}$/.test(table) && Array.isArray(rows))
    return { table, rows: rows as BackupRows['rows'] };
  if (table === undefined && typeof rows === 'number') return { rows };
  throw new BackupError('A line of the backup cannot be read');
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Said below: it is no object either.
  }
  if (typeof value !== 'object' || value === null)
    throw new BackupError('This is no backup of booking-elements');
  return value as Readonly<Record<string, unknown>>;
}
