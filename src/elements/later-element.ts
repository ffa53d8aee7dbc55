import { BookingElement } from './booking-element.js';
import type { FirstTexts } from './texts/first-texts.js';
import type { Texts } from './texts/texts.js';
import { wholeTexts } from './texts/whole-texts.js';

/**
 * An element that not every booking meets: it speaks all words of a booking.
 *
 * @internal
 */
export abstract class LaterElement extends BookingElement<Texts> {
  /** @internal */
  protected override textsFrom(texts: FirstTexts): Texts {
    return wholeTexts(texts);
  }
}
