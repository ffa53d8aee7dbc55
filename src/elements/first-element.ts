import { BookingElement } from './booking-element.js';
import type { FirstTexts } from './texts/first-texts.js';

/**
 * An element of the first sight of free times: it does with the words that come with the page.
 *
 * @internal
 */
export abstract class FirstElement extends BookingElement {
  /** @internal */
  protected override textsFrom(texts: FirstTexts): FirstTexts {
    return texts;
  }
}
