import { isSameAddress } from '../../../contract/index.js';
import type { SoughtAddress } from './mentions.js';

/** Something to which a guest brings others. */
export interface Bringing {
  readonly furtherGuests?: readonly string[];
}

/** Whether somebody brings the guest. */
export function isBrought({ furtherGuests = [] }: Bringing, { address }: SoughtAddress): boolean {
  return furtherGuests.some((email) => isSameAddress(email, address));
}

/** Those whom a guest still brings when one of them is gone. */
export function staying({ furtherGuests = [] }: Bringing, { address }: SoughtAddress): Bringing {
  const others = furtherGuests.filter((email) => !isSameAddress(email, address));
  return others.length > 0 ? { furtherGuests: others } : {};
}
