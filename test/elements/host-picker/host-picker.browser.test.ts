import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HostChoice } from '../../../src/contract/event-type.js';
import '../../../src/elements/host-picker/define.js';
import type { BookingHostPicker } from '../../../src/elements/host-picker/host-picker.js';
import { HostSelectEvent } from '../../../src/elements/host-picker/host-select-event.js';
import { emulateMedia } from '../driver.js';

const anna: HostChoice = { id: 'anna', name: 'Anna Berg' };
const omar: HostChoice = { id: 'omar', name: 'عمر حداد' };
const lea: HostChoice = { id: 'lea', name: 'Lea <b>Lund</b>' };
const few = [anna, omar, lea];
const many = Array.from({ length: 7 }, (_, index) => ({ id: `h${index}`, name: `Host ${index}` }));

const show = (hosts: readonly HostChoice[] = few, own: { selected?: string; width?: string } = {}) =>
  fixture<BookingHostPicker>(
    html`<booking-host-picker
      language="en"
      style="inline-size: ${own.width ?? '40em'}"
      .hosts=${hosts}
      .selected=${own.selected}
    ></booking-host-picker>`,
  );

const all = <Found extends Element>(picker: BookingHostPicker, selector: string) => [
  ...picker.shadowRoot!.querySelectorAll<Found>(selector),
];
const radios = (picker: BookingHostPicker) => all<HTMLInputElement>(picker, 'input');
const select = (picker: BookingHostPicker) => all<HTMLSelectElement>(picker, 'select')[0]!;
const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
const heardIds = (): (string | undefined)[] => {
  const ids: (string | undefined)[] = [];
  const hear = (event: Event): void => {
    if (event instanceof HostSelectEvent) ids.push(event.id);
  };
  document.addEventListener('host-select', hear, { signal: heard.signal });
  return ids;
};
let heard = new AbortController();

describe('<booking-host-picker>', () => {
  beforeEach(() => (heard = new AbortController()));
  afterEach(() => {
    heard.abort();
  });

  it('is accessible in light and dark, in both directions, with few hosts and many', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['he', 'rtl'],
      ] as const)
        for (const hosts of [few, many]) {
          const scene = await fixture(
            html`<div
              lang=${language}
              dir=${direction}
              style="color-scheme: ${colorScheme}; background: ${colorScheme === 'dark' ? '#16181d' : '#fff'}"
            >
              <booking-host-picker .hosts=${hosts} .selected=${hosts[1]!.id}></booking-host-picker>
            </div>`,
          );
          await scene.querySelector('booking-host-picker')!.updateComplete;
          await expect(scene).to.be.accessible();
        }
    }
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  it('is a question, with anyone who is free as its first answer and the chosen one', async () => {
    const picker = await show();
    expect(words(all(picker, 'legend')[0]!)).to.equal('With whom?');
    expect(all(picker, '[role=radiogroup]').length).to.equal(1);
    expect(radios(picker).map(({ labels }) => words(labels![0]!.querySelector('.name')!))).to.deep.equal([
      'Anyone who is free',
      'Anna Berg',
      'عمر حداد',
      'Lea <b>Lund</b>',
    ]);
    expect(radios(picker).map(({ checked }) => checked)).to.deep.equal([true, false, false, false]);
  });

  it('shows the chosen one, and anyone in place of one whom nobody knows', async () => {
    const picker = await show(few, { selected: 'omar' });
    expect(radios(picker).map(({ checked }) => checked)).to.deep.equal([false, false, true, false]);
    picker.selected = 'gone';
    await picker.updateComplete;
    expect(radios(picker)[0]!.checked).to.equal(true);
  });

  it('tells by keys alone, also of anyone', async () => {
    const picker = await show();
    const ids = heardIds();
    picker.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(ids).to.deep.equal(['anna', 'omar', 'anna', undefined]);
    expect(picker.selected).to.equal(undefined);
  });

  it('takes the focus where the choice is', async () => {
    const picker = await show(few, { selected: 'lea' });
    picker.focus();
    expect(picker.shadowRoot!.activeElement).to.equal(radios(picker)[3]);
  });

  it('isolates names, and shows them as text', async () => {
    const picker = await show();
    expect(all(picker, 'b')).to.deep.equal([]);
    expect(all(picker, 'bdi').map(words)).to.deep.equal(['Anna Berg', 'عمر حداد', 'Lea <b>Lund</b>']);
  });

  it('lies in one row where there is room, and one below the other where there is none', async () => {
    const rows = (picker: BookingHostPicker) =>
      new Set(all(picker, '.host').map((host) => host.getBoundingClientRect().top)).size;
    expect(rows(await show(few, { width: '60em' }))).to.equal(1);
    expect(rows(await show(few, { width: '16em' }))).to.equal(4);
  });

  it('is a list that opens where there are many', async () => {
    const picker = await show(many, { selected: 'h3' });
    expect(radios(picker)).to.deep.equal([]);
    expect(words(select(picker).labels[0]!)).to.equal('With whom?');
    expect(select(picker).options.length).to.equal(8);
    expect(select(picker).selectedOptions[0]!.text).to.equal('Host 3');
    picker.focus();
    expect(picker.shadowRoot!.activeElement).to.equal(select(picker));
  });

  it('tells of what is chosen in that list, also of anyone', async () => {
    const picker = await show(many);
    const ids = heardIds();
    picker.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    expect(ids).to.deep.equal(['h0', undefined]);
  });

  it('tells through shadow roots', async () => {
    const picker = await show();
    setTimeout(() => {
      radios(picker)[1]!.click();
    });
    const event = await oneEvent<HTMLElementEventMap['host-select']>(document, 'host-select');
    expect([event.id, event.target === picker]).to.deep.equal(['anna', true]);
  });
});
