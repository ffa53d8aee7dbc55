import type { Database, Queries } from '../../src/store/sql/database.js';

/** Hears of each step that a server takes, just before or just after it is taken. */
export type Step = (name: string) => void;

/** A database whose statements are steps, those that begin and commit among them. */
export function stepping(database: Database, step: Step): Database {
  return {
    ...steppingQueries(database, step),
    async transaction(work) {
      step('before begin');
      const answer = await database.transaction(async (queries) => {
        step('after begin');
        const result = await work(steppingQueries(queries, step));
        step('before commit');
        return result;
      });
      step('after commit');
      return answer;
    },
    close: () => database.close(),
  };
}

function steppingQueries(queries: Queries, step: Step): Queries {
  return {
    async query<Answer extends object>(text: string, values?: readonly unknown[]) {
      const name = nameOf(text);
      step(`before ${name}`);
      const rows = await queries.query<Answer>(text, values);
      step(`after ${name}`);
      return rows;
    },
  };
}

/** A statement's verb and its table. */
function nameOf(text: string): string {
  const verb = /^\s*(\w+)/.exec(text)?.[1] ?? '';
  const table = /booking_elements\.(\w+)/.exec(text)?.[1];
  return table === undefined ? text.trim().slice(0, 40) : `${verb} ${table}`;
}

/** Calls whose beginnings and answers are steps. */
export function steppingFetch(fetch: typeof globalThis.fetch, step: Step): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const name = `${init?.method ?? 'GET'} ${url.pathname.replace(/events\/.*/, 'events/…')}`;
    step(`before ${name}`);
    const answer = await fetch(input, init);
    step(`after ${name}`);
    return answer;
  };
}
