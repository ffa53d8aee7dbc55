import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AgendaEvent } from '../../contract/host-backend.js';
import type { AgendaEntry } from './agenda-entries.js';
import type { AgendaView } from './agenda-view.js';
import { renderBooking } from './booking-facts.js';
import type { BookingWays } from './booking-ways.js';
import { fact, renderOpening } from './fact.js';

/** What stands in the dialog of an entry. */
export function renderEntryDialog(
  entry: AgendaEntry,
  view: AgendaView,
  { close, ...ways }: BookingWays & { readonly close: () => void },
): TemplateResult {
  return html`<div class="dialog-body">
    ${entry.kind === 'booking' ? renderBooking(entry.booking, view, ways) : renderEvent(entry.event, view)}
    <div class="actions end">
      <button type="button" class="button" part="close" @click=${close}>
        ${view.speaking.hostWords.close}
      </button>
    </div>
  </div>`;
}

function renderEvent(event: AgendaEvent, view: AgendaView): TemplateResult {
  const { words, clock, calendarAt } = view;
  const { title, location, attendees = [], webUrl, isAllDay = false } = event;
  const [start, end] = [Date.parse(event.start), Date.parse(event.end)];
  const isFree = event.transparency === 'transparent';
  return html`
    <h2 id="dialog-title" tabindex="-1">
      <bdi>${title ?? (isFree ? words.free : words.untitled)}</bdi>
    </h2>
    <dl class="facts">
      ${fact(words.when, isAllDay ? `${clock.days(start, end)} · ${words.allDay}` : clock.whole(start, end))}
      ${fact(words.calendar, html`<bdi>${calendarAt(event).name}</bdi>`)}
      ${fact(isFree ? words.free : words.busy, isFree ? words.blocksNot : words.blocks)}
      ${location === undefined || location === ''
        ? nothing
        : fact(words.where, html`<bdi class="lines">${location}</bdi>`)}
      ${attendees.length === 0
        ? nothing
        : fact(
            words.people,
            html`<ul>
              ${attendees.map(
                ({ name, email, answer }) =>
                  html`<li><bdi>${name ?? email}</bdi> · ${words.invitationAnswer(answer)}</li>`,
              )}
            </ul>`,
          )}
    </dl>
    ${renderOpening(webUrl, view)}
  `;
}
