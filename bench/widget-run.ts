import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../test/harness/find-chromium.mjs';
import { monday } from '../test/scheduling/scheduler/world.js';

/** How fast the machine and the network of a guest are. */
export interface Condition {
  readonly title: string;
  /** How many times slower than this machine. */
  readonly slowdown: number;
  readonly network?: Network;
}

export interface Network {
  readonly megabitsPerSecond: number;
  /** Milliseconds between asking and the first of the answer. */
  readonly latency: number;
}

/** What a guest met, in milliseconds. */
export interface Met {
  /** From navigation to the first time that can be pressed. */
  readonly firstTime: number;
  /** From the press of a day to the frame with its times: the first such press. */
  readonly firstDay: number;
  /** The same of the later ones. */
  readonly laterDays: readonly number[];
  /** What held the main thread for more than 50. */
  readonly longTasks: readonly number[];
  /** What the main thread took of the processor in all, which other processes do not change. */
  readonly processor: number;
}

/** How long a guest looks at what has come before pressing, in milliseconds. */
const looking = 1000;

/** The days pressed, of March 2026; each has other times than the one before. */
const days = [3, 5, 10, 18, 27];

interface NetworkConditions {
  readonly offline: boolean;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

/** What the probe offers in every page. */
interface Probe {
  readonly longTasks: readonly number[];
  readonly whenPressable: () => Promise<number>;
  readonly placeOfDay: (number: number) => { readonly x: number; readonly y: number };
  readonly whenDayPressable: (number: number) => Promise<void>;
  readonly watchPress: () => void;
  readonly whenPainted: () => Promise<number>;
}

declare global {
  var probe: Probe;
}

/** Chromium as the tests find it. @throws Error when there is none */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found; `npm test` installs one');
  return chromium.launch({ executablePath, args: [...chromiumArguments, ...more] });
}

/** A page of nobody who was here before, in Berlin and on the Monday that the booking server lives in. */
export async function openPage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly session: CDPSession; readonly context: BrowserContext }> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
  });
  await context.addInitScript({ path: path.join(import.meta.dirname, 'widget/probe.js') });
  await context.addInitScript((now) => {
    const realNow = Date.now.bind(Date);
    const ahead = now - realNow();
    Date.now = () => realNow() + ahead;
  }, monday);
  const page = await context.newPage();
  return { page, context, session: await context.newCDPSession(page) };
}

/** Opens a page as a guest does, and presses days in it. */
export async function meet(browser: Browser, url: string, { slowdown, network }: Condition): Promise<Met> {
  const { page, context, session } = await openPage(browser);
  try {
    if (network) await session.send('Network.emulateNetworkConditions', networkOf(network));
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'commit' });
    const firstTime = await page.evaluate(() => probe.whenPressable());
    await page.waitForTimeout(looking);
    const pressed: number[] = [];
    for (const day of days) pressed.push(await pressDay(page, day));
    const [firstDay = Number.NaN, ...laterDays] = pressed;
    const longTasks = await page.evaluate(() => probe.longTasks);
    return { firstTime, firstDay, laterDays, longTasks, processor: await processorTime(session) };
  } finally {
    await context.close();
  }
}

async function pressDay(page: Page, day: number): Promise<number> {
  const { x, y } = await page.evaluate((number) => probe.placeOfDay(number), day);
  await page.evaluate(() => probe.watchPress());
  await page.mouse.click(x, y);
  return page.evaluate(() => probe.whenPainted());
}

async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** The network, as the browser's protocol says it. */
function networkOf({ megabitsPerSecond, latency }: Network): NetworkConditions {
  const bytesPerSecond = (megabitsPerSecond * 1_000_000) / 8;
  return { offline: false, latency, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
}
