import { GoogleError, type ErrorItem } from './google-error.js';

// Reasons, domains and statuses as in Google's guide "Handle API errors" and in recorded answers; the messages are
// close to Google's, but nobody may match them.

type Place = Pick<ErrorItem, 'locationType' | 'location'>;
const parameter = (name: string): Place => ({ locationType: 'parameter', location: name });

/** 404: there is no such thing, or the caller may not know of it. */
export const notFound = () =>
  new GoogleError(404, [{ domain: 'global', reason: 'notFound', message: 'Not Found' }]);

/** 400: a value that cannot be. */
export const invalid = (message: string, reason = 'invalid') =>
  new GoogleError(400, [{ domain: 'global', reason, message }]);

/** 400: something is wanting. */
export const required = (message: string) =>
  new GoogleError(400, [{ domain: 'global', reason: 'required', message }]);

/** 400: a path or query parameter with a value it may not have. */
export const invalidParameter = (name: string, message: string) =>
  new GoogleError(400, [{ domain: 'global', reason: 'invalidParameter', message, ...parameter(name) }]);

/** 400: a parameter that must be given and is not. */
export const requiredParameter = (name: string) =>
  new GoogleError(400, [
    { domain: 'global', reason: 'required', message: `Required parameter: ${name}`, ...parameter(name) },
  ]);

/** 400: an end at or before its start. */
export const timeRangeEmpty = () =>
  new GoogleError(400, [
    { domain: 'calendar', reason: 'timeRangeEmpty', message: 'The specified time range is empty.' },
  ]);

/** 400: a range longer than may be asked about at once. */
export const timeRangeTooLong = () =>
  new GoogleError(400, [
    { domain: 'calendar', reason: 'timeRangeTooLong', message: 'The requested time range is too long.' },
  ]);

/** 403: the calendar is shared with the caller, but not far enough. */
export const requiredAccessLevel = (role: string) =>
  new GoogleError(403, [
    {
      domain: 'calendar',
      reason: 'requiredAccessLevel',
      message: `You need to have ${role} access to this calendar.`,
    },
  ]);

/** 403: not allowed, whatever the role. */
export const forbidden = () =>
  new GoogleError(403, [{ domain: 'global', reason: 'forbidden', message: 'Forbidden' }]);

/** 403: what belongs to all copies of an event is the organizer's to change. */
export const forbiddenForNonOrganizer = () =>
  new GoogleError(403, [
    {
      domain: 'calendar',
      reason: 'forbiddenForNonOrganizer',
      message: 'Shared properties can only be changed by the organizer of the event.',
    },
  ]);

/** 403: a service account invites nobody unless it acts for a person of its organisation. */
export const forbiddenForServiceAccounts = () =>
  new GoogleError(403, [
    {
      domain: 'calendar',
      reason: 'forbiddenForServiceAccounts',
      message: 'Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.',
    },
  ]);

/** 409: the id was given before, be it to an event deleted since. */
export const duplicate = () =>
  new GoogleError(409, [
    { domain: 'global', reason: 'duplicate', message: 'The requested identifier already exists.' },
  ]);

/** 410: deleted before. */
export const deleted = () =>
  new GoogleError(410, [{ domain: 'global', reason: 'deleted', message: 'Resource has been deleted' }]);

/** 410: this sync token says nothing any more. */
export const fullSyncRequired = () =>
  new GoogleError(410, [
    {
      domain: 'calendar',
      reason: 'fullSyncRequired',
      message: 'Sync token is no longer valid, a full sync is required.',
      ...parameter('syncToken'),
    },
  ]);

/** 410: changes are not kept for as long as that. */
export const updatedMinTooLongAgo = () =>
  new GoogleError(410, [
    {
      domain: 'calendar',
      reason: 'updatedMinTooLongAgo',
      message: 'The requested minimum modification time lies too far in the past.',
      ...parameter('updatedMin'),
    },
  ]);

/** 412: somebody changed the event since its etag was read. */
export const conditionNotMet = () =>
  new GoogleError(412, [
    {
      domain: 'global',
      reason: 'conditionNotMet',
      message: 'Precondition Failed',
      locationType: 'header',
      location: 'If-Match',
    },
  ]);

/** 401: no access token, or one that is unknown, revoked or expired. */
export const unauthenticated = () =>
  new GoogleError(
    401,
    [
      {
        domain: 'global',
        reason: 'authError',
        message: 'Invalid Credentials',
        locationType: 'header',
        location: 'Authorization',
      },
    ],
    { status: 'UNAUTHENTICATED' },
  );

/** 403: the token lacks every scope that would do for the method with this discovery id. */
export function scopeInsufficient(methodId: string): GoogleError {
  const [api = '', ...rest] = methodId.split('.');
  const name = [api, 'v3', ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join('.');
  return new GoogleError(
    403,
    [{ domain: 'global', reason: 'insufficientPermissions', message: 'Insufficient Permission' }],
    {
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
          domain: 'googleapis.com',
          metadata: { service: 'calendar-json.googleapis.com', method: name },
        },
      ],
    },
  );
}
