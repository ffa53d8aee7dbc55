import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTypeSummary } from '../../../src/contract/event-type.js';
import '../../../src/elements/event-type-list/define.js';
import type { BookingEventTypeList } from '../../../src/elements/event-type-list/event-type-list.js';
import { EventTypeSelectEvent } from '../../../src/elements/event-type-list/event-type-select-event.js';
import { emulateMedia, setViewport } from '../driver.js';

const eventTypes: readonly EventTypeSummary[] = [
  { slug: 'intro', title: 'Intro call', durationsMinutes: [30] },
  { slug: 'visit', title: 'زيارة', durationsMinutes: [60, 90], description: 'At your place\nor at ours' },
];

async function show(language = 'en', given = eventTypes): Promise<BookingEventTypeList> {
  const element = await fixture<BookingEventTypeList>(
    html`<booking-event-type-list language=${language} .eventTypes=${given}>
      <p slot="empty">Nothing yet</p>
    </booking-event-type-list>`,
  );
  await element.updateComplete;
  return element;
}

const services = (element: BookingEventTypeList) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.service'),
];
const words = (node: Element) => node.textContent.replaceAll(/\s+/g, ' ').trim();

describe('<booking-event-type-list>', () => {
  it('is accessible in light and dark, in both directions, with something to book and without', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme });
      for (const language of ['en', 'he']) await expect(await show(language)).to.be.accessible();
    }
    await emulateMedia({ colorScheme: 'light' });
    await expect(await show('en', [])).to.be.accessible();
  });

  it('lists what can be booked, in its order, with lengths and words', async () => {
    const element = await show();
    expect(services(element).map(words)).to.deep.equal([
      'Intro call 30 min',
      'زيارة 1 hr · 1 hr 30 min At your place or at ours',
    ]);
    expect(element.shadowRoot!.querySelector('ul')!.getAttribute('aria-label')).to.equal(
      'What would you like to book?',
    );
  });

  it('tells what a person chooses, by mouse and by keyboard, through shadow roots', async () => {
    const element = await show();
    const chosen: EventTypeSummary[] = [];
    const heard = (event: Event): void => {
      if (event instanceof EventTypeSelectEvent) chosen.push(event.eventType);
    };
    document.addEventListener('event-type-select', heard);
    services(element)[1]!.click();
    element.focus();
    await sendKeys({ press: 'Enter' });
    document.removeEventListener('event-type-select', heard);
    expect(chosen.map(({ slug }) => slug)).to.deep.equal(['visit', 'intro']);
  });

  it('shows what the page says where there is nothing to book', async () => {
    const element = await show('en', []);
    const slot = element.shadowRoot!.querySelector('slot')!;
    expect(slot.assignedElements().map(words)).to.deep.equal(['Nothing yet']);
  });

  it('fits into 320 pixels, with a word that has no place to break', async () => {
    await setViewport({ width: 320, height: 600 });
    const element = await show('en', [{ ...eventTypes[0]!, title: 'W'.repeat(80) }]);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});
