import type { ConnectWish } from './connect-wish.js';
import { consentLevels } from './connect-wish.js';

/** A ticket on its way, and what it is for. */
export interface KeptTicket {
  readonly ticket: string;
  readonly wish: ConnectWish;
  /** Epoch milliseconds. */
  readonly begunAt: number;
}

/** Where a tab keeps its ticket while the page itself is away. */
const item = 'booking-connect';

/** A ticket is good for ten minutes, and what it brought for two more. */
export const ticketLifeMs = 12 * 60_000;

/**
 * Keeps a ticket in this tab alone, until it is taken or the tab is closed: only where the page itself leaves for the service
 * and would forget it. With the ticket alone nobody can claim anything.
 *
 * @returns Whether the browser keeps it.
 */
export function keepTicket(storage: () => Storage, kept: KeptTicket): boolean {
  try {
    storage().setItem(item, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** The ticket that this tab left with, where it is not over. */
export function keptTicket(storage: () => Storage, now: number): KeptTicket | undefined {
  try {
    const kept: unknown = JSON.parse(storage().getItem(item) ?? 'null');
    return isKept(kept) && now < kept.begunAt + ticketLifeMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function forgetTicket(storage: () => Storage): void {
  try {
    storage().removeItem(item);
  } catch {
    // Where nothing can be kept, nothing is.
  }
}

function isKept(value: unknown): value is KeptTicket {
  if (typeof value !== 'object' || value === null) return false;
  if (!('ticket' in value && 'wish' in value && 'begunAt' in value)) return false;
  const { ticket, wish, begunAt } = value;
  return typeof ticket === 'string' && typeof begunAt === 'number' && isWish(wish);
}

function isWish(value: unknown): value is ConnectWish {
  if (typeof value !== 'object' || value === null || !('provider' in value && 'level' in value)) return false;
  const renews = 'renews' in value ? value.renews : undefined;
  const isRenewal =
    typeof renews === 'object' &&
    renews !== null &&
    'id' in renews &&
    typeof renews.id === 'string' &&
    'account' in renews &&
    typeof renews.account === 'string';
  return (
    typeof value.provider === 'string' &&
    consentLevels.some((level) => level === value.level) &&
    (renews === undefined || isRenewal)
  );
}
