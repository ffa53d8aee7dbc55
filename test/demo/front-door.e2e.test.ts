import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import { demoSecret } from '../../demo/secret.js';
import { complaintsOf } from './complaints.js';
import { launchBrowser } from './guest-browser.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

const command = path.resolve(import.meta.dirname, '../../dist/esm/cli/main.js');

/** A port that nobody uses, to be told to a host before the server has it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Presses for somebody, and counts. */
function clicking() {
  let clicks = 0;
  return {
    count: () => clicks,
    async on(locator: Locator): Promise<void> {
      await locator.click();
      clicks++;
    },
  };
}

describe('the host’s front door, in the started demo', () => {
  let demo: StartedDemo;
  let browser: Browser;
  let link = '';
  let beganAt = 0;

  before(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'booking-front-door-'));
    const port = await freePort();
    browser = await launchBrowser();
    beganAt = performance.now();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        command,
        'add-host',
        'nina@studio.example',
        '--name',
        'Nina Voss',
        '--owner',
        'nina',
        '--url',
        `http://127.0.0.1:${port}`,
      ],
      {
        env: {
          ...process.env,
          DATABASE_URL: path.join(folder, 'database'),
          BOOKING_SECRET: await demoSecret(folder),
        },
      },
    );
    link = /^http\S+\/sign-in\/link\/\S+$/m.exec(stdout)?.[0] ?? assert.fail(stdout);
    demo = await startOwnDemo({ folder, port, keeps: true });
  });
  after(() => demo.stop());

  async function open(at: string): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints = complaintsOf(page);
    await page.goto(at);
    return { page, complaints };
  }

  it('leads from add-host to the first booking in twelve clicks and less than two minutes', async () => {
    const host = clicking();
    const { page, complaints } = await open(link);
    await page.getByRole('heading', { name: 'Sign in as Nina Voss' }).waitFor();
    await host.on(page.getByRole('button', { name: 'Sign in' }));
    await page.waitForURL(`${demo.url}/settings`);
    await page.getByText('Signed in as Nina Voss').waitFor();

    // Connects the account that she chooses at Google.
    await host.on(page.getByRole('button', { name: /^Connect .*Google Calendar/ }));
    const opening = page.waitForEvent('popup');
    await host.on(page.getByRole('button', { name: /Google/ }).last());
    const popup = await opening;
    await host.on(popup.getByRole('button', { name: 'Continue to Google' }));
    await host.on(popup.getByLabel(/ben@example\.com/));
    await host.on(popup.getByRole('button', { name: 'Allow' }));
    if (!popup.isClosed()) await popup.waitForEvent('close');
    await page.getByText('ben@example.com').locator('visible=true').first().waitFor();

    // A guest books on the page that hers links to.
    const guest = clicking();
    const address = await page.getByRole('link', { name: 'Your booking page' }).getAttribute('href');
    const { page: visit, complaints: visitComplaints } = await open(`${demo.url}${address ?? ''}`);
    await guest.on(visit.getByRole('main').getByRole('link').first());
    await guest.on(visit.getByRole('button', { name: /, \d+ times?$/ }).first());
    await guest.on(visit.getByRole('button', { name: /^\d{1,2}:\d\d .*to / }).first());
    await guest.on(visit.getByLabel(/^Name/));
    await visit.keyboard.type('Ada Guest');
    await visit.keyboard.press('Tab');
    await visit.keyboard.type('ada@example.com');
    await guest.on(visit.getByRole('button', { name: /^Book/ }));
    await visit
      .getByText(/booked/i)
      .locator('visible=true')
      .first()
      .waitFor();

    // And it stands in the agenda.
    await host.on(page.getByRole('tab', { name: 'Agenda' }));
    await page
      .getByText(/Ada Guest/)
      .locator('visible=true')
      .first()
      .waitFor();
    const seconds = Math.round((performance.now() - beganAt) / 1000);
    console.log(`# ${host.count()} clicks of the host, ${guest.count()} of the guest, ${seconds} s`);
    assert.deepEqual([host.count(), guest.count()], [7, 5]);
    assert.ok(seconds < 120, `it took ${seconds} s`);
    assert.deepEqual([complaints, visitComplaints], [[], []]);
    await page.context().close();
    await visit.context().close();
  });
});
