import type { WallWindow } from '../../../src/contract/index.js';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { transitionsBetween, type ZoneTransition } from '../../../src/time/zone.js';
import { answerAgreed } from './agreement.js';
import { answerDigest } from './digest.js';
import { holdFor } from './laws.js';

export interface TransitionFigures {
  readonly zones: number;
  readonly transitions: number;
  readonly questions: number;
  readonly slots: number;
  readonly absences: number;
  readonly digest: string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Asks about windows before, over and after each transition of zones in some years, both included. */
export function askAtTransitions(
  zones: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): TransitionFigures {
  const digest = answerDigest();
  const figures = { zones: zones.length, transitions: 0, questions: 0, slots: 0, absences: 0 };
  for (const zone of zones) {
    for (const transition of transitionsBetween(zone, Date.UTC(from), Date.UTC(to + 1))) {
      figures.transitions++;
      for (const input of questionsAt(zone, transition)) {
        holdFor((asked) => {
          const found = answerAgreed(asked);
          digest.add(found);
          figures.questions++;
          figures.slots += found.length;
          figures.absences += found.absent.length;
          return found;
        }, input);
      }
    }
  }
  return { ...figures, digest: digest.value };
}

/** Each shape is a host, so that one question asks about all of them; and two who need one another. */
function questionsAt(zone: string, transition: ZoneTransition): readonly SlotInput[] {
  const { at } = transition;
  const shapes = shapesAround(transition);
  const asked = {
    durationMinutes: 30,
    intervalMinutes: 15,
    now: at - 9 * day,
    range: { start: at - 1.25 * day, end: at + 1.25 * day },
  };
  const [first, ...others] = shapes.map((windows, index) => ({
    id: `shape-${index}`,
    schedule: { zone, weekly: everyDay(windows) },
  }));
  const elsewhere = {
    id: 'elsewhere',
    schedule: { zone: 'Asia/Kolkata', weekly: everyDay([{ from: '00:30', to: '23:45' }]) },
    busy: [{ from: dateAt(at), to: dateAt(at + day), zone }],
    window: { rollingDays: 9 },
    noticeMinutes: 9 * 1440,
  };
  const limited = {
    ...first!,
    bookings: [{ start: at - 20 * minute, end: at, bufferAfterMinutes: 20 }],
    bufferBeforeMinutes: 10,
    limits: { perDay: 1, perWeek: 3 },
    window: { from: dateAt(at - day), to: dateAt(at) },
  };
  return [
    { ...asked, assignment: 'round-robin', hosts: [first!, ...others] },
    { ...asked, assignment: 'collective', hosts: [first!, elsewhere], explain: true },
    { ...asked, durationMinutes: 60, intervalMinutes: 7, hosts: [limited], explain: true },
  ];
}

/** Windows as the zone's clock shows them just before and after it is set. */
function shapesAround({ at, before, after }: ZoneTransition): readonly (readonly WallWindow[])[] {
  const [old, set] = [at + before, at + after];
  const [low, high] = [Math.min(old, set), Math.max(old, set)];
  return [
    // Over it, before it and after it, up to it, from it.
    [window(low - 90 * minute, high + 90 * minute)],
    [window(low - 5 * hour, low - 2 * hour)],
    [window(high + 2 * hour, high + 5 * hour)],
    [window(low - 2 * hour, old)],
    [window(low - 2 * hour, set)],
    [window(old, high + 2 * hour)],
    [window(set, high + 2 * hour)],
    // Within what is skipped or comes twice, and across either end of it.
    [window(low + 10 * minute, high - 10 * minute)],
    [window(low - 40 * minute, low + 20 * minute)],
    [window(high - 20 * minute, high + 40 * minute)],
    // Touching there, whole days, nights, an office.
    [window(low - 2 * hour, low), window(low, high), window(high, high + 2 * hour)],
    [{ from: '00:00', to: '24:00' }],
    [{ from: '00:00', to: '12:10' }, { from: '12:10', to: '24:00' }], // prettier-ignore
    [{ from: '22:00', to: '06:00' }],
    [{ from: '23:15', to: '00:45' }],
    [{ from: '00:00', to: '02:30' }],
    [{ from: '09:00', to: '17:00' }],
  ];
}

function window(from: number, to: number): WallWindow {
  return { from: timeAt(from), to: timeAt(to) };
}

function timeAt(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}

function dateAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function everyDay(windows: readonly WallWindow[]): Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly WallWindow[]> {
  return { 1: windows, 2: windows, 3: windows, 4: windows, 5: windows, 6: windows, 7: windows };
}
