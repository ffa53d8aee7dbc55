import type { Browser, Locator, Page } from 'playwright-core';
import type { GoogleState } from '../../src/testing.js';
import { complaintsOf } from './complaints.js';
import type { StartedDemo } from './started-demo.js';

/** What can happen at the stand-in for Google; see demo/fates.ts. */
export type Fate = Readonly<Record<string, unknown>>;

type StoredEvent = GoogleState['calendars'][number]['events'][number];

/** A host’s settings in the browser, in German: tabs, connecting, and what happens at the stand-in meanwhile. */
export class HostStory {
  private constructor(
    readonly demo: StartedDemo,
    readonly page: Page,
    /** Whatever the browser complained of. */
    readonly complaints: readonly string[],
  ) {}

  /** Signs a host in. */
  static async begin(demo: StartedDemo, browser: Browser, host: string): Promise<HostStory> {
    const context = await browser.newContext({
      locale: 'de',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints = complaintsOf(page);
    await page.goto(`${demo.url}/host?lang=de`);
    await page.locator(`[data-host=${host}]`).click();
    await page.getByRole('tablist').waitFor();
    return new HostStory(demo, page, complaints);
  }

  /** What the open tab shows. */
  get panel(): Locator {
    return this.page.locator('[role=tabpanel]:not([hidden])');
  }

  /** The name of the open tab. */
  async tab(): Promise<string> {
    return (await this.page.getByRole('tab', { selected: true }).textContent())?.trim() ?? '';
  }

  async open(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
    await this.panel.locator('h2').first().waitFor();
    await this.page.locator('[part=skeleton]').locator('visible=true').first().waitFor({ state: 'hidden' });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  /** Until the field that has the focus is the one that is meant: `data-field` or the start of a name. */
  async isLedTo(field: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.closest('[data-field]')?.getAttribute('data-field') === wanted;
    }, field);
  }

  /** Goes on from the button that connects, to the service and back; `untick` is left out there. */
  async consent(
    begin: Locator,
    {
      account,
      level,
      untick,
    }: { readonly account: string; readonly level?: string; readonly untick?: RegExp },
  ): Promise<void> {
    await begin.click();
    if (level !== undefined) await this.panel.getByRole('radio', { name: level, exact: true }).check();
    const opening = this.page.waitForEvent('popup');
    await this.button(/^Weiter zu/).click();
    const popup = await opening;
    await popup.getByRole('button', { name: 'Weiter zu Google' }).click();
    await popup.getByLabel(account).check();
    if (untick) await popup.getByRole('checkbox', { name: untick }).uncheck();
    await popup.getByRole('button', { name: 'Allow' }).click();
    if (!popup.isClosed()) await popup.waitForEvent('close');
  }

  /** Presses the button that saves, and waits until the server said that it is saved. */
  async save(name = 'Änderungen speichern'): Promise<void> {
    await this.button(name).click();
    await this.panel.getByText('Gespeichert.').locator('visible=true').waitFor();
  }

  /** Until it is so, asked a few times a second. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 80; tries++) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error('It does not come to be so');
  }

  /** The page was out of sight, and is seen again. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(() => {
      for (const state of ['hidden', 'visible']) {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
  }

  /** The id of a calendar at the stand-in. */
  calendar(name: string): string {
    const found = this.demo.readState().calendars.find(({ summary }) => summary === name);
    if (!found) throw new Error(`There is no calendar ${name}`);
    return found.id;
  }

  async happens(fate: Fate): Promise<void> {
    const headers = { 'Content-Type': 'application/json' };
    const { ok } = await fetch(`${this.demo.url}/demo/stand-in`, {
      method: 'POST',
      headers,
      body: JSON.stringify(fate),
    });
    if (!ok) throw new Error(`The stand-in knows nothing of ${JSON.stringify(fate)}`);
  }

  /** The times of a date (`YYYY-MM-DD`, in Berlin) that guests are offered, as `HH:MM`. */
  async offeredOn(date: string, owner = 'ben', eventType = 'meeting'): Promise<readonly string[]> {
    const zone = 'Europe/Berlin';
    const [start, end] = [-1, 2].map((days) => new Date(Date.parse(date) + days * 86_400_000).toISOString());
    const answer = await fetch(
      `${this.demo.url}/v1/${owner}/event-types/${eventType}/slots?start=${start!}&end=${end!}&zone=${zone}`,
    );
    const { slots } = (await answer.json()) as { readonly slots: readonly { readonly start: string }[] };
    const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    return slots
      .map((slot) => format.format(new Date(slot.start)).split(' '))
      .filter(([day]) => day === date)
      .map(([, time]) => time!);
  }

  /** The event that a guest's booking has left in a calendar, as the stand-in saved it; it does so every two seconds. */
  async written(guest: string, calendar = 'ben@example.com'): Promise<StoredEvent> {
    let found: StoredEvent | undefined;
    await this.until(async () => {
      const events = this.demo.readState().calendars.find(({ id }) => id === calendar)?.events ?? [];
      found = events.find(({ fields }) => JSON.stringify(fields['summary'] ?? '').includes(guest));
      return found !== undefined;
    });
    return found!;
  }
}
