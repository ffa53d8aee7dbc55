/** What is used of `Temporal` (ECMA-262), whose answers do not wait for the long beginning of a page's first `Intl` formatter. */
export interface Temporal {
  readonly Now: { readonly timeZoneId: () => string };
  readonly Instant: {
    readonly fromEpochMilliseconds: (instant: number) => {
      /** @throws RangeError for an unknown zone */
      readonly toZonedDateTimeISO: (zone: string) => { readonly offsetNanoseconds: number };
    };
  };
}

/** `Temporal`, where the engine has it. */
export const temporal = (globalThis as { readonly Temporal?: Temporal }).Temporal;
