import { isBookingError, BookingError } from '../../contract/booking-error.js';
import type { CallOptions, KeyedCallOptions } from '../../contract/call-options.js';
import type { HostBackend } from '../../contract/host-backend.js';
import { freshKey } from '../fresh-key.js';

/** What a host's pages read as a whole, by the operation that answers it. */
export const hostReadings = [
  'providers',
  'connections',
  'calendars',
  'calendarSettings',
  'profile',
  'conferenceChecks',
  'notifications',
  'eventTypes',
  'calendarReadings',
  'unwritten',
  'waitlist',
] as const satisfies readonly (keyof HostBackend)[];

export type HostReading = (typeof hostReadings)[number];

export type HostValue<Name extends HostReading> = Awaited<ReturnType<HostBackend[Name]>>;

/** What is known of something that is read; a value stays while it is read again, and where that fails. */
export type Reading<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value; readonly isRefreshing?: true }
  | { readonly status: 'failed'; readonly error: BookingError; readonly value?: Value };

/** What a change of one thing makes old among the others. */
const alsoOld: Readonly<Partial<Record<HostReading, readonly HostReading[]>>> = {
  connections: [
    'calendars',
    'calendarSettings',
    'profile',
    'conferenceChecks',
    'notifications',
    'eventTypes',
    'calendarReadings',
    'unwritten',
  ],
  calendarSettings: ['conferenceChecks', 'notifications', 'calendarReadings', 'unwritten'],
  profile: ['notifications'],
};

/**
 * What a host's elements know, shared by all that are given the same store: each thing is read once, when it is first asked
 * for, and again when somebody changed it. Requests go up, state comes down; nothing is optimistic.
 */
export class HostStore {
  readonly backend: HostBackend;
  readonly #known = new Map<HostReading, Reading<unknown>>();
  readonly #reads = new Map<HostReading, AbortController>();
  readonly #listeners = new Set<() => void>();
  readonly #end = new AbortController();

  constructor(backend: HostBackend) {
    this.backend = backend;
  }

  /** What is known now; asked for the first time, it begins to be read. */
  get<Name extends HostReading>(name: Name): Reading<HostValue<Name>> {
    const known = this.#known.get(name);
    if (known) return known as Reading<HostValue<Name>>;
    const loading = { status: 'loading' } as const;
    this.#known.set(name, loading);
    void this.#read(name);
    return loading;
  }

  /** The value, where it is known. */
  value<Name extends HostReading>(name: Name): HostValue<Name> | undefined {
    const reading = this.get(name);
    return reading.status === 'loading' ? undefined : reading.value;
  }

  /** Reads anew what has been read before, and what rests on it. */
  async refresh(...names: readonly HostReading[]): Promise<void> {
    const old = new Set(names.flatMap((name) => [name, ...(alsoOld[name] ?? [])]));
    await Promise.all([...old].filter((name) => this.#known.has(name)).map((name) => this.#read(name)));
  }

  /**
   * Does something that changes what is kept, under a fresh key, and reads anew what that makes old, whatever came of it.
   *
   * @throws BookingError the backend's
   */
  async change<Answer>(
    old: readonly HostReading[],
    act: (backend: HostBackend, options: KeyedCallOptions) => Promise<Answer>,
    key = freshKey(),
  ): Promise<Answer> {
    try {
      return await act(this.backend, { key });
    } finally {
      void this.refresh(...old);
    }
  }

  /** Tells whenever something is known otherwise, until the answer is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends all reading. */
  dispose(): void {
    this.#end.abort();
    this.#listeners.clear();
  }

  async #read(name: HostReading): Promise<void> {
    this.#reads.get(name)?.abort();
    const reading = new AbortController();
    this.#reads.set(name, reading);
    const before = this.#known.get(name);
    const value = before && 'value' in before ? { value: before.value } : undefined;
    if (value) this.#set(name, { status: 'ready', ...value, isRefreshing: true });
    const signal = AbortSignal.any([reading.signal, this.#end.signal]);
    const options: CallOptions = { signal };
    try {
      const answer: unknown = await this.backend[name](options);
      if (signal.aborted) return;
      this.#set(name, { status: 'ready', value: answer });
      if (this.#tellsOfEnd(name)) await this.#read('connections');
    } catch (error) {
      if (signal.aborted) return;
      this.#set(name, { status: 'failed', error: asBookingError(error), ...value });
    }
  }

  /** Whether what was read says that an account has ended which is known as one that works. */
  #tellsOfEnd(name: HostReading): boolean {
    if (!this.#known.has('connections')) return false;
    const active = this.value('connections')?.filter(({ status }) => status === 'active') ?? [];
    const ended =
      name === 'conferenceChecks'
        ? this.value(name)?.filter(({ fault }) => fault === 'needs-reconnect')
        : name === 'calendars'
          ? this.value(name)?.filter((one) => 'error' in one && one.error === 'unauthenticated')
          : undefined;
    return ended?.some((one) => active.some(({ id }) => id === one.connectionId)) === true;
  }

  #set(name: HostReading, reading: Reading<unknown>): void {
    this.#known.set(name, reading);
    for (const listener of this.#listeners) listener();
  }
}

/** A backend of a page's own may throw anything. */
export function asBookingError(error: unknown): BookingError {
  return isBookingError(error) ? error : new BookingError('unavailable', { cause: error });
}
