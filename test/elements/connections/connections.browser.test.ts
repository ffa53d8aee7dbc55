import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import { consentFailures, featuresOfLevel, remedyOfFailure } from '../../../src/contract/connecting.js';
import { ConnectionChangeEvent } from '../../../src/elements/connections/connection-change-event.js';
import '../../../src/elements/connections/define.js';
import type { BookingConnections } from '../../../src/elements/connections/connections.js';
import { emulateMedia, setViewport } from '../driver.js';
import { anna, connectionsBackend, expired, google, readOnly, unticked } from './connections-backend.js';
import type { ConnectionsBackend } from './connections-backend.js';
import type {} from './way.js';

const wayUrl = new URL('./way.html', import.meta.url);

/** The service of this test: a page that says yes at once, and leads back. */
const consents = ({ returnUrl }: { readonly returnUrl: string }): string =>
  `${wayUrl.href}?consents=${encodeURIComponent(returnUrl)}`;

async function show(
  backend: ConnectionsBackend,
  { language = 'en', display = 'popup', returnUrl = wayUrl.href } = {},
): Promise<BookingConnections> {
  const element = await fixture<BookingConnections>(
    html`<booking-connections
      language=${language}
      display=${display}
      return-url=${returnUrl}
      .backend=${backend}
    ></booking-connections>`,
  );
  await waitUntil(() => !find(element, '.skeleton'), 'it is read');
  return element;
}

const find = (element: BookingConnections, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (element: BookingConnections) =>
  element.shadowRoot!.textContent.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
const part = (element: BookingConnections, name: string) => find(element, `[part~="${name}"]`);

/** What the next event says. */
function changeOf(element: BookingConnections): Promise<readonly string[]> {
  return new Promise((resolve) => {
    element.addEventListener(
      'connection-change',
      (event) => {
        expect(event).to.be.instanceOf(ConnectionChangeEvent);
        resolve([event.change, event.connectionId]);
      },
      { once: true },
    );
  });
}

async function press(element: BookingConnections, name: string): Promise<void> {
  const button = part(element, name);
  expect(button, name).to.exist;
  button!.click();
  await element.updateComplete;
}

async function shows(element: BookingConnections, words: string | RegExp): Promise<void> {
  const isThere = () =>
    typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element));
  await waitUntil(isThere, `it says: ${String(words)}`, { timeout: 8000 });
}

/** Runs something while the browser opens no windows. */
async function withWindows(open: typeof globalThis.open, work: () => Promise<void>): Promise<void> {
  const own = globalThis.open;
  globalThis.open = open;
  try {
    await work();
  } finally {
    globalThis.open = own;
  }
}

const blocked = () => null;

describe('<booking-connections>', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('is accessible: nothing connected, accounts of every sort, before leaving, waiting, ending', async () => {
    const none = await show(connectionsBackend());
    await expect(none).to.be.accessible();
    await press(none, 'connect');
    await expect(none).to.be.accessible();
    await withWindows(blocked, async () => {
      await press(none, 'continue');
      await shows(none, 'did not open a window');
      await expect(none).to.be.accessible();
    });
    const several = await show(connectionsBackend({ connected: [anna, readOnly, unticked, expired] }));
    await expect(several).to.be.accessible();
    await press(several, 'disconnect');
    await waitUntil(() => textOf(several).includes('counts for your bookings'));
    await expect(several).to.be.accessible();
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await show(connectionsBackend({ connected: [expired] }), { language: 'ar' });
    element.theme = 'auto';
    await element.updateComplete;
    expect(find(element, '.base')!.dir).to.equal('rtl');
    await expect(element).to.be.accessible();
    await press(element, 'reconnect');
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('connects in a window of its own, which closes and tells this page', async () => {
    const backend = connectionsBackend({
      consentUrl: consents,
      brings: { outcome: 'connected', connection: anna },
    });
    const element = await show(backend);
    let opened: Window | null = null;
    const own = globalThis.open.bind(globalThis);
    await withWindows(
      (...terms) => (opened = own(...terms)),
      async () => {
        await press(element, 'connect');
        expect(part(element, 'continue')!.textContent).to.include('Google');
        const changed = changeOf(element);
        await press(element, 'continue');
        expect(await changed).to.deep.equal(['connected', 'c-anna']);
      },
    );
    await shows(element, 'anna@example.com is connected.');
    expect(backend.asked.connects).to.deep.equal([
      { provider: 'google', level: 'everything', returnUrl: wayUrl.href, display: 'popup' },
    ]);
    expect(backend.asked.claims.at(-1)).to.deep.equal({ ticket: 'ticket', proof: 'right' });
    await waitUntil(() => opened?.closed === true, 'the window closes');
    expect(sessionStorage.length, 'nothing is kept').to.equal(0);
    await waitUntil(() => part(element, 'connection'), 'the account is listed');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.outcome'));
  });

  it('goes on with the page itself where no window opens, and comes back', async () => {
    const backend = connectionsBackend({
      consentUrl: consents,
      brings: { outcome: 'connected', connection: anna },
    });
    window.wayBackend = backend;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe src=${wayUrl.href}></iframe>`);
    const inside = () =>
      frame.contentDocument?.querySelector<BookingConnections>('booking-connections') ?? undefined;
    const ready = () =>
      waitUntil(() => inside()?.shadowRoot?.querySelector('[part~=connect]'), 'ready', { timeout: 8000 });
    await ready();
    frame.contentWindow!.open = blocked;
    await press(inside()!, 'connect');
    await press(inside()!, 'continue');
    await shows(inside()!, 'Your browser did not open a window. Go on in this window instead');
    const link = part(inside()!, 'way-on') as HTMLAnchorElement;
    expect(link.href, 'a real link, however it is opened').to.equal(consents({ returnUrl: wayUrl.href }));
    const before = inside();
    link.click();
    await waitUntil(() => inside() !== undefined && inside() !== before, 'it comes back', { timeout: 8000 });
    await shows(inside()!, 'anna@example.com is connected.');
    expect(frame.contentWindow!.location.href, 'the address is clean').to.equal(wayUrl.href);
    expect(backend.asked.claims.at(-1)).to.deep.equal({ ticket: 'ticket', proof: 'right' });
    expect(sessionStorage.length).to.equal(0);
    delete window.wayBackend;
  });

  it('says before anybody leaves what each level means, and asks for the one that is chosen', async () => {
    const backend = connectionsBackend();
    const element = await show(backend);
    await press(element, 'connect');
    const radios = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=level]')];
    expect(radios.map(({ value }) => value)).to.deep.equal(['everything', 'read-only', 'busy-only']);
    expect(radios[0]!.checked).to.be.true;
    for (const radio of radios) {
      radio.click();
      await element.updateComplete;
      const asked = featuresOfLevel[radio.value as keyof typeof featuresOfLevel].length;
      expect(element.shadowRoot!.querySelectorAll('.yes li').length, radio.value).to.equal(asked);
      expect(element.shadowRoot!.querySelectorAll('.no li').length, radio.value).to.equal(4 - asked);
    }
    expect(textOf(element)).to.include('Never: your password, mails, files or contacts.');
    expect(backend.asked.connects, 'nothing was asked so far').to.deep.equal([]);
    await withWindows(blocked, async () => {
      await press(element, 'continue');
      await shows(element, 'did not open a window');
    });
    expect(backend.asked.connects[0]?.level).to.equal('busy-only');
  });

  it('is used by keyboard alone, and the focus goes along and comes back', async () => {
    const element = await show(connectionsBackend({ connected: [anna] }));
    const focused = () => element.shadowRoot!.activeElement;
    part(element, 'connect')!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(focused()).to.equal(find(element, '.step-title'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(find(element, 'input[value=read-only]')).to.have.property('checked', true);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(part(element, 'cancel'));
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(focused()).to.equal(part(element, 'connect'));
    part(element, 'disconnect')!.focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(focused()).to.equal(find(element, '.ending-title'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(part(element, 'keep'));
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(focused()).to.equal(part(element, 'disconnect'));
  });

  it('says of each account whether it works, why not, and what helps', async () => {
    const element = await show(connectionsBackend({ connected: [anna, readOnly, unticked, expired] }));
    const cards = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=connection]')];
    const said = cards.map((card) => card.textContent.replaceAll(/\s+/g, ' '));
    expect(said[0]).to.include('Works').and.include('writes bookings into your calendar');
    expect(said[1]).to.include('Bookings are not written to a calendar: reading only.');
    expect(said[2]).to.include('Works in part').and.include('Not everything was ticked');
    expect(said[3]).to.include('Has to be connected again').and.include('The permission has run out.');
    const buttons = cards.map((card) => card.querySelector('[data-field=connection]')!.textContent.trim());
    expect(buttons).to.deep.equal(['anna@example.com', 'Allow writing', 'Connect again', 'Connect again']);
  });

  it('connects an account again, and asks a reading one for everything when it may write', async () => {
    const backend = connectionsBackend({ connected: [readOnly, expired] });
    const element = await show(backend);
    await withWindows(blocked, async () => {
      await press(element, 'grant-write-access');
      expect(textOf(element)).to.include('please choose the account read@example.com');
      await press(element, 'continue');
      await shows(element, 'did not open a window');
      await press(element, 'cancel');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'grant-write-access'));
      await press(element, 'reconnect');
      await press(element, 'continue');
      await shows(element, 'did not open a window');
    });
    expect(backend.asked.connects.map(({ connectionId, level }) => [connectionId, level])).to.deep.equal([
      ['c-read', 'everything'],
      ['c-old', 'everything'],
    ]);
  });

  it('says what will happen before it disconnects, and does it only then', async () => {
    const backend = connectionsBackend({
      connected: [anna],
      settings: {
        linked: { connectionId: 'c-anna', calendarId: 'anna@example.com' },
        conflicts: [
          { connectionId: 'c-anna', calendarId: 'family' },
          { connectionId: 'c-anna', calendarId: 'club' },
        ],
      },
    });
    const element = await show(backend);
    await press(element, 'disconnect');
    await shows(element, 'New bookings no longer go into Work');
    await shows(element, 'no longer keeps times free of bookings: Family and Club.');
    await shows(element, 'The permission is given back to Google');
    await press(element, 'keep');
    expect(backend.asked.ended).to.deep.equal([]);
    await press(element, 'disconnect');
    const changed = changeOf(element);
    await press(element, 'confirm');
    expect(await changed).to.deep.equal(['disconnected', 'c-anna']);
    expect(backend.asked.ended).to.deep.equal(['c-anna']);
    await shows(element, 'anna@example.com is disconnected');
    await shows(element, 'No account is connected yet.');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.outcome'));
  });

  it('keeps an account in sight that could not be disconnected', async () => {
    const backend = connectionsBackend({
      connected: [anna],
      disconnectFails: new BookingError('unavailable'),
    });
    const element = await show(backend);
    await press(element, 'disconnect');
    await press(element, 'confirm');
    await shows(element, 'The booking server does not answer.');
    expect(part(element, 'connection')).to.exist;
    backend.disconnectFails = undefined;
    await press(element, 'confirm');
    await shows(element, 'anna@example.com is disconnected');
  });

  it('says of every failure what it means and what helps', async () => {
    const own = location.href;
    const wish = { provider: 'google', level: 'everything' };
    for (const failure of consentFailures) {
      const remedy = remedyOfFailure[failure];
      // As somebody comes back who left with the page itself.
      sessionStorage.setItem('booking-connect', JSON.stringify({ ticket: 't', wish, begunAt: Date.now() }));
      const came = new URL(own);
      came.searchParams.set('connect', 'failed');
      history.replaceState(null, '', came);
      const element = await show(connectionsBackend({ brings: { outcome: 'failed', failure, remedy } }));
      await waitUntil(() => find(element, '.outcome'), failure);
      expect(location.href).to.equal(own);
      expect(sessionStorage.length, 'the ticket is forgotten').to.equal(0);
      const notice = find(element, '.outcome')!;
      expect(notice.querySelector('h3')!.textContent.length, failure).to.be.greaterThan(10);
      expect(notice.getAttribute('role')).to.equal('alert');
      const isAdministrators = remedy === 'ask-administrator';
      expect(notice.textContent.includes('123-abc.apps.example'), failure).to.equal(isAdministrators);
      expect(notice.textContent.includes('https://scopes.example/events'), failure).to.equal(
        isAdministrators,
      );
      if (failure === 'admin-policy') await expect(element).to.be.accessible();
      await press(element, 'way-on');
      expect(part(element, 'consent'), failure).to.exist;
    }
  });

  it('says where it was not begun here, and claims nothing for anybody', async () => {
    const backend = connectionsBackend({ brings: { outcome: 'connected', connection: anna } });
    const own = location.href;
    const came = new URL(own);
    came.searchParams.set('connect', 'granted');
    came.hash = 'connect-proof=strange';
    history.replaceState(null, '', came);
    const element = await fixture<BookingConnections>(
      html`<booking-connections language="en" .backend=${backend}></booking-connections>`,
    );
    await shows(element, 'This was not begun here');
    expect(location.href, 'the proof leaves the address at once').to.equal(own);
    expect(backend.asked.claims).to.deep.equal([]);
    await expect(element).to.be.accessible();
    await press(element, 'close');
    expect(textOf(element)).to.not.include('This was not begun here');
  });

  it('tells why it could not begin, and begins anew', async () => {
    const backend = connectionsBackend({ connectFails: new BookingError('rate-limited') });
    const element = await show(backend, { display: 'page' });
    await press(element, 'connect');
    await press(element, 'continue');
    await shows(element, 'Too many attempts.');
    expect(part(element, 'continue')).to.exist;
  });

  it('sends people back to this page, without what a way back left in its address', async () => {
    const backend = connectionsBackend({ connectFails: new BookingError('rate-limited') });
    const element = await show(backend, { display: 'page', returnUrl: '' });
    await press(element, 'connect');
    await press(element, 'continue');
    await shows(element, 'Too many attempts.');
    expect(backend.asked.connects[0]?.returnUrl).to.equal(location.href);
  });

  it('offers what asks people for something, and says where nothing does', async () => {
    const dav = { id: 'dav', name: 'CalDAV', connect: 'credentials' as const };
    const element = await show(connectionsBackend({ offered: [dav, google] }));
    expect(element.shadowRoot!.querySelectorAll('[part~=connect]').length).to.equal(1);
    const none = await show(connectionsBackend({ offered: [dav] }));
    expect(textOf(none)).to.include('This server offers no calendar service to connect.');
  });

  it('leads to an account, and to the button that connects one', async () => {
    const element = await show(connectionsBackend({ connected: [anna, expired] }));
    expect(await element.reveal({ field: 'connection', id: 'c-old' })).to.be.true;
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'reconnect'));
    expect(await element.reveal({ field: 'connection', id: 'c-anna' })).to.be.true;
    expect(element.shadowRoot!.activeElement!.textContent).to.equal('anna@example.com');
    expect(await element.reveal({ field: 'connect' })).to.be.true;
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'connect'));
    expect(await element.reveal({ field: 'connection', id: 'c-none' })).to.be.false;
  });

  it('speaks German, and Arabic from right to left', async () => {
    const german = await show(connectionsBackend({ connected: [expired] }), { language: 'de' });
    expect(textOf(german))
      .to.include('Muss neu verbunden werden')
      .and.include('Die Erlaubnis ist abgelaufen.');
    await press(german, 'reconnect');
    expect(textOf(german)).to.include('Wie viel soll möglich sein?').and.include('Weiter zu Google');
    const arabic = await show(connectionsBackend({ connected: [readOnly] }), { language: 'ar' });
    expect(find(arabic, '.base')!.dir).to.equal('rtl');
    expect(textOf(arabic)).to.include('لا تُكتب الحجوزات في أي تقويم');
  });

  it('fits a narrow screen, whatever it shows', async () => {
    await setViewport({ width: 360, height: 740 });
    const element = await show(connectionsBackend({ connected: [anna, readOnly, unticked, expired] }), {
      language: 'de',
    });
    const fits = (what: string) => {
      expect(document.documentElement.scrollWidth, what).to.be.at.most(360);
    };
    fits('accounts');
    await press(element, 'disconnect');
    await shows(element, 'Buchungen bleiben bestehen');
    fits('disconnecting');
    await press(element, 'keep');
    await press(element, 'connect');
    fits('before leaving');
    await withWindows(blocked, async () => {
      await press(element, 'continue');
      await shows(element, 'kein Fenster geöffnet');
    });
    fits('waiting');
    await setViewport({ width: 800, height: 600 });
  });
});
