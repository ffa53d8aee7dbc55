import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { auditPage, launchBrowser, tabTo } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
after(() => demo.stop());

/** A browser in which no script runs, unless somebody has to look into its pages. */
async function openPlain({
  language = 'en-GB',
  width = 1280,
  javaScriptEnabled = false,
} = {}): Promise<Page> {
  const page = await browser.newPage({
    javaScriptEnabled,
    locale: language,
    timezoneId: 'Europe/Berlin',
    viewport: { width, height: 900 },
  });
  page.setDefaultTimeout(15_000);
  return page;
}

/** From the owner's page to the form of one of the later free times, by keyboard. */
async function toForm(page: Page, offer: RegExp, time: RegExp): Promise<void> {
  await tabTo(page, offer);
  await page.keyboard.press('Enter');
  // Who has no script is led on by themselves.
  await page.locator('a.time').first().waitFor();
  await tabTo(page, time);
  await page.keyboard.press('Enter');
}

/** The link in the newest mail to somebody, as it stands in its text. */
async function linkMailedTo(email: string): Promise<string> {
  interface Tray {
    readonly mails: readonly { readonly id: string; readonly to: string }[];
  }
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { mails } = (await (await fetch(`${demo.url}/demo/mails`)).json()) as Tray;
    const mail = mails.find(({ to }) => to === email);
    if (mail) {
      const text = await (await fetch(`${demo.url}/demo/mails/${mail.id}.txt`)).text();
      return /^\S+\/manage#\S+$/m.exec(text)?.[0] ?? assert.fail(text);
    }
    assert.ok(Date.now() < deadline, 'no mail came');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('pages without script', () => {
  it('let a guest book, by keyboard alone, from an owner’s page', async () => {
    const page = await openPlain();
    await page.goto(`${demo.url}/anna`);
    await toForm(page, /^Getting to know each other/, /^\w+,? .*1[56]:00/);
    await page.locator('a.choice').first().waitFor();
    await tabTo(page, /^Google Meet/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').waitFor();
    await tabTo(page, /^Name/);
    await page.keyboard.type('Paul Plain');
    await tabTo(page, /^E-mail address/);
    await page.keyboard.type('paul@example.com');
    await tabTo(page, /^Book$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You are booked' }).waitFor();
    await page.close();
  });

  it('let the guest see and cancel it by the link from the mail, by keyboard alone', async () => {
    const link = await linkMailedTo('paul@example.com');
    const page = await openPlain();
    await page.goto(link);
    await tabTo(page, /^The link from your mail/);
    await page.keyboard.type(link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You are booked' }).waitFor();
    // What opens it stands in no address that a server sees.
    assert.equal(new URL(page.url()).search, '');
    await tabTo(page, /^Cancel$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cancel this appointment?' }).waitFor();
    await tabTo(page, /^Reason/);
    await page.keyboard.type('Something came up');
    await tabTo(page, /^Yes, cancel it$/);
    await page.keyboard.press('Enter');
    await page.getByText('Your booking was cancelled.').waitFor();
    await page.close();
  });

  it('say what is missing before they send, and keep it when the server finds more', async () => {
    const page = await openPlain();
    await page.goto(`${demo.url}/anna/workshop?plain=1`);
    await page.locator('a.time').last().click();
    await page.locator('a.choice').first().click();
    await page.getByLabel('Name').fill('Paul Plain');
    await page.getByLabel('E-mail address', { exact: true }).fill('paul@example.com');
    await page.getByLabel('1–3').check();
    await page.getByLabel('I agree').check();
    await page.getByLabel('E-mail addresses of whom you bring').fill('nobody');
    await page.getByRole('button', { name: 'Book' }).click();
    await page.getByText('Please check this.').waitFor();
    assert.equal(await page.getByLabel('Name').inputValue(), 'Paul Plain');
    assert.equal(await page.getByLabel('1–3').isChecked(), true);
    await page.close();
  });

  for (const [language, width] of [
    ['en', 1280],
    ['de', 360],
    ['ar', 360],
  ] as const)
    it(`are accessible at each step and never wider than the screen, ${language}, ${width} px`, async () => {
      const page = await openPlain({ language, width, javaScriptEnabled: true });
      const found: string[] = [];
      const look = async (step: string): Promise<void> => {
        found.push(...(await auditPage(page)).map((finding) => `${step}: ${finding}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          found.push(`${step}: scrolls sideways`);
      };
      await page.goto(`${demo.url}/anna`);
      await look('owner');
      await page.goto(`${demo.url}/anna/workshop?plain=1`);
      await look('times');
      await page.locator('a.time').nth(-2).click();
      await look('places');
      await page.locator('a.choice').last().click();
      await look('details');
      await page.locator('#name').fill('Paul');
      await page.locator('#email').fill(`paul-${language}@example.com`);
      await page.locator('#further').fill('nobody');
      await page.locator('[type=radio]').first().check();
      await page.locator('[type=checkbox]').last().check();
      await page.locator('form[method=post] button').click();
      await page.locator('.fault').waitFor();
      await look('faults');
      await page.locator('#further').fill('');
      await page.locator('form[method=post] button').click();
      await page.locator('button[value=show]').click();
      await page.locator('button[value=move]').waitFor();
      await look('booking');
      await page.locator('button[value=move]').click();
      await page.locator('button.time').first().waitFor();
      await look('other times');
      await page.locator('form:has(input[value=show]) button').click();
      await page.locator('button[value=ask-cancel]').click();
      await page.locator('#reason').waitFor();
      await look('question');
      await page.goto(`${demo.url}/manage`);
      await look('link');
      await page.goto(`${demo.url}/anna/nothing`);
      await look('nothing');
      assert.deepEqual(found, []);
      await page.close();
    });
});

describe('the page that manage links lead to', () => {
  it('shows the booking of whichever owner the link names, to whoever has script', async () => {
    const plain = await openPlain();
    await plain.goto(`${demo.url}/anna/intro?plain=1`);
    await plain.locator('a.time').last().click();
    await plain.locator('a.choice').last().click();
    await plain.getByLabel('Name').fill('Rita Reader');
    await plain.getByLabel('E-mail address').fill('rita@example.com');
    await plain.getByRole('button', { name: 'Book' }).click();
    await plain.getByRole('heading', { name: 'You are booked' }).waitFor();
    await plain.close();
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(await linkMailedTo('rita@example.com'));
    await page.locator('booking-manage [part=reschedule]').waitFor();
    await page.locator('booking-manage').getByText('Getting to know each other').first().waitFor();
    await page.close();
  });

  it('is where the button of a mail leads, which the tray shows as its reader sees it', async () => {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(`${demo.url}/mails`);
    await page
      .getByRole('button', { name: /^Booked: Getting to know each other.*rita@example\.com/ })
      .click();
    const mail = page.frameLocator('#shown');
    await mail.getByText('Your appointment with Anna Berg is booked.').waitFor();
    const href = await mail.getByRole('link', { name: 'Change or cancel' }).getAttribute('href');
    assert.equal(href, await linkMailedTo('rita@example.com'));
    for (const [words, content] of [
      ['As text', /^Hello Rita/m],
      ['Calendar file', /^BEGIN:VCALENDAR/],
      ['As it was sent', /^To: .*rita@example\.com/m],
    ] as const) {
      const file = await page
        .getByRole('link', { name: words })
        .evaluate((link) => (link as HTMLAnchorElement).href);
      const answer = await fetch(file);
      assert.equal(answer.status, 200, words);
      assert.match(await answer.text(), content);
    }
    await page.close();
  });
});
