import { BookingError } from '../contract/booking-error.js';
import { isShallow } from './json-depth.js';

export interface BodyLimits {
  readonly bodyBytes: number;
  readonly jsonDepth: number;
}

/**
 * Reads the JSON body of a request, and stops reading when it is too long.
 *
 * @throws BookingError `invalid-request` for another media type, too many bytes, broken UTF-8, broken or too deep JSON
 */
export async function readJson(request: Request, limits: BodyLimits): Promise<unknown> {
  // Anything else could be sent by a form or without a preflight.
  if (!/^application\/(?:[\w.-]+\+)?json$/i.test(mediaTypeOf(request)))
    throw invalid('The body must be sent as Content-Type: application/json');
  const text = decode(await readBytes(request, limits.bodyBytes));
  if (!isShallow(text, limits.jsonDepth)) throw invalid(`The body is nested deeper than ${limits.jsonDepth}`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('The body is not JSON');
  }
}

function mediaTypeOf(request: Request): string {
  return (request.headers.get('Content-Type') ?? '').split(';', 1).join('').trim().slice(0, 100);
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLong = invalid(`The body is longer than ${limit} bytes`);
  if (Number(request.headers.get('Content-Length')) > limit) throw tooLong;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let chunk = await next(reader); chunk !== undefined; chunk = await next(reader)) {
    length += chunk.byteLength;
    if (length > limit) {
      // Whoever sends it may still be sending; that is not waited for.
      void reader?.cancel().catch(() => undefined);
      throw tooLong;
    }
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

async function next(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (cause) {
    throw new BookingError('invalid-request', { detail: 'The body broke off', cause });
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('The body is not UTF-8');
  }
}

function invalid(detail: string): BookingError {
  return new BookingError('invalid-request', { detail });
}
