import { BookingLocationEditor } from './location-editor.js';

if (!customElements.get('booking-location-editor')) {
  customElements.define('booking-location-editor', BookingLocationEditor);
}
