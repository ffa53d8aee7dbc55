// What the widget shows after the first sight of free times: one piece of code, loaded while a guest looks at them. It is
// drawn with the words of a booking; the first sight has only the first of them.
import '../later-elements.js';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choice, Choosing, FlowState, LostTime } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';
import { moods } from '../look/tokens.styles.js';
import { waitingStyles } from '../look/waiting.styles.js';
import { bookingTexts } from '../texts/booking-texts.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { partsHere } from './demand.js';
import { renderDetails } from './details-view.js';
import { detailsStyles } from './details.styles.js';
import * as failed from './failed-view.js';
import { laterStyles } from './later.styles.js';
import { renderChecking, renderDone } from './status-view.js';
import type { Around, View } from './view.js';
import { renderWaiting } from './waiting-view.js';

export { attendTimes } from '../../client/flow-attending.js';
export { bookingOf } from './widget-booking.js';

/** The look of it, to be adopted with it. */
export const styles = [moods, detailsStyles, laterStyles, waitingStyles];

/** The view of a step after the first sight. */
export function renderLater(
  state: Exclude<FlowState, { step: 'failed' | 'loading' }>,
  firstView: View,
): TemplateResult {
  const view = inLaterWords(firstView);
  switch (state.step) {
    case 'menu':
      return view.rare?.renderMenu(state, view) ?? renderWaiting(view);
    case 'choosing':
      return view.rare?.renderPlaceStep(state, view) ?? renderWaiting(view);
    case 'details':
    case 'sending':
      return renderDetails(state, view);
    case 'checking':
      return renderChecking(state, view);
    case 'done':
      return renderDone(state, view);
  }
}

/** Nothing can be chosen. */
export const renderFailed = (error: BookingError, around: Around): TemplateResult =>
  failed.renderFailed(error, inLaterWords(around));

/** What stands over a month without times. */
export function renderEmptyMonth(state: Choosing, firstView: View): TemplateResult | typeof nothing {
  const view = inLaterWords(firstView);
  return state.times.status === 'failed'
    ? failed.renderUnread(state.times.error, view)
    : (partsHere().trouble?.renderEmptyMonth(state, view) ?? renderWaiting(view));
}

/** The times of a month could not be read. */
export const renderUnread = (error: BookingError, view: View): TemplateResult =>
  failed.renderUnread(error, inLaterWords(view));

/** The guest's time was lost. */
export const renderLost = (state: Choice, time: LostTime, view: View): TemplateResult =>
  partsHere().trouble?.renderLost(state, time, inLaterWords(view)) ?? renderWaiting(view);

/** A day that lost its last time while it was looked at. */
export function renderEmptyDay(state: Choosing, view: View): TemplateResult | typeof nothing {
  const { day, times } = state;
  if (day !== undefined && times.status === 'ready' && times.days.has(day)) return nothing;
  return partsHere().trouble?.renderEmptyDay(state, inLaterWords(view)) ?? nothing;
}

function inLaterWords<Drawn extends Around>(view: Drawn): Drawn & { readonly texts: BookingTexts } {
  return { ...view, texts: bookingTexts(view.texts) };
}
