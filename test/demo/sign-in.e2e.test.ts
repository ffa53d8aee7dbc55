import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { complaintsOf } from './complaints.js';
import { auditPage, launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
after(() => demo.stop());

async function open(at: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = complaintsOf(page);
  await page.goto(`${demo.url}${at}`);
  return { page, complaints };
}

interface TrayMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

/** The link in the newest mail of the tray to an address, once it is not one of these. */
async function mailedLink(to: string, seen: ReadonlySet<string>): Promise<string> {
  for (let tries = 0; tries < 80; tries++) {
    const { mails } = (await (await fetch(`${demo.url}/demo/mails`)).json()) as {
      mails: readonly TrayMail[];
    };
    const mail = mails.find((one) => one.to === to && one.id.startsWith('sign-in-') && !seen.has(one.id));
    if (mail) {
      const text = await (await fetch(`${demo.url}/demo/mails/${mail.id}.txt`)).text();
      return /http\S+\/sign-in\/link\/\S+/.exec(text)?.[0] ?? assert.fail(text);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail has come to ${to}`);
}

async function mailsSoFar(): Promise<ReadonlySet<string>> {
  const { mails } = (await (await fetch(`${demo.url}/demo/mails`)).json()) as { mails: readonly TrayMail[] };
  return new Set(mails.map(({ id }) => id));
}

/** What axe finds, and whether anything scrolls sideways. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...(await auditPage(page)), ...(isWide ? ['it scrolls sideways'] : [])];
}

const looks = [
  {
    locale: 'en',
    colorScheme: 'light',
    width: 1280,
    mail: /Mail me a link/,
    enter: /^Sign in$/,
    out: /^Sign out$/,
  },
  {
    locale: 'de',
    colorScheme: 'dark',
    width: 360,
    mail: /Link zuschicken/,
    enter: /^Anmelden$/,
    out: /^Abmelden$/,
  },
  {
    locale: 'ar',
    colorScheme: 'light',
    width: 360,
    mail: /أرسل إليّ رابطًا/,
    enter: /^تسجيل الدخول$/,
    out: /^تسجيل الخروج$/,
  },
] as const;

describe('signing in, in the started demo', () => {
  for (const { locale, colorScheme, width, mail, enter, out } of looks)
    it(`goes by a mailed link to the settings and out again, and axe finds nothing on the way (${locale}, ${colorScheme}, ${width} px)`, async () => {
      const viewport = { width, height: 900 };
      const { page, complaints } = await open('/settings', { locale, colorScheme, viewport });
      assert.match(page.url(), /\/sign-in\?to=%2Fsettings$/, 'whoever is not signed in signs in first');
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      assert.deepEqual(await faultsOf(page), []);
      const seen = await mailsSoFar();
      await page.locator('input[type=email]').fill('ben@example.com');
      await page.getByRole('button', { name: mail }).click();
      await page.locator('h1').waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.goto(await mailedLink('ben@example.com', seen));
      assert.deepEqual(await faultsOf(page), []);
      await page.getByRole('button', { name: enter }).click();
      await page.waitForURL(`${demo.url}/settings`);
      await page.getByRole('tablist').waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.getByRole('button', { name: out }).click();
      await page.waitForURL(`${demo.url}/sign-in?left`);
      await page.goto(`${demo.url}/settings`);
      assert.match(page.url(), /\/sign-in\?to=/, 'nobody is signed in any more');
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

  it('works without script, by keyboard alone', async () => {
    const { page } = await open('/sign-in', { javaScriptEnabled: false });
    const seen = await mailsSoFar();
    await page.keyboard.press('Tab');
    await page.keyboard.type('ben@example.com');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await page.goto(await mailedLink('ben@example.com', seen));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${demo.url}/settings`);
    assert.match((await page.locator('noscript').textContent()) ?? '', /The settings need JavaScript/);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByText('You are signed out.').waitFor();
    await page.context().close();
  });

  it('goes by Google, for the account that somebody chooses there', async () => {
    const { page, complaints } = await open('/sign-in');
    await page.getByRole('button', { name: /Continue with .*Google/ }).click();
    await page.getByLabel(/ben@example\.com/).check();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.waitForURL(`${demo.url}/settings`);
    await page.getByText('Signed in as Ben Adler').waitFor();
    await page.getByRole('tablist').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: /Continue with .*Google/ }).click();
    await page.getByLabel(/^.*anna@example\.com/).check();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('heading', { name: 'We cannot sign you in with this account' }).waitFor();
    assert.deepEqual(await auditPage(page), []);
    assert.deepEqual(
      // The stand-in has no icon, and somebody was refused.
      complaints.filter(
        (complaint) => !/status of (?:403|404) .*\/(?:favicon\.ico|callback)/.test(complaint),
      ),
      [],
    );
    await page.context().close();
  });
});
