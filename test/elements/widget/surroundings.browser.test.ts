import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/widget/define.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { intro, now, stageBackend, zone } from './stage-backend.js';
import { chooseTime, fillIn, find, findAll, focused, read, send } from './widget-stage.js';

const realNow = Date.now;
before(() => {
  Date.now = () => now;
});
after(() => {
  Date.now = realNow;
});

const widgetWith = (backend = stageBackend()) =>
  html`<booking-widget
    language="en-GB"
    event-type="intro"
    time-zone=${zone}
    .backend=${backend}
  ></booking-widget>`;

const phoneOnly = { ...intro, locations: [{ id: 'phone', kind: 'phone-host-calls' }] } as const;

describe('<booking-widget> in a form', () => {
  it('never sends the form around it, and puts nothing into it', async () => {
    let sent = 0;
    const backend = stageBackend({ eventType: async () => phoneOnly });
    const form = await fixture<HTMLFormElement>(
      html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          sent++;
        }}
      >
        <input name="own" value="of the page" aria-label="Own" />
        ${widgetWith(backend)}
        <button>Order</button>
      </form>`,
    );
    const widget = form.querySelector('booking-widget')!;
    await chooseTime(widget);
    const phone = await find(widget, 'booking-location-picker input');
    phone.focus();
    await sendKeys({ type: '+49 30 1234567' });
    await sendKeys({ press: 'Enter' });
    expect(backend.asked.book.length).to.equal(0);
    await fillIn(widget);
    const name = await find(widget, '#field-0');
    name.focus();
    await sendKeys({ press: 'Enter' });
    await read(widget, 'You are booked');
    expect(backend.asked.book.length).to.equal(1);
    expect(sent).to.equal(0);
    expect([...new FormData(form)]).to.deep.equal([['own', 'of the page']]);
    expect([...form.elements].map(({ localName }) => localName)).to.deep.equal(['input', 'button']);
    form.querySelector('button')!.click();
    expect(sent).to.equal(1);
  });

  it('says nothing to it of what is typed there', async () => {
    const heard: string[] = [];
    const form = await fixture<HTMLFormElement>(
      html`<form @change=${() => heard.push('change')}>${widgetWith()}</form>`,
    );
    const widget = form.querySelector('booking-widget')!;
    await chooseTime(widget);
    (await find(widget, '#field-0')).focus();
    await sendKeys({ type: 'Gia' });
    await sendKeys({ press: 'Tab' });
    expect(heard).to.deep.equal([]);
  });
});

describe('<booking-widget> in a dialog', () => {
  it('works on top of the page; Escape closes its list first, then the dialog', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog aria-label="Book">${widgetWith()}</dialog>`);
    dialog.showModal();
    const widget = dialog.querySelector('booking-widget')!;
    const zones = await find(widget, '.zone');
    // Whoever presses it sees it; a dialog is no wider than its content, and the widget as wide as there is room.
    zones.scrollIntoView({ block: 'center' });
    zones.click();
    const search = await find(widget, 'booking-zone-search input');
    await waitUntil(() => focused() === search);
    const { x, y } = search.getBoundingClientRect();
    expect(dialog.contains(document.elementFromPoint(x + 4, y + 4))).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => findAll(widget, 'booking-zone-search').length === 0);
    expect(dialog.open).to.equal(true);
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    await read(widget, 'You are booked');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
  });

  it('is not closed by its own form where the dialog closes with a form', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog aria-label="Book"><form method="dialog">${widgetWith()}</form></dialog>`,
    );
    dialog.showModal();
    const widget = dialog.querySelector('booking-widget')!;
    await chooseTime(widget);
    await fillIn(widget);
    (await find(widget, '#field-0')).focus();
    await sendKeys({ press: 'Enter' });
    await read(widget, 'You are booked');
    expect(dialog.open).to.equal(true);
  });
});

describe('<booking-widget> in a frame', () => {
  it('works there, in a document of its own', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Book" src=${new URL('./framed-widget.html', import.meta.url).href}></iframe>`,
    );
    Object.assign(frame.style, { inlineSize: '600px', blockSize: '800px' });
    await waitUntil(() => frame.contentDocument?.querySelector('booking-widget:defined'), 'no widget', {
      timeout: 10_000,
    });
    const widget = frame.contentDocument!.querySelector<BookingWidget>('booking-widget')!;
    Object.assign((frame.contentWindow as unknown as { Date: DateConstructor }).Date, { now: () => now });
    widget.backend = stageBackend();
    const pick = async (selector: string) => {
      const all = () => [...deep(widget, selector)] as HTMLElement[];
      await waitUntil(() => all().length > 0, `no ${selector}`, { timeout: 5000 });
      return all()[0]!;
    };
    (await pick('.free')).click();
    (await pick('.slot')).click();
    for (const [field, text] of [
      ['#field-0', 'Gia'],
      ['#field-1', 'gia@example.com'],
    ] as const) {
      const input = (await pick(field)) as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await nextFrame();
    }
    (await pick('button[type=submit]')).click();
    await pick('.mark.confirmed');
  });
});

/** What matches below an element, whichever document it is in. */
function* deep(root: Element, selector: string): Generator<Element> {
  for (const node of root.shadowRoot?.querySelectorAll('*') ?? []) {
    if (node.matches(selector)) yield node;
    yield* deep(node, selector);
  }
}

describe('<booking-widget> in a page that sets its text its own way', () => {
  const settings = {
    'text-align': 'justify',
    'letter-spacing': '3px',
    'word-spacing': '9px',
    'text-indent': '40px',
    'text-transform': 'uppercase',
    'white-space': 'nowrap',
    'line-height': '3',
  } as const;

  it('is set its own way', async () => {
    const plain = await fixture<BookingWidget>(widgetWith());
    const outside = await fixture<HTMLElement>(html`<div>${widgetWith()}</div>`);
    for (const [name, value] of Object.entries(settings)) outside.style.setProperty(name, value);
    const inside = outside.querySelector('booking-widget')!;
    for (const widget of [plain, inside]) await find(widget, '.free');
    for (const selector of ['.title', 'booking-month .title', 'booking-slot-picker .date', '.host'])
      for (const name of Object.keys(settings)) {
        const [wanted, found] = [plain, inside].map((widget) =>
          getComputedStyle(findAll(widget, selector)[0]!).getPropertyValue(name),
        );
        expect(`${selector} ${name}: ${found}`).to.equal(`${selector} ${name}: ${wanted}`);
      }
  });

  it('is one pane or two by its own letters, not by those of the root', async () => {
    const box = document.createElement('div');
    box.style.inlineSize = '600px';
    const widget = await fixture<BookingWidget>(widgetWith(), { parentNode: box });
    const root = document.documentElement;
    box.style.fontSize = '16px';
    await find(widget, '.free');
    const panes = findAll(widget, '.panes')[0]!;
    const display = getComputedStyle(panes).display;
    root.style.fontSize = '62.5%';
    expect(getComputedStyle(panes).display).to.equal(display);
    root.style.fontSize = '';
    expect(display).to.equal('block');
  });
});
