import type { BookingError } from '../../contract/booking-error.js';
import type { Texts } from '../texts/texts.js';
import { missingAttribute } from './missing-attribute.js';
import { wordsOfSilence } from './words-of-silence.js';
import type { Words } from './words-of-silence.js';

/** What a guest is told of an error, and below it what helps whoever set up the page. */
export function wordsOf(
  error: BookingError,
  texts: Texts,
  { eventType }: { readonly eventType: string },
): Words {
  const { code, details } = error;
  if (code === 'unavailable') return wordsOfSilence(error, texts);
  const attribute = missingAttribute(error);
  if (attribute !== undefined) return { words: texts.missingAttribute(attribute) };
  if (code === 'refused' && details.message !== undefined) return { words: details.message, lang: '' };
  const words = texts.error(code);
  if (code === 'not-found' && eventType !== '') return { words, more: texts.unknownEventType(eventType) };
  return { words };
}
