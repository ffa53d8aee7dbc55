import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choice, Choosing, LostTime } from '../../client/flow-state.js';
import type { Slot } from '../../contract/slot.js';
import { dateAt } from '../../time/zone.js';
import { formatDate } from '../format/format-date.js';
import { formatTime } from '../format/format-time.js';
import { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import type { TroubledView } from './view.js';
import { renderWay } from './ways.js';

/** The guest's time was lost: what happened, and the nearest times at one press. */
export function renderLost(
  { zone }: Choice,
  { error, nearest }: LostTime,
  view: TroubledView,
): TemplateResult {
  const { texts, locale, flow, hour12 } = view;
  const taken = error.code === 'slot-taken';
  return html`<div role="group" class="notice lost" part="notice" aria-labelledby="lost">
    <h3 part="notice-title" id="lost" tabindex="-1" data-focus="lost">
      ${taken ? texts.slotTakenTitle : texts.error('not-bookable')}
    </h3>
    ${taken ? html`<p>${texts.slotTaken}</p>` : nothing}
    ${nearest.length > 0
      ? html`<p class="label" part="nearest-label" id="nearest">${texts.nearestTimes}</p>
          <ul class="nearest" aria-labelledby="nearest">
            ${nearest.map(
              (slot) =>
                html`<li>
                  <button
                    type="button"
                    class="button"
                    part="nearest"
                    @click=${(event: Event) => {
                      event.target?.dispatchEvent(new SlotSelectEvent(slot));
                      flow.chooseSlot(slot);
                    }}
                  >
                    ${words(slot)}
                  </button>
                </li>`,
            )}
          </ul>`
      : nothing}
  </div>`;

  function words({ start }: Slot): TemplateResult {
    const instant = Date.parse(start);
    return html`${formatDate(locale, dateAt(zone, instant), 'short')},
      <strong>${formatTime(locale, instant, { zone, hour12 })}</strong>`;
  }
}

/** A day that lost its last time while it was looked at. */
export function renderEmptyDay(state: Choosing, view: TroubledView): TemplateResult | typeof nothing {
  const { day, times } = state;
  const { flow, texts, locale, attend, rare } = view;
  if (day === undefined) return nothing;
  const later = times.status === 'ready' ? [...times.days.keys()] : [];
  const next = later.find((date) => date > day) ?? later[0];
  return html`<div slot="empty" class="empty" part="empty">
    <p>${texts.noTimesOn(formatDate(locale, day, 'day'))}</p>
    ${next === undefined
      ? renderWay(texts.chooseDate, () => {
          flow.back('time');
        })
      : renderWay(texts.nextFree(formatDate(locale, next, 'short')), () => {
          flow.chooseDay(next);
          attend('time');
        })}
    ${rare?.renderWaitingWay(state, view)}
  </div>`;
}
