import type { Expectation } from './expectation.js';

/** What is expected of lists that are read in pages and followed, of channels, and of the account. */
export const expectedOfFollowing = {
  'page-token': {
    mark: 'D',
    section: '1.7',
    expects: 'a page that is not the last has a token for the next one, and no sync token',
  },
  'sync-token': {
    mark: 'D',
    section: '1.7',
    expects: 'the last page of a list with bounds has a sync token',
  },
  'sync-changes': {
    mark: 'D',
    section: '1.7',
    expects: 'with the token alone, what was inserted since is told',
  },
  'sync-deleted': {
    mark: 'D',
    section: '1.7',
    expects: 'what was deleted since is told as cancelled',
  },
  'sync-moved-away': {
    mark: 'I',
    section: '1.7',
    expects: 'what has left the bounds of the first list since is told too',
  },
  'sync-bounds': {
    mark: 'D',
    section: '1.7',
    expects: 'a sync token does not go with bounds: 400',
  },
  'sync-garbage': {
    mark: 'O',
    section: '1.7',
    expects: 'a sync token that is none: 410 fullSyncRequired, or 400',
  },
  'watch-http': {
    mark: 'O',
    section: '1.8',
    expects: 'a channel to an http address is refused: 400',
  },
  'watch-https': {
    mark: 'D',
    section: '1.8',
    expects: 'a channel to a https address is opened, with the name of what is watched and its end',
  },
  'watch-again': {
    mark: 'D',
    section: '1.8',
    expects: 'the same channel id once more: 400 channelIdNotUnique',
  },
  'watch-stop': {
    mark: 'D',
    section: '1.8',
    expects: 'a channel is stopped with 204; one that is not known is 404',
  },
  refresh: {
    mark: 'D',
    section: '2.2',
    expects: 'a refresh answers an access token, how long it lasts, and the scopes',
  },
  'refresh-keeps': {
    mark: 'D',
    section: '2.2',
    expects: 'the refresh token stays the same',
  },
  'refresh-garbage': {
    mark: 'D',
    section: '2.2',
    expects: 'a refresh token that is none: 400 invalid_grant',
  },
  'code-garbage': {
    mark: 'D',
    section: '2.2',
    expects: 'a code that is none: 400 invalid_grant',
  },
  'secret-wrong': {
    mark: 'D',
    section: '2.2',
    expects: 'a wrong client secret: 401 invalid_client',
  },
  'token-wrong': {
    mark: 'D',
    section: '1.9',
    expects: 'an access token that is none: 401',
  },
  'scope-missing': {
    mark: 'O',
    section: '1.9',
    expects: 'a token without the scope: 403 insufficientPermissions',
  },
} as const satisfies Readonly<Record<string, Expectation>>;
