import { BookingMove } from './move.js';

if (!customElements.get('booking-move')) customElements.define('booking-move', BookingMove);
