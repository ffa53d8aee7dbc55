import type { BookingError } from '../../contract/booking-error.js';
import type { Texts } from '../texts/texts.js';

/** The attribute an error says is missing. */
export function missingAttribute({ details }: BookingError): 'backend-url' | 'event-type' | undefined {
  switch (details.fields?.[0]?.path) {
    case 'backendUrl':
      return 'backend-url';
    case 'eventType':
      return 'event-type';
    default:
      return undefined;
  }
}

/** What a guest is told of an error, and below it what helps whoever set up the page. */
export function wordsOf(
  error: BookingError,
  texts: Texts,
  { eventType }: { readonly eventType: string },
): { readonly words: string; readonly more?: string } {
  const { code, details } = error;
  const attribute = missingAttribute(error);
  if (attribute !== undefined) return { words: texts.missingAttribute(attribute) };
  if (code === 'refused' && details.message !== undefined) return { words: details.message };
  if (details.fault === 'offline') return { words: texts.wiring('offline') };
  const words = texts.error(code);
  if (details.fault !== undefined) return { words, more: texts.wiring(details.fault) };
  if (code === 'not-found' && eventType !== '') return { words, more: texts.unknownEventType(eventType) };
  return { words };
}
