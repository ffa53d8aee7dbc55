/** When something starts or ends: `date` for whole days, else `dateTime`. */
export interface EventDateTime {
  date?: string | null;
  dateTime?: string | null;
  timeZone?: string;
}

/** A guest. */
export interface EventAttendee {
  email: string;
  displayName?: string;
  organizer?: boolean;
  self?: boolean;
  resource?: boolean;
  optional?: boolean;
  responseStatus?: 'needsAction' | 'declined' | 'tentative' | 'accepted';
  comment?: string;
  additionalGuests?: number;
}

/** A conference: being made, made, or failed. */
export interface ConferenceData {
  createRequest?: {
    requestId: string;
    conferenceSolutionKey: { type: string };
    status?: { statusCode: 'pending' | 'success' | 'failure' };
  };
  conferenceId?: string;
  conferenceSolution?: { key: { type: string }; name?: string; iconUri?: string };
  entryPoints?: { entryPointType: string; uri: string; label?: string; pin?: string; regionCode?: string }[];
}

/** An event as the API shows it, with the properties a test is likely to look at. */
export interface EventResource {
  id: string;
  etag: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  htmlLink: string;
  created: string;
  updated: string;
  start: EventDateTime;
  end: EventDateTime;
  iCalUID: string;
  sequence: number;
  eventType: string;
  creator?: { email: string; displayName?: string; self?: boolean };
  organizer?: { email: string; displayName?: string; self?: boolean };
  summary?: string;
  description?: string;
  location?: string;
  colorId?: string;
  visibility?: 'default' | 'public' | 'private' | 'confidential';
  transparency?: 'opaque' | 'transparent';
  attendees?: EventAttendee[];
  attendeesOmitted?: boolean;
  recurrence?: string[];
  recurringEventId?: string;
  originalStartTime?: EventDateTime;
  hangoutLink?: string;
  conferenceData?: ConferenceData;
  extendedProperties?: { private?: Record<string, string>; shared?: Record<string, string> };
  reminders?: { useDefault: boolean; overrides?: { method: string; minutes: number }[] };
  source?: { title?: string; url: string };
  guestsCanInviteOthers?: boolean;
  guestsCanModify?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  workingLocationProperties?: { type: string };
}
