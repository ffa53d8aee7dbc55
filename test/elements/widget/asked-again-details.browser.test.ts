import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Question } from '../../../src/contract/index.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { publishedStage } from '../published.js';
import { dayButton, fillIn, find, findAll, read, send, textOf, timeButton } from './seen.js';
import { intro, stageBackend, zone } from './stage-backend.js';

const consent: Question = { id: 'ok', kind: 'consent', label: 'I agree', required: true };
const page = publishedStage('booking-elements');

// What came once is here for as long as the page is: nobody else books in this one.
describe('The published <booking-widget>, of whose details some code is lost', () => {
  it('keeps all that a guest chose and typed while fields, places and the file for a calendar do not come at first', async () => {
    const { away, asked } = page();
    const late = ['special-fields', 'location-picker', 'calendar-file'];
    for (const name of late) away.add(name);
    const backend = stageBackend({ eventType: async () => ({ ...intro, questions: [consent] }) });
    const widget = await fixture<BookingWidget>(
      html`<booking-widget
        language="en-GB"
        event-type="intro"
        time-zone=${zone}
        .backend=${backend}
      ></booking-widget>`,
    );
    const isHere = (selector: string) => findAll(widget, selector).length > 0;
    /** Presses what offers to try again, until what was away is there. */
    const pressUntil = (selector: string) =>
      waitUntil(
        () => {
          for (const way of findAll(widget, '[part~=way-on]')) way.click();
          return isHere(selector);
        },
        `${selector} comes`,
        { timeout: 10_000 },
      );
    (await dayButton(widget, '2026-03-03')).click();
    (await timeButton(widget, '')).click();
    await fillIn(widget, 'Gia', 'gia@example.com');
    for (const name of ['special-fields', 'location-picker'])
      await waitUntil(() => asked.includes(name), `${name} is asked for`, { timeout: 5000 });
    await waitUntil(() => findAll(widget, '[part~=way-on]').length === 2, 'both are told', { timeout: 5000 });
    await send(widget);
    expect(backend.asked.book.length).to.equal(0);
    for (const name of ['special-fields', 'location-picker']) away.delete(name);
    await pressUntil('[part~=option] input');
    await pressUntil('booking-location-picker input[value=meet]');
    (await find(widget, '[part~=option] input')).click();
    (await find(widget, 'booking-location-picker input[value=meet]')).click();
    await send(widget);

    const save = await find(widget, 'booking-confirmation .add button');
    expect(backend.asked.book[0]?.[0]).to.deep.include({
      guest: { name: 'Gia', email: 'gia@example.com' },
      answers: { ok: true },
    });
    expect(backend.asked.book[0]?.[0].context?.location).to.equal('meet');
    save.click();
    await read(widget, 'does not answer');
    away.delete('calendar-file');
    const { click } = HTMLElement.prototype;
    const saved = new Promise<string>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve(this.download);
      };
    });
    try {
      save.click();
      expect(await saved).to.equal('intro.ics');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    await waitUntil(() => !textOf(widget).includes('does not answer'), 'nothing is amiss any more');
  });
});
