import { isBookingError } from '../contract/index.js';
import type { BookingError, BookingErrorCode } from '../contract/index.js';

/** Fails unless it holds; the message says what was promised. */
export function expect(holds: boolean, promised: string): asserts holds {
  if (!holds) throw new Error(`Not kept: ${promised}`);
}

/** Fails unless both are the same data, members in any order. */
export function expectEqual(actual: unknown, expected: unknown, promised: string): void {
  const [is, shouldBe] = [ordered(actual), ordered(expected)];
  if (is !== shouldBe) throw new Error(`Not kept: ${promised}\n  expected ${shouldBe}\n  got      ${is}`);
}

/** The `BookingError` a call rejects with; fails when it answers, or rejects with anything else. */
export async function bookingErrorOf(call: Promise<unknown>): Promise<BookingError> {
  let outcome: unknown;
  try {
    outcome = await call;
  } catch (error) {
    if (isBookingError(error)) return error;
    throw new Error('Not kept: fails with a BookingError', { cause: error });
  }
  throw new Error(`Not kept: fails; it answered ${ordered(outcome)}`);
}

/** Fails unless the call rejects with a `BookingError` of one of these codes. */
export async function expectRefusal(
  call: Promise<unknown>,
  ...codes: readonly BookingErrorCode[]
): Promise<void> {
  const error = await bookingErrorOf(call);
  if (!codes.includes(error.code))
    throw new Error(`Not kept: refuses with ${codes.join(' or ')}, not ${error.code}`, { cause: error });
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
