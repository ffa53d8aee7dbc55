import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { webDriverPage } from './webdriver-page.mjs';

/** WebKitGTK for web-test-runner: its own driver, which speaks the W3C protocol, on a virtual display. */
export function webKitLauncher(binary) {
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  const settings = mkdtempSync(path.join(os.tmpdir(), 'webkit-'));
  const pages = new Map();
  const children = [];
  let driver;

  return {
    name: 'WebKitGTK',
    // Of the kinds that commands know, the one that a page is asked of.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      driver ??= startDriver();
      const page = await webDriverPage(await driver, capabilities);
      pages.set(id, page);
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    getPage: (id) => pages.get(id),
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id).url(),
    async stopSession(id) {
      const page = pages.get(id);
      pages.delete(id);
      await page.close();
      return {};
    },
    async stop() {
      await Promise.all([...pages.values()].map((page) => page.close()));
      for (const child of children) child.kill();
      rmSync(settings, { recursive: true, force: true });
    },
  };

  async function startDriver() {
    // This is how one says that one does not like things to move.
    mkdirSync(path.join(settings, 'gtk-3.0'));
    writeFileSync(path.join(settings, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    const display = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
    const [number] = await once(display.stdio[3], 'data');
    const port = await freePort();
    start('WebKitWebDriver', [`--port=${port}`], {
      LANG: 'en_US.UTF-8',
      XDG_CONFIG_HOME: settings,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // What isolates a page's processes needs rights that a container has not.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    });
    const address = `http://127.0.0.1:${port}`;
    for (let attempt = 0; attempt < 100; attempt++) {
      const answer = await fetch(`${address}/status`).catch(() => undefined);
      if (answer?.ok) return address;
      await sleep(100);
    }
    throw new Error('WebKitWebDriver does not answer');
  }

  function start(command, args, env = {}) {
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    children.push(child);
    return child;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
