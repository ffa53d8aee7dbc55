import { Draft } from '../../client/host/draft.js';
import type { DraftState } from '../../client/host/draft.js';
import type { HostStore, Reading } from '../../client/host/host-store.js';
import type { HostEventType, HostProfile, SettingsDraft } from '../../contract/host-backend.js';
import type { Schedule } from '../../contract/schedule.js';
import { termsOf, withTerms } from './schedule-terms.js';
import type { ScheduleTerms } from './schedule-terms.js';

/** Where terms are kept: the hours of the host's profile, or what one event type says. */
export class SavedTerms {
  readonly #profile: Draft<HostProfile>;
  readonly #eventType: Draft<HostEventType>;

  /** @param slug - Of an event type; the profile when empty */
  constructor(
    readonly slug: string,
    tell: () => void,
  ) {
    this.#profile = new Draft(tell);
    this.#eventType = new Draft(tell);
  }

  get state(): DraftState {
    return this.#draft.state;
  }

  get isChanged(): boolean {
    return this.#draft.isChanged;
  }

  /** As they would be saved; `undefined` before they were read. */
  get terms(): ScheduleTerms | undefined {
    if (this.slug !== '') return this.#eventType.value && termsOf(this.#eventType.value);
    return this.#profile.value && { schedule: this.#profile.value.schedule };
  }

  /** The settings there would be, for a preview. */
  get draft(): SettingsDraft | undefined {
    if (!this.isChanged) return undefined;
    if (this.slug !== '') return this.#eventType.value && { eventType: this.#eventType.value };
    const { value } = this.#profile;
    return value && { profile: { schedule: value.schedule, locations: value.locations } };
  }

  /** The hours that count where an event type has none of its own. */
  fallback(store: HostStore): Schedule | undefined {
    return this.slug === '' ? undefined : store.value('profile')?.value.schedule;
  }

  /** What is known of them; `undefined` as a value for an event type that is not there. */
  read(store: HostStore): Reading<ScheduleTerms | undefined> {
    if (this.slug === '') {
      const reading = store.get('profile');
      if (reading.status !== 'loading' && reading.value) this.#profile.read(reading.value);
      return { ...reading, value: this.terms } as Reading<ScheduleTerms | undefined>;
    }
    const reading = store.get('eventTypes');
    const all = reading.status === 'loading' ? undefined : reading.value;
    const found = all?.find(({ value }) => value.slug === this.slug);
    if (found) this.#eventType.read(found);
    if (reading.status === 'failed' && !all) return { status: 'failed', error: reading.error };
    return { ...reading, value: this.terms } as Reading<ScheduleTerms | undefined>;
  }

  edit(terms: ScheduleTerms): void {
    const { value: profile } = this.#profile;
    const { value: eventType } = this.#eventType;
    if (this.slug === '' && profile && terms.schedule)
      this.#profile.edit({ ...profile, schedule: terms.schedule });
    else if (eventType) this.#eventType.edit(withTerms(eventType, terms));
  }

  discard(): void {
    this.#draft.discard();
  }

  /** Saves them. @returns Whether they are saved. */
  async save(store: HostStore): Promise<boolean> {
    if (this.slug === '')
      return this.#profile.save((versioned) =>
        store.change(['profile'], (backend, options) => backend.saveProfile(versioned, options)),
      );
    return this.#eventType.save((versioned) =>
      store.change(['eventTypes'], (backend, options) => backend.saveEventType(versioned, options)),
    );
  }

  get #draft(): Draft<HostProfile> | Draft<HostEventType> {
    return this.slug === '' ? this.#profile : this.#eventType;
  }
}
