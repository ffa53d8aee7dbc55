import { expect, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { BookingButton } from '../../../src/elements/button/button.js';

// The scripts here only say what is to be booked: of their types no browser runs one.

let stage: HTMLElement;

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
});
afterEach(() => {
  stage.remove();
  for (const made of document.querySelectorAll('[data-booking-made]')) made.remove();
});

/** Puts markup into the page. */
function show(markup: string): void {
  stage.innerHTML = markup;
}

const script = (more = '') =>
  `<script type="text/delayed" data-delayed-src="https://cdn.example/booking-elements.js" data-backend-url="sample:" ${more}></script>`;

async function find<Found extends HTMLElement>(selector: string): Promise<Found> {
  await waitUntil(() => document.querySelector(selector), `there is no ${selector}`, { timeout: 10_000 });
  return document.querySelector<Found>(selector)!;
}

const widgets = () => [...document.querySelectorAll('booking-widget')];

/** Presses something, and tells whether the browser would have followed it. */
function press(target: HTMLElement, init: MouseEventInit = {}): boolean {
  let isFollowed = true;
  const last = (event: Event): void => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', last);
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
  removeEventListener('click', last);
  return isFollowed;
}

const openDialog = () =>
  [...document.querySelectorAll<BookingButton>('booking-button')].find(({ open }) => open);

describe('a place', () => {
  it('gets what the script says, and what it says itself before that', async () => {
    show(
      `<div data-booking data-event-type="class" data-layout="week" data-prefill="false" data-onclick="alert(1)" data-id="x"></div>${script('data-event-type="intro" data-theme="dark" data-language="de"')}`,
    );
    const widget = await find('main > [data-booking] > booking-widget');
    const attributes = Object.fromEntries(
      [...widget.attributes]
        .map(({ name, value }) => [name, value] as const)
        .filter(([name]) => name !== 'data-booking-made'),
    );
    expect(attributes).to.deep.equal({
      'backend-url': 'sample:',
      'event-type': 'class',
      layout: 'week',
      theme: 'dark',
      language: 'de',
    });
  });

  it('needs no script that says something where it says all itself', async () => {
    show('<p data-booking data-backend-url="sample:" data-event-type="intro"></p>');
    await find('p > booking-widget[event-type="intro"]');
  });

  it('may come to ask for something else', async () => {
    show(`<div data-booking data-theme="dark"></div>${script('data-event-type="intro"')}`);
    const widget = await find('booking-widget');
    const place = widget.parentElement!;
    place.dataset['eventType'] = 'class';
    delete place.dataset['theme'];
    await waitUntil(() => widget.getAttribute('event-type') === 'class', 'does not follow');
    expect(widget.hasAttribute('theme')).to.equal(false);
    expect(widgets()).to.deep.equal([widget]);
  });

  it('keeps what stood in it for where the widget cannot work', async () => {
    show(`<div data-booking>Or <a href="/contact">write</a></div>${script()}`);
    const fallback = await find('booking-widget > [slot="fallback"]');
    expect(fallback.innerHTML).to.equal('Or <a href="/contact">write</a>');
  });

  it('may hold a button, whose words it has', async () => {
    show(
      `<div data-booking data-element="button" data-label="Talk to us">x</div><div data-booking data-element="button"> Book <b>now</b> </div>${script()}`,
    );
    await waitUntil(
      () => document.querySelectorAll('main booking-button').length === 2,
      'there are not two',
      { timeout: 10_000 },
    );
    expect([...document.querySelectorAll('main booking-button')].map((one) => one.textContent)).to.deep.equal(
      ['Talk to us', 'Book now'],
    );
  });

  it('takes over what stood by the script, with all that was typed in it', async () => {
    show(script('data-event-type="intro"'));
    const widget = await find('main > booking-widget');
    expect(widget.previousElementSibling).to.equal(stage.querySelector('script'));
    stage.insertAdjacentHTML('beforeend', '<section data-booking data-layout="list"></section>');
    await find('section > booking-widget');
    expect(widgets()).to.deep.equal([widget]);
    expect(widget.getAttribute('layout')).to.equal('list');
  });

  it('is not filled by a script of somebody else’s, where there is one of ours', async () => {
    show(
      `<script type="text/x" src="https://chat.example/chat.js" data-backend-url="https://chat.example/"></script>
       <div data-booking></div><section>${script('data-event-type="intro"')}</section>`,
    );
    const widget = await find('booking-widget');
    expect(widget.getAttribute('backend-url')).to.equal('sample:');
  });

  it('is filled again when its content was taken away', async () => {
    show(`<div data-booking></div>${script()}`);
    const first = await find('booking-widget');
    first.parentElement!.innerHTML = '';
    await waitUntil(() => widgets().length === 1, 'stays empty');
    expect(widgets()).to.not.deep.equal([first]);
  });
});

describe('a link', () => {
  it('opens the dialog over the page, and has the focus back afterwards', async () => {
    show(
      `<a data-booking href="https://book.example/contact">Book <i>a</i> time</a>${script('data-element="button" data-event-type="intro"')}<div data-booking></div>`,
    );
    const link = await find<HTMLAnchorElement>('a[aria-haspopup="dialog"]');
    expect(press(link)).to.equal(false);
    await waitUntil(openDialog, 'does not open', { timeout: 10_000 });
    const dialog = openDialog()!;
    await dialog.updateComplete;
    expect(dialog.getAttribute('event-type')).to.equal('intro');
    dialog.close();
    await waitUntil(() => document.activeElement === link, 'the link has no focus');
  });

  for (const [name, of, href, expected] of [
    [
      'a page of the same server',
      'https://book.example/v1/anna',
      'https://book.example/ben/class',
      ['https://book.example/v1/ben', 'class'],
    ],
    [
      'a page of another server',
      'https://book.example/v1/anna',
      'https://shop.example/ben/class',
      ['https://book.example/v1/anna', 'intro'],
    ],
    [
      'a page of the site',
      'https://book.example/v1/anna',
      '/contact',
      ['https://book.example/v1/anna', 'intro'],
    ],
    [
      'a page of a server, and a script that says nothing usable',
      'https://',
      'https://shop.example/ben/class',
      ['https://', 'intro'],
    ],
  ] as const)
    it(`opens what its address or the script says, with ${name}`, async () => {
      show(
        `<div data-booking data-element="button"></div><a data-booking href="${href}">Book</a><script type="text/x" data-backend-url="${of}" data-event-type="intro"></script>`,
      );
      press(await find('a[aria-haspopup]'));
      const dialog = await find<BookingButton>('booking-button[open]');
      expect([dialog.backendUrl, dialog.eventType]).to.deep.equal(expected);
    });

  it('says whose time it is by its address, without a script', async () => {
    show('<a data-booking href="https://book.example/anna/intro">Book</a>');
    const link = await find<HTMLAnchorElement>('a[aria-haspopup]');
    press(link);
    const dialog = await find<BookingButton>('booking-button[data-booking-dialog]');
    expect(dialog.backendUrl).to.equal('https://book.example/v1/anna');
    expect(dialog.eventType).to.equal('intro');
    expect(dialog.textContent).to.equal('Book');
    expect(getComputedStyle(dialog.shadowRoot!.querySelector('.opener')!).display).to.equal('none');
  });

  for (const [name, init] of Object.entries({
    control: { ctrlKey: true },
    meta: { metaKey: true },
    shift: { shiftKey: true },
    'the middle button': { button: 1 },
  }))
    it(`stays one with ${name}`, async () => {
      show('<a data-booking href="https://book.example/anna/intro">Book</a>');
      expect(press(await find('a[aria-haspopup]'), init)).to.equal(true);
    });

  it('stays one where nothing says whose time it is', async () => {
    show(
      '<a data-booking href="https://book.example/">Book</a><a data-booking href="https://book.example/anna">All</a>',
    );
    await find('a[aria-haspopup]');
    const [none] = stage.querySelectorAll('a');
    expect(none!.hasAttribute('aria-haspopup')).to.equal(false);
    expect(press(none!)).to.equal(true);
  });
});
