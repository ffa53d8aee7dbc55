import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AgendaCalendar, Remedy, UnwrittenEvent } from '../../contract/host-backend.js';
import { sentenceOf } from '../host/notice.js';
import type { SettingsPlace } from '../host/settings-place.js';
import { guestName } from './guest-name.js';
import { placeOf, refOf, unreadCalendars } from './agenda-trouble.js';
import type { AgendaView } from './agenda-view.js';
import type { Writing } from './writing-desk.js';

/** What can be done about what is wrong. */
export interface TroubleWays {
  readonly go: (place: SettingsPlace) => void;
  readonly reread: () => void;
  readonly writeAgain: (ref: string) => void;
  /** The one that is being written again, and what became of it. */
  readonly writing: Writing | undefined;
}

/** The calendars that cannot be read: which, why, how old what is shown of them is, and what helps. */
export function renderUnread(
  calendars: readonly AgendaCalendar[],
  view: AgendaView,
  ways: TroubleWays,
): TemplateResult {
  const { words, clock, calendarAt } = view;
  return html`${unreadCalendars(calendars).map(
    ({ calendar, error, remedy }) =>
      html`<div class="notice warning" part="notice">
        <p>
          ${words.unreadable(calendarAt(calendar).name)} ${words.unreadReason(error)}
          ${calendar.asOf === undefined
            ? nothing
            : html`<span class="quiet-text">${words.asOf(clock.moment(Date.parse(calendar.asOf)))}</span>`}
        </p>
        ${renderRemedy(remedy, view, { ways, connectionId: calendar.connectionId })}
      </div>`,
  )}`;
}

/** What could not be written into the calendar, each with its reason and what helps. */
export function renderUnwritten(
  events: readonly UnwrittenEvent[],
  view: AgendaView,
  ways: TroubleWays,
): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  const { words, clock, speaking } = view;
  const count = events.reduce((sum, { bookings }) => sum + bookings.length, 0);
  return html`<section class="card unwritten" part="unwritten" aria-labelledby="unwritten">
    <h3 id="unwritten" tabindex="-1">${words.unwritten(count)}</h3>
    <ul>
      ${events.map((event) => {
        const ref = refOf(event) ?? '';
        const writing = ways.writing?.ref === ref ? ways.writing : undefined;
        const isBusy = writing !== undefined && !writing.error;
        return html`<li class="row">
          <div class="grow">
            ${event.bookings.map(
              (booking) =>
                html`<p>
                  <bdi>${guestName(booking, words)}</bdi> · <bdi>${booking.eventType.title}</bdi> ·
                  ${clock.moment(Date.parse(booking.start))}
                </p>`,
            )}
            <p class="quiet-text">${words.unwrittenReason(event.reason)}</p>
            <p class="fault" role="status">
              ${writing?.error ? sentenceOf(writing.error, speaking) : nothing}
            </p>
          </div>
          <div class="actions">
            ${event.remedy === 'try-again' ? nothing : renderRemedy(event.remedy, view, { ways })}
            <button
              type="button"
              class="button"
              part="write-again"
              data-field="unwritten"
              data-id=${ref}
              aria-disabled=${isBusy}
              @click=${() => {
                if (!isBusy) ways.writeAgain(ref);
              }}
            >
              ${isBusy ? speaking.hostWords.working : words.writeAgain}
            </button>
          </div>
        </li>`;
      })}
    </ul>
  </section>`;
}

function renderRemedy(
  remedy: Remedy,
  { speaking }: AgendaView,
  { ways, connectionId }: { readonly ways: TroubleWays; readonly connectionId?: string },
): TemplateResult {
  const place = placeOf(remedy, connectionId);
  return html`<button
    type="button"
    class="button"
    part="way-on"
    @click=${() => {
      if (place) ways.go(place);
      else ways.reread();
    }}
  >
    ${speaking.hostWords.remedy(remedy)}
  </button>`;
}
