import type { Database, Queries } from './database.js';

/** Undoes the transaction it is thrown in, and is its answer. */
export class Undone<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super('the transaction is undone');
  }
}

/** Runs `work` in one transaction that may end by undoing itself (`Undone`) and still has something to say. */
export async function undoable<Answer>(
  database: Database,
  work: (queries: Queries) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await database.transaction(work);
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer;
    throw error;
  }
}
