import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isWebAddress } from '../../contract/value-shapes.js';
import type { AgendaView } from './agenda-view.js';

/** One thing that is known, with its name. */
export function fact(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Leads into the calendar itself. */
export function renderOpening(
  webUrl: string | undefined,
  { words, texts }: AgendaView,
): TemplateResult | typeof nothing {
  if (webUrl === undefined || !isWebAddress(webUrl)) return nothing;
  return html`<p>
    <a class="link" part="open-in-calendar" href=${webUrl} target="_blank" rel="noopener noreferrer"
      >${words.openInCalendar} <span class="heard">${texts.newTab}</span></a
    >
  </p>`;
}
