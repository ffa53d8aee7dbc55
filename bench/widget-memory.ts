import type { CDPSession, Page } from 'playwright-core';
import { launch, openPage } from './widget-run.js';

/** What a page keeps after widgets have come and gone. */
export interface Kept {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** How much more is kept after many mounts and unmounts than after few, and what one widget takes while it is there. */
export interface Memory {
  readonly few: Kept;
  readonly many: Kept;
  readonly one: Kept;
}

/** Mounts until everything is loaded that is ever loaded. */
export const fewMounts = 10;
export const mounts = 50;

/** Compiled code lies on the heap too, and grows as a page gets fast: where there is none, what grows is kept. */
const withoutCompiler = '--js-flags=--jitless';

/** Lets widgets come and go in one page, each until its times and its days can be pressed. */
export async function measureMemory(url: string): Promise<Memory> {
  const browser = await launch([withoutCompiler]);
  try {
    const { page, session } = await openPage(browser);
    await page.goto(url);
    await comeWithLateTimes(page);
    await comeAndGo(page, fewMounts);
    const few = await keptBy(page, session);
    await comeAndGo(page, mounts);
    const many = await keptBy(page, session);
    await come(page);
    const there = await keptBy(page, session);
    return { few, many, one: difference(there, many) };
  } finally {
    await browser.close();
  }
}

export function difference(a: Kept, b: Kept): Kept {
  return { heap: a.heap - b.heap, nodes: a.nodes - b.nodes, listeners: a.listeners - b.listeners };
}

/** Whether times come later than what they are for is chance, and what is drawn meanwhile is kept as a template: it is now. */
async function comeWithLateTimes(page: Page): Promise<void> {
  await page.route('**/slots?*', async (route) => {
    await page.waitForTimeout(200);
    await route.continue();
  });
  await comeAndGo(page, 1);
  await page.unrouteAll();
}

async function comeAndGo(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await come(page);
    await page.evaluate(() => document.querySelector('booking-widget')!.remove());
  }
}

async function come(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const widget = document.createElement('booking-widget');
    widget.setAttribute('backend-url', '/v1/anna');
    widget.setAttribute('event-type', 'intro');
    document.body.append(widget);
    await probe.whenPressable();
    await probe.whenDayPressable(3);
  });
}

async function keptBy(page: Page, session: CDPSession): Promise<Kept> {
  await session.send('Performance.enable');
  // What was under way for the last widget has come to its end.
  await page.waitForTimeout(500);
  // What one collection lets go of may be all that held something else.
  for (let collection = 0; collection < 3; collection++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (wanted: string): number => metrics.find(({ name }) => name === wanted)!.value;
  return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}
