import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  readonly language?: string;
}

/** The host's page with somebody signed in, and whatever the browser complained of. */
async function signedIn(host: string, { width = 1280, dark = false, language = 'en' }: Look = {}) {
  const context = await browser.newContext({
    locale: language,
    timezoneId: 'Europe/Berlin',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = complaintsOf(page);
  await page.goto(`${demo.url}/host?lang=${language}`);
  await page.locator(`[data-host=${host}]`).click();
  await page.getByRole('tablist').waitFor();
  return { page, complaints };
}

/** Opens a tab and waits until what it shows is read. */
async function openTab(page: Page, index: number): Promise<void> {
  await page.getByRole('tab').nth(index).click();
  const panel = page.locator('[role=tabpanel]:not([hidden])');
  await panel.locator('h2, h3').first().waitFor();
  await page.locator('[part=skeleton]').locator('visible=true').first().waitFor({ state: 'hidden' });
}

const tabs = [
  'Integrations',
  'My profile',
  'Calendar settings',
  'Event types',
  'Agenda',
  'Why not bookable?',
];

describe('the host’s side, in the started demo', () => {
  for (const look of [
    { language: 'en' },
    { language: 'de', width: 360, dark: true },
    { language: 'ar', width: 360 },
  ] as const)
    it(`shows every tab to axe, under the page’s strict policy, in no more than its width: ${JSON.stringify(look)}`, async () => {
      const { page, complaints } = await signedIn('anna', look);
      assert.equal(await page.getByRole('tab').count(), tabs.length);
      for (const [index, name] of tabs.entries()) {
        await openTab(page, index);
        assert.deepEqual(await auditPage(page), [], name);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= page.viewportSize()!.width, `${name} is ${width} px wide`);
      }
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

  it('works in parts: every element alone, on a page of its own', async () => {
    const { page, complaints } = await signedIn('anna');
    await page.goto(`${demo.url}/elements`);
    const addresses = await page
      .locator('h2 ~ ul a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    assert.equal(addresses.length, 9);
    for (const address of addresses) {
      await page.goto(address);
      const element = page.locator('#stage > *');
      await element.locator('button, summary').first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(
        await element.locator('[part~=skeleton], .notice.danger').locator('visible=true').count(),
        0,
      );
      assert.deepEqual(await auditPage(page), [], address);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('offers the mails that this server sends, as they are saved', async () => {
    const { page, complaints } = await signedIn('anna');
    await openTab(page, 1);
    const ours = page.getByRole('radio', { name: /^We do, by mail/ });
    await ours.waitFor();
    assert.equal(await ours.isChecked(), true);
    await page.getByText('anna@studio.example').locator('visible=true').first().waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('opens tabs with the arrow keys, and by their address', async () => {
    const { page } = await signedIn('anna');
    const selected = () => page.locator('[role=tab][aria-selected=true]').textContent();
    await page.getByRole('tab').first().focus();
    await page.keyboard.press('ArrowRight');
    assert.match((await selected()) ?? '', /My profile/);
    await page.keyboard.press('End');
    assert.match((await selected()) ?? '', /Why not bookable/);
    assert.match(page.url(), /#settings=troubleshooter$/);
    await page.goto('about:blank');
    await page.goto(`${demo.url}/host#settings=calendars&field=sync`);
    await page.getByRole('tablist').waitFor();
    assert.match((await selected()) ?? '', /Calendar settings/);
    await page.waitForFunction(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('data-field') === 'sync';
    });
    await page.context().close();
  });

  it('explains from the free times why a day has none, tries out what helps, and goes where it is mended', async () => {
    const { page, complaints } = await signedIn('anna');
    await openTab(page, 1);
    // Weekends are closed; of the last one nothing is over yet.
    const whyClosed = page.getByRole('button', { name: /^Why is nothing free on (Saturday|Sunday)/ });
    await whyClosed.first().waitFor();
    await whyClosed.last().click();
    const troubleshooter = page.locator('booking-troubleshooter');
    const why = troubleshooter.locator('[part=why]');
    await why.getByText('Outside your weekly hours.').waitFor();
    assert.match(page.url(), /#settings=troubleshooter/);
    await why.getByRole('button', { name: 'Try it' }).click();
    await why.getByText('Shown as it would be. Not saved yet.').waitFor();
    await why.getByRole('heading', { name: /is offered/ }).waitFor();
    assert.deepEqual(await auditPage(page), []);
    await why.getByRole('button', { name: 'Put it back' }).click();
    await why.getByRole('button', { name: 'Change weekly hours' }).click();
    await page.waitForFunction(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('data-field') === 'weekly';
    });
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('makes a new host bookable by connecting: a calendar, a place, hours, an event type', async () => {
    const { page, complaints } = await signedIn('ben');
    await page.getByRole('button', { name: /^Connect .*Google Calendar/ }).click();
    const consent = page.context().waitForEvent('page');
    await page
      .getByRole('button', { name: /Google/ })
      .last()
      .click();
    const popup = await consent;
    await popup.getByRole('button').first().click();
    await popup.getByLabel(/ben@example\.com/).check();
    await popup.getByRole('button', { name: 'Allow' }).click();
    await page.getByText('ben@example.com').locator('visible=true').first().waitFor();
    // Nobody waits for a window that stays open.
    if (!popup.isClosed()) await popup.waitForEvent('close');
    await openTab(page, 2);
    await page
      .getByRole('radio', { name: /ben@example\.com/, checked: true })
      .first()
      .waitFor();
    const readOnly = page.getByRole('radio', { name: /Studio rooms/ });
    assert.equal(await readOnly.getAttribute('aria-disabled'), 'true');
    const answer = await fetch(`${demo.url}/v1/ben/event-types`);
    const [eventType] = (await answer.json()) as readonly { readonly slug: string }[];
    assert.equal(eventType?.slug, 'meeting');
    const [start, end] = [0, 14].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const slots = await fetch(
      `${demo.url}/v1/ben/event-types/meeting/slots?start=${start!}&end=${end!}&zone=Europe/Berlin`,
    );
    assert.ok(((await slots.json()) as { slots: unknown[] }).slots.length > 0, 'there are free times');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
