// Through this judge goes all that the adapter sends to the stand-in, in all tests: it knows Google's discovery document,
// and of our own code nothing but which scopes hosts are asked for.
import { scopesOf } from '../../../src/adapters/google/scopes.js';
import { discovery } from '../../../src/testing/fake-google/index.js';
import { judge as judgeBody } from '../../testing/fake-google/schema-judge.js';
import { missingFields, strangers } from './discovery-shapes.js';

type Method = NonNullable<(typeof discovery.methods)[string]>;
type Parameter = NonNullable<(typeof discovery.parameters)[string]>;

/** A request, read whole. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

let judgedRequests = 0;
/** Requests that were found inside: most are made again and again. */
const inside = new Set<string>();

/** How many requests have been judged in this process. */
export function requestsJudged(): number {
  return judgedRequests;
}

/**
 * A `fetch` in which every request meets the judge first. One that is outside the document fails the test that runs,
 * whatever the adapter makes of it.
 */
export function judged(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const sent = await readRequest(input, init);
    judgedRequests += 1;
    const wrong = outsideOnce(sent);
    if (wrong.length > 0) {
      const error = new Error(
        `Outside the discovery document: ${sent.method} ${sent.url.href}: ${wrong.join('; ')}`,
      );
      // The adapter would take a rejection for a network that is down, and go on.
      queueMicrotask(() => {
        throw error;
      });
      throw error;
    }
    return fetch(input, init);
  };
}

function outsideOnce(sent: SentRequest): readonly string[] {
  const { method, url, headers, text } = sent;
  const about = ['Authorization', 'Content-Type'].map((name) => headers.get(name)?.split(' ')[0]);
  const name = JSON.stringify([method, url.href, about, text]);
  if (inside.has(name)) return [];
  const wrong = outside(sent);
  if (wrong.length === 0 && inside.size < 20_000) inside.add(name);
  return wrong;
}

async function readRequest(input: Request | URL | string, init: RequestInit = {}): Promise<SentRequest> {
  if (input instanceof Request) {
    const { method, url, headers } = input;
    return { method, url: new URL(url), headers, text: await input.clone().text() };
  }
  const { method = 'GET', headers, body } = init;
  const text = typeof body === 'string' ? body : '';
  return { method, url: new URL(input), headers: new Headers(headers), text };
}

/** What of a request is not in the discovery document; of OAuth, which is in none, not in Google's guide. */
export function outside(request: SentRequest): readonly string[] {
  const { method, url, headers, text } = request;
  const form = forms.get(`${method} ${url.pathname}`);
  if (form) return wrongForm(form, request);
  const found = findMethod(method, url);
  if (!found) return ['no such method'];
  const { asked, path } = found;
  return [
    ...wrongParameters(asked, path, url.searchParams),
    ...wrongBody(asked, text, headers),
    ...wrongRights(asked, headers),
  ];
}

function findMethod(
  httpMethod: string,
  url: URL,
): { readonly asked: Method; readonly path: ReadonlyMap<string, string> } | undefined {
  const given = url.pathname.split('/');
  for (const asked of Object.values(discovery.methods)) {
    const template = `/${discovery.servicePath}${asked.path}`.split('/');
    if (asked.httpMethod !== httpMethod || template.length !== given.length) continue;
    const path = new Map<string, string>();
    const fits = template.every((part, index) => {
      const text = given[index] ?? '';
      if (!part.startsWith('{')) return part === text;
      path.set(part.slice(1, -1), decodeURIComponent(text));
      return text !== '';
    });
    if (fits) return { asked, path };
  }
  return undefined;
}

function wrongParameters(
  asked: Method,
  path: ReadonlyMap<string, string>,
  search: URLSearchParams,
): readonly string[] {
  const known: Partial<Record<string, Parameter>> = { ...discovery.parameters, ...asked.parameters };
  const given = [
    ...[...path].map(([name, value]) => ({ name, value, location: 'path' })),
    ...[...search].map(([name, value]) => ({ name, value, location: 'query' })),
  ];
  const missing = Object.entries(known).filter(
    ([name, parameter]) => parameter?.required === true && given.every((one) => one.name !== name),
  );
  const wrong = given.filter(({ name, value, location }) => {
    const parameter = known[name];
    const isTwice = parameter?.repeated !== true && given.filter((one) => one.name === name).length > 1;
    return parameter?.location !== location || isTwice || !fits(value, parameter);
  });
  // A token in an address is written into logs.
  const told = ['access_token', 'oauth_token', 'key'].filter((name) => search.has(name));
  const selection = search.get('fields');
  const answer = asked.response && discovery.schemas[asked.response.$ref];
  return [
    ...missing.map(([name]) => `${name} is missing`),
    ...wrong.map(({ name, value }) => `${asked.id} takes no ${name}=${value}`),
    ...told.map((name) => `a credential in the address, as ${name}`),
    ...(selection === null ? [] : missingFields(selection, answer).map((name) => `no field ${name}`)),
  ];
}

function fits(value: string, { type, format, enum: allowed, minimum, maximum }: Parameter): boolean {
  if (allowed && !allowed.includes(value)) return false;
  if (format === 'date-time') return isMoment(value);
  if (type === 'boolean') return value === 'true' || value === 'false';
  if (type === 'string') return value !== '';
  const number = Number(value);
  const isBelow = minimum !== undefined && number < Number(minimum);
  const isAbove = maximum !== undefined && number > Number(maximum);
  return /^-?\d+$/.test(value) && !isBelow && !isAbove;
}

/** RFC 3339, with an offset. */
function isMoment(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
}

function wrongBody(asked: Method, text: string, headers: Headers): readonly string[] {
  if (!asked.request) return text === '' ? [] : [`${asked.id} takes no body`];
  if (!(headers.get('Content-Type') ?? '').startsWith('application/json')) return ['the body is no JSON'];
  const body: unknown = JSON.parse(text);
  const schema = discovery.schemas[asked.request.$ref];
  return [
    ...strangers(body, schema).map((name) => `${asked.request?.$ref ?? ''} has no such ${name}`),
    ...judgeBody(asked.request.$ref, withoutNulls(body)),
  ];
}

/** A patch removes a field with null, of which a schema knows nothing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

const askedFor = new Set((['everything', 'read-only', 'busy-only'] as const).flatMap(scopesOf));

function wrongRights({ id, scopes }: Method, headers: Headers): readonly string[] {
  const hasToken = /^Bearer \S+$/.test(headers.get('Authorization') ?? '');
  return [
    ...(hasToken ? [] : ['without a token']),
    ...(scopes.some((scope) => askedFor.has(scope)) ? [] : [`no consent opens ${id}`]),
  ];
}

/** "Using OAuth 2.0 for Web Server Applications": the fields of each form, no more and no fewer. */
const tokenFields: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['client_id', 'client_secret', 'code', 'code_verifier', 'grant_type', 'redirect_uri'],
  refresh_token: ['client_id', 'client_secret', 'grant_type', 'refresh_token'],
};

type FormJudge = (form: URLSearchParams) => readonly string[] | undefined;

/** The fields of the forms that Google's OAuth takes, by where they are posted. */
const forms = new Map<string, FormJudge>([
  ['POST /token', (form) => tokenFields[form.get('grant_type') ?? '']],
  ['POST /revoke', () => ['token']],
]);

function wrongForm(fieldsOf: FormJudge, { url, headers, text }: SentRequest): readonly string[] {
  const form = new URLSearchParams(text);
  const isForm = headers.get('Content-Type') === 'application/x-www-form-urlencoded';
  return [
    ...(fieldsOf(form)?.join() === [...form.keys()].sort().join()
      ? []
      : ['other fields than the guide names']),
    ...(url.search === '' ? [] : ['an address with a query']),
    ...(isForm ? [] : ['no form']),
    ...(headers.has('Authorization') ? ['a credential that nobody asked for'] : []),
  ];
}
