import type { Booking, BookingRequest, EventTypeSettings } from '../../../../src/contract/index.js';
import { emailCountName } from '../../../../src/contract/index.js';
import { sqlBookings, sqlCounter, sqlFollowed } from '../../../../src/store/sql/index.js';
import type { Database } from '../../../../src/store/sql/index.js';
import { key, openHouse, refOf } from '../../../scheduling/scheduler/house.js';
import type { House } from '../../../scheduling/scheduler/house.js';
import { calendarOf, teamHost, teamType } from '../../../scheduling/scheduler/team.js';
import { placeRefs, plantPlaces } from './planted-places.js';

export const day = 86_400_000;

/** The guest’s address, as it is typed. */
export const adasAddress = 'Ada.Cnry-Mail@Example.com';

/** What the guest leaves behind, in every place where there may be something of a guest. */
export const canaries = [
  'cnry-name',
  'Zoë–Kanarie “ñ”',
  'cnry-mail@example.com',
  'cnry-answer',
  'cnry-tag',
  'cnry-place',
  'cnry-reason',
  'cnry-friend@example.com',
  'Asia/Kathmandu',
] as const;

export const ada = { name: 'cnry-name Zoë–Kanarie “ñ” \\ "O’Neill"', email: adasAddress };
const ben = { name: 'Ben Staying', email: 'ben-stays@example.com' };
/** Somebody whom Ben brings beside the guest. */
export const carol = 'carol-stays@example.com';

/** A house over a database, in which a guest has left something everywhere. */
export interface PlantedGuest {
  readonly house: House;
  readonly past: Booking;
  readonly future: Booking;
  readonly cancelled: Booking;
  /** Ada’s and Ben’s seats in one session to come. */
  readonly seat: Booking;
  readonly bensSeat: Booking;
  /** Ben’s booking, to which he brings Ada and Carol. */
  readonly bens: Booking;
  /** Ben’s, with Ada’s address in an answer. */
  readonly mentioning: Booking;
  /** What was asked for with `future`, and under which key. */
  readonly futureRequest: readonly [request: BookingRequest, key: string];
  /** Books under a fresh key. */
  book(request: BookingRequest): Promise<Booking>;
  /** Does all work that is due. */
  work(): Promise<void>;
  /** Titles and guests of what stands in Anna’s calendar. */
  standing(): Promise<readonly string[]>;
}

const talk: EventTypeSettings = teamType(['anna'], {
  furtherGuests: 2,
  locations: [{ id: 'call', kind: 'phone-host-calls' }],
  remindBeforeMinutes: [60],
  questions: [
    { id: 'why', kind: 'long-text', label: 'Why?' },
    { id: 'terms', kind: 'consent', label: 'I agree', version: '2026-03' },
  ],
  translations: { de: { questions: { terms: { label: 'Ich bin einverstanden' } } } },
});
const session = teamType(['anna'], { slug: 'class', title: 'Class', seats: 3 });

let keys = 0;

/** Has guests book, and lets a day pass; endpoints and readers do not answer, so that what they are to be told waits. */
export async function plantGuest(database: Database): Promise<PlantedGuest> {
  const house = openHouse({
    owner: { slug: 'team', name: 'The Team', hostIds: ['host-anna'] },
    hosts: [teamHost('anna', { notifiedBy: 'both' })],
    eventTypes: [talk, session],
    calendars: [{ id: calendarOf('anna'), zone: 'Europe/Berlin' }],
    options: {
      bookings: sqlBookings(database),
      sendWebhook: async () => ({ outcome: 'retry', afterSeconds: 3600, reason: 'unreachable' }),
      notify: async () => ({ outcome: 'retry', afterSeconds: 3600, reason: 'unreachable' }),
    },
  });
  const { scheduler } = house;
  await house.settings.saveWebhook('team', {
    id: 'crm',
    url: 'https://crm.example/hook',
    secrets: [`whsec_${Buffer.alloc(32, 1).toString('base64')}`],
  });
  const fresh = (): string => key(`planted${(keys++).toString()}`);
  const book = (request: BookingRequest, under = fresh()): Promise<Booking> =>
    scheduler.book(request, { key: under });
  const work = async (): Promise<void> => {
    await house.quiet();
    while ((await scheduler.work()) > 0) await house.quiet();
  };
  const wish = (start: string, change: Partial<BookingRequest> = {}): BookingRequest => ({
    eventType: 'talk',
    start,
    zone: 'Asia/Kathmandu',
    language: 'de-AT',
    guest: ada,
    furtherGuests: ['cnry-friend@example.com'],
    locationDetail: '+977 1 5 cnry-place',
    answers: { why: `cnry-answer of ${adasAddress}`, terms: true },
    context: { tags: { campaign: 'cnry-tag' } },
    ...change,
  });
  const bensOwn = { guest: ben, zone: 'Europe/Berlin', language: 'en', context: {} } as const;
  const bensWish = (change: Partial<BookingRequest>): BookingRequest =>
    wish('2026-03-11T08:00:00.000Z', {
      ...bensOwn,
      furtherGuests: [],
      locationDetail: '+49 30 1',
      answers: { why: 'Together' },
      ...change,
    });
  const past = await book(wish('2026-03-02T08:00:00.000Z'));
  const futureRequest = [wish('2026-03-09T08:00:00.000Z'), fresh()] as const;
  const future = await book(...futureRequest);
  // A page may make a key of anything.
  const toCancel = await book(wish('2026-03-10T08:00:00.000Z'), key(adasAddress));
  const bens = await book(bensWish({ furtherGuests: [adasAddress.toUpperCase(), carol] }));
  const mentioning = await book(
    bensWish({
      start: '2026-03-11T10:00:00.000Z',
      answers: { why: `As ${adasAddress.toLowerCase()}, said.` },
    }),
  );
  const seatWish = { eventType: 'class', start: '2026-03-12T08:00:00.000Z', zone: 'Europe/Berlin' };
  const seat = await book({ ...seatWish, guest: ada, context: { location: 'office' } });
  const bensSeat = await book({ ...seatWish, guest: ben, context: { location: 'office' } });
  await work();
  house.now += day;
  await scheduler.cancel(refOf(toCancel), { version: 1, reason: 'cnry-reason' }, { key: fresh() });
  await work();
  await fetchEvents(database, house, past);
  await plantPlaces(sqlBookings(database), {
    adas: wish('2026-03-13T08:00:00.000Z'),
    bens: bensWish({ furtherGuests: [carol, adasAddress] }),
    mentioning: bensWish({ answers: { why: `With ${adasAddress}.` } }),
    now: house.now,
  });
  const name = await emailCountName('team', adasAddress);
  await sqlCounter(database).take({ name, atMost: 9, windowSeconds: 3600, now: house.now });
  return {
    house,
    past,
    future,
    cancelled: toCancel,
    seat,
    bensSeat,
    bens,
    mentioning,
    futureRequest,
    book,
    work,
    standing: () => standingIn(house),
  };
}

/** Forgets what Ben wrote about Ada himself, which is his. */
export async function withoutMention(database: Database, { mentioning }: PlantedGuest): Promise<void> {
  await database.query('delete from booking_elements.bookings where ref = $1', [mentioning.ref]);
  await database.query('delete from booking_elements.booking_hosts where ref = $1', [mentioning.ref]);
  await database.query('delete from booking_elements.waiting where ref = $1', [placeRefs.mentioning]);
}

/** What a server would have fetched of Anna’s calendar. */
async function fetchEvents(database: Database, house: House, past: Booking): Promise<void> {
  const calendar = { hostId: 'host-anna', connectionId: 'connection-anna', calendarId: calendarOf('anna') };
  const followed = sqlFollowed(database);
  await followed.follow(calendar);
  const frame = { calendarId: calendar.calendarId, status: 'confirmed', transparency: 'opaque' } as const;
  const time = { start: Date.parse(past.start), end: Date.parse(past.end) };
  const events = [
    {
      ...frame,
      ...time,
      id: 'e-own',
      bookingRef: past.ref,
      title: `Talk: ${ada.name} \0`,
      attendees: [{ email: adasAddress.toLowerCase(), answer: 'accepted' as const }],
    },
    { ...frame, ...time, id: 'e-note', title: `Call ${adasAddress}!` },
    { ...frame, ...time, id: 'e-other', title: `Call nada.cnry-other@example.com \ud800` },
  ];
  const changes = { outcome: 'page' as const, events, removed: [], cursor: 'c', more: false };
  await followed.takeIn(calendar, { changes, now: house.now });
}

async function standingIn({ calendar }: House): Promise<readonly string[]> {
  const adapter = calendar.open({ refreshToken: 'host-anna' });
  const signal = AbortSignal.timeout(10_000);
  const events = await Promise.all(
    calendar
      .events(calendarOf('anna'))
      .map(({ calendarId, eventId = '' }) => adapter.event({ calendarId, eventId }, { signal })),
  );
  return events.map((event) => {
    const people = (event?.attendees ?? []).map(({ email }) => email).sort();
    return `${event?.title ?? '?'} <${people.join(', ')}>`;
  });
}
