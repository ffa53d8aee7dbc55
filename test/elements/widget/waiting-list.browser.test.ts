import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WaitlistChangeEvent } from '../../../src/elements/waitlist/waitlist-change-event.js';
import { open, waitlistBackend } from '../waitlist/waitlist-backend.js';
import { bookingOf, free, intro, now, stageBackend } from './stage-backend.js';
import {
  chooseTime,
  dayButton,
  fillIn,
  find,
  findAll,
  focused,
  read,
  send,
  show,
  write,
} from './widget-stage.js';

const realNow = Date.now;
const press = async (root: Element, selector: string) => (await find(root, selector)).click();
const dateIn = async (widget: Element) =>
  ((await find(widget, 'booking-waitlist #date')) as HTMLInputElement).value;

before(() => {
  Date.now = () => now;
});
after(() => {
  Date.now = realNow;
});

describe('The waiting list in <booking-widget>', () => {
  it('has a quiet way below the times, where there is one', async () => {
    const widget = await show(waitlistBackend());
    const way = await find(widget, '.footer [part~=wait]');
    expect(way.textContent.trim()).to.equal('No suitable time? Join the waiting list');
    const { joinWaitlist: _join, ...listless } = waitlistBackend();
    for (const backend of [stageBackend(), listless]) {
      const plain = await show(backend);
      await find(plain, '.footer .zone');
      await dayButton(plain, '2026-03-03');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(findAll(plain, '[part~=wait]')).to.have.length(0);
    }
  });

  it('has its way right where a month has no times, or a day has lost them', async () => {
    const bare = await show(waitlistBackend({ slots: async () => ({ slots: [] }) }));
    await find(bare, '[slot=empty] [part~=wait]');
    expect(findAll(bare, '[part~=wait]')).to.have.length(1);
    let isGone = false;
    let change: (() => void) | undefined;
    const widget = await show({
      ...waitlistBackend({
        slots: async () => ({ slots: free.filter(({ start }) => !isGone || start > '2026-03-04') }),
      }),
      watch: (_query, changed) => {
        change = changed;
      },
    });
    (await dayButton(widget, '2026-03-03')).click();
    await find(widget, '.footer [part~=wait]');
    await waitUntil(() => change);
    isGone = true;
    change!();
    await read(widget, 'No free times on Tuesday');
    await find(widget, 'booking-slot-picker [part~=wait]');
    expect(findAll(widget, '[part~=wait]')).to.have.length(1);
  });

  it('opens in place of the times, with the day, and leads back to them', async () => {
    const widget = await show(waitlistBackend());
    (await dayButton(widget, '2026-03-05')).click();
    await press(widget, '[part~=wait]');
    expect(await dateIn(widget)).to.equal('2026-03-05');
    await waitUntil(() => focused()?.getAttribute('data-focus') === 'waitlist', 'it has the focus');
    expect(findAll(widget, 'booking-month')).to.have.length(0);
    await read(widget, 'Nothing is booked yet.');
    await press(widget, '[part~=waitlist] [part~=back]');
    await dayButton(widget, '2026-03-05');
    await waitUntil(() => focused()?.getAttribute('data-focus') === 'time', 'the times have the focus');
    expect(findAll(widget, 'booking-waitlist')).to.have.length(0);
  });

  it('takes along what was typed, and gives back what is', async () => {
    const backend = waitlistBackend({ eventType: async () => ({ ...open, durationsMinutes: [30, 60] }) });
    const widget = await show(backend);
    Object.assign(widget, { tags: { campaign: 'spring' } });
    await chooseTime(widget);
    await fillIn(widget, 'Ada', 'ada@example.com');
    await press(widget, '[part~=back]');
    (await find(widget, '[part~=duration]:last-child')).click();
    await press(widget, '[part~=wait]');
    await find(widget, 'booking-waitlist #duration');
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Ada');
    await write(widget, '#field-0', 'Ada Lovelace');
    await press(widget, '[part~=waitlist] [part~=back]');
    await chooseTime(widget);
    expect(((await find(widget, '#field-0')) as HTMLInputElement).value).to.equal('Ada Lovelace');
    await press(widget, '[part~=back]');
    await press(widget, '[part~=wait]');
    await send(widget);
    await read(widget, 'You are on the waiting list');
    expect(backend.joins[0]![0]).to.deep.include({
      date: '2026-03-03',
      durationMinutes: 60,
      guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    });
  });

  it('joins, tells the page, and can be stopped or proved by it', async () => {
    const backend = waitlistBackend();
    const widget = await show(backend);
    widget.addEventListener('booking-submit', (event) => event.waitUntil(Promise.resolve('captcha')));
    await press(widget, '[part~=wait]');
    await fillIn(widget);
    const told = oneEvent<WaitlistChangeEvent>(widget, 'waitlist-change');
    await send(widget);
    await read(widget, 'You are on the waiting list');
    expect((await told).deed).to.equal('join');
    expect(backend.joins[0]![0]).to.deep.include({ proof: 'captcha', zone: 'Europe/Berlin' });
    await press(widget, '[part~=waitlist] [part~=back]');
    await dayButton(widget, '2026-03-03');
  });

  it('can be reached and used by keyboard alone', async () => {
    const widget = await show(waitlistBackend());
    (await find(widget, '.footer [part~=wait]')).focus();
    await sendKeys({ press: 'Enter' });
    await find(widget, 'booking-waitlist #date');
    await waitUntil(() => focused()?.getAttribute('data-focus') === 'waitlist');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent.trim()).to.equal('Back');
    await sendKeys({ press: 'Enter' });
    await dayButton(widget, '2026-03-03');
  });

  it('is there in the other layouts, and beside the menu of languages', async () => {
    for (const layout of ['week', 'list'] as const) {
      const widget = await show(waitlistBackend());
      Object.assign(widget, { layout, languages: 'en de' });
      await find(widget, '.footer booking-language-menu');
      await press(widget, '.footer [part~=wait]');
      expect(await dateIn(widget)).to.equal('2026-03-03');
      await press(widget, '[part~=waitlist] [part~=back]');
      await find(widget, '.slot');
    }
  });

  it('speaks the widget’s language', async () => {
    const widget = await show(waitlistBackend(), { language: 'de' });
    await press(widget, '[part~=wait]');
    await read(widget, 'In die Warteliste eintragen');
  });

  it('has no way where a booking is moved', async () => {
    const widget = await show(waitlistBackend());
    const guest = { name: 'Gia', email: 'gia@example.com' };
    widget.moves = bookingOf({
      eventType: 'intro',
      start: '2026-03-03T09:00:00.000Z',
      zone: intro.zone,
      guest,
    });
    await widget.updateComplete;
    await dayButton(widget, '2026-03-03');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(findAll(widget, '[part~=wait]')).to.have.length(0);
  });
});
