import { BookingError } from '../contract/index.js';
import type { HostSettings } from '../contract/index.js';
import { HostSettings as HostSchema, parse } from '../schemas/index.js';

/**
 * What a host becomes: `undefined` where it stays as it is.
 *
 * @throws BookingError `invalid-request` for what is no host, or another one; and whatever `change` throws
 */
export function changedHost(
  current: HostSettings,
  change: (current: HostSettings) => HostSettings | undefined,
): HostSettings | undefined {
  // What it does to its own copy is not what it answers.
  const wanted = change(structuredClone(current));
  if (wanted === undefined) return undefined;
  const changed = parse(HostSchema, wanted);
  if (changed.id === current.id) return changed;
  const message = 'stays what it is when a host changes';
  throw new BookingError('invalid-request', { fields: [{ path: 'id', message }] });
}
