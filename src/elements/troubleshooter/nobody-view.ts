import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { SettingsPlace } from '../host/settings-place.js';
import type { TroubleshooterWords } from './words/words.js';

/** There is nothing whose times could be explained, or not what was asked for. */
export function renderNobody(
  slug: string,
  { words, go }: { readonly words: TroubleshooterWords; readonly go: (place: SettingsPlace) => void },
): TemplateResult {
  return html`<div class="notice" part="notice">
    <p>${slug === '' ? words.noEventType : words.unknown(slug)}</p>
    <button
      type="button"
      class="button"
      @click=${() => {
        go({ tab: 'event-types' });
      }}
    >
      ${words.toEventTypes}
    </button>
  </div>`;
}
