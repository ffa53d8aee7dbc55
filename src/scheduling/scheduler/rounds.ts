import type { Job, JobKind } from '../../contract/index.js';
import type { JobParts } from './job-terms.js';
import { doJob, takeDue } from './work.js';

/** Jobs of each sort that a round takes at once. */
const jobsAtOnce = 10;
/** How long a new calendar job waits at most for whoever waits for a slow endpoint. */
const pause = 1000;

/**
 * One round of work after the other. What is told, to other systems and to people, and what is asked of makers of links is
 * taken apart from all else and from one another, so that however much of it waits, the calendars come first; and while slow ones
 * are under way, the calendars are looked after again and again.
 *
 * @param partsOf What a job of an owner is done with: jobs are taken of all owners, and what is found out about a host is for
 *   their own owner to hear.
 * @returns A function that does a round, and answers how many jobs were taken. Rounds may run side by side.
 */
export function rounds(parts: JobParts, partsOf: (owner: string) => JobParts): () => Promise<number> {
  const kinds: readonly JobKind[] = [
    'calendar',
    'expiry',
    // A second look is for others to hear of, and for those to do who can tell them.
    ...(parts.sendWebhook || parts.notify ? (['second-look'] as const) : []),
    // Without anybody to tell, nothing is offered; places whose day is over are forgotten all the same.
    'waitlist',
    // Without a maker nobody is waited for: what was asked of one who is gone is to fail.
    ...(parts.links ? [] : (['link'] as const)),
  ];
  const lanes = [
    ...(parts.links ? [lane('link', 10)] : []),
    ...(parts.sendWebhook ? [lane('webhook', 50)] : []),
    ...(parts.notify ? [lane('notification', 10)] : []),
  ];

  /** Takes jobs of one kind, of which a process has so many under way at most, and does them. */
  function lane(kind: JobKind, most: number): () => Promise<number> {
    let free = most;

    /** Takes jobs, each with one of the places that are free. */
    async function take(): Promise<readonly Job[]> {
      const limit = Math.min(free, jobsAtOnce);
      if (limit === 0) return [];
      free -= limit;
      let taken = 0;
      try {
        const jobs = await takeDue(parts, { kinds: [kind], limit });
        taken = jobs.length;
        return jobs;
      } finally {
        free += limit - taken;
      }
    }

    return async () => {
      const jobs = await take();
      await Promise.all(jobs.map((job) => doJob(partsOf(job.owner), job).finally(() => free++)));
      return jobs.length;
    };
  }

  async function carry(): Promise<number> {
    const jobs = await takeDue(parts, { kinds, limit: jobsAtOnce });
    await Promise.all(jobs.map((job) => doJob(partsOf(job.owner), job)));
    return jobs.length;
  }

  return async () => {
    const telling = Promise.all(lanes.map((tell) => tell()));
    // Whatever becomes of it is heard below; until then nobody listens.
    telling.catch(() => undefined);
    let taken = await carry();
    while (!(await hasEnded(telling))) taken += await carry();
    const counts = await telling;
    // What was made is for the calendar to show.
    if (parts.links && counts[0]) taken += await carry();
    return counts.reduce((sum, told) => sum + told, taken);
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
