/** What `<booking-setup-checklist>` says beside what all of the host's elements do. */
export interface SetupChecklistWords {
  readonly ready: string;
  readonly notReady: string;
  /** Said below, once it is set up: everything can be changed. */
  readonly readyLead: string;
  readonly notReadyLead: string;
  /** Of a line: it is set up, it is not, or only so far. Read to who does not see the mark. */
  readonly states: Readonly<Record<'done' | 'undone' | 'limited', string>>;
  readonly change: string;
  readonly setUp: string;
  /** Names a button for who does not see where it stands. */
  ofLine(action: string, line: string): string;

  account(accounts: string, count: number): string;
  readonly noAccount: string;
  readonly accountEnded: string;
  linked(calendar: string): string;
  readonly notLinked: string;
  readonly readingOnly: string;
  conflicts(count: number): string;
  readonly noConflicts: string;
  place(name: string): string;
  readonly noPlace: string;
  readonly noPlaceReading: string;
  hours(zone: string): string;
  readonly noHours: string;
  eventType(title: string, count: number): string;
  readonly noEventType: string;
}
