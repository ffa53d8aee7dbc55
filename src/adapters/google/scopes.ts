import type { ConsentLevel, Grant, GrantCapabilities } from '../../contract/calendar-provider.js';

/** `owned`: only on calendars the account owns. */
export type Reach = 'none' | 'owned' | 'all';

/** What a grant opens at Google, finer than `GrantCapabilities`. */
export interface Permissions {
  readonly list: boolean;
  readonly freeBusy: boolean;
  readonly read: Reach;
  readonly write: Reach;
}

const prefix = 'https://www.googleapis.com/auth/';

const nothing: Permissions = { list: false, freeBusy: false, read: 'none', write: 'none' };

/**
 * Scope → what it opens, after the scope lists of the discovery document. Not in the table, so without effect here:
 * `calendar.app.created` and `calendar.events.public.readonly` open no calendar that a host would link, and
 * `calendar.events.freebusy` lists events without saying what they are.
 */
const scopeTable = new Map<string, Partial<Permissions>>([
  ['calendar', { list: true, freeBusy: true, read: 'all', write: 'all' }],
  ['calendar.readonly', { list: true, freeBusy: true, read: 'all' }],
  ['calendar.calendarlist', { list: true }],
  ['calendar.calendarlist.readonly', { list: true }],
  ['calendar.freebusy', { freeBusy: true }],
  ['calendar.events.freebusy', { freeBusy: true }],
  ['calendar.events', { read: 'all', write: 'all' }],
  ['calendar.events.readonly', { read: 'all' }],
  ['calendar.events.owned', { read: 'owned', write: 'owned' }],
  ['calendar.events.owned.readonly', { read: 'owned' }],
]);

/** The scopes that open something here, by their whole names, each with what it opens. */
export function knownScopes(): readonly (readonly [scope: string, opens: Partial<Permissions>])[] {
  return [...scopeTable].map(([name, opens]) => [`${prefix}${name}`, opens]);
}

/** What each level asks for: the least that does what it says. */
const consentScopes: Readonly<Record<ConsentLevel, readonly string[]>> = {
  everything: [
    'openid',
    'email',
    `${prefix}calendar.calendarlist.readonly`,
    `${prefix}calendar.events.freebusy`,
    `${prefix}calendar.events`,
  ],
  'read-only': [
    `${prefix}calendar.calendarlist.readonly`,
    `${prefix}calendar.events.readonly`,
    `${prefix}calendar.events.freebusy`,
  ],
  'busy-only': [`${prefix}calendar.calendarlist.readonly`, `${prefix}calendar.freebusy`],
};

/** The scopes to ask for at a level. */
export function scopesOf(level: ConsentLevel): readonly string[] {
  return consentScopes[level];
}

/**
 * What scopes open, all together. Unknown ones open nothing. Without any knowledge (a grant whose `scopes` are missing)
 * everything is assumed: a token answer may leave `scope` out when it is what was asked (RFC 6749 §5.1), and what turns
 * out not to be allowed fails by its own 403.
 */
export function permissionsOf(scopes: readonly string[] | undefined): Permissions {
  if (scopes === undefined) return { list: true, freeBusy: true, read: 'all', write: 'all' };
  return scopes
    .filter((scope) => scope.startsWith(prefix))
    .map((scope) => scopeTable.get(scope.slice(prefix.length)) ?? {})
    .reduce<Permissions>(
      (all, more) => ({
        list: all.list || more.list === true,
        freeBusy: all.freeBusy || more.freeBusy === true,
        read: widest(all.read, more.read),
        write: widest(all.write, more.write),
      }),
      nothing,
    );
}

/** The same in the contract's words. Where events can be listed, busy times can be read without free/busy. */
export function capabilitiesOf({ scopes }: Grant): GrantCapabilities {
  const { list, freeBusy, read, write } = permissionsOf(scopes);
  return {
    listCalendars: list,
    readBusy: freeBusy || read !== 'none',
    readEvents: read !== 'none',
    writeEvents: write !== 'none',
  };
}

function widest(a: Reach, b: Reach = 'none'): Reach {
  if (a === 'all' || b === 'all') return 'all';
  return a === 'owned' || b === 'owned' ? 'owned' : 'none';
}
