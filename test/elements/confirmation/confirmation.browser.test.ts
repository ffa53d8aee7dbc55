import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BookedLocation, Booking, Conference } from '../../../src/contract/index.js';
import '../../../src/elements/confirmation/define.js';
import type { BookingConfirmation } from '../../../src/elements/confirmation/confirmation.js';
import { emulateMedia } from '../driver.js';

const url = 'https://meet.google.com/abc-defg-hij';
const booking: Booking = {
  ref: 'b-1',
  version: 1,
  status: 'confirmed',
  eventType: { slug: 'intro', title: 'Intro call' },
  host: { name: 'Anna Berg' },
  start: '2026-03-03T09:00:00.000Z',
  end: '2026-03-03T09:30:00.000Z',
  zone: 'Europe/Berlin',
  guest: { name: 'Gia', email: 'gia@example.com' },
  location: { id: 'o', kind: 'in-person', label: 'Office', detail: 'Torstraße 1' },
  calendar: 'written',
};
const meet = (state: Conference['state'], address = url): BookedLocation => ({
  id: 'm',
  kind: 'conference',
  conference: { solution: 'google-meet', state, ...(state === 'ready' && { url: address }) },
});

const show = (more: Partial<Booking> = {}, own: { following?: boolean; zone?: string } = {}) =>
  fixture<BookingConfirmation>(
    html`<booking-confirmation
      language="en-GB"
      .booking=${{ ...booking, ...more }}
      .zone=${own.zone}
      ?following=${own.following ?? false}
    ></booking-confirmation>`,
  );
const text = (element: BookingConfirmation) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const status = (element: BookingConfirmation) =>
  element.shadowRoot!.querySelector('[role=status]')!.textContent.replace(/\s+/g, ' ').trim();
const links = (element: BookingConfirmation) => [...element.shadowRoot!.querySelectorAll('a')];

describe('<booking-confirmation>', () => {
  it('is accessible in every state', async () => {
    for (const more of [
      {},
      { status: 'pending' },
      { status: 'cancelled' },
      { location: meet('pending') },
      { location: meet('ready') },
      { location: meet('failed'), calendar: 'failed' },
    ] as const) {
      const element = await show(more, { following: true });
      await expect(element).to.be.accessible();
    }
  });

  it('says what, when, where and who', async () => {
    const element = await show();
    for (const words of [
      'You are booked',
      'The invitation goes to gia@example.com.',
      'Intro call',
      'Tuesday, 3 March 2026',
      '10:00–10:30',
      'Europe/Berlin',
      'Office',
      'Torstraße 1',
      'Anna Berg',
      'Gia',
    ])
      expect(text(element)).to.include(words);
  });

  it('says when in another zone', async () => {
    const element = await show({}, { zone: 'Asia/Tokyo' });
    expect(text(element)).to.include('18:00–18:30').and.to.include('Asia/Tokyo');
  });

  it('makes the link a link once it is ready, and says each step aloud', async () => {
    const element = await show({ location: meet('requested') }, { following: true });
    expect(status(element)).to.equal('The meeting link is being made…');
    element.booking = { ...booking, location: meet('ready') };
    await element.updateComplete;
    expect(status(element)).to.include('Join the meeting');
    const join = element.shadowRoot!.querySelector<HTMLAnchorElement>('[part~=join]')!;
    expect([join.href, join.target, join.rel]).to.deep.equal([url, '_blank', 'noopener noreferrer']);
  });

  it('is honest about a link that nobody waits for any more, or that failed', async () => {
    expect(status(await show({ location: meet('pending') }))).to.include(
      'You will find it in the invitation',
    );
    expect(status(await show({ location: meet('failed') }))).to.include('Your booking stands');
  });

  it('is honest about a calendar that does not answer', async () => {
    expect(status(await show({ calendar: 'failed' }))).to.include('as soon as the calendar answers');
    expect(status(await show({ calendar: 'writing' }, { following: true }))).to.equal('');
    expect(status(await show({ calendar: 'writing' }))).to.include('as soon as the calendar answers');
  });

  it('promises no invitation where there is no calendar', async () => {
    const unwritten = text(await show({ calendar: 'none' }));
    expect(unwritten).to.include('No calendar invitation follows. Please add it to your own calendar here.');
    expect(unwritten).to.not.include('The invitation goes to');
  });

  it('says whether anybody writes to the guest, where the calendar does not say it', async () => {
    const silent = text(await show({ calendar: 'written', isGuestTold: false }));
    expect(silent).to.include('No calendar invitation follows.');
    const mailed = text(await show({ calendar: 'none', isGuestTold: true }));
    expect(mailed).to.include('The invitation goes to').and.not.include('No calendar invitation follows.');
  });

  it('says that the host has yet to confirm', async () => {
    const element = await show({ status: 'pending', location: meet('requested') });
    expect(text(element)).to.include('Waiting for the host to confirm').and.to.include('kept for you');
    expect(status(element)).to.equal('');
  });

  it('is accessible in the dark, and from right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const scene = await fixture(
      html`<div dir="rtl" lang="ar" style="color-scheme: dark; background: #16181d">
        <booking-confirmation .booking=${{ ...booking, location: meet('ready') }}></booking-confirmation>
      </div>`,
    );
    const element = scene.querySelector('booking-confirmation')!;
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('offers the calendars that guests have, each in a tab of its own', async () => {
    const added = links(await show()).filter((link) => link.part.contains('add'));
    expect(added.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Google Calendar (opens in a new tab)',
      'Outlook.com (opens in a new tab)',
      'Microsoft 365 (opens in a new tab)',
    ]);
    expect(added.map(({ target, rel }) => `${target} ${rel}`)).to.deep.equal(
      Array(3).fill('_blank noopener noreferrer'),
    );
  });

  it('offers nothing to add and no link when it is over, and promises none', async () => {
    for (const over of ['cancelled', 'declined', 'expired'] as const)
      for (const state of ['ready', 'pending', 'failed'] as const) {
        const element = await show({ status: over, location: meet(state) });
        expect(links(element)).to.deep.equal([]);
        expect(status(element)).to.equal('');
      }
  });

  it('has the heading of whoever shows it, where there is one', async () => {
    const element = await fixture<BookingConfirmation>(
      html`<booking-confirmation language="en" .booking=${booking}>
        <h2 slot="heading">Your booking</h2>
      </booking-confirmation>`,
    );
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=heading]')!;
    expect(slot.assignedElements().map(({ textContent }) => textContent)).to.deep.equal(['Your booking']);
    expect(element.shadowRoot!.querySelector('.title')!.getClientRects().length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('never makes a link of what is none', async () => {
    const element = await show({ location: meet('ready', 'javascript:alert(1)') });
    expect(links(element).some(({ href }) => href.startsWith('javascript'))).to.equal(false);
    const place = await show({ location: { id: 'l', kind: 'link', detail: 'javascript:alert(1)' } });
    expect(text(place)).to.include('javascript:alert(1)');
    expect(links(place).some(({ href }) => href.startsWith('javascript'))).to.equal(false);
  });

  it('lets a number be dialled and an address on the web be followed', async () => {
    const phone = await show({ location: { id: 'p', kind: 'phone-guest-calls', detail: '+49 (30) 123' } });
    expect(links(phone)[0]!.getAttribute('href')).to.equal('tel:+4930123');
    const link = await show({ location: { id: 'l', kind: 'link', detail: 'https://room.example/a' } });
    expect(links(link)[0]!.href).to.equal('https://room.example/a');
  });

  it('hands out a calendar file, made in the page', async () => {
    const element = await show({ location: meet('ready') });
    const { createObjectURL } = URL;
    let file: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob: Blob) => {
      file = blob;
      return createObjectURL.call(URL, blob);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    element.shadowRoot!.querySelector<HTMLButtonElement>('button[part=add]')!.click();
    await waitUntil(() => name);
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    expect(name).to.equal('intro.ics');
    expect(file?.type).to.equal('text/calendar');
    expect(await file!.text())
      .to.include('SUMMARY:Intro call – Anna Berg\r\n')
      .and.to.include(`URL:${url}\r\n`);
  });

  it('prints the page', async () => {
    const element = await show();
    const { print } = window;
    let printed = 0;
    window.print = () => printed++;
    element.shadowRoot!.querySelector<HTMLButtonElement>('[part=print]')!.click();
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('is black on white on paper, with the address of the meeting and nothing to press', async () => {
    const element = await show({ location: meet('ready') });
    element.setAttribute('theme', 'dark');
    element.append(Object.assign(document.createElement('button'), { slot: 'actions' }));
    await emulateMedia({ media: 'print' });
    const seen = (selector: string) =>
      [...element.shadowRoot!.querySelectorAll(selector)].some((node) => node.checkVisibility());
    expect(seen('.button, .mark')).to.equal(false);
    expect(element.querySelector('button')!.checkVisibility()).to.equal(false);
    expect(seen('.title') && seen('dl') && seen('.address')).to.equal(true);
    expect(getComputedStyle(element).backgroundColor).to.equal('rgb(255, 255, 255)');
    for (const selector of ['.title', '.address', 'dt', 'dd'])
      expect(getComputedStyle(element.shadowRoot!.querySelector(selector)!).color).to.equal('rgb(0, 0, 0)');
    await emulateMedia({ media: 'screen' });
    expect(seen('.button')).to.equal(true);
  });

  it('shows names as text, and isolates them', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await show({ host: { name }, guest: { name, email: name } });
    expect(element.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    expect(text(element)).to.include(name);
  });

  it('takes the focus at its heading', async () => {
    const element = await show();
    element.focus();
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('You are booked');
  });
});
