// The guest's elements as React components, for React 18 and whoever likes them better than tags. Importing it registers the
// elements, on a server nothing. What a page does not use stays out of its bundle.
import './define.js';
import { BookAgainEvent } from './elements/book-again-event.js';
import { BookingChangeEvent } from './elements/booking-change-event.js';
import { BookingButton as ButtonElement } from './elements/button/button.js';
import { OpenChangeEvent } from './elements/button/open-change-event.js';
import { BookingConfirmation as ConfirmationElement } from './elements/confirmation/confirmation.js';
import { DetailsChangeEvent, DetailsSubmitEvent } from './elements/details-form/details-events.js';
import { BookingDetailsForm as DetailsFormElement } from './elements/details-form/details-form.js';
import { BookingEventTypeList as EventTypeListElement } from './elements/event-type-list/event-type-list.js';
import { EventTypeSelectEvent } from './elements/event-type-list/event-type-select-event.js';
import { HoldEndEvent, HoldExtendEvent } from './elements/hold/hold-events.js';
import { BookingHold as HoldElement } from './elements/hold/hold.js';
import { BookingHostPicker as HostPickerElement } from './elements/host-picker/host-picker.js';
import { HostSelectEvent } from './elements/host-picker/host-select-event.js';
import { LanguageChangeEvent } from './elements/language-menu/language-change-event.js';
import { BookingLanguageMenu as LanguageMenuElement } from './elements/language-menu/language-menu.js';
import { LocationDetailChangeEvent } from './elements/location-picker/location-detail-change-event.js';
import { BookingLocationPicker as LocationPickerElement } from './elements/location-picker/location-picker.js';
import { LocationSelectEvent } from './elements/location-picker/location-select-event.js';
import { BookingManage as ManageElement } from './elements/manage/manage.js';
import { DaySelectEvent } from './elements/month/day-select-event.js';
import { MonthChangeEvent } from './elements/month/month-change-event.js';
import { BookingMonth as MonthElement } from './elements/month/month.js';
import { MoveConfirmEvent, MoveKeepEvent } from './elements/move/move-events.js';
import { BookingMove as MoveElement } from './elements/move/move.js';
import { BookingSelectEvent } from './elements/series-confirmation/booking-select-event.js';
import { BookingSeriesConfirmation as SeriesConfirmationElement } from './elements/series-confirmation/series-confirmation.js';
import { SeriesChangeEvent, SeriesRetryEvent } from './elements/series/series-events.js';
import { BookingSeries as SeriesElement } from './elements/series/series.js';
import { ListChangeEvent } from './elements/slot-list/list-change-event.js';
import { BookingSlotList as SlotListElement } from './elements/slot-list/slot-list.js';
import { BookingSlotPicker as SlotPickerElement } from './elements/slot-picker/slot-picker.js';
import { SlotSelectEvent } from './elements/slot-picker/slot-select-event.js';
import { ClockChangeEvent } from './elements/time-zone-picker/clock-change-event.js';
import { TimeZoneChangeEvent } from './elements/time-zone-picker/time-zone-change-event.js';
import { BookingTimeZonePicker as TimeZonePickerElement } from './elements/time-zone-picker/time-zone-picker.js';
import { WaitlistChangeEvent } from './elements/waitlist/waitlist-change-event.js';
import { BookingWaitlist as WaitlistElement } from './elements/waitlist/waitlist.js';
import { WeekChangeEvent } from './elements/week/week-change-event.js';
import { BookingWeek as WeekElement } from './elements/week/week.js';
import { BookingConfirmEvent } from './elements/widget/booking-confirm-event.js';
import { BookingSubmitEvent } from './elements/widget/booking-submit-event.js';
import { BookingErrorEvent, BookingStepEvent } from './elements/widget/widget-events.js';
import { BookingWidget as WidgetElement } from './elements/widget/widget.js';
import { component } from './react/component.js';

/** `<booking-button>`: A button that opens the whole way of a guest in a dialog over the page. */
export const BookingButton = /* @__PURE__ */ component('booking-button', ButtonElement, {
  onOpenChange: OpenChangeEvent,
  onEventTypeSelect: EventTypeSelectEvent,
  onSlotSelect: SlotSelectEvent,
  onLocationSelect: LocationSelectEvent,
  onBookingSubmit: BookingSubmitEvent,
  onBookingConfirm: BookingConfirmEvent,
  onBookingStep: BookingStepEvent,
  onBookingError: BookingErrorEvent,
  onBookingChange: BookingChangeEvent,
  onWaitlistChange: WaitlistChangeEvent,
});

/** `<booking-confirmation>`: What was booked: when, where, with whom, and what has become of the meeting link. */
export const BookingConfirmation = /* @__PURE__ */ component('booking-confirmation', ConfirmationElement, {});

/** `<booking-details-form>`: Who the guest is, and what the host wants to know: a form with name and e-mail address first. */
export const BookingDetailsForm = /* @__PURE__ */ component('booking-details-form', DetailsFormElement, {
  onDetailsChange: DetailsChangeEvent,
  onDetailsSubmit: DetailsSubmitEvent,
});

/**
 * `<booking-event-type-list>`: The menu of services: what can be booked, each a button with its title, its lengths and what
 * it is about.
 */
export const BookingEventTypeList = /* @__PURE__ */ component(
  'booking-event-type-list',
  EventTypeListElement,
  {
    onEventTypeSelect: EventTypeSelectEvent,
  },
);

/**
 * `<booking-hold>`: The clock of a time that is kept for the guest: how long still, a button to keep it longer, and that it
 * is over.
 */
export const BookingHold = /* @__PURE__ */ component('booking-hold', HoldElement, {
  onHoldExtend: HoldExtendEvent,
  onHoldEnd: HoldEndEvent,
});

/** `<booking-host-picker>`: With whom: anyone who is free, or one of the hosts. */
export const BookingHostPicker = /* @__PURE__ */ component('booking-host-picker', HostPickerElement, {
  onHostSelect: HostSelectEvent,
});

/** `<booking-language-menu>`: A menu of languages, each by its own name. */
export const BookingLanguageMenu = /* @__PURE__ */ component('booking-language-menu', LanguageMenuElement, {
  onLanguageChange: LanguageChangeEvent,
});

/**
 * `<booking-location-picker>`: Where to meet: a group of places to choose one of, or a plain statement where there is only
 * one.
 */
export const BookingLocationPicker = /* @__PURE__ */ component(
  'booking-location-picker',
  LocationPickerElement,
  {
    onLocationSelect: LocationSelectEvent,
    onLocationDetailChange: LocationDetailChangeEvent,
  },
);

/** `<booking-manage>`: A guest's booking: seen, moved to another time, cancelled. */
export const BookingManage = /* @__PURE__ */ component('booking-manage', ManageElement, {
  onBookingChange: BookingChangeEvent,
  onBookAgain: BookAgainEvent,
  onBookingConfirm: BookingConfirmEvent,
  onWaitlistChange: WaitlistChangeEvent,
  onBookingError: BookingErrorEvent,
});

/** `<booking-month>`: A month of days; those with free times are there to be chosen. */
export const BookingMonth = /* @__PURE__ */ component('booking-month', MonthElement, {
  onMonthChange: MonthChangeEvent,
  onDaySelect: DaySelectEvent,
});

/** `<booking-move>`: The time a booking has and the one it would have, and whether it shall. */
export const BookingMove = /* @__PURE__ */ component('booking-move', MoveElement, {
  onMoveConfirm: MoveConfirmEvent,
  onMoveKeep: MoveKeepEvent,
});

/**
 * `<booking-series>`: The chosen time several times in one go: how often, how many, and which of them, with those that cannot
 * be had and why.
 */
export const BookingSeries = /* @__PURE__ */ component('booking-series', SeriesElement, {
  onSeriesChange: SeriesChangeEvent,
  onSeriesRetry: SeriesRetryEvent,
});

/**
 * `<booking-series-confirmation>`: Several times that were booked in one go: each with its date, its state and its link, and
 * one file for calendars with all.
 */
export const BookingSeriesConfirmation = /* @__PURE__ */ component(
  'booking-series-confirmation',
  SeriesConfirmationElement,
  {
    onBookingSelect: BookingSelectEvent,
  },
);

/**
 * `<booking-slot-list>`: The next free times as headings and buttons, a few days at once: for narrow places, and for whoever
 * wants no calendar.
 */
export const BookingSlotList = /* @__PURE__ */ component('booking-slot-list', SlotListElement, {
  onListChange: ListChangeEvent,
  onSlotSelect: SlotSelectEvent,
});

/** `<booking-slot-picker>`: Free times as buttons, by the clock of one zone: those of a date, or all of them, date by date. */
export const BookingSlotPicker = /* @__PURE__ */ component('booking-slot-picker', SlotPickerElement, {
  onSlotSelect: SlotSelectEvent,
});

/**
 * `<booking-time-zone-picker>`: The time zone that times are shown in, with its clock; a press opens a list to search by
 * city, country or offset.
 */
export const BookingTimeZonePicker = /* @__PURE__ */ component(
  'booking-time-zone-picker',
  TimeZonePickerElement,
  {
    onTimeZoneChange: TimeZoneChangeEvent,
    onClockChange: ClockChangeEvent,
  },
);

/** `<booking-waitlist>`: The waiting list of an event type, as its guests meet it. */
export const BookingWaitlist = /* @__PURE__ */ component('booking-waitlist', WaitlistElement, {
  onBookingSubmit: BookingSubmitEvent,
  onDetailsChange: DetailsChangeEvent,
  onWaitlistChange: WaitlistChangeEvent,
  onBookingConfirm: BookingConfirmEvent,
  onBookAgain: BookAgainEvent,
  onBookingError: BookingErrorEvent,
});

/** `<booking-week>`: A week of free times: a column a day where there is room, one day after another where there is not. */
export const BookingWeek = /* @__PURE__ */ component('booking-week', WeekElement, {
  onWeekChange: WeekChangeEvent,
  onSlotSelect: SlotSelectEvent,
});

/** `<booking-widget>`: The whole way of a guest: place, day, time, details, confirmation, inline in a page. */
export const BookingWidget = /* @__PURE__ */ component('booking-widget', WidgetElement, {
  onEventTypeSelect: EventTypeSelectEvent,
  onSlotSelect: SlotSelectEvent,
  onLocationSelect: LocationSelectEvent,
  onBookingSubmit: BookingSubmitEvent,
  onBookingConfirm: BookingConfirmEvent,
  onBookingStep: BookingStepEvent,
  onBookingError: BookingErrorEvent,
  onBookingChange: BookingChangeEvent,
  onWaitlistChange: WaitlistChangeEvent,
  onMoveKeep: MoveKeepEvent,
});
