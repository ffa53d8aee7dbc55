import type { GuestOperation } from '../contract/operations.js';
import type { WireSchemaName } from '../schemas/wire.js';

/** What each operation is sent and what it answers, by schema. Nothing named, nothing carried. */
export const operationBodies: Readonly<
  Record<GuestOperation, { readonly request?: WireSchemaName; readonly answer?: WireSchemaName }>
> = {
  capabilities: { answer: 'Capabilities' },
  eventTypes: { answer: 'EventTypeSummaries' },
  eventType: { answer: 'EventType' },
  slots: { answer: 'SlotList' },
  hold: { request: 'HoldRequest', answer: 'Hold' },
  release: {},
  book: { request: 'BookingRequest', answer: 'Booking' },
  booking: { answer: 'Booking' },
  reschedule: { request: 'RescheduleRequest', answer: 'Booking' },
  cancel: { request: 'CancelRequest', answer: 'Booking' },
  seriesTimes: { answer: 'SeriesTimes' },
  bookSeries: { request: 'SeriesRequest', answer: 'SeriesBooking' },
  joinWaitlist: { request: 'WaitlistRequest', answer: 'WaitlistEntry' },
  waitlistEntry: { answer: 'WaitlistEntry' },
  takeOffer: { request: 'OfferAnswer', answer: 'Booking' },
  passOffer: { request: 'OfferAnswer', answer: 'WaitlistEntry' },
  leaveWaitlist: { answer: 'WaitlistEntry' },
};
