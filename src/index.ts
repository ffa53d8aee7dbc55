// The guest's elements and the client as classes and functions; nothing is registered and nothing runs at import.
// `booking-elements/define` registers the elements.
export { BookingChangeEvent } from './elements/booking-change-event.js';
export type { BookingChange } from './elements/booking-change-event.js';
export { BookingButton } from './elements/button/button.js';
export { OpenChangeEvent } from './elements/button/open-change-event.js';
export { BookingConfirmation } from './elements/confirmation/confirmation.js';
export { DetailsChangeEvent, DetailsSubmitEvent } from './elements/details-form/details-events.js';
export { BookingDetailsForm } from './elements/details-form/details-form.js';
export type { DetailsValues } from './elements/details-form/form-fields.js';
export { BookingEventTypeList } from './elements/event-type-list/event-type-list.js';
export { EventTypeSelectEvent } from './elements/event-type-list/event-type-select-event.js';
export { HoldEndEvent, HoldExtendEvent } from './elements/hold/hold-events.js';
export { BookingHold } from './elements/hold/hold.js';
export { BookingHostPicker } from './elements/host-picker/host-picker.js';
export { HostSelectEvent } from './elements/host-picker/host-select-event.js';
export { LanguageChangeEvent } from './elements/language-menu/language-change-event.js';
export { BookingLanguageMenu } from './elements/language-menu/language-menu.js';
export type { Theme } from './elements/look/theme.js';
export { LocationDetailChangeEvent } from './elements/location-picker/location-detail-change-event.js';
export { BookingLocationPicker } from './elements/location-picker/location-picker.js';
export { LocationSelectEvent } from './elements/location-picker/location-select-event.js';
export { BookAgainEvent } from './elements/book-again-event.js';
export { BookingManage } from './elements/manage/manage.js';
export { DaySelectEvent } from './elements/month/day-select-event.js';
export { MonthChangeEvent } from './elements/month/month-change-event.js';
export { BookingMonth } from './elements/month/month.js';
export { ListChangeEvent } from './elements/slot-list/list-change-event.js';
export { BookingSlotList } from './elements/slot-list/slot-list.js';
export { MoveConfirmEvent, MoveKeepEvent } from './elements/move/move-events.js';
export { BookingMove } from './elements/move/move.js';
export { SeriesChangeEvent, SeriesRetryEvent } from './elements/series/series-events.js';
export { BookingSeries } from './elements/series/series.js';
export { BookingSelectEvent } from './elements/series-confirmation/booking-select-event.js';
export { BookingSeriesConfirmation } from './elements/series-confirmation/series-confirmation.js';
export { BookingSlotPicker } from './elements/slot-picker/slot-picker.js';
export { SlotSelectEvent } from './elements/slot-picker/slot-select-event.js';
export { ClockChangeEvent } from './elements/time-zone-picker/clock-change-event.js';
export { TimeZoneChangeEvent } from './elements/time-zone-picker/time-zone-change-event.js';
export { BookingTimeZonePicker } from './elements/time-zone-picker/time-zone-picker.js';
export { WaitlistChangeEvent } from './elements/waitlist/waitlist-change-event.js';
export { BookingWaitlist } from './elements/waitlist/waitlist.js';
export { WeekChangeEvent } from './elements/week/week-change-event.js';
export { BookingWeek } from './elements/week/week.js';
export { BookingConfirmEvent } from './elements/widget/booking-confirm-event.js';
export { BookingSubmitEvent } from './elements/widget/booking-submit-event.js';
export { BookingErrorEvent, BookingStepEvent } from './elements/widget/widget-events.js';
export { BookingWidget } from './elements/widget/widget.js';

export { HostStore } from './client/host/host-store.js';
export { remoteHostBackend } from './client/host/remote-host-backend.js';
export type { RemoteHostBackendOptions } from './client/host/remote-host-backend.js';
export { createBookingFlow } from './client/booking-flow.js';
export type * from './client/booking-flow.js';
export { spokenBooking, spokenEventType, spokenSummary } from './contract/spoken-event-type.js';
export type {
  SpokenEventType,
  SpokenLocation,
  SpokenQuestion,
  SpokenSummary,
} from './contract/spoken-event-type.js';
export { remoteBackend } from './client/remote-backend.js';
export type { RemoteBackend, RemoteBackendOptions } from './client/remote-backend.js';

export * from './contract/index.js';
