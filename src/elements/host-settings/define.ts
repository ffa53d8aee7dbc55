import { BookingHostSettings } from './host-settings.js';

if (!customElements.get('booking-host-settings')) {
  customElements.define('booking-host-settings', BookingHostSettings);
}
