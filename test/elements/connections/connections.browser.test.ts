import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import { connectFailures, remedyOfFailure } from '../../../src/contract/connecting.js';
import { ConnectionChangeEvent } from '../../../src/elements/connections/connection-change-event.js';
import '../../../src/elements/connections/define.js';
import type { BookingConnections } from '../../../src/elements/connections/connections.js';
import { anna, connectionsBackend, expired, google, readOnly, unticked } from './connections-backend.js';
import type { ConnectionsBackend } from './connections-backend.js';
import type {} from './way.js';

const wayUrl = new URL('./way.html', import.meta.url);

/** The service of this test: a page that says yes at once, and leads back. */
const consents = ({ returnUrl }: { readonly returnUrl: string }): string =>
  `${wayUrl.href}?consents=${encodeURIComponent(returnUrl)}`;

async function show(
  backend: ConnectionsBackend,
  { language = 'en', display = 'popup' as 'popup' | 'page', returnUrl = wayUrl.href } = {},
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
});
