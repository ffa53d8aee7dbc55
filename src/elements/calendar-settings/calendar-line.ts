import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AccountRows, CalendarRow } from './calendar-rows.js';
import { consequenceOf } from './calendar-rows.js';
import type { CalendarsSpeaking, CalendarsView } from './calendar-view.js';
import { formatAge } from './format-age.js';
import { styled } from '../look/styled.js';

/** The colour, the name and what may be done with a calendar. */
export function renderName(
  { color, name, isMain, access, makesLinks }: CalendarRow,
  id: string,
  { words, tellsLinks = false }: Pick<CalendarsSpeaking, 'words'> & { readonly tellsLinks?: boolean },
): TemplateResult {
  return html`<span class="line-name">
    <span
      class="dot"
      part="color"
      aria-hidden="true"
      ${styled(color === undefined ? {} : { 'background-color': color, 'border-color': color })}
    ></span>
    <span class="line-words">
      <bdi class="name" part="name" id="${id}-name">${name}</bdi>
      ${isMain ? html`<span class="tag">${words.main}</span>` : nothing}
      ${access === undefined
        ? nothing
        : html`<span class="tag ${access === 'write' ? 'good' : ''}" part="access" id="${id}-access"
            >${words.access[access]}</span
          >`}
      ${tellsLinks && makesLinks ? html`<span class="tag">${words.links}</span>` : nothing}
    </span>
  </span>`;
}

/** When a calendar that counts was read last, and what comes of it where it cannot be read now. */
export function readingLines(
  row: CalendarRow,
  account: AccountRows,
  { speaking, settings, now }: CalendarsView,
): { readonly lines: readonly string[]; readonly isBad: boolean } {
  const { words, locale } = speaking;
  const { reading } = row;
  const { whenUnreadable = 'closed' } = settings;
  const consequence = consequenceOf(row, { ...account, whenUnreadable });
  const age = reading?.readAt === undefined ? undefined : formatAge(locale, now - Date.parse(reading.readAt));
  const isRead = reading !== undefined && reading.error === undefined;
  const said = isRead && age !== undefined ? words.readAt(age) : undefined;
  const unread = age === undefined ? words.unread : words.unreadSince(age);
  return {
    isBad: consequence !== undefined,
    lines: [
      ...(consequence === undefined ? [said].filter((line) => line !== undefined) : []),
      ...(consequence !== undefined && saysUnread(row) ? [unread] : []),
      ...(consequence === 'closed' ? [words.closes] : []),
      ...(consequence === 'last-known' ? [words.relied] : []),
    ],
  };
}

/** What is gone, or behind an account that cannot be asked, is said to be so already. */
function saysUnread({ presence, reading }: CalendarRow): boolean {
  return presence !== 'gone' && (presence !== 'unknown' || reading?.readAt !== undefined);
}

/** The name of an account above its calendars. */
export function renderAccountName({ account }: AccountRows, id: string, view: CalendarsView): TemplateResult {
  return html`<h4 class="account" part="account" id=${id}>
    <bdi>${account ?? view.speaking.words.formerAccount}</bdi>
  </h4>`;
}
