/** One thing that can be booked, as the model knows it: plain facts, in minutes. */
export interface Offered {
  readonly slug: string;
  readonly hosts: readonly string[];
  /** Whether it takes all its hosts or any one of them. */
  readonly takes: 'all' | 'any';
  readonly lengths: readonly [number, ...number[]];
  /** Distance of its starts. */
  readonly every: number;
  readonly before: number;
  readonly after: number;
  readonly seats: number;
  readonly notice: number;
  /** Times a day at most. */
  readonly perDay?: number;
  /** Minutes that what becomes free is kept for one of those who wait. */
  readonly queue?: number;
  /** Hours that a booking waits for its host’s yes at most. */
  readonly waits?: number;
}

const plain = { takes: 'all', every: 15, before: 0, after: 0, seats: 1, notice: 0 } as const;

/** Of three hosts who work from eight to sixteen o’clock UTC, in lengths and buffers that meet in all ways there are. */
export const offers: readonly Offered[] = [
  { ...plain, slug: 'quick', hosts: ['anna'], lengths: [15, 30], after: 5 },
  { ...plain, slug: 'talk', hosts: ['anna'], lengths: [30, 60], notice: 30, queue: 10 },
  { ...plain, slug: 'visit', hosts: ['anna'], lengths: [45], before: 10, after: 10, perDay: 2 },
  { ...plain, slug: 'asked', hosts: ['ben'], lengths: [30, 60], every: 30, after: 10, waits: 1, queue: 20 },
  { ...plain, slug: 'both', hosts: ['anna', 'ben'], lengths: [30, 60] },
  { ...plain, slug: 'panel', hosts: ['ben', 'cem'], lengths: [45], before: 5, waits: 2 },
  { ...plain, slug: 'anyone', hosts: ['ben', 'cem'], takes: 'any', lengths: [30, 45], before: 5, queue: 10 },
  { ...plain, slug: 'class', hosts: ['cem'], lengths: [30, 60], seats: 3, perDay: 2, queue: 15 },
  { ...plain, slug: 'workshop', hosts: ['anna', 'cem'], lengths: [60], seats: 2, after: 5 },
];

export const hostNames: readonly string[] = ['anna', 'ben', 'cem'];

/** How long a hold lasts, how often it can be made to last longer, and how many there are at most. */
export const holdTerms = { minutes: 5, extensions: 2, perClient: 2, perEventType: 3 } as const;

/** The day that all is about: a Monday, Berlin an hour ahead of UTC. */
export const day = Date.UTC(2026, 2, 2);
export const hours = { opens: day + 8 * 3_600_000, closes: day + 16 * 3_600_000 } as const;

export function offerNamed(slug: string): Offered {
  const offer = offers.find((other) => other.slug === slug);
  if (!offer) throw new RangeError(`No offer ${slug}`);
  return offer;
}
