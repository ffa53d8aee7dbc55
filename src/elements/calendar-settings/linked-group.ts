import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isSameCalendar } from '../../contract/settings-store.js';
import { renderTrouble } from './account-troubles.js';
import { readingLines, renderAccountName, renderName } from './calendar-line.js';
import { keyOf } from './calendar-rows.js';
import type { AccountRows, CalendarRow } from './calendar-rows.js';
import type { CalendarsView } from './calendar-view.js';
import { renderLinkChange } from './link-change.js';

/** Which calendar bookings are written into: one of those that may be written, or none. */
export function renderLinkedGroup(view: CalendarsView): TemplateResult {
  const { settings, faults, speaking } = view;
  const { linked: words } = speaking.words;
  const groups = view.accounts
    .map((account, index) => ({ account, index, rows: rowsOf(account, view) }))
    .filter(({ rows }) => rows.length > 0);
  const isNowhere = groups.every(({ rows }) => rows.every(({ linkFault }) => linkFault !== undefined));
  return html`<fieldset
    class="section"
    part="linked"
    role="radiogroup"
    aria-invalid=${faults.linked}
    aria-describedby="linked-lead${faults.linked ? ' linked-fault' : ''}"
  >
    <legend class="heading"><h3>${words.title}</h3></legend>
    <p class="quiet-text" id="linked-lead">${words.lead}</p>
    ${faults.linked ? html`<p class="fault" part="fault" id="linked-fault">${words.refused}</p>` : nothing}
    ${isNowhere && !settings.linked
      ? html`<p class="fault mild" part="nowhere">${words.nowhere}</p>`
      : nothing}
    ${repeat(
      groups,
      ({ account }) => account.connectionId,
      ({ account, index, rows }) =>
        html`<div class="group" role="group" aria-labelledby="linked-account-${index}">
          ${renderAccountName(account, `linked-account-${index}`, view)}
          ${account.trouble?.kind === 'read-only' ? renderTrouble(account, account.trouble, view) : nothing}
          <div class="choices">
            ${repeat(
              rows,
              ({ key }) => key,
              (row, place) => renderRow(row, { account, id: `linked-${index}-${place}`, view }),
            )}
          </div>
        </div>`,
    )}
    ${renderNone(view)} ${renderLinkChange(view)}
  </fieldset>`;
}

/** Those that could be linked first; of what is not there only what is linked, or was. */
function rowsOf({ rows }: AccountRows, { saved }: CalendarsView): readonly CalendarRow[] {
  const shown = rows.filter(
    ({ presence, isLinked, address }) =>
      presence === 'there' || isLinked || (saved.linked && isSameCalendar(saved.linked, address)),
  );
  const isFaulty = ({ linkFault, isLinked }: CalendarRow): boolean => linkFault !== undefined && !isLinked;
  return [...shown.filter((row) => !isFaulty(row)), ...shown.filter(isFaulty)];
}

function renderRow(
  row: CalendarRow,
  { account, id, view }: { readonly account: AccountRows; readonly id: string; readonly view: CalendarsView },
): TemplateResult {
  const { words, hostWords } = view.speaking;
  const { linkFault, isLinked, invitesNobody, address, name, presence } = row;
  const { saved } = view;
  // The one that is saved can be come back to, whatever is wrong with it by now.
  const isSaved = saved.linked !== undefined && isSameCalendar(saved.linked, address);
  const isClosed = linkFault !== undefined && !isLinked && !isSaved;
  const hints = [
    ...(linkFault === undefined
      ? []
      : [isLinked ? words.linked.standing[linkFault] : words.linked.faults[linkFault]]),
    ...(isLinked && invitesNobody && view.teller ? [words.linked.invitesNobody[view.teller]] : []),
    ...(isLinked ? readingLines(row, account, view).lines : []),
  ];
  const isBad = isLinked && (linkFault !== undefined || readingLines(row, account, view).isBad);
  const state = isLinked ? 'chosen' : isClosed ? 'faulty' : 'choosable';
  return html`<div class="choice ${state} ${isBad ? 'bad' : ''}" part="calendar ${state}">
    <label class="line">
      <input
        type="radio"
        name="linked"
        part="radio"
        .value=${keyOf(address)}
        .checked=${live(isLinked)}
        data-field=${isLinked ? 'linked' : nothing}
        aria-labelledby="${id}-name"
        aria-describedby="${row.access === undefined ? '' : `${id}-access `}${id}-hint"
        aria-disabled=${isClosed}
        @click=${isClosed ? refuse : nothing}
        @change=${() => {
          view.link(address);
        }}
      />
      ${renderName(row, id, { words, tellsLinks: true })}
    </label>
    <div class="hint" part="hint" id="${id}-hint">${hints.map((hint) => html`<p>${hint}</p>`)}</div>
    ${isLinked && (presence === 'gone' || presence === 'unknown')
      ? html`<div class="actions">
          <button type="button" class="button" part="another" @click=${focusAnother}>${words.another}</button>
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

function renderNone(view: CalendarsView): TemplateResult {
  const { linked: words } = view.speaking.words;
  const isNone = view.settings.linked === undefined;
  return html`<div class="choice ${isNone ? 'chosen' : 'choosable'}" part="calendar none">
    <label class="line">
      <input
        type="radio"
        name="linked"
        part="radio"
        value="none"
        .checked=${live(isNone)}
        data-field=${isNone ? 'linked' : nothing}
        aria-labelledby="none-name"
        aria-describedby="none-hint"
        @change=${() => {
          view.link(undefined);
        }}
      />
      <span class="line-name"><span class="name" id="none-name">${words.none}</span></span>
    </label>
    <div class="hint" part="hint" id="none-hint"><p>${words.noneMeans}</p></div>
  </div>`;
}

function refuse(event: Event): void {
  event.preventDefault();
}

/** The first that can be chosen; where there is none, the choice to have none. */
function focusAnother({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  currentTarget.closest('fieldset')?.querySelector<HTMLElement>('.choosable input')?.focus();
}
