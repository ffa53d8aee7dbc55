import { BookingError } from '../../contract/booking-error.js';

/**
 * Reads an answer's text, and not more than may be.
 *
 * @throws BookingError `calendar-unreachable` for one that is longer
 */
export async function readText(response: Response, mostBytes: number): Promise<string> {
  if (!response.body) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new BookingError('calendar-unreachable', { detail: 'A CalDAV answer is too long' });
    }
    text += decoder.decode(value, { stream: true });
  }
}
