import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atTheEnd } from './at-the-end.js';
import type { DebianWordPress } from './debian-wordpress.js';
import type { Maria } from './maria.js';

const plugin = path.resolve(import.meta.dirname, '../../demo/wordpress/booking-elements');

/** A page as it was stored, with the filters that its author's rights ask for. */
export interface StoredPage {
  readonly id: number;
  readonly stored: string;
  /** Whether its author may write all HTML. */
  readonly mayAll: boolean;
}

/** A WordPress that answers on loopback, with the plugin activated, its administrator `admin` with the password `password`. */
export interface Site {
  readonly url: string;
  /** Has something done there that people do not do in a browser (stage.php). */
  stage(deed: string, asked?: Readonly<Record<string, unknown>>): unknown;
  /** Publishes a page in somebody's name. */
  publish(page: Readonly<Record<'by' | 'content', string> & { type?: 'post' }>): StoredPage;
  /** What a visitor gets. */
  read(id: number, more?: string): Promise<string>;
  /** What PHP complained of. */
  complaints(): string;
  stop(): Promise<void>;
}

/** Installs a WordPress, by itself or as a network of sites, and serves it. */
export async function startSite(
  { folder }: DebianWordPress,
  { maria, isNetwork = false }: { readonly maria: Maria; readonly isNetwork?: boolean },
): Promise<Site> {
  const place = mkdtempSync(path.join(tmpdir(), 'booking-elements-wordpress-'));
  cpSync(folder, place, { recursive: true });
  cpSync(path.join(import.meta.dirname, 'wp-config.php'), path.join(place, 'wp-config.php'));
  cpSync(path.join(import.meta.dirname, 'classic-theme'), path.join(place, 'wp-content/themes/classic'), {
    recursive: true,
  });
  cpSync(plugin, path.join(place, 'wp-content/plugins/booking-elements'), { recursive: true });
  const host = `127.0.0.1:${await freePort()}`;
  const env = {
    ...process.env,
    WORDPRESS_SOCKET: maria.socket,
    WORDPRESS_DATABASE: `wp_${path.basename(place).replaceAll(/\W/g, '_')}`,
    WORDPRESS_HOST: host,
  };
  const asNetwork = { ...env, WORDPRESS_NETWORK: '1' };
  const run = (vars: NodeJS.ProcessEnv, deed: string, asked: Readonly<Record<string, unknown>> = {}) => {
    const script = path.join(import.meta.dirname, 'stage.php');
    const output = execFileSync('php', [script, deed, JSON.stringify(asked)], {
      cwd: place,
      env: vars,
      encoding: 'utf8',
    });
    return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as unknown;
  };
  run(env, 'database');
  run(env, 'install');
  if (isNetwork) run(env, 'network');
  const vars = isNetwork ? asNetwork : env;
  run(vars, 'activate');
  const server = spawn('php', ['-d', 'opcache.enable_cli=1', '-S', host], {
    cwd: place,
    // The editor asks for many things at once.
    env: { ...vars, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  // Its workers are of its group, and live on when only the first of them is ended.
  const end = (): void => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  };
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  const forget = atTheEnd(() => {
    end();
    remove();
  });
  const url = `http://${host}`;
  await answering(url);
  return {
    url,
    stage: (deed, asked) => run(vars, deed, asked),
    publish: (page) => run(vars, 'post', { title: 'A page', ...page }) as StoredPage,
    read: async (id, more = '') => (await fetch(`${url}/?p=${id}${more}`)).text(),
    complaints: () => {
      const log = path.join(place, 'debug.log');
      return existsSync(log) ? readFileSync(log, 'utf8') : '';
    },
    async stop() {
      forget();
      end();
      await ended;
      remove();
    },
  };
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await fetch(url, { method: 'HEAD' });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
