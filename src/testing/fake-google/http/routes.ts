import type { RestMethod } from '../discovery/description.js';
import { discovery } from '../discovery/discovery.js';

/** A method of the calendar and the path parameters it was called with. */
export interface CalendarRoute {
  readonly kind: 'calendar';
  readonly id: string;
  readonly method: RestMethod;
  readonly path: Readonly<Record<string, string>>;
}

/** One of the addresses of OAuth 2.0, which no discovery document describes. */
export interface OAuthRoute {
  readonly kind: 'oauth';
  readonly id: OAuthEndpoint;
}

export type OAuthEndpoint = 'oauth2.authorize' | 'oauth2.token' | 'oauth2.revoke' | 'oauth2.tokeninfo';
export type Route = CalendarRoute | OAuthRoute;

const OAUTH: readonly { host: string; path: string; methods: readonly string[]; id: OAuthEndpoint }[] = [
  {
    host: 'accounts.google.com',
    path: '/o/oauth2/v2/auth',
    methods: ['GET', 'POST'],
    id: 'oauth2.authorize',
  },
  { host: 'oauth2.googleapis.com', path: '/token', methods: ['POST'], id: 'oauth2.token' },
  { host: 'oauth2.googleapis.com', path: '/revoke', methods: ['POST'], id: 'oauth2.revoke' },
  { host: 'oauth2.googleapis.com', path: '/tokeninfo', methods: ['GET', 'POST'], id: 'oauth2.tokeninfo' },
];
const CALENDAR_HOST = new URL(discovery.rootUrl).host;
const GOOGLE_HOSTS = new Set([CALENDAR_HOST, ...OAUTH.map(({ host }) => host)]);

const templates = Object.values(discovery.methods).map((method) => ({
  method,
  segments: `${discovery.servicePath}${method.path}`.split('/'),
}));

/** What is meant by an HTTP method and an address; each on Google's own host, everything on any other. */
export function findRoute(httpMethod: string, url: URL): Route | undefined {
  const isAt = (host: string) => !GOOGLE_HOSTS.has(url.host) || url.host === host;
  for (const { host, path, methods, id } of OAUTH) {
    if (url.pathname === path && isAt(host) && methods.includes(httpMethod)) return { kind: 'oauth', id };
  }
  if (!isAt(CALENDAR_HOST)) return undefined;
  const given = url.pathname.slice(1).split('/');
  for (const { method, segments } of templates) {
    const path = method.httpMethod === httpMethod ? matchPath(segments, given) : undefined;
    if (path) return { kind: 'calendar', id: method.id, method, path };
  }
  return undefined;
}

function matchPath(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const text = given[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== text) return undefined;
      continue;
    }
    const value = decode(text);
    if (value === undefined || value === '') return undefined;
    path[segment.slice(1, -1)] = value;
  }
  return path;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
