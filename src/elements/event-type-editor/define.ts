import { BookingEventTypeEditor } from './event-type-editor.js';

if (!customElements.get('booking-event-type-editor')) {
  customElements.define('booking-event-type-editor', BookingEventTypeEditor);
}
