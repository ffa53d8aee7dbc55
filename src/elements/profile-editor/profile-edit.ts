import { isEqual } from '../../client/host/draft.js';
import type { HostProfile } from '../../contract/host-backend.js';
import type { NotificationWay } from '../../contract/notification.js';
import { usualLanguage } from './mail-languages.js';

/** What is written in a line of the profile. */
export type ProfileText = 'name' | 'email' | 'avatarUrl';

/** The profile with a line of it rewritten; what is empty and may be is left out. */
export function withText(profile: HostProfile, field: ProfileText, text: string): HostProfile {
  if (field === 'name') return { ...profile, name: text };
  const { [field]: _, ...rest } = profile;
  const trimmed = text.trim();
  return { ...rest, ...(trimmed !== '' && { [field]: trimmed }) };
}

/** The profile with another choice of who tells of bookings; the calendar goes without saying. */
export function withWay({ notifiedBy: _, ...rest }: HostProfile, way: NotificationWay): HostProfile {
  return { ...rest, ...(way !== 'calendar' && { notifiedBy: way }) };
}

/** The profile with another language that its host is written to in; the usual one goes without saying. */
export function withMailLanguage({ language: _, ...rest }: HostProfile, language: string): HostProfile {
  return { ...rest, ...(language !== usualLanguage && { language }) };
}

/** Whether nothing is otherwise but when and where the host can be met. */
export function isAvailabilityAlone(saved: HostProfile | undefined, value: HostProfile): boolean {
  if (!saved) return false;
  const { locations, schedule } = value;
  return isEqual({ ...saved, locations, schedule }, value);
}
