// A throw-away PostgreSQL on loopback, as the tests and benchmarks use it. The server's programs are Debian's; where they
// are missing, apt installs them.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { aptInstall } from './apt.mjs';

const versions = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** The folder of initdb, pg_ctl and postgres. */
export function ensurePostgres() {
  const found = findPrograms();
  if (found) return found;
  console.error('No PostgreSQL found; installing one (about half a minute) …');
  aptInstall('postgresql');
  const installed = findPrograms();
  if (installed) return installed;
  throw new Error(
    'The tests need a PostgreSQL server: apt-get install postgresql, or put its bin folder into POSTGRES_BIN',
  );
}

/**
 * Starts a cluster of its own on a free port. It is gone when `remove` is called or the process ends.
 *
 * @param {{ settings?: Readonly<Record<string, string | number>> }} [options] settings of the server (postgresql.conf)
 */
export async function startPostgres({ settings = {} } = {}) {
  const programs = ensurePostgres();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'booking-elements-postgres-'));
  const account = isRoot ? accountOf('postgres') : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();
  run(
    programs,
    'initdb',
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    account,
  );
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(path.join(data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
  let runs = false;

  const start = () => {
    run(programs, 'pg_ctl', ['-D', data, '-w', '-s', '-l', path.join(folder, 'log'), 'start'], account);
    runs = true;
  };
  /** @param {'smart' | 'fast' | 'immediate'} mode */
  const stop = (mode = 'fast') => {
    if (runs) run(programs, 'pg_ctl', ['-D', data, '-w', '-s', '-m', mode, 'stop'], account);
    runs = false;
  };
  const end = () => {
    remove();
    process.exit(143);
  };
  const remove = () => {
    process.off('exit', remove);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.off(signal, end);
    stop('immediate');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, end);
  start();
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, start, stop, remove };
}

function findPrograms() {
  const candidates = [
    process.env.POSTGRES_BIN,
    ...(existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : []).map(
      (version) => path.join(versions, version, 'bin'),
    ),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return candidates.find((folder) => folder && existsSync(path.join(folder, 'initdb')));
}

/** The server refuses to run as root. */
function accountOf(name) {
  const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

function run(programs, program, args, account) {
  // What it starts lives on and would hold a pipe open.
  const { status, error } = spawnSync(path.join(programs, program), args, {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
