import { errorCodes } from '../../../contract/booking-error.js';
import type { BookingErrorCode } from '../../../contract/booking-error.js';
import { expect } from '../../../testing/expectations.js';
import { codeOf } from '../exchange.js';
import type { Received } from '../exchange.js';

/** Where HTTP has a finer status for a request that is not valid (RFC 9110, section 15.5). */
export const finerThanInvalid: readonly number[] = [405, 411, 413, 414, 415, 431];

/** The statuses that a code may have. */
export function statusesOf(code: BookingErrorCode): readonly number[] {
  return code === 'invalid-request' ? [errorCodes[code], ...finerThanInvalid] : [errorCodes[code]];
}

/** Fails unless an answer refuses with one of these codes, under its status. */
export function expectRefused(answer: Received, what: string, ...codes: readonly BookingErrorCode[]): void {
  const fits = codes.some((code) => codeOf(answer) === code && statusesOf(code).includes(answer.status));
  const wanted = codes.map((code) => `${errorCodes[code]} ${code}`).join(' or ');
  expect(fits, `${what} is refused with ${wanted}; it answered ${saidOf(answer)}`);
}

/** Fails unless an answer is one of success. */
export function expectAnswered(answer: Received, what: string): void {
  expect(answer.status >= 200 && answer.status < 300, `${what} is answered; it answered ${saidOf(answer)}`);
}

function saidOf(answer: Received): string {
  return `${answer.status} ${codeOf(answer) ?? 'without a code of the contract'}`;
}
