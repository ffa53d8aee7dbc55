import { BookingError } from '../../contract/index.js';
import type { FieldFault } from '../../contract/index.js';

/** Throws `invalid-request` when there are faults. */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new BookingError('invalid-request', { fields: faults });
}

/** Throws `invalid-request` for one field. */
export function refuseField(path: string, message: string): never {
  throw new BookingError('invalid-request', { fields: [{ path, message }] });
}
