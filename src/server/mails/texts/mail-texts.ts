import type { DriftClash } from '../../../contract/calendar-entry.js';
import type { ConnectionEnd } from '../../../contract/connection-end.js';
import type { LocationKind } from '../../../contract/location.js';
import type { HostNews, SharedNews } from '../../../contract/notification.js';
import type { SeriesPlace } from '../../../contract/series.js';

/** What a mail may be about; names are isolated already, whatever their script. */
export interface MailNames {
  /** What was booked. */
  readonly title: string;
  /** The organising host. */
  readonly host: string;
  /** The guest; empty where nothing is left of the name that may be shown. */
  readonly guest: string;
  /** The day and the time, short: `Tue, 1 Dec, 10:00`. */
  readonly when: string;
}

/** The same of several times that were booked in one go. */
export interface SeriesNames extends MailNames {
  /** How many there are; `when` is the first of them. */
  readonly count: string;
}

/** A line that says what it is about, and a sentence or two. */
export interface MailWords {
  /** It is the subject too: short, and without a full stop. */
  readonly title: string;
  readonly lead: string;
}

type Says<Names> = (names: Names) => MailWords;

/** The words of mails in one language. What is written to guests and companions, and to hosts, who are written to otherwise. */
export interface MailTexts {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `name` may be empty. */
  readonly greeting: (name: string) => string;
  readonly guest: Readonly<Record<SharedNews, Says<MailNames>>>;
  /** Who ended it, to a guest. */
  readonly endedForGuest: { readonly byGuest: string; readonly byHost: (names: MailNames) => string };
  /** Why a companion hears of it. */
  readonly companion: (names: MailNames) => string;
  readonly host: Readonly<Record<SharedNews | Exclude<HostNews, 'changed-in-calendar'>, Says<MailNames>>>;
  readonly endedForHost: { readonly byGuest: string; readonly byHost: string };
  /** Somebody moved the event, or deleted it; what stands in the way where the booking could not follow. */
  readonly changed: {
    readonly moved: Says<MailNames>;
    readonly gone: Says<MailNames>;
    readonly clash: Readonly<Record<DriftClash, string>>;
  };
  /** Several times that were booked in one go, where they are told of together. */
  readonly series: {
    readonly guest: Readonly<Record<'booked' | 'waiting', Says<SeriesNames>>>;
    readonly host: Readonly<Record<'booked' | 'waiting', Says<SeriesNames>>>;
    readonly count: (count: number) => string;
    /** Which of them something is about. */
    readonly place: (place: SeriesPlace) => string;
  };
  /** To a guest who waits for a time to become free; `when` is the day, or the time that is offered. */
  readonly waitlist: {
    readonly listed: Says<Omit<MailNames, 'guest'>>;
    readonly offered: Says<Omit<MailNames, 'guest'>>;
    /** What becomes of an offer that nobody answers. */
    readonly unanswered: string;
    /** What else the link is for. */
    readonly elsewise: string;
  };
  readonly reconnect: (names: { readonly account: string; readonly provider: string }) => MailWords;
  readonly connectionEnds: Readonly<Record<ConnectionEnd, string>>;
  /** What stands before a fact. */
  readonly labels: {
    readonly what: string;
    readonly when: string;
    readonly formerly: string;
    /** When the event in the calendar is now. */
    readonly inCalendar: string;
    readonly where: string;
    readonly with: string;
    readonly guest: string;
    readonly reason: string;
    readonly answers: string;
    readonly account: string;
    /** With a booking that waits: until when its host can say yes. */
    readonly confirmBy: string;
    /** With somebody who waits: for how long a time will be kept, or until when the one is that is offered. */
    readonly keptFor: string;
    readonly keptUntil: string;
  };
  /** A place, where its host has no name for it. */
  readonly places: Readonly<Record<LocationKind, string>>;
  /** What a guest finds in the event of a call. */
  readonly hostCalls: (names: { readonly host: string; readonly number: string }) => string;
  readonly guestCalls: (number: string) => string;
  readonly linkLater: string;
  readonly moreAnswers: string;
  /** Words of a mail's links. */
  readonly actions: {
    readonly join: string;
    readonly manage: string;
    readonly agenda: string;
    readonly decide: string;
    readonly settings: string;
    readonly take: string;
    readonly waitlist: string;
  };
  /** Why somebody has this mail, and what to do if it is not theirs. */
  readonly because: {
    readonly guest: string;
    readonly companion: string;
    readonly waiting: string;
    readonly host: string;
  };
}
