import type {
  Booking,
  BookingRequest,
  CalendarAdapter,
  CalendarEvent,
  Conference,
  EventTypeSettings,
  HostSettings,
  LinkMaker,
  LinkOutcome,
  LinkRequest,
  LocationSettings,
} from '../../../src/contract/index.js';
import type { SchedulerOptions } from '../../../src/scheduling/index.js';
import { entryOf, key, refOf } from './house.js';
import type { House } from './house.js';
import { openTeam, wish } from './team.js';

/** A service for video meetings, which makes one for each id, however often it is asked. */
export interface MeetingService {
  readonly maker: LinkMaker;
  readonly asked: LinkRequest[];
  readonly removed: string[];
  /** Urls by id. */
  readonly meetings: Map<string, string>;
  /** Answers in the service's place. */
  answer: ((request: LinkRequest) => Promise<LinkOutcome>) | undefined;
  /** Fails to remove as long as it is there. */
  refusal: Error | undefined;
}

export function meetingService(): MeetingService {
  const service: MeetingService = {
    asked: [],
    removed: [],
    meetings: new Map(),
    answer: undefined,
    refusal: undefined,
    maker: {
      name: 'Zoom',
      async createLink(request) {
        service.asked.push(request);
        return service.answer ? service.answer(request) : ready(meet(service, request));
      },
      async removeLink(id) {
        if (service.refusal) throw service.refusal;
        service.removed.push(id);
        service.meetings.delete(id);
      },
    },
  };
  return service;
}

/** The url of the meeting under an id, which is made where there is none. */
export function meet({ meetings }: MeetingService, { id }: LinkRequest): string {
  const url = meetings.get(id) ?? `https://zoom.example/j/${meetings.size + 1}`;
  meetings.set(id, url);
  return url;
}

export function ready(url: string): LinkOutcome {
  return { state: 'ready', url };
}

export const places: readonly LocationSettings[] = [
  { id: 'zoom', kind: 'conference', conference: 'zoom', label: 'Zoom' },
  { id: 'office', kind: 'in-person', detail: 'Main street 1' },
];

/** No calendar is connected. */
export const noCalendar: Partial<HostSettings> = { calendars: { conflicts: [] } };

/** Anna, whose video meetings are made at a service. */
export interface LinkedTeam {
  readonly house: House;
  readonly service: MeetingService;
  book(change?: Partial<BookingRequest>): Promise<Booking>;
  /** Moves a booking, and works on what follows. */
  move(booking: Booking, start: string): Promise<Booking>;
  cancel(booking: Booking): Promise<void>;
  read(booking: Booking): Promise<Booking>;
  /** What the guest is shown of the link. */
  link(booking: Booking): Promise<Conference | undefined>;
  /** Lets seconds go by, and works on whatever is due each second. */
  live(seconds: number, step?: number): Promise<void>;
  /** The event of a booking, as it stands in the calendar. */
  event(booking: Booking): Promise<CalendarEvent | undefined>;
}

let keys = 0;
export const fresh = (): { readonly key: string } => ({ key: key(`made${keys++}`) });

export function openLinkedTeam(
  change: {
    readonly eventType?: Partial<EventTypeSettings>;
    readonly host?: Partial<HostSettings>;
    readonly options?: Partial<SchedulerOptions>;
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
  } = {},
): LinkedTeam {
  const service = meetingService();
  const house = openTeam(['anna'], {
    eventType: { locations: places, ...change.eventType },
    ...(change.adapter && { adapter: change.adapter }),
    host: () => change.host ?? {},
    options: { links: { zoom: service.maker }, ...change.options },
  });
  const team: LinkedTeam = {
    house,
    service,
    async book(wanted = {}) {
      const booking = await house.scheduler.book(wish({ context: { location: 'zoom' }, ...wanted }), fresh());
      await house.quiet();
      return booking;
    },
    async move(booking, start) {
      const { version } = await team.read(booking);
      const moved = await house.scheduler.reschedule(refOf(booking), { version, start }, fresh());
      await house.quiet();
      return moved;
    },
    async cancel(booking) {
      const { version } = await team.read(booking);
      await house.scheduler.cancel(refOf(booking), { version }, fresh());
      await house.quiet();
    },
    read: (booking) => house.scheduler.booking(refOf(booking)),
    link: async (booking) => (await team.read(booking)).location.conference,
    async live(seconds, step = 1) {
      for (let passed = 0; passed < seconds; passed += step) {
        house.now += step * 1000;
        await house.scheduler.work();
        await house.quiet();
      }
    },
    async event(booking) {
      const { calendarId = '', eventId = '' } = (await entryOf(house, booking)) ?? {};
      return house.calendar.open({}).event({ calendarId, eventId });
    },
  };
  return team;
}
