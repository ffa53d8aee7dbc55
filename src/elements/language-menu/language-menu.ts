import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ExtraElement } from '../extra-element.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { LanguageChangeEvent } from './language-change-event.js';
import { languageMenuStyles } from './language-menu.styles.js';
import { matchLanguage, nameLanguages } from './language-names.js';

/**
 * A menu of languages, each by its own name.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person chooses in `value` and then tells.
 *
 * @tag booking-language-menu
 * @fires {LanguageChangeEvent} language-change - Another language was chosen; `language`.
 * @csspart base - Everything.
 * @csspart icon - The globe.
 * @csspart select - The menu.
 */
export class BookingLanguageMenu extends ExtraElement {
  static override styles = [tokens, controls, languageMenuStyles];

  static override properties = {
    languages: { attribute: false },
    value: {},
  };

  /** The languages to choose from; BCP 47. */
  languages: readonly string[] = [];

  /** The language that is spoken now; BCP 47. Of a language that there is not, the nearest is shown as chosen. */
  value = '';

  /** Puts the focus on the menu. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('select')?.focus(options);
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.value = target.value;
    this.dispatchEvent(new LanguageChangeEvent(this.value));
  }

  protected override render(): TemplateResult {
    const { texts, extra } = this;
    const languages = nameLanguages(this.languages);
    const chosen = matchLanguage(
      languages.map(({ tag }) => tag),
      this.value,
    );
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction}>
      <svg part="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM2.5 10h15M10 2.5c4 4.5 4 10.5 0 15-4-4.5-4-10.5 0-15Z"
        />
      </svg>
      <select part="select" aria-label=${extra.languages} @change=${this.#onChange}>
        ${chosen === undefined
          ? html`<option value="" hidden disabled .selected=${live(true)}>${extra.languages}</option>`
          : nothing}
        ${languages.map(
          ({ tag, name }) =>
            html`<option lang=${tag} dir="auto" value=${tag} .selected=${live(tag === chosen)}>
              ${name}
            </option>`,
        )}
      </select>
      <svg class="arrow" viewBox="0 0 20 20" aria-hidden="true"><path d="m5 7.5 5 5 5-5" /></svg>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-language-menu': BookingLanguageMenu;
  }
}
