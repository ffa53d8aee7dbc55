import type { EventType } from '../../contract/event-type.js';
import { isRedirectAddress } from '../../contract/value-shapes.js';

/** How long the confirmation is seen before the page goes on. */
const patienceMs = 5000;

/** A page that is about to go on to another one. */
export interface Leaving {
  readonly url: string;
  /** The part of the address that a person knows a site by. */
  readonly site: string;
  readonly isStaying: boolean;
  /** Stays on this page; the way to the other one is still offered. */
  stay(): void;
}

/**
 * Goes on to where an event type leads, once its confirmation could be seen; an address that is not safe to go to is none.
 *
 * @param tell - Called when the page stays after all
 */
export function leavingFor(
  { redirectUrl: url }: Pick<EventType, 'redirectUrl'>,
  tell: () => void,
): Leaving | undefined {
  if (url === undefined || !isRedirectAddress(url)) return undefined;
  let isStaying = false;
  const timer = setTimeout(() => {
    location.assign(url);
  }, patienceMs);
  return {
    url,
    site: new URL(url).host,
    get isStaying() {
      return isStaying;
    },
    stay() {
      clearTimeout(timer);
      isStaying = true;
      tell();
    },
  };
}
