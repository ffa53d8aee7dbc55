import type { QuestionKind } from '../../../contract/question.js';
import type { NoticeUnit } from '../../schedule-editor/whole-number.js';
import type { FaultCode, FormPart } from '../form-parts.js';

/** What `<booking-event-type-editor>` says beside what all of the host's elements do. */
export interface EventTypeWords {
  /** Heading of the list. */
  readonly title: string;
  readonly create: string;
  /** Heading of one that has no title yet. */
  readonly untitled: string;
  readonly none: string;
  readonly noneHint: string;
  /** The way back to the list. */
  readonly back: string;
  readonly duplicate: string;
  copyOf(title: string): string;
  editNamed(title: string): string;
  /** Opens one that cannot be changed. */
  readonly look: string;
  lookNamed(title: string): string;
  duplicateNamed(title: string): string;
  removeNamed(title: string): string;
  removing(title: string): string;
  /** Said beside “Undo”; what is booked stands. */
  removed(title: string): string;
  restoring(title: string): string;
  places(count: number): string;
  /** Instead of the number of places, where the profile's count. */
  placesOfProfile(count: number): string;
  /** The same where they are another host's. */
  placesOf(name: string): string;
  /** Tags in the list. */
  readonly isHidden: string;
  readonly isUnsaved: string;
  readonly isNew: string;
  readonly waitsForYes: string;
  organisedBy(name: string): string;
  /** Why one cannot be changed. */
  readOnly(name: string): string;
  /** The event type an address names is not there. */
  absent(slug: string): string;
  /** Somebody else removed what is being edited. */
  readonly gone: string;
  readonly offerAnew: string;

  part(part: FormPart): string;
  readonly titleLabel: string;
  readonly titleHelp: string;
  readonly slugLabel: string;
  readonly slugHelp: string;
  /** Why it cannot be changed any more. */
  readonly slugFixed: string;
  readonly descriptionLabel: string;
  readonly descriptionHelp: string;

  readonly durations: string;
  readonly durationsHelp: string;
  readonly addDuration: string;
  readonly minutes: string;
  readonly isDefault: string;
  earlier(what: string): string;
  later(what: string): string;
  removeItem(what: string): string;
  /** What the numbers of an item in an order are: “2 of 5”. */
  movedTo(what: string, place: number, count: number): string;

  readonly locationsHelp: string;
  readonly scheduleHelp: string;
  /** Summary of a part that is as the profile says. */
  readonly asInProfile: string;
  readonly ofItsOwn: string;

  readonly questionsHelp: string;
  questions(count: number): string;
  questionKind(kind: QuestionKind): string;
  readonly questionKindLabel: string;
  readonly addQuestion: string;
  question(number: number): string;
  readonly label: string;
  readonly help: string;
  readonly options: string;
  readonly optionsHelp: string;
  readonly isRequired: string;
  readonly inCalendarEvent: string;
  readonly inCalendarEventHelp: string;
  /** What the present wording of a consent is called. */
  readonly consentVersion: string;
  readonly consentVersionHelp: string;
  /** How a page answers a hidden question; the code follows. */
  readonly hiddenHelp: string;
  questionRemoved(label: string): string;
  /** A button that mends `named-in-calendar`. */
  readonly cutFromCalendar: string;

  readonly languagesHelp: string;
  /** Summary of a part in which nothing is translated. */
  readonly ownWordsOnly: string;
  /** How many of the texts are there in a language. */
  translated(count: number, all: number): string;
  readonly languageLabel: string;
  readonly addLanguage: string;
  languageRemoved(name: string): string;
  placeName(number: number): string;
  /** What guests are shown of a place before they book. */
  placeDetail(number: number): string;
  readonly option: string;

  readonly confirmLabel: string;
  readonly confirmHelp: string;
  readonly confirmHours: string;
  confirmEffect(hours: number): string;
  readonly reminders: string;
  readonly remindersHelp: string;
  /** Instead of help, where the server cannot tell anybody anything. */
  readonly remindersImpossible: string;
  /** Nobody is reminded either, where nobody is told of bookings. */
  readonly remindersSilent: string;
  remindersFull(most: number): string;
  /** In a summary. */
  remindersState(count: number): string;
  /** “1 day before”. */
  reminder(count: number, unit: NoticeUnit): string;
  readonly reminderCount: string;
  readonly reminderUnit: string;
  unit(unit: NoticeUnit): string;
  readonly addReminder: string;
  readonly redirectLabel: string;
  readonly redirectHelp: string;
  readonly seatsLabel: string;
  readonly seatsHelp: string;
  readonly furtherGuestsLabel: string;
  readonly furtherGuestsHelp: string;
  readonly seriesLabel: string;
  readonly seriesHelp: string;
  readonly seriesOff: string;
  seriesUpTo(most: number): string;
  /** In a summary. */
  seriesState(most: number): string;
  readonly waitlistLabel: string;
  readonly waitlistHelp: string;
  /** Beside help, where the server cannot tell anybody anything. */
  readonly waitlistImpossible: string;
  /** Nobody can wait either, where nobody is told of bookings. */
  readonly waitlistSilent: string;
  readonly waitlistMinutes: string;
  waitlistEffect(length: string): string;
  /** “1 day”. */
  length(count: number, unit: NoticeUnit): string;
  readonly conferenceFails: string;
  readonly withoutLink: string;
  readonly nextLocation: string;
  readonly hiddenLabel: string;
  readonly hiddenLabelHelp: string;

  /** What is wrong with a field. */
  fault(code: FaultCode, field: string): string;
  /** Heading above the list of faults. */
  faults(count: number): string;
  readonly saveNew: string;
}
