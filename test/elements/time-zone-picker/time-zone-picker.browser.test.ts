import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/time-zone-picker/define.js';
import type { BookingTimeZonePicker } from '../../../src/elements/time-zone-picker/time-zone-picker.js';
import { emulateMedia, setViewport, settled } from '../driver.js';

const show = (
  template = html`<booking-time-zone-picker
    language="en-GB"
    value="Europe/Berlin"
  ></booking-time-zone-picker>`,
) => fixture<BookingTimeZonePicker>(template);

const button = (picker: BookingTimeZonePicker) => picker.shadowRoot!.querySelector('button')!;
const popup = (picker: BookingTimeZonePicker) => picker.shadowRoot!.querySelector<HTMLElement>('.popup')!;
const search = (picker: BookingTimeZonePicker) => picker.shadowRoot!.querySelector('booking-zone-search')!;
const inside = (picker: BookingTimeZonePicker, selector: string) =>
  search(picker).shadowRoot!.querySelector<HTMLElement>(selector)!;
const field = (picker: BookingTimeZonePicker) => inside(picker, 'input');
const options = (picker: BookingTimeZonePicker) => [
  ...search(picker).shadowRoot!.querySelectorAll('[role=option]'),
];
const cities = (picker: BookingTimeZonePicker) =>
  options(picker).map((option) => option.querySelector('.city')!.textContent);
const active = (picker: BookingTimeZonePicker) =>
  search(picker)
    .shadowRoot!.getElementById(field(picker).getAttribute('aria-activedescendant')!)
    ?.querySelector('.city')!.textContent;
const focused = (root: DocumentOrShadowRoot) => root.activeElement?.localName;
const isOpen = (picker: BookingTimeZonePicker) => popup(picker).matches(':popover-open');
const said = (node: Element) => node.textContent.replace(/\s+/gu, ' ').trim();

async function open(picker: BookingTimeZonePicker) {
  button(picker).click();
  await waitUntil(() => popup(picker).classList.contains('placed'), 'the list is open');
  await picker.updateComplete;
}

async function type(picker: BookingTimeZonePicker, text: string) {
  await sendKeys({ type: text });
  await waitUntil(() => inside(picker, '.search').ariaBusy === 'false', 'the search is done');
  await search(picker).updateComplete;
  await settled(search(picker));
}

async function press(picker: BookingTimeZonePicker, key: string, times = 1) {
  for (let time = 0; time < times; time++) await sendKeys({ press: key });
  await search(picker).updateComplete;
}

describe('<booking-time-zone-picker>', () => {
  it('is accessible: closed, open, searched and with nothing found', async () => {
    // What is still coming into sight has no contrast by then.
    await emulateMedia({ reducedMotion: 'reduce' });
    const picker = await show();
    await expect(picker).to.be.accessible();
    await open(picker);
    await expect(picker).to.be.accessible();
    await type(picker, 'lis');
    await expect(picker).to.be.accessible();
    await type(picker, 'xyz');
    await expect(picker).to.be.accessible();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const scene = await fixture(
      html`<div dir="rtl" lang="ar-EG" style="color-scheme: dark; background: #16181d">
        <booking-time-zone-picker value="Asia/Dubai"></booking-time-zone-picker>
      </div>`,
    );
    const picker = scene.querySelector('booking-time-zone-picker')!;
    await picker.updateComplete;
    await open(picker);
    await aTimeout(0);
    await expect(picker).to.be.accessible();
    expect(getComputedStyle(popup(picker)).backgroundColor).to.equal('rgb(22, 24, 29)');
    const left = (selector: string) => inside(picker, selector).getBoundingClientRect().left;
    expect(left('.city')).to.be.above(left('.clock'));
    expect(inside(picker, '.clock').textContent).to.match(/[٠-٩]/);
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  describe('closed', () => {
    it('says the zone, and its time', async () => {
      const picker = await show();
      const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
      const around = [Date.now(), Date.now() - 60_000].map(
        (now) => `Time zone: Europe/Berlin (${time.format(now)})`,
      );
      expect(around).to.include(said(button(picker)));
      expect(button(picker).ariaExpanded).to.equal('false');
    });

    it('writes a city as people do, and is the device’s where none is given or known', async () => {
      const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      const picker = await show();
      const zone = async (value: string | undefined) => {
        picker.value = value;
        await picker.updateComplete;
        return button(picker).querySelector('bdi')!.textContent;
      };
      expect(await zone('Asia/Calcutta')).to.equal('Asia/Kolkata');
      expect(await zone('America/New_York')).to.equal('America/New York');
      expect(await zone('Mars/Olympus')).to.equal(device.replaceAll('_', ' '));
      expect(await zone(undefined)).to.equal(device.replaceAll('_', ' '));
    });

    it('holds no list', async () => {
      const picker = await show();
      expect(picker.shadowRoot!.querySelector('booking-zone-search')).to.equal(null);
      expect(isOpen(picker)).to.equal(false);
    });
  });

  describe('open', () => {
    it('stands beside its button, with the focus in the field, on the chosen zone', async () => {
      const picker = await show();
      await open(picker);
      expect(button(picker).ariaExpanded).to.equal('true');
      const below = popup(picker).getBoundingClientRect();
      const above = button(picker).getBoundingClientRect();
      expect(Math.round(below.top - above.bottom)).to.equal(6);
      expect(focused(search(picker).shadowRoot!)).to.equal('input');
      expect(active(picker)).to.equal('Berlin');
      expect(options(picker)[0]!.ariaSelected).to.equal('true');
    });

    it('asks the engine for what is seen, not for four hundred zones', async () => {
      const picker = await show();
      await open(picker);
      expect(options(picker).length).to.be.below(40);
      expect(Number(options(picker)[0]!.ariaSetSize)).to.be.above(400);
      const list = inside(picker, '[role=listbox]');
      const before = options(picker).length;
      list.scrollTop = list.scrollHeight;
      await waitUntil(() => options(picker).length > before, 'more lines come');
      expect(options(picker).at(-1)!.ariaPosInSet).to.equal(String(options(picker).length));
    });

    it('stays within a small window', async () => {
      await setViewport({ width: 320, height: 480 });
      const picker = await show();
      await open(picker);
      const { left, right, top, bottom } = popup(picker).getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(480);
      await setViewport({ width: 800, height: 600 });
    });

    it('works inside a dialog and other shadow roots', async () => {
      const host = await fixture(html`<dialog></dialog>`);
      const root = host.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const picker = document.createElement('booking-time-zone-picker');
      picker.value = 'Europe/Paris';
      picker.language = 'en';
      root.append(picker);
      (host as HTMLDialogElement).showModal();
      await picker.updateComplete;
      // A person's press: without one, browsers close all that a script has opened by one Escape.
      const place = button(picker).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(place.left + 20), Math.round(place.top + 20)] });
      await waitUntil(() => popup(picker).classList.contains('placed'), 'the list is open');
      const { left, top } = options(picker)[0]!.getBoundingClientRect();
      expect(root.elementFromPoint(left + 5, top + 5)!.localName).to.equal(picker.localName);
      await sendKeys({ press: 'Escape' });
      expect(isOpen(picker)).to.equal(false);
      expect((host as HTMLDialogElement).open).to.equal(true);
    });
  });

  describe('closing', () => {
    it('by Escape gives the focus back to the button', async () => {
      const picker = await show();
      await open(picker);
      await sendKeys({ press: 'Escape' });
      expect(isOpen(picker)).to.equal(false);
      expect(focused(picker.shadowRoot!)).to.equal('button');
      await picker.updateComplete;
      expect(button(picker).ariaExpanded).to.equal('false');
    });

    it('comes with a press elsewhere, and with a second one on the button', async () => {
      const picker = await show();
      await open(picker);
      await sendMouse({ type: 'click', position: [780, 580] });
      expect(isOpen(picker)).to.equal(false);
      await open(picker);
      const { left, top } = button(picker).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top + 10)] });
      expect(isOpen(picker)).to.equal(false);
    });

    it('comes with the focus moving on, which is not called back', async () => {
      const scene = await fixture(
        html`<div>
          <booking-time-zone-picker language="en" value="UTC"></booking-time-zone-picker><input id="next" />
        </div>`,
      );
      const picker = scene.querySelector('booking-time-zone-picker')!;
      await picker.updateComplete;
      await open(picker);
      await sendKeys({ press: 'Tab' });
      expect(isOpen(picker)).to.equal(true);
      await sendKeys({ press: 'Tab' });
      await waitUntil(() => !isOpen(picker), 'it closes');
      expect(document.activeElement!.id).to.equal('next');
    });

    it('comes with the element leaving the page, and it can come back', async () => {
      const picker = await show();
      const parent = picker.parentElement!;
      await open(picker);
      picker.remove();
      parent.append(picker);
      await picker.updateComplete;
      expect(isOpen(picker)).to.equal(false);
      await open(picker);
      expect(active(picker)).to.equal('Berlin');
    });
  });

  describe('the clock', () => {
    const clocks = (picker: BookingTimeZonePicker) => [
      ...search(picker).shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]'),
    ];
    const chosen = (picker: BookingTimeZonePicker) => clocks(picker).map(({ checked }) => checked);

    it('is chosen between two, each shown by what it writes', async () => {
      const picker = await show();
      await open(picker);
      const [twelve, twentyFour] = clocks(picker).map(({ labels }) => said(labels![0]!));
      // Firefox writes it without the nought.
      expect(twelve).to.match(/^0?1:00 pm$/);
      expect(twentyFour).to.equal('13:00');
      expect(inside(picker, '.clocks').ariaLabel).to.equal('Clock');
      expect(inside(picker, '.clocks').role).to.equal('radiogroup');
    });

    it('is the language’s own at first, and the page’s where it says', async () => {
      const picker = await show();
      await open(picker);
      expect(chosen(picker)).to.deep.equal([false, true]);
      picker.hour12 = true;
      await picker.updateComplete;
      await search(picker).updateComplete;
      expect(chosen(picker)).to.deep.equal([true, false]);
      const american = await show(
        html`<booking-time-zone-picker language="en-US" value="UTC"></booking-time-zone-picker>`,
      );
      await open(american);
      expect(chosen(american)).to.deep.equal([true, false]);
    });

    it('changes by keys, tells, keeps the panel open, and is read everywhere', async () => {
      const picker = await show();
      await open(picker);
      await sendKeys({ press: 'Tab' });
      const heard = oneEvent<HTMLElementEventMap['clock-change']>(document, 'clock-change');
      await sendKeys({ press: 'ArrowUp' });
      const event = await heard;
      expect([event.hour12, event.target === picker]).to.deep.equal([true, true]);
      expect(picker.hour12).to.equal(true);
      await picker.updateComplete;
      await search(picker).updateComplete;
      expect(isOpen(picker)).to.equal(true);
      expect(chosen(picker)).to.deep.equal([true, false]);
      expect(said(inside(picker, '.active .clock'))).to.match(/ [ap]m$/);
      expect(said(button(picker))).to.match(/ [ap]m\)$/);
      expect(active(picker)).to.equal('Berlin');
    });

    it('leaves the closed picker without a choice', async () => {
      const picker = await show();
      expect(picker.shadowRoot!.querySelector('input')).to.equal(null);
    });
  });

  describe('choosing', () => {
    it('works by a click that moves no focus first, and the page hears it', async () => {
      const picker = await show();
      await open(picker);
      await type(picker, 'lisbon');
      setTimeout(() => (options(picker)[0] as HTMLElement).click());
      const event = await oneEvent<HTMLElementEventMap['time-zone-change']>(document, 'time-zone-change');
      expect(event.zone).to.equal('Europe/Lisbon');
      expect(event.target === picker).to.equal(true);
      expect(picker.value).to.equal('Europe/Lisbon');
      expect(isOpen(picker)).to.equal(false);
      await picker.updateComplete;
      expect(button(picker).querySelector('bdi')!.textContent).to.equal('Europe/Lisbon');
      expect(focused(picker.shadowRoot!)).to.equal('button');
    });

    it('works by keys alone', async () => {
      const picker = await show();
      picker.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => popup(picker).classList.contains('placed'), 'the list is open');
      await type(picker, 'america/');
      const first = active(picker);
      await press(picker, 'ArrowDown');
      await press(picker, 'ArrowDown');
      await press(picker, 'ArrowUp');
      expect(active(picker)).to.equal(cities(picker)[1]);
      expect(active(picker)).not.to.equal(first);
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const { zone } = await oneEvent<HTMLElementEventMap['time-zone-change']>(picker, 'time-zone-change');
      expect(zone).to.match(/^America\//);
    });

    it('walks beyond what was drawn, with the line in sight, and stops at the ends', async () => {
      const picker = await show();
      await open(picker);
      await press(picker, 'ArrowUp');
      expect(active(picker)).to.equal('Berlin');
      await press(picker, 'PageDown', 5);
      expect(inside(picker, '.active').ariaPosInSet).to.equal('31');
      const line = inside(picker, '.active').getBoundingClientRect();
      const list = inside(picker, '[role=listbox]').getBoundingClientRect();
      expect(line.bottom).to.be.at.most(Math.ceil(list.bottom));
      expect(line.top).to.be.at.least(Math.floor(list.top));
    });

    it('is among the zones of the page, where it gives some', async () => {
      const picker = await show(
        html`<booking-time-zone-picker
          language="en"
          value="Europe/Berlin"
          .zones=${['Asia/Tokyo', 'Europe/Berlin', 'Africa/Cairo']}
        ></booking-time-zone-picker>`,
      );
      await open(picker);
      expect(cities(picker)).to.deep.equal(['Berlin', 'Cairo', 'Tokyo']);
    });
  });

  describe('a search', () => {
    it('finds cities, old and new names, and says how many', async () => {
      const picker = await show();
      await open(picker);
      await type(picker, 'kolka');
      expect(cities(picker)).to.deep.equal(['Kolkata']);
      expect(said(inside(picker, '[role=status]'))).to.equal('1 zone found');
    });

    it('finds the zones of a country in the language of the page', async () => {
      const picker = await show(
        html`<booking-time-zone-picker language="de" value="UTC"></booking-time-zone-picker>`,
      );
      await picker.updateComplete;
      await open(picker);
      await type(picker, 'österr');
      expect(cities(picker)).to.deep.equal(['Vienna']);
      expect(inside(picker, '.name').textContent).to.equal('Mitteleuropäische Zeit');
    });

    it('finds offsets', async () => {
      const picker = await show();
      await open(picker);
      await type(picker, '+5:45');
      expect(cities(picker)).to.deep.equal(['Kathmandu']);
      expect(inside(picker, '.offset').textContent).to.equal('GMT+5:45');
    });

    it('that finds nothing says so and what to do', async () => {
      const picker = await show();
      await open(picker);
      await type(picker, 'atlantis');
      expect(said(inside(picker, '[role=status]'))).to.match(/^No zone found/);
      expect(inside(picker, '[role=listbox]').hidden).to.equal(true);
      expect(field(picker).ariaExpanded).to.equal('false');
      await press(picker, 'Enter');
      expect(isOpen(picker)).to.equal(true);
    });
  });
});
