import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { renderCopied } from './copied-view.js';
import type { PlacesView } from './places-view.js';

/** Whether an address may stand in a link: a page on the web, a mail, a call. */
export function isSupportAddress(address: string, base: string): boolean {
  return (
    address !== '' &&
    URL.canParse(address, base) &&
    ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(address, base).protocol)
  );
}

/** The last way on: people who help, and what to tell them. */
export function renderSupport(
  view: PlacesView,
  { address, diagnosis }: { readonly address: string; readonly diagnosis: () => string },
): TemplateResult {
  const { words, texts, editing } = view;
  return html`<div class="support" part="support">
    <div class="row">
      <p class="grow">${words.stillNot}</p>
      <a class="button" part="support-link" href=${address} target="_blank" rel="noopener noreferrer"
        >${words.support}<span class="heard">, ${texts.newTab}</span></a
      >
      <button
        type="button"
        class="button quiet"
        part="copy-diagnosis"
        @click=${() => {
          void editing.copy('diagnosis', diagnosis());
        }}
      >
        ${words.copyDiagnosis}
      </button>
    </div>
    <p class="quiet-text">${words.diagnosisHolds}</p>
    ${renderCopied(view, 'diagnosis')}
  </div>`;
}
