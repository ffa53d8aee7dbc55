// The host's elements as React components. Importing it registers the elements, on a server nothing.
import './define-host.js';
import { BookingAgenda as AgendaElement } from './elements/agenda/agenda.js';
import { BookingChangeEvent } from './elements/booking-change-event.js';
import { BookingCalendarSettings as CalendarSettingsElement } from './elements/calendar-settings/calendar-settings.js';
import { ConnectionChangeEvent } from './elements/connections/connection-change-event.js';
import { BookingConnections as ConnectionsElement } from './elements/connections/connections.js';
import { BookingEventTypeEditor as EventTypeEditorElement } from './elements/event-type-editor/event-type-editor.js';
import { EventTypeOpenEvent } from './elements/event-type-editor/event-type-open-event.js';
import {
  BookingHostSettings as HostSettingsElement,
  TabChangeEvent,
} from './elements/host-settings/host-settings.js';
import { SaveEvent, UnsavedChangeEvent, ValueChangeEvent } from './elements/host/settings-events.js';
import { SettingsGoEvent } from './elements/host/settings-place.js';
import { BookingLocationEditor as LocationEditorElement } from './elements/location-editor/location-editor.js';
import { BookingProfileEditor as ProfileEditorElement } from './elements/profile-editor/profile-editor.js';
import { BookingScheduleEditor as ScheduleEditorElement } from './elements/schedule-editor/schedule-editor.js';
import { BookingSetupChecklist as SetupChecklistElement } from './elements/setup-checklist/setup-checklist.js';
import { BookingSlotPreview as SlotPreviewElement } from './elements/slot-preview/slot-preview.js';
import { BookingTroubleshooter as TroubleshooterElement } from './elements/troubleshooter/troubleshooter.js';
import type { HostEventType, HostProfile, SettingsDraft } from './contract/host-backend.js';
import type { CalendarSettings, LocationSettings } from './contract/settings-store.js';
import type { ScheduleTerms } from './elements/schedule-editor/schedule-terms.js';
import { component } from './react/component.js';

/** `<booking-agenda>`: What a host has before them: bookings and what stands in the calendars, in a week or a list. */
export const BookingAgenda = /* @__PURE__ */ component('booking-agenda', AgendaElement, {
  onBookingChange: BookingChangeEvent,
  onSettingsGo: SettingsGoEvent,
  onUnsavedChange: UnsavedChangeEvent,
});

/**
 * `<booking-calendar-settings>`: Which calendars count: the linked one that every booking is written into, the conflict
 * calendars whose busy events block, and, among the advanced settings, what comes back from the calendar and what counts
 * while it cannot be read.
 */
export const BookingCalendarSettings = /* @__PURE__ */ component(
  'booking-calendar-settings',
  CalendarSettingsElement,
  {
    onChange: ValueChangeEvent<CalendarSettings>,
    onSave: SaveEvent<CalendarSettings>,
    onSettingsGo: SettingsGoEvent,
    onUnsavedChange: UnsavedChangeEvent,
  },
);

/**
 * `<booking-connections>`: The host's accounts at calendar services: to connect one, with what that means said before the
 * host leaves, to connect it again where it has ended, and to disconnect it.
 */
export const BookingConnections = /* @__PURE__ */ component('booking-connections', ConnectionsElement, {
  onConnectionChange: ConnectionChangeEvent,
  onUnsavedChange: UnsavedChangeEvent,
});

/** `<booking-event-type-editor>`: What is offered: the list of a host's event types, and each of them to be changed. */
export const BookingEventTypeEditor = /* @__PURE__ */ component(
  'booking-event-type-editor',
  EventTypeEditorElement,
  {
    onChange: ValueChangeEvent<HostEventType>,
    onSave: SaveEvent<HostEventType>,
    onUnsavedChange: UnsavedChangeEvent,
    onEventTypeOpen: EventTypeOpenEvent,
  },
);

/**
 * `<booking-host-settings>`: Everything a host sets and sees, in tabs: integrations, profile, calendar settings, event types,
 * agenda, and why a time is missing.
 */
export const BookingHostSettings = /* @__PURE__ */ component('booking-host-settings', HostSettingsElement, {
  onTabChange: TabChangeEvent,
  onUnsavedChange: UnsavedChangeEvent,
});

/**
 * `<booking-location-editor>`: Where a host meets guests: several places in an order, the preferred one first, each with what
 * guests read, hours that narrow the usual ones, and buffers.
 */
export const BookingLocationEditor = /* @__PURE__ */ component(
  'booking-location-editor',
  LocationEditorElement,
  {
    onChange: ValueChangeEvent<readonly LocationSettings[] | undefined>,
    onSave: SaveEvent<readonly LocationSettings[]>,
    onUnsavedChange: UnsavedChangeEvent,
    onSettingsGo: SettingsGoEvent,
  },
);

/**
 * `<booking-profile-editor>`: A host's profile: who they are, their calendars in short, and their availability: the preferred
 * meeting place and the others, the weekly hours, other dates and holidays.
 */
export const BookingProfileEditor = /* @__PURE__ */ component(
  'booking-profile-editor',
  ProfileEditorElement,
  {
    onChange: ValueChangeEvent<HostProfile>,
    onSave: SaveEvent<HostProfile>,
    onUnsavedChange: UnsavedChangeEvent,
    onSettingsGo: SettingsGoEvent,
  },
);

/**
 * `<booking-schedule-editor>`: When a host can be booked: weekly hours and their zone, other hours on single dates, public
 * holidays, and the rules around bookings.
 */
export const BookingScheduleEditor = /* @__PURE__ */ component(
  'booking-schedule-editor',
  ScheduleEditorElement,
  {
    onChange: ValueChangeEvent<ScheduleTerms>,
    onSave: SaveEvent<ScheduleTerms>,
    onUnsavedChange: UnsavedChangeEvent,
    onSettingsGo: SettingsGoEvent,
  },
);

/**
 * `<booking-setup-checklist>`: What a host needs to be booked, in one short list: an account, the linked calendar, calendars
 * that block, a place, hours, and something to book.
 */
export const BookingSetupChecklist = /* @__PURE__ */ component(
  'booking-setup-checklist',
  SetupChecklistElement,
  {
    onSettingsGo: SettingsGoEvent,
    onUnsavedChange: UnsavedChangeEvent,
  },
);

/**
 * `<booking-slot-preview>`: The free times that settings result in, seven days at a time: as a guest is offered them, with
 * what is saved or with a draft.
 */
export const BookingSlotPreview = /* @__PURE__ */ component('booking-slot-preview', SlotPreviewElement, {
  onSettingsGo: SettingsGoEvent,
  onUnsavedChange: UnsavedChangeEvent,
});

/**
 * `<booking-troubleshooter>`: Why a time is not offered: a day as a picture of layers (hours, what stands in each calendar,
 * bookings, buffers, notice, dates, limits), and of every start of it the reasons, as the rules give them that also list and
 * book.
 */
export const BookingTroubleshooter = /* @__PURE__ */ component(
  'booking-troubleshooter',
  TroubleshooterElement,
  {
    onSettingsGo: SettingsGoEvent,
    onChange: ValueChangeEvent<SettingsDraft>,
    onSave: SaveEvent<SettingsDraft>,
    onUnsavedChange: UnsavedChangeEvent,
  },
);
