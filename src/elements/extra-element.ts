import type { PropertyDeclarations } from 'lit';
import { LaterElement } from './later-element.js';
import type { ExtraTexts } from './texts/extras/extra-texts.js';
import { extraTexts } from './texts/extras/load-extras.js';

/**
 * An element that not every booking meets: it speaks all words of a booking, and the extra ones.
 *
 * @internal
 */
export abstract class ExtraElement extends LaterElement {
  static override properties: PropertyDeclarations = {
    extra: { state: true },
  };

  /** @internal The extra words, in the language of the others. */
  protected extra: ExtraTexts = extraTexts.en;

  /** @internal */
  protected override alsoSpeak(locale: string): Promise<unknown> | undefined {
    const { wording } = this;
    const here = extraTexts.atHand(locale);
    if (here && !wording) {
      this.extra = here;
      return undefined;
    }
    const own = wording && import('./texts/worded.js');
    return Promise.all([extraTexts.load(locale), own]).then(([extra, words]) => {
      if (locale !== this.wantedLocale || wording !== this.wording) return;
      this.extra = wording && words ? words.worded(extra, wording) : extra;
    });
  }
}
