import * as z from 'zod';
import type {
  BookedLocation as BookedLocationType,
  Conference as ConferenceType,
  Location as LocationType,
} from '../contract/location.js';
import { conferenceStates, locationFaults, locationKinds } from '../contract/location.js';
import type { LocationSettings as LocationSettingsType } from '../contract/settings-store.js';
import { Minutes } from './moments.js';
import { Schedule } from './schedule.js';
import { Id, line, prose, WebAddress } from './texts.js';

export type Location = LocationType;
export type BookedLocation = BookedLocationType;
export type Conference = ConferenceType;
export type LocationSettings = LocationSettingsType;

const place = {
  id: Id,
  kind: z.enum(locationKinds),
  label: z.exactOptional(line(200)),
  detail: z.exactOptional(prose(2000)),
};

/** The name of a maker of video links; an open set. */
const ConferenceSolution = line(100);

/** A place as it is offered to a guest. */
export const Location = z
  .object({
    ...place,
    conference: z.exactOptional(ConferenceSolution),
    fault: z.exactOptional(z.enum(locationFaults)),
  })
  .refine(leadsToTheWeb, linkFault()) satisfies z.ZodType<Location>;

/** A video link and its state; a link that is `ready` is there. */
export const Conference = z
  .object({
    solution: ConferenceSolution,
    state: z.enum(conferenceStates),
    url: z.exactOptional(WebAddress),
  })
  .refine(({ state, url }) => state !== 'ready' || url !== undefined, {
    path: ['url'],
    message: 'is missing although the link is ready',
  }) satisfies z.ZodType<Conference>;

/** The place of a booking. */
export const BookedLocation = z
  .object({ ...place, conference: z.exactOptional(Conference) })
  .refine(leadsToTheWeb, linkFault()) satisfies z.ZodType<BookedLocation>;

/** A place as its host wrote it down: a conference names its maker, a place of the host's own says where it is. */
export const LocationSettings = z
  .object({
    ...place,
    conference: z.exactOptional(ConferenceSolution),
    showDetailBefore: z.exactOptional(z.boolean()),
    schedule: z.exactOptional(Schedule),
    bufferBeforeMinutes: z.exactOptional(Minutes),
    bufferAfterMinutes: z.exactOptional(Minutes),
  })
  .refine(leadsToTheWeb, linkFault())
  .refine(({ kind, conference }) => kind !== 'conference' || conference !== undefined, {
    path: ['conference'],
    message: 'must name the maker of the link, such as google-meet',
  })
  .refine(({ kind, detail }) => detail !== undefined || !saysWhere(kind), {
    path: ['detail'],
    message: 'must say where: an address, a number, a link or a text',
  }) satisfies z.ZodType<LocationSettings>;

function saysWhere(kind: string): boolean {
  return ['phone-guest-calls', 'in-person', 'link', 'text'].includes(kind);
}

/** A link becomes the address of an anchor in strangers' pages. */
function leadsToTheWeb({ kind, detail }: { readonly kind: string; readonly detail?: string }): boolean {
  return kind !== 'link' || detail === undefined || WebAddress.safeParse(detail).success;
}

function linkFault() {
  return { path: ['detail'], message: 'of a link must begin with https:// or http://' };
}
