import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Schedule } from '../../contract/schedule.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { formatWeekday } from '../format/format-date.js';
import { zoneLabel } from '../format/format-zone.js';
import type { EditorView } from './editor-view.js';
import { withoutOdd } from './odd-texts.js';
import { weekFrom } from './schedule-edits.js';
import { withoutNothing } from './schedule-terms.js';
import { writeTime } from './time-text.js';

/** Whether the host’s usual hours count, or others; which those are is said. */
export function renderWhich(view: EditorView, usual: Schedule): TemplateResult {
  const { words, terms, odd } = view;
  const isUsual = terms.schedule === undefined;
  const choose = (schedule: Schedule | undefined) => () => {
    view.edit(withoutNothing({ ...terms, schedule }), {
      odd: ['weekly', 'zone', 'overrides', 'chosen'].reduce(withoutOdd, odd),
    });
  };
  return html`<fieldset class="section">
    <legend>${words.whichHours}</legend>
    <div>
      <label class="check"
        ><input
          type="radio"
          name="which"
          data-field=${isUsual ? 'which' : 'which-usual'}
          .checked=${isUsual}
          @change=${choose(undefined)}
        />${words.usualHours}</label
      >
      <label class="check"
        ><input
          type="radio"
          name="which"
          data-field=${isUsual ? 'which-own' : 'which'}
          .checked=${!isUsual}
          @change=${choose(usual)}
        />${words.ownHours}</label
      >
    </div>
    ${isUsual ? renderUsual(view, usual) : ''}
  </fieldset>`;
}

function renderUsual({ words, locale }: EditorView, usual: Schedule): TemplateResult {
  return html`<dl class="usual">
      ${weekFrom(firstWeekdayOf(locale)).map((weekday) => {
        const windows = usual.weekly[weekday] ?? [];
        const hours = windows.map(({ from, to }) => `${writeTime(locale, from)} – ${writeTime(locale, to)}`);
        return html`<div>
          <dt>${formatWeekday(locale, weekday, 'long')}</dt>
          <dd>${windows.length === 0 ? words.closed : html`<bdi dir="ltr">${hours.join(', ')}</bdi>`}</dd>
        </div>`;
      })}
    </dl>
    <p class="quiet-text"><bdi lang="en">${zoneLabel(usual.zone)}</bdi></p>`;
}
