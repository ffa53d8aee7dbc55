import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../harness/find-chromium.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let shared: Promise<Browser> | undefined;
after(async () => (await shared)?.close());

/** Chromium as the tests find it; all of this process share one, which goes when they have ended. */
export function launchBrowser(): Promise<Browser> {
  return (shared ??= launch());
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found; `npm test` installs one');
  return chromium.launch({ executablePath, args: [...chromiumArguments] });
}

/** What axe finds on a page as it stands, one line a finding, with where. */
export async function auditPage(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's policy allows none but its own.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`,
    );
  });
}

/** The name and text of what has the focus, through all shadow roots. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const isField =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
    if (!at) return '';
    const field = isField ? (at as HTMLInputElement).labels?.[0]?.textContent : undefined;
    return (at.getAttribute('aria-label') ?? field ?? at.textContent).replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until something of that name has the focus. @throws Error naming what was passed instead. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${passed.join(' | ')}`);
}
