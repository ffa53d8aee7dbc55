import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Weekday } from '../../contract/schedule.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { formatWeekday } from '../format/format-date.js';
import type { TimeZoneChangeEvent } from '../time-zone-picker/time-zone-change-event.js';
import { renderCopying } from './copy-view.js';
import type { EditorView } from './editor-view.js';
import { renderFault, renderUndo } from './fields.js';
import { withoutRow } from './odd-texts.js';
import { weekFrom, withDay } from './schedule-edits.js';
import { renderWindows } from './windows-view.js';
import { nextWindow, withoutWindow } from './windows.js';

/** An ordinary week: each day with its hours, and the zone in which they are meant. */
export function renderWeekly(view: EditorView): TemplateResult {
  const { words, texts, schedule, terms, locale } = view;
  const week = weekFrom(firstWeekdayOf(locale));
  return html`<section class="section" aria-labelledby="weekly-title">
    <div>
      <h3 id="weekly-title">${words.weekly}</h3>
      <p class="quiet-text">${words.weeklyHelp}</p>
    </div>
    <div class="week" part="week">${week.map((weekday, index) => renderDay(view, weekday, index === 0))}</div>
    ${renderUndo(view, 'weekly')}
    <div class="field" role="group" aria-labelledby="zone-label" aria-describedby="zone-help zone-fault">
      <span class="label" id="zone-label">${texts.timeZone}</span>
      <booking-time-zone-picker
        data-field="zone"
        data-path="zone"
        .language=${locale}
        .value=${schedule.zone}
        @time-zone-change=${(event: TimeZoneChangeEvent) => {
          event.stopPropagation();
          view.edit({ ...terms, schedule: { ...schedule, zone: event.zone } });
        }}
      ></booking-time-zone-picker>
      <p class="quiet-text" id="zone-help">${words.zoneHelp}</p>
      ${renderFault(view, 'zone', 'zone-fault')}
    </div>
  </section>`;
}

function renderDay(view: EditorView, weekday: Weekday, isFirst: boolean): TemplateResult {
  const { words, schedule, terms, locale, copying } = view;
  const name = formatWeekday(locale, weekday, 'long');
  const windows = schedule.weekly[weekday] ?? [];
  const isOpen = windows.length > 0;
  const path = `weekly.${weekday}`;
  return html`<fieldset class="day ${isOpen ? 'open' : 'closed'}" part="day ${isOpen ? 'open' : 'closed'}">
    <legend class="heard">${name}</legend>
    <label class="check">
      <input
        type="checkbox"
        data-day=${weekday}
        data-field=${isFirst ? 'weekly' : nothing}
        .checked=${isOpen}
        @change=${() => {
          view.setOpen(weekday, !isOpen);
        }}
      />
      <span class="day-name">${name}</span>
    </label>
    <div class="hours">
      ${isOpen
        ? renderWindows(view, {
            path,
            name,
            windows,
            take: (changed) => {
              view.edit({ ...terms, schedule: withDay(schedule, weekday, changed) });
            },
            remove: (index) => {
              removeWindow(view, weekday, index);
            },
          })
        : html`<p class="quiet-text closed">${words.closed}</p>`}
      ${renderFault(view, path, `${path}-fault`)}
    </div>
    <div class="actions">
      ${renderAdd(view, weekday, name)} ${isOpen ? renderCopy(view, weekday, name) : nothing}
    </div>
    ${copying?.from === weekday ? renderCopying(view, copying) : nothing}
  </fieldset>`;
}

function renderAdd(view: EditorView, weekday: Weekday, name: string): TemplateResult | typeof nothing {
  const { words, schedule, terms } = view;
  const windows = schedule.weekly[weekday] ?? [];
  const next = nextWindow(windows);
  if (!next) return nothing;
  return html`<button
    type="button"
    class="button quiet"
    part="add"
    data-add=${weekday}
    aria-label=${words.addHours(name)}
    @click=${() => {
      view.edit(
        { ...terms, schedule: withDay(schedule, weekday, [...windows, next]) },
        { focus: `[data-path="weekly.${weekday}.${windows.length}.from"]` },
      );
    }}
  >
    + ${words.add}
  </button>`;
}

function renderCopy(view: EditorView, weekday: Weekday, name: string): TemplateResult {
  const { words, copying } = view;
  const isCopying = copying?.from === weekday;
  return html`<button
    type="button"
    class="button quiet"
    part="copy"
    data-copy=${weekday}
    aria-label=${words.copyOf(name)}
    aria-expanded=${isCopying}
    @click=${() => {
      view.setCopying(
        isCopying ? undefined : { from: weekday, to: [] },
        isCopying ? undefined : '[data-copy-to]',
      );
    }}
  >
    ${words.copy}
  </button>`;
}

function removeWindow(view: EditorView, weekday: Weekday, index: number): void {
  const { schedule, terms, words, odd } = view;
  const left = withoutWindow(schedule.weekly[weekday] ?? [], index);
  view.edit(
    { ...terms, schedule: withDay(schedule, weekday, left) },
    {
      undo: { place: 'weekly', said: words.hoursRemoved },
      odd: withoutRow(odd, `weekly.${weekday}`, index),
      focus: nextWindow(left) && left.length > 0 ? `[data-add="${weekday}"]` : `[data-day="${weekday}"]`,
    },
  );
}
