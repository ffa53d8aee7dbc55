import '../confirmation/define.js';
import { BookingSeriesConfirmation } from './series-confirmation.js';

if (!customElements.get('booking-series-confirmation'))
  customElements.define('booking-series-confirmation', BookingSeriesConfirmation);
