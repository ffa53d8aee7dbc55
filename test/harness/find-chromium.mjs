// Finds a Chromium or Chrome without downloading anything; CHROME_PATH wins.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';

const usual = {
  linux: [
    // What its headless mode was before it became a whole browser without a window: the same engine for a third less work.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  ],
};

/** The path of a browser, or `undefined`. */
export function findChromium() {
  const named = [process.env.CHROME_PATH, process.env.CHROME_BIN, process.env.PUPPETEER_EXECUTABLE_PATH];
  const candidates = [
    ...named,
    ...(usual[platform()] ?? []),
    onPath('chromium'),
    onPath('google-chrome'),
    ...downloaded(),
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate));
}

/** What Chromium is started with everywhere: no sandbox as root, no calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onPath(name) {
  if (platform() === 'win32') return undefined;
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('sh', ['-c', `command -v ${name}`], options).trim();
  } catch {
    return undefined;
  }
}

/** Browsers that Playwright downloaded. */
function downloaded() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    path.join(homedir(), '.cache/ms-playwright'),
    path.join(homedir(), 'Library/Caches/ms-playwright'),
    path.join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
  ];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) => {
      const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
      return versions
        .sort()
        .reverse()
        .flatMap((version) => inside.map((at) => path.join(cache, version, at)));
    });
}
