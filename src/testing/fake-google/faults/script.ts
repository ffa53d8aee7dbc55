/** How often a line of a script takes effect. */
export interface Repetition {
  /** How many matching cases go well first; 0 by default. */
  readonly after?: number;
  /** How many are hit then; 1 by default, `Infinity` for all. */
  readonly times?: number;
}

/** Lines that say what goes wrong, and when; of several that match, the one added first hits. */
export interface Script<Rule extends Repetition, Target> {
  /** Adds a line. The answer takes it away again. */
  add(rule: Rule): () => void;
  /** Takes all lines away. */
  clear(): void;
  /** The line that hits this case, which counts as one. */
  take(target: Target): Rule | undefined;
}

/** A script without lines. */
export function createScript<Rule extends Repetition, Target>(
  matches: (rule: Rule, target: Target) => boolean,
): Script<Rule, Target> {
  let lines: { readonly rule: Rule; passed: number; hit: number }[] = [];
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
        if (!matches(line.rule, target)) continue;
        if (line.passed < (line.rule.after ?? 0)) {
          line.passed += 1;
          continue;
        }
        if (line.hit >= (line.rule.times ?? 1)) continue;
        line.hit += 1;
        return line.rule;
      }
      return undefined;
    },
  };
}
