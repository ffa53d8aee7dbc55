// As close to the limit as we know how to get, for these workloads and for nothing else: nothing is sorted, memory is used
// again, and whatever depends on the times is done without branches. One window a day, whole minutes, opaque intervals;
// none of it is checked beyond what it is given. The yardstick proper is the plain sweep of yardstick.ts.
import { sweepAllHosts } from './counting/all-hosts.js';
import { sweepAnyHost } from './counting/any-host.js';
import type { Columns } from './counting/columns.js';
import { sweepOneHost } from './counting/one-host.js';
import type { SweepQuestion } from './sweep-question.js';

/** What is timed. */
export function count(question: SweepQuestion): Columns {
  const { hosts } = question;
  if (question.anyHost) return sweepAnyHost(hosts, question);
  return hosts.length === 1 ? sweepOneHost(hosts[0], question) : sweepAllHosts(hosts, question);
}
