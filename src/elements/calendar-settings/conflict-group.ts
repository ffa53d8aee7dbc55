import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { readingLines, renderAccountName, renderName } from './calendar-line.js';
import type { AccountRows, CalendarRow } from './calendar-rows.js';
import type { CalendarsView } from './calendar-view.js';

/** Which calendars block: any of all accounts, and the linked one by itself. */
export function renderConflictGroup(view: CalendarsView): TemplateResult {
  const { conflicts: words } = view.speaking.words;
  const { settings } = view;
  const groups = view.accounts
    .map((account, index) => ({ account, index }))
    .filter(({ account }) => account.rows.length > 0);
  const countsNothing = !settings.linked && settings.conflicts.length === 0;
  return html`<fieldset class="section" part="conflicts" aria-describedby="conflicts-lead">
    <legend class="heading">
      <h3 tabindex="-1" data-field=${groups.length === 0 ? 'conflicts' : nothing}>${words.title}</h3>
    </legend>
    <p class="quiet-text" id="conflicts-lead">${words.lead}</p>
    ${countsNothing ? html`<p class="fault mild" part="nothing-counts">${words.nothingCounts}</p>` : nothing}
    ${repeat(
      groups,
      ({ account }) => account.connectionId,
      ({ account, index }, place) =>
        html`<div class="group" role="group" aria-labelledby="conflict-account-${index}">
          ${renderAccountName(account, `conflict-account-${index}`, view)}
          <div class="choices">
            ${repeat(
              account.rows,
              ({ key }) => key,
              (row, at) => {
                const isFirst = place === 0 && at === 0;
                return renderRow(row, { account, id: `conflict-${index}-${at}`, view, isFirst });
              },
            )}
          </div>
        </div>`,
    )}
  </fieldset>`;
}

function renderRow(
  row: CalendarRow,
  {
    account,
    id,
    view,
    isFirst,
  }: {
    readonly account: AccountRows;
    readonly id: string;
    readonly view: CalendarsView;
    readonly isFirst: boolean;
  },
): TemplateResult {
  const { words, hostWords } = view.speaking;
  const { isLinked, isConflict, canBlock, address, name, presence, key } = row;
  const isFixed = isLinked || !canBlock;
  const isRefused = view.faults.conflicts.has(key);
  const { lines, isBad } = readingLines(row, account, view);
  const hints = [
    ...(isLinked ? [words.conflicts.always] : []),
    ...(presence === 'there' || isLinked ? [] : [words.presence[presence]]),
    ...(canBlock ? [] : [words.conflicts.nothingReadable]),
    ...(isLinked ? [] : lines),
  ];
  const counts = isLinked || isConflict;
  const state = counts ? 'chosen' : isFixed ? 'faulty' : 'choosable';
  const canRemove = isConflict && (presence === 'gone' || presence === 'unknown');
  return html`<div
    class="choice ${state} ${isFixed ? 'fixed' : ''} ${(isBad && !isLinked) || isRefused ? 'bad' : ''}"
    part="calendar ${state}"
  >
    <label class="line">
      <input
        type="checkbox"
        name="conflict"
        part="checkbox"
        .value=${key}
        .checked=${live(counts)}
        data-field=${isFirst ? 'conflicts' : nothing}
        data-key=${key}
        aria-labelledby="${id}-name"
        aria-describedby="${row.access === undefined ? '' : `${id}-access `}${id}-hint"
        aria-disabled=${isFixed}
        aria-invalid=${isRefused}
        @click=${isFixed ? refuse : nothing}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) view.block(address, event.target.checked);
        }}
      />
      ${renderName(row, id, view.speaking)}
    </label>
    <div class="hint" part="hint" id="${id}-hint">
      ${isRefused ? html`<p class="fault" part="fault">${words.conflicts.refused}</p>` : nothing}
      ${hints.map((hint) => html`<p>${hint}</p>`)}
    </div>
    ${canRemove
      ? html`<div class="actions">
          <button
            type="button"
            class="button quiet"
            part="remove"
            aria-label=${words.remove(name)}
            @click=${() => {
              view.remove(address, name);
            }}
          >
            ${hostWords.remove}
          </button>
        </div>`
      : nothing}
  </div>`;
}

function refuse(event: Event): void {
  event.preventDefault();
}
