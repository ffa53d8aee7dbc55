import type { Attempts } from './attempt.js';
import type { TriedId } from './expectations.js';
import { accountAttempts } from './try-account.js';
import { busyAttempts } from './try-busy.js';
import { changeAttempts } from './try-changes.js';
import { eventAttempts } from './try-events.js';
import { followingAttempts } from './try-following.js';
import { meetAttempts } from './try-meet.js';
import { readingAttempts } from './try-reading.js';
import { watchAttempts } from './try-watch.js';

/** How each expectation is tried: none without an attempt, no attempt without an expectation. */
export const attempts = {
  ...readingAttempts,
  ...busyAttempts,
  ...eventAttempts,
  ...changeAttempts,
  ...meetAttempts,
  ...followingAttempts,
  ...watchAttempts,
  ...accountAttempts,
} satisfies Attempts<TriedId>;
