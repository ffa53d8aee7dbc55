import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from './guest-browser.js';

/** How the demo is called in a folder where this package is. */
export interface Installed {
  readonly command: string;
  readonly parameters: readonly string[];
}

/** Far more than it takes anywhere: what was promised is ten seconds. */
const patienceMs = 60_000;

/** Starts the demo of an installed package as a newcomer does, books in it, and ends it. */
export function describePackedDemo(title: string, install: (folder: string) => Promise<Installed>): void {
  describe(title, () => {
    let folder = '';
    let child: ChildProcess;
    let output = '';
    let url = '';

    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'booking-fresh-'));
      const { command, parameters } = await install(folder);
      const began = performance.now();
      child = spawn(command, [...parameters, 'demo', '--port', '0'], { cwd: folder, detached: true });
      url = await new Promise((resolve, reject) => {
        const hear = (data: Buffer): void => {
          output += data.toString();
          const [, found] = /(http:\S+)\/split[\s\S]*Ctrl\+C/.exec(output) ?? [];
          if (found !== undefined) resolve(found);
        };
        child.stdout?.on('data', hear);
        child.stderr?.on('data', hear);
        child.once('close', () => reject(new Error(`The demo ended:\n${output}`)));
      });
      const ms = Math.round(performance.now() - began);
      console.log(`${title}: from the command to its addresses in ${ms} ms`);
      assert.ok(ms < patienceMs, `${ms} ms`);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('says that it forgets, and what would have it remember', () => {
      assert.match(output, /forgotten when this ends\. To keep it: npm install @electric-sql\/pglite/);
    });

    it('is booked in, and the event stands in the host’s week', async () => {
      const browser = await launchBrowser();
      const page: Page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.setDefaultTimeout(20_000);
      await page.goto(`${url}/switchboard`);
      const widget = page.locator('booking-widget');
      await widget.locator('[part~=free]').last().click();
      await widget.locator('[part~=slot]').first().click();
      await widget.getByLabel(/^Name/).fill('Freya Fresh');
      await widget.getByLabel(/^E-mail/).fill('freya@example.com');
      await widget.getByRole('radio').first().check();
      await widget.locator('[part~=submit]').click();
      await widget.locator('[part~=join]').waitFor();
      await page.locator('#week').getByText('Freya Fresh').waitFor();
      // Holidays, the wire's description and the pages without script come from the package too.
      const answers = await page.evaluate(async () => {
        await fetch('/demo/sign-in?host=anna', { method: 'POST' });
        const addresses = ['/v1/host/holiday-countries', '/v1/openapi.json', '/anna/intro', '/demo/mails'];
        return Promise.all(addresses.map(async (address) => (await fetch(address)).status));
      });
      assert.deepEqual(answers, [200, 200, 200, 200]);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it('ends when it is told to, and leaves nothing behind', async () => {
      const before = readdirSync(folder).sort();
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      // To all of the group, as a terminal does.
      process.kill(-child.pid!, 'SIGTERM');
      await ended;
      await assert.rejects(fetch(url));
      assert.deepEqual(readdirSync(folder).sort(), before);
    });
  });
}
