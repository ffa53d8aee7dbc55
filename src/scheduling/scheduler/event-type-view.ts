import type {
  EventType,
  EventTypeSummary,
  EventTypeSettings,
  LinkMakers,
  Location,
  LocationSettings,
  PublicHost,
  Question,
  QuestionSettings,
} from '../../contract/index.js';
import { offerMinutesOf } from '../waiting/offer-minutes.js';
import { bookableDates } from './bookable-dates.js';
import { conferenceFault, describeLinked } from './linked-calendar.js';
import type { LinkedCalendar } from './linked-calendar.js';
import { makerFor } from './made-link.js';
import { choosableHosts, readOpenOffer } from './offer.js';
import type { Offer, OfferedHost } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { seenTranslations, summaryTranslations } from './seen-translations.js';

/** A host who may organise a booking, and the calendar it would go to. */
type Organiser = OfferedHost & { readonly linked: LinkedCalendar | undefined };

/** Describes an offer as a guest may see it. @throws BookingError `not-found`, for a hidden one too. */
export async function describeEventType(
  parts: Pick<
    SchedulerParts,
    'owner' | 'settings' | 'calendars' | 'links' | 'now' | 'patience' | 'notify' | 'waitLinkOf'
  >,
  slug: string,
  signal?: AbortSignal,
): Promise<EventType> {
  const offer = await readOpenOffer(parts.settings, parts.owner, slug);
  const organisers = await Promise.all(
    (offer.assignment === 'collective' ? [offer.hosts[0]] : offer.hosts).map(async (offered) => ({
      ...offered,
      // Only links depend on the calendar, and of those only what nobody else makes.
      linked: offered.locations.some(
        ({ conference }) => conference !== undefined && !makerFor(parts.links, conference),
      )
        ? await describeLinked(offered.host, parts.calendars, parts.patience(signal))
        : undefined,
    })),
  );
  const { eventType, hosts } = offer;
  const [first, ...others] = offer.locations;
  const locations: EventType['locations'] = [
    locationView(parts, first, organisers),
    ...others.map((at) => locationView(parts, at, organisers)),
  ];
  const questions = (eventType.questions ?? []).map(questionView);
  const choices = choosableHosts(offer).map(({ host }) => ({ id: host.id, ...publicHost(host) }));
  return {
    slug: eventType.slug,
    title: eventType.title,
    ...(eventType.description !== undefined && { description: eventType.description }),
    host: await seenHost(parts, offer),
    ...(choices.length > 0 && { hosts: choices }),
    durationsMinutes: eventType.durationsMinutes,
    locations,
    questions,
    ...(eventType.seats !== undefined && eventType.seats > 1 && { seats: eventType.seats }),
    ...(eventType.furtherGuests !== undefined && { furtherGuests: eventType.furtherGuests }),
    window: bookableDates(offer, parts.now()),
    zone: hosts[0].terms.schedule.zone,
    ...(eventType.redirectUrl !== undefined && { redirectUrl: eventType.redirectUrl }),
    ...(eventType.seriesAtMost !== undefined && { seriesAtMost: eventType.seriesAtMost }),
    ...(offerMinutesOf(parts, offer) !== undefined && { hasWaitlist: true }),
    ...(eventType.confirmWithinHours !== undefined && { needsConfirmation: true }),
    ...(doTimesDependOnPlace(offer, organisers) && { slotsDependOnLocation: true }),
    ...(eventType.translations && {
      translations: seenTranslations(eventType.translations, { locations, questions }),
    }),
  };
}

/** The menu: what is shown, one line each. */
export async function listEventTypes({
  settings,
  owner,
}: Pick<SchedulerParts, 'owner' | 'settings'>): Promise<readonly EventTypeSummary[]> {
  const all = await settings.eventTypes(owner);
  return all.filter((eventType) => eventType.hidden !== true).map(eventTypeSummary);
}

function eventTypeSummary(eventType: EventTypeSettings): EventTypeSummary {
  return {
    slug: eventType.slug,
    title: eventType.title,
    ...(eventType.description !== undefined && { description: eventType.description }),
    durationsMinutes: eventType.durationsMinutes,
    ...(eventType.translations && { translations: summaryTranslations(eventType.translations) }),
  };
}

/** What becomes of an answer is the host's to know. */
function questionView({ inCalendarEvent: _, version: _named, ...question }: QuestionSettings): Question {
  return question;
}

/** Who it is with: nobody knows yet which one of several, so their team stands for them. */
export async function seenHost(
  parts: Pick<SchedulerParts, 'owner' | 'settings'>,
  { assignment, hosts }: Pick<Offer, 'assignment' | 'hosts'>,
): Promise<PublicHost> {
  const team = assignment === 'round-robin' && hosts.length > 1 && (await parts.settings.owner(parts.owner));
  return team ? { name: team.name } : publicHost(hosts[0].host);
}

function publicHost({ name, avatarUrl }: OfferedHost['host']): PublicHost {
  return { name, ...(avatarUrl !== undefined && { avatarUrl }) };
}

/** A place, as far as it is the same with whoever gets the booking; it works when it works with one of them. */
function locationView(
  { links }: Pick<SchedulerParts, 'links'>,
  { id }: LocationSettings,
  organisers: readonly Organiser[],
): Location {
  const theirs = organisers.flatMap(({ locations, linked }) =>
    locations.filter((at) => at.id === id).map((at) => ({ ...at, fault: faultOf(at, linked, links) })),
  );
  const [{ kind, conference, label, detail, showDetailBefore } = unknown] = theirs;
  const isShown = showDetailBefore === true && theirs.every((at) => at.detail === detail);
  const fault = theirs.every((at) => at.fault !== undefined) ? theirs[0]?.fault : undefined;
  return {
    id,
    kind,
    ...(conference !== undefined && { conference }),
    ...(label !== undefined && { label }),
    ...(detail !== undefined && isShown && { detail }),
    ...(fault !== undefined && { fault }),
  };
}

const unknown: Pick<LocationSettings, 'kind' | 'conference' | 'label' | 'detail' | 'showDetailBefore'> = {
  kind: 'text',
};

function faultOf(
  { conference }: LocationSettings,
  linked: LinkedCalendar | undefined,
  links: LinkMakers | undefined,
): Location['fault'] {
  return conference === undefined || !linked ? undefined : conferenceFault({ linked, links }, conference);
}

function doTimesDependOnPlace({ locations }: Offer, organisers: readonly Organiser[]): boolean {
  return organisers.some(
    (host) => host.locations.length < locations.length || host.locations.some(narrowsTimes),
  );
}

function narrowsTimes(location: LocationSettings): boolean {
  return (
    location.schedule !== undefined ||
    location.bufferBeforeMinutes !== undefined ||
    location.bufferAfterMinutes !== undefined
  );
}
