// One judge over everything that goes in and out: what is asked must be in Google's discovery document, parameters and
// body and all, and so must what is answered. A test that asks for what is not there on purpose says so.
import assert from 'node:assert/strict';
import { discovery } from '../../../src/testing/fake-google/index.js';
import { findRoute, type Route } from '../../../src/testing/fake-google/http/routes.js';
import { judge } from './schema-judge.js';

type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** Parameters that Google's clients send beside those of the document. */
const SYSTEM = ['$.xgafv', 'access_token', 'callback', 'uploadType', 'upload_protocol', 'oauth_token'];

/** What is wrong with a request, by the document; nothing when the list is empty. */
export function judgeRequest(route: Route | undefined, { url, text }: { url: URL; text: string }): string[] {
  if (!route) return [`no method at ${url.pathname}`];
  if (route.kind === 'oauth') return [];
  const { parameters = {}, request } = route.method;
  const strangers = [...new Set(url.searchParams.keys())].filter((name) => {
    const known = Object.hasOwn(parameters, name) && parameters[name]?.location === 'query';
    return !known && !Object.hasOwn(discovery.parameters, name) && !SYSTEM.includes(name);
  });
  const unknown = strangers.map((name) => `unknown parameter ${name}`);
  if (text === '') return unknown;
  if (!request) return [...unknown, 'a body where none belongs'];
  const body = parse(text);
  return [...unknown, ...(body === undefined ? ['no JSON'] : judge(request.$ref, asWritten(body)))];
}

/** What is wrong with an answer; nothing when the list is empty. */
export function judgeAnswer(
  route: Route | undefined,
  { status, text }: { status: number; text: string },
): string[] {
  if (route?.kind !== 'calendar') return [];
  if (status === 204 || status === 304) return text === '' ? [] : [`a body with ${status}`];
  if (status >= 400) return judgeError(text, status);
  const schema = route.method.response?.$ref;
  if (schema === undefined) return text === '' ? [] : ['a body where none belongs'];
  const value = parse(text);
  return value === undefined ? ['no JSON'] : judge(schema, value);
}

function judgeError(text: string, status: number): string[] {
  const { error } = (parse(text) ?? {}) as {
    error?: { code?: number; message?: string; errors?: unknown[] };
  };
  const isShaped = error?.code === status && typeof error.message === 'string' && Array.isArray(error.errors);
  return isShaped ? [] : [`not an error of Google's: ${text.slice(0, 80)}`];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * What may be written beyond the letter of a schema: a null, which takes away what is there, and a time without an
 * offset beside its zone ("A time zone offset is required unless a time zone is explicitly specified in timeZone").
 */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  const hasZone = 'timeZone' in value && typeof value.timeZone === 'string';
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(
    kept.map(([name, inner]): [string, unknown] => {
      const isLocal = hasZone && name === 'dateTime' && /T\d\d:\d\d:\d\d$/.test(String(inner));
      return [name, isLocal ? `${String(inner)}Z` : asWritten(inner)];
    }),
  );
}

/**
 * The same fetch, with every request that was let through and every answer before the judge. What was refused (400 and
 * up) may have been asked wrongly: that is what it was refused for. With `astray` so may what was let through.
 */
export function judged(fetch: Fetch, { astray = false }: { astray?: boolean } = {}): Fetch {
  return async (input, init) => {
    const request = input instanceof Request && !init ? input : new Request(input, init);
    const url = new URL(request.url);
    const text = request.body ? await request.clone().text() : '';
    const route = findRoute(request.method, url);
    const response = await fetch(request);
    // Only a body that will be broken off says how long it was to be: nobody but the test may read it.
    if (response.headers.has('content-length')) return response;
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    // Spoilt bodies are what a test of faults is about; only whole answers are judged.
    const answer = await response.clone().text();
    const what = `${request.method} ${url.pathname}`;
    if (response.ok && !astray) assert.deepEqual(judgeRequest(route, { url, text }), [], `asked: ${what}`);
    const isWhole = answer === '' || (isJson && parse(answer) !== undefined);
    if (isWhole) {
      const problems = judgeAnswer(route, { status: response.status, text: answer });
      assert.deepEqual(problems, [], `answered: ${what}`);
    }
    return response;
  };
}
