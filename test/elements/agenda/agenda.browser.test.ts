import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { HostStore } from '../../../src/client/host/host-store.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { Agenda, HostBackend } from '../../../src/contract/host-backend.js';
import '../../../src/elements/agenda/define.js';
import type { BookingAgenda } from '../../../src/elements/agenda/agenda.js';
import type { BookingChangeEvent } from '../../../src/elements/booking-change-event.js';
import type { SettingsGoEvent } from '../../../src/elements/host/settings-place.js';
import { emulateMedia, setViewport } from '../driver.js';
import {
  agenda,
  agendaBackend,
  bookingOf,
  failing,
  monday,
  moved,
  slots,
  unwritten,
  waiting,
} from './agenda-stage.js';

interface Shown {
  readonly language?: string;
  readonly view?: 'week' | 'list';
  readonly width?: number;
  readonly theme?: string;
  /** Whether anything is known before the first look at it. */
  readonly isWaiting?: boolean;
  readonly change?: Partial<HostBackend>;
}

async function show({
  language = 'en-GB',
  view = 'week',
  width = 1000,
  theme = '',
  isWaiting = false,
  change = {},
}: Shown = {}) {
  const stage = agendaBackend(change);
  const scene = await fixture(
    html`<div style="inline-size: ${width}px">
      <booking-agenda
        language=${language}
        theme=${theme}
        .view=${view}
        .date=${monday}
        .backend=${stage.backend}
      ></booking-agenda>
    </div>`,
  );
  const element = scene.querySelector('booking-agenda')!;
  const root = element.shadowRoot!;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) => words(root.querySelector(selector)?.textContent ?? '');
  const until = (selector: string) => waitUntil(() => root.querySelector(selector), selector);
  const deed = (name: string) => find(`[data-deed="${name}"]`);
  const open = async (ref: string) => {
    find(`[data-key="b ${ref}"]`).click();
    await until('dialog[open] h2');
  };
  await waitUntil(() => isWaiting || root.querySelector('.entry, .notice'), 'something is shown');
  await element.updateComplete;
  return { element, find, all, text, until, deed, open, ...stage };
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const active = (element: BookingAgenda) => element.shadowRoot!.activeElement;

describe('<booking-agenda>', () => {
  const realNow = Date.now;
  before(() => {
    // It is Monday, eight o'clock in Berlin, and goes on from there.
    const ahead = Date.parse(`${monday}T07:00:00Z`) - realNow();
    Date.now = () => realNow() + ahead;
  });
  after(() => {
    Date.now = realNow;
  });

  it('is accessible: a week, a list, a booking, a question, an event, booking for a guest, trouble', async () => {
    const { element, find, open, deed, until } = await show({ change: { unwritten: async () => unwritten } });
    await expect(element).to.be.accessible();
    element.view = 'list';
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await open('pending');
    await expect(element).to.be.accessible();
    deed('decline').click();
    await until('#reason');
    await expect(element).to.be.accessible();
    find('[part="close"]').click();
    await element.updateComplete;
    find('.entry.event').click();
    await until('dialog[open] h2');
    await expect(element).to.be.accessible();
    find('[part="close"]').click();
    await element.updateComplete;
    find('[part="book-for-guest"]').click();
    await until('dialog[open] booking-slot-picker');
    await expect(element).to.be.accessible();
  });

  it('is accessible in the dark and from right to left, in Arabic', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const { element, find, text } = await show({ language: 'ar', theme: 'dark' });
    element.style.background = '#16181d';
    await element.updateComplete;
    expect(find('.base').dir).to.equal('rtl');
    expect(text('h2')).to.equal('جدول المواعيد');
    const left = (selector: string) => find(selector).getBoundingClientRect().left;
    expect(left('.gutter')).to.be.above(left('.day'));
    await expect(element).to.be.accessible();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('speaks German, with its plurals and its dates', async () => {
    const { text, open } = await show({ language: 'de' });
    expect(text('.range')).to.equal('2.–8. März 2026');
    expect(text('[part="today"]')).to.equal('Heute');
    await open('pending');
    expect(text('dialog [data-deed="confirm"]')).to.equal('Zusagen');
  });

  describe('a week', () => {
    it('shows bookings and events where they are, by the clock of the host’s hours', async () => {
      const { all, text, find } = await show();
      expect(all('.day-head > .heard').map(({ textContent }) => textContent)).to.deep.equal([
        'Monday, 2 March 2026',
        'Tuesday, 3 March 2026',
        'Wednesday, 4 March 2026',
        'Thursday, 5 March 2026',
        'Friday, 6 March 2026',
        'Saturday, 7 March 2026',
        'Sunday, 8 March 2026',
      ]);
      expect(words(find('[data-key="b confirmed"]').textContent)).to.equal(
        '10:00–10:30 Ada Lovelace · Intro call Google Meet',
      );
      const [booking, standup] = [find('[data-key="b confirmed"]'), find('.entry.event')].map((entry) =>
        entry.getBoundingClientRect(),
      );
      expect(booking!.right).to.be.at.most(standup!.left + 1);
      expect(text('.pending .tag')).to.match(/^Waits for your yes until /);
      expect(text('.booking.changed .tag')).to.equal('Changed in the calendar');
    });

    it('shows free events as free, in the calendar’s colour, and whole days above', async () => {
      const { all, find } = await show();
      const free = all('.entry.free').map(({ textContent }) => words(textContent));
      expect(free).to.deep.equal([
        '14:00–15:00 Reading time Free',
        'All day Fair in Hanover Free',
        'All day Fair in Hanover Free',
      ]);
      const style = getComputedStyle(find('.column .entry.free'));
      expect(style.borderTopStyle).to.equal('dashed');
      expect(style.backgroundImage).to.match(/repeating-linear-gradient/);
      expect(getComputedStyle(find('.entry.event:not(.free)')).borderInlineStartColor).to.equal(
        'rgb(11, 128, 67)',
      );
      expect(all('.whole .entry')).to.have.length(2);
    });

    it('names what is only known to be busy, and goes over midnight', async () => {
      const { all } = await show();
      const names = all('.entry').map(({ textContent }) => words(textContent));
      expect(names).to.include('14:00–15:00 Busy');
      expect(names.filter((name) => name.includes('Night flight'))).to.deep.equal([
        '23:30 – 01:30 Night flight',
        '23:30 – 01:30 Night flight',
      ]);
    });

    it('is gone through by its buttons, a date and today, and asks for what it shows', async () => {
      const { find, text, ranges } = await show();
      expect(ranges).to.deep.equal(['2026-03-01T23:00:00.000Z 2026-03-08T23:00:00.000Z']);
      expect(find('[part="later"]').getAttribute('aria-label')).to.equal('Later by a week');
      find('[part="later"]').click();
      await waitUntil(() => ranges.length === 2);
      expect(text('.range')).to.equal('9 – 15 March 2026');
      const jump = find('[part="date"]') as HTMLInputElement;
      jump.value = '2026-04-01';
      jump.dispatchEvent(new Event('change'));
      await waitUntil(() => ranges.length === 3);
      expect(text('.range')).to.equal('30 March – 5 April 2026');
      find('[part="today"]').click();
      await waitUntil(() => ranges.length === 4);
      expect(text('.range')).to.equal('2 – 8 March 2026');
    });

    it('is three days or one where there is less room', async () => {
      const { all, find, element } = await show({ width: 600 });
      expect(all('.day')).to.have.length(3);
      expect(find('[part="later"]').getAttribute('aria-label')).to.equal('Later by 3 days');
      element.parentElement!.style.inlineSize = '328px';
      await waitUntil(() => all('.day').length === 1, 'one day');
    });

    it('fits a telephone of 360 pixels, in both views', async () => {
      await setViewport({ width: 360, height: 740 });
      for (const view of ['week', 'list'] as const)
        for (const language of ['en', 'de', 'ar']) {
          const { element, open } = await show({
            view,
            language,
            width: 344,
            change: { unwritten: async () => unwritten, waitlist: async () => waiting },
          });
          element.shadowRoot!.querySelector<HTMLElement>('.waitlist > summary')!.click();
          expect(element.scrollWidth, `${view} ${language}`).to.be.at.most(element.clientWidth);
          expect(document.documentElement.scrollWidth).to.be.at.most(360);
          await open('confirmed');
          const dialog = element.shadowRoot!.querySelector('dialog')!;
          expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
        }
      await setViewport({ width: 1280, height: 800 });
    });

    it('shows what has ended when that is asked for', async () => {
      const { all, find, element, open, text } = await show();
      expect(all('.cancelled')).to.have.length(0);
      (find('.check input') as HTMLInputElement).click();
      await element.updateComplete;
      expect(all('.cancelled')).to.have.length(1);
      await open('cancelled');
      expect(text('dialog .facts')).to.include('Reason Ill');
      expect(all('[data-deed]')).to.have.length(0);
    });

    it('can be read by the clock of the device', async () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const { find, text, ranges } = await show({
        change: {
          profile: async () => ({
            version: 1,
            value: { name: 'Anna', schedule: { zone: 'Pacific/Auckland', weekly: {} }, locations: [] },
          }),
        },
      });
      expect(zone).not.to.equal('Pacific/Auckland');
      const select = find('[part="zone"]') as HTMLSelectElement;
      expect(select.selectedOptions[0]!.textContent).to.include('Pacific/Auckland');
      expect(text('[data-key="b confirmed"] .entry-when')).to.match(/^10:00\s?pm–10:30\s?pm$|^22:00–22:30$/);
      select.value = 'device';
      select.dispatchEvent(new Event('change'));
      await waitUntil(() => ranges.length === 2);
    });
  });

  it('is a list by day, each entry a button, days without any said to be so', async () => {
    const { all, find, element } = await show();
    (find('.view:last-child input') as HTMLInputElement).click();
    await element.updateComplete;
    expect(all('.list-day')).to.have.length(7);
    expect(words(all('.list-day').at(-1)!.textContent)).to.equal('Sunday, 8 March 2026 Nothing');
    expect(all('.list .entry').every((entry) => entry instanceof HTMLButtonElement)).to.equal(true);
  });

  describe('a booking', () => {
    it('whose guest has been deleted is shown without one', async () => {
      const { open, text, find } = await show({
        change: {
          agenda: async () => ({
            ...agenda,
            bookings: [
              bookingOf({
                ref: 'forgotten',
                start: '2026-03-02T09:00:00.000Z',
                guest: { name: '', email: '' },
                furtherGuests: [],
                answers: {},
                zone: 'UTC',
                isForgotten: true,
              }),
            ],
          }),
        },
      });
      expect(text('[data-key="b forgotten"]')).to.include('(deleted) · Intro call');
      await open('forgotten');
      expect(text('#dialog-title')).to.equal('(deleted) · Intro call');
      expect(text('.facts')).to.include('Guest (deleted)').and.not.include('For the guest');
      expect(find('dialog').querySelector('[href^="mailto:"]')).to.equal(null);
    });

    it('opens by keyboard with all that is known, and gives the focus back', async () => {
      const { element, find, text } = await show();
      find('[data-key="b confirmed"]').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => (find('dialog') as HTMLDialogElement).open);
      await waitUntil(() => active(element)?.id === 'dialog-title', 'the title has the focus');
      const facts = text('.facts');
      for (const fact of [
        'Monday, 2 March 2026',
        'Series 2 of 6',
        'America/New York',
        'ada@example.com',
        'Brings charles@example.com',
        'mary@example.com',
        'Join the video call',
        'Topic Loops and cards',
        'I have read the paper Yes',
        'Answer to the invitation Accepted',
        'In your calendar Written',
      ])
        expect(facts).to.include(fact);
      expect((find('[part="join"]') as HTMLAnchorElement).href).to.equal(
        'https://meet.google.com/abc-defg-hij',
      );
      const link = find('[part="open-in-calendar"]') as HTMLAnchorElement;
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !(find('dialog') as HTMLDialogElement).open);
      await waitUntil(() => active(element) === find('[data-key="b confirmed"]'), 'where it was opened');
    });

    it('is confirmed with one press, under a key, and told as done when it is', async () => {
      let finish: () => void = () => undefined;
      const done = new Promise<void>((resolve) => (finish = resolve));
      const stage = await show({
        change: {
          confirm: async (ref, _request, { key }) => {
            await done;
            return bookingOf({
              ref,
              start: agenda.bookings[1]!.start,
              status: 'confirmed',
              guest: { name: key, email: 'a@b.c' },
            });
          },
        },
      });
      const { element, open, deed, text, ranges } = stage;
      await open('pending');
      const told = oneEvent<BookingChangeEvent>(element, 'booking-change');
      deed('confirm').click();
      await element.updateComplete;
      expect(deed('confirm').getAttribute('aria-disabled')).to.equal('true');
      expect(text('dialog [part="said"]')).to.equal('Still working …');
      finish();
      const { booking, deed: what } = await told;
      expect([booking.status, what]).to.deep.equal(['confirmed', 'confirm']);
      expect(booking.guest.name).to.match(/^[\da-f]{32}$/);
      await waitUntil(() => text('dialog [part="said"]') === 'Confirmed.');
      expect(ranges).to.have.length(2, 'and it is read again');
    });

    it('is asked about before it is cancelled, with a reason, and stays when one steps back', async () => {
      const { open, deed, until, find, text, element, asked } = await show();
      await open('confirmed');
      deed('cancel').click();
      await until('#reason');
      expect(asked).to.have.length(0);
      await waitUntil(() => active(element)?.id === 'reason');
      expect(text('label[for=reason]')).to.equal('Reason (optional; your guest can read it)');
      find('[part="back"]').click();
      await element.updateComplete;
      expect(find('#reason')).to.equal(null);
      deed('cancel').click();
      await until('#reason');
      await waitUntil(() => active(element)?.id === 'reason');
      await sendKeys({ type: 'I am ill' });
      const told = oneEvent(element, 'booking-change');
      deed('cancel').click();
      await told;
      expect(asked.map(([operation, , ...args]) => [operation, ...args])).to.deep.equal([
        ['cancel', 'confirmed', { version: 1, reason: 'I am ill' }],
      ]);
    });

    it('gives its day the focus when it is gone afterwards', async () => {
      let isCancelled = false;
      const { open, deed, until, find, element } = await show({
        change: {
          cancel: async (ref) => {
            isCancelled = true;
            return bookingOf({ ref, start: agenda.bookings[0]!.start, status: 'cancelled' });
          },
          agenda: async (): Promise<Agenda> => ({
            ...agenda,
            bookings: agenda.bookings.filter(({ ref }) => !isCancelled || ref !== 'confirmed'),
          }),
        },
      });
      await open('confirmed');
      deed('cancel').click();
      await until('#reason');
      deed('cancel').click();
      await waitUntil(() => !find('[data-key="b confirmed"]'), 'it is gone');
      find('[part="close"]').click();
      await waitUntil(() => active(element)?.id === `day-${monday}`, 'its day has the focus');
    });

    it('that was changed in the meantime is shown as it is now', async () => {
      const now = bookingOf({
        ref: 'pending',
        start: '2026-03-03T11:00:00.000Z',
        status: 'pending',
        version: 2,
        calendar: 'none',
      });
      let isStale = false;
      const { open, deed, text, asked } = await show({
        change: {
          confirm: async () => {
            isStale = true;
            throw new BookingError('version-conflict');
          },
          agenda: async () => (isStale ? { ...agenda, bookings: [now] } : agenda),
        },
      });
      await open('pending');
      deed('confirm').click();
      await waitUntil(() => text('dialog .facts').includes('12:00–12:30'), 'the new time');
      expect(text('dialog [part="said"]')).to.equal(
        'It was changed in the meantime. This is how it stands now.',
      );
      expect(asked).to.deep.equal([]);
    });

    it('that cannot be confirmed says why, and is confirmed under the same key when asked again', async () => {
      const keys: string[] = [];
      const then = async (ref: string) => bookingOf({ ref, start: agenda.bookings[1]!.start });
      const fails = failing<readonly [string], ReturnType<typeof bookingOf>>('calendar-unreachable', 1, then);
      const { open, deed, text } = await show({
        change: {
          confirm: async (ref, _request, { key }) => {
            keys.push(key);
            return fails(ref);
          },
        },
      });
      await open('pending');
      deed('confirm').click();
      await waitUntil(() => text('dialog [part="said"]').startsWith('The calendar does not answer'));
      deed('confirm').click();
      await waitUntil(() => text('dialog [part="said"]') === 'Confirmed.');
      expect(keys).to.have.length(2);
      expect(keys[0]).to.equal(keys[1]);
    });

    it('whose event was moved is decided about, each choice with what comes of it', async () => {
      const { open, deed, text, asked, element } = await show();
      await open('moved');
      expect(text('[part="change"]')).to.match(
        /In the calendar somebody moved it from Wed,? 4 Mar,? (at )?13:00 to Wed,? 4 Mar,? (at )?15:00\./,
      );
      expect(text('#of-keep-booked')).to.equal('The event goes back to the time that was booked.');
      const told = oneEvent(element, 'booking-change');
      deed('keep-calendar').click();
      await told;
      expect(asked.map(([operation, , ...args]) => [operation, ...args])).to.deep.equal([
        ['decideChange', 'moved', { version: moved.version, keep: 'in-calendar' }],
      ]);
    });
  });

  describe('what is wrong', () => {
    it('with a calendar is said with its age, and leads to where it can be mended', async () => {
      const { text, find, element, all } = await show({
        change: {
          agenda: async () => ({
            ...agenda,
            calendars: [{ ...agenda.calendars[0]!, error: 'unauthenticated' }, agenda.calendars[1]!],
          }),
        },
      });
      expect(all('.notice.warning')).to.have.length(1);
      expect(text('.notice.warning > p')).to.match(
        /^“Anna” cannot be read\. The connection to this calendar has ended\. What is shown of it is from Mon,? 2 Mar.* 0?8:59\.$/,
      );
      const going = oneEvent<SettingsGoEvent>(element, 'settings-go');
      find('.notice.warning button').click();
      expect((await going).place).to.deep.equal({ tab: 'integrations', field: 'connection', id: 'c1' });
    });

    it('with a calendar’s entry is written again, or says why not', async () => {
      let left = [...unwritten];
      const { text, find, element, until } = await show({
        change: {
          unwritten: async () => left,
          writeAgain: failing<readonly [string], ReturnType<typeof bookingOf>>(
            'calendar-unreachable',
            1,
            async (ref) => {
              left = [];
              return bookingOf({ ref, start: agenda.bookings[4]!.start });
            },
          ),
        },
      });
      await until('.unwritten');
      expect(text('.unwritten h3')).to.match(/^One booking is not in your calendar/);
      expect(text('.unwritten .grow > .quiet-text')).to.equal('The connection to the calendar has ended.');
      const going = oneEvent<SettingsGoEvent>(element, 'settings-go');
      find('.unwritten [part="way-on"]').click();
      expect((await going).place).to.deep.equal({ tab: 'integrations' });
      find('[part="write-again"]').click();
      await waitUntil(() => text('.unwritten .fault').startsWith('The calendar does not answer'));
      const told = oneEvent<BookingChangeEvent>(element, 'booking-change');
      find('[part="write-again"]').click();
      expect((await told).deed).to.equal('write-again');
      await waitUntil(() => !find('.unwritten'), 'it is told no longer');
    });

    it('with the server leaves what is known in sight, and can be tried again', async () => {
      let isDown = false;
      const { all, find, until } = await show({
        change: {
          agenda: async () => {
            if (isDown) throw new BookingError('unavailable');
            return agenda;
          },
        },
      });
      const before = all('.entry').length;
      isDown = true;
      find('[part="refresh"]').click();
      await until('.notice.danger');
      expect(all('.entry')).to.have.length(before);
      isDown = false;
      find('.notice.danger button').click();
      await waitUntil(() => !find('.notice.danger'));
    });

    it('with the wiring is said', async () => {
      const element = await fixture<BookingAgenda>(
        html`<booking-agenda language="en" backend-url="ftp://nowhere"></booking-agenda>`,
      );
      expect(element.shadowRoot!.querySelector('[role="alert"]')).not.to.equal(null);
    });
  });

  describe('booking for a guest', () => {
    async function fill(stage: Awaited<ReturnType<typeof show>>) {
      const { find, until } = stage;
      find('[part="book-for-guest"]').click();
      await until('dialog[open] booking-details-form');
      const form = find('booking-details-form').shadowRoot!;
      await waitUntil(() => form.querySelectorAll('input').length >= 4);
      const inputs = [...form.querySelectorAll('input')];
      const values = ['Ada Lovelace', 'ada@example.com', 'Loops'];
      values.forEach((value, index) => {
        inputs[index]!.value = value;
        inputs[index]!.dispatchEvent(new Event('input'));
      });
      const picker = find('booking-slot-picker').shadowRoot!;
      await waitUntil(() => picker.querySelector('.slot'));
      return {
        send: () => form.querySelector<HTMLButtonElement>('[part="submit"]')!.click(),
        choose: (index: number) => picker.querySelectorAll<HTMLElement>('.slot')[index]!.click(),
      };
    }

    it('takes what, where, when and who, and shows it afterwards', async () => {
      const stage = await show();
      const { element, find, asked, text, ranges } = stage;
      const { send, choose } = await fill(stage);
      choose(1);
      const told = oneEvent<BookingChangeEvent>(element, 'booking-change');
      send();
      expect((await told).deed).to.equal('book');
      expect(asked.map(([operation, , ...args]) => [operation, ...args])).to.deep.equal([
        [
          'book',
          {
            eventType: 'intro',
            start: slots.slots[1]!.start,
            durationMinutes: 30,
            zone: 'Europe/Berlin',
            guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
            answers: { topic: 'Loops' },
            context: { location: 'meet' },
          },
        ],
      ]);
      await waitUntil(() => !(find('dialog') as HTMLDialogElement).open);
      expect(text('.head + [role="status"]')).to.match(/^Booked for Ada Lovelace: Tuesday,? 3 March 2026/);
      await waitUntil(() => ranges.length === 2, 'it is read again');
      await waitUntil(() => active(element) === find('[part="book-for-guest"]'), 'the focus is back');
    });

    it('says what is missing, and asks for the number where one is needed', async () => {
      const stage = await show();
      const { element, find, text, asked } = stage;
      const { send, choose } = await fill(stage);
      send();
      await waitUntil(() => text('dialog [role="alert"]') === 'Please choose a time first.');
      await waitUntil(() => active(element)?.id === 'times-title');
      const place = find('#place') as HTMLSelectElement;
      place.value = 'phone';
      place.dispatchEvent(new Event('change'));
      await waitUntil(() => find('#place-detail'));
      await waitUntil(() => find('booking-slot-picker').shadowRoot!.querySelector('.slot'));
      choose(0);
      send();
      await waitUntil(() => active(element)?.id === 'place-detail');
      expect(find('#place-detail').getAttribute('aria-invalid')).to.equal('true');
      await sendKeys({ type: '+49 30 123456' });
      const told = oneEvent(element, 'booking-change');
      send();
      await told;
      expect(asked[0]![2]).to.include({ locationDetail: '+49 30 123456' });
    });

    it('never books twice: an attempt that failed is made again under its key', async () => {
      const keys: string[] = [];
      const stage = await show({
        change: {
          book: async (request, { key }) => {
            keys.push(key);
            if (keys.length === 1) throw new BookingError('unavailable');
            return bookingOf({ start: request.start });
          },
        },
      });
      const { element, text } = stage;
      const { send, choose } = await fill(stage);
      choose(0);
      send();
      await waitUntil(() => text('dialog [role="alert"]').startsWith('The booking server does not answer'));
      const told = oneEvent(element, 'booking-change');
      send();
      await told;
      expect(keys).to.have.length(2);
      expect(keys[0]).to.equal(keys[1]);
    });

    it('shows what is free by now when somebody else was quicker', async () => {
      let asked = 0;
      const stage = await show({
        change: {
          slots: async () => (++asked === 1 ? slots : { slots: slots.slots.slice(1) }),
          book: async () => {
            throw new BookingError('slot-taken');
          },
        },
      });
      const { find, text } = stage;
      const { send, choose } = await fill(stage);
      choose(0);
      send();
      await waitUntil(() => text('dialog [role="alert"]').startsWith('Something else is at that time'));
      await waitUntil(() => find('booking-slot-picker').shadowRoot!.querySelectorAll('.slot').length === 3);
    });

    it('leads to the next free time, and where nothing can be booked yet to where that is set up', async () => {
      let from = '';
      const { find, until } = await show({
        change: {
          slots: async ({ start }) => {
            from = start;
            return { slots: [], next: '2026-04-07T08:00:00.000Z' };
          },
        },
      });
      find('[part="book-for-guest"]').click();
      await until('[part="next-free"]');
      find('[part="next-free"]').click();
      await waitUntil(() => from === '2026-04-06T22:00:00.000Z');
      const bare = await show({ change: { eventTypes: async () => [] } });
      const going = oneEvent<SettingsGoEvent>(bare.element, 'settings-go');
      bare.find('.head [part="way-on"]').click();
      expect((await going).place).to.deep.equal({ tab: 'event-types' });
    });
  });

  describe('the waiting list', () => {
    const withList = (language = 'en-GB') => show({ language, change: { waitlist: async () => waiting } });

    it('is one line that opens by keyboard: by the day, whoever came first before the others', async () => {
      const { find, all, text, until } = await withList();
      await until('.waitlist');
      expect(text('.waitlist > summary')).to.equal('Waiting list (3)');
      expect(find('.waitlist li').checkVisibility()).to.equal(false);
      find('.waitlist > summary').focus();
      await sendKeys({ press: 'Enter' });
      expect(find('.waitlist li').checkVisibility()).to.equal(true);
      expect(all('.waitlist h4').map(({ textContent }) => textContent)).to.deep.equal([
        'Wednesday, 4 March 2026',
        'Friday, 6 March 2026',
      ]);
      expect(all('.waitlist li').map(({ textContent }) => words(textContent))).to.deep.equal([
        'Grace Hopper · Intro call · 30 min Waits since Sun 1 Mar, 11:00 grace@example.com 10:00–10:30 is kept until Mon 2 Mar, 10:00',
        'Ada Lovelace · Intro call · 1 hr · America/New York Waits since Sun 1 Mar, 12:00 ada@example.com',
        'Mary Somerville · Intro call · 30 min Waits since Fri 27 Feb, 12:00 mary@example.com',
      ]);
      expect((find('.waitlist a') as HTMLAnchorElement).href).to.equal('mailto:grace@example.com');
    });

    for (const [language, name] of [
      ['en', 'Waiting list (3)'],
      ['de', 'Warteliste (3)'],
      ['ar', 'قائمة الانتظار (3)'],
    ] as const)
      it(`is accessible, open as it is: ${language}`, async () => {
        const { element, find, text, until } = await withList(language);
        await until('.waitlist');
        find('.waitlist > summary').click();
        expect(text('.waitlist h3')).to.equal(name);
        await expect(element).to.be.accessible();
      });

    it('is not there where nobody waits, or the server has none', async () => {
      for (const waitlist of [async () => [], failing('not-found', 9, async () => waiting)]) {
        const { find } = await show({ change: { waitlist } });
        await aTimeout(20);
        expect(find('.waitlist')).to.equal(null);
      }
    });

    it('is read again with the rest, and stays open', async () => {
      let list = waiting;
      const { find, text, until } = await show({ change: { waitlist: async () => list } });
      await until('.waitlist');
      find('.waitlist > summary').click();
      list = waiting.slice(1);
      find('[part="refresh"]').click();
      await waitUntil(() => text('.waitlist > summary') === 'Waiting list (2)');
      expect((find('.waitlist') as HTMLDetailsElement).open).to.equal(true);
    });
  });

  it('reads again by itself, and only the latest question is answered', async () => {
    const answers: ((agenda: Agenda) => void)[] = [];
    const { element, find, all } = await show({
      isWaiting: true,
      change: { agenda: () => new Promise((resolve) => answers.push(resolve)) },
    });
    await waitUntil(() => answers.length === 1);
    expect(all('.entry')).to.have.length(0);
    find('[part="later"]').click();
    await waitUntil(() => answers.length === 2);
    answers[1]!({ ...agenda, bookings: [], events: [] });
    answers[0]!(agenda);
    await aTimeout(50);
    await element.updateComplete;
    expect(all('.entry')).to.have.length(0);
  });

  it('reads again while it is in sight', async () => {
    const stage = agendaBackend();
    await fixture(
      html`<booking-agenda .backend=${stage.backend} date=${monday} refresh-seconds="1"></booking-agenda>`,
    );
    await waitUntil(() => stage.ranges.length >= 2, 'it has read again', { timeout: 5000 });
    expect(new Set(stage.ranges).size).to.equal(1);
  });

  it('opens what it is led to: a booking wherever it is, and what could not be written', async () => {
    const far = bookingOf({ ref: 'far', start: '2026-09-01T09:00:00.000Z' });
    const { element, find, text } = await show({
      change: {
        unwritten: async () => unwritten,
        agenda: async ({ start, end }) => ({
          ...agenda,
          bookings: far.start > start && far.start < end ? [far] : agenda.bookings,
        }),
      },
    });
    await waitUntil(() => find('.unwritten'));
    expect(await element.reveal({ field: 'unwritten' })).to.equal(true);
    expect(active(element)).to.equal(find('[part="write-again"]'));
    expect(await element.reveal({ field: 'booking', id: 'nowhere' })).to.equal(false);
    expect(await element.reveal({ field: 'booking', id: 'far' })).to.equal(true);
    await waitUntil(() => (find('dialog') as HTMLDialogElement).open);
    expect(element.date).to.equal('2026-09-01');
    expect(text('dialog h2')).to.equal('Ada Lovelace · Intro call');
  });

  it('shares what is known with others that are given the same store', async () => {
    let reads = 0;
    const { backend } = agendaBackend();
    const store = new HostStore({
      ...backend,
      profile: async (options) => {
        reads++;
        return backend.profile(options);
      },
    });
    await fixture(
      html`<div>
        <booking-agenda .store=${store} date=${monday}></booking-agenda>
        <booking-agenda .store=${store} date=${monday}></booking-agenda>
      </div>`,
    );
    expect(reads).to.equal(1);
    store.dispose();
  });
});
