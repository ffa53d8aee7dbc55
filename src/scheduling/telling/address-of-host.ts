import { isEmailAddress } from '../../contract/index.js';
import type { HostSettings, SettingsStore } from '../../contract/index.js';

/** Where news reach a host: the address of their profile, else the account of the linked calendar. */
export async function addressOfHost(
  settings: Pick<SettingsStore, 'connection'>,
  { email, calendars: { linked } }: HostSettings,
): Promise<string | undefined> {
  const address = email ?? (linked && (await settings.connection(linked.connectionId))?.account);
  return address !== undefined && isEmailAddress(address) ? address : undefined;
}
