import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { BookingError } from '../../../src/contract/index.js';
import type { BookingErrorCode, BookingErrorDetails } from '../../../src/contract/index.js';
import '../../../src/elements/button/define.js';
import '../../../src/elements/confirmation/define.js';
import '../../../src/elements/details-form/define.js';
import '../../../src/elements/event-type-list/define.js';
import '../../../src/elements/location-picker/define.js';
import '../../../src/elements/slot-picker/define.js';
import '../../../src/elements/time-zone-picker/define.js';
import '../../../src/elements/waitlist/define.js';
import '../../../src/elements/widget/define.js';
import type { BookingDetailsForm } from '../../../src/elements/details-form/details-form.js';
import type { BookingLocationPicker } from '../../../src/elements/location-picker/location-picker.js';
import { never, now, stageBackend, zone } from '../widget/stage-backend.js';
import type { Script } from '../widget/stage-backend.js';
import { hostileTexts, hostileWebAddresses } from './corpus.js';
import {
  bookedOf,
  bookingsOf,
  eventTypeOf,
  menuOf,
  placesOf,
  placesOnListOf,
  questionsOf,
  slotsOf,
} from './hostile-answers.js';
import { elementsIn, settled, until } from './page.js';
import { schemeOf } from './shape-of.js';
import { oneHalf, otherHalf, tellWithAll } from './tell.js';
import { obeyStrictPolicy, watchPage } from './watch.js';

// Reliability goal X6: what a backend says is text, whatever it says.

const realNow = Date.now;
const realWarn = console.warn;

before(() => {
  obeyStrictPolicy();
  Date.now = () => now;
  // To the developer of a page, each widget tells what is wrong with it.
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  console.warn = realWarn;
});

const widgetWith = (script: Script, { eventType = 'intro' } = {}): TemplateResult =>
  html`<booking-widget
    no-resume
    language="en-GB"
    event-type=${eventType}
    time-zone=${zone}
    .backend=${stageBackend(script)}
    .guest=${{ name: 'Gia', email: 'gia@example.com' }}
  ></booking-widget>`;

const failing = (code: string, details: BookingErrorDetails = {}) =>
  new BookingError(code as BookingErrorCode, details);

describe('a text of which a browser could make more', function () {
  this.timeout(120_000);
  it('is one of many', () => {
    expect(new Set(hostileTexts).size).to.equal(hostileTexts.length);
    for (const texts of [oneHalf, otherHalf]) expect(texts.length).to.be.greaterThan(100);
  });

  it('stays a text on the whole way of a guest', async () => {
    await tellWithAll(async (box, text, look) => {
      const outcomes: (BookingError | undefined)[] = [
        failing('refused', { message: text }),
        failing('invalid-request', {
          detail: text,
          fields: [text, `answers.${text}`, `answers.${text}-text`].map((path) => ({ path, message: text })),
        }),
        failing('slot-taken', { nearest: slotsOf(text) }),
        undefined,
        failing('unavailable', { fault: text as 'timeout', detail: text }),
      ];
      render(
        widgetWith(
          {
            eventTypes: async () => menuOf(text),
            eventType: async () => eventTypeOf(text),
            slots: async ({ start, end }) => ({
              slots: slotsOf(text).filter((slot) => slot.start >= start && slot.start < end),
            }),
            book: async () => {
              const outcome = outcomes.shift();
              if (outcome) throw outcome;
              return bookedOf(text);
            },
          },
          { eventType: '' },
        ),
        box,
      );
      const page = elementsIn(box);
      const send = () => page.press('booking-details-form', '[type=submit]');
      await page.press('booking-event-type-list', '.service');
      await page.come('booking-location-picker', '.places');
      await look('place');
      await page.press('booking-widget', '[part=go-on]');
      await page.come('booking-month', '.free');
      await page.come('booking-host-picker', '[part]');
      await look('day');
      await page.press('booking-month', '[data-date="2026-03-03"]');
      await page.press('booking-slot-picker', '.slot');
      await page.come('booking-details-form', 'form');
      await look('details');
      for (const outcome of ['refused', 'invalid']) {
        await send();
        await page.come('booking-widget', '[role=alert] .notice');
        await look(outcome);
      }
      await send();
      await page.come('booking-widget', '.lost');
      await look('taken');
      await page.press('booking-widget', '[part=nearest]');
      await page.come('booking-details-form', 'form');
      await send();
      await page.come('booking-confirmation', '.title');
      await look('done');
      await page.press('booking-widget', '[part=again]');
      await page.press('booking-widget', '[part=go-on]');
      await page.press('booking-month', '[data-date="2026-03-05"]');
      await page.press('booking-slot-picker', '.slot');
      await send();
      await page.come('booking-widget', '[part=checking]');
      await look('checking');
    }, oneHalf);
  });

  it('stays a text where nothing can be booked', async () => {
    await tellWithAll(async (box, text, look) => {
      const refused = async () => Promise.reject(failing('refused', { message: text }));
      const unknown = async () => Promise.reject(failing('not-found'));
      render(
        [
          widgetWith({ eventType: refused }),
          widgetWith({ eventType: unknown }, { eventType: text }),
          widgetWith({
            eventType: async () => eventTypeOf(text, { slotsDependOnLocation: false }),
            slots: refused,
          }),
        ],
        box,
      );
      await until('failure of each', () => elementsIn(box).all('[part=failed], [part=empty] p').length === 3);
      await look('failures');
    }, otherHalf);
  });

  it('stays a text in every booking', async () => {
    await tellWithAll(async (box, text, look) => {
      render(
        bookingsOf(text).map(
          (booking) =>
            html`<booking-confirmation
              language="en"
              .booking=${booking}
              .zone=${text}
            ></booking-confirmation>`,
        ),
        box,
      );
      await look('bookings');
    });
  });

  it('stays a text on a waiting list, and on the way there', async () => {
    await tellWithAll(async (box, text, look) => {
      const backend = stageBackend({ eventType: async () => eventTypeOf(text, { hasWaitlist: true }) });
      const joinWaitlist = async () => Promise.reject(failing('refused', { message: text }));
      const places = placesOnListOf(text);
      render(
        html`<booking-waitlist
            language="en"
            event-type="intro"
            date="2026-03-04"
            .backend=${{ ...backend, joinWaitlist }}
            .guest=${{ name: 'Gia', email: 'gia@example.com' }}
          ></booking-waitlist>
          ${places.map(
            (place) =>
              html`<booking-waitlist
                language="en"
                waiting-ref=${text}
                token=${text}
                .backend=${{ ...backend, waitlistEntry: async () => place }}
              ></booking-waitlist>`,
          )}`,
        box,
      );
      const page = elementsIn(box);
      await page.come('booking-waitlist', 'booking-host-picker');
      await until('place of each', () => page.all('[data-focus=shown]').length === places.length);
      await until('form', () => page.all('booking-details-form').length === 1);
      await until('choice', () => page.all('[name=location], [name=host]').length > 2);
      await look('waiting');
    }, otherHalf);
  });

  it('stays a text in every element on its own', async () => {
    await tellWithAll(async (box, text, look) => {
      render(
        html`
          <booking-event-type-list language="en" .eventTypes=${menuOf(text)}></booking-event-type-list>
          ${placesOf(text).map(
            (place) =>
              html`<booking-location-picker
                language="en"
                .locations=${[place]}
                .detail=${text}
              ></booking-location-picker>`,
          )}
          <booking-location-picker
            language="en"
            .locations=${placesOf(text)}
            .selected=${`${text}-ask-guest`}
            .detail=${text}
          ></booking-location-picker>
          <booking-details-form
            language="en"
            .questions=${questionsOf(text, { required: true })}
          ></booking-details-form>
          <booking-details-form
            language="en"
            .questions=${questionsOf(text)}
            .guest=${{ name: text, email: text }}
            .answers=${Object.fromEntries(questionsOf(text).map(({ id }) => [id, text]))}
            .faults=${questionsOf(text).map(({ id }) => ({ path: `answers.${id}`, message: text }))}
          ></booking-details-form>
          <booking-slot-picker
            language="en"
            .slots=${slotsOf(text)}
            .zone=${text}
            .selected=${text}
          ></booking-slot-picker>
          <booking-time-zone-picker language="en" .value=${text}></booking-time-zone-picker>
          <booking-button language="en" event-type=${text}>${text}</booking-button>
        `,
        box,
      );
      await settled(box);
      for (const picker of box.querySelectorAll<BookingLocationPicker>('booking-location-picker'))
        picker.reportValidity();
      for (const form of box.querySelectorAll<BookingDetailsForm>('booking-details-form'))
        form.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
      await look('elements');
    });
  });

  it('is nothing that a page can be made to say of itself', async () => {
    await tellWithAll(async (box, text, look) => {
      const widget = document.createElement('booking-widget');
      widget.backend = stageBackend({ eventType: async () => eventTypeOf(text), slots: never });
      for (const name of ['time-zone', 'theme', 'event-type', 'class', 'title'])
        widget.setAttribute(name, text);
      // Some of the texts would pass for a language.
      for (const name of ['language', 'lang']) widget.setAttribute(name, `${text}!`);
      const wired = document.createElement('booking-widget');
      wired.setAttribute('backend-url', `javascript:${text}`);
      wired.setAttribute('event-type', text);
      box.append(widget, wired);
      await look('attributes');
    }, oneHalf);
  });
});

describe('an address that a backend names', () => {
  it('is one of the web, and nothing beside', async () => {
    const watch = watchPage();
    for (const address of hostileWebAddresses) {
      const box = document.createElement('div');
      document.body.append(box);
      render(
        bookingsOf(address).map(
          (booking) => html`<booking-confirmation language="en" .booking=${booking}></booking-confirmation>`,
        ),
        box,
      );
      await settled(box);
      const links = elementsIn(box).all('a');
      expect(links.filter((link) => link.getAttribute('href') === address)).to.have.lengthOf(2);
      for (const link of links) {
        expect(schemeOf(link.getAttribute('href')!)).to.be.oneOf(['https:', 'tel:']);
        expect(link.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
      }
      box.remove();
    }
    expect(watch.seen).to.deep.equal([]);
    watch.end();
  });
});
