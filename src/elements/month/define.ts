import { BookingMonth } from './month.js';

if (!customElements.get('booking-month')) customElements.define('booking-month', BookingMonth);
