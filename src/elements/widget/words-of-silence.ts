import type { BookingError } from '../../contract/booking-error.js';
import { isWhole } from '../texts/booking-texts.js';
import type { BookingTexts } from '../texts/booking-texts.js';

/** What a guest is told of an error, and below it what helps whoever set up the page. */
export interface Words {
  readonly words: string;
  /** Empty where they are the backend's own, whose language nobody knows. */
  readonly lang?: '';
  readonly more?: string;
}

/** What is told where no answer came: always here, since without a network no other words can be asked for. */
export function wordsOfSilence({ code, details: { fault } }: BookingError, texts: BookingTexts): Words {
  if (fault === 'offline') return { words: texts.wiring(fault) };
  const words = isWhole(texts) ? texts.error(code) : texts.noAnswer;
  return { words, ...(fault !== undefined && { more: texts.wiring(fault) }) };
}
