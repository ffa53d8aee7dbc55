import { getListEntry, listCalendars } from '../calendars/calendar-list.js';
import { getCalendar } from '../calendars/calendars.js';
import { deleteEvent } from '../events/cancel-event.js';
import { patchEvent, updateEvent } from '../events/change-event.js';
import { getEvent } from '../events/get-event.js';
import { insertEvent } from '../events/insert-event.js';
import { listEvents } from '../events/list-events.js';
import { listInstances } from '../events/list-instances.js';
import { moveEvent } from '../events/move-event.js';
import { queryFreeBusy } from '../free-busy/query-free-busy.js';
import { authenticate } from '../oauth/authenticate.js';
import { showConsent, takeDecision } from '../oauth/authorize.js';
import { exchange } from '../oauth/exchange.js';
import { describeToken, revoke } from '../oauth/introspection.js';
import { OAuthError } from '../oauth/oauth-error.js';
import { stopChannel, watchEvents } from '../push/channels.js';
import type { World } from '../state/world.js';
import type { Answer } from './answer.js';
import { readBody } from './body.js';
import type { Handler } from './call.js';
import { notFound } from './errors.js';
import { GoogleError } from './google-error.js';
import { countCall } from './rate-limit.js';
import { selectFields } from './partial-response.js';
import { readQuery } from './query.js';
import type { CalendarRoute, OAuthRoute, Route } from './routes.js';

const HANDLERS: Readonly<Record<string, Handler>> = {
  'calendar.calendarList.list': listCalendars,
  'calendar.calendarList.get': getListEntry,
  'calendar.calendars.get': getCalendar,
  'calendar.freebusy.query': queryFreeBusy,
  'calendar.events.insert': insertEvent,
  'calendar.events.get': getEvent,
  'calendar.events.list': listEvents,
  'calendar.events.patch': patchEvent,
  'calendar.events.update': updateEvent,
  'calendar.events.delete': deleteEvent,
  'calendar.events.instances': listInstances,
  'calendar.events.move': moveEvent,
  'calendar.events.watch': watchEvents,
  'calendar.channels.stop': stopChannel,
};

/** A request, read whole. */
export interface Received {
  readonly httpMethod: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

/** Answers a request: errors become answers in the shape that belongs to the address. */
export async function dispatch(world: World, route: Route | undefined, received: Received): Promise<Answer> {
  try {
    if (!route) throw notFound();
    return route.kind === 'oauth'
      ? await callOAuth(world, route, received)
      : callCalendar(world, route, received);
  } catch (error) {
    if (error instanceof OAuthError) return error.toAnswer();
    if (!(error instanceof GoogleError)) throw error;
    const answer = { status: error.status, json: error.toJson() };
    return error.status === 401 ? { ...answer, headers: { 'www-authenticate': CHALLENGE } } : answer;
  }
}

const CHALLENGE = 'Bearer realm="https://accounts.google.com/", error="invalid_token"';

function callCalendar(
  world: World,
  { id, method, path }: CalendarRoute,
  { url, headers, text }: Received,
): Answer {
  const caller = authenticate(world, { method, headers, search: url.searchParams });
  countCall(world, { caller, method: id, calendarId: path.calendarId });
  const query = readQuery(method, url.searchParams);
  const body = method.request ? readBody(text, headers.get('content-type'), method.request.$ref) : {};
  const handler = HANDLERS[id];
  if (!handler) throw notFound();
  const answer = handler({ world, method, path, query, body, headers, caller });
  const fields = query.text('fields');
  if (fields === undefined || answer.json === undefined || !method.response) return answer;
  return { ...answer, json: selectFields(answer.json, fields, method.response.$ref) };
}

async function callOAuth(world: World, { id }: OAuthRoute, received: Received): Promise<Answer> {
  const { httpMethod, url, headers, text } = received;
  const form = new URLSearchParams(httpMethod === 'POST' ? text : '');
  const both = new URLSearchParams([...url.searchParams, ...form]);
  switch (id) {
    case 'oauth2.authorize':
      return httpMethod === 'POST'
        ? takeDecision(world, url.searchParams, form)
        : showConsent(world, url.searchParams);
    case 'oauth2.token':
      return exchange(world, form, headers);
    case 'oauth2.revoke':
      return revoke(world, both);
    case 'oauth2.tokeninfo':
      return describeToken(world, both, headers);
  }
}
