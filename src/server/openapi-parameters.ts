import type { Operation } from '../contract/operation.js';
import type { GuestOperation, HostOperation } from '../contract/operations.js';
import { idempotencyKeyPattern, seriesParameters, wireHeaders } from '../contract/operations.js';
import { slotParameters } from '../contract/reading-operations.js';

/** What a placeholder of a path means. */
const placeholders: Readonly<Record<string, string>> = {
  owner: 'Slug of the host or team',
  slug: 'Slug of the event type',
  id: 'Id, as the operation that lists it answered',
  ref: 'Public reference, as the operation that made it answered',
};

/** A question that travels in an address, by its fields. */
export interface QuerySchema {
  readonly properties?: Readonly<Record<string, object>>;
}

/** The parameters of an operation: those of its path, its query and its header. */
export function parametersOf(
  name: GuestOperation | HostOperation,
  operation: Operation,
  query?: QuerySchema,
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
    ...(query ? queryParametersOf(name, query.properties ?? {}) : []),
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

const contextDescriptions = {
  durationMinutes: 'One of the event type’s lengths in minutes; its first when missing',
  location: 'Id of the chosen place',
  host: 'Id of the host asked for, where there is a choice',
  context: 'More than a place: answers and tags as JSON',
};

const slotDescriptions: Readonly<Record<keyof typeof slotParameters, string>> = {
  ...contextDescriptions,
  start: 'Times start at or after it (RFC 3339)',
  end: 'Times start before it; at most 62 days after `start`',
  zone: 'The guest’s IANA time zone; it never changes which instants are free',
};

const seriesDescriptions: Readonly<Record<keyof typeof seriesParameters, string>> = {
  ...contextDescriptions,
  start: 'The first time (RFC 3339)',
  everyWeeks: 'Weeks from one time to the next',
  times: 'How many, the first included',
};

/** A question that travels in an address: the parameters of its fields, what they say, and which cannot be missing. */
interface Question {
  readonly parameters: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

const questions: Readonly<Partial<Record<string, Question>>> = {
  slots: { parameters: slotParameters, descriptions: slotDescriptions, required: ['start', 'end'] },
  seriesTimes: {
    parameters: seriesParameters,
    descriptions: seriesDescriptions,
    required: ['start', 'everyWeeks', 'times'],
  },
};

function queryParametersOf(
  operation: string,
  properties: Readonly<Record<string, object>>,
): readonly object[] {
  const question = questions[operation];
  if (!question) return [];
  const { parameters, descriptions, required } = question;
  return Object.entries(parameters).map(([field, name]) => ({
    name,
    in: 'query',
    ...(required.includes(field) && { required: true }),
    description: descriptions[field],
    ...(field === 'context'
      ? { content: { 'application/json': { schema: { $ref: '#/components/schemas/BookingContext' } } } }
      : { schema: properties[field] ?? { type: 'string', minLength: 1, maxLength: 200 } }),
  }));
}
