import { BookingConnections } from './connections.js';

if (!customElements.get('booking-connections')) {
  customElements.define('booking-connections', BookingConnections);
}
