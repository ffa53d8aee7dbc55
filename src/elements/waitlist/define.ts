import '../details-form/define.js';
import { BookingWaitlist } from './waitlist.js';

if (!customElements.get('booking-waitlist')) customElements.define('booking-waitlist', BookingWaitlist);
