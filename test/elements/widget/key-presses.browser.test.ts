import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventType } from '../../../src/contract/index.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { intro, now, stageBackend } from './stage-backend.js';
import { dayButton, find, focused, painted, read, show } from './widget-stage.js';

const realNow = Date.now;
before(() => {
  Date.now = () => now;
});
after(() => {
  Date.now = realNow;
});

/** Presses keys in a widget, and counts them: the Tab that leads in is the first. */
async function enter(eventType: EventType) {
  const widget = await show(stageBackend({ eventType: async () => eventType }));
  await dayButton(widget, '2026-03-03');
  await find(widget, '.footer .zone');
  const before = await fixture<HTMLButtonElement>(html`<button>Before</button>`);
  widget.parentElement!.before(before.parentElement!);
  before.focus();
  return { widget, keys: keysOf(widget) };
}

function keysOf(widget: BookingWidget) {
  const pressed: string[] = [];
  const press = async (key: string): Promise<void> => {
    pressed.push(key);
    await sendKeys({ press: key });
    await painted(widget);
  };
  return {
    pressed,
    press,
    /** Presses Tab until something that matches has the focus. */
    async tabTo(selector: string): Promise<void> {
      for (let tabs = 0; tabs < 12 && focused()?.matches(selector) !== true; tabs++) await press('Tab');
      expect(focused()?.matches(selector), `Tab leads to ${selector}`).to.equal(true);
    },
    type: (text: string) => sendKeys({ type: text }),
  };
}

describe('<booking-widget> by keyboard alone, from the Tab that leads in to the confirmation', () => {
  for (const [name, eventType, most] of [
    ['one place', { ...intro, locations: [intro.locations[0]], questions: [] }, 9],
    ['two places, and a question that may stay empty', intro, 10],
    ['three lengths besides', { ...intro, durationsMinutes: [30, 60, 90] }, 11],
  ] satisfies [string, EventType, number][])
    it(`takes ${most} presses beside what is typed: ${name}`, async () => {
      const { widget, keys } = await enter(eventType);
      await keys.tabTo('[data-date="2026-03-03"]');
      await keys.press('Enter');
      await keys.tabTo('.slot');
      await keys.press('Enter');
      await find(widget, 'booking-details-form form');
      await keys.tabTo('#field-0');
      await keys.type('Gia');
      await keys.tabTo('#field-1');
      await keys.type('gia@example.com');
      await keys.press('Enter');
      await read(widget, 'You are booked');
      expect(keys.pressed.length, keys.pressed.join(' ')).to.equal(most);
    });
});
