import type { EventType } from '../../contract/index.js';
import { addDays } from '../../time/civil-date.js';
import { dateAt, startOfDate } from '../../time/zone.js';
import { datesOf } from '../engine/booking-window.js';
import type { Offer, OfferedHost } from './offer.js';

/**
 * The dates that can be booked at all, in the first host's zone. Each host's window is of dates in their own zone; a
 * collective can be booked while all windows are open, a round-robin while any is.
 */
export function bookableDates({ assignment, hosts }: Offer, now: number): EventType['window'] {
  const windows = hosts.map((host) => openTime(host, now));
  const isCollective = assignment === 'collective';
  const from = (isCollective ? Math.max : Math.min)(...windows.map(({ start }) => start));
  const end = (isCollective ? Math.min : Math.max)(...windows.map((window) => window.end));
  const { zone } = hosts[0].terms.schedule;
  return { from: dateAt(zone, from), ...(end < Infinity && { to: dateAt(zone, end - 1) }) };
}

function openTime({ terms }: OfferedHost, now: number): { readonly start: number; readonly end: number } {
  const { zone } = terms.schedule;
  const today = dateAt(zone, now);
  const { from = today, to } = datesOf(terms.window, today);
  return {
    start: startOfDate(zone, from < today ? today : from),
    end: to === undefined ? Infinity : startOfDate(zone, addDays(to, 1)),
  };
}
