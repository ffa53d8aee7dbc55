import { BookingError } from '../contract/index.js';
import type { Connection } from '../contract/index.js';
import { Connection as ConnectionSchema, parse } from '../schemas/index.js';

/**
 * What a connection becomes: `undefined` where it stays as it is.
 *
 * @throws BookingError `invalid-request` for what is no connection, or another one; and whatever `change` throws
 */
export function changedConnection(
  current: Connection,
  change: (current: Connection) => Connection | undefined,
): Connection | undefined {
  // What it does to its own copy is not what it answers.
  const wanted = change(structuredClone(current));
  if (wanted === undefined) return undefined;
  const changed = parse(ConnectionSchema, wanted);
  const other = (['id', 'hostId'] as const).filter((path) => changed[path] !== current[path]);
  if (other.length > 0)
    throw new BookingError('invalid-request', {
      fields: other.map((path) => ({ path, message: 'stays what it is when a connection changes' })),
    });
  return changed;
}
