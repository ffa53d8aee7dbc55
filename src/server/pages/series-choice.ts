import type { EventType } from '../../contract/event-type.js';
import { markup } from '../markup.js';
import type { Markup } from '../markup.js';
import { textIn } from './details-form.js';
import type { FormState } from './details-fields.js';

/** Weeks from one time to the next, of those that can be chosen. */
const distances = [1, 2, 4];

/** Whether it is to be repeated, where that is possible: every how many weeks, and how many times. */
export function seriesChoice(
  { words, written, faults }: FormState,
  { seriesAtMost = 1 }: Pick<EventType, 'seriesAtMost'>,
): Markup {
  if (seriesAtMost < 2) return markup``;
  const { series, details } = words;
  const every = textIn(written, 'every');
  const isFaulty = faults.has('times');
  const options = [
    { value: '', name: series.once },
    ...distances.map((weeks) => ({ value: weeks.toString(), name: series.every(weeks) })),
  ];
  return markup`<div class="field"><label for="every">${series.repeat}</label>
<select id="every" name="every" aria-describedby="every-help">${options.map(
    ({ value, name }) =>
      markup`<option value="${value}" ${value === every ? markup`selected` : ''}>${name}</option>`,
  )}</select>
<p class="quiet" id="every-help">${series.hint}</p></div>
<div class="field"><label for="times">${series.count}</label>
<input id="times" name="times" type="number" min="2" max="${seriesAtMost.toString()}" value="${textIn(written, 'times') || usual(seriesAtMost)}" ${
    isFaulty ? markup`aria-invalid="true" aria-describedby="times-fault"` : ''
  }>
${isFaulty ? markup`<p class="fault" id="times-fault">${details.fault}</p>` : ''}</div>`;
}

/** How many times most will want, so that nobody has to fill in what they may not need. */
function usual(seriesAtMost: number): string {
  return Math.min(4, seriesAtMost).toString();
}
