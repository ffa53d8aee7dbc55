import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Location } from '../../../src/contract/location.js';
import '../../../src/elements/location-picker/define.js';
import type { BookingLocationPicker } from '../../../src/elements/location-picker/location-picker.js';
import { emulateMedia } from '../driver.js';

const meet: Location = { id: 'meet', kind: 'conference', conference: 'google-meet' };
const phone: Location = { id: 'phone', kind: 'phone-host-calls' };
const office: Location = {
  id: 'our office',
  kind: 'in-person',
  label: 'Büro',
  detail: 'Hauptstr. 1\n10115 Berlin',
};
const place: Location = { id: 'place', kind: 'ask-guest' };
const zoom: Location = { id: 'zoom', kind: 'conference', label: 'Zoom', fault: 'needs-reconnect' };
const locations = [meet, phone, office, place, zoom];

const show = (
  template = html`<booking-location-picker language="en" .locations=${locations}></booking-location-picker>`,
) => fixture<BookingLocationPicker>(template);

const find = (picker: BookingLocationPicker, selector: string) =>
  picker.shadowRoot!.querySelector<HTMLElement>(selector)!;
const radios = (picker: BookingLocationPicker) => [
  ...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];
const field = (picker: BookingLocationPicker) => picker.shadowRoot!.querySelector<HTMLInputElement>('.field');
const textOf = (picker: BookingLocationPicker, ids: string | null) =>
  (ids ?? '')
    .split(' ')
    .map((id) => picker.shadowRoot!.getElementById(id)?.textContent.trim())
    .join(' ');

async function choose(picker: BookingLocationPicker, id: string) {
  radios(picker)
    .find(({ value }) => value === id)!
    .click();
  await picker.updateComplete;
}

describe('<booking-location-picker>', () => {
  it('is accessible: nothing chosen, a field to fill in, a fault, one place alone', async () => {
    const picker = await show();
    await expect(picker).to.be.accessible();
    picker.reportValidity();
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
    picker.selected = 'phone';
    picker.detail = 'no number';
    await picker.updateComplete;
    picker.reportValidity();
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
    picker.locations = [phone];
    await picker.updateComplete;
    await expect(picker).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const scene = await fixture(
      html`<div dir="rtl" lang="ar" style="color-scheme: dark; background: #16181d">
        <booking-location-picker .locations=${locations} selected="phone"></booking-location-picker>
      </div>`,
    );
    const picker = scene.querySelector('booking-location-picker')!;
    await picker.updateComplete;
    expect(getComputedStyle(find(picker, '.chosen')).borderInlineStartColor).to.equal('rgb(143, 168, 255)');
    await expect(picker).to.be.accessible();
    const left = (selector: string) => find(picker, selector).getBoundingClientRect().left;
    expect(left('.icon')).to.be.above(left('input[type=radio]'));
    expect(field(picker)!.dir).to.equal('ltr');
    await emulateMedia({ colorScheme: 'light' });
  });

  describe('a place', () => {
    it('is named by the host or by its kind, and says what will happen', async () => {
      const picker = await show();
      const names = radios(picker).map((radio) => textOf(picker, radio.getAttribute('aria-labelledby')));
      expect(names).to.deep.equal([
        'Google Meet',
        'Phone – we call you',
        'Büro',
        'A place of your choice',
        'Zoom',
      ]);
      const hints = radios(picker).map((radio) => textOf(picker, radio.getAttribute('aria-describedby')));
      expect(hints[0]).to.equal('You get a link when you book');
      expect(hints[2]).to.equal('Hauptstr. 1\n10115 Berlin');
      expect(hints[4]).to.equal('Not available: the host has to renew the calendar connection');
    });

    it('is chosen by a click on its words that moves no focus, and the page hears it', async () => {
      const picker = await show();
      setTimeout(() => find(picker, '.name').click());
      const event = await oneEvent<HTMLElementEventMap['location-select']>(document, 'location-select');
      expect([event.id, event.detail]).to.deep.equal(['meet', '']);
      expect(event.target === picker).to.equal(true);
      expect(picker.selected).to.equal('meet');
    });

    it('that cannot be chosen is heard with its reason, and stays unchosen', async () => {
      const picker = await show();
      let chosen = 0;
      picker.addEventListener('location-select', () => chosen++);
      await choose(picker, 'meet');
      await choose(picker, 'zoom');
      expect(chosen).to.equal(1);
      expect(radios(picker).map(({ checked }) => checked)).to.deep.equal([true, false, false, false, false]);
      expect(radios(picker)[4]!.ariaDisabled).to.equal('true');
      expect(radios(picker)[4]!.disabled).to.equal(false);
    });

    it('is reached and chosen by keys; one that cannot be is only reached', async () => {
      const picker = await show();
      const chosen: string[] = [];
      picker.addEventListener('location-select', ({ id }) => chosen.push(id));
      picker.focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowUp' });
      expect(chosen).to.deep.equal(['meet', 'phone', 'meet']);
      // Not in all browsers do arrows lead around from the first to the last.
      for (const _ of locations.slice(1)) await sendKeys({ press: 'ArrowDown' });
      expect(chosen.slice(3)).to.deep.equal(['phone', 'our office', 'place']);
      expect(picker.shadowRoot!.activeElement === radios(picker)[4]).to.equal(true);
      expect(radios(picker)[3]!.checked).to.equal(true);
    });

    it('is a target that fingers hit', async () => {
      const picker = await show();
      for (const line of picker.shadowRoot!.querySelectorAll('label.line')) {
        expect(line.getBoundingClientRect().height).to.be.at.least(44);
      }
    });

    it('alone is a statement, not a question', async () => {
      const picker = await show(
        html`<booking-location-picker language="en" .locations=${[office]}></booking-location-picker>`,
      );
      expect(radios(picker)).to.deep.equal([]);
      expect(find(picker, '.name').textContent).to.equal('Büro');
      expect(picker.reportValidity()).to.equal(true);
    });

    it('alone that cannot be chosen says why', async () => {
      const picker = await show(
        html`<booking-location-picker language="en" .locations=${[zoom]}></booking-location-picker>`,
      );
      expect(find(picker, '.hint').textContent).to.match(/^Not available/);
      expect(picker.reportValidity()).to.equal(false);
    });
  });

  describe('what the guest writes', () => {
    it('has a field where the place asks for it', async () => {
      const picker = await show();
      expect(field(picker) === null).to.equal(true);
      await choose(picker, 'phone');
      expect(field(picker)!.type).to.equal('tel');
      expect(field(picker)!.autocomplete).to.equal('tel');
      expect(field(picker)!.labels![0]!.textContent).to.equal('Your phone number');
      await choose(picker, 'place');
      expect(field(picker)!.labels![0]!.textContent).to.equal('Where should we meet?');
      await choose(picker, 'meet');
      expect(field(picker) === null).to.equal(true);
    });

    it('is told with every key', async () => {
      const picker = await show();
      await choose(picker, 'phone');
      const told: string[] = [];
      picker.addEventListener('location-detail-change', ({ id, detail }) => told.push(`${id}: ${detail}`));
      field(picker)!.focus();
      await sendKeys({ type: '+49' });
      expect(told).to.deep.equal(['phone: +', 'phone: +4', 'phone: +49']);
      expect(picker.detail).to.equal('+49');
    });

    it('is kept for its place while another is looked at', async () => {
      const picker = await show();
      await choose(picker, 'phone');
      field(picker)!.focus();
      await sendKeys({ type: '12345' });
      await choose(picker, 'place');
      expect(field(picker)!.value).to.equal('');
      setTimeout(() => void choose(picker, 'phone'));
      const event = await oneEvent<HTMLElementEventMap['location-select']>(picker, 'location-select');
      expect([event.id, event.detail]).to.deep.equal(['phone', '12345']);
      await picker.updateComplete;
      expect(field(picker)!.value).to.equal('12345');
    });

    it('shows what the page sets', async () => {
      const picker = await show();
      picker.selected = 'phone';
      picker.detail = '+49 30 123456';
      await picker.updateComplete;
      expect(field(picker)!.value).to.equal('+49 30 123456');
      expect(radios(picker)[1]!.checked).to.equal(true);
    });
  });

  describe('what is missing', () => {
    it('is a place: said at the group, with the focus on its first', async () => {
      const picker = await show();
      expect(picker.checkValidity()).to.equal(false);
      expect(find(picker, 'fieldset').ariaInvalid).to.equal('false');
      expect(picker.reportValidity()).to.equal(false);
      await picker.updateComplete;
      expect(find(picker, 'fieldset').ariaInvalid).to.equal('true');
      expect(textOf(picker, find(picker, 'fieldset').getAttribute('aria-describedby'))).to.equal(
        'Please choose',
      );
      expect(picker.shadowRoot!.activeElement === radios(picker)[0]).to.equal(true);
    });

    it('is what the place asks for: said at the field, with the focus on it', async () => {
      const picker = await show();
      await choose(picker, 'phone');
      expect(picker.reportValidity()).to.equal(false);
      await picker.updateComplete;
      expect(picker.shadowRoot!.activeElement === field(picker)).to.equal(true);
      expect(field(picker)!.ariaInvalid).to.equal('true');
      const message = () => textOf(picker, field(picker)!.getAttribute('aria-describedby'));
      expect(message()).to.equal('Please fill in: Your phone number');
      await sendKeys({ type: 'abc' });
      await picker.updateComplete;
      expect(message()).to.match(/^Please enter a phone number/);
    });

    it('goes away as soon as it is there', async () => {
      const picker = await show();
      await choose(picker, 'phone');
      picker.reportValidity();
      await sendKeys({ type: '+49 30 123456' });
      await picker.updateComplete;
      expect(field(picker)!.ariaInvalid).to.equal('false');
      expect(picker.shadowRoot!.querySelector('.fault') === null).to.equal(true);
      expect(picker.reportValidity()).to.equal(true);
    });

    it('is not said of a place that was only just chosen', async () => {
      const picker = await show();
      picker.reportValidity();
      await choose(picker, 'phone');
      expect(field(picker)!.ariaInvalid).to.equal('false');
    });
  });
});
