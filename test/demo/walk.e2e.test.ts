import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, tabTo } from './guest-browser.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  // Its own: what others still hold there would count for these guests, who share their address.
  [demo, browser] = await Promise.all([startOwnDemo(), launchBrowser()]);
});
after(() => demo.stop());

async function openPage(
  address: string,
  look: { readonly width?: number; readonly dark?: boolean } = {},
): Promise<Page> {
  const page = await browser.newPage({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: look.width ?? 1280, height: 900 },
    colorScheme: look.dark === true ? 'dark' : 'light',
  });
  page.setDefaultTimeout(15_000);
  await page.goto(`${demo.url}${address}`);
  return page;
}

/** Days with free times have names that end in a number of them. */
const freeDay = /, \d+ times?$/;
const slotTime = /^\d{1,2}:\d\d .*to /;

/** The events that a guest's booking has left in the host's calendar, as the stand-in saved them; it does so every two seconds. */
async function bookedEvents(
  guest: string,
): Promise<readonly { readonly summary: string; readonly text: string }[]> {
  for (let tries = 0; tries < 40; tries++) {
    const calendar = demo.readState().calendars.find(({ id }) => id === 'anna@example.com');
    const events = (calendar?.events ?? []).map((event) => ({
      summary: JSON.stringify(event.fields['summary']),
      text: JSON.stringify(event),
    }));
    const booked = events.filter(({ summary }) => summary.includes(guest));
    if (booked.some(({ text }) => text.includes('meet.google.com'))) return booked;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return [];
}

/** Waits until the page says so, where it can be seen. */
async function isSaid(page: Page, words: string | RegExp, timeout = 20_000): Promise<void> {
  await page.getByText(words).locator('visible=true').first().waitFor({ timeout });
}

/** Activates a button by its name without ever focusing it, as a touch screen reader does. */
async function activate(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.waitFor();
  await button.evaluate((element: HTMLElement) => {
    element.click();
  });
}

async function fillDetails(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^Name/).fill(name);
  await page.getByLabel(/^E-mail address/).fill('ada@example.com');
}

describe('the whole way, in the started demo', () => {
  it('is walked with the keyboard alone, and the event stands in Google with its Meet link', async () => {
    const page = await openPage('/');
    await page.getByRole('button', { name: freeDay }).first().waitFor();
    await tabTo(page, freeDay);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: slotTime }).first().waitFor();
    await tabTo(page, slotTime);
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Name/).waitFor();
    await tabTo(page, /Google Meet/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Name/);
    await page.keyboard.type('Keyboard Kim');
    await tabTo(page, /^E-mail address/);
    await page.keyboard.type('kim@example.com');
    await tabTo(page, /^Book/);
    await page.keyboard.press('Enter');
    await isSaid(page, 'You are booked');
    const link = page.getByRole('link', { name: /join/i });
    await link.waitFor();
    assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/meet\.google\.com\//);
    const [event] = await bookedEvents('Keyboard Kim');
    assert.equal(event?.summary, JSON.stringify('Getting to know each other: Keyboard Kim'));
    assert.ok(event.text.includes((await link.getAttribute('href')) ?? 'no link'));
    await page.close();
  });

  it('is walked by activating buttons without moving the focus, beside the calendar that fills by itself', async () => {
    const page = await openPage('/split');
    await activate(page, freeDay);
    await activate(page, slotTime);
    await page.getByLabel(/^Name/).waitFor();
    await fillDetails(page, 'Touch Toni');
    await activate(page, /^Book/);
    await isSaid(page, 'You are booked');
    const host = page.getByRole('region', { name: 'Week' });
    await host.getByText('Getting to know each other: Touch Toni').waitFor();
    await host.getByRole('link', { name: 'Meet link' }).last().waitFor();
    await page.getByRole('link', { name: /join/i }).waitFor();
    await page.close();
  });

  it('is honest when Google goes away while a guest books, and books nothing half', async () => {
    const page = await openPage('/');
    await activate(page, freeDay);
    await activate(page, slotTime);
    await page.getByLabel(/^Name/).waitFor();
    await fillDetails(page, 'Offline Ole');
    await demo.setDown(true);
    await activate(page, /^Book/);
    await isSaid(page, /nothing was booked|does not answer/i, 40_000);
    assert.equal(await page.getByText('You are booked').locator('visible=true').count(), 0);
    await demo.setDown(false);
    assert.equal(await page.getByLabel(/^Name/).inputValue(), 'Offline Ole');
    await activate(page, /^Book/);
    await isSaid(page, 'You are booked');
    assert.equal((await bookedEvents('Offline Ole')).length, 1);
    await page.close();
  });

  it('offers other times when somebody was faster, and keeps what was typed', async () => {
    const [first, second] = [await openPage('/'), await openPage('/')];
    // Both have been told of the same times before one of them is chosen.
    for (const page of [first, second]) await page.getByRole('button', { name: freeDay }).first().waitFor();
    for (const page of [first, second]) {
      await activate(page, freeDay);
      await activate(page, slotTime);
      await page.getByLabel(/^Name/).waitFor();
    }
    await fillDetails(first, 'Fast Fin');
    await fillDetails(second, 'Slow Sam');
    await activate(first, /^Book/);
    await isSaid(first, 'You are booked');
    // The first has kept the time while typing: the second is told before sending anything.
    await isSaid(second, /just taken/i);
    await activate(second, /^\w{3},? \d+ \w{3},? \d{1,2}:\d\d/);
    assert.equal(await second.getByLabel(/^Name/).inputValue(), 'Slow Sam');
    await activate(second, /^Book/);
    await isSaid(second, 'You are booked');
    await first.close();
    await second.close();
  });
});

describe('the HTML of the README and of docs/widget.md', () => {
  const shown = (page: string): string =>
    readFileSync(path.resolve(import.meta.dirname, '../..', page), 'utf8');
  const codeOf = (language: string, page = 'README.md') =>
    [...shown(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, code = '']) => code,
    );

  /** A page at the address that the README names, with the demo behind it. */
  async function openReadme(html: string): Promise<Page> {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.route('https://book.example/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const body = `<!doctype html><html lang="en">${html}</html>`;
      if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      return route.fulfill({ response: await route.fetch({ url: `${demo.url}${pathname}${search}` }) });
    });
    return page;
  }

  /** What a page still asks for when it is left is nobody's any more. */
  async function leave(page: Page): Promise<void> {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  }

  it('is a file that works by a double click, beside the package', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'booking-readme-'));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(
      path.resolve(import.meta.dirname, '../..'),
      path.join(folder, 'node_modules/booking-elements'),
      'dir',
    );
    const file = path.join(folder, 'page.html');
    writeFileSync(file, codeOf('html')[0] ?? '');
    const page = await browser.newPage({ locale: 'en-GB' });
    try {
      await page.goto(pathToFileURL(file).href);
      await activate(page, /^Introductory call/);
      await activate(page, freeDay);
      await activate(page, slotTime);
      await page.getByLabel(/^Name/).waitFor();
      await fillDetails(page, 'File Fay');
      await activate(page, /^Book/);
      await isSaid(page, 'You are booked');
    } finally {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is a page that works', async () => {
    const [, html = ''] = codeOf('html');
    const [script = ''] = codeOf('js');
    const [styles = ''] = codeOf('css');
    const page = await openReadme(`<style>${styles}</style>${html}<script type="module">${script}</script>`);
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto('https://book.example/');
    await activate(page, freeDay);
    await activate(page, slotTime);
    await page.getByLabel(/^Name/).waitFor();
    await fillDetails(page, 'Readme Rae');
    await activate(page, /^Book/);
    await isSaid(page, 'You are booked');
    assert.ok(
      told.some((text) => text.startsWith('booked ')),
      told.join('\n'),
    );
    await leave(page);
  });

  it('has buttons that open the booking page, with either script', async () => {
    const buttons = codeOf('html', 'docs/widget.md').find((html) => html.includes('<booking-button')) ?? '';
    for (const script of ['booking-elements.js', 'booking-button.js']) {
      const page = await openReadme(
        `<script type="module" src="https://book.example/booking-elements/${script}"></script>${buttons}`,
      );
      await page.goto('https://book.example/');
      await page.getByRole('button', { name: 'Book a call' }).click();
      const dialog = page.getByRole('dialog', { name: 'Book a call' });
      await dialog.getByRole('button', { name: freeDay }).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Book', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Workshop' }).waitFor();
      await leave(page);
    }
  });

  it('has a page for manage links, which says where one leads nowhere', async () => {
    const page = await openReadme(
      codeOf('html', 'docs/widget.md').find((html) => html.includes('<booking-manage')) ?? '',
    );
    await page.goto('https://book.example/#booking=anna.1&token=forged');
    await isSaid(page, 'There is no booking behind this link');
    await leave(page);
  });
});
