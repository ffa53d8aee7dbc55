import type { HostStore } from '../../client/host/host-store.js';
import type { HostProfile } from '../../contract/host-backend.js';
import type { Speaking } from '../host/notice.js';
import type { SettingsPlace } from '../host/settings-place.js';
import type { ProfileFaults } from './profile-faults.js';
import type { ProfileEditorWords } from './words/words.js';

/** What the parts of the profile show, and whom they tell. */
export interface ProfileView extends Speaking {
  readonly words: ProfileEditorWords;
  readonly language: string;
  readonly store: HostStore;
  readonly value: HostProfile;
  /** As it is saved. */
  readonly saved: HostProfile | undefined;
  /** What is to be said of fields that are wrong. */
  readonly faults: ProfileFaults;
  readonly edit: (change: (now: HostProfile) => HostProfile) => void;
  /** A person has left a field. */
  readonly touch: (field: string) => void;
  readonly go: (place: SettingsPlace) => void;
}
