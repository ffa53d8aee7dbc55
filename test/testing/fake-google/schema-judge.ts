// A judge that is not ours: Ajv, with the schemas of Google's discovery document. That document speaks an old dialect of
// JSON Schema; here it is put into today's, and closed, so that a property Google does not have is found.
import { Ajv, type ErrorObject } from 'ajv';
import formatsModule from 'ajv-formats';
import type { Schema } from '../../../src/testing/fake-google/discovery/description.js';
import { discovery } from '../../../src/testing/fake-google/discovery/discovery.js';

function modernise(schema: Schema): object {
  if (schema.$ref !== undefined) return { $ref: `discovery#/definitions/${schema.$ref}` };
  if (schema.type === 'any' || schema.type === undefined) return {};
  if (schema.type === 'array') return { type: 'array', items: modernise(schema.items ?? {}) };
  if (schema.type !== 'object') {
    return { type: schema.type, ...(schema.format === undefined ? {} : { format: schema.format }) };
  }
  const properties = Object.entries(schema.properties ?? {}).map(([name, value]): [string, object] => {
    return [name, modernise(value)];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: schema.additionalProperties ? modernise(schema.additionalProperties) : false,
  };
}

const ajv = new Ajv({ allErrors: true });
formatsModule.default(ajv);
ajv.addSchema({
  $id: 'discovery',
  definitions: Object.fromEntries(
    Object.entries(discovery.schemas).map(([name, schema]): [string, object] => [name, modernise(schema)]),
  ),
});

/** What is wrong with a value, by the schema of that name; nothing when the list is empty. */
export function judge(schemaName: string, value: unknown): string[] {
  const validate = ajv.getSchema(`discovery#/definitions/${schemaName}`);
  if (!validate) throw new Error(`The discovery document has no schema ${schemaName}`);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(describe);
}

function describe({ instancePath, message = '', params }: ErrorObject): string {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
}
