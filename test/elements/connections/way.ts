// A host's page in a frame or a window of its own; with `?consents`, a service that says yes and leads back.
import '../../../src/elements/connections/define.js';
import type { BookingConnections } from '../../../src/elements/connections/connections.js';
import type { ConnectionsBackend } from './connections-backend.js';
import { connectionsBackend } from './connections-backend.js';

declare global {
  interface Window {
    /** What pages in frames of this one ask. */
    wayBackend?: ConnectionsBackend;
  }
}

const asked = new URLSearchParams(location.search);
const returnUrl = asked.get('consents');

if (returnUrl === null) {
  const element: BookingConnections = document.createElement('booking-connections');
  element.language = 'en';
  element.display = asked.get('display') === 'page' ? 'page' : 'popup';
  element.backend = parent.wayBackend ?? connectionsBackend();
  document.body.append(element);
} else {
  const back = new URL(returnUrl);
  back.searchParams.set('connect', 'granted');
  back.hash = 'connect-proof=right';
  location.replace(back);
}
