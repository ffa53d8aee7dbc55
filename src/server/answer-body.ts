import type { GuestOperation } from '../contract/operations.js';
import { faultsOf } from '../schemas/faults-of.js';
import { wireSchemas } from '../schemas/wire.js';
import { operationBodies } from './operation-bodies.js';

/**
 * Writes a backend's answer as JSON, unchanged; `undefined` where the operation answers nothing.
 *
 * Checked is what travels: a `Date` is its text by then, and fields set to `undefined` are gone.
 *
 * @throws TypeError naming what is wrong with the answer
 */
export function answerBody(operation: GuestOperation, answer: unknown, trusted: boolean): string | undefined {
  const { answer: name } = operationBodies[operation];
  if (name === undefined) return undefined;
  // Its declared type forgets that undefined has no JSON.
  const body = JSON.stringify(answer) as string | undefined;
  if (body === undefined)
    throw new TypeError(`The backend's "${operation}" answered nothing instead of ${name}`);
  if (trusted) return body;
  const checked = wireSchemas[name].safeParse(JSON.parse(body));
  if (checked.success) return body;
  const faults = faultsOf(checked.error).map(({ path, message }) => `${path || 'answer'}: ${message}`);
  throw new TypeError(`The backend's "${operation}" did not answer ${name}: ${faults.join('; ')}`);
}
