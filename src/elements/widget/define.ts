import '../month/define.js';
import '../slot-picker/define.js';
import { BookingWidget } from './widget.js';

if (!customElements.get('booking-widget')) customElements.define('booking-widget', BookingWidget);
