import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Booking } from '../../src/contract.js';
import { auditPage, launchBrowser, tabTo } from './guest-browser.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

/** What a widget told its page. */
interface Told {
  readonly event: string;
  readonly code?: string;
  readonly booking?: Booking;
}

/** Somebody at the switchboard of a demo of their own: a guest beside the switches, and Anna. */
class Visitor {
  private constructor(
    readonly demo: StartedDemo,
    readonly page: Page,
  ) {}

  static async arrive({ width = 1280 } = {}): Promise<Visitor> {
    const [demo, browser] = await Promise.all([startOwnDemo(), launchBrowser()]);
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(() => {
      const told: Told[] = [];
      Object.assign(window, { told });
      addEventListener('booking-error', (event) => {
        const { error } = event as Event & { readonly error: { readonly code: string } };
        told.push({ event: 'error', code: error.code });
      });
      addEventListener('booking-confirm', (event) => {
        const { booking } = event as Event & { readonly booking: Booking };
        told.push({ event: 'confirm', booking });
      });
    });
    await page.goto(`${demo.url}/switchboard`);
    await page.locator('#switch-google-down').waitFor({ state: 'attached' });
    return new Visitor(demo, page);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
    await this.demo.stop();
  }

  get widget(): Locator {
    return this.page.locator('booking-widget');
  }

  get free(): Locator {
    return this.widget.locator('[part~=free]');
  }

  get name(): Locator {
    return this.widget.getByLabel(/^Name/);
  }

  /** Presses a switch, and waits until it says that it is on. */
  async turnOn(id: string): Promise<void> {
    await this.page.locator(`#switch-${id}`).click();
    await this.page.locator(`#switch-${id}[aria-pressed=true]`).waitFor();
  }

  async allOff(): Promise<void> {
    await this.page.locator('#switches-off').click();
    await this.page.locator('#switches-off[aria-disabled=true]').waitFor();
    assert.equal(await this.page.locator('.switch[aria-pressed=true]').count(), 0);
  }

  /** Comes anew, and sees free times again: everything is well. */
  async seesFreeTimes(): Promise<void> {
    const anew = this.page.waitForEvent('domcontentloaded');
    await this.page.locator('#switches-anew').click();
    await anew;
    await this.free.first().waitFor();
  }

  /** Chooses a time, and types; places by their order: Meet, telephone, office. */
  async type(name: string, { place = 0 } = {}): Promise<void> {
    await this.free.nth(3).click();
    await this.widget.locator('[part~=slot]').first().click();
    await this.name.fill(name);
    await this.widget.getByLabel(/^E-mail/).fill('vera@example.com');
    await this.widget.getByRole('radio').nth(place).check();
  }

  async book(): Promise<void> {
    await this.widget.locator('[part~=submit]').click();
  }

  /** Waits until the widget tells of an error of this code. */
  async hears(code: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => (window as unknown as { told: Told[] }).told.some((one) => one.code === wanted),
      code,
    );
  }

  /** Waits for the booking that the widget tells of. */
  async booked(): Promise<Booking> {
    await this.page.waitForFunction(() =>
      (window as unknown as { told: Told[] }).told.some(({ event }) => event === 'confirm'),
    );
    return this.page.evaluate(
      () => (window as unknown as { told: Told[] }).told.find(({ booking }) => booking)!.booking!,
    );
  }

  /** The booking as it stands now, as its guest reads it. */
  async reads({ ref, manageToken }: Booking): Promise<Booking> {
    const answer = await fetch(`${this.demo.url}/v1/anna/bookings/${ref}`, {
      headers: { Authorization: `Bearer ${manageToken ?? ''}` },
    });
    return (await answer.json()) as Booking;
  }

  /** What the host's side answers Anna. */
  async asAnna<Answer>(path: string): Promise<Answer> {
    return this.page.evaluate(async (address) => {
      await fetch('/demo/sign-in?host=anna', { method: 'POST' });
      return (await (await fetch(`/v1/host/${address}`)).json()) as never;
    }, path);
  }

  /** The names of Anna's guests in the next weeks. */
  async guests(): Promise<readonly string[]> {
    const [start, end] = [0, 60].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const { bookings } = await this.asAnna<{ readonly bookings: readonly Booking[] }>(
      `agenda?start=${start!}&end=${end!}`,
    );
    return bookings.filter(({ status }) => status === 'confirmed').map(({ guest }) => guest.name);
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 80; tries++) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error('It does not come to be so');
  }
}

/** A test of somebody who arrives at the switchboard, and leaves at its end. */
function atBoard(
  story: (visitor: Visitor) => Promise<void>,
  look?: { readonly width: number },
): () => Promise<void> {
  return async () => {
    const visitor = await Visitor.arrive(look);
    try {
      await story(visitor);
    } finally {
      await visitor.leave();
    }
  };
}

/** How long it takes until free times are seen, in milliseconds. */
async function waited(visitor: Visitor): Promise<number> {
  const began = performance.now();
  await visitor.seesFreeTimes();
  return performance.now() - began;
}

// They mostly wait for one another's clocks.
describe('the switchboard', { concurrency: 6 }, () => {
  for (const id of ['google-down', 'google-limit', 'revoked'])
    it(
      `offers no time while nobody knows what is free: ${id}`,
      atBoard(async (visitor) => {
        await visitor.free.first().waitFor();
        await visitor.turnOn(id);
        // What was read a moment ago is believed for three seconds.
        await visitor.until(async () => {
          await visitor.page.reload();
          const heard = visitor.hears('calendar-unreachable').then(() => true);
          return Promise.race([
            heard,
            visitor.free
              .first()
              .waitFor()
              .then(() => false),
          ]);
        });
        assert.equal(await visitor.free.count(), 0);
        await visitor.allOff();
        await visitor.seesFreeTimes();
      }),
    );

  it(
    'has Anna connect again when access is taken back, until it is off',
    atBoard(async (visitor) => {
      const status = async () =>
        (await visitor.asAnna<{ status: string }[]>('connections')).map((connection) => connection.status);
      await visitor.turnOn('revoked');
      await visitor.until(async () => (await status())[0] === 'needs-reconnect');
      await visitor.allOff();
      assert.deepEqual(await status(), ['active']);
    }),
  );

  it(
    'lets guests book other places than Meet while Anna’s account may only be read',
    atBoard(async (visitor) => {
      await visitor.turnOn('read-only');
      await visitor.seesFreeTimes();
      await visitor.type('Vera Reading', { place: 2 });
      assert.equal(await visitor.widget.getByRole('radio').first().getAttribute('aria-disabled'), 'true');
      await visitor.book();
      assert.equal((await visitor.booked()).status, 'confirmed');
      await visitor.allOff();
      await visitor.seesFreeTimes();
    }),
  );

  for (const [id, leastMs] of [
    ['google-slow', 2_500],
    ['slow-network', 3_000],
  ] as const)
    it(
      `makes whoever looks wait, and nothing else: ${id}`,
      atBoard(async (visitor) => {
        await visitor.free.first().waitFor();
        await visitor.turnOn(id);
        // What was read a moment ago is believed for three seconds.
        await visitor.until(async () => (await waited(visitor)) >= leastMs);
        await visitor.allOff();
      }),
    );

  it(
    'keeps a Meet link pending until it is off, then brings it to who waits',
    atBoard(async (visitor) => {
      await visitor.turnOn('meet-pending');
      await visitor.type('Vera Pending');
      await visitor.book();
      const booking = await visitor.booked();
      const link = async () => (await visitor.reads(booking)).location.conference?.state;
      await visitor.until(async () => (await link()) === 'pending');
      assert.equal(await visitor.widget.locator('[part~=join]').count(), 0);
      await visitor.allOff();
      await visitor.widget.locator('[part~=join]').waitFor();
      assert.equal(await link(), 'ready');
    }),
  );

  for (const id of ['meet-failed', 'meet-off'])
    it(
      `lets a booking stand whose Meet link is not made: ${id}`,
      atBoard(async (visitor) => {
        await visitor.turnOn(id);
        await visitor.type('Vera Linkless');
        await visitor.book();
        const booking = await visitor.booked();
        await visitor.until(
          async () => (await visitor.reads(booking)).location.conference?.state === 'failed',
        );
        assert.equal((await visitor.reads(booking)).status, 'confirmed');
        await visitor.allOff();
      }),
    );

  it(
    'loses the answer at Book, and the page finds the one booking',
    atBoard(async (visitor) => {
      await visitor.turnOn('cut-at-book');
      await visitor.type('Vera Cut');
      await visitor.book();
      await visitor.widget.locator('[part=checking]').waitFor();
      assert.equal((await visitor.booked()).status, 'confirmed');
      assert.deepEqual(await visitor.guests(), ['Vera Cut']);
      await visitor.allOff();
    }),
  );

  it(
    'turns away a guest who tries too often, and keeps what was typed',
    atBoard(async (visitor) => {
      await visitor.turnOn('too-many');
      await visitor.type('Vera Often');
      await visitor.book();
      await visitor.hears('rate-limited');
      await visitor.allOff();
      await visitor.book();
      await visitor.booked();
      assert.deepEqual(await visitor.guests(), ['Vera Often']);
    }),
  );

  it(
    'has another guest take the time that is chosen, and Book offers the nearest',
    atBoard(async (visitor) => {
      const take = visitor.page.locator('#switches-take');
      assert.equal(await take.getAttribute('aria-disabled'), 'true');
      await visitor.type('Vera Second');
      await take.click();
      await visitor.until(async () => (await take.getAttribute('aria-disabled')) === 'true');
      await visitor.book();
      await visitor.hears('slot-taken');
      await visitor.widget.locator('[part=nearest]').first().click();
      assert.equal(await visitor.name.inputValue(), 'Vera Second');
      await visitor.book();
      await visitor.booked();
      assert.deepEqual([...(await visitor.guests())].sort(), ['Quick Quentin', 'Vera Second']);
    }),
  );

  it(
    'wipes the slate clean: nothing is on, nothing is booked, and the calendar is as at first',
    atBoard(async (visitor) => {
      await visitor.type('Vera Gone', { place: 2 });
      await visitor.book();
      await visitor.booked();
      for (const id of ['google-limit', 'meet-failed', 'too-many']) await visitor.turnOn(id);
      await visitor.page.locator('#switches-reset').click();
      await visitor.page.locator('#switches-off[aria-disabled=true]').waitFor();
      assert.deepEqual(await visitor.guests(), []);
      await visitor.seesFreeTimes();
    }),
  );

  it(
    'works by keyboard, says what happened, and pleases axe with a switch on, 360 px wide',
    atBoard(
      async (visitor) => {
        const { page } = visitor;
        await tabTo(page, /^Switchboard all is well/);
        await page.keyboard.press('Enter');
        await tabTo(page, /^Too many tries/);
        await page.keyboard.press('Space');
        await page.locator('#switch-too-many[aria-pressed=true]').waitFor();
        assert.match(
          (await page.locator('[data-switches] [role=status]').textContent()) ?? '',
          /^Too many tries: on/,
        );
        assert.deepEqual(await auditPage(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
        await page.keyboard.press('Space');
        await page.locator('#switch-too-many[aria-pressed=false]').waitFor();
      },
      { width: 360 },
    ),
  );

  it(
    'shows on the other pages what is on, and is reached by pages of this machine alone',
    atBoard(async (visitor) => {
      const { page, demo } = visitor;
      await visitor.turnOn('too-many');
      for (const address of ['/', '/host']) {
        await page.goto(`${demo.url}${address}`);
        await page.locator('[data-switches].on').waitFor();
        await page.locator('.switches summary').click();
        assert.equal(await page.locator('#switch-too-many').getAttribute('aria-pressed'), 'true');
      }
      const form = await fetch(`${demo.url}/demo/switches`, { method: 'POST', body: '{"off":"all"}' });
      assert.equal(form.status, 400);
      await page.locator('#switches-off').click();
      await page.locator('[data-switches]:not(.on)').waitFor();
    }),
  );
});
