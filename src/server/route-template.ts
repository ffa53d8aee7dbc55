import { connectCallbackPath, connectPath } from '../contract/connecting.js';
import { guestOperations, hostOperations, wirePrefix } from '../contract/operations.js';
import { OwnerSlug, Slug } from '../schemas/slug.js';
import { elementsPath, managePath } from './pages/pages-options.js';
import { livePath, readyPath } from './probes.js';
import { settingsPath, signInCallbackPath, signInPath, signOutPath } from './sign-in/sign-in-options.js';

/** What an address leads to, without anything of what it names. */
export interface RouteTemplate {
  /** Such as `/v1/{owner}/bookings/{ref}`; `-` where nothing is. */
  readonly template: string;
  /** What stands where an owner does, if that could be one. */
  readonly owner?: string;
}

/** Addresses that are always the same. */
const fixed: readonly string[] = [
  ...['/openapi.json', '/tasks/run', '/notifications', '/health'].map((path) => `${wirePrefix}${path}`),
  livePath,
  readyPath,
  connectCallbackPath,
  signInPath,
  signInCallbackPath,
  `${signInPath}/google`,
  `${signInPath}/mail`,
  signOutPath,
  settingsPath,
  managePath,
];

/** Addresses that begin alike, and what they are called. */
const beginnings: readonly (readonly [string, string])[] = [
  [`${signInPath}/link/`, `${signInPath}/link/{token}`],
  [`${signInPath}/`, `${signInPath}/{page}`],
  [`${connectPath}/`, `${connectPath}/{ticket}`],
  [`${elementsPath}/`, `${elementsPath}/{file}`],
];

const patterns = [...Object.values(hostOperations), ...Object.values(guestOperations)].map(({ path }) => ({
  template: path,
  segments: path.split('/'),
}));

/** How an address that leads nowhere is called. */
export const nowhere = '-';

/**
 * Tells what a path leads to, for logs and figures: paths themselves hold references, tickets and one-time links, and whatever a
 * stranger likes to write.
 *
 * @param path without the server's `basePath`
 */
export function routeTemplate(path: string): RouteTemplate {
  const bare = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (fixed.includes(bare)) return { template: bare };
  const begun = beginnings.find(([beginning]) => bare.startsWith(beginning));
  if (begun) return { template: begun[1] };
  const given = bare.split('/');
  const found = patterns.find(({ segments }) => fits(segments, given));
  if (found) return withOwner(found.template, found.segments.indexOf('{owner}'), given);
  const [, owner = '', slug, ...more] = given;
  const isPage = owner !== 'v1' && OwnerSlug.safeParse(owner).success && more.length === 0;
  if (!isPage || (slug !== undefined && !Slug.safeParse(slug).success)) return { template: nowhere };
  return { template: slug === undefined ? '/{owner}' : '/{owner}/{event-type}', owner };
}

function fits(pattern: readonly string[], given: readonly string[]): boolean {
  return (
    pattern.length === given.length &&
    pattern.every((segment, i) => segment.startsWith('{') || segment === given[i])
  );
}

function withOwner(template: string, at: number, given: readonly string[]): RouteTemplate {
  const owner = given[at];
  return owner !== undefined && OwnerSlug.safeParse(owner).success ? { template, owner } : { template };
}
