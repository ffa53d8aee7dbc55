import { BookingZoneSearch } from './zone-search.js';

/** Registers the list, once the picker first opens; a function, as nothing but a `define.js` has effects at import. */
export function defineZoneSearch(): void {
  if (!customElements.get('booking-zone-search'))
    customElements.define('booking-zone-search', BookingZoneSearch);
}
