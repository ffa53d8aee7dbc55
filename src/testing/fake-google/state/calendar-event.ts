import type { JsonObject } from '../http/json.js';

/** Where an event starts or ends: a day in the calendar's zone, or an instant with the zone it was given in. */
export type Moment = { readonly date: string } | { readonly at: number; readonly zone: string };

/** A person at an event. */
export interface Person {
  email: string;
  displayName?: string;
}

/** A guest of an event. `self` and `organizer` depend on whose copy is read and are not kept. */
export interface Attendee extends Person {
  responseStatus: 'needsAction' | 'declined' | 'tentative' | 'accepted';
  optional?: boolean;
  resource?: boolean;
  comment?: string;
  additionalGuests?: number;
}

export type EventStatus = 'confirmed' | 'tentative' | 'cancelled';

/** One copy of an event, on one calendar. An instance of a series is kept only when it differs from the series. */
export interface CalendarEvent {
  id: string;
  iCalUID: string;
  /** Changes with every change; the etag shows it. */
  version: number;
  status: EventStatus;
  /** The trash was emptied: the event is gone, its id is not given out again. */
  purged?: boolean;
  /** Epoch milliseconds; `created` in whole seconds, as Google keeps it. */
  created: number;
  updated: number;
  sequence: number;
  creator: Person;
  organizer: Person;
  start: Moment;
  end: Moment;
  recurrence?: string[];
  recurringEventId?: string;
  originalStart?: Moment;
  attendees?: Attendee[];
  /** The resource's `conferenceData`. */
  conference?: JsonObject;
  hangoutLink?: string;
  /** Properties that are kept as they were sent: summary, description, transparency, extendedProperties, … */
  fields: JsonObject;
}
