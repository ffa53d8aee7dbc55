// What the widget shows after the first sight of free times: one piece of code, loaded while a guest looks at them. It is
// drawn with the words of a booking; the first sight has only the first of them.
import '../later-elements.js';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choice, Choosing, FlowState, LostTime } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { guestNamedKinds } from '../../contract/location.js';
import { specialFieldsFor } from '../details-form/special-kinds.js';
import { signals } from '../look/signals.styles.js';
import { waitingStyles } from '../look/waiting.styles.js';
import { bookingTexts } from '../texts/booking-texts.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { demand, partsHere } from './demand.js';
import type { Part } from './demand.js';
import { renderDetails } from './details-view.js';
import { detailsStyles } from './details.styles.js';
import * as failed from './failed-view.js';
import { laterStyles } from './later.styles.js';
import { asksPlaceHere } from './place-view.js';
import { renderChecking, renderDone } from './status-view.js';
import type { Around, View } from './view.js';
import { renderWaiting } from './waiting-view.js';

export { attendTimes } from '../../client/flow-attending.js';
export { bookingOf } from './widget-booking.js';

/** The look of it, to be adopted with it. */
export const styles = [signals, detailsStyles, laterStyles, waitingStyles];

/** The parts that a state shows besides: what few event types and bookings need after a time was chosen. */
export function partsBeside(state: FlowState): readonly Part[] {
  const isAsked = state.step === 'details' || state.step === 'sending';
  const isKept = state.step === 'details' && (state.hold ?? state.holdEnded) !== undefined;
  const isMove = isAsked && state.moves !== undefined;
  const { redirectUrl, seriesAtMost = 1 } = 'eventType' in state ? state.eventType : {};
  const leadsOn = redirectUrl !== undefined;
  const isSeries = seriesAtMost > 1 || (state.step === 'done' && state.bookings.length > 1);
  const mayWait = state.step === 'choosing' && state.eventType.hasWaitlist === true;
  const needed: readonly (readonly [Part, boolean])[] = [
    ['hold', isKept],
    ['location-picker', isAsked && asksPlaceHere(state)],
    ['move', isMove],
    ['rare', isKept || isMove || leadsOn || mayWait],
    ['series', isSeries],
  ];
  return needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []));
}

/** Brings what the details of an event type will need besides. */
export async function bringDetails({ questions, locations }: EventType): Promise<void> {
  const mayAsk = locations.some(({ kind }, index) => index > 0 || guestNamedKinds.includes(kind));
  await Promise.all([specialFieldsFor(questions), mayAsk && demand(['location-picker'])]);
}

/** The view of a step after the first sight. */
export function renderLater(
  state: Exclude<FlowState, { step: 'failed' | 'loading' }>,
  firstView: View,
): TemplateResult {
  const view = inLaterWords(firstView);
  const { series } = partsHere();
  switch (state.step) {
    case 'menu':
      return view.rare?.renderMenu(state, view) ?? renderWaiting(view);
    case 'choosing':
      return view.rare?.renderChoosing(state, view) ?? renderWaiting(view);
    case 'details':
    case 'sending':
      return renderDetails(state, view);
    case 'checking':
      return (state.starts && series?.renderChecking(state, view)) ?? renderChecking(state, view);
    case 'done':
      return state.bookings.length > 1
        ? (series?.renderDone(state, view) ?? renderWaiting(view))
        : renderDone(state, view);
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
