import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Booking, BookedLocation, Conference } from '../../../src/contract/index.js';
import { BookingChangeEvent } from '../../../src/elements/booking-change-event.js';
import type { BookingSelectEvent } from '../../../src/elements/series-confirmation/booking-select-event.js';
import '../../../src/elements/series-confirmation/define.js';
import type { BookingSeriesConfirmation } from '../../../src/elements/series-confirmation/series-confirmation.js';
import { lostOf, obscuredOf, setApart } from '../audit.js';
import { emulateMedia, mediaAsBefore, setViewport } from '../driver.js';
import { textOf } from '../widget/seen.js';
import { bookingsOf } from '../widget/stage-backend.js';

const starts = ['2026-03-03T09:00:00.000Z', '2026-03-10T09:00:00.000Z', '2026-03-17T09:00:00.000Z'];

/** Three bookings, with something of each that is otherwise. */
const booked = (more: Partial<Booking> = {}, each: readonly Partial<Booking>[] = []) =>
  bookingsOf(
    {
      eventType: 'intro',
      starts,
      zone: 'Europe/Berlin',
      guest: { name: 'Gia', email: 'gia@example.com' },
    },
    { manageToken: 'token', ...more },
  ).map((booking, index) => ({ ...booking, ...each[index] }));

const meet = (state: Conference['state'], url = 'https://meet.google.com/abc-defg-hij'): BookedLocation => ({
  id: 'meet',
  kind: 'conference',
  conference: { solution: 'google-meet', state, ...(state === 'ready' && { url }) },
});

const show = async (
  bookings: readonly Booking[] = booked(),
  own: { following?: boolean; zone?: string; changeable?: boolean; changing?: boolean } = {},
) => {
  const element = await fixture<BookingSeriesConfirmation>(
    html`<booking-series-confirmation
      language="en-GB"
      .bookings=${bookings}
      .zone=${own.zone}
      ?following=${own.following ?? false}
      ?changeable=${own.changeable ?? false}
      ?changing=${own.changing ?? false}
      ><div slot="changing">Changing</div></booking-series-confirmation
    >`,
  );
  await element.shadowRoot!.querySelector('booking-confirmation')?.updateComplete;
  return element;
};

const all = (element: BookingSeriesConfirmation, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
const lines = (element: BookingSeriesConfirmation) => all(element, '.time').map((line) => words(line));
const news = (element: BookingSeriesConfirmation) => all(element, '.news').map(words);

/** The name of what is named by others. */
const nameOf = (element: Element) =>
  element
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => words((element.getRootNode() as ShadowRoot).getElementById(id)!))
    .join(' ');

describe('<booking-series-confirmation>', () => {
  after(mediaAsBefore);

  it('is accessible in light and dark, in three languages, in every state', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [language, direction] of [
        ['en', 'ltr'],
        ['de', 'ltr'],
        ['ar', 'rtl'],
      ] as const)
        for (const bookings of [
          booked({ location: meet('ready') }),
          booked({ status: 'pending' }),
          booked({ location: meet('pending'), calendar: 'failed' }, [{ status: 'cancelled' }]),
        ]) {
          const scene = await fixture(
            html`<div
              lang=${language}
              dir=${direction}
              style="color-scheme: ${colorScheme}; background: ${colorScheme === 'dark' ? '#16181d' : '#fff'}"
            >
              <booking-series-confirmation changeable .bookings=${bookings}></booking-series-confirmation>
            </div>`,
          );
          await scene.querySelector('booking-series-confirmation')!.updateComplete;
          await expect(scene).to.be.accessible();
        }
    }
  });

  it('says what, when each of them is, where and who', async () => {
    const element = await show();
    for (const said of [
      '3 times are booked',
      'The invitations go to gia@example.com.',
      'Intro call',
      'Europe/Berlin',
      'Anna Berg',
    ])
      expect(textOf(element)).to.include(said);
    expect(lines(element)).to.deep.equal([
      'Tuesday 3 March, 10:00–10:30 Booked',
      'Tuesday 10 March, 10:00–10:30 Booked',
      'Tuesday 17 March, 10:00–10:30 Booked',
    ]);
  });

  it('says when in another zone', async () => {
    const element = await show(booked(), { zone: 'Asia/Tokyo' });
    expect(lines(element)[0]).to.include('18:00–18:30');
    expect(textOf(element)).to.include('Asia/Tokyo');
  });

  it('says what has become of each, and counts those that stand', async () => {
    const element = await show(booked({}, [{}, { status: 'cancelled' }, { status: 'pending' }]));
    expect(words(all(element, '.title')[0]!)).to.equal('1 time is booked');
    expect(words(all(element, '.note')[0]!)).to.equal('The times are kept for you until the host answers.');
    expect(lines(element).map((line) => line.replace(/.*30 /, ''))).to.deep.equal([
      'Booked',
      'Cancelled',
      'To be confirmed',
    ]);
  });

  it('says that they wait for the host, that none stands, or that no invitations follow', async () => {
    for (const [more, title, note] of [
      [{ status: 'pending' }, '3 times wait for the host to confirm', 'The times are kept for you until'],
      [{ status: 'cancelled' }, 'This booking was cancelled', ''],
      [{ calendar: 'none' }, '3 times are booked', 'No calendar invitations follow.'],
    ] as const) {
      const element = await show(booked(more));
      expect(words(all(element, '.title')[0]!)).to.equal(title);
      expect(words(all(element, '.note')[0]!)).to.include(note);
    }
  });

  it('has a link to the meeting of each, once it is there', async () => {
    const element = await show(
      booked({}, [
        { location: meet('ready') },
        { location: meet('pending') },
        { location: meet('ready'), status: 'cancelled' },
      ]),
    );
    const links = all(element, 'a') as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://meet.google.com/abc-defg-hij']);
    expect(nameOf(links[0]!)).to.include('Join the meeting').and.to.include('Tuesday 3 March');
    const hostile = await show(booked({ location: meet('ready', 'javascript:alert(1)') }));
    expect(all(hostile, 'a')).to.deep.equal([]);
  });

  it('says aloud what is under way, and what did not work', async () => {
    const element = await show(booked({ location: meet('requested') }), { following: true });
    expect(news(element)).to.deep.equal(['The meeting links are being made…']);
    element.following = false;
    await element.updateComplete;
    expect(news(element)[0]).to.include('not all ready yet');
    element.bookings = booked({ calendar: 'failed' }, [{ location: meet('failed') }]);
    await element.updateComplete;
    expect(news(element).map((said) => said.split('.')[0])).to.deep.equal([
      'Not all meeting links could be made',
      'Your bookings stand',
    ]);
    const inner = element.shadowRoot!.querySelector('booking-confirmation')!;
    const slot = inner.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=news]')!;
    expect(slot.closest('[role=status]')).to.not.equal(null);
    expect(slot.assignedElements().length).to.equal(1);
  });

  it('lets each be changed that stands and can be, by a button that says which', async () => {
    const element = await show(
      booked({}, [{}, { status: 'cancelled' }, { manageToken: undefined as never }]),
      {
        changeable: true,
      },
    );
    const [change, ...others] = all(element, '.change');
    expect([nameOf(change!), others.length]).to.deep.equal(['Change Tuesday 3 March, 10:00–10:30', 0]);
    const told = oneEvent<BookingSelectEvent>(element, 'booking-select');
    change!.click();
    expect((await told).booking?.ref).to.equal('b-1');
    expect(all(await show(), '.change')).to.deep.equal([]);
  });

  it('shows what changes one of them in place of all, and leads back', async () => {
    const element = await show(booked(), { changing: true });
    expect(textOf(element)).to.include('Changing').and.not.to.include('times are booked');
    const told = oneEvent<BookingSelectEvent>(element, 'booking-select');
    all(element, '.back')[0]!.click();
    expect((await told).booking).to.equal(undefined);
  });

  it('hears of a change that is made inside it, and of none that is older', async () => {
    const bookings = booked();
    const element = await show(bookings, { changing: true });
    const { manageToken: _kept, ...second } = bookings[1]!;
    const tell = (booking: Booking) =>
      element.querySelector('[slot=changing]')!.dispatchEvent(new BookingChangeEvent(booking, 'cancel'));
    tell({ ...second, version: 2, status: 'cancelled' });
    element.changing = false;
    await element.updateComplete;
    expect(lines(element)[1]).to.include('Cancelled');
    element.bookings = bookings.map((one, at) =>
      at === 1 ? { ...one, version: 3, status: 'confirmed' } : one,
    );
    await element.updateComplete;
    expect(lines(element)[1]).to.include('Booked');
  });

  it('hands out one file for calendars with all that stand', async () => {
    const element = await show(booked({}, [{}, { status: 'cancelled' }]));
    const { createObjectURL } = URL;
    const made = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return createObjectURL.call(URL, blob);
      };
    });
    all(element, '[part=add]')[0]!.click();
    const file = await (await made).text();
    URL.createObjectURL = createObjectURL;
    expect(file.match(/^UID:.*$/gm)?.map((line) => line.trim())).to.deep.equal(['UID:b-1', 'UID:b-3']);
    expect(file.match(/^(BEGIN|END):VCALENDAR/gm)?.length).to.equal(2);
  });

  it('shows nothing of nothing', async () => {
    expect(textOf(await show([])).trim()).to.equal('');
  });

  it('loses nothing in 320 pixels, with letters, words and lines set apart', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await show(booked({ location: meet('ready') }), { changeable: true });
    setApart(element);
    await element.updateComplete;
    expect(lostOf(element)).to.deep.equal([]);
    expect(obscuredOf(element)).to.deep.equal([]);
  });
});
