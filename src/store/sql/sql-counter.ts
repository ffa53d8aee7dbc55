import type { RateAnswer, RateCounter } from '../../contract/index.js';
import type { Database } from './database.js';

/** Sweeping now and then is enough: rows that are over count nothing. */
const sweepOneIn = 200;

/** A `RateCounter` in PostgreSQL: whatever shares the database counts together. */
export function sqlCounter(database: Database): RateCounter {
  let asked = 0;
  return {
    async take({ name, atMost, windowSeconds, now }): Promise<RateAnswer> {
      if (++asked % sweepOneIn === 0) await sweep(database, now);
      const [taken] = await database.query(
        `insert into booking_elements.rate_counts as known (name, taken, ends_at)
        select $1, 1, $2 where $4::integer > 0
        on conflict (name) do update set
          taken = case when known.ends_at <= $3 then 1 else known.taken + 1 end,
          ends_at = case when known.ends_at <= $3 then excluded.ends_at else known.ends_at end
        where known.ends_at <= $3 or known.taken < $4
        returning 1`,
        [name, now + windowSeconds * 1000, now, atMost],
      );
      if (taken) return { isAllowed: true };
      const [full] = await database.query<{ ends_at: number }>(
        'select ends_at from booking_elements.rate_counts where name = $1',
        [name],
      );
      const endsAt = full?.ends_at ?? now + windowSeconds * 1000;
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil((endsAt - now) / 1000)) };
    },
  };
}

async function sweep(database: Database, now: number): Promise<void> {
  await database.query(
    `delete from booking_elements.rate_counts where name in (
      select name from booking_elements.rate_counts where ends_at <= $1 limit 1000 for update skip locked
    )`,
    [now],
  );
}
