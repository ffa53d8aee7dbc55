import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CalendarsView } from './calendar-view.js';

/** Asks all accounts again, and says so as long as they are being asked. */
export function renderReadAgain({ isAsking, readAgain, speaking }: CalendarsView): TemplateResult {
  return html`<button
    type="button"
    class="button quiet"
    part="read-again"
    aria-disabled=${isAsking}
    @click=${isAsking ? nothing : readAgain}
  >
    ${isAsking ? speaking.words.reading : speaking.hostWords.refresh}
  </button>`;
}
