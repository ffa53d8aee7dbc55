// The host's elements as classes, with their events; nothing is registered and nothing runs at import.
// `booking-elements/define-host` registers them; `booking-elements` has the backends they speak to.
export { BookingAgenda } from './elements/agenda/agenda.js';
export { BookingChangeEvent } from './elements/booking-change-event.js';
export type { BookingChange } from './elements/booking-change-event.js';
export { BookingCalendarSettings } from './elements/calendar-settings/calendar-settings.js';
export { ConnectionChangeEvent } from './elements/connections/connection-change-event.js';
export { BookingConnections } from './elements/connections/connections.js';
export { BookingEventTypeEditor } from './elements/event-type-editor/event-type-editor.js';
export { EventTypeOpenEvent } from './elements/event-type-editor/event-type-open-event.js';
export { SaveEvent, UnsavedChangeEvent, ValueChangeEvent } from './elements/host/settings-events.js';
export { SettingsGoEvent } from './elements/host/settings-place.js';
export type { SettingsPlace, SettingsTab } from './elements/host/settings-place.js';
export { BookingHostSettings, TabChangeEvent } from './elements/host-settings/host-settings.js';
export { BookingLocationEditor } from './elements/location-editor/location-editor.js';
export type { Theme } from './elements/look/theme.js';
export { BookingProfileEditor } from './elements/profile-editor/profile-editor.js';
export { BookingScheduleEditor } from './elements/schedule-editor/schedule-editor.js';
export type { ScheduleTerms } from './elements/schedule-editor/schedule-terms.js';
export { BookingSetupChecklist } from './elements/setup-checklist/setup-checklist.js';
export { BookingSlotPreview } from './elements/slot-preview/slot-preview.js';
export { BookingTroubleshooter } from './elements/troubleshooter/troubleshooter.js';

export type * from './contract/index.js';
