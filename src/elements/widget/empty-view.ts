import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openDates } from '../../client/flow-choice.js';
import type { Choosing, ReadyTimes } from '../../client/flow-state.js';
import { monthAfter, monthOf } from '../../time/civil-month.js';
import { dateAt } from '../../time/zone.js';
import { formatDate } from '../format/format-date.js';
import type { TroubledView } from './view.js';
import { renderWay } from './ways.js';

/** What stands over a month without times, always with a way on. */
export function renderEmptyMonth(state: Choosing, view: TroubledView): TemplateResult | typeof nothing {
  const { times } = state;
  if (times.status !== 'ready' || times.days.size > 0) return nothing;
  return html`${renderWayOn(state, times, view)} ${view.rare?.renderWaitingWay(state, view)}`;
}

function renderWayOn(
  { month, zone, today, eventType }: Choosing,
  times: ReadyTimes,
  view: TroubledView,
): TemplateResult {
  const { flow, texts, locale } = view;
  if (times.next !== undefined) {
    const next = dateAt(zone, Date.parse(times.next));
    return html`<p>${texts.noTimesIn(formatDate(locale, `${month}-01`, 'month'))}</p>
      ${renderWay(texts.nextFree(formatDate(locale, next, 'short')), () => {
        flow.showNextFree();
      })}`;
  }
  const following = monthAfter(month);
  const { to } = openDates(eventType, today);
  if (to !== undefined && following > monthOf(to))
    return html`<p>${texts.noTimesAtAll}</p>
      ${renderWay(texts.retry, () => {
        view.restart();
      })}`;
  return html`<p>${texts.noTimesIn(formatDate(locale, `${month}-01`, 'month'))}</p>
    ${renderWay(texts.nextMonth, () => {
      flow.showMonth(following);
      view.attend('day');
    })}`;
}
