import { BookingWeek } from './week.js';

if (!customElements.get('booking-week')) customElements.define('booking-week', BookingWeek);
