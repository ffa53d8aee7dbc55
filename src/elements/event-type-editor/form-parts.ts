/** The parts of an event type's form. */
export const formParts = ['basics', 'locations', 'schedule', 'questions', 'languages', 'after'] as const;

export type FormPart = (typeof formParts)[number];

/** What can be wrong with a field, as far as a page can tell. */
export type FaultCode =
  | 'missing'
  | 'too-long'
  | 'unprintable'
  | 'not-a-name'
  | 'taken'
  | 'not-a-duration'
  | 'twice'
  | 'too-many'
  | 'no-options'
  | 'not-an-address'
  | 'not-seats'
  | 'not-guests'
  | 'not-with-seats'
  | 'not-hours'
  | 'not-a-reminder'
  | 'not-an-offer'
  | 'named-in-calendar'
  | 'not-accepted';

/** What is wrong, by the path of its field: `title`, `questions.0.label`. */
export type Faults = ReadonlyMap<string, FaultCode>;

const parts: Readonly<Record<string, FormPart>> = {
  title: 'basics',
  slug: 'basics',
  description: 'basics',
  durationsMinutes: 'basics',
  durations: 'basics',
  questions: 'questions',
  calendarEvent: 'questions',
  translations: 'languages',
  locations: 'locations',
  confirm: 'after',
  confirmWithinHours: 'after',
  remindBeforeMinutes: 'after',
  redirectUrl: 'after',
  seats: 'after',
  furtherGuests: 'after',
  seriesAtMost: 'after',
  waitlist: 'after',
  waitlistOfferMinutes: 'after',
  whenConferenceFails: 'after',
  hidden: 'after',
  schedule: 'schedule',
  weekly: 'schedule',
  overrides: 'schedule',
  zone: 'schedule',
  bufferBeforeMinutes: 'schedule',
  bufferAfterMinutes: 'schedule',
  noticeMinutes: 'schedule',
  window: 'schedule',
  limits: 'schedule',
  intervalMinutes: 'schedule',
};

/** The part in which a field stands, by its path. */
export function partOf(path: string): FormPart | undefined {
  return parts[path.split('.', 1)[0] ?? ''];
}
