import type { BookingError } from '../../contract/booking-error.js';
import type { ConsentFailure } from '../../contract/connecting.js';
import type { ConnectionInfo, Remedy } from '../../contract/host-backend.js';
import type { ConnectWish } from './connect-wish.js';
import type { Returned } from './return-address.js';

/** How far connecting is. */
export type ConnectState =
  | { readonly step: 'idle' }
  /** What it is for is read, and how much is chosen. */
  | {
      readonly step: 'choosing';
      readonly wish: ConnectWish;
      /** Why it could not begin. */
      readonly error?: BookingError;
      /** The page itself has to leave, and this browser would not know it again. */
      readonly keepsNothing?: true;
    }
  | { readonly step: 'beginning'; readonly wish: ConnectWish }
  /** Somebody is at the service, or about to go there. */
  | {
      readonly step: 'waiting';
      readonly wish: ConnectWish;
      /** Where the service's question is reached. */
      readonly url: string;
      /** `blocked`: the browser opened none. `closed`: as far as can be seen from here. */
      readonly window: 'open' | 'closed' | 'blocked';
    }
  | { readonly step: 'leaving'; readonly wish: ConnectWish }
  | { readonly step: 'claiming' }
  /** It came back, and could not be taken yet: to be tried again. */
  | { readonly step: 'unclaimed'; readonly error: BookingError }
  | { readonly step: 'connected'; readonly connection: ConnectionInfo }
  | {
      readonly step: 'failed';
      readonly failure: ConsentFailure;
      readonly remedy: Remedy;
      readonly wish: ConnectWish;
    }
  /** It took too long, or was used already. */
  | { readonly step: 'over'; readonly wish: ConnectWish }
  /** This window is the one that was opened for the service. */
  | { readonly step: 'handing-over' }
  | { readonly step: 'handed-over'; readonly outcome: Returned['outcome'] }
  /** Somebody came back, and nobody here had left. */
  | { readonly step: 'not-begun-here'; readonly outcome: Returned['outcome'] };
