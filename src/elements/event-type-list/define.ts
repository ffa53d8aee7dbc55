import { BookingEventTypeList } from './event-type-list.js';

if (!customElements.get('booking-event-type-list'))
  customElements.define('booking-event-type-list', BookingEventTypeList);
