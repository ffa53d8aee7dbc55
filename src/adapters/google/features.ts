import type { ConsentLevel } from '../../contract/calendar-provider.js';
import { permissionsOf, scopesOf } from './scopes.js';
import type { Permissions, Reach } from './scopes.js';

/** One thing that a grant opens, in the words of whoever is asked for it or misses it. */
export interface GoogleFeature {
  readonly id: 'list' | 'free-busy' | 'read' | 'write';
  /** What it is good for. */
  readonly opens: string;
  /** What is lost without it. */
  readonly without: string;
  /** How much of it there is. */
  readonly reach: (permissions: Permissions) => Reach;
}

const whole = (opened: boolean): Reach => (opened ? 'all' : 'none');

/** What a grant can open, one row each: the words beside the table of scopes. */
export const googleFeatures: readonly GoogleFeature[] = [
  {
    id: 'list',
    opens: 'list the calendars, with what may be done with each and whether it makes Meet links',
    without: 'only the main calendar can be used, and nobody is told whether Meet works',
    reach: ({ list }) => whole(list),
  },
  {
    id: 'free-busy',
    opens: 'see when calendars are busy, without saying why',
    without: 'calendars that show only when they are busy cannot be checked, so that nothing is offered',
    reach: ({ freeBusy }) => whole(freeBusy),
  },
  {
    id: 'read',
    opens: 'read events: titles in the agenda, changes made in Google, free events shown',
    without: 'the agenda shows busy times without titles, and changes made in Google are not followed',
    reach: ({ read }) => read,
  },
  {
    id: 'write',
    opens: 'write bookings into the linked calendar, with invitations and Meet links',
    without: 'bookings are not written into the calendar, so there are no invitations and no Meet links',
    reach: ({ write }) => write,
  },
];

/** Something that a level asks for and a grant does not have. */
export interface MissingFeature {
  readonly feature: GoogleFeature;
  /** The scope of the level that would open it. */
  readonly scope: string;
  /** It is there, but only on calendars that the account owns. */
  readonly onlyOwned: boolean;
}

/** What a grant with these scopes lacks to be what a level asks for; people untick boxes. */
export function missingFeatures(
  level: ConsentLevel,
  granted: readonly string[] | undefined,
): readonly MissingFeature[] {
  const asked = permissionsOf(scopesOf(level));
  const has = permissionsOf(granted);
  return googleFeatures.flatMap((feature) => {
    if (rank[feature.reach(has)] >= rank[feature.reach(asked)]) return [];
    const scope = scopesOf(level).find((name) => feature.reach(permissionsOf([name])) !== 'none');
    return scope === undefined ? [] : [{ feature, scope, onlyOwned: feature.reach(has) === 'owned' }];
  });
}

const rank: Readonly<Record<Reach, number>> = { none: 0, owned: 1, all: 2 };
