import type { Fault } from './fault.js';
import { createScript, type Repetition, type Script } from './script.js';

/** A request, as far as faults look at it. */
export interface Target {
  /** Discovery id (`calendar.events.insert`) or `oauth2.token` and the like; undefined where nothing is served. */
  readonly method: string | undefined;
  /** The pathname. */
  readonly path: string;
}

/** Which requests a fault hits; without anything, all. */
export interface FaultMatch {
  /** One or more method ids. */
  readonly method?: string | readonly string[];
  /** What the pathname contains or matches. */
  readonly path?: string | RegExp;
}

/** One line of the script: of the requests that match, some go well first (`after`), and some are hit then (`times`). */
export interface FaultRule extends Repetition {
  readonly match?: FaultMatch;
  readonly fault: Fault;
}

/** What goes wrong with requests, and when. */
export type FaultScript = Script<FaultRule, Target>;

/** A script without lines. */
export function createFaultScript(): FaultScript {
  return createScript(({ match = {} }, target) => isHit(match, target));
}

function isHit({ method, path }: FaultMatch, target: Target): boolean {
  if (method !== undefined) {
    const methods = typeof method === 'string' ? [method] : method;
    if (target.method === undefined || !methods.includes(target.method)) return false;
  }
  if (path === undefined) return true;
  return typeof path === 'string' ? target.path.includes(path) : path.test(target.path);
}
