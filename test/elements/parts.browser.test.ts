import { expect, fixture, html } from '@open-wc/testing';
import { BookingError } from '../../src/contract/index.js';
import type { Booking, EventType, Location, Question } from '../../src/contract/index.js';
import '../../src/elements/button/define.js';
import '../../src/elements/confirmation/define.js';
import '../../src/elements/details-form/define.js';
import '../../src/elements/event-type-list/define.js';
import '../../src/elements/location-picker/define.js';
import '../../src/elements/month/define.js';
import '../../src/elements/series-confirmation/define.js';
import '../../src/elements/series/define.js';
import '../../src/elements/slot-picker/define.js';
import '../../src/elements/time-zone-picker/define.js';
import type { BookingButton } from '../../src/elements/button/button.js';
import type { BookingDetailsForm } from '../../src/elements/details-form/details-form.js';
import type { BookingLocationPicker } from '../../src/elements/location-picker/location-picker.js';
import { describedParts, shownParts } from './shown-parts.js';
import { follow, join, offeredFor, open, waitlistBackend } from './waitlist/waitlist-stage.js';
import {
  bookingOf,
  bookingsOf,
  intro,
  never,
  now,
  seriesOf,
  slotAt,
  stageBackend,
} from './widget/stage-backend.js';
import type { Script } from './widget/stage-backend.js';
import { chooseTime, dayButton, fillIn, find, read, send, show, write } from './widget/widget-stage.js';

const realNow = Date.now;
const realWarn = console.warn;
before(() => {
  Date.now = () => now;
  console.warn = () => undefined;
});
after(() => {
  Date.now = realNow;
  console.warn = realWarn;
});

let seen = new Set<string>();
beforeEach(() => {
  seen = new Set();
});

/** Notes what can be styled of an element as it stands. */
function look(element: Element): void {
  for (const name of shownParts(element)) seen.add(name);
}

/** Opens the list of zones, and looks for one that is in no world. */
async function lookAtZones(element: Element): Promise<void> {
  (await find(element, '.zone')).click();
  await find(element, 'booking-zone-search [part~=option]');
  look(element);
  await write(element, 'booking-zone-search input', 'nowhere at all');
  await find(element, 'booking-zone-search [part~=none]');
  look(element);
}

/**
 * Everything that was seen is in the manual, and everything in the manual was seen; but for what is handed on from the widget
 * inside, where there is one.
 */
async function expectAllDescribed(tag: string, inside?: 'booking-widget'): Promise<void> {
  const handedOn = inside ? await describedParts(inside) : [];
  const described = (await describedParts(tag)).filter((name) => seen.has(name) || !handedOn.includes(name));
  expect([...seen].sort()).to.deep.equal([...described].sort());
}

const refused = () => Promise.reject(new BookingError('refused'));
const unreachable = () => Promise.reject(new BookingError('unavailable', { fault: 'unreachable' }));
const meet: Location = { id: 'meet', kind: 'conference', conference: 'google-meet' };
const phone: Location = { id: 'phone', kind: 'phone-host-calls' };
const zoom: Location = { id: 'zoom', kind: 'conference', label: 'Zoom', fault: 'needs-reconnect' };
const questions: readonly Question[] = [
  { id: 'topic', kind: 'text', label: 'Topic', help: 'A few words' },
  { id: 'how', kind: 'choice', label: 'How', options: ['A friend', 'The web'], required: true },
];
const booked = {
  status: 'confirmed',
  calendar: 'failed',
  location: {
    id: 'meet',
    kind: 'conference',
    conference: { solution: 'google-meet', state: 'ready', url: 'https://meet.google.com/abc-defg-hij' },
  },
} as const;
const onTheWeb = { location: { id: 'web', kind: 'link', detail: 'https://talk.example/anna' } } as const;
const slot = slotAt('2026-03-03T09:00Z');
/** So many in a day that it is told in parts. */
const many = Array.from({ length: 16 }, (_, index) =>
  slotAt(`2026-03-03T${String(index + 6).padStart(2, '0')}:00Z`),
);

/** A day with more times than a week shows at once, and with seats. */
const full = Array.from({ length: 40 }, (_, index) => ({
  ...slotAt(new Date(Date.parse('2026-03-03T06:00Z') + index * 900_000).toISOString()),
  seatsLeft: 3,
}));
/** Times on more days than a list shows at once. */
const spread = ['03', '04', '05', '06', '09'].flatMap((day) =>
  Array.from({ length: 10 }, (_, hour) => slotAt(`2026-03-${day}T${String(hour + 8).padStart(2, '0')}:00Z`)),
);
const team = [
  { id: 'anna', name: 'Anna Berg' },
  { id: 'ben', name: 'Ben Coe' },
];
const crowd = Array.from({ length: 8 }, (_, index) => ({ id: `h${index}`, name: `Host ${index}` }));

describe('every part is in the manual, and everything in the manual is a part', () => {
  it('of <booking-month>', async () => {
    const days = new Map([
      ['2026-03-03', 2],
      ['2026-03-05', 1],
    ]);
    const month = await fixture(
      html`<booking-month
        month="2026-03"
        today="2026-03-02"
        selected="2026-03-03"
        .days=${days}
      ></booking-month>`,
    );
    look(month);
    look(await fixture(html`<booking-month month="2026-03" loading></booking-month>`));
    look(await fixture(html`<booking-month month="2026-03" .days=${new Map()}></booking-month>`));
    await expectAllDescribed('booking-month');
  });

  it('of <booking-slot-picker>', async () => {
    look(
      await fixture(
        html`<booking-slot-picker zone="UTC" .slots=${many} selected=${slot.start}></booking-slot-picker>`,
      ),
    );
    look(await fixture(html`<booking-slot-picker loading></booking-slot-picker>`));
    look(await fixture(html`<booking-slot-picker></booking-slot-picker>`));
    await expectAllDescribed('booking-slot-picker');
  });

  it('of <booking-location-picker>', async () => {
    const picker = await fixture<BookingLocationPicker>(
      html`<booking-location-picker
        .locations=${[meet, phone, zoom]}
        selected="phone"
      ></booking-location-picker>`,
    );
    picker.reportValidity();
    await picker.updateComplete;
    look(picker);
    look(await fixture(html`<booking-location-picker .locations=${[meet]}></booking-location-picker>`));
    await expectAllDescribed('booking-location-picker');
  });

  it('of <booking-time-zone-picker>', async () => {
    const picker = await fixture(html`<booking-time-zone-picker></booking-time-zone-picker>`);
    await lookAtZones(picker);
    await expectAllDescribed('booking-time-zone-picker');
  });

  it('of <booking-details-form>', async () => {
    const form = await fixture<BookingDetailsForm>(
      html`<booking-details-form .questions=${questions} .furtherGuests=${2}></booking-details-form>`,
    );
    (await find(form, '[part~=add-guest]')).click();
    await find(form, '[part~=remove-guest]');
    (await find(form, 'button[type=submit]')).click();
    await form.updateComplete;
    look(form);
    // Seen where the code of some fields does not come, which has tests of its own.
    seen.add('way-on');
    await expectAllDescribed('booking-details-form');
  });

  it('of <booking-confirmation>', async () => {
    const request = {
      eventType: 'intro',
      start: slot.start,
      zone: 'UTC',
      guest: { name: 'G', email: 'g@e.f' },
    };
    for (const more of [
      booked,
      onTheWeb,
      { status: 'pending' },
      { status: 'cancelled' },
      { status: 'declined' },
      { status: 'expired' },
    ] as readonly Partial<Booking>[]) {
      const booking = bookingOf(request, more);
      look(await fixture(html`<booking-confirmation .booking=${booking}></booking-confirmation>`));
    }
    await expectAllDescribed('booking-confirmation');
  });

  it('of <booking-series>', async () => {
    const times = seriesOf({ eventType: 'intro', start: slot.start, everyWeeks: 4, times: 3 }, [1]).times;
    const error = new BookingError('unavailable');
    const repeat = { everyWeeks: 4, times: 3, without: [] };
    for (const [wish, series] of [
      [undefined, { status: 'single' }],
      [repeat, { status: 'loading' }],
      [repeat, { status: 'ready', times, lost: [] }],
      [repeat, { status: 'failed', error }],
    ] as const)
      look(
        await fixture(
          html`<booking-series most="4" zone="UTC" .repeat=${wish} .series=${series}></booking-series>`,
        ),
      );
    await expectAllDescribed('booking-series');
  });

  it('of <booking-series-confirmation>', async () => {
    const request = {
      eventType: 'intro',
      starts: [slot.start, '2026-03-10T09:00:00.000Z'],
      zone: 'UTC',
      guest: { name: 'G', email: 'g@e.f' },
    };
    for (const more of [{ ...booked, manageToken: 't' }, onTheWeb])
      look(
        await fixture(
          html`<booking-series-confirmation
            changeable
            .bookings=${bookingsOf(request, more)}
          ></booking-series-confirmation>`,
        ),
      );
    look(await fixture(html`<booking-series-confirmation changing></booking-series-confirmation>`));
    await expectAllDescribed('booking-series-confirmation');
  });

  it('of <booking-event-type-list>', async () => {
    look(
      await fixture(
        html`<booking-event-type-list
          .eventTypes=${[{ ...intro, description: 'Short.' }]}
        ></booking-event-type-list>`,
      ),
    );
    await expectAllDescribed('booking-event-type-list');
  });

  it('of <booking-button>, without those of the widget in it', async () => {
    const button = await fixture<BookingButton>(
      html`<booking-button floating .backend=${stageBackend({ eventType: never })}></booking-button>`,
    );
    button.show();
    await button.updateComplete;
    look(button);
    Object.assign(button, { code: 'missing' });
    await button.updateComplete;
    look(button);
    button.close();
    seen.add('widget');
    await expectAllDescribed('booking-button', 'booking-widget');
  });

  it('of <booking-waitlist>, but for those of the booking and the widget in it', async () => {
    look(await join(waitlistBackend({ eventType: unreachable })));
    const failed = await join(waitlistBackend({ eventType: unreachable }));
    await find(failed, '[part~=way-on]');
    look(failed);
    for (const hosts of [team, crowd]) {
      const rich = { ...open, hosts, questions, furtherGuests: 2, locations: [meet, phone, zoom] as const };
      const joining = await join(waitlistBackend({ eventType: async () => rich }));
      await find(joining, 'booking-host-picker [part]');
      await find(joining, 'booking-location-picker [part~=radio]');
      (await find(joining, '[part~=add-guest]')).click();
      await find(joining, '[part~=remove-guest]');
      await send(joining);
      await find(joining, '[part~=summary]');
      look(joining);
    }
    for (const minutes of [-1, 42]) {
      const offered = await follow(
        waitlistBackend({ take: unreachable, pass: refused }, offeredFor(minutes, now)),
      );
      await find(offered, `booking-hold [part~=${minutes < 0 ? 'ended' : 'clock'}]`);
      look(offered);
      (await find(offered, '[part~=pass]')).click();
      await find(offered, '[part~=notice]');
      look(offered);
      (await find(offered, '[part~=take]')).click();
      await find(offered, '[part~=checking]');
      look(offered);
    }
    const waiting = await follow(waitlistBackend({}, offeredFor(600, now)));
    await find(waiting, '[part~=promise]');
    (await find(waiting, '[part~=pass]')).click();
    await find(waiting, '[part~=news]');
    look(waiting);
    (await find(waiting, '[part~=leave]')).click();
    await find(waiting, '[part~=question]');
    look(waiting);
    (await find(waiting, '[part~=leave]')).click();
    await find(waiting, '[part~=again]');
    look(waiting);
    (await find(waiting, '[part~=again]')).click();
    seen.add((await find(waiting, '[part~=keep]')).getAttribute('part')!);
    const taken = await follow(waitlistBackend({}, offeredFor(42, now)));
    (await find(taken, '[part~=take]')).click();
    await find(taken, '[part~=booking]');
    look(taken);
    seen.add('widget');
    await expectAllDescribed('booking-waitlist', 'booking-widget');
  });

  it('of <booking-widget>, and of all that is in it', async () => {
    const showWith = (script: Script, eventType: Partial<EventType> = {}) => {
      // Each is another guest.
      history.replaceState(null, '');
      return show(stageBackend({ eventType: async () => ({ ...intro, ...eventType }), ...script }));
    };

    look(await show(stageBackend({ eventType: never })));
    const waiting = await showWith({ slots: never });
    await find(waiting, 'booking-month [part~=unknown]');
    look(waiting);
    const failed = await show(stageBackend({ eventType: unreachable }));
    await find(failed, '[part~=failed]');
    look(failed);
    const menu = await show(stageBackend({ eventTypes: async () => [intro, { ...intro, slug: 'other' }] }), {
      eventType: '',
    });
    await find(menu, '[part~=service]');
    look(menu);
    const monthFailed = await showWith({ slots: unreachable });
    await find(monthFailed, '[part~=empty] [part~=more]');
    look(monthFailed);

    const choosing = await showWith({ slots: async () => ({ slots: many }) }, { durationsMinutes: [30, 60] });
    (await dayButton(choosing, '2026-03-03')).click();
    await find(choosing, '[part~=part-of-day]');
    look(choosing);
    await lookAtZones(choosing);

    const placeFirst = await showWith({}, { slotsDependOnLocation: true, locations: [meet, phone, zoom] });
    await find(placeFirst, '[part~=go-on]');
    await find(placeFirst, 'booking-location-picker [part~=radio]');
    look(placeFirst);

    const lost = await showWith(
      { book: () => Promise.reject(new BookingError('slot-taken', { nearest: [slot] })) },
      { questions, locations: [meet, phone] },
    );
    await chooseTime(lost);
    await find(lost, 'booking-location-picker [part~=radio]');
    await send(lost);
    await find(lost, '[part~=summary]');
    look(lost);
    await fillIn(lost);
    (await find(lost, 'booking-details-form input[type=radio]')).click();
    (await find(lost, 'booking-location-picker input[type=radio]')).click();
    await send(lost);
    await find(lost, '[part~=nearest]');
    look(lost);

    const unknown = await showWith({ book: unreachable }, { locations: [meet] });
    await chooseTime(unknown);
    await fillIn(unknown);
    await send(unknown);
    await find(unknown, '[part~=checking]');
    look(unknown);

    for (const more of [booked, onTheWeb]) {
      const done = await showWith(
        { book: async (request) => bookingOf(request, more) },
        { redirectUrl: 'https://thanks.example/', locations: [meet] },
      );
      await chooseTime(done);
      await fillIn(done);
      await send(done);
      await read(done, 'You are booked');
      await find(done, 'booking-confirmation [part~=add]');
      look(done);
      (await find(done, '[part~=stay]')).click();
    }
    const more = { durationsMinutes: [30] as const, furtherGuests: 2, locations: [meet] as const };
    const week = await showWith({ slots: async () => ({ slots: full }) }, { hosts: team });
    Object.assign(week, { layout: 'week', languages: 'en de' });
    await find(week, '[part~=seats]');
    await find(week, 'booking-week [part~=more]');
    await find(week, 'booking-host-picker [part~=radio]');
    await find(week, 'booking-language-menu select');
    look(week);
    const list = await showWith({ slots: async () => ({ slots: spread }) }, { hosts: crowd });
    Object.assign(list, { layout: 'list' });
    await find(list, '[part~=list-step]');
    await find(list, 'booking-host-picker select');
    look(list);

    const kept = await showWith(
      { hold: async () => ({ ref: 'h', expiresAt: new Date(now + 300_000).toISOString() }) },
      more,
    );
    await chooseTime(kept);
    await find(kept, 'booking-hold [part~=extend]');
    (await find(kept, '[part~=add-guest]')).click();
    await find(kept, '[part~=remove-guest]');
    look(kept);
    const ended = await showWith({
      hold: async () => ({ ref: 'h', expiresAt: new Date(now).toISOString() }),
    });
    await chooseTime(ended);
    await find(ended, 'booking-hold [part~=ended]');
    look(ended);

    const changeable = await showWith(
      { book: async (request) => bookingOf(request, { manageToken: 't' }), cancel: never },
      { locations: [meet] },
    );
    await chooseTime(changeable);
    await fillIn(changeable);
    await send(changeable);
    await find(changeable, '[part~=change]');
    look(changeable);
    const ready = {
      id: 'meet',
      kind: 'conference',
      conference: { solution: 'google-meet', state: 'ready', url: 'https://meet.google.com/abc-defg-hij' },
    } as const;
    const several = await showWith(
      {
        seriesTimes: async (query) => seriesOf(query, [1]),
        bookSeries: async (request) => ({
          bookings: bookingsOf(request, { manageToken: 't', location: ready }),
        }),
        cancel: never,
      },
      { locations: [meet], seriesAtMost: 4 },
    );
    await chooseTime(several);
    await find(several, '[part~=open]');
    look(several);
    (await find(several, '[part~=open]')).click();
    await find(several, '[part~=taken]');
    look(several);
    await fillIn(several);
    await send(several);
    await find(several, 'booking-series-confirmation [part~=join]');
    look(several);
    const moving = await showWith({});
    moving.moves = bookingOf({
      eventType: 'intro',
      start: slot.start,
      zone: 'UTC',
      guest: { name: 'G', email: 'g@e.f' },
    });
    await moving.updateComplete;
    await find(moving, 'booking-month [part~=free]');
    (await dayButton(moving, '2026-03-03')).click();
    (await find(moving, '.slot')).click();
    await find(moving, '[part~=new-time]');
    look(moving);

    history.replaceState(null, '');
    const way = await show(waitlistBackend());
    await find(way, '[part~=wait]');
    look(way);
    (await find(way, '[part~=wait]')).click();
    await find(way, 'booking-waitlist booking-location-picker [part~=radio]');
    look(way);
    await fillIn(way);
    await send(way);
    await find(way, '[part~=promise]');
    look(way);
    await expectAllDescribed('booking-widget');
  });
});
