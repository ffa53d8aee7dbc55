import type { Fault } from './fault.js';

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

/** One line of the script. */
export interface FaultRule {
  readonly match?: FaultMatch;
  /** How many matching requests go well first; 0 by default. */
  readonly after?: number;
  /** How many are hit then; 1 by default, `Infinity` for all. */
  readonly times?: number;
  readonly fault: Fault;
}

/** What goes wrong, and when. */
export interface FaultScript {
  /** Adds a line; of several that match a request, the one added first hits. The answer takes the line away again. */
  add(rule: FaultRule): () => void;
  /** Takes all lines away. */
  clear(): void;
  /** The fault for a request, which counts as one. */
  take(target: Target): Fault | undefined;
}

/** A script without lines. */
export function createFaultScript(): FaultScript {
  let lines: { readonly rule: FaultRule; passed: number; hit: number }[] = [];
  return {
    add(rule) {
      const line = { rule, passed: 0, hit: 0 };
      lines.push(line);
      return () => {
        lines = lines.filter((candidate) => candidate !== line);
      };
    },
    clear() {
      lines = [];
    },
    take(target) {
      for (const line of lines) {
        if (!isHit(line.rule.match ?? {}, target)) continue;
        if (line.passed < (line.rule.after ?? 0)) {
          line.passed += 1;
          continue;
        }
        if (line.hit >= (line.rule.times ?? 1)) continue;
        line.hit += 1;
        return line.rule.fault;
      }
      return undefined;
    },
  };
}

function isHit({ method, path }: FaultMatch, target: Target): boolean {
  if (method !== undefined) {
    const methods = typeof method === 'string' ? [method] : method;
    if (target.method === undefined || !methods.includes(target.method)) return false;
  }
  if (path === undefined) return true;
  return typeof path === 'string' ? target.path.includes(path) : path.test(target.path);
}
