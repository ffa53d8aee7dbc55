import { isEqual } from '../../client/host/draft.js';
import type { HostProfile } from '../../contract/host-backend.js';

/** What is written in a line of the profile. */
export type ProfileText = 'name' | 'email' | 'avatarUrl';

/** The profile with a line of it rewritten; what is empty and may be is left out. */
export function withText(profile: HostProfile, field: ProfileText, text: string): HostProfile {
  if (field === 'name') return { ...profile, name: text };
  const { [field]: _, ...rest } = profile;
  const trimmed = text.trim();
  return { ...rest, ...(trimmed !== '' && { [field]: trimmed }) };
}

/** Whether nothing is otherwise but when and where the host can be met. */
export function isAvailabilityAlone(saved: HostProfile | undefined, value: HostProfile): boolean {
  if (!saved) return false;
  const { locations, schedule } = value;
  return isEqual({ ...saved, locations, schedule }, value);
}
