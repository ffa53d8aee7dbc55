import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { WaitingGuest } from '../../contract/waitlist.js';
import { formatDate } from '../format/format-date.js';
import { zoneLabel } from '../format/format-zone.js';
import type { AgendaView } from './agenda-view.js';
import { renderEmail } from './guest-email.js';

/** Who waits for a time to become free, day by day; closed at first. */
export function renderWaitlist(
  guests: readonly WaitingGuest[],
  view: AgendaView,
): TemplateResult | typeof nothing {
  if (guests.length === 0) return nothing;
  const dates = [...new Set(guests.map(({ date }) => date))].sort();
  return html`<details class="card waitlist" part="waitlist">
    <summary><h3>${view.words.waitlist(guests.length)}</h3></summary>
    <div class="inside">
      ${dates.map(
        (date) =>
          html`<div class="list-day">
            <h4 part="day-head">${formatDate(view.locale, date)}</h4>
            <ol>
              ${guests.filter((guest) => guest.date === date).map((guest) => renderGuest(guest, view))}
            </ol>
          </div>`,
      )}
    </div>
  </details>`;
}

function renderGuest(waiting: WaitingGuest, { words, texts, clock }: AgendaView): TemplateResult {
  const { guest, eventType, durationMinutes, zone, since, offer } = waiting;
  return html`<li class="row" part="waiting-guest">
    <div class="grow">
      <p>
        <bdi>${guest.name}</bdi> · <bdi>${eventType.title}</bdi> · ${texts.duration(durationMinutes)}
        ${zone === clock.zone ? nothing : html`· <bdi>${zoneLabel(zone)}</bdi>`}
      </p>
      <p class="quiet-text">
        <span class="since">${words.waitsSince(clock.moment(Date.parse(since)))}</span>
        ${renderEmail(guest.email)}
      </p>
    </div>
    ${offer
      ? html`<span class="tag warning"
          >${words.offeredUntil(
            clock.times(Date.parse(offer.start), Date.parse(offer.end)),
            clock.moment(Date.parse(offer.expiresAt)),
          )}</span
        >`
      : nothing}
  </li>`;
}
