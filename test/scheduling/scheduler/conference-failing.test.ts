import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type {
  Booking,
  BookingRequest,
  CalendarAdapter,
  EventTypeSettings,
  LocationSettings,
  BookingNews,
} from '../../../src/contract/index.js';
import { WebhookPayload as PayloadSchema } from '../../../src/schemas/index.js';
import { invalid } from '../../../src/testing/fake-google/http/errors.js';
import { eventsOf, openAtGoogle } from './google-team.js';
import { entryOf, key, refOf } from './house.js';
import type { House } from './house.js';
import { at, calendarOf, openTeam, wish } from './team.js';
import { crm, isOfBooking } from '../telling/webhook-world.js';

let keys = 0;
const fresh = () => ({ key: key(`link${keys++}`) });

const places: readonly LocationSettings[] = [
  { id: 'meet', kind: 'conference', conference: 'google-meet', label: 'Video' },
  { id: 'call', kind: 'phone-host-calls' },
  { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' },
];

/** Anna, whose calendar makes no links unless it is told to, and whose CRM hears of it. */
interface Stage {
  readonly house: House;
  readonly told: BookingNews[];
}

async function open(
  change: {
    readonly eventType?: Partial<EventTypeSettings>;
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
  } = {},
): Promise<Stage> {
  const told: BookingNews[] = [];
  const house = openTeam(['anna'], {
    eventType: { locations: places, ...change.eventType },
    ...(change.adapter && { adapter: change.adapter }),
    options: {
      sendWebhook: async (_webhook, { payload }) => {
        const news = PayloadSchema.parse(payload);
        if (isOfBooking(news)) told.push(news);
        return { outcome: 'delivered' };
      },
    },
  });
  await house.settings.saveWebhook('team', { ...crm, events: ['booking.conference-failed'] });
  house.calendar.setConferenceOutcome('failed');
  return { house, told };
}

const next = { whenConferenceFails: 'next-location' } as const;

async function bookIn({ house }: Stage, change: Partial<BookingRequest> = {}): Promise<Booking> {
  const booking = await house.scheduler.book(wish({ context: { location: 'meet' }, ...change }), fresh());
  await house.quiet();
  return booking;
}

/** Lets time go by, and works on whatever is due. */
async function live({ house }: Pick<Stage, 'house'>, minutes = 5): Promise<void> {
  for (let seconds = 0; seconds < minutes * 60; seconds += 5) {
    house.now += 5000;
    await house.scheduler.work();
    await house.quiet();
  }
}

const read = ({ house }: Pick<Stage, 'house'>, booking: Booking) => house.scheduler.booking(refOf(booking));

async function eventFor({ house }: Pick<Stage, 'house'>, booking: Booking) {
  const { calendarId = '', eventId = '' } = (await entryOf(house, booking)) ?? {};
  return house.calendar.open({}).event({ calendarId, eventId });
}

const inShort = ({ told }: Stage) =>
  told.map(({ type, data }) => [type, data.booking.version, data.booking.location.id]);

describe('a video link that is not made', () => {
  it('is asked for once more under another name, before anybody is told', async () => {
    const asked: (string | undefined)[] = [];
    const stage = await open({
      adapter: (real) => ({
        ...real,
        insert: async (id, draft) => {
          asked.push(draft.conference?.requestId);
          return real.insert(id, draft);
        },
        update: async (where, change) => {
          asked.push(change.conference?.requestId);
          return real.update(where, change);
        },
      }),
    });
    const booking = await bookIn(stage);
    stage.house.calendar.setConferenceOutcome('ready');
    await live(stage);
    const { conference } = (await read(stage, booking)).location;
    assert.equal(conference?.state, 'ready');
    assert.equal(asked.length, 2);
    assert.equal(asked[1], `${asked[0]}-1`);
    assert.deepEqual(stage.told, []);
  });

  it('leaves the booking as it is, without a link, and its host is told once', async () => {
    const stage = await open();
    const booking = await bookIn(stage);
    await live(stage);
    const { version, status, calendar, location } = await read(stage, booking);
    assert.deepEqual([version, status, calendar], [1, 'confirmed', 'written']);
    assert.deepEqual(location, {
      id: 'meet',
      kind: 'conference',
      label: 'Video',
      conference: { solution: 'google-meet', state: 'failed' },
    });
    await live(stage, 90);
    assert.deepEqual(inShort(stage), [['booking.conference-failed', 1, 'meet']]);
    assert.equal((await stage.house.bookings.workState(stage.house.now)).waitingSince, undefined);
  });

  it('moves the booking to the next place that needs nothing of the guest, where the event type says so', async () => {
    const stage = await open({ eventType: next });
    const booking = await bookIn(stage);
    await live(stage);
    const { version, status, calendar, location } = await read(stage, booking);
    assert.deepEqual([version, status, calendar], [2, 'confirmed', 'written']);
    assert.deepEqual(location, { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1' });
    const event = await eventFor(stage, booking);
    assert.deepEqual([event?.location, event?.conference], ['Main street 1', undefined]);
    assert.deepEqual(inShort(stage), [['booking.conference-failed', 2, 'office']]);
    assert.deepEqual(stage.told[0]?.data.booking.location, {
      id: 'office',
      kind: 'in-person',
      label: 'Office',
    });
  });

  it('is told of once more when the booking is moved, and the link fails again', async () => {
    const stage = await open();
    const booking = await bookIn(stage);
    await live(stage);
    const request = { version: 1, start: at('10:00') };
    await stage.house.scheduler.reschedule(refOf(booking), request, fresh());
    await live(stage);
    assert.equal((await read(stage, booking)).location.conference?.state, 'failed');
    assert.deepEqual(inShort(stage), [
      ['booking.conference-failed', 1, 'meet'],
      ['booking.conference-failed', 2, 'meet'],
    ]);
  });

  it('is asked for anew when the booking is moved, and may come then', async () => {
    const stage = await open();
    const booking = await bookIn(stage);
    await live(stage);
    stage.house.calendar.setConferenceOutcome('ready');
    const request = { version: 1, start: at('10:00') };
    await stage.house.scheduler.reschedule(refOf(booking), request, fresh());
    await live(stage);
    assert.equal((await read(stage, booking)).location.conference?.state, 'ready');
    assert.equal(stage.told.length, 1);
  });

  it('is not asked for twice where the calendar makes none', async () => {
    let asked = 0;
    const count = (conference: unknown) => {
      if (conference) asked++;
    };
    const stage = await open({
      adapter: (real) => ({
        ...real,
        insert: async (id, { conference, ...draft }) => {
          count(conference);
          const event = await real.insert(id, draft);
          const failed = { solution: 'google-meet', state: 'failed' } as const;
          return { ...event, conference: failed, isConferenceRefused: true };
        },
        update: async (where, change) => {
          count(change.conference);
          return real.update(where, change);
        },
      }),
    });
    await bookIn(stage);
    await live(stage);
    assert.deepEqual([asked, inShort(stage).length], [1, 1]);
  });

  it('is not waited for longer than an hour', async () => {
    const stage = await open({ eventType: { ...next, noticeMinutes: 0 }, adapter: everPending });
    const booking = await bookIn(stage, { start: at('15:00') });
    await live(stage, 50);
    assert.equal((await read(stage, booking)).location.conference?.state, 'pending');
    await live(stage, 30);
    assert.equal((await read(stage, booking)).location.id, 'office');
  });

  it('fails with an event that could not be written, and falls back all the same', async () => {
    for (const [eventType, place] of [
      [{}, 'meet'],
      [next, 'office'],
    ] as const) {
      const stage = await open({
        eventType,
        adapter: (real) => ({ ...real, insert: async () => Promise.reject(new BookingError('refused')) }),
      });
      const booking = await bookIn(stage);
      await live(stage);
      const { location, calendar } = await read(stage, booking);
      assert.deepEqual([location.id, calendar], [place, 'failed']);
      assert.deepEqual(
        inShort(stage).map(([, , id]) => id),
        [place],
      );
      assert.equal((await stage.house.scheduler.host.unwritten()).length, 1);
    }
  });
});

/** A calendar whose links are being made for ever. */
function everPending(real: CalendarAdapter): CalendarAdapter {
  const pending = { solution: 'google-meet', state: 'pending' } as const;
  return {
    ...real,
    event: async (where) => {
      const event = await real.event(where);
      return event?.conference && { ...event, conference: pending };
    },
    insert: async (id, draft) => ({ ...(await real.insert(id, draft)), conference: pending }),
  };
}

describe('the next place', () => {
  const meet = places[0]!;
  const day = [{ from: '09:00', to: '17:00' }];
  const open24 = { zone: 'Europe/Berlin', weekly: { 1: [{ from: '00:00', to: '24:00' }] } };
  const office = { id: 'office', kind: 'in-person', detail: 'Main street 1' } as const;
  const cases: readonly (readonly [
    title: string,
    locations: readonly LocationSettings[],
    next: string | undefined,
  ])[] = [
    ['is the one after it in the host’s order', [{ ...office, id: 'first' }, meet, office], 'office'],
    ['is the first one again after the last', [{ ...office, id: 'first' }, meet], 'first'],
    [
      'asks nothing of the guest',
      [
        meet,
        { id: 'call', kind: 'phone-host-calls', detail: 'Have it at hand' },
        { id: 'ask', kind: 'ask-guest' },
      ],
      undefined,
    ],
    [
      'is open at that time',
      [
        meet,
        {
          ...office,
          id: 'late',
          schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:15', to: '17:00' }] } },
        },
        { ...office, id: 'tuesdays', schedule: { zone: 'Europe/Berlin', weekly: { 2: day } } },
        { ...office, id: 'always', schedule: open24 },
      ],
      'always',
    ],
    [
      'needs no more room before and after',
      [
        meet,
        { ...office, id: 'far', bufferBeforeMinutes: 30 },
        { ...office, id: 'near', bufferAfterMinutes: 10 },
      ],
      'near',
    ],
    ['is not the same maker’s link under another name', [meet, { ...meet, id: 'meet2' }], undefined],
    [
      'is not another link that cannot be made',
      [meet, { id: 'zoom', kind: 'conference', conference: 'zoom' }],
      undefined,
    ],
    ['is none where there is no other', [meet], undefined],
  ];
  for (const [title, locations, wanted] of cases)
    it(title, async () => {
      const stage = await open({ eventType: { ...next, locations, bufferAfterMinutes: 10 } });
      const booking = await bookIn(stage);
      await live(stage);
      const { location, version } = await read(stage, booking);
      assert.deepEqual([location.id, version], wanted === undefined ? ['meet', 1] : [wanted, 2]);
      assert.equal(stage.told.length, 1);
    });

  it('is the profile’s where the event type has none of its own', async () => {
    const told: BookingNews[] = [];
    const house = openTeam(['anna'], { eventType: next });
    house.calendar.setConferenceOutcome('failed');
    const stage = { house, told };
    const booking = await bookIn(stage);
    await live(stage);
    assert.equal((await read(stage, booking)).location.id, 'office');
  });

  it('is none that does not say where it is', async () => {
    const stage = await open({ eventType: next });
    const booking = await bookIn(stage);
    const { settings } = stage.house;
    const { locations: _, ...eventType } = (await settings.eventType('team', 'talk'))!;
    await settings.saveEventType(eventType);
    await settings.saveHost({ ...(await settings.host('host-anna'))!, locations: [] });
    await live(stage);
    assert.equal((await read(stage, booking)).location.id, 'meet');
  });

  it('is not looked for once the event type has been removed', async () => {
    const stage = await open({ eventType: next });
    const booking = await bookIn(stage);
    await stage.house.settings.removeEventType('team', 'talk');
    await live(stage);
    assert.equal((await read(stage, booking)).location.id, 'meet');
    assert.equal(stage.told.length, 1);
  });
});

describe('a video link that comes late', () => {
  it('is shown where the booking still waits for none', async () => {
    let isPending = true;
    const stage = await open({
      adapter: (real) => {
        const slow = everPending(real);
        return {
          ...real,
          event: (where) => (isPending ? slow : real).event(where),
          insert: slow.insert.bind(slow),
        };
      },
    });
    stage.house.calendar.setConferenceOutcome('ready');
    const booking = await bookIn(stage, { start: at('15:00') });
    await live(stage, 90);
    assert.equal((await read(stage, booking)).location.conference?.state, 'failed');
    isPending = false;
    const request = { version: 1, start: at('15:30') };
    await stage.house.scheduler.reschedule(refOf(booking), request, fresh());
    await live(stage);
    assert.equal((await read(stage, booking)).location.conference?.state, 'ready');
    assert.equal(stage.told.length, 1);
  });

  it('does not show beside the place that was taken instead, whenever it comes', async () => {
    for (const moment of ['before the place is written', 'after'] as const) {
      let isLate = true;
      const stage = await open({
        eventType: next,
        adapter: (real) => ({
          ...real,
          event: async (where) => {
            const event = await real.event(where);
            const failed = { solution: 'google-meet', state: 'failed' } as const;
            return event?.conference && isLate ? { ...event, conference: failed } : event;
          },
          update: async (where, change) => {
            if (change.conference === null) {
              if (moment === 'after') return real.update(where, change);
              stage.house.now += 3000;
              isLate = false;
            }
            return real.update(where, change);
          },
        }),
      });
      stage.house.calendar.setConferenceOutcome('ready');
      const booking = await bookIn(stage);
      await live(stage);
      isLate = false;
      await live(stage, 70);
      const { location } = await read(stage, booking);
      assert.deepEqual([location.id, location.conference], ['office', undefined], moment);
      assert.equal((await eventFor(stage, booking))?.conference, undefined, moment);
      assert.equal((await entryOf(stage.house, booking))?.conference, undefined, moment);
    }
  });
});

describe('a video link, while other things happen', () => {
  it('fails for nobody where the booking is cancelled meanwhile', async () => {
    const stage = await open({ eventType: next });
    const booking = await bookIn(stage);
    await stage.house.scheduler.cancel(refOf(booking), { version: 1 }, fresh());
    await live(stage);
    assert.equal((await read(stage, booking)).status, 'cancelled');
    assert.deepEqual(stage.told, []);
    assert.deepEqual(stage.house.calendar.events(calendarOf('anna')), []);
  });

  it('is followed with the booking where that is moved meanwhile', async () => {
    const stage = await open({ eventType: next });
    const booking = await bookIn(stage);
    const request = { version: 1, start: at('10:00') };
    await stage.house.scheduler.reschedule(refOf(booking), request, fresh());
    await live(stage);
    const { start, location, version } = await read(stage, booking);
    assert.deepEqual([start, location.id, version], [at('10:00'), 'office', 3]);
    assert.deepEqual(inShort(stage), [['booking.conference-failed', 3, 'office']]);
  });

  it('is told of once by two servers that hear of it at once', async () => {
    for (const eventType of [{}, next]) {
      const stage = await open({ eventType });
      const booking = await bookIn(stage);
      for (let seconds = 0; seconds < 300; seconds += 5) {
        stage.house.now += 5000;
        // Both have the job: the lease of the first has run out, or so the second thinks.
        const jobs = await stage.house.bookings.takeJobs({
          now: stage.house.now,
          leaseMinutes: 0,
          limit: 10,
          kinds: ['calendar'],
        });
        for (const job of jobs) await stage.house.bookings.postponeJob(job, stage.house.now);
        await Promise.all([stage.house.scheduler.work(), stage.house.scheduler.work()]);
        await stage.house.quiet();
      }
      assert.equal(stage.told.length, 1, JSON.stringify(inShort(stage)));
      assert.equal((await read(stage, booking)).version, eventType === next ? 2 : 1);
    }
  });

  it('is told of although its record is stored anew in that very moment, by whoever asks for no more work', async () => {
    const stage = await open();
    const booking = await bookIn(stage);
    const { settings, bookings } = stage.house;
    const real = settings.eventType.bind(settings);
    let isFirst = true;
    settings.eventType = async (...args) => {
      const entry = await entryOf(stage.house, booking);
      if (isFirst && entry?.conference?.state === 'failed') {
        isFirst = false;
        const record = (await bookings.find('team', booking.ref))!;
        assert.equal(await bookings.change({ record, jobs: [], now: stage.house.now }), 'changed');
      }
      return real(...args);
    };
    await live(stage);
    assert.deepEqual([isFirst, inShort(stage).length], [false, 1]);
  });

  it('does not undo what the guest agreed while another place was looked for', async () => {
    const stage = await open({ eventType: next });
    const booking = await bookIn(stage);
    const { settings } = stage.house;
    const real = settings.eventType.bind(settings);
    let isFirst = true;
    // The guest moves the booking in the very moment in which its event type is asked where to go instead.
    settings.eventType = async (...args) => {
      const entry = await entryOf(stage.house, booking);
      if (isFirst && entry?.conference?.state === 'failed') {
        isFirst = false;
        const request = { version: 1, start: at('10:00') };
        await stage.house.scheduler.reschedule(refOf(booking), request, fresh());
      }
      return real(...args);
    };
    await live(stage);
    const { start, location, version } = await read(stage, booking);
    assert.deepEqual([isFirst, start, location.id, version], [false, at('10:00'), 'office', 3]);
    const event = await eventFor(stage, booking);
    assert.deepEqual([event?.start, event?.location], [Date.parse(at('10:00')), 'Main street 1']);
  });
});

describe('the video link of a session', () => {
  const seats = { seats: 5 };
  const guest = (name: string) => ({ guest: { name, email: `${name}@guests.example.com` } });

  it('fails for those who asked for it, each told of once', async () => {
    for (const eventType of [seats, { ...seats, ...next }]) {
      const stage = await open({ eventType });
      const a = await bookIn(stage, guest('a'));
      const b = await bookIn(stage, { ...guest('b'), context: { location: 'office' } });
      const c = await bookIn(stage, guest('c'));
      await live(stage);
      const found = await Promise.all([a, b, c].map((booking) => read(stage, booking)));
      const isMoved = 'whenConferenceFails' in eventType;
      assert.deepEqual(
        found.map(({ location, version }) => [location.id, version]),
        isMoved
          ? [
              ['office', 2],
              ['office', 1],
              ['office', 2],
            ]
          : [
              ['meet', 1],
              ['office', 1],
              ['meet', 1],
            ],
      );
      assert.deepEqual(stage.told.map(({ data }) => data.booking.ref).sort(), [a.ref, c.ref].sort());
      assert.equal(stage.house.calendar.events(calendarOf('anna')).length, 1);
    }
  });

  it('is asked for anew by whoever comes later, and serves all who stayed without', async () => {
    const stage = await open({ eventType: seats });
    const a = await bookIn(stage, guest('a'));
    await live(stage);
    stage.house.calendar.setConferenceOutcome('ready');
    const b = await bookIn(stage, guest('b'));
    await live(stage);
    const states = await Promise.all([a, b].map((booking) => read(stage, booking)));
    assert.deepEqual(
      states.map(({ location }) => location.conference?.state),
      ['ready', 'ready'],
    );
    assert.deepEqual(
      stage.told.map(({ data }) => data.booking.ref),
      [a.ref],
    );
  });
});

describe('Google Meet, when it fails', () => {
  const meet = wish({ context: { location: 'meet' } });

  it('is asked for under another name, then given up: the guest hears of the other place from Google', async () => {
    const team = openAtGoogle(['anna'], { ...next, locations: places });
    team.google.settings.meetOutcome = 'failure';
    await team.scheduler.book(meet, fresh());
    for (let round = 0; round < 20; round++) {
      await team.quiet();
      team.google.clock.advance(5000);
    }
    const [event] = eventsOf(team.google, 'anna');
    assert.deepEqual([event?.location, event?.conferenceData], ['Main street 1', undefined]);
    const written = [
      ...team.google.requests.of('calendar.events.insert'),
      ...team.google.requests.of('calendar.events.patch'),
    ];
    const asked = written.flatMap(({ body, query }) => {
      const data = (body as { conferenceData?: { createRequest?: { requestId: string } } | null })
        .conferenceData;
      assert.deepEqual(query['conferenceDataVersion'], ['1']);
      return data === undefined ? [] : [data?.createRequest?.requestId ?? 'off'];
    });
    assert.deepEqual(asked, [event?.id, `${event?.id}-1`, 'off']);
    assert.deepEqual(
      team.google.outbox.map(({ to, about }) => `${about} to ${to}`),
      ['invitation to ada@example.com', 'update to ada@example.com', 'update to ada@example.com'],
    );
    assert.deepEqual(team.errors, []);
  });

  it('falls back at once where the calendar makes no links any more', async () => {
    const team = openAtGoogle(['anna'], { ...next, locations: places });
    team.google.faults.add({
      match: { method: 'calendar.events.insert' },
      fault: { kind: 'error', error: invalid('Invalid conference type value.') },
    });
    const booking = await team.scheduler.book(meet, fresh());
    for (let round = 0; round < 5; round++) await team.quiet();
    assert.equal((await team.scheduler.booking(refOf(booking))).location.id, 'office');
    const [event] = eventsOf(team.google, 'anna');
    assert.deepEqual(event?.extendedProperties, { private: { bookingElementsRef: booking.ref } });
  });
});
