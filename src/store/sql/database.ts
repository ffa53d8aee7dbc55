import { BookingError } from '../../contract/booking-error.js';

/** A row as it comes: whole numbers as numbers, JSON parsed, instants are epoch milliseconds and thus numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** Whoever answers SQL: a database, or one transaction of it. Values travel beside the text, never in it. */
export interface Queries {
  /** @throws DatabaseError */
  query<Answer extends object = Row>(text: string, values?: readonly unknown[]): Promise<readonly Answer[]>;
}

/** PostgreSQL, in this process or elsewhere. */
export interface Database extends Queries {
  /** Runs `work` in one transaction (read committed): committed when it resolves, undone when it rejects. */
  transaction<Answer>(work: (queries: Queries) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * What a database refused. It repeats nothing of what was sent, because rows hold what guests wrote; PostgreSQL's own
 * error does, and is left behind. To whoever asked, it is `unavailable`.
 */
export class DatabaseError extends BookingError {
  /** PostgreSQL's SQLSTATE, such as `23P01`; `undefined` when there was no answer at all. */
  readonly sqlState: string | undefined;
  /** The constraint that a row would have broken. */
  readonly constraint: string | undefined;

  constructor(error: unknown) {
    const sqlState = textOf(error, 'code');
    const constraint = textOf(error, 'constraint');
    const about = [sqlState, constraint].filter((part) => part !== undefined).join(' ');
    super('unavailable', { detail: `the database refused${about && ` (${about})`}`, retryAfterSeconds: 1 });
    this.sqlState = sqlState;
    this.constraint = constraint;
  }
}

/** SQLSTATE of a row that meets another which an exclusion constraint keeps apart. */
export const exclusionViolation = '23P01';

function textOf(error: unknown, name: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
