import type { Expectation } from './expectation.js';

/** What is expected of events that are changed and deleted, and of Meet. */
export const expectedOfChanges = {
  'etag-changes': {
    mark: 'D',
    section: '1.5',
    expects: 'every change changes the etag',
  },
  'if-match': {
    mark: 'D',
    section: '1.5',
    expects: 'a change under the present etag is made',
  },
  'if-match-old': {
    mark: 'D',
    section: '1.5',
    expects: 'a change under an older etag is not: 412 conditionNotMet',
  },
  'delete-if-match-old': {
    mark: 'D',
    section: '1.5',
    expects: 'nor is a deletion: 412',
  },
  'patch-merges': {
    mark: 'D',
    section: '1.5',
    expects: 'a patch leaves alone what it does not name, and null removes',
  },
  'patch-properties': {
    mark: 'D',
    section: '1.5',
    expects: 'a patch of one private property leaves the others alone',
  },
  'patch-date-null': {
    mark: 'I',
    section: '1.5',
    expects: 'an all-day event gets a time by a patch that sets dateTime, and date to null',
  },
  sequence: {
    mark: 'D',
    section: '1.5',
    expects: 'the sequence rises when the time of an event changes',
  },
  'sequence-stale': {
    mark: 'O',
    section: '1.5',
    expects: 'a sequence that is behind is refused: 400',
  },
  delete: {
    mark: 'D',
    section: '1.5',
    expects: 'a deletion is answered with 204, and nothing else',
  },
  'delete-again': {
    mark: 'D',
    section: '1.5',
    expects: 'a second deletion: 410 deleted',
  },
  'delete-unknown': {
    mark: 'D',
    section: '1.5',
    expects: 'the deletion of what never was: 404 notFound',
  },
  'deleted-get': {
    mark: 'D',
    section: '1.3',
    expects: 'a deleted event can still be read: cancelled',
  },
  'deleted-id': {
    mark: 'O',
    section: '1.3',
    expects: 'a deleted event keeps its id: inserting it again is 409',
  },
  'deleted-revived': {
    mark: 'D',
    section: '1.3',
    expects: 'a deleted event comes back by a patch of its status',
  },
  'cancelled-by-patch': {
    mark: 'O',
    section: '1.5',
    expects: 'a patch of the status to cancelled deletes: a deletion after it is 410',
  },
  'meet-silent': {
    mark: 'D',
    section: '1.4',
    expects: 'without conferenceDataVersion a wish for a link is ignored in silence',
  },
  'meet-asked': {
    mark: 'D',
    section: '1.4',
    expects: 'a link that is asked for is pending or there when the insertion is answered',
  },
  'meet-made': {
    mark: 'D',
    section: '1.4',
    expects: 'within half a minute it is there, with a https address to join by video',
  },
  'meet-same-request': {
    mark: 'D',
    section: '1.4',
    expects: 'the same requestId once more is ignored: the link stays',
  },
  'meet-kept': {
    mark: 'I',
    section: '1.4',
    expects: 'a patch that does not name the link leaves it alone',
  },
  'meet-removed': {
    mark: 'O',
    section: '1.4',
    expects: 'a patch of conferenceData to null removes the link',
  },
  'meet-refused': {
    mark: 'O',
    section: '1.4',
    expects: 'a kind of link that is not to be had: 400 “Invalid conference type value.”',
  },
} as const satisfies Readonly<Record<string, Expectation>>;
