import { BookingHostPicker } from './host-picker.js';

if (!customElements.get('booking-host-picker')) {
  customElements.define('booking-host-picker', BookingHostPicker);
}
