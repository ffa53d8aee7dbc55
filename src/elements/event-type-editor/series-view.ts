import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { mostInSeries } from '../../contract/series.js';
import { describedBy, idOf, renderField, textIn } from './form-view.js';
import type { Field, FormView } from './form-view.js';
import { put } from './optional-fields.js';

/** How many times guests may book in one go. */
export function renderSeries(view: FormView): TemplateResult {
  const { words, value, faults, edit } = view;
  const { seriesAtMost } = value;
  const field: Field = { name: 'seriesAtMost', label: words.seriesLabel, help: words.seriesHelp };
  const counts = Array.from({ length: mostInSeries - 1 }, (_, index) => index + 2);
  return renderField(
    field,
    view,
    html`<select
      class="box snug"
      id=${idOf(field.name)}
      data-field=${field.name}
      aria-invalid=${faults.has(field.name)}
      aria-describedby=${describedBy(field, faults)}
      @change=${(event: Event) => {
        const most = Number(textIn(event)) || undefined;
        edit((now) => put(now, 'seriesAtMost', most));
      }}
    >
      <option value="" .selected=${seriesAtMost === undefined}>${words.seriesOff}</option>
      ${counts.map(
        (count) =>
          html`<option value=${count} .selected=${count === seriesAtMost}>
            ${words.seriesUpTo(count)}
          </option>`,
      )}
    </select>`,
  );
}
