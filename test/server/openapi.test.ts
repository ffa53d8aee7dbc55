import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import {
  errorCodes,
  guestOperations,
  hostOperations,
  seriesParameters,
  slotParameters,
} from '../../src/contract/index.js';
import type { GuestOperation, Operation } from '../../src/contract/index.js';
import { openApiDocument } from '../../src/server.js';
import { codesOf, hostCodesOf } from '../../src/server/operation-codes.js';
import type { Asked } from './planned-backend.js';
import { hostNames, hostRequests, hostServer } from './hosts/host-requests.js';
import { plannedServer, requests } from './planned-backend.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Described {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
  readonly security?: readonly object[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const document = openApiDocument() as Document;
const operations = Object.entries(guestOperations) as [GuestOperation, Operation][];
/** Questions that travel in an address. */
const inAddress: Partial<Record<GuestOperation, Readonly<Record<string, string>>>> = {
  slots: slotParameters,
  seriesTimes: seriesParameters,
};
const described = ({ path, method }: Operation): Described => document.paths[path]![method.toLowerCase()]!;

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi');
/** Whether a value fits a schema of the document, whose references begin at the document itself. */
const fits = (schema: object, value: unknown): boolean =>
  ajv.validate(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object, value);

describe('openApiDocument', () => {
  it('is OpenAPI 3.1, with what hosts may ask and without', async () => {
    for (const hosts of [false, true]) {
      const { valid, errors } = await new Validator().validate({ ...openApiDocument({ hosts }) });
      assert.ok(valid, JSON.stringify(errors));
    }
    const { openapi, ...rest } = document;
    for (const broken of [rest, { openapi, ...rest, paths: { 'no-slash': {} } }])
      assert.ok(!(await new Validator().validate(broken)).valid);
  });

  it('has every operation, each once, and no other', () => {
    assert.equal(document.openapi, '3.1.1');
    for (const [name, operation] of operations) assert.equal(described(operation).operationId, name);
    const count = Object.values(document.paths).flatMap((path) => Object.keys(path)).length;
    assert.equal(count, operations.length);
  });

  it('has every parameter: of paths, of the question for free times, and the key', () => {
    for (const [name, operation] of operations) {
      const expected = [
        ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, placeholder]) => `path ${placeholder}`),
        ...Object.values(inAddress[name] ?? {}).map((parameter) => `query ${parameter}`),
        ...(operation.keyed ? ['header Idempotency-Key'] : []),
      ];
      const { parameters } = described(operation);
      assert.deepEqual(
        parameters.map((parameter) => `${parameter.in} ${parameter.name}`),
        expected,
      );
      for (const parameter of parameters)
        if (parameter.in !== 'query' || ['start', 'end', 'weeks', 'times'].includes(parameter.name))
          assert.ok(parameter.required);
    }
  });

  it('has every code, where it can occur, under its status', () => {
    const named = new Set<string>();
    for (const [name, operation] of operations) {
      const { responses } = described(operation);
      for (const code of codesOf(name)) {
        const response = responses[errorCodes[code]]!;
        assert.ok(response.description.includes(`\`${code}\``), `${name} ${code}`);
        assert.ok(response.content?.['application/problem+json'], `${name} ${code}`);
        named.add(code);
      }
      assert.ok(responses[operation.success], name);
    }
    assert.deepEqual([...named].sort(), Object.keys(errorCodes).sort());
  });

  it('refers only to schemas that it has', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    assert.ok(references.length > 20);
    for (const [, name = ''] of references) assert.ok(document.components.schemas[name], name);
  });

  it('asks for the manage token where a booking is opened', () => {
    for (const [name, operation] of operations)
      assert.equal(described(operation).security !== undefined, operation.token === true, name);
  });

  it('is what the server serves', async () => {
    const response = await plannedServer().ask('/v1/openapi.json');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Content-Type'), 'application/json');
    assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(document)));
  });

  it('describes what the server really takes and answers', async () => {
    const { ask } = plannedServer();
    for (const [name, operation] of operations) {
      const [path, asked] = requests[name] as [string, Asked];
      const { requestBody, responses } = described(operation);
      assert.equal(requestBody !== undefined, asked.body !== undefined, name);
      if (requestBody?.content)
        assert.ok(fits(requestBody.content['application/json']!.schema, asked.body), name);
      const response = await ask(path, asked);
      const { content } = responses[response.status]!;
      if (content)
        assert.ok(fits(content['application/json']!.schema, await response.json()), ajv.errorsText());
    }
    const failed = await ask('/v1/anna/event-types/missing');
    const { content } = described(guestOperations.eventType).responses[404]!;
    assert.ok(fits(content!['application/problem+json']!.schema, await failed.json()), ajv.errorsText());
  });
});

describe('openApiDocument of a server with hosts', () => {
  const whole = openApiDocument({ hosts: true }) as Document;
  ajv.addSchema(whole, 'hosts');
  const fitsHosts = (schema: object, value: unknown): boolean =>
    ajv.validate(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"hosts#/')) as object, value);

  it('has what guests and hosts ask, each once, under names of their own', () => {
    const all = Object.values(whole.paths).flatMap((one) => Object.values(one));
    assert.equal(all.length, operations.length + hostNames.length);
    assert.equal(new Set(all.map(({ operationId }) => operationId)).size, all.length);
    const references = [...JSON.stringify(whole).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    for (const [, name = ''] of references) assert.ok(whole.components.schemas[name], name);
  });

  it('describes what the server really takes from hosts, and answers', async () => {
    const { askFor, ask } = hostServer();
    for (const name of hostNames) {
      const { path, method } = hostOperations[name];
      const { operationId, requestBody, responses, security, parameters } =
        whole.paths[path]![method.toLowerCase()]!;
      assert.deepEqual([operationId, security], [`host.${name}`, [{ host: [] }]]);
      assert.equal(
        parameters.some((parameter) => parameter.in === 'header'),
        'keyed' in hostOperations[name],
      );
      const [, asked] = hostRequests[name];
      assert.equal(requestBody !== undefined, 'body' in asked, name);
      if (requestBody?.content && 'body' in asked)
        assert.ok(fitsHosts(requestBody.content['application/json']!.schema, asked.body), ajv.errorsText());
      const response = await askFor(name);
      const { content } = responses[response.status]!;
      if (content)
        assert.ok(fitsHosts(content['application/json']!.schema, await response.json()), ajv.errorsText());
      for (const code of hostCodesOf(name))
        assert.ok(responses[errorCodes[code]]!.description.includes(`\`${code}\``), `${name} ${code}`);
    }
    const served: unknown = await (await ask('/v1/openapi.json')).json();
    assert.deepEqual(served, JSON.parse(JSON.stringify(whole)));
  });
});
