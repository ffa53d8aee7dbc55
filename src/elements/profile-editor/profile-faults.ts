import { isEqual } from '../../client/host/draft.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { HostProfile } from '../../contract/host-backend.js';
import { isEmailAddress, isWebAddress } from '../../contract/value-shapes.js';

/** What of a profile is edited as one; `locations` and `schedule` have editors of their own. */
export const profileFields = [
  'name',
  'email',
  'avatarUrl',
  'notifiedBy',
  'language',
  'retentionDays',
  'locations',
  'schedule',
] as const;

export type ProfileField = (typeof profileFields)[number];

/** What is wrong with a field. `refused`: the backend did not accept it. */
export type ProfileFault = 'missing' | 'too-long' | 'no-email' | 'no-link' | 'refused';

export type ProfileFaults = ReadonlyMap<ProfileField, ProfileFault>;

/** What of a profile cannot be saved. */
export function faultsOf({ name, email, avatarUrl }: HostProfile): ProfileFaults {
  const faults = new Map<ProfileField, ProfileFault>();
  if (name.trim() === '') faults.set('name', 'missing');
  else if (name.length > 200) faults.set('name', 'too-long');
  if (email !== undefined && !isEmailAddress(email)) faults.set('email', 'no-email');
  if (avatarUrl !== undefined && !isWebAddress(avatarUrl)) faults.set('avatarUrl', 'no-link');
  return faults;
}

/** What a backend did not accept, and what was sent to it. */
export interface Refused {
  readonly sent: HostProfile;
  readonly error: BookingError;
}

/** The fields that were not accepted and are as they were then. */
export function refusedFields({ sent, error }: Refused, value: HostProfile): readonly ProfileField[] {
  if (error.code !== 'invalid-request') return [];
  const names = (error.details.fields ?? []).map(({ path }) => path.replace(/^value\./, '').split('.', 1)[0]);
  return profileFields.filter((name) => names.includes(name) && isEqual(sent[name], value[name]));
}
