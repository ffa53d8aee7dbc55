import { LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { localeFor, localeOf } from './texts/locale-of.js';
import { guestTexts } from './texts/load-texts.js';
import { enFirst } from './texts/en-first.js';
import type { FirstTexts } from './texts/first-texts.js';
import type { Wording } from './texts/wording.js';

/** How long nothing is shown while words are on their way; after it English is, until they come. */
const longestSilenceMs = 3000;

/**
 * What every element of this package is: a Lit element that knows in which language it speaks.
 *
 * @internal
 */
export abstract class BookingElement<Spoken extends FirstTexts = FirstTexts> extends LitElement {
  static override properties: PropertyDeclarations = {
    language: {},
    wording: { type: Object },
    texts: { state: true },
  };

  /**
   * BCP 47. Decides words, digits and date order; else the nearest `lang`, else the browser's. `de-x-du` is German that says
   * du.
   */
  language = '';

  /**
   * Words of the page's own in place of some of the element's, by their names in `Texts` and `ExtraTexts`; as an attribute,
   * JSON. For a text with numbers or names in it, a function, or a sentence with `{0}`, `{1}` where they belong.
   */
  wording?: Wording | undefined;

  /** @internal The words of the language asked for, or English where there are none. */
  protected texts: Spoken = this.textsFrom(enFirst);

  #wanted = 'en';
  #coming: Promise<unknown> | undefined;

  /** @internal What `Intl` formats with: the language of the words, the way the asked-for region writes it. */
  protected get locale(): string {
    return localeFor(this.texts.language, this.#wanted);
  }

  /** @internal The language asked for, whether or not there are words in it. */
  protected get wantedLocale(): string {
    return this.#wanted;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#speak();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') || changed.has('wording')) this.#speak();
  }

  /** @internal The words that this element needs, of those that are here. */
  protected abstract textsFrom(texts: FirstTexts): Spoken;

  /** @internal Whether words were asked for and are still on their way; what is shown meanwhile has none. */
  protected get wordless(): boolean {
    return this.#coming !== undefined;
  }

  /** @internal Whether nothing is shown while `wordless`; an element with something to show without words says no. */
  protected get waitsForWords(): boolean {
    return true;
  }

  /** Waits for the words before anything is shown, so that nobody sees one language turn into another. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#coming && !this.hasUpdated && this.waitsForWords) await this.#coming;
    await super.scheduleUpdate();
  }

  /** @internal The locale to speak where one is asked for that the element has no words in. */
  protected speakable(locale: string): string {
    return locale;
  }

  /** @internal Sees to words of the element's own; answers until when they are on their way, where they are not here. */
  protected alsoSpeak(_locale: string): Promise<unknown> | undefined {
    return undefined;
  }

  #speak(): void {
    const wanted = this.speakable(localeOf(this, this.language));
    this.#wanted = wanted;
    const { wording } = this;
    const here = guestTexts.atHand(wanted);
    const also = this.alsoSpeak(wanted);
    if (here && !wording) this.texts = this.textsFrom(here);
    if (here && !also && !wording) {
      this.#coming = undefined;
      return;
    }
    const own = wording && import('./texts/worded.js');
    const loading = Promise.all([guestTexts.load(wanted), own, also]).then(([texts, worded]) => {
      if (wanted !== this.#wanted || wording !== this.wording) return;
      this.texts = this.textsFrom(wording && worded ? worded.wordedTexts(texts, wording) : texts);
    });
    const patience = new Promise<void>((resolve) => setTimeout(resolve, longestSilenceMs));
    const coming = Promise.race([loading, patience]).then(() => {
      if (this.#coming !== coming) return;
      this.#coming = undefined;
      this.requestUpdate();
    });
    this.#coming = coming;
  }
}
