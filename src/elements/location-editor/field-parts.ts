import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatNumber } from '../format/format-number.js';
import type { PlacesView } from './places-view.js';
import { longestBuffer } from './whole-minutes.js';

/** What is wrong with a field, where something is; the place for it is always there. */
export function renderFault({ faults, words, locale }: PlacesView, path: string, id: string): TemplateResult {
  const fault = faults.get(path);
  const said =
    fault === undefined
      ? ''
      : fault === 'out-of-bounds'
        ? words.outOfBounds(formatNumber(locale, 0), formatNumber(locale, longestBuffer))
        : words.fault(fault);
  return html`<p class="fault" part="fault" id=${id} ?hidden=${fault === undefined}>${said}</p>`;
}

/** What stands in a field. */
export function textIn({ currentTarget: field }: Event): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}
