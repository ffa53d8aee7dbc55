import { BookingTroubleshooter } from './troubleshooter.js';

if (!customElements.get('booking-troubleshooter')) {
  customElements.define('booking-troubleshooter', BookingTroubleshooter);
}
