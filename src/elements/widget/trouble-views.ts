// What is shown where something stands in a booking's way, and the words for it: a time that was lost, days without times, a
// no. Loaded when that happens; what happens without a network is told by the later views alone.
import type { TemplateResult } from 'lit';
import type { Choice, Choosing, LostTime } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { wholeTexts } from '../texts/whole-texts.js';
import * as empty from './empty-view.js';
import * as lost from './lost-view.js';
import * as trouble from './trouble-words.js';
import type { LaterView, TroubledView } from './view.js';
import type { Words } from './words-of-silence.js';

export { troubleStyles as styles } from './trouble.styles.js';

/** What a guest is told of an error. */
export const wordsOf = (error: BookingError, texts: BookingTexts, eventType: string): Words =>
  trouble.wordsOf(error, wholeTexts(texts), { eventType });

/** What stands over a month without times. */
export const renderEmptyMonth = (
  state: Choosing,
  view: LaterView,
): ReturnType<typeof empty.renderEmptyMonth> => empty.renderEmptyMonth(state, inAllWords(view));

/** The guest's time was lost. */
export const renderLost = (state: Choice, time: LostTime, view: LaterView): TemplateResult =>
  lost.renderLost(state, time, inAllWords(view));

/** A day that lost its last time while it was looked at. */
export const renderEmptyDay = (state: Choosing, view: LaterView): ReturnType<typeof lost.renderEmptyDay> =>
  lost.renderEmptyDay(state, inAllWords(view));

function inAllWords(view: LaterView): TroubledView {
  return { ...view, texts: wholeTexts(view.texts) };
}
