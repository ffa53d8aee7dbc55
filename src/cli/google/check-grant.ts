import { missingFeatures } from '../../adapters/google/features.js';
import type { ConsentLevel, Grant } from '../../contract/calendar-provider.js';
import { agreed, note, wrong } from './check-result.js';
import type { CheckResult } from './check-result.js';
import { connectionsPage, consolePages } from './console-pages.js';
import { levels } from './setup-options.js';

const day = 86_400;
/** How long the grants of a client in testing last. */
const testingDays = 7;

/** Whether a grant lasts: one that ends within a week is that of a client in testing. */
export function checkLifetime(
  clientId: string,
  { refreshToken }: Grant,
  endsInSeconds: number | undefined,
): CheckResult {
  const { name, url } = consolePages(clientId).audience;
  if (refreshToken === undefined)
    return wrong('lifetime', 'Google gave no refresh token: access ends within the hour', [
      `take the client out of ${connectionsPage} and grant once more`,
    ]);
  if (endsInSeconds === undefined) return agreed('lifetime', 'Google names no end of this grant');
  const days = Math.max(1, Math.ceil(endsInSeconds / day));
  if (days > testingDays)
    return note('lifetime', `this grant ends in ${days} days: the person allowed access for a limited time`);
  return wrong(
    'lifetime',
    `this grant ends in ${days} ${days === 1 ? 'day' : 'days'}: so do all grants of a client whose publishing status is Testing`,
    [
      `${name}, ${url}: Publish app (or User type Internal), then connect once more: old grants keep their end`,
    ],
  );
}

/** Whether what was granted is what a level asks for, and what each missing scope costs. */
export function checkScopes(clientId: string, { scopes }: Grant, level: ConsentLevel): CheckResult {
  if (scopes === undefined) return note('scopes', 'Google does not say what was granted');
  const missing = missingFeatures(level, scopes);
  const enough = levels.filter((candidate) => missingFeatures(candidate, scopes).length === 0);
  const told = `enough for: ${enough.join(', ') || 'no level'}`;
  if (missing.length === 0) return agreed('scopes', `all that “${level}” needs; ${told}`);
  const { name, url } = consolePages(clientId).dataAccess;
  return wrong('scopes', `something is missing for “${level}”; ${told}`, [
    ...missing.map(({ feature, scope, onlyOwned }) => {
      const cost = onlyOwned ? 'works on calendars of one’s own only' : feature.without;
      return `${scope}: ${cost}`;
    }),
    'ask again, and have every box left ticked',
    `the client must list the scopes too: ${name}, ${url}`,
  ]);
}

/** What no address of Google's tells, so that it has to be looked up. */
export function publishingNote(clientId: string): CheckResult {
  const { name, url } = consolePages(clientId).audience;
  return note('publishing', `the publishing status is told by one page alone: ${name}, ${url}`, [
    'Testing: grants end after 7 days, and only the 100 test users named there can connect',
    'In production, not verified: a warning before consent, and 100 users in the life of the project',
    'Internal: neither',
  ]);
}
