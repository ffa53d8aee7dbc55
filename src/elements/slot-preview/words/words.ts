/** What the preview of free times says. */
export interface SlotPreviewWords {
  /** Heading. */
  readonly title: string;
  /** Whose clock the times are by. */
  timesIn(zone: string): string;
  /** The times are those there would be. */
  readonly asDrafted: string;
  /** Label of the choice between several event types. */
  readonly eventType: string;
  readonly earlier: string;
  readonly later: string;
  readonly today: string;
  /** Said of a day, in its row. */
  readonly nothingFree: string;
  /** A button: leads to the reasons. */
  readonly why: string;
  /** The same as it is heard; the date is whole. */
  whyOn(date: string): string;
  /** A button that shows the other times of a day. */
  more(count: number): string;
  readonly fewer: string;
  /** The same as they are heard; the date is whole. */
  moreOn(count: number, date: string): string;
  fewerOn(date: string): string;
  /** Nothing in these days, and when there is something. */
  nextAt(day: string, time: string): string;
  readonly goThere: string;
  /** Nothing in these days, nor in the two months after. */
  readonly nothingAtAll: string;
  /** A draft that could not be saved as it is. */
  readonly faultyDraft: string;
  /** There is nothing that could be booked. */
  readonly noEventType: string;
  readonly toEventTypes: string;
  /** What is to be shown is not there. */
  unknown(slug: string): string;
}
