import { expect } from '@open-wc/testing';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { EventType } from '../../../src/contract/index.js';
import { bookingOf, intro, now, stageBackend } from './stage-backend.js';
import { chooseTime, fillIn, find, send, show } from './widget-stage.js';

const office = { id: 'office', kind: 'in-person', label: 'Büro am Park' } as const;
const bureau = { title: 'Premier entretien', locations: { office: { label: 'Bureau du parc' } } };
/** In German by its host, with French words, all but the description’s. */
const translated: EventType = {
  ...intro,
  title: 'Erstgespräch',
  locations: [office],
  translations: { fr: bureau },
};
delete (translated as { description?: string }).description;

/** The nearest language above a text, as assistive technology reads it; empty where it is not known. */
function languageOf(element: Element): string | null {
  return element.closest('[lang]')?.getAttribute('lang') ?? null;
}

const realNow = Date.now;

describe('The language of each text in a widget (WCAG 2.2, 3.1.2)', () => {
  before(() => {
    Date.now = () => now;
  });
  after(() => {
    Date.now = realNow;
  });

  for (const [language, expected] of [
    ['fr', 'fr'],
    ['en-GB', ''],
  ] as const)
    it(`is told of title and place, in the header and when it is booked, to who reads ${language}`, async () => {
      const { title } = translated;
      const widget = await show(
        stageBackend({
          eventType: async () => translated,
          book: async (request) =>
            bookingOf(request, { eventType: { slug: 'intro', title }, location: { ...office } }),
        }),
        { language },
      );
      const place = '[part~=facts] bdi';
      expect([
        languageOf(await find(widget, '[part~=title] bdi')),
        languageOf(await find(widget, place)),
      ]).to.deep.equal([expected, expected]);
      await chooseTime(widget);
      await fillIn(widget);
      await send(widget);
      const values = [...(await find(widget, 'booking-confirmation [part~=details]')).querySelectorAll('dd')];
      expect([values[0], values[2]].map((value) => languageOf(value!.querySelector('bdi')!))).to.deep.equal([
        expected,
        expected,
      ]);
    });

  it('is that of the words around where a place has no name of its own', async () => {
    const widget = await show(
      stageBackend({
        eventType: async () => ({ ...intro, locations: [{ id: 'phone', kind: 'phone-host-calls' }] }),
      }),
    );
    expect(languageOf(await find(widget, '[part~=facts] bdi'))).to.equal('en');
  });

  it('is said not to be known of a backend’s own words', async () => {
    const message = 'Bitte zuerst bezahlen.';
    const widget = await show(
      stageBackend({ book: async () => Promise.reject(new BookingError('refused', { message })) }),
    );
    await chooseTime(widget);
    await fillIn(widget);
    await send(widget);
    const words = (await find(widget, '[part~=notice]')).querySelector('p')!;
    expect([words.textContent, languageOf(words)]).to.deep.equal([message, '']);
  });
});
