import type { BeginResult, Booking } from '../../contract/index.js';

/** Answers are kept a little longer than promised, so that no retry inside the promise comes too late. */
const keptFor = 25 * 3_600_000;
const sweepEvery = 3_600_000;

/** A key: being worked on under a claim, or answered. */
type KeyEntry = { readonly bodyHash: string; readonly hold?: string | undefined } & (
  | { readonly claimId: string }
  | { readonly answer: Booking; readonly answeredAt: number }
  /** What it was answered with is forgotten. */
  | { readonly forgotten: true; readonly answeredAt: number }
);

/** The idempotency keys of the memory store. */
export interface MemoryKeys {
  /** What a known key answers; `undefined` for an unknown one. */
  lookUp(name: string, bodyHash: string): BeginResult | undefined;
  claim(
    name: string,
    entry: { readonly bodyHash: string; readonly hold?: string | undefined; readonly claimId: string },
  ): void;
  answer(name: string, answered: { readonly answer: Booking; readonly answeredAt: number }): void;
  /** What other keys that name a hold have come to: those that are under way, and the answers to those that are not. */
  withHold(hold: string, but: string): readonly { readonly answer: Booking | undefined }[];
  /** Forgets what was answered about a booking; its keys cannot be used for anything else as long as they are known. */
  forget(bookingRef: string): void;
  /** Forgets a key, if it is still the claim's. */
  release(name: string, claimId: string): void;
  /** Forgets answers that were kept for long enough. */
  sweep(now: number): void;
}

export function memoryKeys(): MemoryKeys {
  const keys = new Map<string, KeyEntry>();
  let lastSweep = 0;

  return {
    lookUp(name, bodyHash) {
      const entry = keys.get(name);
      if (!entry) return undefined;
      if (entry.bodyHash !== bodyHash || 'forgotten' in entry) return { outcome: 'key-reused' };
      return 'answer' in entry
        ? { outcome: 'replay', answer: structuredClone(entry.answer) }
        : { outcome: 'in-progress' };
    },
    claim: (name, entry) => void keys.set(name, entry),
    answer(name, { answer, answeredAt }) {
      const { bodyHash = '', hold } = keys.get(name) ?? {};
      keys.set(name, { bodyHash, hold, answer: structuredClone(answer), answeredAt });
    },
    withHold: (hold, but) =>
      [...keys]
        .filter(([name, entry]) => entry.hold === hold && name !== but)
        .map(([, entry]) => ({ answer: 'answer' in entry ? entry.answer : undefined })),
    forget(bookingRef) {
      for (const [name, entry] of keys)
        if ('answer' in entry && entry.answer.ref === bookingRef)
          keys.set(name, { bodyHash: '', forgotten: true, answeredAt: entry.answeredAt });
    },
    release(name, claimId) {
      const entry = keys.get(name);
      if (entry && 'claimId' in entry && entry.claimId === claimId) keys.delete(name);
    },
    sweep(now) {
      if (now - lastSweep < sweepEvery) return;
      lastSweep = now;
      for (const [name, entry] of keys)
        if ('answeredAt' in entry && entry.answeredAt + keptFor <= now) keys.delete(name);
    },
  };
}
