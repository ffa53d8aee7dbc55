import type { ConnectTicket, ConnectTickets } from '../../contract/index.js';
import { ConnectTicket as ConnectTicketSchema, parse } from '../../schemas/index.js';
import { changedTicket } from '../changed-ticket.js';
import { sealWith } from '../seal.js';
import type { Database } from './database.js';
import type { SqlSettingsOptions } from './sql-settings.js';
import {
  addTicket,
  changeTicket,
  findTicket,
  findTicketOfState,
  lockTicket,
  ticketOf,
} from './ticket-rows.js';
import type { TicketRow } from './ticket-rows.js';

/**
 * A `ConnectTickets` in PostgreSQL, embedded or a server: a person may leave from one server and come back to another.
 * Verifiers and grants are encrypted before they reach it, with the secrets that `sqlSettings` takes.
 *
 * @throws TypeError for no secret, and for one shorter than 32 characters.
 */
export function sqlTickets(database: Database, { secrets }: SqlSettingsOptions): ConnectTickets {
  const seal = sealWith(secrets);

  async function opened(rows: readonly TicketRow[]): Promise<ConnectTicket | undefined> {
    return rows[0] && ticketOf(seal, rows[0]);
  }

  return {
    async begin(ticket, now) {
      const value = parse(ConnectTicketSchema, ticket);
      return database.transaction(async (queries) => {
        await queries.query('delete from booking_elements.connect_tickets where expires_at <= $1', [now]);
        if (await addTicket(queries, seal, value)) return value;
        return (await opened(await findTicket(queries, value.id, now))) ?? value;
      });
    },
    ticket: async (id, now) => opened(await findTicket(database, id, now)),
    ticketOfState: async (stateHash, now) => opened(await findTicketOfState(database, stateHash, now)),
    async change(id, now, change) {
      return database.transaction(async (queries) => {
        const current = await opened(await lockTicket(queries, id, now));
        const changed = current && changedTicket(current, change);
        if (changed) await changeTicket(queries, seal, changed);
        return changed ?? current;
      });
    },
  };
}
