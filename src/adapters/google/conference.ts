import type { Conference, ConferenceSolution } from '../../contract/location.js';
import { fieldOf, listOf, secureAddressOf, textOf } from './wire.js';

/** What is asked of a calendar that shall make a link. */
export interface ConferenceRequest {
  readonly solution: ConferenceSolution;
  readonly requestId: string;
}

/** Our names for what Google can make; what is not here cannot be asked for. */
const typeOfSolution = new Map<ConferenceSolution, string>([['google-meet', 'hangoutsMeet']]);

/** Our name for a type that calendars of Google still make. */
export function solutionOfType(type: unknown): ConferenceSolution | undefined {
  return [...typeOfSolution].find(([, known]) => known === type)?.[0];
}

/** Google's words for "make a link"; `undefined` for a solution it does not have. */
export function createRequestOf({ solution, requestId }: ConferenceRequest): object | undefined {
  const type = typeOfSolution.get(solution);
  return type === undefined ? undefined : { createRequest: { requestId, conferenceSolutionKey: { type } } };
}

/** Private property of an event whose link was refused when it was written: what was asked for. */
export const refusedConferenceKey = 'bookingElementsNoConference';

/**
 * The state of an event's video link (`undefined` when it has none and none was asked for).
 *
 * Google makes links asynchronously: `createRequest.status.statusCode` is `pending`, `success` or `failure`. The address
 * is the `video` entry point, else `hangoutLink`, and only ever https.
 */
export function conferenceOf(event: unknown): Conference | undefined {
  const data = fieldOf(event, 'conferenceData');
  const request = fieldOf(data, 'createRequest');
  const status = textOf(fieldOf(request, 'status'), 'statusCode');
  const url = joinAddressOf(event, data);
  const solution = solutionIn(data, request);
  if (status === 'failure') return { solution, state: 'failed' };
  if (status === 'pending') return { solution, state: 'pending' };
  if (url !== undefined) return { solution, state: 'ready', url };
  // Made, but with no address one could offer.
  if (status === 'success') return { solution, state: 'failed' };
  if (request !== undefined) return { solution, state: 'requested' };
  const refused = refusedSolution(event);
  return refused === undefined ? undefined : { solution: refused, state: 'failed' };
}

/** Whether an event has no link because none can be made: what Google only failed to make may be asked for again. */
export function isConferenceRefused(event: unknown): boolean {
  const { state } = conferenceOf(event) ?? {};
  const request = fieldOf(fieldOf(event, 'conferenceData'), 'createRequest');
  return state === 'failed' && request === undefined && refusedSolution(event) !== undefined;
}

function refusedSolution(event: unknown): string | undefined {
  return textOf(fieldOf(fieldOf(event, 'extendedProperties'), 'private'), refusedConferenceKey);
}

function joinAddressOf(event: unknown, data: unknown): string | undefined {
  const video = listOf(data, 'entryPoints')?.find((entry) => fieldOf(entry, 'entryPointType') === 'video');
  return secureAddressOf(textOf(video, 'uri')) ?? secureAddressOf(textOf(event, 'hangoutLink'));
}

/** An event may also hold a link that its host added, of another maker: that one keeps Google's name. */
function solutionIn(data: unknown, request: unknown): ConferenceSolution {
  const type =
    textOf(fieldOf(fieldOf(data, 'conferenceSolution'), 'key'), 'type') ??
    textOf(fieldOf(request, 'conferenceSolutionKey'), 'type');
  return solutionOfType(type) ?? type ?? 'google-meet';
}
