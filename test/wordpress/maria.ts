import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { atTheEnd } from './at-the-end.js';

/** A MariaDB server of the tests' own. */
export interface Maria {
  /** Its socket; it listens nowhere else. Its root has no password. */
  readonly socket: string;
  stop(): Promise<void>;
}

/** Starts a server in a folder of its own. @throws Error when it is not there after half a minute */
export async function startMaria(): Promise<Maria> {
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-elements-maria-'));
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'socket');
  const user = os.userInfo().username;
  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${user}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  );
  const server = spawn(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--user=${user}`,
      `--socket=${socket}`,
      '--skip-networking',
      // Nothing here outlives the tests.
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-buffer-pool-size=32M',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const forget = atTheEnd(() => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const deadline = Date.now() + 30_000;
  while (!existsSync(socket)) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('MariaDB does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    socket,
    async stop() {
      forget();
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
