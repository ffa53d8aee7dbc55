import type { WatchChannel } from '../../contract/calendar-adapter.js';
import { GoogleError, isFailure } from './google-errors.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { textOf } from './wire.js';

/** A watch that stands: what Google calls the watched calendar, and until when. */
export interface StandingWatch {
  readonly resource: string;
  readonly expiresAt: number;
}

/**
 * Asks Google to tell of changes (Calendar API, "Push notifications"). For as long as Google does by itself, a week; it may
 * answer with less. Not repeated where the answer was lost: the id is used up then, and the caller comes with another.
 */
export async function watchEvents(
  calls: GoogleCalls,
  { calendarId, channel }: { readonly calendarId: string; readonly channel: WatchChannel },
  patience: Patience,
): Promise<StandingWatch> {
  const { id, address, token } = channel;
  const call = 'events.watch';
  const path = ['calendars', calendarId, 'events', 'watch'];
  const body = { id, type: 'web_hook', address, token };
  const answer = await calls({ call, method: 'POST', path, body, repeatable: false }, patience);
  const resource = textOf(answer, 'resourceId');
  const expiresAt = Number(textOf(answer, 'expiration') ?? Number.NaN);
  if (resource === undefined || !Number.isSafeInteger(expiresAt)) throw new GoogleError('foreign', { call });
  return { resource, expiresAt };
}

/** Ends a watch; one that has ended is no error. */
export async function unwatchEvents(
  calls: GoogleCalls,
  { id, resource }: { readonly id: string; readonly resource: string },
  patience: Patience,
): Promise<void> {
  const body = { id, resourceId: resource };
  try {
    await calls(
      { call: 'channels.stop', method: 'POST', path: ['channels', 'stop'], body, repeatable: true },
      patience,
    );
  } catch (error) {
    if (!isFailure(error, 'missing', 'deleted')) throw error;
  }
}
