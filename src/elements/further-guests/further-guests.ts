import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import { extraTexts } from '../texts/extras/load-extras.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { renderControl } from '../details-form/field-controls.js';
import type { FieldState } from '../details-form/field-controls.js';
import { addressesNamedTwice, furtherPath } from '../details-form/further-addresses.js';
import type { FormField } from '../details-form/form-fields.js';

/** A field, and what it is shown with. */
export type FurtherField = FieldState & { readonly field: FormField };

/** What the part is shown with. */
export interface FurtherGuestsState {
  readonly fields: readonly FurtherField[];
  /** How many there may be. */
  readonly most: number;
  readonly texts: BookingTexts;
  readonly busy: boolean;
  readonly add: () => void;
  readonly remove: (index: number) => void;
}

/** The part of a form in which a guest names others, in the words of one language. Loaded where guests may bring others. */
export class FurtherGuests {
  readonly #words: ExtraTexts;
  readonly #isEnglish: boolean;

  constructor(words: ExtraTexts) {
    this.#words = words;
    this.#isEnglish = words === extraTexts.en;
  }

  /** A field for each address; the guest is the first, so that the next one is the second. */
  fields(addresses: readonly string[]): readonly FormField[] {
    return addresses.map((_, index) => ({
      path: furtherPath(index),
      kind: 'email',
      label: this.#words.furtherGuest(index + 2),
      foreign: false,
      required: false,
    }));
  }

  /** What is wrong with several addresses together: who is named once more is to be looked at. */
  faults(addresses: readonly string[], own: string, texts: BookingTexts): ReadonlyMap<string, string> {
    return new Map(
      addressesNamedTwice(addresses, own).map((index) => [
        furtherPath(index),
        texts.checkAnswer(this.#words.furtherGuest(index + 2)),
      ]),
    );
  }

  render({ fields, most, texts, busy, add, remove }: FurtherGuestsState): TemplateResult {
    const words = this.#words;
    const isForeign = this.#isEnglish && texts.language !== 'en';
    return html`<div
      class="field brought"
      part="further-guests"
      role="group"
      lang=${ifDefined(isForeign ? 'en' : undefined)}
      dir=${ifDefined(isForeign ? 'ltr' : undefined)}
      aria-label=${words.furtherGuests}
    >
      ${fields.map(
        ({ field, ...state }, index) =>
          html`<div class="further">
            ${renderControl(field, state)}
            <button
              type="button"
              class="button quiet remove"
              part="remove-guest"
              aria-label=${words.removeGuest(index + 2)}
              aria-disabled=${busy}
              @click=${() => {
                remove(index);
              }}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
            </button>
          </div>`,
      )}
      ${fields.length > 0 ? html`<p class="help" part="help">${words.furtherGuestsHelp}</p>` : nothing}
      ${fields.length < most
        ? html`<button
            type="button"
            class="button quiet add"
            part="add-guest"
            aria-disabled=${busy}
            @click=${add}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
            ${words.addGuest}
          </button>`
        : nothing}
    </div>`;
  }
}

/** Brings the part in the words of a locale; in English where there are no others. */
export async function furtherGuestsIn(locale: string): Promise<FurtherGuests> {
  return new FurtherGuests(await extraTexts.load(locale));
}
