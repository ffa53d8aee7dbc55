import { BookingError } from '../contract/booking-error.js';
import { isShallow } from './json-depth.js';
import { readBody } from './read-body.js';

export interface BodyLimits {
  readonly bodyBytes: number;
  readonly jsonDepth: number;
}

const jsonTypes = /^application\/(?:[\w.-]+\+)?json$/i;

/**
 * Reads the JSON body of a request, and stops reading when it is too long.
 *
 * @throws BookingError `invalid-request` for another media type, too many bytes, broken UTF-8, broken or too deep JSON
 */
export async function readJson(request: Request, limits: BodyLimits): Promise<unknown> {
  // Anything else could be sent by a form or without a preflight.
  const text = await readBody(request, { types: jsonTypes, bytes: limits.bodyBytes });
  if (!isShallow(text, limits.jsonDepth)) throw invalid(`The body is nested deeper than ${limits.jsonDepth}`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('The body is not JSON');
  }
}

function invalid(detail: string): BookingError {
  return new BookingError('invalid-request', { detail });
}
