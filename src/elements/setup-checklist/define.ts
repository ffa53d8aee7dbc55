import { BookingSetupChecklist } from './setup-checklist.js';

if (!customElements.get('booking-setup-checklist')) {
  customElements.define('booking-setup-checklist', BookingSetupChecklist);
}
