import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { emulateMedia } from '../driver.js';
import '../../../src/elements/slot-list/define.js';
import type { ListChangeEvent } from '../../../src/elements/slot-list/list-change-event.js';
import type { BookingSlotList } from '../../../src/elements/slot-list/slot-list.js';
import { find, findAll } from '../widget/widget-stage.js';

const hours = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index + 8).padStart(2, '0'));
const slotsOn = (date: string, count: number) =>
  hours(count).map((hour) => ({ start: `${date}T${hour}:00:00.000Z`, end: `${date}T${hour}:30:00.000Z` }));
/** Five days, the second with more times than are listed at once. */
const slots = [
  ...slotsOn('2026-03-03', 2),
  ...slotsOn('2026-03-04', 10),
  ...slotsOn('2026-03-06', 8),
  ...slotsOn('2026-03-09', 1),
  ...slotsOn('2026-03-12', 1),
];

const show = (properties: Partial<BookingSlotList> = {}) =>
  fixture<BookingSlotList>(
    html`<booking-slot-list
      language="en-GB"
      zone="UTC"
      from=${properties.from ?? '2026-03-02'}
      max="2026-03-31"
      .slots=${properties.slots ?? slots}
      ?loading=${properties.loading ?? false}
    ></booking-slot-list>`,
  );

/** The days as they are read; some browsers put a comma behind the weekday. */
const headings = (list: Element) =>
  findAll(list, 'booking-slot-picker [part~=date]').map(({ textContent }) =>
    textContent.trim().replace(',', ''),
  );
const times = (list: Element) => findAll(list, '.slot').length;
const button = (list: Element, words: string) =>
  findAll(list, 'button').find(({ textContent }) => textContent.trim() === words)!;

describe('<booking-slot-list>', () => {
  it('lists the next days that have free times, a few times of each', async () => {
    const list = await show();
    await find(list, '.slot');
    expect(headings(list)).to.deep.equal(['Tuesday 3 March', 'Wednesday 4 March', 'Friday 6 March']);
    // Two more than six are shown at once.
    expect(times(list)).to.equal(2 + 6 + 8);
  });

  it('shows the rest of a day when asked, with the focus on the first of it', async () => {
    const list = await show();
    await find(list, '.slot');
    button(list, '4 more times').click();
    await waitUntil(() => times(list) === 2 + 10 + 8);
    await nextFrame();
    const picker = findAll(list, 'booking-slot-picker')[1]!;
    expect(picker.shadowRoot!.activeElement?.textContent.trim()).to.equal('14:00');
  });

  it('goes on to later times and back, tells from where, and leads the focus to the first', async () => {
    const list = await show();
    await find(list, '.slot');
    setTimeout(() => {
      button(list, 'Later times').click();
    });
    const later = (await oneEvent(list, 'list-change')) as unknown as ListChangeEvent;
    expect(later.from).to.equal('2026-03-07');
    await list.updateComplete;
    expect(headings(list)).to.deep.equal(['Monday 9 March', 'Thursday 12 March']);
    expect(document.activeElement).to.equal(list);
    button(list, 'Earlier times').click();
    await list.updateComplete;
    expect(headings(list)[0]).to.equal('Tuesday 3 March');
    expect(button(list, 'Earlier times')).to.equal(undefined);
  });

  it('ends with what can be booked', async () => {
    const list = await show({ from: '2026-03-12' });
    list.max = '2026-03-12';
    await list.updateComplete;
    await find(list, '.slot');
    expect(button(list, 'Later times')).to.equal(undefined);
  });

  it('tells once which time was chosen', async () => {
    const list = await show();
    await find(list, '.slot');
    const chosen: string[] = [];
    list.addEventListener('slot-select', ({ slot }) => chosen.push(slot.start));
    findAll(list, '.slot')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.deep.equal(['2026-03-03T08:00:00.000Z']);
    expect(list.selected).to.equal('2026-03-03T08:00:00.000Z');
  });

  it('has a shape while loading, and a sentence where nothing is free', async () => {
    const loading = await show({ slots: [], loading: true });
    expect(findAll(loading, '[part~=skeleton]').length).to.be.greaterThan(0);
    const empty = await show({ slots: [] });
    expect((await find(empty, '[part~=note]')).textContent).to.include('no free times');
  });

  for (const [scheme, language] of [
    ['light', 'en'],
    ['dark', 'ar'],
  ] as const)
    it(`is accessible, ${scheme}, in ${language}`, async () => {
      await emulateMedia({ colorScheme: scheme });
      const list = await show();
      list.language = language;
      await find(list, '.slot');
      await list.updateComplete;
      await expect(list).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
});
