import { BookingButton } from './button.js';

if (!customElements.get('booking-button')) customElements.define('booking-button', BookingButton);
