import type { BookingError } from '../../contract/booking-error.js';
import type { Versioned } from '../../contract/host-backend.js';
import { asBookingError } from './host-store.js';

export type DraftState =
  | { readonly step: 'clean' }
  | { readonly step: 'changed' }
  | { readonly step: 'saving' }
  /** Until the next change. */
  | { readonly step: 'saved' }
  /** `version-conflict`: somebody else saved meanwhile; `adopt` takes theirs, and to save again keeps this one. */
  | { readonly step: 'failed'; readonly error: BookingError };

/** Something that is saved as a whole, while a person changes it. */
export class Draft<Value> {
  #saved: Versioned<Value> | undefined;
  #newest: Versioned<Value> | undefined;
  #read: Versioned<Value> | undefined;
  #value: Value | undefined;
  #state: DraftState = { step: 'clean' };
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** As it would be saved; `undefined` before anything was read. */
  get value(): Value | undefined {
    return this.#value;
  }

  /** As it is saved. */
  get saved(): Value | undefined {
    return this.#saved?.value;
  }

  /** Whether it differs from what is saved. */
  get isChanged(): boolean {
    return this.#saved !== undefined && !isEqual(this.#saved.value, this.#value);
  }

  /**
   * Takes what was read. While a person changes something it is kept apart, so that nothing they wrote is lost. The same reading
   * once more says nothing new, least of all after something was saved over it.
   */
  read(versioned: Versioned<Value>): void {
    if (versioned === this.#read) return;
    this.#read = versioned;
    if (this.#newest?.version === versioned.version && this.#saved) return;
    this.#newest = versioned;
    if (this.isChanged || this.#state.step === 'saving') return;
    this.#saved = versioned;
    this.#value = versioned.value;
  }

  /** Changes it. */
  edit(value: Value): void {
    this.#value = value;
    this.#state = { step: this.isChanged ? 'changed' : 'clean' };
    this.#tell();
  }

  /** Gives up what was changed, for what is saved by now. */
  discard(): void {
    this.#saved = this.#newest ?? this.#saved;
    this.#value = this.#saved?.value;
    this.#state = { step: 'clean' };
    this.#tell();
  }

  /** Saves it. After a `version-conflict` it is saved over what somebody else saved. @returns Whether it is saved. */
  async save(send: (versioned: Versioned<Value>) => Promise<Versioned<Value>>): Promise<boolean> {
    if (this.#value === undefined || !this.#saved || this.#state.step === 'saving') return false;
    const isOverTheirs = this.#state.step === 'failed' && this.#state.error.code === 'version-conflict';
    const { version } = isOverTheirs ? (this.#newest ?? this.#saved) : this.#saved;
    const sent = this.#value;
    this.#state = { step: 'saving' };
    this.#tell();
    try {
      const answer = await send({ version, value: sent });
      this.#saved = answer;
      this.#newest = answer;
      // What was changed while it was on its way is still to be saved.
      if (isEqual(this.#value, sent)) this.#value = answer.value;
      this.#state = { step: this.isChanged ? 'changed' : 'saved' };
      return true;
    } catch (error) {
      this.#state = { step: 'failed', error: asBookingError(error) };
      return false;
    } finally {
      this.#tell();
    }
  }
}

/** Whether two values are the same as JSON, in whichever order their fields stand; fields that are `undefined` are none. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  return (
    left.length === right.length &&
    left.every(
      ([name, value]) => Object.hasOwn(b, name) && isEqual(value, (b as Record<string, unknown>)[name]),
    )
  );
}

function fieldsOf(value: object): [string, unknown][] {
  return (Object.entries(value) as [string, unknown][]).filter(([, field]) => field !== undefined);
}
