import { BookingSeries } from './series.js';

if (!customElements.get('booking-series')) customElements.define('booking-series', BookingSeries);
