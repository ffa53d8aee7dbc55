import type { Parameter, RestMethod } from '../discovery/description.js';
import { discovery } from '../discovery/discovery.js';
import { readInstant } from '../instants/rfc3339.js';
import { invalidParameter, requiredParameter } from './errors.js';

/** The query of a request, checked against the method's parameters. */
export class Query {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  flag(name: string): boolean {
    return this.text(name) === 'true';
  }

  integer(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : Number(text);
  }

  /** Epoch milliseconds of a date-time parameter. */
  instant(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : readInstant(text);
  }

  /** All that was given, for the log and for page tokens. */
  entries(): Record<string, readonly string[]> {
    return Object.fromEntries(this.#values);
  }
}

/** Sent by Google's clients beside the parameters of the document: https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS = new Set(['$.xgafv', 'access_token', 'callback', 'uploadType', 'upload_protocol']);

/** Reads and checks the query of a request to `method`: names, types, bounds, enums, repetition, what is required. */
export function readQuery(method: RestMethod, search: URLSearchParams): Query {
  const declared: Readonly<Record<string, Parameter>> = { ...discovery.parameters, ...method.parameters };
  const values = new Map<string, string[]>();
  for (const name of new Set(search.keys())) {
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (parameter?.location !== 'query') {
      if (SYSTEM_PARAMETERS.has(name)) continue;
      throw invalidParameter(name, `Unknown name "${name}": Cannot bind query parameter.`);
    }
    const given = search.getAll(name);
    if (given.length > 1 && !parameter.repeated) {
      throw invalidParameter(name, `Parameter ${name} was given more than once.`);
    }
    for (const value of given) checkValue(name, parameter, value);
    values.set(name, given);
  }
  for (const [name, parameter] of Object.entries(declared)) {
    if (parameter.location !== 'query' || values.has(name)) continue;
    if (parameter.required) throw requiredParameter(name);
    if (parameter.default !== undefined) values.set(name, [parameter.default]);
  }
  return new Query(values);
}

function checkValue(name: string, parameter: Parameter, value: string): void {
  const problem = problemWith(parameter, value);
  if (problem) throw invalidParameter(name, `Invalid value '${value}' for ${name}. ${problem}`);
}

function problemWith(parameter: Parameter, value: string): string | undefined {
  if (parameter.enum && !parameter.enum.includes(value))
    return `Allowed values are: [${parameter.enum.join(', ')}]`;
  if (parameter.type === 'boolean' && value !== 'true' && value !== 'false')
    return 'Allowed values are: [true, false]';
  if (parameter.format === 'date-time' && readInstant(value) === undefined)
    return 'A date-time with offset is needed.';
  if (parameter.type !== 'integer') return undefined;
  if (!/^-?\d{1,10}$/.test(value)) return 'An integer is needed.';
  const minimum = Number(parameter.minimum ?? -(2 ** 31));
  const maximum = Number(parameter.maximum ?? 2 ** 31 - 1);
  const inRange = Number(value) >= minimum && Number(value) <= maximum;
  return inRange ? undefined : `Values must be within the range: [${minimum}, ${maximum}]`;
}
