import { BookingLocationPicker } from './location-picker.js';

if (!customElements.get('booking-location-picker')) {
  customElements.define('booking-location-picker', BookingLocationPicker);
}
