import { openPostgres } from '../../../src/store/sql/postgres.js';
import { postgresUrl } from '../../store/sql/databases.js';

/** The address of an empty database of one's own, on the PostgreSQL of this process. */
export async function ownDatabase(name: string): Promise<string> {
  const url = new URL(await postgresUrl());
  const server = await openPostgres({ url: url.href, connections: 1 });
  await server.query(`create database ${name}`);
  await server.close();
  url.pathname = `/${name}`;
  return url.href;
}
