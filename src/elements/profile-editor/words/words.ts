import type { ProfileFault } from '../profile-faults.js';

/** What `<booking-profile-editor>` says beside what all of the host's elements do. */
export interface ProfileEditorWords {
  readonly title: string;
  readonly about: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly email: string;
  readonly emailHelp: string;
  readonly picture: string;
  readonly pictureHelp: string;

  readonly calendars: string;
  /** Before the name of the linked calendar. */
  readonly linked: string;
  readonly notLinked: string;
  /** Before the names of the calendars that block. */
  readonly conflicts: string;
  readonly noConflicts: string;
  readonly noAccount: string;
  readonly toCalendars: string;
  readonly connect: string;

  readonly availability: string;
  readonly availabilityLead: string;
  /** Saves when and where the host can be met. */
  readonly saveAvailability: string;
  /** Saves more than that. */
  readonly saveProfile: string;
  fault(fault: ProfileFault): string;
}
