import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasEnded } from '../../client/managing.js';
import type { Shown } from '../../client/managing-state.js';
import type { Booking } from '../../contract/booking.js';
import type { View } from './view.js';

/** The booking as it stands, and what can be done with it. */
export function renderShown(state: Shown, view: View): TemplateResult {
  const { booking, following } = state;
  const { language, wording, zone } = view;
  return html`<div role="status">${renderNews(state, view)}</div>
    <booking-confirmation
      language=${language}
      exportparts="mark, note, details: confirmation-details, link, join, add"
      .wording=${wording}
      .booking=${booking}
      .zone=${zone || undefined}
      .following=${following}
    >
      <h2 slot="heading" class="title" part="title" id="title" tabindex="-1" data-focus="shown">
        ${headingOf(state, view)}
      </h2>
      ${renderSeriesPlace(booking, view)}
      <slot name="actions" slot="actions"></slot>
    </booking-confirmation>
    ${renderWays(state, view)}`;
}

/** Which of several that were booked in one go it is. */
function renderSeriesPlace({ series }: Booking, { extra }: View): TemplateResult | typeof nothing {
  if (!series) return nothing;
  return html`<p slot="heading" class="muted" part="series-place">
    ${extra.timeOfSeries(series.position, series.of)}
  </p>`;
}

function headingOf({ booking, news }: Shown, { texts, extra, isByLink }: View): string {
  if (booking.status === 'confirmed' && news === 'moved') return extra.moved;
  if (booking.status === 'confirmed' && isByLink) return extra.yourBooking;
  return texts.bookingStatus(booking.status);
}

/** What has just become of it, where the heading does not say so. */
function renderNews({ booking, news }: Shown, { extra }: View): TemplateResult | typeof nothing {
  const said =
    news === 'changed'
      ? extra.changedMeanwhile
      : news === 'moved' && booking.status !== 'confirmed'
        ? extra.moved
        : undefined;
  return said === undefined ? nothing : html`<p class="news" part="news">${said}</p>`;
}

function renderWays(
  { booking, ways }: Shown,
  { texts, extra, managing, bookAgain }: View,
): TemplateResult | typeof nothing {
  if (hasEnded(booking))
    return html`<div class="ways" part="ways">
      <button type="button" class="button primary" part="again" data-way="again" @click=${bookAgain}>
        ${texts.bookAnother}
      </button>
    </div>`;
  if (!ways) return html`<div class="ways" aria-hidden="true"></div>`;
  if (ways.isOver) return html`<p class="over muted" part="over">${extra.bookingOver}</p>`;
  if (!ways.reschedule && !ways.cancel) return nothing;
  return html`<div class="ways" part="ways">
    ${ways.reschedule
      ? html`<button
          type="button"
          class="button"
          part="reschedule"
          data-way="moving"
          @click=${() => {
            managing.move();
          }}
        >
          ${extra.reschedule}
        </button>`
      : nothing}
    ${ways.cancel
      ? html`<button
          type="button"
          class="button ending"
          part="cancel"
          data-way="asking"
          @click=${() => {
            managing.askToCancel();
          }}
        >
          ${extra.cancelBooking}
        </button>`
      : nothing}
  </div>`;
}
