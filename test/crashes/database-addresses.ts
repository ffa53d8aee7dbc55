import { migrate } from '../../src/store/sql/migrate.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import { postgresUrl } from '../store/sql/databases.js';

/** Makes databases of these names at the tests' PostgreSQL, and brings them to shape. */
export async function newDatabases(...names: readonly string[]): Promise<readonly string[]> {
  const url = await postgresUrl();
  const server = await openPostgres({ url, connections: 1 });
  const addresses: string[] = [];
  try {
    for (const name of names) {
      await server.query(`create database ${name}`);
      const address = new URL(url);
      address.pathname = name;
      const database = await openPostgres({ url: address.href, connections: 1, isPatient: true });
      await migrate(database).finally(() => database.close());
      addresses.push(address.href);
    }
  } finally {
    await server.close();
  }
  return addresses;
}
