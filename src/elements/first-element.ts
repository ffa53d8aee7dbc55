import type { PropertyValues, TemplateResult } from 'lit';
import { BookingElement } from './booking-element.js';
import { renderHeard } from './look/heard.js';
import type { FirstTexts } from './texts/first-texts.js';

/**
 * An element of the first sight of free times: it does with the words that come with the page, and leaves for later what the
 * first frame can do without.
 *
 * @internal
 */
export abstract class FirstElement extends BookingElement {
  /** @internal Whether a frame with the first sight has been painted. */
  protected painted = false;

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.painted) return;
    // Once before the frame, once after it; what is drawn then is no part of the work for a frame, which would get long.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        setTimeout(() => {
          this.painted = true;
          this.requestUpdate();
        });
      });
    });
  }

  /** @internal What a live region tells: screen readers read what changes in one, not what it came with. */
  protected renderHeard(words: string): TemplateResult {
    return renderHeard(this.painted ? words : '');
  }

  /** @internal */
  protected override textsFrom(texts: FirstTexts): FirstTexts {
    return texts;
  }
}
