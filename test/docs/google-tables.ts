import { format, resolveConfig } from 'prettier';
import { failureOf, failures } from '../../src/adapters/google/google-errors.js';
import { googleFeatures } from '../../src/adapters/google/features.js';
import { knownScopes, permissionsOf, scopesOf } from '../../src/adapters/google/scopes.js';
import { expectations } from '../../src/cli/google/live/expectations.js';
import type { Mark } from '../../src/cli/google/live/expectation.js';
import { levels } from '../../src/cli/google/setup-options.js';
import { googleRules } from './google-rules.js';

/** The tables of docs/google.md and docs/google-setup.md, made from what the code goes by. */
export const tables: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  documented: () => rulesOf('D'),
  observed: () => rulesOf('O'),
  inferred: () => rulesOf('I'),
  scopes: scopeTable,
  levels: levelTable,
  errors: errorTable,
};

function rulesOf(wanted: Mark): readonly (readonly string[])[] {
  const rows = expectations.flatMap(([id, { mark, section, expects, ...more }]) => {
    if (mark !== wanted) return [];
    const [rule, test] = googleRules[id];
    const tried = 'because' in more ? `no: ${more.because}` : 'yes';
    return [[`\`${id}\``, expects, section, nameOf(rule), nameOf(test), tried]];
  });
  return [
    ['rule', 'what is expected of Google', '§', 'lives in', 'held by', '`google-live-check` tries it'],
    ...rows,
  ];
}

/** A link from docs/ that shows the file’s name alone. */
function nameOf(file: string): string {
  return `[${file.split('/').at(-1)?.replace(/\.ts$/, '') ?? file}](../${file})`;
}

function scopeTable(): readonly (readonly string[])[] {
  const rows = knownScopes().map(([scope]) => {
    const permissions = permissionsOf([scope]);
    const cells = googleFeatures.map(({ reach }) => {
      const words = { none: '', owned: 'own calendars', all: 'yes' } as const;
      return words[reach(permissions)];
    });
    return [`\`${scope.replace('https://www.googleapis.com/auth/', '')}\``, ...cells];
  });
  return [['scope', 'list calendars', 'busy times', 'read events', 'write events'], ...rows];
}

function levelTable(): readonly (readonly string[])[] {
  const rows = levels.map((level) => [
    `\`${level}\``,
    scopesOf(level)
      .map((scope) => `\`${scope}\``)
      .join('<br>'),
  ]);
  return [['level', 'scopes, exactly'], ...rows];
}

/** Statuses and reasons of Google's, as `failureOf` is asked about them. */
const refusals: readonly (readonly [status: number, reasons: string, message?: string])[] = [
  [400, 'timeRangeEmpty, timeRangeTooLong, invalid, invalidParameter, required, badRequest, parseError'],
  [400, 'invalid', 'Invalid sync token value.'],
  [400, 'invalid', 'Invalid conference type value.'],
  [400, 'pushNotSupportedForRequestedResource'],
  [401, 'authError, required'],
  [401, 'push.webhookUrlUnauthorized'],
  [403, 'userRateLimitExceeded, rateLimitExceeded'],
  [403, 'quotaExceeded'],
  [403, 'dailyLimitExceeded, accessNotConfigured, SERVICE_DISABLED'],
  [403, 'insufficientPermissions, ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
  [403, 'forbidden, requiredAccessLevel, forbiddenForNonOrganizer'],
  [403, 'forbiddenForServiceAccounts'],
  [404, 'notFound'],
  [409, 'duplicate'],
  [409, 'conflict'],
  [410, 'fullSyncRequired, updatedMinTooLongAgo'],
  [410, 'deleted'],
  [412, 'conditionNotMet'],
  [429, 'rateLimitExceeded'],
  [500, 'backendError'],
];

function errorTable(): readonly (readonly string[])[] {
  const rows = refusals.map(([status, reasons, message]) => {
    const each = reasons.split(', ');
    const kinds = new Set(
      each.map((reason) => failureOf({ status, reasons: [reason], domains: [], message, googles: true })),
    );
    const [failure] = kinds;
    if (kinds.size !== 1 || failure === undefined) throw new Error(`${reasons} are not one kind of failure`);
    const { code, again } = failures[failure];
    const said = message === undefined ? '' : `, “${message}”`;
    return [
      `${status}`,
      each.map((reason) => `\`${reason}\``).join(', ') + said,
      failure,
      `\`${code}\``,
      again,
    ];
  });
  return [['HTTP', 'reason', 'taken for', 'code', 'sent again'], ...rows];
}

/** Puts each table between its two comments, and the whole in the form of the house. @throws Error for a table nobody makes. */
export async function withTables(markdown: string, file: string): Promise<string> {
  const filled = markdown.replaceAll(/<!-- table: (\w+) -->[\s\S]*?<!-- end -->/g, (_all, name: string) => {
    const rows = tables[name]?.();
    if (rows === undefined) throw new Error(`There is no table ${name}`);
    const [head = [], ...body] = rows;
    const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
    return `<!-- table: ${name} -->\n\n${lines.join('\n')}\n\n<!-- end -->`;
  });
  return format(filled, { ...(await resolveConfig(file)), parser: 'markdown' });
}
