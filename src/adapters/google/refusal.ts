import type { Refusal } from './google-errors.js';
import { fieldOf, listOf, textOf } from './wire.js';

/**
 * What a body holds. `foreign` is neither JSON nor nothing: an HTML page of a proxy, half an answer.
 */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' };

/** Reads a body without trusting its `Content-Type`. */
export function bodyOf(text: string): Body {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'foreign' };
  }
}

/**
 * Reads an error of the Calendar API in both its shapes: the backend's `error.errors[].reason`, and the front end's
 * `error.details[].reason` (google.rpc.ErrorInfo) beside `error.status`.
 */
export function refusalOf(status: number, body: Body): Refusal {
  const error = body.kind === 'json' ? fieldOf(body.value, 'error') : undefined;
  const errors = listOf(error, 'errors') ?? [];
  const reasons = [...(listOf(error, 'details') ?? []), ...errors].flatMap(
    (entry) => textOf(entry, 'reason') ?? [],
  );
  return {
    status,
    reasons,
    domains: errors.flatMap((entry) => textOf(entry, 'domain') ?? []),
    message: textOf(error, 'message') ?? textOf(errors[0], 'message'),
    googles: body.kind === 'empty' || error !== undefined,
  };
}
