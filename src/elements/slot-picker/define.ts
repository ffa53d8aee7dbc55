import { BookingSlotPicker } from './slot-picker.js';

if (!customElements.get('booking-slot-picker'))
  customElements.define('booking-slot-picker', BookingSlotPicker);
