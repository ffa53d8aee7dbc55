import type { HostProfile } from '../../contract/host-backend.js';
import { isEmailAddress } from '../../contract/value-shapes.js';

/** Where news reach a host. */
export interface NewsAddress {
  readonly address: string;
  /** It is so once the profile is saved, and not before. */
  readonly isUnsaved: boolean;
}

/** What is known besides the profile as it is edited. */
export interface AddressesKnown {
  readonly saved: HostProfile | undefined;
  /** Where news reach the host as things are saved. */
  readonly address: string | undefined;
  /** The account of the linked calendar, which is written to where the profile has no address. */
  readonly account: string | undefined;
}

/** Where news would reach the host with this profile: what is half written in it counts as little as if it were not there. */
export function newsAddress(
  { email }: HostProfile,
  { saved, address, account }: AddressesKnown,
): NewsAddress | undefined {
  const before = saved?.email;
  if (email !== undefined && isEmailAddress(email)) return { address: email, isUnsaved: email !== before };
  if (email !== undefined || before === undefined) return found(before ?? address, false);
  return found(account, true);
}

function found(address: string | undefined, isUnsaved: boolean): NewsAddress | undefined {
  return address !== undefined && isEmailAddress(address) ? { address, isUnsaved } : undefined;
}
