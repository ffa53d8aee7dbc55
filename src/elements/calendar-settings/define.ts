import { BookingCalendarSettings } from './calendar-settings.js';

if (!customElements.get('booking-calendar-settings')) {
  customElements.define('booking-calendar-settings', BookingCalendarSettings);
}
