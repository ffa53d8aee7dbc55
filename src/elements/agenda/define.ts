import '../details-form/define.js';
import '../slot-picker/define.js';
import { BookingAgenda } from './agenda.js';

if (!customElements.get('booking-agenda')) {
  customElements.define('booking-agenda', BookingAgenda);
}
