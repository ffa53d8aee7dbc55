/**
 * The kinds of meeting place:
 * `conference` a video link made for each booking, by the host's calendar or a maker of links ·
 * `phone-host-calls` the guest leaves a number · `phone-guest-calls` the host's number is shown ·
 * `in-person` an address · `link` a fixed address on the web · `text` the host's own words ·
 * `ask-guest` the guest says where.
 */
export const locationKinds = [
  'conference',
  'phone-host-calls',
  'phone-guest-calls',
  'in-person',
  'link',
  'text',
  'ask-guest',
] as const;

export type LocationKind = (typeof locationKinds)[number];

/**
 * A kind of video link: `google-meet`, which calendars make, or one that a `LinkMaker` is there for, such as `zoom`. An open set: a
 * reader that does not know a value shows the location's label.
 */
export type ConferenceSolution = string;

/** Why a place cannot be chosen. The codes are safe for a guest; remedies are for the host alone. */
export const locationFaults = [
  /** The host has no calendar connected that could make the link. */
  'not-connected',
  /** The connection has ended and the host has to renew it. */
  'needs-reconnect',
  /** The linked calendar may only be read. */
  'no-write-access',
  /** The linked calendar, or the organisation behind it, does not make such links. */
  'conference-not-allowed',
  /** The calendar could not be asked. */
  'calendar-unreachable',
] as const;

export type LocationFault = (typeof locationFaults)[number];

/** A place as it is offered to a guest. */
export interface Location {
  /** Unique within the event type. */
  readonly id: string;
  readonly kind: LocationKind;
  /** With kind `conference`. */
  readonly conference?: ConferenceSolution;
  /** The host's own name for the place; a reader without one names the kind. */
  readonly label?: string;
  /** Address, number, link or text, when the host shows it before a booking. */
  readonly detail?: string;
  /** Why it cannot be chosen now; missing when it can. */
  readonly fault?: LocationFault;
}

/** The kinds for which the guest has to write something: a number, or a place. */
export const guestNamedKinds: readonly LocationKind[] = ['phone-host-calls', 'ask-guest'];

/** The place of a booking, as it was agreed. */
export interface BookedLocation {
  readonly id: string;
  readonly kind: LocationKind;
  readonly label?: string;
  /** Address, number, link or text: the host's, or what the guest wrote. */
  readonly detail?: string;
  /** With kind `conference`: what has become of the link. */
  readonly conference?: Conference;
}

/**
 * The state of a video link: `requested` asked for, no answer yet · `pending` the provider is making it ·
 * `ready` here it is · `failed` it will not come; the booking stands and the host is told.
 */
export const conferenceStates = ['requested', 'pending', 'ready', 'failed'] as const;

export interface Conference {
  readonly solution: ConferenceSolution;
  readonly state: (typeof conferenceStates)[number];
  /** With `ready`: an https address to join. */
  readonly url?: string;
}
