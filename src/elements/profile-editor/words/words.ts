import type { NotificationWay } from '../../../contract/notification.js';
import type { ProfileFault } from '../profile-faults.js';

/** What the ways of being told are described with. */
export interface WayTerms {
  /** Whose calendar it is: `Google`. */
  readonly service: string | undefined;
  /** Whether this server can write mails. */
  readonly hasMails: boolean;
  /** Whether that calendar sends no invitations: then guests hear from us, where they hear. */
  readonly invitesNobody: boolean;
}

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

  /** Heading of what is told, where and in which language. */
  readonly news: string;
  readonly ways: string;
  readonly waysHelp: string;
  way(way: NotificationWay): string;
  /** What comes of a way. */
  wayMeans(way: NotificationWay, terms: WayTerms): string;
  /** Why there are no more ways. */
  readonly noMails: string;
  /** Nobody knows which ways there are. */
  readonly waysUnread: string;
  newsAt(address: string): string;
  newsOnceSaved(address: string): string;
  readonly noAddress: string;
  readonly mailLanguage: string;
  readonly mailLanguageHelp: string;

  /** Heading of how long guests' data are kept. */
  readonly privacy: string;
  readonly retention: string;
  readonly keptForEver: string;
  /** So many days after the appointment. */
  deletedAfter(days: number): string;
  readonly retentionHelp: string;

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
