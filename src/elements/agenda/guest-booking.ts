import { asBookingError } from '../../client/host/host-store.js';
import type { HostStore } from '../../client/host/host-store.js';
import { BookingError } from '../../contract/booking-error.js';
import type { Booking, BookingRequest, Guest } from '../../contract/booking.js';
import type { HostEventType, HostProfile } from '../../contract/host-backend.js';
import { guestNamedKinds } from '../../contract/location.js';
import type { Location } from '../../contract/location.js';
import type { Answers } from '../../contract/question.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import type { Slot, SlotList } from '../../contract/slot.js';
import { addDays } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { formatInstant } from '../../time/instant.js';
import { dateAt, startOfDate } from '../../time/zone.js';
import { faultOfChoice } from '../location-picker/location-choice.js';
import { IntentKeys } from './intent-keys.js';

/** The free times that were asked for. */
export type Times =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly list: SlotList }
  | { readonly status: 'failed'; readonly error: BookingError };

/** How far booking is. */
export type Sending =
  | { readonly step: 'choosing' }
  | { readonly step: 'sending' }
  | { readonly step: 'failed'; readonly error: BookingError };

/** What is chosen for a guest. */
export interface GuestChoice {
  readonly eventType: string;
  readonly durationMinutes: number;
  /** Id of the place. */
  readonly location: string;
  /** What the guest said of it. */
  readonly locationDetail: string;
  /** Times are shown from this date on. */
  readonly from: CivilDate;
  /** A free time's start. */
  readonly start?: string | undefined;
}

/** Times are looked at so many days at once. */
export const daysAtOnce = 7;

/** A host books for a guest: what can be chosen, what is, and how far it is. */
export class GuestBooking {
  #choice: GuestChoice;
  #times: Times = { status: 'loading' };
  #sending: Sending = { step: 'choosing' };
  #asking: AbortController | undefined;
  readonly #keys = new IntentKeys();
  readonly #store: HostStore;
  readonly #profile: HostProfile | undefined;
  readonly #tell: () => void;

  readonly eventTypes: readonly HostEventType[];
  /** Dates and times are those of this zone. */
  readonly zone: string;

  constructor(
    terms: {
      readonly store: HostStore;
      readonly eventTypes: readonly [HostEventType, ...HostEventType[]];
      readonly profile: HostProfile | undefined;
      readonly zone: string;
      readonly from: CivilDate;
    },
    tell: () => void,
  ) {
    this.#store = terms.store;
    this.#profile = terms.profile;
    this.#tell = tell;
    this.eventTypes = terms.eventTypes;
    this.zone = terms.zone;
    this.#choice = this.#firstOf(terms.eventTypes[0], terms.from);
    void this.#readTimes();
  }

  get choice(): GuestChoice {
    return this.#choice;
  }

  get times(): Times {
    return this.#times;
  }

  get sending(): Sending {
    return this.#sending;
  }

  get eventType(): HostEventType | undefined {
    return this.eventTypes.find(({ slug }) => slug === this.#choice.eventType);
  }

  get places(): readonly Location[] {
    return this.eventType ? placesOf(this.eventType, this.#profile) : [];
  }

  /** The date on which an instant is shown. */
  dateOf(instant: string): CivilDate {
    return dateAt(this.zone, Date.parse(instant));
  }

  /** Chooses something; times are read anew where others may be free then. */
  choose(change: Partial<GuestChoice>): void {
    if (this.#sending.step === 'sending') return;
    const other = this.eventTypes.find(({ slug }) => slug === change.eventType);
    const isOther = other && other.slug !== this.#choice.eventType;
    const before = this.#choice;
    this.#choice = { ...before, ...(isOther && this.#firstOf(other, before.from)), ...change };
    this.#sending = { step: 'choosing' };
    const asked = ['eventType', 'durationMinutes', 'location', 'from'] as const;
    if (asked.some((name) => before[name] !== this.#choice[name])) {
      this.#choice = { ...this.#choice, start: undefined };
      void this.#readTimes();
    }
    this.#tell();
  }

  /** Asks for the free times once more. */
  async again(): Promise<void> {
    await this.#readTimes();
  }

  /** Books it, under the same key each time the same is wanted. */
  async book(details: { readonly guest: Guest; readonly answers: Answers }): Promise<Booking | undefined> {
    const request = requestOf(this.#choice, { ...details, zone: this.zone });
    if (this.#sending.step === 'sending') return undefined;
    const missing = missingIn(this.#choice, this.places);
    if (!request || missing.length > 0) {
      const fields = missing.map((path) => ({ path, message: 'is needed' }));
      this.#fail(new BookingError('invalid-request', { fields }));
      return undefined;
    }
    this.#sending = { step: 'sending' };
    this.#tell();
    try {
      const booking = await this.#store.change(
        ['unwritten'],
        (backend, options) => backend.book(request, options),
        this.#keys.keyOf(request),
      );
      this.#keys.done(request);
      return booking;
    } catch (error) {
      const failure = asBookingError(error);
      // Somebody else has the time: what is free now is another list.
      if (failure.code === 'slot-taken' || failure.code === 'not-bookable') {
        this.#choice = { ...this.#choice, start: undefined };
        void this.#readTimes();
      }
      this.#fail(failure);
      return undefined;
    }
  }

  /** Nobody looks any more. */
  stop(): void {
    this.#asking?.abort();
  }

  #fail(error: BookingError): void {
    this.#sending = { step: 'failed', error };
    this.#tell();
  }

  #firstOf(eventType: HostEventType, from: CivilDate): GuestChoice {
    return {
      eventType: eventType.slug,
      durationMinutes: eventType.durationsMinutes[0],
      location: placesOf(eventType, this.#profile)[0]?.id ?? '',
      locationDetail: '',
      from,
    };
  }

  async #readTimes(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#times = { status: 'loading' };
    this.#tell();
    const { eventType, durationMinutes, location, from } = this.#choice;
    try {
      const list = await this.#store.backend.slots(
        {
          eventType,
          durationMinutes,
          ...(location !== '' && { location }),
          start: formatInstant(startOfDate(this.zone, from)),
          end: formatInstant(startOfDate(this.zone, addDays(from, daysAtOnce))),
        },
        { signal: asking.signal },
      );
      if (asking.signal.aborted) return;
      this.#times = { status: 'ready', list: { ...list, slots: list.slots.filter(isAt(location)) } };
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#times = { status: 'failed', error: asBookingError(error) };
    }
    this.#tell();
  }
}

/** Where guests of an event type can be met: at its own places, else at those of its host. */
export function placesOf(
  { locations }: Pick<HostEventType, 'locations'>,
  profile: Pick<HostProfile, 'locations'> | undefined,
): readonly Location[] {
  const own = locations?.length ? locations : (profile?.locations ?? []);
  return own.map(placeOf);
}

function placeOf({ id, kind, conference, label, detail }: LocationSettings): Location {
  return {
    id,
    kind,
    ...(conference !== undefined && { conference }),
    ...(label !== undefined && { label }),
    // The host knows where it is, whatever guests are shown before.
    ...(detail !== undefined && !guestNamedKinds.includes(kind) && { detail }),
  };
}

/** What still has to be said, by the path of its field. */
export function missingIn(
  { location, locationDetail, start }: Pick<GuestChoice, 'location' | 'locationDetail' | 'start'>,
  places: readonly Location[],
): readonly ('start' | 'locationDetail')[] {
  const fault =
    places.length === 0
      ? undefined
      : faultOfChoice({ locations: places, selected: location, detail: locationDetail });
  return [
    ...(start === undefined ? (['start'] as const) : []),
    ...(fault === undefined ? [] : (['locationDetail'] as const)),
  ];
}

function isAt(location: string): (slot: Slot) => boolean {
  return ({ locations }) => location === '' || !locations || locations.includes(location);
}

/** What is sent; `undefined` while no time is chosen. */
export function requestOf(
  choice: GuestChoice,
  said: { readonly guest: Guest; readonly answers: Answers; readonly zone: string },
): BookingRequest | undefined {
  const { eventType, durationMinutes, location, start } = choice;
  if (start === undefined) return undefined;
  const detail = choice.locationDetail.trim();
  return {
    eventType,
    start,
    durationMinutes,
    zone: said.zone,
    guest: said.guest,
    ...(detail !== '' && { locationDetail: detail }),
    ...(Object.keys(said.answers).length > 0 && { answers: said.answers }),
    ...(location !== '' && { context: { location } }),
  };
}
