import { BookingDetailsForm } from './details-form.js';

if (!customElements.get('booking-details-form')) {
  customElements.define('booking-details-form', BookingDetailsForm);
}
