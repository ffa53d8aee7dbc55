import { BookingProfileEditor } from './profile-editor.js';

if (!customElements.get('booking-profile-editor')) {
  customElements.define('booking-profile-editor', BookingProfileEditor);
}
