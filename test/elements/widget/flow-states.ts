import { BookingError } from '../../../src/contract/index.js';
import type { Booking, BookingBackend, EventType } from '../../../src/contract/index.js';
import { attemptPauses } from '../../../src/client/flow-sending.js';
import type { BookingWidget } from '../../../src/elements/widget/widget.js';
import { waitlistBackend } from '../waitlist/waitlist-backend.js';
import { bookingOf, bookingsOf, free, intro, never, now, seriesOf, stageBackend } from './stage-backend.js';
import type { Script } from './stage-backend.js';
import { chooseTime, dayButton, fillIn, find, send, write } from './widget-stage.js';

/** A state of the guest's way: what brings a widget there, and what is then to be seen. */
export interface FlowState {
  readonly name: string;
  readonly backend: () => BookingBackend | undefined;
  /** Properties of the widget, beside those that every state has. */
  readonly set?: Partial<BookingWidget>;
  /** What the guest does. */
  readonly go?: (widget: BookingWidget) => Promise<void>;
  /** Matches what stands there in this state alone. */
  readonly seen: string;
  /** What the page's timers make of a wait, in milliseconds. */
  readonly pace?: (ms: number) => number;
}

const fail = (error: BookingError) => async () => Promise.reject(error);
const silence = new BookingError('unavailable', { fault: 'unreachable' });
const taken = new BookingError('slot-taken', { nearest: free.slice(1, 3) });

const scripted = (script: Script) => () => stageBackend(script);
const offering = (more: Partial<EventType>) => scripted({ eventType: async () => ({ ...intro, ...more }) });
const booking = (book: NonNullable<Script['book']>) => scripted({ book });
const booked = (more: Partial<Booking>) =>
  scripted({ book: async (request) => bookingOf(request, more), booking: never });
const holding = (hold: NonNullable<BookingBackend['hold']>) => () => ({ ...stageBackend(), hold });

/** A backend that keeps times, and lets them go after so many milliseconds. */
const keepingFor = (ms: number) =>
  holding(async () => ({
    ref: 'h-1',
    expiresAt: new Date(now + ms).toISOString(),
    extensionsLeft: 1,
  }));

const linked = (state: 'pending' | 'ready' | 'failed'): Pick<Booking, 'location'> => ({
  location: {
    id: 'meet',
    kind: 'conference',
    conference: {
      solution: 'google-meet',
      state,
      ...(state === 'ready' && { url: 'https://meet.google.com/abc-defg-hij' }),
    },
  },
});

/** A backend where the chosen time can be had several times in one go, but for the second. */
const repeating = (script: Script = {}) =>
  scripted({
    eventType: async () => ({ ...intro, seriesAtMost: 4 }),
    seriesTimes: async (query) => seriesOf(query, [1]),
    ...script,
  });

const openDay = async (widget: BookingWidget) => {
  (await dayButton(widget, '2026-03-03')).click();
};
const openDetails = async (widget: BookingWidget) => {
  await chooseTime(widget);
  await find(widget, 'booking-location-picker input');
};
const sendDetails = async (widget: BookingWidget) => {
  await openDetails(widget);
  await fillIn(widget);
  await send(widget);
};

const goToWait = async (widget: BookingWidget) => {
  await openDay(widget);
  (await find(widget, '[part~=wait]')).click();
};

const openSeries = async (widget: BookingWidget) => {
  await openDetails(widget);
  (await find(widget, 'booking-series [part~=open]')).click();
};
const sendSeries = async (widget: BookingWidget) => {
  await openSeries(widget);
  await find(widget, 'booking-series [part~=time]');
  await fillIn(widget);
  await send(widget);
};

/** So many that they are a list to open. */
const cities = ['Bonn', 'Cork', 'Graz', 'Kyiv', 'Lima', 'Lyon', 'Oslo', 'Riga'];

/** Every sort of field that a guest can be given. */
const questions: EventType['questions'] = [
  { id: 'topic', kind: 'text', label: 'Topic', help: 'A few words' },
  { id: 'more', kind: 'long-text', label: 'More' },
  { id: 'number', kind: 'phone', label: 'Number', required: true },
  { id: 'how', kind: 'choice', label: 'How', options: ['A friend', 'The web'], required: true },
  { id: 'where', kind: 'choice', label: 'Where', options: cities, required: true },
  { id: 'which', kind: 'choices', label: 'Which', options: ['One', 'Two'] },
  { id: 'terms', kind: 'consent', label: 'I agree', required: true },
];

const hosts: EventType['hosts'] = [
  { id: 'anna', name: 'Anna Berg' },
  { id: 'ben', name: 'Ben Cole' },
];

export const flowStates: readonly FlowState[] = [
  { name: 'loading', backend: scripted({ eventType: never }), seen: '[part~=skeleton]' },
  {
    name: 'the menu of services',
    backend: scripted({
      eventTypes: async () => [
        { slug: 'intro', title: 'Intro call', description: 'A short one.', durationsMinutes: [30] },
        { slug: 'long', title: 'Long call', durationsMinutes: [60, 90] },
      ],
    }),
    set: { eventType: '' },
    seen: '[part~=service]',
  },
  {
    name: 'the place first',
    backend: offering({ slotsDependOnLocation: true }),
    seen: '.place booking-location-picker input',
  },
  {
    name: 'no place that works',
    backend: offering({ locations: [{ id: 'meet', kind: 'conference', fault: 'needs-reconnect' }] }),
    seen: '.place [part~=notice]',
  },
  { name: 'a month being read', backend: scripted({ slots: never }), seen: 'booking-month .unknown' },
  { name: 'a month', backend: scripted({}), seen: '[data-date="2026-03-03"].free' },
  { name: 'the times of a day', backend: scripted({}), go: openDay, seen: '.slot' },
  {
    name: 'the list of zones',
    backend: scripted({}),
    go: async (widget) => {
      (await find(widget, '.footer .zone')).click();
    },
    seen: '.placed [part~=option]',
  },
  {
    name: 'no zone found',
    backend: scripted({}),
    go: async (widget) => {
      (await find(widget, '.footer .zone')).click();
      await write(widget, 'booking-zone-search input', 'nowhere at all');
    },
    seen: '.placed [part~=none]',
  },
  {
    name: 'an empty month with a way on',
    backend: scripted({
      slots: async ({ start }) => ({
        slots: [],
        ...(start < '2026-04' && { next: '2026-05-05T08:00:00.000Z' }),
      }),
    }),
    seen: '[slot=empty] [part~=way-on]',
  },
  {
    name: 'nothing at all',
    backend: scripted({
      eventType: async () => ({ ...intro, window: { from: '2026-03-01', to: '2026-03-30' } }),
      slots: async () => ({ slots: [] }),
    }),
    seen: '[slot=empty] [part~=way-on]',
  },
  {
    name: 'a month that could not be read',
    backend: scripted({ slots: fail(silence) }),
    seen: '[slot=empty] [part~=more]',
  },
  { name: 'a week', backend: scripted({}), set: { layout: 'week' }, seen: 'booking-week .slot' },
  { name: 'a list', backend: scripted({}), set: { layout: 'list' }, seen: 'booking-slot-list .slot' },
  { name: 'hosts to choose from', backend: offering({ hosts }), seen: 'booking-host-picker [part~=host]' },
  {
    name: 'lengths to choose from',
    backend: offering({ durationsMinutes: [30, 60, 90] }),
    seen: '[part~=duration]',
  },
  {
    name: 'languages to choose from',
    backend: scripted({}),
    set: { languages: 'en ar de' },
    seen: 'booking-language-menu select',
  },
  {
    name: 'a way to the waiting list',
    backend: () => waitlistBackend(),
    seen: '.footer [part~=wait]',
  },
  {
    name: 'a way to the waiting list from an empty month',
    backend: () => waitlistBackend({ slots: async () => ({ slots: [] }) }),
    seen: '[slot=empty] [part~=wait]',
  },
  {
    name: 'joining the waiting list',
    backend: () => waitlistBackend(),
    go: goToWait,
    seen: 'booking-waitlist booking-location-picker input',
  },
  {
    name: 'on the waiting list',
    backend: () => waitlistBackend(),
    go: async (widget) => {
      await goToWait(widget);
      await fillIn(widget);
      await send(widget);
    },
    seen: 'booking-waitlist [part~=promise]',
  },
  {
    name: 'the details',
    backend: offering({ questions, furtherGuests: 2 }),
    go: openDetails,
    seen: 'booking-details-form [part~=add-guest]',
  },
  {
    name: 'the details, with faults',
    backend: offering({ questions, furtherGuests: 2 }),
    go: async (widget) => {
      await openDetails(widget);
      (await find(widget, 'booking-details-form [part~=add-guest]')).click();
      await send(widget);
    },
    seen: 'booking-details-form [part~=summary]',
  },
  {
    name: 'a time that is held',
    backend: keepingFor(272_000),
    go: openDetails,
    seen: 'booking-hold [part~=extend]',
  },
  {
    name: 'a hold that has ended',
    backend: keepingFor(0),
    go: openDetails,
    seen: 'booking-hold [part~=ended]',
  },
  {
    name: 'a time that is gone while its guest types',
    backend: holding(fail(taken)),
    go: openDetails,
    seen: '.form .lost [part~=nearest]',
  },
  {
    name: 'refused',
    backend: booking(fail(new BookingError('refused', { message: 'Please call us.' }))),
    go: sendDetails,
    seen: 'booking-details-form [part~=notice]',
  },
  {
    name: 'fields that the backend does not accept',
    backend: booking(
      fail(new BookingError('invalid-request', { fields: [{ path: 'guest.email', message: 'no' }] })),
    ),
    go: sendDetails,
    seen: 'booking-details-form [part~=summary]',
  },
  {
    name: 'sending',
    backend: booking(never),
    go: sendDetails,
    seen: 'booking-details-form [part~=submit][aria-disabled=true]',
  },
  { name: 'checking', backend: booking(fail(silence)), go: sendDetails, seen: '[part~=checking] .waiting' },
  {
    name: 'unknown',
    backend: booking(fail(silence)),
    go: sendDetails,
    seen: '[part~=checking] [part~=way-on]',
    pace: (ms) => (attemptPauses.includes(ms) ? 0 : ms),
  },
  {
    name: 'lost, with the nearest times',
    backend: booking(fail(taken)),
    go: sendDetails,
    seen: '.body>.lost [part~=nearest]',
  },
  {
    name: 'a time that may be repeated',
    backend: repeating(),
    go: openDetails,
    seen: 'booking-series [part~=open]',
  },
  {
    name: 'several times, one of them taken',
    backend: repeating(),
    go: openSeries,
    seen: 'booking-series [part~=taken]',
  },
  {
    name: 'several times being looked for',
    backend: repeating({ seriesTimes: never }),
    go: openSeries,
    seen: 'booking-series [part~=skeleton]',
  },
  {
    name: 'several times that could not be read',
    backend: repeating({ seriesTimes: fail(silence) }),
    go: openSeries,
    seen: 'booking-series [part~=way-on]',
  },
  {
    name: 'several times, sending',
    backend: repeating({ bookSeries: never }),
    go: sendSeries,
    seen: 'booking-details-form [part~=submit][aria-disabled=true]',
  },
  {
    name: 'several times, some of them lost',
    backend: repeating({
      bookSeries: async ({ starts }) => {
        throw new BookingError('slot-taken', { starts: starts.slice(1, 2) });
      },
    }),
    go: sendSeries,
    seen: 'booking-details-form [part~=notice]',
  },
  {
    name: 'several times, checking',
    backend: repeating({ bookSeries: fail(silence) }),
    go: sendSeries,
    seen: '[part~=checking] .waiting',
  },
  {
    name: 'several times booked',
    backend: repeating({
      bookSeries: async (request) => ({
        bookings: bookingsOf(request, { ...linked('ready'), manageToken: 't' }),
      }),
      cancel: never,
    }),
    go: sendSeries,
    seen: 'booking-series-confirmation [part~=change]',
  },
  {
    name: 'one of several times being changed',
    backend: repeating({
      bookSeries: async (request) => ({ bookings: bookingsOf(request, { manageToken: 't' }) }),
      cancel: never,
    }),
    go: async (widget) => {
      await sendSeries(widget);
      (await find(widget, 'booking-series-confirmation [part~=change]')).click();
    },
    seen: 'booking-manage [part~=cancel]',
  },
  { name: 'booked', backend: booked({}), go: sendDetails, seen: 'booking-confirmation [part~=add]' },
  {
    name: 'booked, for the host to confirm',
    backend: booked({ status: 'pending' }),
    go: sendDetails,
    seen: 'booking-confirmation [part~=note]',
  },
  {
    name: 'booked, the link being made',
    backend: booked(linked('pending')),
    go: sendDetails,
    seen: 'booking-confirmation [part~=news]',
  },
  {
    name: 'booked, with its link',
    backend: booked(linked('ready')),
    go: sendDetails,
    seen: 'booking-confirmation [part~=join]',
  },
  {
    name: 'booked, without a link',
    backend: booked({ ...linked('failed'), calendar: 'failed' }),
    go: sendDetails,
    seen: 'booking-confirmation [part~=news]',
  },
  {
    name: 'leaving for another page',
    backend: offering({ redirectUrl: 'https://thanks.example/' }),
    go: sendDetails,
    seen: '[part~=leaving] [part~=stay]',
    pace: (ms) => (ms === 5000 ? 3_600_000 : ms),
  },
  {
    name: 'failed, for want of an attribute',
    backend: () => undefined,
    seen: '[part~=failed] .status-title',
  },
  {
    name: 'failed, the server not to be reached',
    backend: scripted({ eventType: fail(silence) }),
    seen: '[part~=failed] [part~=way-on]',
  },
];
