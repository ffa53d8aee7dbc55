/** Something that is wrong with the configuration. Nothing that is secret stands in it. */
export interface ConfigFault {
  /** Where: a path in the file such as `mail.from.email`, or the variable of the environment that it came from. */
  readonly where: string;
  /** What is expected there. */
  readonly expected: string;
  /** What to do about it, where that is not said by what is expected. */
  readonly remedy?: string;
}

/** A configuration that nothing can be started with. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super([`The configuration has ${count}:`, ...faults.flatMap(linesOf)].join('\n'));
  }
}

function linesOf({ where, expected, remedy }: ConfigFault): readonly string[] {
  return [`  ${where}: ${expected}`, ...(remedy === undefined ? [] : [`    ${remedy}`])];
}
