import fc from 'fast-check';
import { transitionsBetween } from '../../../../src/time/zone.js';

/** Zones with every kind of oddity that the slot rules name. */
export const oddZones = [
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/Asuncion',
  'America/Santiago',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Caracas',
  'America/New_York',
  'America/Nuuk',
  'Africa/Casablanca',
  'Asia/Amman',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Antarctica/Troll',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Istanbul',
  'Europe/Volgograd',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Fakaofo',
  'Pacific/Kiritimati',
  'UTC',
];

/** Where, and about when, a question is asked. */
export interface Moment {
  readonly zone: string;
  /** On a whole minute. */
  readonly middle: number;
}

const everyZone = Intl.supportedValuesOf('timeZone');
const minute = 60_000;
const day = 86_400_000;
const years = { start: Date.UTC(2000), end: Date.UTC(2038) };

/** Moments from 2000 to 2037, half of them at a transition of their zone, where it has any. */
export const moments: fc.Arbitrary<Moment> = fc
  .record({
    zone: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...oddZones) },
      { weight: 1, arbitrary: fc.constantFrom(...everyZone) },
    ),
    pick: fc.nat({ max: 1_000_000 }),
    isAtTransition: fc.boolean(),
    minutes: fc.nat({ max: 1439 }),
  })
  .map(({ zone, pick, isAtTransition, minutes }) => {
    const transitions = isAtTransition ? transitionsOf(zone) : [];
    const near = transitions[pick % Math.max(1, transitions.length)];
    return { zone, middle: near ?? years.start + (pick % (38 * 365)) * day + minutes * minute };
  });

const known = new Map<string, readonly number[]>();

function transitionsOf(zone: string): readonly number[] {
  const transitions = known.get(zone) ?? transitionsBetween(zone, years.start, years.end).map(({ at }) => at);
  known.set(zone, transitions);
  return transitions;
}
