import type { HostOperation } from '../../contract/operations.js';
import { faultsOf } from '../../schemas/faults-of.js';
import { hostWireSchemas } from '../../schemas/host-wire.js';
import type { HostSchemaName } from '../../schemas/host-wire.js';

/**
 * Writes what a backend answered to a host as JSON: what the contract names and nothing else, so that a backend which hands
 * out more than it should, hands it to nobody.
 *
 * @throws TypeError naming what is wrong with the answer, and nothing that stands in it
 */
export function hostAnswer(
  operation: HostOperation,
  answer: unknown,
  name: HostSchemaName | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  // Checked is what travels: fields set to `undefined` are gone by then. Its declared type forgets that undefined has no JSON.
  const body = JSON.stringify(answer) as string | undefined;
  if (body === undefined)
    throw new TypeError(`The host backend's "${operation}" answered nothing instead of ${name}`);
  const checked = hostWireSchemas[name].safeParse(JSON.parse(body));
  if (checked.success) return JSON.stringify(checked.data);
  const faults = faultsOf(checked.error).map(({ path, message }) => `${path || 'answer'}: ${message}`);
  throw new TypeError(`The host backend's "${operation}" did not answer ${name}: ${faults.join('; ')}`);
}
