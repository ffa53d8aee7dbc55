import type { HostProfile, NotificationInfo } from '../../contract/host-backend.js';

/** Who tells guests of what is booked into a calendar that invites nobody: the server, by mail, or `nobody`. */
export type Teller = 'server' | 'nobody';

/** `undefined` as long as that is not known, and where the host wants nobody told. */
export function tellerOf(
  info: NotificationInfo | undefined,
  profile: HostProfile | undefined,
): Teller | undefined {
  if (!info || profile?.notifiedBy === 'none') return undefined;
  return info.ways.includes('ours') ? 'server' : 'nobody';
}
