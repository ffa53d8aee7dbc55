import { freshKey } from '../../client/fresh-key.js';

/** One key for each thing that somebody wants: to want the same again is to ask again, and never does it twice. */
export class IntentKeys {
  readonly #keys = new Map<string, string>();

  /** The key of an intent, which is named by whatever can be written as JSON. */
  keyOf(intent: unknown): string {
    const name = JSON.stringify(intent);
    const key = this.#keys.get(name) ?? freshKey();
    this.#keys.set(name, key);
    return key;
  }

  /** It is done: to want the same once more is another intent. */
  done(intent: unknown): void {
    this.#keys.delete(JSON.stringify(intent));
  }
}
