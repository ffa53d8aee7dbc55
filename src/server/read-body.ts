import { BookingError } from '../contract/booking-error.js';

/**
 * Reads the body of a request as text, and stops reading when it is too long.
 *
 * @throws BookingError `invalid-request` for another media type, too many bytes, broken UTF-8
 */
export async function readBody(
  request: Request,
  { types, bytes }: { readonly types: RegExp; readonly bytes: number },
): Promise<string> {
  if (!types.test(mediaTypeOf(request))) throw invalid('The body is of another media type than is read here');
  return decode(await readBytes(request, bytes));
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
