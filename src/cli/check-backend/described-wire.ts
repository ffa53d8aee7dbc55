import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guestOperations } from '../../contract/operations.js';
import type { GuestOperation } from '../../contract/operations.js';
import type { Schema } from './fits-schema.js';

/** An answer as the OpenAPI document describes it. */
interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** What the OpenAPI document says, as far as answers are judged by it. */
export interface DescribedWire {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses: Readonly<Record<string, DescribedAnswer>> }>>
    >
  >;
}

/** Reads the OpenAPI document of this package. */
export function describedWire(): DescribedWire {
  const file = fileURLToPath(import.meta.resolve('booking-elements/openapi.json'));
  return JSON.parse(readFileSync(file, 'utf8')) as DescribedWire;
}

/** The answers of an operation, by status. */
export function answersOf(
  wire: DescribedWire,
  name: GuestOperation,
): Readonly<Record<string, DescribedAnswer>> {
  const { path, method } = guestOperations[name];
  return wire.paths[path]?.[method.toLowerCase()]?.responses ?? {};
}

const patterns = (Object.keys(guestOperations) as GuestOperation[]).map((name) => ({
  name,
  method: guestOperations[name].method,
  pattern: new RegExp(
    `^${guestOperations[name].path.replace('/v1/{owner}', '').replaceAll(/\{\w{1,9}\}/g, '[^/]+')}$`,
  ),
}));

/** The operation that a request asks of a backend at an address; `undefined` where it is none. */
export function operationAt(
  base: string,
  { method, address }: { readonly method: string; readonly address: string },
): GuestOperation | undefined {
  const [path = ''] = address.slice(base.length).split('?');
  return patterns.find((one) => one.method === method && one.pattern.test(path))?.name;
}
