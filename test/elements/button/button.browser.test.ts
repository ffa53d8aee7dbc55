import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Booking } from '../../../src/contract/index.js';
import { BookingButton } from '../../../src/elements/button/button.js';
import type { OpenChangeEvent } from '../../../src/elements/button/open-change-event.js';
import { emulateMedia, setViewport } from '../driver.js';
import { bookingOf, intro, never, now, stageBackend } from '../widget/stage-backend.js';
import { chooseTime, fillIn, find, findAll, focused, read, send, textOf } from '../widget/widget-stage.js';
import {
  buttonOf,
  dialogOf,
  middleOf,
  openerOf,
  openUp,
  partOf,
  showButton,
  widgetOf,
} from './button-stage.js';

const realNow = Date.now;
const root = document.documentElement;

before(() => {
  Date.now = () => now;
});
beforeEach(async () => {
  await setViewport({ width: 1000, height: 800 });
  await emulateMedia({ reducedMotion: 'reduce' });
});
after(() => {
  Date.now = realNow;
});

describe('<booking-button>', () => {
  for (const language of ['en-GB', 'ar'])
    for (const theme of ['light', 'dark'])
      for (const floating of [false, true])
        it(`is accessible, closed and open: ${language}, ${theme}${floating ? ', floating' : ''}`, async () => {
          const button = await showButton({ language, theme, floating });
          await expect(button).to.be.accessible();
          const widget = await openUp(button);
          await expect(button).to.be.accessible();
          await chooseTime(widget);
          await expect(button).to.be.accessible();
        });

  it('is a button that says that it opens a dialog, which has its name', async () => {
    const button = await showButton({ label: html` Book <b>Anna</b> ` });
    const opener = openerOf(button);
    expect(opener.getAttribute('aria-haspopup')).to.equal('dialog');
    const dialog = dialogOf(button);
    const title = button.shadowRoot!.getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(title!.textContent.trim()).to.equal('Book Anna');
  });

  it('says a word of the language where the page gives none', async () => {
    const button = await showButton({ label: ' \n ', language: 'de' });
    expect(textOf(button)).to.include('Termin buchen');
    await openUp(button);
    expect(partOf(button, 'dialog-title').textContent.trim()).to.equal('Termin buchen');
    expect(partOf(button, 'close').getAttribute('aria-label')).to.equal('Schließen');
    expect(dialogOf(button).lang).to.equal('de');
  });

  it('has the direction of its language', async () => {
    const button = await showButton({ language: 'ar' });
    await openUp(button);
    expect(getComputedStyle(dialogOf(button)).direction).to.equal('rtl');
    const [close, title] = ['close', 'dialog-title'].map((part) => middleOf(partOf(button, part))[0]);
    expect(close!).to.be.below(title!);
  });

  it('asks the backend only when it is opened', async () => {
    const backend = stageBackend();
    const button = await showButton({ backend });
    openerOf(button).dispatchEvent(new PointerEvent('pointerenter'));
    await aTimeout(50);
    expect(backend.asked.eventType).to.equal(0);
    await openUp(button);
    expect(backend.asked.eventType).to.equal(1);
  });

  it('hands the widget what it was given', async () => {
    const button = await showButton();
    button.guest = { name: 'Gia' };
    button.answers = { topic: 'Boats' };
    button.timeZone = 'America/Lima';
    const widget = await openUp(button);
    expect(widget.guest).to.deep.equal({ name: 'Gia' });
    expect(widget.answers).to.deep.equal({ topic: 'Boats' });
    expect(widget.timeZone).to.equal('America/Lima');
    expect(widget.eventType).to.equal('intro');
    expect(textOf(widget)).to.include('Lima');
  });

  it('takes every attribute that the widget takes, and hands it on', async () => {
    const button = await showButton();
    const attributes = {
      guest: '{"name":"Ada"}',
      answers: '{"topic":"Looms"}',
      tags: '{"campaign":"spring"}',
      prefill: '',
      'read-only': 'name',
      'no-resume': '',
      host: 'anna',
      layout: 'list',
      hour12: 'true',
      languages: 'de en',
    };
    for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
    openerOf(button).click();
    await find(button, 'booking-widget');
    const { guest, answers, tags, prefill, readOnly, noResume, host, layout, hour12, languages } =
      widgetOf(button)!;
    expect({
      guest,
      answers,
      tags,
      prefill,
      readOnly,
      noResume,
      host,
      layout,
      hour12,
      languages,
    }).to.deep.equal({
      guest: { name: 'Ada' },
      answers: { topic: 'Looms' },
      tags: { campaign: 'spring' },
      prefill: true,
      readOnly: 'name',
      noResume: true,
      host: 'anna',
      layout: 'list',
      hour12: true,
      languages: 'de en',
    });
    const { observedAttributes } = widgetOf(button)!.constructor as typeof HTMLElement & {
      readonly observedAttributes: readonly string[];
    };
    expect(
      observedAttributes.filter((name) => !BookingButton.observedAttributes.includes(name)),
    ).to.deep.equal([]);
  });

  it('hands on every part of the widget', async () => {
    const answer = await fetch(new URL('../../../custom-elements.json', import.meta.url));
    const { modules } = (await answer.json()) as {
      modules: { declarations?: { tagName?: string; cssParts?: { name: string }[] }[] }[];
    };
    const parts = modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ tagName }) => tagName === 'booking-widget')!
      .cssParts!.map(({ name }) => name);
    const button = await showButton();
    const widget = await openUp(button);
    const exported = widget.getAttribute('exportparts')!.split(', ');
    expect(parts).to.include('month-title');
    expect(parts.filter((part) => part !== 'base' && !exported.includes(part))).to.deep.equal([]);
  });
});

describe('<booking-button> by mouse and keyboard', () => {
  it('opens by a press, and closes by its cross', async () => {
    const button = await showButton();
    await sendMouse({ type: 'click', position: middleOf(openerOf(button)) });
    await find(button, '[data-date].free');
    expect(dialogOf(button).matches(':modal')).to.be.true;
    const close = partOf(button, 'close');
    expect(close.getBoundingClientRect().width).to.be.at.least(44);
    expect(close.getBoundingClientRect().height).to.be.at.least(44);
    await sendMouse({ type: 'click', position: middleOf(close) });
    expect(dialogOf(button).open).to.be.false;
    expect(focused()).to.equal(openerOf(button));
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['the space bar', ' '],
  ] as const)
    it(`opens by ${name}, and closes by Escape`, async () => {
      const button = await showButton();
      button.focus();
      await sendKeys({ press: key });
      await waitUntil(() => dialogOf(button).open);
      expect(focused()).to.equal(partOf(button, 'dialog-title'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !button.open);
      expect(focused()).to.equal(openerOf(button));
    });

  it('keeps the focus in the dialog', async () => {
    const page = await fixture(
      html`<div><button id="one"></button>${buttonOf()}<a href="#two">Two</a></div>`,
    );
    const button = page.querySelector('booking-button')!;
    await openUp(button);
    const seen = new Set<Element | null>();
    for (let presses = 0; presses < 30; presses++) {
      await sendKeys({ press: 'Tab' });
      const active = focused();
      seen.add(active);
      const dialog = dialogOf(button);
      const inside = [document.body, dialog, ...findAll(dialog, '*')];
      const isInside = inside.includes(active as HTMLElement);
      expect(isInside, active?.outerHTML).to.be.true;
    }
    expect(seen.has(partOf(button, 'close'))).to.be.true;
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()).not.to.equal(page.querySelector('a'));
  });

  it('closes by a press on the backdrop', async () => {
    const button = await showButton();
    await openUp(button);
    await sendMouse({ type: 'click', position: [6, 6] });
    await waitUntil(() => !button.open);
    expect(focused()).to.equal(openerOf(button));
  });

  it('does not close when text is marked to beyond the edge', async () => {
    const button = await showButton();
    await openUp(button);
    await sendMouse({ type: 'move', position: middleOf(partOf(button, 'dialog-title')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [6, 6] });
    await sendMouse({ type: 'up' });
    await nextFrame();
    expect(button.open).to.be.true;
  });

  it('closes the open list of zones before itself', async () => {
    const button = await showButton();
    await openUp(button);
    const zones = () => find(button, '.zone');
    const isListOpen = () => findAll(button, '[popover]:popover-open').length > 0;
    (await zones()).click();
    await waitUntil(isListOpen);
    await find(button, 'booking-time-zone-picker input');
    await sendMouse({ type: 'click', position: [6, 6] });
    await waitUntil(() => !isListOpen());
    expect(button.open).to.be.true;
    (await zones()).click();
    await waitUntil(isListOpen);
    await find(button, 'booking-time-zone-picker input');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isListOpen());
    expect(button.open).to.be.true;
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !button.open);
  });

  it('opens and closes by code and by attribute, and tells', async () => {
    const button = await showButton();
    const heard: boolean[] = [];
    document.addEventListener('open-change', (event: OpenChangeEvent | Event) => {
      if ('open' in event) heard.push(event.open);
    });
    button.show();
    await button.updateComplete;
    expect(dialogOf(button).open).to.be.true;
    expect(button.hasAttribute('open')).to.be.true;
    button.close();
    await button.updateComplete;
    expect(button.hasAttribute('open')).to.be.false;
    button.setAttribute('open', '');
    await button.updateComplete;
    button.removeAttribute('open');
    await button.updateComplete;
    button.click();
    await button.updateComplete;
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => heard.length === 6);
    expect(heard).to.deep.equal([true, false, true, false, true, false]);
  });

  it('gives the focus back to what had it, or to the button where that is gone', async () => {
    const page = await fixture(html`<div><button>Elsewhere</button>${buttonOf()}</div>`);
    const elsewhere = page.querySelector('button')!;
    const button = page.querySelector('booking-button')!;
    elsewhere.focus();
    button.show();
    await button.updateComplete;
    button.close();
    await button.updateComplete;
    expect(focused()).to.equal(elsewhere);
    button.show();
    await button.updateComplete;
    elsewhere.remove();
    button.close();
    await button.updateComplete;
    expect(focused()).to.equal(openerOf(button));
  });

  it('stays closed where it could not be seen, and closes when it cannot any more', async () => {
    const page = await fixture(html`<div hidden>${buttonOf()}</div>`);
    const button = page.querySelector('booking-button')!;
    button.show();
    await button.updateComplete;
    await button.updateComplete;
    expect(button.open).to.be.false;
    expect(dialogOf(button).open).to.be.false;
    page.removeAttribute('hidden');
    await openUp(button);
    page.setAttribute('hidden', '');
    await waitUntil(() => !button.open);
    expect(dialogOf(button).open).to.be.false;
    expect(root.getAttribute('style')).to.be.null;
  });

  it('is a button in a form that sends nothing', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><input name="q" />${buttonOf()}</form>`);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    const widget = await openUp(form.querySelector('booking-button')!);
    await chooseTime(widget);
    await fillIn(widget);
    (await find(widget, '#field-0')).focus();
    await sendKeys({ press: 'Enter' });
    await read(widget, 'You are booked');
    expect(sent).to.equal(0);
  });
});

describe('What happened in <booking-button>', () => {
  it('is there when it is opened again', async () => {
    const button = await showButton();
    const widget = await openUp(button);
    await chooseTime(widget);
    await fillIn(widget, 'Gia');
    button.close();
    await button.updateComplete;
    button.show();
    await button.updateComplete;
    expect(widgetOf(button)).to.equal(widget);
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Gia');
  });

  it('is on its way while it is closed, and its outcome there when it is opened again', async () => {
    let answer = (_booking: Booking): void => undefined;
    const asked = new Promise<Booking>((resolve) => {
      answer = resolve;
    });
    const backend = stageBackend({
      book: () => asked,
      eventType: async () => ({ ...intro, redirectUrl: 'https://away.example/' }),
    });
    const button = await showButton({ backend });
    const widget = await openUp(button);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await waitUntil(() => backend.asked.book.length === 1);
    button.close();
    await button.updateComplete;
    expect([...backend.open].some(({ signal }) => signal?.aborted)).to.be.false;
    const confirmed = oneEvent(button, 'booking-confirm');
    answer(bookingOf(backend.asked.book[0]![0]));
    // Nobody is led away from what they are doing now.
    expect((await confirmed).defaultPrevented).to.be.true;
    button.show();
    await read(button, 'You are booked');
  });

  it('is over after a booking that was seen: the next one begins anew', async () => {
    const backend = stageBackend();
    const button = await showButton({ backend });
    const heard: string[] = [];
    for (const type of ['slot-select', 'booking-submit', 'booking-confirm'])
      button.addEventListener(type, () => heard.push(type));
    const widget = await openUp(button);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(button, 'You are booked');
    expect(heard).to.deep.equal(['slot-select', 'booking-submit', 'booking-confirm']);
    button.close();
    await button.updateComplete;
    expect(widgetOf(button)).to.be.null;
    expect(widget.isConnected).to.be.false;
    const next = await openUp(button);
    expect(next).not.to.equal(widget);
    expect(backend.asked.eventType).to.equal(2);
  });

  it('goes on where another booking was begun after one', async () => {
    const button = await showButton();
    const widget = await openUp(button);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    (await find(widget, '[part=again]')).click();
    await chooseTime(widget, '2026-03-05');
    button.close();
    await button.updateComplete;
    expect(widgetOf(button)).to.equal(widget);
  });
});

describe('The page behind <booking-button>', () => {
  let tall: HTMLElement;

  beforeEach(async () => {
    tall = await fixture(html`<div></div>`);
    tall.style.blockSize = '3000px';
  });
  afterEach(() => {
    root.removeAttribute('style');
    document.body.removeAttribute('style');
    scrollTo(0, 0);
  });

  it('does not scroll, does not move, and is as it was afterwards', async () => {
    const button = await showButton();
    scrollTo(0, 120);
    const { width } = document.body.getBoundingClientRect();
    await openUp(button);
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    expect(document.body.getBoundingClientRect().width).to.equal(width);
    await sendMouse({ type: 'move', position: [6, 400] });
    scrollBy(0, 0);
    expect(scrollY).to.equal(120);
    button.close();
    await button.updateComplete;
    expect(root.getAttribute('style')).to.be.null;
    expect(scrollY).to.equal(120);
  });

  it('has its own styles back', async () => {
    root.style.setProperty('overflow-y', 'scroll', 'important');
    root.style.setProperty('scrollbar-gutter', 'stable both-edges');
    root.style.setProperty('color', 'green');
    const before = root.getAttribute('style');
    const button = await showButton();
    await openUp(button);
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    expect(getComputedStyle(root).scrollbarGutter).to.equal('stable both-edges');
    button.close();
    await button.updateComplete;
    expect(root.style.getPropertyPriority('overflow-y')).to.equal('important');
    expect([...root.style].sort()).to.deep.equal(['color', 'overflow-y', 'scrollbar-gutter']);
    expect(root.getAttribute('style')!.length).to.equal(before!.length);
  });

  it('is kept still where its body is what scrolls', async () => {
    document.body.style.overflowY = 'scroll';
    const button = await showButton();
    await openUp(button);
    expect(getComputedStyle(document.body).overflowY).to.equal('hidden');
    expect(getComputedStyle(root).overflowY).to.equal('visible');
    button.close();
    await button.updateComplete;
    expect(document.body.getAttribute('style')).to.equal('overflow-y: scroll;');
  });

  it('is still until the last of two is closed, one of them removed', async () => {
    const page = await fixture(html`<div>${buttonOf()}${buttonOf()}</div>`);
    const [one, two] = [...page.querySelectorAll('booking-button')];
    one!.show();
    await one!.updateComplete;
    two!.show();
    await two!.updateComplete;
    one!.remove();
    await nextFrame();
    expect(one!.open).to.be.false;
    expect(getComputedStyle(root).overflowY).to.equal('hidden');
    two!.close();
    await two!.updateComplete;
    expect(root.getAttribute('style')).to.be.null;
  });
});

describe('<booking-button> in any page', () => {
  it('works in nested shadow roots', async () => {
    const host = await fixture(html`<div></div>`);
    const outer = host.attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const button = new BookingButton();
    button.backend = stageBackend();
    button.eventType = 'intro';
    button.language = 'en-GB';
    button.textContent = 'Book';
    inner.append(button);
    await button.updateComplete;
    button.focus();
    const told = oneEvent<OpenChangeEvent>(document, 'open-change');
    await sendKeys({ press: 'Enter' });
    expect((await told).open).to.be.true;
    await find(button, '[data-date].free');
    expect(focused()).to.equal(partOf(button, 'dialog-title'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !button.open);
    expect(focused()).to.equal(openerOf(button));
  });

  it('stands beside another: each has a flow of its own', async () => {
    const page = await fixture(html`<div>${buttonOf({ label: 'One' })}${buttonOf({ label: 'Two' })}</div>`);
    const [one, two] = [...page.querySelectorAll('booking-button')];
    await chooseTime(await openUp(one!));
    one!.close();
    await one!.updateComplete;
    await openUp(two!);
    expect(partOf(two!, 'dialog-title').textContent.trim()).to.equal('Two');
    expect(findAll(two!, 'booking-details-form')).to.deep.equal([]);
    expect(dialogOf(one!).open).to.be.false;
  });

  it('stays open, with all that is in it, when it is moved', async () => {
    const page = await fixture(
      html`<div>
        <p></p>
        ${buttonOf()}
      </div>`,
    );
    const button = page.querySelector('booking-button')!;
    const widget = await openUp(button);
    await chooseTime(widget);
    const heard: Event[] = [];
    button.addEventListener('open-change', (event) => heard.push(event));
    page.querySelector('p')!.append(button);
    await aTimeout(50);
    expect(dialogOf(button).matches(':modal')).to.be.true;
    expect(widgetOf(button)).to.equal(widget);
    expect(findAll(button, 'booking-details-form')).to.have.length(1);
    expect(heard).to.deep.equal([]);
    button.close();
    await button.updateComplete;
    expect(root.getAttribute('style')).to.be.null;
  });

  it('closes when it is removed, and gives the focus back to what had it', async () => {
    const page = await fixture(html`<div><button>Elsewhere</button>${buttonOf()}</div>`);
    const button = page.querySelector('booking-button')!;
    page.querySelector('button')!.focus();
    button.show();
    await find(button, '[data-date].free');
    button.remove();
    await nextFrame();
    expect(button.open).to.be.false;
    expect(root.getAttribute('style')).to.be.null;
    expect(focused()).to.equal(page.querySelector('button'));
    button.show();
    page.append(button);
    await button.updateComplete;
    expect(dialogOf(button).matches(':modal')).to.be.true;
    button.close();
    await button.updateComplete;
  });

  it('leaves nothing behind, mounted fifty times', async () => {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const outside = new Map<string, number>();
    const count = (target: unknown, type: string, by: number) => {
      if (
        target === null ||
        target === undefined ||
        target === window ||
        target === document ||
        target === root
      )
        outside.set(type, (outside.get(type) ?? 0) + by);
    };
    const page = await fixture(html`<div></div>`);
    const backend = stageBackend({ slots: never });
    const cycle = async () => {
      const button = new BookingButton();
      Object.assign(button, { backend, eventType: 'intro', language: 'en-GB', open: true });
      page.append(button);
      await waitUntil(() => widgetOf(button));
      button.remove();
      await nextFrame();
      expect(button.open).to.be.false;
    };
    await cycle();
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: [string, never]) {
      count(this, args[0], 1);
      addEventListener.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: [string, never]) {
      count(this, args[0], -1);
      removeEventListener.apply(this, args);
    };
    try {
      for (let times = 0; times < 50; times++) await cycle();
      await waitUntil(
        () => backend.open.size === 0 || [...backend.open].every(({ signal }) => signal?.aborted),
      );
      expect(Object.fromEntries(outside)).to.deep.equal({ online: 0 });
    } finally {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    }
    expect(root.getAttribute('style')).to.be.null;
    expect(page.childElementCount).to.equal(0);
  });
});

describe('<booking-button> in windows of all sizes', () => {
  it('opens over the whole of a small screen', async () => {
    await setViewport({ width: 360, height: 640 });
    const button = await showButton();
    await openUp(button);
    const { left, top, width, height } = dialogOf(button).getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([0, 0, 360, 640]);
    expect(root.scrollWidth).to.be.at.most(360);
    const content = button.shadowRoot!.querySelector('.content')!;
    expect(content.scrollWidth).to.equal(content.clientWidth);
    expect(middleOf(partOf(button, 'close'))[0]).to.be.above(300);
  });

  it('can be read where the root’s letters are small', async () => {
    const root = document.documentElement;
    root.style.fontSize = '62.5%';
    const button = await showButton();
    await openUp(button);
    expect(getComputedStyle(dialogOf(button)).fontSize).to.equal('16px');
    expect(getComputedStyle(partOf(button, 'dialog-title')).fontSize).to.equal('16px');
    button.close();
    root.style.fontSize = '';
  });

  it('is a card in the middle of a large one, and scrolls in itself', async () => {
    await setViewport({ width: 1280, height: 500 });
    const button = await showButton();
    await openUp(button);
    const { left, right, top, bottom, width } = dialogOf(button).getBoundingClientRect();
    expect(width).to.equal(896);
    expect(Math.abs(left - (root.clientWidth - right))).to.be.below(2);
    expect(top).to.be.at.least(23);
    expect(bottom).to.be.at.most(477);
    const content = button.shadowRoot!.querySelector('.content')!;
    expect(content.scrollHeight).to.be.above(content.clientHeight);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`floats at the lower inline end, and is not printed: ${dir}`, async () => {
      await setViewport({ width: 360, height: 640 });
      const page = await fixture(html`<div dir=${dir}>${buttonOf({ floating: true })}</div>`);
      const button = page.querySelector('booking-button')!;
      button.style.setProperty('--booking-button-inset', '12px');
      const { left, right, bottom } = button.getBoundingClientRect();
      expect(640 - bottom).to.equal(12);
      expect(dir === 'ltr' ? root.clientWidth - right : left).to.equal(12);
      await emulateMedia({ media: 'print' });
      expect(getComputedStyle(button).display).to.equal('none');
      await emulateMedia({ media: 'screen' });
    });
});
