import { Draft } from '../../client/host/draft.js';
import type { DraftState } from '../../client/host/draft.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { HostEventType, HostProfile, SettingsDraft } from '../../contract/host-backend.js';
import type { TriedSettings } from './rule-seats.js';
import { isOfProfile, keyOfTrial, withTrial } from './trial.js';
import type { Trial, TrialValue } from './trial.js';

/** Something that is tried out. */
export interface Tried {
  readonly trial: Trial;
  readonly value: TrialValue;
  /** Slug of the event type it was tried with. */
  readonly slug: string;
}

const order: readonly DraftState['step'][] = ['saving', 'failed', 'changed', 'saved', 'clean'];

/** What a host tries out, until it is saved or put back: settings of the profile and of event types. */
export class TrialDesk {
  readonly #profile: Draft<HostProfile>;
  readonly #eventTypes = new Map<string, Draft<HostEventType>>();
  readonly #tell: () => void;
  #tried = new Map<string, Tried>();

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
    this.#profile = new Draft(tell);
  }

  /** In the order in which it was tried first. */
  get tried(): readonly Tried[] {
    return [...this.#tried.values()];
  }

  get isChanged(): boolean {
    return this.#all.some(({ isChanged }) => isChanged);
  }

  /** How far saving is. */
  get state(): DraftState {
    const states = this.#all.map(({ state }) => state);
    const step = order.find((one) => states.some((state) => state.step === one));
    return states.find((state) => state.step === step) ?? { step: 'clean' };
  }

  /** Takes what is saved. */
  read(store: HostStore): void {
    const profile = store.value('profile');
    if (profile) this.#profile.read(profile);
    for (const listed of store.value('eventTypes') ?? []) this.#draftOf(listed.value.slug).read(listed);
  }

  /** The settings of an event type and of the profile as they would be. */
  settings(slug: string): {
    readonly eventType: HostEventType | undefined;
    readonly profile: HostProfile | undefined;
  } {
    return { eventType: this.#eventTypes.get(slug)?.value, profile: this.#profile.value };
  }

  /** The same as they are saved; `undefined` where they are not known. */
  saved(slug: string): TriedSettings | undefined {
    const eventType = this.#eventTypes.get(slug)?.saved;
    const { saved: profile } = this.#profile;
    return eventType && profile && { eventType, profile };
  }

  /** What is tried, where a day of this event type is asked for; `undefined` where nothing is. */
  draft(slug: string): SettingsDraft | undefined {
    const eventType = this.#eventTypes.get(slug);
    const { value: profile } = this.#profile;
    const draft: SettingsDraft = {
      ...(this.#profile.isChanged &&
        profile && { profile: { schedule: profile.schedule, locations: profile.locations } }),
      ...(eventType?.isChanged && eventType.value && { eventType: eventType.value }),
    };
    return Object.keys(draft).length > 0 ? draft : undefined;
  }

  /** Tries a setting out; what was tried of it before is replaced. */
  try(slug: string, trial: Trial, value: TrialValue): void {
    const { eventType, profile } = this.settings(slug);
    if (!eventType || !profile) return;
    const isProfile = isOfProfile(trial.seat);
    const key = JSON.stringify([isProfile ? '' : slug, keyOfTrial(trial)]);
    this.#tried = new Map(this.#tried).set(key, { trial, value, slug });
    const saved: TriedSettings = {
      eventType: (isProfile ? undefined : this.#eventTypes.get(slug)?.saved) ?? eventType,
      profile: (isProfile ? this.#profile.saved : undefined) ?? profile,
    };
    // From what is saved anew, so that hours which were tried before do not stay open.
    const settings = this.tried
      .filter((one) => isOfProfile(one.trial.seat) === isProfile && (isProfile || one.slug === slug))
      .reduce((all, one) => withTrial(all, one.trial, one.value), saved);
    if (isProfile) this.#profile.edit({ ...profile, ...settings.profile });
    else this.#draftOf(slug).edit(settings.eventType);
  }

  /** Gives up what was tried. */
  putBack(): void {
    this.#tried = new Map();
    for (const draft of this.#all) draft.discard();
    this.#tell();
  }

  /** Saves what was tried. @returns Whether all of it is saved. */
  async save(store: HostStore): Promise<boolean> {
    let isSaved = true;
    if (this.#profile.isChanged)
      isSaved = await this.#profile.save((versioned) =>
        store.change(['profile'], (backend, options) => backend.saveProfile(versioned, options)),
      );
    for (const draft of this.#eventTypes.values()) {
      if (!draft.isChanged) continue;
      const isThis = await draft.save((versioned) =>
        store.change(['eventTypes'], (backend, options) => backend.saveEventType(versioned, options)),
      );
      isSaved &&= isThis;
    }
    if (!isSaved) return false;
    this.#tried = new Map();
    this.#tell();
    return true;
  }

  get #all(): readonly (Draft<HostProfile> | Draft<HostEventType>)[] {
    return [this.#profile, ...this.#eventTypes.values()];
  }

  #draftOf(slug: string): Draft<HostEventType> {
    const known = this.#eventTypes.get(slug) ?? new Draft<HostEventType>(this.#tell);
    this.#eventTypes.set(slug, known);
    return known;
  }
}
