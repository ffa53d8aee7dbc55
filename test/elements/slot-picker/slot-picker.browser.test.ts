import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Slot } from '../../../src/contract/slot.js';
import { bringKeys } from '../../../src/elements/keyboard.js';
import '../../../src/elements/slot-picker/define.js';
import type { BookingSlotPicker } from '../../../src/elements/slot-picker/slot-picker.js';
import { emulateMedia } from '../driver.js';

function slotsFrom(start: string, count: number, everyMinutes = 30): Slot[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Date.parse(start) + index * everyMinutes * 60_000;
    return { start: new Date(at).toISOString(), end: new Date(at + 1_800_000).toISOString() };
  });
}

const slots = [...slotsFrom('2026-03-02T09:00:00Z', 3), ...slotsFrom('2026-03-03T08:00:00Z', 12, 45)];

const show = (
  template = html`<booking-slot-picker language="en-GB" zone="UTC" .slots=${slots}></booking-slot-picker>`,
) => fixture<BookingSlotPicker>(template);

const find = (picker: BookingSlotPicker, selector: string) =>
  picker.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (picker: BookingSlotPicker, selector: string) => [
  ...picker.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (nodes: readonly Element[]) =>
  nodes.map((node) => node.textContent.replace(/\s+/gu, ' ').trim());
const focused = (picker: BookingSlotPicker) => picker.shadowRoot!.activeElement?.textContent.trim();

describe('<booking-slot-picker>', () => {
  it('is accessible: a list of days, one day, chosen, loading and empty', async () => {
    const picker = await show();
    await expect(picker).to.be.accessible();
    picker.date = '2026-03-02';
    picker.selected = slots[0]!.start;
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
    picker.slots = [];
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
    picker.loading = true;
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const scene = await fixture(
      html`<div dir="rtl" lang="ar" style="color-scheme: dark; background: #16181d">
        <booking-slot-picker zone="UTC" .slots=${slots} .selected=${slots[1]!.start}></booking-slot-picker>
      </div>`,
    );
    const picker = scene.querySelector('booking-slot-picker')!;
    await picker.updateComplete;
    expect(getComputedStyle(find(picker, '.slot')).color).to.equal('rgb(143, 168, 255)');
    await expect(picker).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  describe('a time', () => {
    it('has a whole name, and the clock to be seen', async () => {
      const [first] = all(await show(), '.slot');
      expect(first!.textContent.trim()).to.equal('09:00');
      expect(first!.ariaLabel).to.match(/^09:00 to 09:30, Monday,? 2 March$/);
    });

    it('is chosen by a click that moves no focus, and the page hears it', async () => {
      const picker = await show();
      setTimeout(() => all(picker, '.slot')[1]!.click());
      const event = await oneEvent<HTMLElementEventMap['slot-select']>(document, 'slot-select');
      expect(event.slot).to.equal(slots[1]);
      expect(event.target === picker).to.equal(true);
      expect(document.activeElement === document.body).to.equal(true);
      await picker.updateComplete;
      expect(picker.selected).to.equal(slots[1]!.start);
      expect(
        all(picker, '.slot')
          .map(({ ariaPressed }) => ariaPressed === 'true')
          .indexOf(true),
      ).to.equal(1);
    });

    it('is chosen whichever way its instant is written', async () => {
      const picker = await show();
      picker.selected = '2026-03-02T10:30:00+01:00';
      await picker.updateComplete;
      expect(words(all(picker, '[part~=selected]'))).to.deep.equal(['09:30']);
    });

    it('is written by the clock of the zone, with twelve or twenty-four hours', async () => {
      const picker = await show();
      picker.date = '2026-03-02';
      picker.zone = 'Asia/Kathmandu';
      await picker.updateComplete;
      expect(words(all(picker, '.slot'))).to.deep.equal(['14:45', '15:15', '15:45']);
      picker.hour12 = true;
      await picker.updateComplete;
      expect(words(all(picker, '.slot'))[0]).to.match(/^0?2:45 pm$/);
      picker.setAttribute('hour12', 'false');
      await picker.updateComplete;
      expect(words(all(picker, '.slot'))[0]).to.equal('14:45');
    });

    it('that the clock shows twice says which of both it is', async () => {
      const picker = await show(
        html`<booking-slot-picker language="en-GB" zone="Europe/Berlin"></booking-slot-picker>`,
      );
      picker.slots = slotsFrom('2026-10-24T23:30:00Z', 6);
      await picker.updateComplete;
      expect(words(all(picker, '.slot'))).to.deep.equal([
        '01:30',
        '02:00 GMT+2',
        '02:30 GMT+2',
        '02:00 GMT+1',
        '02:30 GMT+1',
        '03:00',
      ]);
      expect(all(picker, '.slot')[3]!.ariaLabel).to.match(/^02:00 GMT\+1 to 02:30, Sunday,? 25 October$/);
      await expect(picker).to.be.accessible();
    });

    it('is a target that fingers hit', async () => {
      for (const slot of all(await show(), '.slot'))
        expect(slot.getBoundingClientRect().height).to.be.at.least(44);
    });
  });

  describe('the days', () => {
    it('are headings with lists, a full one in parts', async () => {
      const picker = await show();
      expect(words(all(picker, 'h3')).map((text) => text.replace(',', ''))).to.deep.equal([
        'Monday 2 March',
        'Tuesday 3 March',
      ]);
      expect(words(all(picker, 'h4'))).to.deep.equal(['Morning', 'Afternoon']);
      expect(all(picker, 'ul').length).to.equal(3);
      const [, morning] = all(picker, 'ul');
      const names = morning!.getAttribute('aria-labelledby')!.split(' ');
      expect(words(names.map((id) => picker.shadowRoot!.getElementById(id)!)).join()).to.match(
        /^Tuesday.*,Morning$/,
      );
    });

    it('are those of the zone: another zone, another date', async () => {
      const picker = await show();
      picker.zone = 'Pacific/Kiritimati';
      await picker.updateComplete;
      expect(words(all(picker, 'h3')).map((text) => text.replace(',', ''))).to.deep.equal([
        'Monday 2 March',
        'Tuesday 3 March',
        'Wednesday 4 March',
      ]);
    });

    it('are one when a date is given', async () => {
      const picker = await show();
      picker.date = '2026-03-02';
      await picker.updateComplete;
      expect(all(picker, 'h3').length).to.equal(1);
      expect(words(all(picker, '.slot'))).to.deep.equal(['09:00', '09:30', '10:00']);
    });

    it('stand side by side in as many columns as there is room for', async () => {
      const scene = await fixture(
        html`<div style="inline-size: 700px">
          <booking-slot-picker language="en" zone="UTC" .slots=${slots}></booking-slot-picker>
        </div>`,
      );
      const picker = scene.querySelector('booking-slot-picker')!;
      await picker.updateComplete;
      const tops = () => new Set(all(picker, '.day:first-child .slot').map((slot) => slot.offsetTop)).size;
      expect(tops()).to.equal(1);
      (scene as HTMLElement).style.inlineSize = '150px';
      expect(tops()).to.equal(3);
      expect(picker.scrollWidth).to.be.at.most(150);
    });
  });

  describe('by keys', () => {
    before(bringKeys);

    it('reaches every time with the tab key', async () => {
      const picker = await show();
      picker.focus();
      expect(focused(picker)).to.equal('09:00');
      await sendKeys({ press: 'Tab' });
      expect(focused(picker)).to.equal('09:30');
    });

    it('walks by arrows in the order that is seen', async () => {
      const scene = await fixture(
        html`<div style="inline-size: 340px">
          <booking-slot-picker language="en-GB" zone="UTC" .slots=${slots}></booking-slot-picker>
        </div>`,
      );
      const picker = scene.querySelector('booking-slot-picker')!;
      await picker.updateComplete;
      picker.focus();
      for (const [key, time] of [
        ['ArrowRight', '09:30'],
        ['ArrowDown', '08:45'],
        ['ArrowUp', '09:30'],
        ['End', '16:15'],
        ['Home', '09:00'],
        ['ArrowLeft', '09:00'],
      ] as const) {
        await sendKeys({ press: key });
        expect(focused(picker), key).to.equal(time);
      }
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const event = await oneEvent<HTMLElementEventMap['slot-select']>(picker, 'slot-select');
      expect(event.slot).to.equal(slots[0]);
    });

    it('walks the other way from right to left', async () => {
      const scene = await fixture(
        html`<div dir="rtl" lang="ar-EG">
          <booking-slot-picker zone="UTC" .slots=${slots}></booking-slot-picker>
        </div>`,
      );
      const picker = scene.querySelector('booking-slot-picker')!;
      await picker.updateComplete;
      picker.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(focused(picker)).to.contain('٩:٣٠');
    });

    it('puts the focus on the chosen time', async () => {
      const picker = await show();
      picker.selected = slots[2]!.start;
      await picker.updateComplete;
      picker.focus();
      expect(focused(picker)).to.equal('10:00');
    });
  });

  describe('what is told', () => {
    const told = (picker: BookingSlotPicker) => words([find(picker, '[role=status]')])[0];

    it('is how many times there are', async () => {
      const picker = await show();
      expect(told(picker), 'readers read what is new, not what it came with').to.equal('');
      await waitUntil(() => told(picker) !== '');
      expect(told(picker)).to.match(/^15 times in 2\s?[–-]\s?3 March$/);
      picker.date = '2026-03-02';
      await picker.updateComplete;
      expect(told(picker)).to.match(/^Monday,? 2 March, 3 times$/);
    });

    it('is that it is loading, with places kept for what comes', async () => {
      const picker = await show(
        html`<booking-slot-picker language="en" zone="UTC" loading></booking-slot-picker>`,
      );
      await waitUntil(() => told(picker) === 'Loading…');
      expect(find(picker, '[part=base]').ariaBusy).to.equal('true');
      expect(find(picker, '.slots').getBoundingClientRect().height).to.be.above(100);
      picker.slots = slots;
      await picker.updateComplete;
      expect(all(picker, '.bone').length).to.equal(0);
      expect(all(picker, '.slot').length).to.equal(15);
    });

    it('is that there are none, in words or as the page has it', async () => {
      const picker = await show(
        html`<booking-slot-picker language="en-GB" zone="UTC" date="2026-03-08"></booking-slot-picker>`,
      );
      expect(told(picker)).to.match(/^No free times on Sunday,? 8 March\.$/);
      picker.date = undefined;
      await picker.updateComplete;
      expect(told(picker)).to.match(/^There are no free times/);
      const own = document.createElement('p');
      own.slot = 'empty';
      picker.append(own);
      expect(own.assignedSlot === find(picker, 'slot')).to.equal(true);
    });
  });

  it('falls back to the device’s zone where nobody knows the given one', async () => {
    const picker = await show(
      html`<booking-slot-picker language="en" zone="Mars/Olympus" .slots=${slots}></booking-slot-picker>`,
    );
    expect(all(picker, '.slot').length).to.equal(15);
  });
});
