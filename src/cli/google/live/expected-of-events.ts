import type { Expectation } from './expectation.js';

/** What is expected of events that are inserted and read. */
export const expectedOfEvents = {
  'own-id': {
    mark: 'D',
    section: '1.3',
    expects: 'an event is inserted under an id of ours, and answered with it and an etag',
  },
  'own-id-again': {
    mark: 'D',
    section: '1.3',
    expects: 'the same id once more: 409 duplicate',
  },
  'own-id-letters': {
    mark: 'O',
    section: '1.3',
    expects: 'an id with a letter beyond v: 400 invalid',
  },
  'get-at-once': {
    mark: 'I',
    section: '3',
    expects: 'an event can be read as soon as its insertion was answered',
  },
  'list-at-once': {
    mark: 'I',
    section: '3',
    expects: 'a list shows an event as soon as its insertion was answered',
  },
  'get-unknown': {
    mark: 'D',
    section: '1.9',
    expects: 'an event that never was: 404 notFound',
  },
  'calendar-unknown': {
    mark: 'D',
    section: '1.9',
    expects: 'a calendar that never was: 404 notFound',
  },
  'zone-kept': {
    mark: 'D',
    section: '1.3',
    expects: 'start and end come back as the same instants, with the zone that was sent',
  },
  'texts-kept': {
    mark: 'I',
    section: '1.3',
    expects: 'title, place and a description in HTML come back letter by letter',
  },
  'end-missing': {
    mark: 'D',
    section: '1.9',
    expects: 'an event without an end: 400 required',
  },
  'long-keys': {
    mark: 'D',
    section: '1.3',
    expects: 'a property with a key of 44 characters is kept, one of 45 is dropped in silence',
  },
  'long-values': {
    mark: 'D',
    section: '1.3',
    expects: 'a property of 1,024 characters is kept, a longer one is cut there',
  },
  'property-filter': {
    mark: 'D',
    section: '1.3',
    expects: 'events are found by a private property',
  },
  'nobody-invited': {
    mark: 'D',
    section: '1.3',
    expects: 'an event without guests may be written with sendUpdates=none, and with all',
  },
  'list-bounds': {
    mark: 'D',
    section: '1.5',
    expects: 'bounds of a list are exclusive: what ends at timeMin or starts at timeMax is not in it',
  },
  'list-deleted': {
    mark: 'D',
    section: '1.5',
    expects: 'a list holds no deleted event unless showDeleted asks for it',
  },
  'followed-fields': {
    mark: 'D',
    section: '1',
    expects: 'the fields that we ask of events, and no others, are answered',
  },
} as const satisfies Readonly<Record<string, Expectation>>;
