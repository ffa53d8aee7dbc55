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

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  /** The page’s own language, too. */
  readonly language?: string;
  /** Nothing moves: what is still appearing has colours that are not its own. */
  readonly still?: boolean;
}

/** A page with its complaints: what its policy forbade, and what went wrong in it. */
async function openPage({
  width = 1280,
  dark = false,
  language = 'en-GB',
  still = false,
}: Look = {}): Promise<Page & { readonly complaints: string[] }> {
  const page = await browser.newPage({
    locale: language,
    timezoneId: 'Europe/Berlin',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
  });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  return Object.assign(page, { complaints });
}

const freeDay = /, \d+ times?$/;
const slotTime = /^\d{1,2}:\d\d .*to /;

/** Books by keyboard alone on the plain page. */
async function book(page: Page, name: string): Promise<void> {
  await page.goto(`${demo.url}/`);
  await chooseTime(page);
  await page.getByLabel(/^Name/).waitFor();
  await tabTo(page, /^Name/);
  await page.keyboard.type(name);
  await tabTo(page, /^E-mail address/);
  await page.keyboard.type('ada@example.com');
  await tabTo(page, /^Book$/);
  await page.keyboard.press('Enter');
  await isSaid(page, 'You are booked');
}

async function chooseTime(page: Page): Promise<void> {
  await page.getByRole('button', { name: freeDay }).first().waitFor();
  await tabTo(page, freeDay);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: slotTime }).first().waitFor();
  await tabTo(page, slotTime);
  await page.keyboard.press('Enter');
}

/** Tabs to what has this name, and presses it. */
async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function isSaid(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).locator('visible=true').first().waitFor({ timeout: 20_000 });
}

/** The event of a guest's booking in the host's calendar, as the stand-in saves it every two seconds. */
function eventOf(guest: string): { readonly start: string; readonly description: string } | undefined {
  const calendar = demo.readState().calendars.find(({ id }) => id === 'anna@example.com');
  const event = calendar?.events.find(
    ({ fields, status }) => JSON.stringify(fields['summary'] ?? '').includes(guest) && status !== 'cancelled',
  );
  if (!event) return undefined;
  const { description } = event.fields;
  return {
    start: JSON.stringify(event.start),
    description: typeof description === 'string' ? description : '',
  };
}

async function eventually<Answer>(answer: () => Answer | undefined, what: string): Promise<Answer> {
  for (let tries = 0; tries < 80; tries++) {
    const found = answer();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`There is no ${what}`);
}

/** The link that stands in the host's calendar. */
async function manageLinkOf(guest: string): Promise<string> {
  const description = await eventually(() => eventOf(guest)?.description, `event of ${guest}`);
  const link = /http:\/\/[^\s"<]+#booking=[^\s"<]+/.exec(description.replaceAll('&amp;', '&'))?.[0];
  assert.ok(link, description);
  return link;
}

describe('a guest’s booking in the started demo', () => {
  it('is moved and cancelled from the link in the calendar, by keyboard alone, and the calendar follows', async () => {
    const page = await openPage();
    await book(page, 'Manage Mia');
    const link = await manageLinkOf('Manage Mia');
    const before = eventOf('Manage Mia')?.start;
    await page.goto(link);
    await isSaid(page, 'Your booking');
    await press(page, /^Choose another time$/);
    await isSaid(page, 'When would it suit you better?');
    await chooseTime(page);
    await press(page, /^Move the booking$/);
    await isSaid(page, 'Your booking was moved');
    const after = await eventually(() => {
      const start = eventOf('Manage Mia')?.start;
      return start === before ? undefined : start;
    }, 'moved event');
    assert.notEqual(after, before);
    await press(page, /^Cancel booking$/);
    await page.getByLabel(/^Reason/).waitFor();
    await tabTo(page, /^Reason/);
    await page.keyboard.type('I am ill.');
    await tabTo(page, /^Yes, cancel it$/);
    await page.keyboard.press('Enter');
    await isSaid(page, 'This booking was cancelled');
    await eventually(() => (eventOf('Manage Mia') ? undefined : true), 'calendar without the event');
    await press(page, /^Book another time$/);
    await page.getByRole('button', { name: freeDay }).first().waitFor();
    assert.deepEqual(page.complaints, []);
    await page.close();
  });

  it('is changed where it was just made', async () => {
    const page = await openPage();
    await book(page, 'Change Cleo');
    await press(page, /^Change$/);
    await press(page, /^Cancel booking$/);
    await press(page, /^No, keep it$/);
    await press(page, /^Choose another time$/);
    await chooseTime(page);
    await press(page, /^Keep the time$/);
    await press(page, /^Cancel booking$/);
    await press(page, /^Yes, cancel it$/);
    await isSaid(page, 'This booking was cancelled');
    await press(page, /^Book another time$/);
    await page.getByRole('button', { name: freeDay }).first().waitFor();
    assert.deepEqual(page.complaints, []);
    await page.close();
  });

  it('is not there for a token that was made up', async () => {
    const page = await openPage();
    await book(page, 'Forged Finn');
    const link = await manageLinkOf('Forged Finn');
    await page.goto(`${link.slice(0, -6)}AAAAAA`);
    await isSaid(page, 'There is no booking behind this link');
    assert.equal(await page.getByText('Forged Finn').count(), 0);
    // The same page, with the link as it was.
    await page.goto(link);
    await isSaid(page, 'Forged Finn');
    await press(page, /^Cancel booking$/);
    await press(page, /^Yes, cancel it$/);
    await isSaid(page, 'This booking was cancelled');
    await page.close();
  });
});

/** Presses a button of `<booking-manage>`, whatever it is called. */
async function pressPart(page: Page, part: string): Promise<void> {
  await page.locator(`booking-manage [part~="${part}"]`).locator('visible=true').first().click();
}

describe('axe finds nothing in a guest’s booking', () => {
  for (const [language, width, dark] of [
    ['de', 360, false],
    ['de', 1280, true],
    ['ar', 360, true],
    ['ar', 1280, false],
  ] as const)
    it(`in ${language}, ${dark ? 'dark' : 'light'}, ${width} px wide`, async () => {
      const guest = `Axe ${language} ${width}`;
      const maker = await openPage();
      await book(maker, guest);
      const link = await manageLinkOf(guest);
      await maker.close();
      const page = await openPage({ width, dark, language, still: true });
      const found: string[] = [];
      const look = async (step: string, there: string): Promise<void> => {
        await page.locator(there).locator('visible=true').first().waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...(await auditPage(page)).map((finding) => `${step}: ${finding}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          found.push(`${step}: scrolls sideways`);
      };
      await page.goto(link.replace('#', `?lang=${language}#`));
      await look('shown', 'booking-manage [part=reschedule]');
      await pressPart(page, 'cancel');
      await look('question', 'booking-manage textarea');
      await pressPart(page, 'keep');
      await pressPart(page, 'reschedule');
      await look('another time', 'booking-manage .day.free, booking-manage [part~=free]');
      await page.locator('booking-manage [part~=free]').last().click();
      await page.locator('booking-manage .slot').first().click();
      await look('old and new', 'booking-move [part=submit]');
      await page.locator('booking-move [part=submit]').click();
      await look('moved', 'booking-manage [part=cancel]');
      await pressPart(page, 'cancel');
      await pressPart(page, 'submit');
      await look('cancelled', 'booking-manage [part=again]');
      await page.goto(`${demo.url}/manage?lang=${language}`);
      await look('missing', 'booking-manage [part=failed]');
      assert.deepEqual([...found, ...page.complaints], []);
      await page.close();
    });
});
