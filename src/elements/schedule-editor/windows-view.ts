import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { WallWindow } from '../../contract/schedule.js';
import type { EditorView } from './editor-view.js';
import { renderFault, renderTime } from './fields.js';
import { writeTime } from './time-text.js';
import { noteOfWindow, withWindow } from './windows.js';

/** A list of windows, by whose it is and how it is changed. */
export interface WindowList {
  /** `weekly.1`; each field's path begins so. */
  readonly path: string;
  /** Whose hours they are: a weekday. */
  readonly name: string;
  readonly windows: readonly WallWindow[];
  readonly take: (windows: readonly WallWindow[]) => void;
  readonly remove: (index: number) => void;
}

/** Windows to edit, each with what is wrong with it. */
export function renderWindows(view: EditorView, list: WindowList): TemplateResult {
  return html`<ul class="windows">
    ${list.windows.map((_, index) => renderWindow(view, list, index))}
  </ul>`;
}

function renderWindow(view: EditorView, list: WindowList, index: number): TemplateResult | typeof nothing {
  const { words, locale } = view;
  const { path, name, windows, take, remove } = list;
  const window = windows[index];
  if (!window) return nothing;
  const id = `${path}.${index}`;
  const saying = `${id}-saying`;
  const note = noteOfWindow(window);
  const edge = (side: 'from' | 'to') =>
    renderTime(view, {
      path: `${id}.${side}`,
      value: window[side],
      label: words[side](name),
      describedBy: `${saying}-${side} ${saying}`,
      take: (time) => {
        take(withWindow(windows, index, { [side]: time }));
      },
    });
  return html`<li class="window">
    <div class="times">
      ${edge('from')}<span aria-hidden="true">–</span>${edge('to')}
      <button
        type="button"
        class="button quiet icon"
        part="remove"
        aria-label=${words.removeHours(name, writeTime(locale, window.from), writeTime(locale, window.to))}
        @click=${() => {
          remove(index);
        }}
      >
        ${cross}
      </button>
    </div>
    ${renderFault(view, `${id}.from`, `${saying}-from`)} ${renderFault(view, `${id}.to`, `${saying}-to`)}
    <p class="quiet-text" part="note" id=${saying} ?hidden=${!note}>
      ${note && words.note(note, writeTime(locale, window.to))}
    </p>
  </li>`;
}

const cross = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  ${svg`<path d="m5 5 10 10M15 5 5 15" />`}
</svg>`;
