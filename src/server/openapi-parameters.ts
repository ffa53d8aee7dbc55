import type { Operation } from '../contract/operation.js';
import type { GuestOperation, HostOperation } from '../contract/operations.js';
import { idempotencyKeyPattern, wireHeaders } from '../contract/operations.js';
import { slotParameters } from '../contract/reading-operations.js';

/** What a placeholder of a path means. */
const placeholders: Readonly<Record<string, string>> = {
  owner: 'Slug of the host or team',
  slug: 'Slug of the event type',
  id: 'Id, as the operation that lists it answered',
  ref: 'Public reference, as the operation that made it answered',
};

/** The parameters of an operation: those of its path, its query and its header. */
export function parametersOf(
  name: GuestOperation | HostOperation,
  operation: Operation,
  slotQuery: { readonly properties?: Readonly<Record<string, object>> },
): readonly object[] {
  const inPath = [...operation.path.matchAll(/\{(\w{1,20})\}/g)].map(([, placeholder = '']) => ({
    name: placeholder,
    in: 'path',
    required: true,
    description: placeholders[placeholder],
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }));
  return [
    ...inPath,
    ...(name === 'slots' ? slotParametersOf(slotQuery.properties ?? {}) : []),
    ...(name === 'agenda' ? agendaParameters : []),
    ...(operation.keyed === true ? [keyParameter] : []),
  ];
}

const keyParameter = {
  name: wireHeaders.key,
  in: 'header',
  required: true,
  description:
    'Fresh for each thing a person decides to do, the same for every attempt at it: the same key with the same ' +
    'request answers the same. Kept for at least 24 hours.',
  schema: { type: 'string', pattern: idempotencyKeyPattern.source },
};

const agendaParameters = [
  { name: 'start', description: 'What ends after it (RFC 3339)' },
  { name: 'end', description: 'What begins before it; at most 400 days after `start`' },
].map((parameter) => ({
  ...parameter,
  in: 'query',
  required: true,
  schema: { type: 'string', format: 'date-time' },
}));

const slotDescriptions: Readonly<Record<keyof typeof slotParameters, string>> = {
  start: 'Times start at or after it (RFC 3339)',
  end: 'Times start before it; at most 62 days after `start`',
  durationMinutes: 'One of the event type’s lengths in minutes; its first when missing',
  zone: 'The guest’s IANA time zone; it never changes which instants are free',
  location: 'Id of the chosen place',
  host: 'Id of the host asked for, where there is a choice',
  context: 'More than a place: answers and tags as JSON',
};

function slotParametersOf(properties: Readonly<Record<string, object>>): readonly object[] {
  return Object.entries(slotParameters).map(([field, name]) => ({
    name,
    in: 'query',
    ...(['start', 'end'].includes(field) && { required: true }),
    description: slotDescriptions[field as keyof typeof slotParameters],
    ...(field === 'context'
      ? { content: { 'application/json': { schema: { $ref: '#/components/schemas/BookingContext' } } } }
      : { schema: properties[field] ?? { type: 'string', minLength: 1, maxLength: 200 } }),
  }));
}
