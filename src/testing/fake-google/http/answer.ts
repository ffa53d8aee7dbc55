import type { Json } from './json.js';

/** What is answered, before it becomes a Response. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: Json;
  /** Sent as it is; `html` says what it is. */
  readonly html?: string;
}

/** 200 with JSON, and its etag as a header when it has one. */
export function ok(json: Json, etag?: string): Answer {
  return etag === undefined ? { status: 200, json } : { status: 200, json, headers: { etag } };
}

/** The body as it travels. */
export function textOf(answer: Answer, pretty: boolean): string | null {
  if (answer.html !== undefined) return answer.html;
  return answer.json === undefined ? null : JSON.stringify(answer.json, null, pretty ? 1 : undefined);
}

/** The Response for an answer; `now` dates it. */
export function toResponse(answer: Answer, { now, pretty }: { now: number; pretty: boolean }): Response {
  return new Response(textOf(answer, pretty), { status: answer.status, headers: headersOf(answer, now) });
}

/** The headers of an answer. */
export function headersOf(answer: Answer, now: number): Headers {
  const headers = new Headers({ date: new Date(now).toUTCString(), 'cache-control': 'no-store' });
  if (answer.html !== undefined) headers.set('content-type', 'text/html; charset=UTF-8');
  else if (answer.json !== undefined) headers.set('content-type', 'application/json; charset=UTF-8');
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  return headers;
}
