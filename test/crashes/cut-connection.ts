import { DatabaseError } from '../../src/store/sql/database.js';
import type { Database } from '../../src/store/sql/database.js';

/** Where a connection is cut. */
export interface Cut {
  /** In which transaction, from 0. */
  readonly transaction: number;
  /** Whether the commit got through, and only its answer did not. */
  readonly isLate: boolean;
}

/** A database that gives no answer to one commit. */
export function cutConnection(database: Database, { transaction, isLate }: Cut): Database {
  let before = transaction;
  return {
    query: (text, values) => database.query(text, values),
    async transaction(work) {
      if (before-- !== 0) return database.transaction(work);
      if (isLate) {
        await database.transaction(work);
        throw new DatabaseError(undefined);
      }
      return database.transaction(async (queries) => {
        await work(queries);
        throw new DatabaseError(undefined);
      });
    },
    close: () => database.close(),
  };
}
