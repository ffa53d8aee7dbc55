import { asBookingError } from '../../client/host/host-store.js';
import type { Reading } from '../../client/host/host-store.js';
import type { Holiday, HolidayCountry, HostBackend } from '../../contract/host-backend.js';

/** Which holidays are asked for. */
export interface HolidayPlace {
  readonly country: string;
  readonly region?: string;
}

/** Where holidays are looked up, how they are called, and which days count. */
export interface HolidayTerms {
  readonly backend: HostBackend;
  /** BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** Which country is shown before one was chosen. */
  readonly guess: (countries: readonly HolidayCountry[]) => string | undefined;
}

/**
 * Reads countries and holidays for a page; of several questions the last one counts. A backend that knows none is `absent`: there
 * is nothing to show then, and nothing wrong.
 */
export class HolidayReader {
  countries: Reading<readonly HolidayCountry[]> | 'absent' = 'absent';
  holidays: Reading<readonly Holiday[]> | undefined;
  place: HolidayPlace | undefined;

  #terms: HolidayTerms | undefined;
  #asking = new AbortController();
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Looks holidays up there; what is asked already is not asked again. */
  async open(terms: HolidayTerms): Promise<void> {
    const before = this.#terms;
    if (before?.backend === terms.backend && before.language === terms.language) return;
    this.#terms = terms;
    await this.readCountries();
  }

  /** Ends what is under way. */
  close(): void {
    this.#asking.abort();
    this.#terms = undefined;
  }

  async readCountries(): Promise<void> {
    const terms = this.#terms;
    const { backend, language } = terms ?? {};
    if (!terms || !backend?.holidayCountries) {
      this.countries = 'absent';
      return;
    }
    const call = this.#anew();
    try {
      const value = await backend.holidayCountries({ ...call, ...(language && { language }) });
      if (call.signal.aborted) return;
      this.countries = { status: 'ready', value };
      this.#tell();
      if (!this.place) {
        const country = terms.guess(value);
        if (country !== undefined) this.place = { country };
      }
      if (this.place) await this.choose(this.place);
    } catch (error) {
      if (call.signal.aborted) return;
      const failure = asBookingError(error);
      this.countries = failure.code === 'not-found' ? 'absent' : { status: 'failed', error: failure };
      this.#tell();
    }
  }

  /** Reads the holidays of a place; none for none. */
  async choose(place: HolidayPlace | undefined): Promise<void> {
    this.place = place;
    const terms = this.#terms;
    const call = this.#anew();
    if (!place || !terms?.backend.holidays) {
      this.holidays = undefined;
      this.#tell();
      return;
    }
    this.holidays = { status: 'loading' };
    this.#tell();
    const { backend, language, from, to } = terms;
    try {
      const value = await backend.holidays?.({ ...place, from, to, language }, call);
      if (!call.signal.aborted) this.holidays = { status: 'ready', value: value ?? [] };
    } catch (error) {
      if (!call.signal.aborted) this.holidays = { status: 'failed', error: asBookingError(error) };
    }
    if (!call.signal.aborted) this.#tell();
  }

  #anew(): { readonly signal: AbortSignal } {
    this.#asking.abort();
    this.#asking = new AbortController();
    return { signal: this.#asking.signal };
  }
}
