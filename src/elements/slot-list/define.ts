import { BookingSlotList } from './slot-list.js';

if (!customElements.get('booking-slot-list')) {
  customElements.define('booking-slot-list', BookingSlotList);
}
