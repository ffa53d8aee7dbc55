import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { HostStore } from '../../../src/client/host/host-store.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { HostBackend } from '../../../src/contract/host-backend.js';
import { ConnectionChangeEvent } from '../../../src/elements/connections/connection-change-event.js';
import { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import type { SettingsPlace } from '../../../src/elements/host/settings-place.js';
import '../../../src/elements/setup-checklist/define.js';
import type { BookingSetupChecklist } from '../../../src/elements/setup-checklist/setup-checklist.js';
import { setViewport } from '../driver.js';
import { anna, connectionsBackend, readOnly } from '../connections/connections-backend.js';
import type { ConnectionsBackend } from '../connections/connections-backend.js';

const hours = [{ from: '09:00', to: '17:00' }];

/** A host who has set everything, until it is said otherwise. */
function backendOf(change: Partial<HostBackend> & Partial<ConnectionsBackend> = {}): ConnectionsBackend {
  return Object.assign(
    connectionsBackend({
      connected: [anna],
      settings: {
        linked: { connectionId: 'c-anna', calendarId: 'anna@example.com' },
        conflicts: [{ connectionId: 'c-anna', calendarId: 'family' }],
      },
    }),
    {
      profile: async () => ({
        version: 1,
        value: {
          name: 'Anna',
          schedule: { zone: 'Europe/Berlin', weekly: { 1: hours } },
          locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet' }],
        },
      }),
      conferenceChecks: async () => [{ conference: 'google-meet' }],
      eventTypes: async () => [
        {
          version: 1,
          value: { slug: 'meeting', title: 'Meeting', durationsMinutes: [30], window: { rollingDays: 60 } },
        },
      ],
    } satisfies Partial<HostBackend>,
    change,
  );
}

const bare: Partial<HostBackend> & Partial<ConnectionsBackend> = {
  connected: [],
  settings: { conflicts: [] },
  profile: async () => ({
    version: 0,
    value: { name: 'Ben', schedule: { zone: 'UTC', weekly: {} }, locations: [] },
  }),
  eventTypes: async () => [],
};

async function show(backend: HostBackend, language = 'en'): Promise<BookingSetupChecklist> {
  const element = await fixture<BookingSetupChecklist>(
    html`<booking-setup-checklist .language=${language} .backend=${backend}></booking-setup-checklist>`,
  );
  await waitUntil(() => details(element), 'it is read');
  return element;
}

const details = (element: BookingSetupChecklist) => element.shadowRoot!.querySelector('details');
const lines = (element: BookingSetupChecklist) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.line'),
];
const textOf = (line: HTMLElement | null | undefined) =>
  (line?.textContent ?? '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const stateOf = (line: HTMLElement) => line.classList.item(1);

describe('<booking-setup-checklist>', () => {
  it('is accessible: nothing set up, all of it, from right to left', async () => {
    const element = await show(backendOf(bare));
    await expect(element).to.be.accessible();
    const whole = await show(backendOf());
    await expect(whole).to.be.accessible();
    details(whole)!.open = true;
    await expect(whole).to.be.accessible();
    const arabic = await show(backendOf(bare), 'ar');
    expect(arabic.shadowRoot!.querySelector<HTMLElement>('.base')!.dir).to.equal('rtl');
    await expect(arabic).to.be.accessible();
  });

  it('says what is missing, and leads there', async () => {
    const element = await show(backendOf(bare));
    expect(details(element)!.open).to.be.true;
    expect(lines(element).map(stateOf)).to.deep.equal(Array.from({ length: 6 }, () => 'undone'));
    const places: SettingsPlace[] = [];
    element.addEventListener('settings-go', (event) => {
      if (event instanceof SettingsGoEvent) places.push(event.place);
    });
    for (const line of lines(element)) line.querySelector('button')!.click();
    expect(places.map(({ tab, field }) => [tab, field])).to.deep.equal([
      ['integrations', 'connect'],
      ['calendars', 'linked'],
      ['calendars', 'conflicts'],
      ['profile', 'locations'],
      ['profile', 'weekly'],
      ['event-types', undefined],
    ]);
  });

  it('folds once all is set up, and opens when an account was connected', async () => {
    const element = await show(backendOf());
    expect(textOf(details(element)!.querySelector<HTMLElement>('summary'))).to.equal('You can be booked');
    expect(details(element)!.open).to.be.false;
    expect(lines(element).map((line) => textOf(line.querySelector<HTMLElement>('.words')))).to.deep.equal([
      'Done: Connected: anna@example.com',
      'Done: Bookings go into Work',
      'Done: 2 calendars keep their times free of bookings',
      'Done: Preferred place: Google Meet',
      'Done: Hours at which you can be booked are set, in the time zone Europe/Berlin',
      'Done: Guests can book: Meeting',
    ]);
    document.body.dispatchEvent(new ConnectionChangeEvent('connected', 'c-anna'));
    await element.updateComplete;
    expect(details(element)!.open).to.be.true;
    details(element)!.querySelector('summary')!.click();
    await waitUntil(() => !details(element)!.open);
    await element.updateComplete;
    expect(details(element)!.open, 'and folds when its host folds it').to.be.false;
  });

  it('tells a host whose calendar is only read how far it goes', async () => {
    const element = await show(
      backendOf({
        connected: [readOnly],
        settings: { conflicts: [{ connectionId: 'c-read', calendarId: 'read@example.com' }] },
      }),
    );
    const linked = lines(element).find((line) => line.dataset['item'] === 'linked')!;
    expect(stateOf(linked)).to.equal('limited');
    expect(textOf(linked)).to.include('Bookings are not written to a calendar: reading only');
  });

  it('says why the preferred place does not work', async () => {
    const element = await show(
      backendOf({
        conferenceChecks: async () => [{ conference: 'google-meet', fault: 'no-write-access' }],
      }),
    );
    const place = lines(element).find((line) => line.dataset['item'] === 'place')!;
    expect(stateOf(place)).to.equal('undone');
    expect(textOf(place)).to.include('may only be read').and.include('Google Meet');
  });

  it('is up to date with what others read', async () => {
    const backend = backendOf(bare);
    const store = new HostStore(backend);
    const element = await fixture<BookingSetupChecklist>(
      html`<booking-setup-checklist language="en" .store=${store}></booking-setup-checklist>`,
    );
    await waitUntil(() => lines(element).length === 6);
    backend.connected = [anna];
    await store.refresh('connections');
    await waitUntil(() => stateOf(lines(element)[0]!) === 'done');
  });

  it('shows what is known where something cannot be read, and reads it again', async () => {
    let answers = false;
    const { profile } = backendOf();
    const element = await show(
      backendOf({
        profile: async (options) => {
          if (!answers) throw new BookingError('unavailable');
          return profile(options);
        },
      }),
    );
    await waitUntil(() => element.shadowRoot!.querySelector('[part~=way-on]'));
    expect(lines(element).length).to.equal(4);
    answers = true;
    element.shadowRoot!.querySelector<HTMLElement>('[part~=way-on]')!.click();
    await waitUntil(() => lines(element).length === 6);
  });

  it('leaves out what a backend does not have', async () => {
    const gone = async (): Promise<never> => {
      throw new BookingError('not-found');
    };
    const element = await show(backendOf({ eventTypes: gone }));
    await waitUntil(() => lines(element).length === 5);
    expect(element.shadowRoot!.querySelector('.notice')).to.equal(null);
  });

  it('speaks German, and fits a narrow screen', async () => {
    await setViewport({ width: 360, height: 740 });
    const element = await show(backendOf(bare), 'de');
    expect(textOf(details(element)!.querySelector<HTMLElement>('summary'))).to.include(
      'Noch ein paar Schritte',
    );
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await setViewport({ width: 800, height: 600 });
  });
});
