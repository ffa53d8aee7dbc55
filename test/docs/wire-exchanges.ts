import { BookingError, contractVersion } from '../../src/contract/index.js';
import type { BookingBackend, BookingErrorCode, EventTypeSettings } from '../../src/contract/index.js';
import { createBookingServer } from '../../src/server.js';
import type { Admit, BookingServer } from '../../src/server.js';
import { openHouse } from '../scheduling/scheduler/house.js';
import type { House } from '../scheduling/scheduler/house.js';
import { anna, conflict, intro, linked, monday } from '../scheduling/scheduler/world.js';

/** A request of the wire, ready to be sent: `{{name/member}}` in it is a member of the answer of an earlier exchange. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An exchange as docs/wire/exchanges.json holds it. */
export interface RecordedExchange {
  readonly name: string;
  /** What it shows, as a sentence. */
  readonly clause: string;
  /** What is so around the backend meanwhile, where it is not as always. */
  readonly given?: string;
  readonly request: RecordedRequest;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  /** Members of the answer that another backend writes otherwise: JSON pointers, `*` for every item of a list. */
  readonly mayDiffer: readonly string[];
}

/** What is to be recorded. */
interface Planned extends Omit<RecordedExchange, 'answer' | 'mayDiffer'> {
  readonly mayDiffer?: readonly string[];
  /** Makes the circumstances, and makes them undone. */
  readonly around?: (
    world: ExchangeWorld,
  ) => (() => void | Promise<void>) | Promise<() => void | Promise<void>>;
}

/** Everything that the recording server is set to. */
export const exchangeSettings = {
  owner: { slug: 'anna', name: 'Anna Berg', hostIds: [anna.id] },
  host: anna,
  eventTypes: [
    { ...intro, furtherGuests: 2, seriesAtMost: 4, waitlistOfferMinutes: 30 },
  ] as readonly EventTypeSettings[],
};

/** A server to exchange with, and the hands of its world. */
export interface ExchangeWorld {
  readonly house: House;
  readonly server: BookingServer;
  /** What every write is told, until it is taken back. */
  refuse: BookingError | undefined;
  /** The backend that answers in place of the real one. */
  instead: BookingBackend | undefined;
  /** Waited for by whoever books, once. */
  hold: Promise<void> | undefined;
}

/** Makes a world: memory, and a clock that stands; `through` puts something between it and who asks. */
export function openExchangeWorld(
  through: (server: BookingServer) => BookingServer = (server) => server,
): ExchangeWorld {
  const house = openHouse({
    owner: exchangeSettings.owner,
    hosts: [exchangeSettings.host],
    eventTypes: exchangeSettings.eventTypes,
    calendars: [
      { id: linked.calendarId, primary: true, zone: 'Europe/Berlin' },
      { id: conflict.calendarId, access: 'reader' },
    ],
    adapter: (real) => ({
      ...real,
      busy: async (query) => {
        const { hold } = world;
        world.hold = undefined;
        await hold;
        return real.busy(query);
      },
    }),
    options: { manageUrl: 'https://book.example/manage', notify: async () => ({ outcome: 'sent' }) },
  });
  const admit: Admit = () => {
    if (world.refuse) throw world.refuse;
  };
  const server = createBookingServer({
    backends: (owner) => (owner === 'anna' ? (world.instead ?? house.scheduler) : undefined),
    admit,
    clock: () => house.now,
    onError: () => undefined,
  });
  const world: ExchangeWorld = {
    house,
    server: through(server),
    refuse: undefined,
    instead: undefined,
    hold: undefined,
  };
  return world;
}

const json = { 'Content-Type': 'application/json' };
const keyed = (name: string) => ({ ...json, 'Idempotency-Key': `exchange-${name.padStart(16, '0')}` });
const token = (name: string) => ({ Authorization: `Bearer {{${name}/manageToken}}` });
const get = (path: string, headers = {}): RecordedRequest => ({
  method: 'GET',
  path: `/v1/anna${path}`,
  headers,
});
const post = (path: string, headers: object, body?: unknown): RecordedRequest => ({
  method: 'POST',
  path: `/v1/anna${path}`,
  headers: { ...headers },
  ...(body !== undefined && { body }),
});

const guest = { name: 'Ada Lovelace', email: 'ada@example.com' };
const at = (time: string, day = '2026-03-09') => `${day}T${time}:00.000Z`;
const wish = (start: string) => ({
  eventType: 'intro',
  start,
  zone: 'Europe/Berlin',
  language: 'en',
  guest,
  context: { location: 'office' },
});
const problem = ['/type', '/title', '/detail', '/fields/*/message'];
const made = ['/ref', '/manageToken', '/calendar'];
const slotsOf = (start: string, end: string) => `/event-types/intro/slots?start=${start}&end=${end}`;

/** A circumstance: every write is told so. */
const refusing =
  (code: BookingErrorCode, details = {}): NonNullable<Planned['around']> =>
  (world) => {
    world.refuse = new BookingError(code, details);
    return () => {
      world.refuse = undefined;
    };
  };

const nothing = async (): Promise<never> => Promise.reject(new Error('The backend broke'));

/** What is recorded, in the order in which it happens. */
const planned: readonly Planned[] = [
  { name: 'capabilities', clause: 'says what it offers', request: get('/capabilities') },
  { name: 'event-types', clause: 'lists what can be booked', request: get('/event-types') },
  { name: 'event-type', clause: 'describes an event type', request: get('/event-types/intro') },
  {
    name: 'event-type-for-a-page',
    clause: 'lets pages of other origins read its answers, without credentials',
    request: get('/event-types/intro', { Origin: 'https://shop.example' }),
  },
  {
    name: 'event-type-head',
    clause: 'answers HEAD as it answers GET, without the body',
    request: { ...get('/event-types/intro'), method: 'HEAD' },
  },
  {
    name: 'not-found',
    clause: 'says not-found for what is not there',
    request: get('/event-types/no-such-type'),
    mayDiffer: problem,
  },
  {
    name: 'method-not-allowed',
    clause: 'names in Allow the methods that an address answers',
    request: { method: 'PUT', path: '/v1/anna/event-types/intro', headers: json, body: {} },
    mayDiffer: problem,
  },
  {
    name: 'slots',
    clause: 'lists free times ordered, within the range asked for',
    request: get(slotsOf('2026-03-09T08:00:00Z', '2026-03-09T10:00:00Z')),
  },
  {
    name: 'slots-with-offset',
    clause: 'accepts instants with an offset, and a zone that changes nothing',
    request: get(
      `${slotsOf('2026-03-09T09:00:00%2B01:00', '2026-03-09T11:00:00%2B01:00')}&zone=Asia%2FTokyo`,
    ),
  },
  {
    name: 'slots-of-another-length',
    clause: 'lists times for one of the lengths of the event type',
    request: get(`${slotsOf('2026-03-09T08:00:00Z', '2026-03-09T09:00:00Z')}&duration=60&addedLater=ignored`),
  },
  {
    name: 'slots-none',
    clause: 'tells the first free start after a range without any',
    request: get(slotsOf('2026-03-07T00:00:00Z', '2026-03-08T00:00:00Z')),
    mayDiffer: ['/next'],
  },
  {
    name: 'range-too-long',
    clause: 'refuses ranges of more than 62 days',
    request: get(slotsOf('2026-03-09T00:00:00Z', '2026-06-09T00:00:00Z')),
    mayDiffer: problem,
  },
  {
    name: 'slots-invalid',
    clause: 'refuses a question that lacks or bends a parameter, naming it',
    request: get('/event-types/intro/slots?start=noon&end=2026-03-09T10:00:00Z'),
    mayDiffer: problem,
  },
  {
    name: 'slots-unreachable',
    clause: 'does not take an unreadable calendar for a free one',
    given: 'A calendar of the host cannot be read.',
    request: get(slotsOf('2026-03-10T08:00:00Z', '2026-03-10T10:00:00Z')),
    mayDiffer: [...problem, '/retryAfterSeconds'],
    around: ({ house }) => {
      house.calendar.setFault(conflict.calendarId, 'calendar-unreachable');
      return () => house.calendar.setFault(conflict.calendarId, undefined);
    },
  },
  {
    name: 'unavailable',
    clause: 'says that it does not work right now, and nothing of why',
    given: 'The backend behind the wire breaks.',
    request: get('/event-types/intro'),
    mayDiffer: problem,
    around: (world) => {
      world.instead = { eventType: nothing, slots: nothing, book: nothing };
      return () => {
        world.instead = undefined;
      };
    },
  },
  {
    name: 'preflight',
    clause: 'lets pages book: a preflight allows the key and the type of the body',
    request: {
      method: 'OPTIONS',
      path: '/v1/anna/bookings',
      headers: {
        Origin: 'https://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    },
  },
  {
    name: 'book',
    clause: 'books a free time',
    request: post('/bookings', keyed('book'), { ...wish(at('09:00')), addedLater: 'ignored' }),
    mayDiffer: made,
  },
  {
    name: 'book-again',
    clause: 'answers the same key with the same booking',
    request: post('/bookings', keyed('book'), { ...wish(at('09:00')), addedLater: 'ignored' }),
    mayDiffer: made,
  },
  {
    name: 'key-reused',
    clause: 'refuses a key that comes back with another request',
    request: post('/bookings', keyed('book'), {
      ...wish(at('09:00')),
      guest: { ...guest, name: 'Somebody Else' },
    }),
    mayDiffer: problem,
  },
  {
    name: 'slot-taken',
    clause: 'refuses a time that somebody has, and offers the nearest',
    request: post('/bookings', keyed('taken'), wish(at('09:00'))),
    mayDiffer: [...problem, '/nearest'],
  },
  {
    name: 'in-progress',
    clause: 'says of a key that is being worked on to ask again',
    given: 'The same request came a moment before and is still being worked on.',
    request: post('/bookings', keyed('twins'), wish(at('13:00'))),
    mayDiffer: [...problem, '/retryAfterSeconds'],
    around: async (world) => {
      let go = (): void => undefined;
      world.hold = new Promise((resolve) => (go = resolve));
      const first = world.server(requestOf(post('/bookings', keyed('twins'), wish(at('13:00'))), new Map()));
      const isOnItsWay = (): boolean => world.hold !== undefined;
      while (isOnItsWay()) await new Promise(setImmediate);
      return async () => {
        go();
        await first;
      };
    },
  },
  {
    name: 'not-bookable',
    clause: 'refuses to book what the rules do not offer, for reasons that a guest may know',
    request: post('/bookings', keyed('night'), wish(at('03:00'))),
    mayDiffer: [...problem, '/reasons'],
  },
  {
    name: 'invalid-request',
    clause: 'refuses requests that lack or bend something, naming the field',
    request: post('/bookings', keyed('nobody'), {
      ...wish(at('09:30')),
      guest: { name: 'Ada', email: 'nobody' },
    }),
    mayDiffer: problem,
  },
  {
    name: 'broken-json',
    clause: 'refuses bodies that are no JSON',
    request: post('/bookings', keyed('half'), '{"eventType":"intro","start":'),
    mayDiffer: problem,
  },
  {
    name: 'no-key',
    clause: 'asks for an idempotency key',
    request: post('/bookings', json, wish(at('09:30'))),
    mayDiffer: [...problem, '/fields'],
  },
  {
    name: 'refused',
    clause: 'refuses for reasons of its own, with words for the guest',
    given: 'The backend takes nobody for the same day.',
    request: post('/bookings', keyed('refused'), wish(at('09:30'))),
    mayDiffer: [...problem, '/message'],
    around: refusing('refused', { message: 'Please call us for same-day appointments.' }),
  },
  {
    name: 'unauthenticated',
    clause: 'asks for a credential where its owner wants one',
    given: 'The backend books for guests who are signed in alone.',
    request: post('/bookings', keyed('stranger'), wish(at('09:30'))),
    mayDiffer: problem,
    around: refusing('unauthenticated'),
  },
  {
    name: 'rate-limited',
    clause: 'says to whom asks too often when to come back',
    given: 'Too many requests came from there.',
    request: post('/bookings', keyed('often'), wish(at('09:30'))),
    mayDiffer: [...problem, '/retryAfterSeconds'],
    around: refusing('rate-limited', { retryAfterSeconds: 30 }),
  },
  {
    name: 'booking',
    clause: 'reads a booking to whoever holds its token',
    request: get('/bookings/{{book/ref}}', token('book')),
    mayDiffer: made,
  },
  {
    name: 'booking-without-token',
    clause: 'says not-found of a booking to whoever does not hold its token',
    request: get('/bookings/{{book/ref}}?token={{book/manageToken}}'),
    mayDiffer: problem,
  },
  {
    name: 'reschedule',
    clause: 'moves a booking, in a new version',
    request: post(
      '/bookings/{{book/ref}}/reschedule',
      { ...keyed('move'), ...token('book') },
      { version: 1, start: at('10:00') },
    ),
    mayDiffer: made,
  },
  {
    name: 'version-conflict',
    clause: 'knows old versions',
    request: post('/bookings/{{book/ref}}/cancel', { ...keyed('stale'), ...token('book') }, { version: 1 }),
    mayDiffer: problem,
  },
  {
    name: 'cancel',
    clause: 'cancels a booking',
    request: post(
      '/bookings/{{book/ref}}/cancel',
      { ...keyed('cancel'), ...token('book') },
      { version: '{{reschedule/version}}', reason: 'ill' },
    ),
    mayDiffer: made,
  },
  {
    name: 'gone',
    clause: 'moves nothing that was cancelled',
    request: post(
      '/bookings/{{book/ref}}/reschedule',
      { ...keyed('late'), ...token('book') },
      { version: '{{cancel/version}}', start: at('11:00') },
    ),
    mayDiffer: problem,
  },
  {
    name: 'hold',
    clause: 'keeps a time for a few minutes',
    request: post('/holds', keyed('hold'), {
      eventType: 'intro',
      start: at('14:00'),
      context: { location: 'office' },
    }),
    mayDiffer: ['/ref', '/expiresAt', '/extensionsLeft'],
  },
  {
    name: 'held-time-taken',
    clause: 'keeps a held time from all others',
    request: post('/bookings', keyed('other'), wish(at('14:00'))),
    mayDiffer: [...problem, '/nearest'],
  },
  {
    name: 'book-held',
    clause: 'books a held time to whoever holds it',
    request: post('/bookings', keyed('held'), { ...wish(at('14:00')), hold: '{{hold/ref}}' }),
    mayDiffer: made,
  },
  {
    name: 'hold-another',
    clause: 'keeps another time',
    request: post('/holds', keyed('hold-2'), {
      eventType: 'intro',
      start: at('15:00'),
      context: { location: 'office' },
    }),
    mayDiffer: ['/ref', '/expiresAt', '/extensionsLeft'],
  },
  {
    name: 'release',
    clause: 'gives a held time back; giving back twice is no error',
    request: { method: 'DELETE', path: '/v1/anna/holds/{{hold-another/ref}}', headers: {} },
  },
  {
    name: 'series-times',
    clause: 'tells before which times of a series can be had',
    request: get(`/event-types/intro/series?start=${at('09:00', '2026-03-11')}&weeks=1&times=3`),
  },
  {
    name: 'book-series',
    clause: 'books several times at once, each a booking of its own',
    request: post('/series', keyed('series'), {
      ...Object.fromEntries(Object.entries(wish('')).filter(([name]) => name !== 'start')),
      starts: [at('09:00', '2026-03-11'), at('09:00', '2026-03-18')],
    }),
    mayDiffer: made.map((pointer) => `/bookings/*${pointer}`),
  },
  {
    name: 'join-waitlist',
    clause: 'keeps a place on the waiting list of a day',
    request: post('/waitlist', keyed('wait'), {
      ...Object.fromEntries(Object.entries(wish('')).filter(([name]) => name !== 'start')),
      date: '2026-03-12',
    }),
    mayDiffer: ['/ref', '/manageToken'],
  },
  {
    name: 'waitlist-entry',
    clause: 'opens a place to its token',
    request: get('/waitlist/{{join-waitlist/ref}}', token('join-waitlist')),
    mayDiffer: ['/ref', '/manageToken'],
  },
  {
    name: 'take-nothing',
    clause: 'offers nothing that is free already',
    request: post(
      '/waitlist/{{join-waitlist/ref}}/take',
      { ...keyed('take'), ...token('join-waitlist') },
      { start: at('09:00', '2026-03-12') },
    ),
    mayDiffer: problem,
  },
  {
    name: 'pass-nothing',
    clause: 'goes on waiting where there is nothing to pass on',
    request: post(
      '/waitlist/{{join-waitlist/ref}}/pass',
      { ...keyed('pass'), ...token('join-waitlist') },
      { start: at('09:00', '2026-03-12') },
    ),
    mayDiffer: ['/ref', '/manageToken'],
  },
  {
    name: 'leave-waitlist',
    clause: 'ends a place on the waiting list; leaving twice is no error',
    request: post('/waitlist/{{join-waitlist/ref}}/leave', { ...keyed('leave'), ...token('join-waitlist') }),
    mayDiffer: ['/ref', '/manageToken'],
  },
];

/** Headers of an answer that the contract speaks of. */
const told = [
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Origin',
  'Allow',
  'Content-Type',
  'Retry-After',
  'WWW-Authenticate',
];

/** The answers of earlier exchanges, by name. */
type Heard = Map<string, unknown>;

/** Exchanges everything with a server of ours, and writes it down. */
export async function recordExchanges(): Promise<readonly RecordedExchange[]> {
  const restore = makeRandomnessRegular();
  try {
    const world = openExchangeWorld();
    const heard: Heard = new Map();
    const exchanges: RecordedExchange[] = [];
    for (const one of planned) {
      const answer = await exchange(world, one, heard);
      const { around: _, mayDiffer = [], ...rest } = one;
      exchanges.push({ ...rest, answer, mayDiffer });
    }
    const other = createBookingServer({
      backends: () => world.house.scheduler,
      origins: ['https://anna.example'],
    });
    const request = get('/event-types/intro', { Origin: 'https://shop.example' });
    exchanges.push({
      name: 'origin-not-allowed',
      clause: 'answers pages of listed origins alone, where its owner lists some',
      given: 'The backend answers pages of https://anna.example alone.',
      request,
      answer: await answerOf(await other(requestOf(request, heard))),
      mayDiffer: problem,
    });
    return exchanges;
  } finally {
    restore();
  }
}

/** Exchanges one of the recorded ones with a world, under its circumstances. */
export async function exchange(
  world: ExchangeWorld,
  { name, request }: Pick<RecordedExchange, 'name' | 'request'>,
  heard: Heard,
): Promise<RecordedExchange['answer']> {
  const undo = await planned.find((one) => one.name === name)?.around?.(world);
  const answer = await answerOf(await world.server(requestOf(request, heard)));
  await undo?.();
  heard.set(name, answer.body);
  return answer;
}

/** A request as it is sent, with what earlier answers said in its places. */
export function requestOf({ method, path, headers, body }: RecordedRequest, heard: Heard): Request {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`https://book.example${filled(path, heard)}`, {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([header, value]) => [header, filled(value, heard)]),
    ),
    ...(text !== undefined && { body: filled(text, heard) }),
  });
}

/** A place that stands alone in quotes may hold a number. */
function filled(text: string, heard: Heard): string {
  const memberOf = (name = '', member = ''): unknown => (heard.get(name) as Record<string, unknown>)[member];
  return text
    .replaceAll(/"\{\{([\w-]+)\/(\w+)\}\}"/g, (_, name: string, member: string) =>
      JSON.stringify(memberOf(name, member)),
    )
    .replaceAll(/\{\{([\w-]+)\/(\w+)\}\}/g, (_, name: string, member: string) =>
      String(memberOf(name, member)),
    );
}

async function answerOf(response: Response): Promise<RecordedExchange['answer']> {
  const text = await response.text();
  const headers = told.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    ...(text !== '' && { body: JSON.parse(text) as unknown }),
  };
}

/** References are the same each time that is recorded. @returns what makes them as they were */
function makeRandomnessRegular(): () => void {
  const before = crypto.getRandomValues.bind(crypto);
  let count = 0;
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint8Array) array.forEach((_, index) => (array[index] = (count++ * 167 + 13) % 256));
    return array;
  };
  return () => {
    crypto.getRandomValues = before;
  };
}

/** The file, as it is published. */
export async function exchangesFile(): Promise<object> {
  return {
    format: 1,
    about: 'docs/backend.md, "Recorded exchanges"',
    contractVersion,
    clock: new Date(monday).toISOString(),
    settings: exchangeSettings,
    exchanges: await recordExchanges(),
  };
}
