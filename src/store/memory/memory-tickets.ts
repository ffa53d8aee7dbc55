import type { ConnectTicket, ConnectTickets } from '../../contract/index.js';
import { ConnectTicket as ConnectTicketSchema, parse } from '../../schemas/index.js';
import { changedTicket } from '../changed-ticket.js';

/** A `ConnectTickets` in this process's memory: whoever is about to connect begins again after a restart. */
export function memoryTickets(): ConnectTickets {
  const tickets = new Map<string, ConnectTicket>();

  function find(id: string, now: number): ConnectTicket | undefined {
    const ticket = tickets.get(id);
    return ticket && ticket.expiresAt > now ? ticket : undefined;
  }

  return {
    async begin(ticket, now) {
      const value = parse(ConnectTicketSchema, ticket);
      for (const { id, expiresAt } of tickets.values()) if (expiresAt <= now) tickets.delete(id);
      const standing = tickets.get(value.id) ?? value;
      tickets.set(value.id, standing);
      return structuredClone(standing);
    },
    ticket: async (id, now) => structuredClone(find(id, now)),
    async ticketOfState(stateHash, now) {
      const found = [...tickets.values()].find((ticket) => ticket.stateHash === stateHash);
      return found && structuredClone(find(found.id, now));
    },
    async change(id, now, change) {
      const current = find(id, now);
      const changed = current && changedTicket(current, change);
      if (changed) tickets.set(id, changed);
      return structuredClone(changed ?? current);
    },
  };
}
