import type { LitElement } from 'lit';
import { FlowBooking } from '../../client/flow-booking.js';
import type { Parts } from '../../client/flow-booking.js';
import type { FlowCore } from '../../client/flow-core.js';
import type { BookingFlowOptions } from '../../client/flow-interface.js';
import type { Done, FlowState } from '../../client/flow-state.js';
import { BookingConfirmEvent } from './booking-confirm-event.js';
import { BookingSubmitEvent } from './booking-submit-event.js';
import { partsHere } from './demand.js';
import { historyShelf } from './history-shelf.js';
import type { Leaving } from './leaving.js';

/** What looking at times is done with, and whose booking it is. */
export interface WidgetBooking extends Omit<BookingFlowOptions, 'drafts'> {
  readonly widget: LitElement & { readonly backendUrl: string };
  /** Hands over where the page is about to go, once something is booked. */
  readonly leadOn: (leaving: Leaving | undefined) => void;
  /** Where drafts are kept, by the name of the widget; none are without. */
  readonly shelf: string | undefined;
}

/** The part of a widget's flow that books: what it takes from the page comes with it. */
export function bookingOf(
  { widget, shelf, leadOn, ...options }: WidgetBooking,
  core: FlowCore,
  parts: Parts,
): FlowBooking {
  const ofThePage: Partial<BookingFlowOptions> = {
    drafts: shelf === undefined ? undefined : historyShelf(shelf),
    attended: () => document.visibilityState !== 'hidden',
    // What is within the page is reached without a network.
    online: () => navigator.onLine || widget.backendUrl === 'sample:',
    admit: async (request) => {
      const event = new BookingSubmitEvent(request);
      widget.dispatchEvent(event);
      return event.admission();
    },
  };
  const booking = new FlowBooking(core, { ...options, ...ofThePage }, parts);
  let before: FlowState = core.state;
  core.subscribe((state) => {
    if (state.step === 'done' && before.step !== 'done' && !state.again) leadOn(confirm(widget, state));
    before = state;
  });
  return booking;
}

/** Tells that it is booked; answers where the page is led on to, unless it stays here. */
function confirm(widget: LitElement, { booking, bookings, eventType }: Done): Leaving | undefined {
  if (!widget.dispatchEvent(new BookingConfirmEvent(booking, bookings))) return undefined;
  return partsHere().rare?.leavingFor(eventType, () => {
    widget.requestUpdate();
  });
}
