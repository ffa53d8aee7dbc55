export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The clock of a world, and what is to happen in it by itself. */
export interface Clock {
  readonly now: () => number;
  /** Time goes by; what was to happen meanwhile happens. */
  pass(milliseconds: number): void;
  /** Something that happens at an instant. */
  plan(at: number, act: () => void): void;
  /** When something happens next. */
  next(): number;
}

export function clockAt(start: number): Clock {
  let now = start;
  let agenda: { readonly at: number; readonly act: () => void }[] = [];

  function happen(): void {
    for (let over = agenda[0]; over && over.at <= now; over = agenda[0]) {
      agenda = agenda.slice(1);
      over.act();
    }
  }

  return {
    now: () => now,
    pass(milliseconds) {
      now += milliseconds;
      happen();
    },
    plan(at, act) {
      agenda = [...agenda, { at, act }].sort((a, b) => a.at - b.at);
    },
    next: () => agenda[0]?.at ?? Infinity,
  };
}
