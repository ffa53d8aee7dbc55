import '../slot-preview/define.js';
import '../time-zone-picker/define.js';
import { BookingScheduleEditor } from './schedule-editor.js';

if (!customElements.get('booking-schedule-editor')) {
  customElements.define('booking-schedule-editor', BookingScheduleEditor);
}
