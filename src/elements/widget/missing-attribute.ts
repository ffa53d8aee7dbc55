import type { BookingError } from '../../contract/booking-error.js';

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
