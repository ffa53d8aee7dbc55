import type { BookingErrorCode } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import { problemTitles } from '../contract/problem.js';
import { contractVersion } from '../contract/capabilities.js';
import type { Operation } from '../contract/operation.js';
import type { GuestOperation, HostOperation } from '../contract/operations.js';
import { guestSummaries, hostSummaries } from '../contract/operation-summaries.js';
import { guestOperations, hostOperations, wireHeaders } from '../contract/operations.js';
import { problemMediaType } from '../contract/problem.js';
import { hostWireSchemas } from '../schemas/host-wire.js';
import type { WireSchemaName } from '../schemas/wire.js';
import { jsonSchemasOf, wireJsonSchemas } from '../schemas/wire.js';
import { hostPerformers } from './hosts/host-performers.js';
import type { HostPerformer } from './hosts/host-performers.js';
import { operationBodies } from './operation-bodies.js';
import { calendarMediaType } from './calendar-file.js';
import { codesOf, hostCodesOf } from './operation-codes.js';
import { parametersOf } from './openapi-parameters.js';

const schemaAddress = (name: string) => `#/components/schemas/${name}`;

/**
 * The wire as an OpenAPI 3.1 document, made from the same tables as the server itself: every operation, parameter,
 * body and error code.
 *
 * @param place.basePath path before `/v1`, as `createBookingServer` takes it
 * @param place.hosts with what hosts may ask as well
 */
export function openApiDocument({
  basePath = '',
  hosts = false,
}: { readonly basePath?: string; readonly hosts?: boolean } = {}): object {
  const schemas = wireJsonSchemas(schemaAddress);
  const described = [
    ...(Object.entries(guestOperations) as [GuestOperation, Operation][]).map(
      ([name, operation]) => [operation, describeOperation(name, operation, schemas)] as const,
    ),
    ...(hosts ? hostDescriptions() : []),
  ];
  const paths: Record<string, Record<string, object>> = {};
  for (const [{ path, method }, description] of described)
    paths[path] = { ...paths[path], [method.toLowerCase()]: description };
  return {
    openapi: '3.1.1',
    info: {
      title: 'booking-elements',
      version: contractVersion,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What a booking page asks its backend. Within a major version the wire only grows: readers ignore what they ' +
        'do not know. Decide by `code`, never by text.',
    },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths,
    components: {
      schemas: { ...schemas, ...(hosts && jsonSchemasOf(hostWireSchemas, schemaAddress)) },
      securitySchemes: {
        ...(hosts && {
          host: {
            type: 'http',
            scheme: 'bearer',
            description: 'The server’s own sign-in of hosts: a token, or a cookie on the pages it lists.',
          },
        }),
        manageToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `manageToken` of the booking, as `book` answered it.',
        },
      },
    },
  };
}

/** What is asked in an address, by its schema. */
const queries: Partial<Record<GuestOperation, WireSchemaName>> = {
  slots: 'SlotQuery',
  seriesTimes: 'SeriesQuery',
};

function describeOperation(
  name: GuestOperation,
  operation: Operation,
  schemas: Readonly<Record<WireSchemaName, object>>,
): object {
  const query = queries[name];
  const { request, answer } = operationBodies[name];
  return {
    operationId: name,
    summary: guestSummaries[name],
    parameters: parametersOf(name, operation, query && schemas[query]),
    ...(request !== undefined && {
      requestBody: { required: true, content: contentOf('application/json', request) },
    }),
    responses: {
      [operation.success]: {
        description: operation.success === 204 ? 'Done; no body' : guestSummaries[name],
        ...(answer !== undefined && {
          content: {
            ...contentOf('application/json', answer),
            ...(name === 'booking' && { [calendarMediaType]: { schema: { type: 'string' } } }),
          },
        }),
      },
      ...failuresOf(codesOf(name)),
    },
    ...(operation.token === true && { security: [{ manageToken: [] }] }),
  };
}

/** The operations of hosts that travel, each under the sign-in. */
function hostDescriptions(): readonly (readonly [Operation, object])[] {
  return (Object.entries(hostPerformers) as [HostOperation, HostPerformer][]).map(([name, performer]) => {
    const operation: Operation = hostOperations[name];
    const { request, answer } = performer;
    const description = {
      // `cancel` is a guest's operation too, and the ids are all of one document.
      operationId: `host.${name}`,
      summary: hostSummaries[name],
      parameters: parametersOf(name, operation),
      ...(request !== undefined && {
        requestBody: { required: true, content: contentOf('application/json', request) },
      }),
      responses: {
        [operation.success]: {
          description: operation.success === 204 ? 'Done; no body' : hostSummaries[name],
          ...(answer !== undefined && { content: contentOf('application/json', answer) }),
        },
        ...failuresOf(hostCodesOf(name)),
      },
      security: [{ host: [] }],
    };
    return [operation, description];
  });
}

function contentOf(mediaType: string, schema: string): object {
  return { [mediaType]: { schema: { $ref: schemaAddress(schema) } } };
}

/** Answers by status; each names the codes that travel with it. */
function failuresOf(codes: readonly BookingErrorCode[]): Record<string, object> {
  const statuses = new Set(codes.map((code) => errorCodes[code]));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const here = codes.filter((code) => errorCodes[code] === status);
      return [String(status), failure(here)];
    }),
  );
}

/** Codes that may say when to come back. */
const retriable: readonly BookingErrorCode[] = [
  'in-progress',
  'rate-limited',
  'calendar-unreachable',
  'unavailable',
];

function failure(codes: readonly BookingErrorCode[]): object {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemTitles[code]}.`).join(' '),
    content: {
      [problemMediaType]: {
        schema: {
          allOf: [{ $ref: schemaAddress('Problem') }, { properties: { code: { enum: codes } } }],
        },
      },
    },
    ...(codes.some((code) => retriable.includes(code)) && {
      headers: {
        [wireHeaders.retryAfter]: {
          description: 'Seconds to wait before asking again',
          schema: { type: 'integer', minimum: 0 },
        },
      },
    }),
  };
}
