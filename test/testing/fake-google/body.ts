// One type for the answers of all methods: a test knows what it asked for, and the judge has seen that it came in shape.

interface Person {
  email: string;
  displayName: string;
  self: boolean;
}

interface Attendee extends Person {
  organizer: boolean;
  resource: boolean;
  responseStatus: string;
}

interface When {
  date: string;
  dateTime: string;
  timeZone: string;
}

interface Conference {
  createRequest: { requestId: string; status: { statusCode: string } };
  conferenceId: string;
  conferenceSolution: { key: { type: string } };
  entryPoints: [EntryPoint, ...EntryPoint[]];
}

interface EntryPoint {
  entryPointType: string;
  uri: string;
}

interface FreeBusy {
  busy: { start: string; end: string }[];
  errors: [{ domain: string; reason: string }] | undefined;
}

/** The properties of errors, events, lists, calendars and free/busy answers that tests look at. */
export interface Body {
  [name: string]: unknown;
  kind: string;
  id: string;
  etag: string;
  status: string;
  summary: string;
  location: string;
  description: string;
  updated: string;
  start: When;
  end: When;
  originalStartTime: When;
  sequence: number;
  recurringEventId: string;
  recurrence: string[];
  creator: Person;
  organizer: Person;
  attendees: [Attendee, ...Attendee[]];
  hangoutLink: string;
  conferenceData: Conference;
  accessRole: string;
  items: [Body, ...Body[]];
  nextPageToken: string | undefined;
  calendars: Record<string, FreeBusy>;
  error: {
    code: number;
    message: string;
    status: string;
    errors: [{ domain: string; reason: string; message: string; locationType: string; location: string }];
    details: [object];
  };
}
