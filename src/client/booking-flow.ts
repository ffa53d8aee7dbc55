import { attendTimes } from './flow-attending.js';
import { FlowBooking } from './flow-booking.js';
import { Flow } from './flow.js';
import type { BookingFlow, BookingFlowOptions } from './flow-interface.js';

export type { BookingFlow, BookingFlowOptions } from './flow-interface.js';
export type * from './flow-state.js';

/**
 * Begins a flow: it asks for the event type and the first month at once.
 *
 * @throws RangeError for an unknown zone
 */
export function createBookingFlow(options: BookingFlowOptions): BookingFlow {
  const flow = new Flow(options, async (core, parts) => new FlowBooking(core, options, parts));
  flow.attend(attendTimes);
  return flow;
}
