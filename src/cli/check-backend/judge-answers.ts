import { errorCodes, isBookingErrorCode } from '../../contract/booking-error.js';
import type { GuestOperation } from '../../contract/operations.js';
import { guestOperations } from '../../contract/operations.js';
import { problemMediaType } from '../../contract/problem.js';
import { wireHeaders } from '../../contract/wire-headers.js';
import { answersOf, describedWire, operationAt } from './described-wire.js';
import type { DescribedWire } from './described-wire.js';
import type { Verdict } from './examination.js';
import { codeOf, jsonOf } from './exchange.js';
import type { Exchange, Received } from './exchange.js';
import { misfitsOf } from './fits-schema.js';
import { statusesOf } from './wire/refusal.js';

/** An exchange that was answered. */
type Answered = Exchange & { readonly answer: Received };

/** What is wrong with an answer, as a sentence; `undefined` where nothing is. */
type Judge = (
  exchange: Answered,
  operation: GuestOperation | undefined,
  wire: DescribedWire,
) => string | undefined;

/** What every answer has to be, whatever was asked. */
const judges: Readonly<Record<string, Judge>> = {
  'answers with the status of the operation, or refuses': ({ answer, request }, operation) => {
    if (request.method === 'OPTIONS' || answer.status >= 400) return undefined;
    if (request.method === 'HEAD')
      return answer.status === 200 ? undefined : `HEAD is answered with ${answer.status}`;
    const wanted = operation === undefined ? 404 : guestOperations[operation].success;
    return answer.status === wanted
      ? undefined
      : `${operation ?? 'what is not there'} answers ${wanted}, not ${answer.status}`;
  },
  [`refuses as ${problemMediaType}, with a code of the closed list under its status`]: ({
    answer,
    request,
  }) => {
    if (answer.status < 400 || request.method === 'HEAD') return undefined;
    const code = codeOf(answer);
    if (mediaTypeOf(answer) !== problemMediaType)
      return `a refusal (${answer.status}) is ${problemMediaType}, not ${mediaTypeOf(answer) || 'without a type'}`;
    if (!isBookingErrorCode(code)) return `a refusal has a code of the closed list, not ${String(code)}`;
    const status = (jsonOf(answer) as { readonly status?: unknown }).status;
    if (status !== answer.status)
      return `its body says the status that it has, ${answer.status}, not ${String(status)}`;
    if (!statusesOf(code).includes(answer.status))
      return `${code} has the status ${errorCodes[code]}, not ${answer.status}`;
    return undefined;
  },
  'answers JSON as application/json': ({ answer, request }, operation) => {
    if (
      answer.status >= 300 ||
      operation === undefined ||
      request.method !== guestOperations[operation].method
    )
      return undefined;
    const { success }: { readonly success: number } = guestOperations[operation];
    if (success === 204) return answer.body === '' ? undefined : `${operation} answers without a body`;
    if (mediaTypeOf(answer) !== 'application/json')
      return `${operation} answers application/json, not ${mediaTypeOf(answer) || 'without a type'}`;
    return jsonOf(answer) === undefined ? `${operation} answers JSON` : undefined;
  },
  'answers what the OpenAPI document describes': ({ answer }, operation, wire) => {
    if (operation === undefined) return undefined;
    const described = answersOf(wire, operation);
    const status = codeOf(answer) === 'invalid-request' ? errorCodes['invalid-request'] : answer.status;
    const here = described[status];
    if (here === undefined)
      return answer.status >= 400
        ? `${operation} refuses with ${Object.keys(described).slice(1).join(', ')}, not ${answer.status}`
        : undefined;
    const schema = here.content?.[answer.status < 300 ? 'application/json' : problemMediaType]?.schema;
    const body = jsonOf(answer);
    if (!schema || body === undefined) return undefined;
    const [misfit] = misfitsOf(body, schema, wire.components.schemas);
    return misfit && `${operation}: ${misfit.path} wants ${misfit.wants}`;
  },
  'writes instants as ISO 8601 in UTC with milliseconds': ({ answer }, operation) => {
    if (operation === undefined) return undefined;
    const bent = instantsIn(jsonOf(answer)).find(
      ([, text]) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text),
    );
    return bent && `${operation}: ${bent[0]} is such as 2026-05-04T09:00:00.000Z, not ${bent[1]}`;
  },
  'says in whole seconds when to come back, where it says so': ({ answer }) => {
    const text = answer.headers[wireHeaders.retryAfter.toLowerCase()];
    return text === undefined || /^\d{1,9}$/.test(text)
      ? undefined
      : `${wireHeaders.retryAfter} is a number of seconds, not "${text}"`;
  },
  'sends nobody elsewhere': ({ answer }) =>
    answer.status >= 300 && answer.status < 400
      ? `it redirects to ${answer.headers['location'] ?? 'nowhere'}; pages do not follow`
      : undefined,
};

/** The clauses that every answer is judged by, in order. */
export const answerClauses: readonly string[] = Object.keys(judges);

/** Of each clause about every answer, what became of it; a few of the answers that break it are shown. */
export function judgeAnswers(exchanges: readonly Exchange[], base: string): readonly Verdict[] {
  const wire = describedWire();
  const answered = exchanges.filter((exchange): exchange is Answered => exchange.answer !== undefined);
  return Object.entries(judges).map(([clause, judge]): Verdict => {
    const faults = new Map<string, Exchange>();
    for (const exchange of answered) {
      const fault = judge(exchange, operationAt(base, exchange.request), wire);
      // One of a kind: numbers and names differ from answer to answer.
      const kind = fault?.replaceAll(/\b\d+\b/g, '0');
      if (kind !== undefined && fault !== undefined && !faults.has(kind)) faults.set(kind, exchange);
    }
    if (faults.size === 0) return { part: 'wire', clause, outcome: 'held', milliseconds: 0 };
    const shown = [...faults].slice(0, atMostShown);
    const sentences = shown.map(
      ([, exchange]) => judge(exchange as Answered, operationAt(base, exchange.request), wire) ?? '',
    );
    return {
      part: 'wire',
      clause,
      outcome: 'broken',
      why: `Expected: ${sentences.join('\n')}${faults.size > shown.length ? `\nand ${faults.size - shown.length} more` : ''}`,
      exchanges: shown.map(([, exchange]) => exchange),
      milliseconds: 0,
    };
  });
}

/** Faults of one clause that a report shows. */
const atMostShown = 5;

const instantNames = ['start', 'end', 'next', 'expiresAt', 'confirmBy'];

/** Every text of a JSON value that stands for an instant, with its path. */
function instantsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const isInstant = instantNames.includes(name) || /(?:^|\.)starts\.\d+$/.test(at);
    return isInstant && typeof member === 'string' ? [[at, member] as const] : instantsIn(member, at);
  });
}

function mediaTypeOf({ headers }: Received): string {
  return (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();
}
