// Throw-away CalDAV servers on loopback: Radicale, and Xandikos as one of another breed. Both are Debian's; where they are
// missing, apt installs them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { aptInstall } from './apt.mjs';

/** The program; installed when it is missing. */
export function ensureRadicale() {
  return ensure('/usr/bin/radicale', 'radicale');
}

/** The program; installed when it is missing. */
export function ensureXandikos() {
  return ensure('/usr/bin/xandikos', 'xandikos');
}

/**
 * Starts a Radicale with the users `anna` and `boss`, each with the password of their name and `-secret`. Below `/boss/open/`
 * everybody may read. It is gone when `stop` is called or the process ends.
 */
export async function startRadicale() {
  const program = ensureRadicale();
  return startServer((folder, port) => {
    const users = path.join(folder, 'users');
    const rights = path.join(folder, 'rights');
    const config = path.join(folder, 'config');
    writeFileSync(users, 'anna:anna-secret\nboss:boss-secret\n');
    writeFileSync(
      rights,
      '[root]\nuser: .+\ncollection:\npermissions: R\n\n' +
        '[principal]\nuser: .+\ncollection: {user}\npermissions: RW\n\n' +
        '[own]\nuser: .+\ncollection: {user}/[^/]+\npermissions: rw\n\n' +
        '[open]\nuser: .+\ncollection: boss/open\npermissions: r\n',
    );
    writeFileSync(
      config,
      `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${users}\n` +
        `htpasswd_encryption = plain\ndelay = 0\n[rights]\ntype = from_file\nfile = ${rights}\n` +
        `[storage]\nfilesystem_folder = ${path.join(folder, 'collections')}\n[web]\ntype = none\n` +
        '[logging]\nlevel = warning\n',
    );
    return [program, ['--config', config]];
  });
}

/** Starts a Xandikos that asks nobody who they are; its only user is `/anna/`. */
export async function startXandikos() {
  const program = ensureXandikos();
  return startServer((folder, port) => {
    const data = path.join(folder, 'data');
    mkdirSync(data);
    const place = ['-d', data, '--current-user-principal', '/anna/', '--autocreate'];
    return [program, [...place, '-l', '127.0.0.1', '-p', String(port)]];
  });
}

async function startServer(commandOf) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'booking-elements-caldav-'));
  const port = await freePort();
  const [program, args] = commandOf(folder, port);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const stop = () => {
    process.off('exit', stop);
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const url = `http://127.0.0.1:${port}/`;
  while (!(await answers(url))) {
    if (child.exitCode === null) continue;
    stop();
    throw new Error(`${program} did not start:\n${said}`);
  }
  return { url, stop };
}

async function answers(url) {
  try {
    await (await fetch(url, { method: 'OPTIONS', signal: AbortSignal.timeout(5000) })).arrayBuffer();
    return true;
  } catch {
    // It is not there yet; the next look is a little later.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  }
}

function ensure(program, name) {
  if (existsSync(program)) return program;
  console.error(`No ${name} found; installing one …`);
  if (aptInstall(name) && existsSync(program)) return program;
  throw new Error(`The tests need a CalDAV server: apt-get install ${name}`);
}

async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
