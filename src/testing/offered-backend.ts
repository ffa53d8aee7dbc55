import { isBookingError } from '../contract/index.js';
import type { BookingBackend, Capabilities } from '../contract/index.js';

/** What comes with an operation that is offered. */
const together: Readonly<Record<string, readonly (keyof BookingBackend)[]>> = {
  hold: ['hold', 'release'],
  bookSeries: ['seriesTimes', 'bookSeries'],
  joinWaitlist: ['joinWaitlist', 'waitlistEntry', 'takeOffer', 'passOffer', 'leaveWaitlist'],
};

/** A backend with the three operations that every backend has, and of the others those that are offered. */
export function onlyOffered(backend: BookingBackend, offered: readonly string[]): BookingBackend {
  const names = offered.flatMap((name): readonly string[] => together[name] ?? [name]);
  const known = Object.entries(backend).filter(([name]) => names.includes(name));
  return {
    eventType: backend.eventType,
    slots: backend.slots,
    book: backend.book,
    ...(Object.fromEntries(known) as Partial<BookingBackend>),
  };
}

/** Across the wire every method is there, and the capabilities say which of them mean something; none, where there are none. */
export async function asOffered(backend: BookingBackend): Promise<BookingBackend> {
  if (!tellsCapabilities(backend)) return backend;
  const { operations } = await backend.capabilities().catch((error: unknown) => {
    if (isBookingError(error) && error.code === 'not-found') return { operations: [] };
    throw error;
  });
  return onlyOffered(backend, operations);
}

function tellsCapabilities(
  backend: BookingBackend,
): backend is BookingBackend & { readonly capabilities: () => Promise<Pick<Capabilities, 'operations'>> } {
  return 'capabilities' in backend && typeof backend.capabilities === 'function';
}
