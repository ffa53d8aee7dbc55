import { lawsOfBusy } from './laws-of-busy.js';
import { lawsOfHosts } from './laws-of-hosts.js';
import { lawsOfTime } from './laws-of-time.js';
import type { Law } from './laws.js';

/** Every metamorphic law, by what it says. */
export const allLaws: Readonly<Record<string, Law>> = { ...lawsOfTime, ...lawsOfBusy, ...lawsOfHosts };
