import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BookingError } from '../../../src/contract/booking-error.js';
import { credentialProblems } from '../../../src/elements/connections/credentials-flow.js';
import '../../../src/elements/connections/define.js';
import type { BookingConnections } from '../../../src/elements/connections/connections.js';
import { emulateMedia, setViewport } from '../driver.js';
import { caldav, cloud, connectionsBackend, google } from './connections-backend.js';
import type { ConnectionsBackend } from './connections-backend.js';

const offered = [google, caldav];

async function show(backend: ConnectionsBackend, language = 'en'): Promise<BookingConnections> {
  const element = await fixture<BookingConnections>(
    html`<booking-connections language=${language} .backend=${backend}></booking-connections>`,
  );
  await waitUntil(() => !find(element, '.skeleton'), 'it is read');
  return element;
}

const find = (element: BookingConnections, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const part = (element: BookingConnections, name: string) => find(element, `[part~="${name}"]`)!;
const field = (element: BookingConnections, name: string) =>
  find(element, `input[name=${name}]`) as HTMLInputElement;
const textOf = (element: BookingConnections) =>
  element.shadowRoot!.textContent.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
const focused = (element: BookingConnections) => element.shadowRoot!.activeElement;

async function shows(element: BookingConnections, words: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(words), `it says: ${words}`);
}

/** Opens the form of the service that asks for a password: the second one that is offered. */
async function open(element: BookingConnections): Promise<void> {
  const buttons = element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=connect]');
  [...buttons].at(-1)!.click();
  await element.updateComplete;
}

async function fill(element: BookingConnections, password = 'correct horse'): Promise<void> {
  for (const [name, value] of [
    ['server', 'cloud.example'],
    ['user', 'anna'],
    ['password', password],
  ] as const) {
    const box = field(element, name);
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await element.updateComplete;
}

describe('<booking-connections>, at a service that asks for a password', () => {
  it('is accessible: offered, asked for, refused, in the dark, from right to left, and narrow', async () => {
    const backend = connectionsBackend({
      offered,
      credentialsBring: { outcome: 'failed', failure: 'wrong-credentials', remedy: 'try-again' },
    });
    for (const language of ['en', 'ar']) {
      const element = await show(backend, language);
      await expect(element).to.be.accessible();
      await open(element);
      await expect(element).to.be.accessible();
      await fill(element);
      part(element, 'continue').click();
      await waitUntil(() => find(element, '[part~=notice]'), 'it is refused');
      await expect(element).to.be.accessible();
    }
    await emulateMedia({ colorScheme: 'dark' });
    await setViewport({ width: 360, height: 800 });
    const element = await show(backend);
    element.theme = 'auto';
    await open(element);
    await expect(element).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ colorScheme: 'light' });
  });

  it('is used by keyboard alone, from the button to the connected account', async () => {
    const backend = connectionsBackend({ offered });
    const element = await show(backend);
    const changed = new Promise((resolve) => {
      element.addEventListener('connection-change', ({ change, connectionId }) => {
        resolve([change, connectionId]);
      });
    });
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=connect]')].at(-1)!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(focused(element)).to.equal(find(element, '.step-title'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'cloud.example' });
    for (let services = 0; services < 2; services++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'anna' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'correct horse' });
    await sendKeys({ press: 'Enter' });
    expect(await changed).to.deep.equal(['connected', 'c-cloud']);
    await shows(element, 'anna (cloud.example) is connected.');
    await waitUntil(() => focused(element) === find(element, '.outcome'), 'the outcome has the focus');
    const { zone, ...asked } = backend.asked.credentials[0]!;
    expect(asked).to.deep.equal({
      provider: 'caldav',
      credentials: { server: 'cloud.example', user: 'anna', password: 'correct horse' },
    });
    expect(zone).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
    await waitUntil(() => find(element, '[part~=connection]'), 'the account is listed');
  });

  it('keeps what was entered when it is refused, and says why', async () => {
    const backend = connectionsBackend({ offered });
    const element = await show(backend);
    await open(element);
    await fill(element);
    const said = new Set<string>();
    for (const failure of credentialProblems) {
      backend.credentialsBring = { outcome: 'failed', failure, remedy: 'try-again' };
      part(element, 'continue').click();
      await waitUntil(() => {
        const text = find(element, '[part~=notice]')?.textContent.trim();
        return text !== undefined && !said.has(text);
      }, failure);
      said.add(part(element, 'notice').textContent.trim());
      expect(field(element, 'password').value, failure).to.equal('correct horse');
    }
    backend.credentialsBring = new BookingError('rate-limited');
    part(element, 'continue').click();
    await waitUntil(() => !said.has(find(element, '[part~=notice]')?.textContent.trim() ?? ''), 'too often');
    expect(find(element, '[part~=notice]')!.textContent.trim()).to.not.equal('');
    backend.credentialsBring = { outcome: 'connected', connection: cloud };
    part(element, 'continue').click();
    await shows(element, 'anna (cloud.example) is connected.');
  });

  it('marks what is missing, leads there, and asks nobody', async () => {
    const backend = connectionsBackend({ offered });
    const element = await show(backend);
    await open(element);
    part(element, 'continue').click();
    await shows(element, 'Please enter the password.');
    await waitUntil(() => focused(element) === field(element, 'server'), 'the first one has the focus');
    const box = field(element, 'server');
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    const described = box
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => find(element, `#${id}`));
    expect(described[0]!.textContent).to.include('Please enter the address');
    expect(backend.asked.credentials).to.deep.equal([]);
  });

  it('knows addresses, and says where an app password is needed and made', async () => {
    const element = await show(connectionsBackend({ offered }));
    expect(textOf(element)).to.include('iCloud, mailbox.org, Nextcloud');
    await open(element);
    const services = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=service]')];
    expect(services.map((service) => service.textContent.trim())).to.deep.equal(['iCloud', 'mailbox.org']);
    services[0]!.click();
    await element.updateComplete;
    expect(field(element, 'server').value).to.equal('caldav.icloud.com');
    await shows(element, 'iCloud takes no other than an app password');
    const link = find(element, '.help a') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://account.example/passwords',
      '_blank',
      'noreferrer',
    ]);
    services[1]!.click();
    await element.updateComplete;
    expect(field(element, 'server').value).to.equal('dav.mailbox.org');
    expect(find(element, '.help a')).to.not.exist;
  });

  it('hands the password to nobody else: it is in no attribute, and no browser is asked to keep it', async () => {
    const element = await show(connectionsBackend({ offered }));
    await open(element);
    await fill(element, 'CANARY');
    expect(element.shadowRoot!.innerHTML).to.not.include('CANARY');
    expect(field(element, 'password').type).to.equal('password');
    expect(field(element, 'password').autocomplete).to.equal('off');
    part(element, 'cancel').click();
    await element.updateComplete;
    await open(element);
    expect(field(element, 'password').value, 'gone with the form').to.equal('');
  });

  it('asks for the password alone when an account is connected again', async () => {
    const ended = { ...cloud, status: 'needs-reconnect', reason: 'revoked' } as const;
    const backend = connectionsBackend({ offered, connected: [ended] });
    const element = await show(backend);
    part(element, 'reconnect').click();
    await element.updateComplete;
    expect(textOf(element)).to.include('Connect anna (cloud.example) again');
    expect([...element.shadowRoot!.querySelectorAll('input')].map(({ name }) => name)).to.deep.equal([
      'password',
    ]);
    part(element, 'cancel').click();
    await element.updateComplete;
    await waitUntil(() => focused(element) === part(element, 'reconnect'), 'the focus comes back');
    part(element, 'reconnect').click();
    await element.updateComplete;
    field(element, 'password').value = 'new one';
    part(element, 'continue').click();
    await shows(element, 'anna (cloud.example) is connected.');
    const { zone: _, ...asked } = backend.asked.credentials[0]!;
    expect(asked).to.deep.equal({
      provider: 'caldav',
      credentials: { password: 'new one' },
      connectionId: 'c-cloud',
    });
  });

  it('says before it disconnects what becomes of the password', async () => {
    const element = await show(connectionsBackend({ offered, connected: [cloud] }));
    part(element, 'disconnect').click();
    await shows(element, 'This booking page forgets the password.');
    expect(textOf(element)).to.not.include('given back');
    part(element, 'confirm').click();
    await shows(element, 'anna (cloud.example) is disconnected, and its password is forgotten.');
  });
});
