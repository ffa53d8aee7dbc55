import { BookingSlotPreview } from './slot-preview.js';

if (!customElements.get('booking-slot-preview')) {
  customElements.define('booking-slot-preview', BookingSlotPreview);
}
