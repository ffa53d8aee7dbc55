import { BookingConfirmation } from './confirmation.js';

if (!customElements.get('booking-confirmation')) {
  customElements.define('booking-confirmation', BookingConfirmation);
}
