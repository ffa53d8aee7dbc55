import { BookingLanguageMenu } from './language-menu.js';

if (!customElements.get('booking-language-menu')) {
  customElements.define('booking-language-menu', BookingLanguageMenu);
}
