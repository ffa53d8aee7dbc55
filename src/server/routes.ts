import { BookingError } from '../contract/booking-error.js';
import type { Operation } from '../contract/operation.js';
import type { GuestOperation } from '../contract/operations.js';
import { guestOperations } from '../contract/operations.js';
import { reservedOwnerSlugs } from '../schemas/slug.js';

/** An operation and what its path names. */
export interface Route<Name extends string = GuestOperation> {
  readonly name: Name;
  readonly operation: Operation;
  readonly owner: string;
  /** `{slug}` of the path. */
  readonly slug: string;
  /** `{ref}` of the path. */
  readonly ref: string;
  /** `{id}` of the path. */
  readonly id: string;
}

/** What a path leads to: an operation, or the methods it would answer to. */
export type RouteMatch<Name extends string = GuestOperation> =
  | { readonly route: Route<Name> }
  | { readonly methods: readonly string[] };

/**
 * Makes the finder of what a path means among some operations; `undefined` when it means nothing. One slash at the end
 * changes nothing: a redirect would fail the preflight of a page on another origin.
 *
 * @returns a function that throws BookingError `invalid-request` for broken percent-encoding
 */
export function routesOf<Name extends string>(
  operations: Readonly<Record<Name, Operation>>,
): (method: string, pathname: string) => RouteMatch<Name> | undefined {
  const patterns = (Object.entries(operations) as [Name, Operation][]).map(([name, operation]) => ({
    name,
    operation,
    segments: segmentsOf(operation.path),
  }));
  return (method, pathname) => {
    const given = segmentsOf(pathname.replace(/\/$/, ''));
    const candidates = patterns.filter(({ segments }) => fits(segments, given));
    const [first] = candidates;
    if (first === undefined) return undefined;
    const names = namesOf(first.segments, given);
    if (names === undefined) return undefined;
    const chosen = candidates.find(({ operation }) => methodsOf(operation).includes(method));
    if (chosen === undefined) return { methods: candidates.flatMap(({ operation }) => methodsOf(operation)) };
    return { route: { name: chosen.name, operation: chosen.operation, ...names } };
  };
}

/** Finds what a path means to a guest. */
export const findRoute = routesOf(guestOperations);

/** Methods of some operations, as CORS lists them. */
export function methodsIn(operations: Readonly<Record<string, Operation>>): readonly string[] {
  return [...new Set(Object.values(operations).flatMap(methodsOf))];
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').slice(1);
}

/** Where there is GET, there is HEAD (RFC 9110, section 9.3.2). */
function methodsOf(operation: Operation): readonly string[] {
  return operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method];
}

function fits(pattern: readonly string[], given: readonly string[]): boolean {
  return (
    pattern.length === given.length &&
    pattern.every((segment, i) => segment === given[i] || segment.startsWith('{'))
  );
}

/** The values of the placeholders; `undefined` when one of them can be nobody's name. */
function namesOf(pattern: readonly string[], given: readonly string[]) {
  const names = { owner: '', slug: '', ref: '', id: '' };
  for (const [i, segment] of pattern.entries()) {
    if (!segment.startsWith('{')) continue;
    const name = decode(given[i] ?? '');
    if (!isName(name)) return undefined;
    names[segment.slice(1, -1) as keyof typeof names] = name;
  }
  return reservedOwnerSlugs.includes(names.owner) ? undefined : names;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new BookingError('invalid-request', { detail: 'The path is not percent-encoded UTF-8', cause });
  }
}

function isName(text: string): boolean {
  return text !== '' && text.length <= 200 && !/\p{Cc}/u.test(text);
}
