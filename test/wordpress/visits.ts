import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Site } from './site.js';

/** The elements in a page, as they stand in its HTML. */
export const elementsIn = (html: string): readonly string[] =>
  html.match(/<(booking-[a-z]+)\b.*?<\/\1>/gs) ?? [];

/** The tags of the elements' script in a page. */
export const scriptTagsIn = (html: string): readonly string[] =>
  html.match(/<script\b[^>]*booking-elements\.js[^>]*>/g) ?? [];

/** What PHP said of our own files. */
export const complaintsOfOurs = (site: Site): readonly string[] =>
  site
    .complaints()
    .split('\n')
    .filter((line) => line.includes('booking-elements/'));

/** Books the first free time on a page that shows the widget. */
export async function bookOn(page: Page, guest: string): Promise<void> {
  const buttons = (name: RegExp) => page.getByRole('button', { name });
  await buttons(/, \d+ times?$/)
    .first()
    .click();
  await buttons(/^\d{1,2}:\d\d .*to /i)
    .first()
    .click();
  await page.getByLabel(/^Name/).fill(guest);
  await page.getByLabel(/^E-mail address/).fill('guest@example.com');
  await buttons(/^Book/).last().click();
  await page.getByText('You are booked').locator('visible=true').first().waitFor();
}

/** Somebody signed in, in a browser of their own; everybody's password is `password`. */
export async function signIn(
  browser: Browser,
  { site, name }: { readonly site: Site; readonly name: string },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${site.url}/wp-login.php`);
  await page.fill('#user_login', name);
  await page.fill('#user_pass', 'password');
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
  return { context, page };
}

/** A visitor's view of a page. */
export async function visit(
  browser: Browser,
  { site, id }: { readonly site: Site; readonly id: number },
): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  page.setDefaultTimeout(20_000);
  await page.goto(`${site.url}/?p=${id}`);
  return page;
}
