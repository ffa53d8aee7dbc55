import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Booking, SlotList } from '../../src/contract/index.js';
import { auditPage, launchBrowser } from './guest-browser.js';
import { startOwnDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startOwnDemo(), launchBrowser()]);
});
after(() => demo.stop());

const day = 86_400_000;
let keys = 0;

async function ask<Answer>(
  path: string,
  { body, token }: { body?: object; token?: string } = {},
): Promise<Answer> {
  const answer = await fetch(`${demo.url}/v1/anna${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': `waiting-e2e-${++keys}-0123456` }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
  });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return (await answer.json()) as Answer;
}

/** Takes all that a day two weeks ahead has, as far as the host gives it; answers the day, and what was booked. */
async function bookOut(): Promise<{ readonly date: string; readonly bookings: readonly Booking[] }> {
  const from = new Date(Date.now() + 14 * day);
  const monday = new Date(from.getTime() + ((8 - from.getUTCDay()) % 7) * day);
  const date = monday.toISOString().slice(0, 10);
  const bookings: Booking[] = [];
  for (;;) {
    const { slots } = await ask<SlotList>(
      `/event-types/intro/slots?start=${date}T00:00:00Z&end=${date}T23:00:00Z&zone=Europe/Berlin`,
    );
    const [slot] = slots;
    if (!slot) return { date, bookings };
    bookings.push(
      await ask<Booking>('/bookings', {
        body: {
          eventType: 'intro',
          start: slot.start,
          zone: 'Europe/Berlin',
          guest: { name: 'First Comer', email: `first-${bookings.length}@example.com` },
          context: { location: 'office' },
        },
      }),
    );
    // One address a minute may write only so often.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The link in the newest mail to somebody about something. */
async function linkMailed(email: string, subject: RegExp): Promise<string> {
  interface Tray {
    readonly mails: readonly { readonly id: string; readonly to: string; readonly subject: string }[];
  }
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { mails } = (await (await fetch(`${demo.url}/demo/mails`)).json()) as Tray;
    const mail = mails.find((one) => one.to === email && subject.test(one.subject));
    if (mail) {
      const text = await (await fetch(`${demo.url}/demo/mails/${mail.id}.txt`)).text();
      return /^\S+\/manage#waiting=\S+$/m.exec(text)?.[0] ?? assert.fail(text);
    }
    assert.ok(Date.now() < deadline, `no mail came: ${JSON.stringify(mails)}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function openPage(): Promise<Page> {
  const page = await browser.newPage({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
  });
  page.setDefaultTimeout(15_000);
  return page;
}

describe('a guest who finds no time on a day', () => {
  it('waits for one, is written to when it is free, and books it with one press', async () => {
    const { date, bookings } = await bookOut();
    assert.ok(bookings.length > 0);
    const page = await openPage();
    await page.goto(`${demo.url}/anna/intro?lang=en`);
    await page.getByRole('button', { name: 'No suitable time? Join the waiting list' }).click();
    const joining = page.locator('booking-waitlist');
    await joining.getByLabel('Day', { exact: true }).fill(date);
    await joining.getByRole('radio', { name: /At our office/ }).check();
    await joining.getByLabel('Name').fill('Wanda Waiting');
    await joining.getByLabel(/^E-?mail/).fill('wanda@example.com');
    assert.deepEqual(await auditPage(page), []);
    await joining.getByRole('button', { name: 'Join the waiting list' }).click();
    await joining.getByRole('heading', { name: 'You are on the waiting list' }).waitFor();
    assert.deepEqual(await auditPage(page), []);
    await page.close();

    const seen = await openPage();
    await seen.goto(await linkMailed('wanda@example.com', /waiting list/i));
    await seen.locator('booking-waitlist').getByText('You are on the waiting list').first().waitFor();

    const [given] = bookings as [Booking];
    await ask(`/bookings/${given.ref}/cancel`, {
      body: { version: given.version },
      token: given.manageToken ?? '',
    });
    const link = await linkMailed('wanda@example.com', /free/i);
    // The page that is open asks when somebody comes back to it.
    await seen.goto('about:blank');
    await seen.goto(link);
    await seen.getByRole('heading', { name: 'A time is free for you' }).waitFor();
    assert.deepEqual(await auditPage(seen), []);
    await seen.getByRole('button', { name: 'Book this time' }).click();
    await seen.getByText('Torstraße 12').locator('visible=true').first().waitFor();
    await seen.close();
  });
});
