import type { TentativeAdapter, TentativeCalendar } from '../../contract/tentative-calendar.js';
import { tokensByCallback } from './access-token.js';
import type { AccessTokens, GetAccessToken } from './access-token.js';
import { readBusy } from './busy.js';
import { readChanges } from './changes.js';
import { calendarDirectory, primaryAlias } from './directory.js';
import { GoogleError } from './google-errors.js';
import { getEvent, understand } from './read-event.js';
import { googleCalls } from './request.js';
import { permissionsOf } from './scopes.js';
import { confirmEvent, dropEvent, findTentative, holdEvent, listTentative } from './tentative-events.js';
import { patienceOf, transportOf } from './transport.js';
import type { Patience, Transport, TransportOptions } from './transport.js';
import { unwatchEvents, watchEvents } from './watch.js';
import { cancelEvent, insertEvent, updateEvent } from './write-event.js';

/** Where Google Calendar answers. */
export const googleApiBaseUrl = 'https://www.googleapis.com/calendar/v3';

/** What an adapter with its caller's own tokens needs. */
export interface GoogleAdapterOptions extends TransportOptions {
  /** Gives an access token for each call; `renew` is true when Google refused the last one. */
  readonly getAccessToken: GetAccessToken;
  /** What was granted; missing means that all is tried and Google's own refusals decide. */
  readonly scopes?: readonly string[];
  /** {@link googleApiBaseUrl} when missing. */
  readonly apiBaseUrl?: string;
}

/**
 * The calendars of one Google account, for integrators who handle tokens themselves.
 *
 * Runs on a server or a worker: a guest's page must never hold a host's token. Every method fails with `BookingError`:
 * `calendar-unreachable` (with `retryAfterSeconds` where Google named it), `unauthenticated`, `not-found`,
 * `version-conflict`, `refused`. The alias `primary` is understood wherever a calendar is named and answered under the
 * real id where the calendar list can be read.
 *
 * @example
 * const calendars = googleAdapter({ getAccessToken: async ({ renew }) => myTokens.get(account, { fresh: renew }) });
 */
export function googleAdapter(options: GoogleAdapterOptions): TentativeAdapter {
  return adapterOf({
    tokens: tokensByCallback(options.getAccessToken),
    scopes: options.scopes,
    apiBaseUrl: options.apiBaseUrl ?? googleApiBaseUrl,
    transport: transportOf(options),
  });
}

/** What every Google adapter is made of. */
export interface AdapterParts {
  readonly tokens: AccessTokens;
  readonly scopes: readonly string[] | undefined;
  readonly apiBaseUrl: string;
  readonly transport: Transport;
}

/** Puts an adapter together. */
export function adapterOf({ tokens, scopes, apiBaseUrl, transport }: AdapterParts): TentativeAdapter {
  const calls = googleCalls({ apiBaseUrl, tokens, transport });
  const permissions = permissionsOf(scopes);
  const directory = calendarDirectory({ calls, permissions, transport });

  async function realId(calendarId: string, patience: Patience): Promise<string> {
    if (calendarId !== primaryAlias) return calendarId;
    return (await directory.known(patience))?.get(primaryAlias)?.id ?? primaryAlias;
  }

  const tentative: TentativeCalendar = {
    async hold(alias, draft, call) {
      const patience = patienceOf(transport, call);
      return holdEvent(calls, { calendarId: await realId(alias, patience), draft }, patience);
    },
    async standing(alias, range, call) {
      const patience = patienceOf(transport, call);
      return listTentative(calls, { calendarId: await realId(alias, patience), range }, patience);
    },
    async under(alias, bookingRef, call) {
      const patience = patienceOf(transport, call);
      return listTentative(calls, { calendarId: await realId(alias, patience), bookingRef }, patience);
    },
    async find(at, call) {
      const patience = patienceOf(transport, call);
      return findTentative(calls, { ...at, calendarId: await realId(at.calendarId, patience) }, patience);
    },
    async confirm(at, draft, call) {
      const patience = patienceOf(transport, call);
      const calendarId = await realId(at.calendarId, patience);
      return confirmEvent(calls, { at: { ...at, calendarId }, draft }, patience);
    },
    drop: (at, call) => dropEvent(calls, at, patienceOf(transport, call)),
  };

  return {
    calendars: (call) => directory.list(patienceOf(transport, call)),
    busy: (query, call) => readBusy({ calls, directory, permissions }, query, patienceOf(transport, call)),

    async event(at, call) {
      const patience = patienceOf(transport, call);
      const calendarId = await realId(at.calendarId, patience);
      const body = await getEvent(calls, { ...at, calendarId }, patience);
      if (body === undefined) return undefined;
      return understand(calls, { body, calendarId, call: 'events.get' }, patience);
    },

    async insert(alias, draft, call) {
      const patience = patienceOf(transport, call);
      return insertEvent(calls, { calendarId: await realId(alias, patience), draft }, patience);
    },

    async update(at, change, call) {
      const patience = patienceOf(transport, call);
      const calendarId = await realId(at.calendarId, patience);
      return updateEvent(calls, { at: { ...at, calendarId }, change }, patience);
    },

    cancel: (at, call) => cancelEvent(calls, at, patienceOf(transport, call)),

    async changes(alias, cursor, call) {
      const patience = patienceOf(transport, call);
      const calendarId = await realId(alias, patience);
      const known = (await directory.known(patience))?.get(calendarId);
      // Google lists its events all the same, without saying what they are.
      if (known?.access === 'free-busy') throw new GoogleError('forbidden', { call: 'events.list' });
      return readChanges(calls, { calendarId, cursor, now: transport.now() }, patience);
    },

    async watch(alias, channel, call) {
      const patience = patienceOf(transport, call);
      return watchEvents(calls, { calendarId: await realId(alias, patience), channel }, patience);
    },

    unwatch: (channel, call) => unwatchEvents(calls, channel, patienceOf(transport, call)),

    tentative,
  };
}
