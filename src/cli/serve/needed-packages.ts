import { isServerUrl } from '../../store/sql/postgres.js';
import { missingPackageOf } from '../missing-package.js';
import type { Settings } from './read-settings.js';
import { isTree, valueAt } from './tree.js';

/** The optional packages that this configuration needs. */
export function neededPackages({ values, secrets }: Pick<Settings, 'values' | 'secrets'>): readonly string[] {
  const hasCaldav = isTree(valueAt(values, 'caldav'));
  return [
    'zod',
    '@hono/node-server',
    isServerUrl(secrets.database ?? '') ? 'pg' : '@electric-sql/pglite',
    ...(isTree(valueAt(values, 'mail')) ? ['nodemailer'] : []),
    ...(hasCaldav ? ['ical.js', '@xmldom/xmldom'] : []),
    ...(hasCaldav || valueAt(values, 'webhooks') === true ? ['ipaddr.js'] : []),
    ...(valueAt(values, 'holidays') === true ? ['date-holidays'] : []),
  ];
}

/** Those that are not installed. @throws What went wrong with one that is. */
export async function missingPackages(
  names: readonly string[],
  load: (name: string) => Promise<unknown> = async (name) => import(name),
): Promise<readonly string[]> {
  const missing = await Promise.all(
    names.map(async (name) => {
      try {
        await load(name);
        return [];
      } catch (error) {
        if (missingPackageOf(error) !== name) throw error;
        return [name];
      }
    }),
  );
  return missing.flat();
}
