import { Draft } from '../../client/host/draft.js';
import type { HostEventType, ListedEventType, Versioned } from '../../contract/host-backend.js';
import type { QuestionSettings } from '../../contract/settings-store.js';
import type { EventTypeTranslation } from '../../contract/translation.js';
import type { Refused } from './refused-fields.js';
import { blankEventType } from './new-event-type.js';

/** An event type that a person has opened. */
export interface OpenEventType {
  /** Its slug; of one that was never saved something that is no slug. */
  readonly key: string;
  readonly isNew: boolean;
  readonly draft: Draft<HostEventType>;
  /** Who organises it, where that is somebody else. */
  readonly organiser: string | undefined;
  /** Somebody else removed it meanwhile. */
  readonly isGone: boolean;
  /** Whether faults are shown: somebody tried to save it. */
  readonly isTold: boolean;
  /** Whether its slug is written by hand; else it follows the title. */
  readonly hasOwnSlug: boolean;
  readonly refused: Refused | undefined;
  /** A question that was taken out, and can be put back. */
  readonly removed: { readonly index: number; readonly question: QuestionSettings } | undefined;
  /** A language that was taken out with its texts, and can be put back. */
  readonly removedLanguage: { readonly language: string; readonly texts: EventTypeTranslation } | undefined;
}

/** What is open, each under its key: going from one to another loses nothing. */
export class EventTypeDrafts {
  readonly #open = new Map<string, OpenEventType>();
  readonly #tell: () => void;
  #count = 0;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get hasUnsaved(): boolean {
    return [...this.#open.values()].some(({ draft }) => draft.isChanged);
  }

  /** Those that were never saved, in the order they were begun. */
  get new(): readonly OpenEventType[] {
    return [...this.#open.values()].filter(({ isNew }) => isNew);
  }

  get(key: string): OpenEventType | undefined {
    return this.#open.get(key);
  }

  /** Takes what was read; what a person changes stays as they have it. */
  read(listed: readonly ListedEventType[]): void {
    for (const one of this.#open.values()) {
      if (one.isNew) continue;
      const now = listed.find(({ value }) => value.slug === one.key);
      if (now) one.draft.read(now);
      this.#open.set(one.key, { ...one, isGone: now === undefined, organiser: now?.organiser });
    }
  }

  /** Opens one that is saved. */
  openSaved(listed: ListedEventType): void {
    const { slug } = listed.value;
    if (!this.#open.has(slug)) this.#add(slug, { read: listed, organiser: listed.organiser });
  }

  /** Begins a new one. @returns Its key. */
  begin(value?: HostEventType): string {
    // No slug can begin with a star.
    const key = `*${++this.#count}`;
    this.#add(key, { read: { version: 0, value: blankEventType }, isNew: true });
    if (value) this.change(key, { hasOwnSlug: true }).draft.edit(value);
    return key;
  }

  /** Changes what is known of an open one beside its value. */
  change(key: string, change: Partial<Omit<OpenEventType, 'key' | 'draft'>>): OpenEventType {
    const one = this.#open.get(key);
    if (!one) throw new RangeError(`"${key}" is not open`);
    const changed = { ...one, ...change };
    this.#open.set(key, changed);
    this.#tell();
    return changed;
  }

  /** A new one has been saved: from now on its slug is its key. @returns The key. */
  settle(key: string): string {
    const one = this.#open.get(key);
    const slug = one?.draft.saved?.slug ?? key;
    if (!one || slug === key) return key;
    this.#open.delete(key);
    this.#open.set(slug, { ...one, key: slug, isNew: false });
    return slug;
  }

  /** Closes one, and gives up what was changed in it. */
  close(key: string): void {
    this.#open.delete(key);
    this.#tell();
  }

  #add(
    key: string,
    {
      read,
      isNew = false,
      organiser,
    }: {
      readonly read: Versioned<HostEventType>;
      readonly isNew?: boolean;
      readonly organiser?: string | undefined;
    },
  ): void {
    const draft = new Draft<HostEventType>(this.#tell);
    draft.read({ version: read.version, value: read.value });
    this.#open.set(key, {
      key,
      isNew,
      draft,
      organiser,
      isGone: false,
      isTold: false,
      hasOwnSlug: !isNew,
      refused: undefined,
      removed: undefined,
      removedLanguage: undefined,
    });
  }
}
