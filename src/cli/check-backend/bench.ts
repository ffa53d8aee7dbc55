import { remoteBackend } from '../../client/remote-backend.js';
import type { Answers } from '../../contract/question.js';
import { onlyOffered } from '../../testing/offered-backend.js';
import type { Bench } from './examination.js';
import { requestTo } from './examination.js';
import type { Line } from './line.js';
import type { Surroundings } from './look-around.js';
import { madeAnswers } from './made-answers.js';

/** Longer than any line waits: how long an answer may take is the line's to say. */
const hourMs = 3_600_000;

/** Puts together what clauses are examined with. */
export function benchOf(
  { capabilities, eventType, slot }: Surroundings,
  place: {
    readonly line: Line;
    readonly base: string;
    readonly origin: string;
    readonly now: () => number;
    /** Tells this run's guests from those of others. */
    readonly run: string;
    readonly answers: Answers | undefined;
  },
): Bench {
  const { line, base, origin, now, run } = place;
  const backend = onlyOffered(
    remoteBackend({ url: base, fetch: line.fetch, timeoutMs: hourMs }),
    capabilities?.operations ?? [],
  );
  const answers = place.answers ?? madeAnswers(eventType.questions);
  let guests = 0;
  return {
    line,
    base,
    origin,
    capabilities,
    backend,
    eventType,
    slot,
    now,
    fixture: () => ({
      backend,
      eventType: eventType.slug,
      now,
      answers,
      // Backends count bookings by address: each clause has one of its own.
      guest: { name: 'Backend Check', email: `check-${run}-${guests++}@example.com` },
    }),
    ask: async (path, request = {}) => line.send(requestTo(base, path, request)),
  };
}
