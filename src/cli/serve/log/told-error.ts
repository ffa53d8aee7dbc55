import { isBookingError } from '../../../contract/booking-error.js';
import { scrubbedText } from './scrubbed-text.js';

/** As much of an error as may be told. */
export interface ToldError {
  readonly name: string;
  readonly code?: string;
  /** Scrubbed; what a guest has written into it is gone. */
  readonly message: string;
  /** Frames alone: a stack begins with the message as it was. */
  readonly stack: readonly string[];
  /** What it was caused by, and what that was. */
  readonly causes?: readonly Omit<ToldError, 'causes' | 'stack'>[];
}

const mostFrames = 15;
const mostCauses = 3;

/** Tells an error, and whatever else was thrown, in words that repeat nothing that somebody has written or that is secret. */
export function toldError(thrown: unknown): ToldError {
  const causes = causesOf(thrown);
  return {
    ...headOf(thrown),
    stack: thrown instanceof Error ? framesOf(thrown) : [],
    ...(causes.length > 0 && { causes }),
  };
}

function headOf(thrown: unknown): Omit<ToldError, 'causes' | 'stack'> {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: 'was thrown' };
  const code = isBookingError(thrown) ? thrown.code : codeOf(thrown);
  return {
    // What is made from a `BookingError` is called alike, and tells more by what it was made as.
    name: plainName(isBookingError(thrown) ? thrown.constructor.name : thrown.name),
    ...(code !== undefined && { code }),
    message: scrubbedText(messageOf(thrown)),
  };
}

/** A `BookingError` says what happened in its details. */
function messageOf(error: Error): string {
  return isBookingError(error) && error.details.detail !== undefined ? error.details.detail : error.message;
}

function codeOf(error: Error): string | undefined {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : undefined;
}

function plainName(name: unknown): string {
  return typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : 'Error';
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  const frames = at < 0 ? stack : stack.slice(at + message.length);
  return frames
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at \S.*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .slice(0, mostFrames);
}

function causesOf(thrown: unknown): NonNullable<ToldError['causes']> {
  const causes: Omit<ToldError, 'causes' | 'stack'>[] = [];
  let cause = thrown instanceof Error ? thrown.cause : undefined;
  while (cause !== undefined && cause !== null && causes.length < mostCauses) {
    causes.push(headOf(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}
