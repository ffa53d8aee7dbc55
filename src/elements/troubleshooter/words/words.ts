import type { DayLayer } from '../../../contract/host-backend.js';
import type { RemedyDeed } from '../remedy.js';

/** A calendar event or a booking that stands in the way. */
export interface SaidNeighbour {
  /** Title of the event, or of what is booked; missing where it may not be read. */
  readonly what?: string;
  /** Who booked, where it is a booking. */
  readonly guest?: string;
  readonly calendar?: string;
  /** A guest is booking it at the moment. */
  readonly isHeld?: true;
  /** 15:00–16:00; missing where it takes the whole day. */
  readonly when?: string;
}

/** A reason with everything in it written: names isolated, dates and times as the locale does. */
export type SaidReason = {
  /** Another host, where it is theirs. */
  readonly whose?: string;
} & (
  | { readonly code: 'past' }
  | {
      readonly code: 'outside-hours';
      readonly place?: string;
      /** With `length`: when the hours end, where it begins within them and is too long. */
      readonly until?: string;
      readonly length?: string;
    }
  | { readonly code: 'closed-by-override'; readonly place?: string; readonly date: string }
  | ({ readonly code: 'busy' | 'booked' } & SaidNeighbour)
  | ({
      readonly code: 'buffer';
      /** On which side of the neighbour. */
      readonly side: 'after' | 'before';
      /** Until when, or from when on. */
      readonly edge?: string;
    } & SaidNeighbour)
  | { readonly code: 'notice'; readonly notice?: string; readonly earliest: string }
  | { readonly code: 'window'; readonly from?: string; readonly to?: string }
  | { readonly code: 'limit'; readonly per: 'day' | 'week'; readonly date: string; readonly atMost: string }
  | { readonly code: 'calendar-unreachable'; readonly calendar?: string }
);

/** A setting that can be tried out. */
export type TriedName =
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'noticeMinutes'
  | 'window.rollingDays'
  | 'limits.perDay'
  | 'limits.perWeek'
  | 'from'
  | 'to';

/** What `<booking-troubleshooter>` says beside what all of the host's elements do. */
export interface TroubleshooterWords {
  readonly title: string;
  readonly lead: string;
  readonly eventType: string;
  readonly duration: string;
  readonly place: string;
  readonly anyPlace: string;
  readonly date: string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly today: string;
  /** A button that shows all hours, pressed or not. */
  readonly wholeDay: string;
  /** Whose clock the times are by. */
  timesIn(zone: string): string;
  /** There is nothing that could be booked. */
  readonly noEventType: string;
  readonly toEventTypes: string;
  /** What is to be shown is not there. */
  unknown(slug: string): string;

  /** How much of the day is offered; of `all` starts. */
  summary(offered: number, all: number): string;
  layer(kind: DayLayer['kind']): string;
  /** The lane at the bottom. */
  readonly offeredLane: string;
  /** Of another host: “Hours of ben”. */
  layerOf(kind: DayLayer['kind'], whose: string): string;
  /** What a stretch of a calendar is. */
  readonly busy: string;
  readonly free: string;
  readonly blocksNot: string;
  readonly unreadable: string;
  /** With what comes of it. */
  unreadableMeans(calendar: string): string;
  /** The layers as text. */
  readonly inWords: string;
  readonly nothingThere: string;
  readonly wholeDayLong: string;
  readonly booking: string;

  readonly starts: string;
  readonly startsHelp: string;
  readonly noStarts: string;
  readonly offered: string;
  /** Said of a start, in its button: “10:00, offered”. */
  startSaid(time: string, reason: string | undefined): string;
  /** A few words on why several starts are not offered. */
  brief(reason: SaidReason): string;

  readonly why: string;
  readonly chooseFirst: string;
  /** The start is offered. */
  isOffered(time: string): string;
  isNotOffered(time: string): string;
  readonly also: string;
  /** One reason as one sentence. */
  sentence(reason: SaidReason): string;
  /** Only the organiser of the event type can change that. */
  organisers(name: string): string;
  /** A button that leads to where it can be mended. */
  remedy(deed: RemedyDeed): string;

  readonly tryOut: string;
  /** What is tried out, with its unit. */
  tried(name: TriedName): string;
  readonly unit: (unit: 'minutes' | 'hours' | 'days') => string;
  /** Hours that are open beside those of a date. */
  hoursOn(date: string): string;
  readonly from: string;
  readonly to: string;
  readonly tryIt: string;
  readonly now: (value: string) => string;
  readonly cannotBe: string;
  /** What is shown is what there would be. */
  readonly notSaved: string;
  readonly asTried: string;
  readonly putBack: string;
}
