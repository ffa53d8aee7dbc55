import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from '../harness/apt.mjs';

const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/wordpress');

/** Releases of Debian, each with a WordPress of its time. */
export const releases: readonly string[] = (process.env['WORDPRESS_RELEASES'] ?? 'bookworm trixie sid').split(
  ' ',
);

/** A WordPress as a release of Debian has it. */
export interface DebianWordPress {
  /** Its files, without anybody's settings. */
  readonly folder: string;
  readonly version: string;
}

/** Finds PHP and MariaDB's server, or installs them. @throws Error where neither can be had */
export function ensurePhp(): void {
  if (['/usr/sbin/mariadbd', '/usr/bin/my_print_defaults'].every((file) => existsSync(file)) && hasMysqli())
    return;
  console.error('No PHP with MySQL, or no MariaDB; installing them (about half a minute) …');
  aptInstall('php-cli', 'php-mysql', 'mariadb-server-core', 'mariadb-client-core');
  if (!hasMysqli())
    throw new Error(
      'The tests need: apt-get install php-cli php-mysql mariadb-server-core mariadb-client-core',
    );
}

function hasMysqli(): boolean {
  try {
    return execFileSync('php', ['-m'], { encoding: 'utf8' }).includes('mysqli');
  } catch {
    return false;
  }
}

/**
 * The WordPress of a release, `bookworm` or `sid`, taken out of Debian's packages; nothing of it is installed. What was taken
 * out once is kept.
 */
export function debianWordPress(release: string): DebianWordPress {
  const folder = path.join(cache, release, 'wordpress');
  if (!existsSync(folder)) takeOut(release, folder);
  const version = execFileSync(
    'php',
    ['-r', 'include $argv[1]; echo $wp_version;', path.join(folder, 'wp-includes/version.php')],
    { encoding: 'utf8' },
  );
  return { folder, version };
}

function takeOut(release: string, folder: string): void {
  const place = path.dirname(folder);
  rmSync(place, { recursive: true, force: true });
  for (const name of ['lists/partial', 'archives/partial', 'packages', 'root'])
    mkdirSync(path.join(place, name), { recursive: true });
  const sources = path.join(place, 'sources.list');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(sources, `deb [signed-by=${keys}] http://deb.debian.org/debian ${release} main\n`);
  const options = [
    ['Dir::Etc::sourcelist', sources],
    ['Dir::Etc::sourceparts', '-'],
    ['Dir::State::lists', path.join(place, 'lists')],
    ['Dir::Cache', place],
    ['APT::Sandbox::User', 'root'],
    ['Acquire::Retries', '3'],
  ].flatMap(([name = '', value = '']) => ['-o', `${name}=${value}`]);
  const packages = path.join(place, 'packages');
  const apt = (command: string, ...args: string[]): string =>
    execFileSync(command, [...options, ...args], { cwd: packages, encoding: 'utf8' });
  apt('apt-get', 'update', '-qq');
  // What WordPress links to in other packages, and a theme; not a web server.
  const wanted = [
    ...apt('apt-cache', 'depends', 'wordpress').matchAll(
      /: ((?:php-getid3|libjs-|libphp-|wordpress-theme-)\S*)$/gm,
    ),
  ].map(([, name = '']) => name);
  apt('apt-get', 'download', '-qq', 'wordpress', ...new Set(wanted));
  const root = path.join(place, 'root');
  for (const file of readdirSync(packages)) execFileSync('dpkg-deb', ['-x', file, root], { cwd: packages });
  // Its links lead to neighbours in the same root; those that lead out of it are of no use here.
  const taken = path.join(place, 'taken');
  cpSync(path.join(root, 'usr/share/wordpress'), taken, {
    recursive: true,
    dereference: true,
    filter: (file) => existsSync(file) && path.basename(file) !== '.htaccess',
  });
  renameSync(taken, folder);
  for (const name of ['lists', 'archives', 'packages', 'root'])
    rmSync(path.join(place, name), { recursive: true, force: true });
}
