import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { addDays } from '../../time/civil-date.js';
import type { EditorView } from './editor-view.js';
import { renderFault, renderNumber } from './fields.js';
import { numberAt, withNumber } from './number-edits.js';
import { withoutOdd } from './odd-texts.js';
import { faultOfNumber, noticeUnits } from './whole-number.js';
import type { NoticeUnit } from './whole-number.js';

/** Buffers, notice, window, limits and the distance of starts, each with what comes of it. */
export function renderRules(view: EditorView): TemplateResult {
  const { words } = view;
  return html`<section class="section rules" aria-labelledby="rules-title">
    <h3 id="rules-title">${words.rules}</h3>
    <div class="rule">
      <div class="pair">
        ${renderNumber(view, 'bufferBeforeMinutes', { label: words.bufferBefore, helpId: 'buffer-help' })}
        ${renderNumber(view, 'bufferAfterMinutes', { label: words.bufferAfter, helpId: 'buffer-help' })}
      </div>
      <p class="quiet-text" id="buffer-help">${words.bufferHelp}</p>
    </div>
    ${renderNotice(view)} ${renderWindow(view)}
    <div class="rule" role="group" aria-labelledby="limits-label">
      <span class="label" id="limits-label">${words.limits}</span>
      <div class="pair">
        ${renderNumber(view, 'limits.perDay', {
          label: words.perDay,
          field: 'limits',
          helpId: 'limits-help',
        })}
        ${renderNumber(view, 'limits.perWeek', { label: words.perWeek, field: null, helpId: 'limits-help' })}
      </div>
      <p class="quiet-text" id="limits-help">${words.limitsHelp}</p>
    </div>
    <div class="rule">
      ${renderNumber(view, 'intervalMinutes', { label: words.interval, helpId: 'interval-help' })}
      <p class="quiet-text" id="interval-help">${words.intervalHelp}</p>
    </div>
  </section>`;
}

function renderNotice(view: EditorView): TemplateResult {
  const { words, noticeUnit } = view;
  return html`<div class="rule">
    <div class="pair">
      ${renderNumber(view, 'noticeMinutes', {
        label: words.notice,
        helpId: 'notice-help',
        scale: noticeUnits[noticeUnit],
      })}
      <div class="field">
        <label for="notice-unit">${words.unitOfNotice}</label>
        <select
          class="box"
          id="notice-unit"
          @change=${(event: Event) => {
            changeUnit(view, (event.currentTarget as HTMLSelectElement).value as NoticeUnit);
          }}
        >
          ${(Object.keys(noticeUnits) as NoticeUnit[]).map(
            (unit) =>
              html`<option value=${unit} .selected=${unit === noticeUnit}>${words.unit(unit)}</option>`,
          )}
        </select>
      </div>
    </div>
    <p class="quiet-text" id="notice-help">${words.noticeHelp}</p>
  </div>`;
}

/** The number stays as it is written, and means something else. */
function changeUnit(view: EditorView, unit: NoticeUnit): void {
  const { terms, noticeUnit, odd } = view;
  view.setNoticeUnit(unit);
  const minutes = numberAt(terms, 'noticeMinutes');
  if (minutes === undefined || odd.has('noticeMinutes')) return;
  const count = minutes / noticeUnits[noticeUnit];
  const changed = count * noticeUnits[unit];
  if (faultOfNumber('noticeMinutes', changed))
    view.setOdd(new Map([...odd, ['noticeMinutes', { text: String(count), fault: 'out-of-bounds' }]]));
  else view.edit(withNumber(terms, 'noticeMinutes', changed));
}

function renderWindow(view: EditorView): TemplateResult {
  const { words, terms, today, odd } = view;
  const { window } = terms;
  const isRolling = window === undefined || 'rollingDays' in window;
  const choose = (rolling: boolean) => () => {
    view.edit(
      { ...terms, window: rolling ? { rollingDays: 60 } : { from: today, to: addDays(today, 60) } },
      { odd: withoutOdd(odd, 'window') },
    );
  };
  return html`<fieldset class="rule" aria-describedby="window-help">
    <legend>${words.window}</legend>
    <label class="check"
      ><input
        type="radio"
        name="window"
        data-field=${isRolling ? 'window' : 'window-rolling'}
        .checked=${isRolling}
        @change=${choose(true)}
      />${words.rolling}</label
    >
    <label class="check"
      ><input
        type="radio"
        name="window"
        data-field=${isRolling ? 'window-dates' : 'window'}
        .checked=${!isRolling}
        @change=${choose(false)}
      />${words.betweenDates}</label
    >
    ${isRolling
      ? renderNumber(view, 'window.rollingDays', {
          label: words.rollingDays,
          field: null,
          helpId: 'window-help',
          isRequired: window !== undefined,
        })
      : html`<div class="pair">${renderDate(view, 'from')} ${renderDate(view, 'to')}</div>`}
    <p class="quiet-text" id="window-help">${words.windowHelp}</p>
  </fieldset>`;
}

function renderDate(view: EditorView, edge: 'from' | 'to'): TemplateResult {
  const { words, terms, faults } = view;
  const { window } = terms;
  const path = `window.${edge}`;
  const id = `window-${edge}`;
  if (!window || 'rollingDays' in window) return html``;
  return html`<div class="field">
    <label for=${id}>${edge === 'from' ? words.firstDate : words.lastDate}</label>
    <input
      class="box"
      id=${id}
      type="date"
      data-path=${path}
      aria-invalid=${faults.has(path)}
      aria-describedby="${id}-fault window-help"
      .value=${window[edge]}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLInputElement;
        view.edit({ ...terms, window: { ...window, [edge]: value } });
      }}
    />
    ${renderFault(view, path, `${id}-fault`)}
  </div>`;
}
