import type { Job, JobKind } from '../../contract/index.js';
import type { JobParts } from './job-terms.js';
import { doJob, takeDue } from './work.js';

/** Messages to other systems that a process has under way at most. */
const messagesAtOnce = 50;
/** Jobs of each sort that a round takes at once. */
const jobsAtOnce = 10;
/** How long a new calendar job waits at most for whoever waits for a slow endpoint. */
const pause = 1000;

/**
 * One round of work after the other. Messages to other systems are taken apart from all else, so that however many of them
 * wait, the calendars come first; and while slow ones are under way, the calendars are looked after again and again.
 *
 * @returns A function that does a round, and answers how many jobs were taken. Rounds may run side by side.
 */
export function rounds(parts: JobParts): () => Promise<number> {
  let free = messagesAtOnce;
  // A second look is for others to hear of, and for those to do who can tell them.
  const kinds: readonly JobKind[] = parts.sendWebhook
    ? ['calendar', 'expiry', 'second-look']
    : ['calendar', 'expiry'];

  async function carry(): Promise<number> {
    const jobs = await takeDue(parts, { kinds, limit: jobsAtOnce });
    await Promise.all(jobs.map((job) => doJob(parts, job)));
    return jobs.length;
  }

  /** Takes messages, each with one of the places that are free. */
  async function takeMessages(): Promise<readonly Job[]> {
    const limit = Math.min(free, jobsAtOnce);
    if (!parts.sendWebhook || limit === 0) return [];
    free -= limit;
    let taken = 0;
    try {
      const jobs = await takeDue(parts, { kinds: ['webhook'], limit });
      taken = jobs.length;
      return jobs;
    } finally {
      free += limit - taken;
    }
  }

  async function tell(): Promise<number> {
    const jobs = await takeMessages();
    await Promise.all(jobs.map((job) => doJob(parts, job).finally(() => free++)));
    return jobs.length;
  }

  return async () => {
    const telling = tell();
    // Whatever becomes of it is heard below; until then nobody listens.
    telling.catch(() => undefined);
    let taken = await carry();
    while (!(await hasEnded(telling))) taken += await carry();
    return taken + (await telling);
  };
}

/** Whether work ends before the pause does. */
async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paused = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, pause, false);
  });
  const over = () => true;
  try {
    return await Promise.race([work.then(over, over), paused]);
  } finally {
    clearTimeout(timer);
  }
}
