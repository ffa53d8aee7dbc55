import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Weekday } from '../../contract/schedule.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { formatWeekday } from '../format/format-date.js';
import type { Copying, EditorView } from './editor-view.js';
import { withoutOdd } from './odd-texts.js';
import { weekFrom, withDays } from './schedule-edits.js';

/** The days that a day's hours are copied to. */
export function renderCopying(view: EditorView, copying: Copying): TemplateResult {
  const { words, hostWords, locale } = view;
  const { from, to } = copying;
  const others = weekFrom(firstWeekdayOf(locale)).filter((weekday) => weekday !== from);
  const workdays = others.filter((weekday) => weekday <= 5);
  const choose = (days: readonly Weekday[]) => () => {
    view.setCopying({ from, to: days });
  };
  const close = (): void => {
    view.setCopying(undefined, `[data-copy="${from}"]`);
  };
  return html`<div
    class="copying"
    part="copying"
    role="group"
    aria-label=${words.copyTo(formatWeekday(locale, from, 'long'))}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    }}
  >
    <p>${words.copyTo(formatWeekday(locale, from, 'long'))}</p>
    <div class="actions">
      <button type="button" class="button" data-copy-to @click=${choose(workdays)}>${words.workdays}</button>
      <button type="button" class="button" @click=${choose(others)}>${words.allDays}</button>
    </div>
    <div class="days-to">
      ${others.map(
        (weekday) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${to.includes(weekday)}
              @change=${choose(to.includes(weekday) ? to.filter((day) => day !== weekday) : [...to, weekday])}
            />${formatWeekday(locale, weekday, 'long')}
          </label>`,
      )}
    </div>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        part="apply"
        aria-disabled=${to.length === 0}
        @click=${() => {
          if (to.length > 0) copy(view, copying);
        }}
      >
        ${words.apply}
      </button>
      <button type="button" class="button quiet" @click=${close}>${hostWords.cancel}</button>
    </div>
  </div>`;
}

function copy(view: EditorView, { from, to }: Copying): void {
  const { schedule, terms, words, locale, odd } = view;
  const said = words.copied(formatWeekday(locale, from, 'long'), to.length);
  const copied = withDays(schedule, to, schedule.weekly[from] ?? []);
  view.setCopying(undefined);
  view.edit(
    { ...terms, schedule: copied },
    {
      undo: { place: 'weekly', said },
      odd: to.reduce((left, weekday) => withoutOdd(left, `weekly.${weekday}`), odd),
      focus: `[data-copy="${from}"]`,
    },
  );
}
