import '../confirmation/define.js';
import { BookingManage } from './manage.js';

if (!customElements.get('booking-manage')) customElements.define('booking-manage', BookingManage);
