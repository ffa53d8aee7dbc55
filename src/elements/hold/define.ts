import { BookingHold } from './hold.js';

if (!customElements.get('booking-hold')) {
  customElements.define('booking-hold', BookingHold);
}
