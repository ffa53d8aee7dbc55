import type { JobParts } from './job-terms.js';

/** What differs from owner to owner: who hears that a connection has ended. */
type OwnersParts = Pick<JobParts, 'calendars' | 'busy'>;

/** Of how many other owners parts are kept; what is forgotten is made again. */
const keptOwners = 50;

/**
 * What the jobs of each owner are done with. Jobs are taken by whichever scheduler comes first, and what one finds out about a
 * host of another owner is for that owner's webhooks, and for nobody else's.
 */
export function partsOfOwners(
  own: string,
  parts: JobParts,
  make: (owner: string) => OwnersParts,
): (owner: string) => JobParts {
  const kept = new Map<string, JobParts>();
  return (owner) => {
    if (owner === own) return parts;
    const known = kept.get(owner) ?? { ...parts, ...make(owner) };
    kept.delete(owner);
    kept.set(owner, known);
    const [oldest] = kept.keys();
    if (kept.size > keptOwners && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
