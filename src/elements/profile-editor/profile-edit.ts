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

/** How long guests' data may be kept, in days after the appointment; 0 for ever. What was set elsewhere is among them. */
export function retentionChoices(chosen: number): readonly number[] {
  return [...new Set([0, 30, 90, 180, 365, 730, 1095, 3650, chosen])].sort((a, b) => a - b);
}

/** The profile with another time to keep guests' data; for ever goes without saying. */
export function withRetention({ retentionDays: _, ...rest }: HostProfile, days: number): HostProfile {
  return { ...rest, ...(days > 0 && { retentionDays: days }) };
}

/** Whether nothing is otherwise but when and where the host can be met. */
export function isAvailabilityAlone(saved: HostProfile | undefined, value: HostProfile): boolean {
  if (!saved) return false;
  const { locations, schedule } = value;
  return isEqual({ ...saved, locations, schedule }, value);
}
