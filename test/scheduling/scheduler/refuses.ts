import assert from 'node:assert/strict';
import { isBookingError } from '../../../src/contract/index.js';
import type { BookingErrorCode } from '../../../src/contract/index.js';

/** Fails unless a call rejects with a code and, where one is named, blames that field. */
export function refuses(call: Promise<unknown>, code: BookingErrorCode, path?: string): Promise<void> {
  return assert.rejects(
    call,
    (error) =>
      isBookingError(error) &&
      error.code === code &&
      (path === undefined || error.details.fields?.[0]?.path === path),
  );
}
