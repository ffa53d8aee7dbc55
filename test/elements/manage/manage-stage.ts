import { fixture, html } from '@open-wc/testing';
import { BookingError } from '../../../src/contract/index.js';
import type {
  Booking,
  BookingBackend,
  BookingRef,
  CancelRequest,
  RescheduleRequest,
} from '../../../src/contract/index.js';
import '../../../src/elements/manage/define.js';
import type { BookingManage } from '../../../src/elements/manage/manage.js';
import { bookingOf, slotAt, stageBackend } from '../widget/stage-backend.js';
import type { Script } from '../widget/stage-backend.js';

/** A booking of Friday, the 6th of March, as it stands before anything happens. */
export const booked: Booking = bookingOf(
  {
    eventType: 'intro',
    start: slotAt('2026-03-06T09:00Z').start,
    zone: 'Europe/Berlin',
    guest: { name: 'Gia', email: 'gia@example.com' },
  },
  { version: 3 },
);

/** The same booking at another time. */
export function bookedAt(start: string, more: Partial<Booking> = {}): Booking {
  const { start: from, end } = slotAt(start);
  return { ...booked, start: from, end, ...more };
}

/** What a stage backend answers about the booking it has. */
export interface ManageScript extends Omit<Script, 'booking' | 'cancel'> {
  readonly booking?: (ref: BookingRef) => Promise<Booking>;
  readonly cancel?: (request: CancelRequest, key: string) => Promise<Booking>;
  readonly reschedule?: (request: RescheduleRequest, key: string) => Promise<Booking>;
}

/** A backend with one booking, which `token` opens; what it was asked, and the booking as it stands. */
export interface ManageBackend extends BookingBackend {
  readonly cancels: [CancelRequest, string][];
  readonly moves: [RescheduleRequest, string][];
  readonly reads: BookingRef[];
  current: Booking;
}

export function manageBackend(script: ManageScript = {}, current: Booking = booked): ManageBackend {
  const { booking: _read, cancel: _cancel, reschedule: _move, ...rest } = script;
  const opens = ({ ref, token }: BookingRef): void => {
    if (ref !== current.ref || token !== 'token') throw new BookingError('not-found');
  };
  const backend: ManageBackend = {
    ...stageBackend(rest),
    cancels: [],
    moves: [],
    reads: [],
    current,
    async booking(ref) {
      backend.reads.push(ref);
      if (script.booking) return script.booking(ref);
      opens(ref);
      return backend.current;
    },
    async cancel(ref, request, { key }) {
      backend.cancels.push([request, key]);
      if (script.cancel) return script.cancel(request, key);
      opens(ref);
      return (backend.current = { ...backend.current, version: 4, status: 'cancelled' });
    },
    async reschedule(ref, request, { key }) {
      backend.moves.push([request, key]);
      if (script.reschedule) return script.reschedule(request, key);
      opens(ref);
      return (backend.current = bookedAt(request.start, { version: 4, status: backend.current.status }));
    },
  };
  return backend;
}

/** Puts a booking's element on a page; by its link unless a booking is given. */
export async function manage(
  backend: BookingBackend,
  {
    width = 960,
    language = 'en-GB',
    theme = 'light',
    booking,
    token = 'token',
  }: { width?: number; language?: string; theme?: string; booking?: Booking; token?: string } = {},
): Promise<BookingManage> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  return fixture<BookingManage>(
    html`<booking-manage
      language=${language}
      theme=${theme}
      booking-ref="b-1"
      token=${token}
      .backend=${backend}
      .booking=${booking}
    ></booking-manage>`,
    { parentNode: box },
  );
}
