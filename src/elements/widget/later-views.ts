// What the widget shows after the first sight of free times: one piece of code, loaded while a guest looks at them. It is
// drawn with all words; the first sight has only the first of them.
import '../later-elements.js';
import type { TemplateResult } from 'lit';
import type { Choice, Choosing, FlowState, LostTime } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';
import { waitingStyles } from '../look/waiting.styles.js';
import type { Texts } from '../texts/texts.js';
import { wholeTexts } from '../texts/whole-texts.js';
import { renderDetails } from './details-view.js';
import { detailsStyles } from './details.styles.js';
import * as empty from './empty-view.js';
import * as failed from './failed-view.js';
import { laterStyles } from './later.styles.js';
import * as lost from './lost-view.js';
import { renderChecking, renderDone } from './status-view.js';
import type { Around, View } from './view.js';
import { renderWaiting } from './waiting-view.js';

export { bookingOf } from './widget-booking.js';

/** The look of it, to be adopted with it. */
export const stylesOfLaterViews = [detailsStyles, laterStyles, waitingStyles];

/** The view of a step after the first sight. */
export function renderLater(
  state: Exclude<FlowState, { step: 'failed' | 'loading' }>,
  firstView: View,
): TemplateResult {
  const view = inAllWords(firstView);
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
  failed.renderFailed(error, inAllWords(around));

/** What stands over a month without times. */
export const renderEmptyMonth = (state: Choosing, view: View): ReturnType<typeof empty.renderEmptyMonth> =>
  empty.renderEmptyMonth(state, inAllWords(view));

/** The times of a month could not be read. */
export const renderUnread = (error: BookingError, view: View): TemplateResult =>
  failed.renderUnread(error, inAllWords(view));

/** The guest's time was lost. */
export const renderLost = (state: Choice, time: LostTime, view: View): TemplateResult =>
  lost.renderLost(state, time, inAllWords(view));

/** A day that lost its last time while it was looked at. */
export const renderEmptyDay = (state: Choosing, view: View): ReturnType<typeof lost.renderEmptyDay> =>
  lost.renderEmptyDay(state, inAllWords(view));

function inAllWords<Drawn extends Around>(view: Drawn): Drawn & { readonly texts: Texts } {
  return { ...view, texts: wholeTexts(view.texts) };
}
