import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DayLayer, DayStretch } from '../../contract/host-backend.js';
import { layerName } from './day-view.js';
import type { DayView } from './day-view.js';
import { bookingOf } from './neighbour-names.js';

/** The layers as text, folded: what the picture shows, for whoever would rather read. */
export function renderFacts(view: DayView): TemplateResult {
  const { words, saying } = view;
  return html`<details class="facts" part="facts">
    <summary>${words.inWords}</summary>
    <dl class="inside">
      ${saying.context.day.layers.map(
        (layer) =>
          html`<div class="fact">
            <dt><bdi>${layerName(layer, view)}</bdi></dt>
            ${renderStretches(layer, view)}
          </div>`,
      )}
    </dl>
  </details>`;
}

function renderStretches({ kind, stretches, error }: DayLayer, view: DayView): TemplateResult {
  const { words } = view;
  if (error !== undefined) return html`<dd>${words.unreadable}</dd>`;
  if (stretches.length === 0) return html`<dd class="quiet-text">${words.nothingThere}</dd>`;
  return html`${stretches.map(
    (stretch) => html`<dd>${timesOf(stretch, view)}${renderName(stretch, kind, view)}</dd>`,
  )}`;
}

function timesOf({ start, end }: DayStretch, { saying, words }: DayView): TemplateResult {
  const { clock } = saying;
  const [from, to] = [Date.parse(start), Date.parse(end)];
  return html`<bdi>${clock.isWhole(from, to) ? words.wholeDayLong : clock.times(from, to)}</bdi>`;
}

function renderName(
  { title, transparency, bookingRef }: DayStretch,
  kind: DayLayer['kind'],
  { words, saying }: DayView,
): TemplateResult | typeof nothing {
  if (kind === 'calendar')
    return html`: <bdi>${title ?? words.busy}</bdi>${transparency === 'transparent'
        ? ` (${words.blocksNot})`
        : nothing}`;
  if (kind !== 'bookings') return nothing;
  const booking = saying.agenda && bookingOf(bookingRef === undefined ? {} : { bookingRef }, saying.agenda);
  const named = booking && [booking.eventType.title, booking.guest.name].filter(Boolean).join(', ');
  return html`: <bdi>${named ?? words.booking}</bdi>`;
}
