import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isSameCalendar } from '../../contract/settings-store.js';
import type { CalendarAddress } from '../../contract/settings-store.js';
import type { CalendarRow } from './calendar-rows.js';
import { isolated } from '../format/isolated.js';
import type { CalendarsView } from './calendar-view.js';

/** Says before it is saved what becomes of bookings when another calendar is linked. The line is there before it speaks. */
export function renderLinkChange(view: CalendarsView): TemplateResult {
  const lines = linkChangeOf(view);
  return html`<div role="status" part="link-change">
    ${lines.length === 0 ? nothing : html`<div class="notice warning"><p>${lines.join(' ')}</p></div>`}
  </div>`;
}

/** What a change of the linked calendar comes to, sentence by sentence; nothing where there is none. */
export function linkChangeOf({
  settings,
  saved,
  accounts,
  speaking,
}: Pick<CalendarsView, 'settings' | 'saved' | 'accounts' | 'speaking'>): readonly string[] {
  const { linked: words } = speaking.words;
  const { linked: former } = saved;
  if (!former || (settings.linked && isSameCalendar(former, settings.linked))) return [];
  const rows = accounts.flatMap((account) => account.rows);
  const rowOf = (address: CalendarAddress): CalendarRow | undefined =>
    rows.find((row) => isSameCalendar(row.address, address));
  const nameOf = (address: CalendarAddress): string => isolated(rowOf(address)?.name ?? address.calendarId);
  const name = nameOf(former);
  if (rowOf(former)?.presence === 'gone') return [words.formerGone(name)];
  const stays = settings.conflicts.some((address) => isSameCalendar(address, former));
  return [
    words.change(name, settings.linked ? nameOf(settings.linked) : null),
    stays ? words.formerBlocks(name) : words.formerCounts(name),
  ];
}
