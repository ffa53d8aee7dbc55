import { BookingTimeZonePicker } from './time-zone-picker.js';

if (!customElements.get('booking-time-zone-picker')) {
  customElements.define('booking-time-zone-picker', BookingTimeZonePicker);
}
