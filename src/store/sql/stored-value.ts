import { isBookingError } from '../../contract/index.js';
import { parse } from '../../schemas/index.js';

/**
 * What a row holds is not what it ought to be. Nobody who asks for it has done anything wrong, so this is no
 * `invalid-request`: guests hear `unavailable`, and whoever looks after the database which row, and which of its fields.
 */
export class UnreadableRowError extends Error {
  override readonly name = 'UnreadableRowError';
}

/**
 * Reads the value of a row through its schema.
 *
 * @throws UnreadableRowError
 */
export function readStored<Value>(
  schema: Parameters<typeof parse<Value>>[0],
  value: unknown,
  row: string,
): Value {
  try {
    return parse(schema, value);
  } catch (error) {
    if (!isBookingError(error)) throw error;
    const faults = (error.details.fields ?? []).map(({ path, message }) => `${path} (${message})`);
    throw new UnreadableRowError(`The row of ${row} cannot be read: ${faults.join(', ')}`);
  }
}
