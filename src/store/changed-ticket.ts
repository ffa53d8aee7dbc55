import { BookingError } from '../contract/index.js';
import type { ConnectTicket } from '../contract/index.js';
import { ConnectTicket as ConnectTicketSchema, parse } from '../schemas/index.js';

/**
 * What a ticket becomes: `undefined` where it stays as it is.
 *
 * @throws BookingError `invalid-request` for what is no ticket, or another one; and whatever `change` throws
 */
export function changedTicket(
  current: ConnectTicket,
  change: (current: ConnectTicket) => ConnectTicket | undefined,
): ConnectTicket | undefined {
  // What it does to its own copy is not what it answers.
  const wanted = change(structuredClone(current));
  if (wanted === undefined) return undefined;
  const changed = parse(ConnectTicketSchema, wanted);
  const other = (['id', 'hostId'] as const).filter((path) => changed[path] !== current[path]);
  if (other.length === 0) return changed;
  throw new BookingError('invalid-request', {
    fields: other.map((path) => ({ path, message: 'stays what it is when a ticket changes' })),
  });
}
