import { BookingError } from '../contract/booking-error.js';
import { WebhookVerificationError, verifyWebhook } from './webhooks/verify-webhook.js';

/** Work that a request may do, where no process lives long enough for a worker. */
export interface TaskOptions {
  /**
   * `whsec_…`: whoever signs with one of them may have work done (Standard Webhooks 1.0.0, over the body `{}`). `npx
   * booking-elements run-tasks` does.
   */
  readonly secrets: readonly [string, ...string[]];
  /** One round of work; answers how many jobs were taken: `() => scheduler.work()`. */
  readonly work: () => Promise<number>;
  /** How long a request goes on with it at most, in seconds, the round that is running aside; 20 when missing. */
  readonly atMostSeconds?: number;
}

/** What is signed: there is nothing to be said beside that work is to be done. */
export const taskBody = '{}';

/** What a request for work is answered. */
export interface TasksDone {
  /** Jobs that were taken. */
  readonly taken: number;
  /** More may be due: ask again. */
  readonly isMore: boolean;
}

/**
 * Makes the answerer of `POST /v1/tasks/run`. Requests that come while it works share one run.
 *
 * @returns a function that throws BookingError `unauthenticated`
 */
export function taskRunner(
  { secrets, work, atMostSeconds = 20 }: TaskOptions,
  clock: () => number,
): (request: Request) => Promise<TasksDone> {
  let running: Promise<TasksDone> | undefined;

  async function run(): Promise<TasksDone> {
    const until = performance.now() + atMostSeconds * 1000;
    let taken = 0;
    for (;;) {
      const found = await work();
      taken += found;
      if (found === 0) return { taken, isMore: false };
      if (performance.now() >= until) return { taken, isMore: true };
    }
  }

  return async ({ headers }) => {
    try {
      await verifyWebhook({ headers, body: taskBody }, { secrets, clock });
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      throw new BookingError('unauthenticated', { detail: error.message });
    }
    running ??= run().finally(() => (running = undefined));
    return running;
  };
}
