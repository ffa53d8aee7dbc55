import { BookingElement } from './booking-element.js';
import { bookingTexts } from './texts/booking-texts.js';
import type { BookingTexts } from './texts/booking-texts.js';
import type { FirstTexts } from './texts/first-texts.js';

/**
 * An element of the steps after the first sight of free times: it speaks the words of a booking.
 *
 * @internal
 */
export abstract class StepElement extends BookingElement<BookingTexts> {
  /** @internal */
  protected override textsFrom(texts: FirstTexts): BookingTexts {
    return bookingTexts(texts);
  }
}
