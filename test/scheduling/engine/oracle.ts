import type { GuestAbsence, HostAbsence } from '../../../src/contract/index.js';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { gridOfStretches, gridOfWindows, type Grid } from './oracle/grids.js';
import { hostCells, type HostCells } from './oracle/host-cells.js';
import { dateText, dayAt, minuteLength, minutesOfDay } from './oracle/minute-clock.js';
import { objectionsOf } from './oracle/objections.js';
import { isOffered, placeCells, sessionAt, type Board, type PlaceCells } from './oracle/offers.js';
import type { Strip } from './oracle/open-cells.js';

/*
 * The slot rules once more, in another style of thinking: one cell per minute, labels from `Intl`, no code shared with
 * the engine. It knows clocks on whole minutes only, and nothing of what the engine's door refuses.
 */

export interface MinuteAnswer {
  readonly slots: readonly MinuteSlot[];
  readonly absent: readonly MinuteAbsence[];
}

export interface MinuteSlot {
  readonly start: number;
  readonly end: number;
  /** The guest's local date, and the same as days since 1970-01-01. */
  readonly date: string;
  readonly day: number;
  readonly hosts?: readonly string[];
  readonly places?: readonly string[];
  readonly seatsLeft?: number;
}

export interface MinuteAbsence {
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly guest: readonly GuestAbsence[];
  /** All neighbours are told here, where an explanation may stop at ten. */
  readonly host: readonly HostAbsence<number>[];
}

/** What the rules offer, and why they do not, by looking at every minute. */
export function askEveryMinute(input: SlotInput): MinuteAnswer {
  const strip = stripOf(input);
  const board: Board = {
    input,
    strip,
    hosts: input.hosts.map((host) => hostCells(host, input, strip)),
    places: (input.places?.length ? input.places : [{ id: '' }]).map((place) => placeCells(place, strip)),
  };
  const isRoundRobin = input.assignment === 'round-robin';
  return isRoundRobin || input.hosts.length === 1 ? askEachHost(board) : askAllHosts(board);
}

/** Rules 2 and 12: the union of what each host offers on their own grid. */
function askEachHost(board: Board): MinuteAnswer {
  const { input } = board;
  const grids = board.hosts.map(({ hours }) => gridOfWindows(hours, intervalOf(input)));
  return look(board, grids, (cell) => {
    const fits = board.hosts.map((host, index) =>
      grids[index]!.open[cell] === 1
        ? board.places.filter((place) => isOffered(board, host, { at: place, cell }))
        : [],
    );
    const hosts = board.hosts.filter((_, index) => fits[index]!.length > 0);
    const places = board.places.filter((place) => fits.some((fit) => fit.includes(place)));
    const objectors = board.hosts.filter((_, index) => isOn(grids[index]!, cell));
    return {
      hosts,
      places,
      objectors,
      seatsLeft: Math.max(...hosts.map((host) => seatsLeft(board, host, cell))),
    };
  });
}

/** Rule 11: what all hosts offer, on one grid. */
function askAllHosts(board: Board): MinuteAnswer {
  const { input, hosts } = board;
  const grid = gridOfStretches(input.hosts, board.strip, intervalOf(input));
  return look(board, [grid], (cell) => {
    const places =
      grid.open[cell] === 1
        ? board.places.filter((place) => hosts.every((host) => isOffered(board, host, { at: place, cell })))
        : [];
    return {
      hosts,
      places,
      objectors: hosts,
      seatsLeft: Math.min(...hosts.map((host) => seatsLeft(board, host, cell))),
    };
  });
}

/** What is found at a cell that lies on a grid: no places mean no slot. */
interface Look {
  readonly hosts: readonly HostCells[];
  readonly places: readonly PlaceCells[];
  readonly seatsLeft: number;
  /** Hosts who may say why not. */
  readonly objectors: readonly HostCells[];
}

function look(board: Board, grids: readonly Grid[], at: (cell: number) => Look): MinuteAnswer {
  const { input, strip } = board;
  const slots: MinuteSlot[] = [];
  const absent: MinuteAbsence[] = [];
  const guestZone = input.guestZone ?? input.hosts[0].schedule.zone;
  const first = Math.ceil(input.range.start / minuteLength) - strip.first;
  const end = Math.ceil(input.range.end / minuteLength) - strip.first;
  const on = new Uint8Array(end);
  for (const { open, closed } of grids) {
    for (let cell = first; cell < end; cell++) if (open[cell] === 1 || closed[cell] === 1) on[cell] = 1;
  }
  for (let cell = first; cell < end; cell++) {
    if (on[cell] === 0) continue;
    const found = at(cell);
    const start = (strip.first + cell) * minuteLength;
    const day = dayAt(guestZone, start);
    const slot = { start, end: start + input.durationMinutes * minuteLength, date: dateText(day) };
    if (found.places.length > 0) {
      slots.push({
        ...slot,
        day,
        ...(input.assignment === 'round-robin' && { hosts: found.hosts.map(({ host }) => host.id) }),
        ...((input.places?.length ?? 0) > 1 && { places: found.places.map(({ place }) => place.id) }),
        ...((input.seats ?? 1) > 1 && { seatsLeft: found.seatsLeft }),
      });
    } else if (input.explain === true) {
      const host = found.objectors.flatMap((objector) => objectionsOf(board, objector, cell));
      absent.push({ ...slot, guest: guestMayKnow(host), host });
    }
  }
  return { slots, absent };
}

function isOn(grid: Grid, cell: number): boolean {
  return grid.open[cell] === 1 || grid.closed[cell] === 1;
}

function seatsLeft(board: Board, host: HostCells, cell: number): number {
  return (board.input.seats ?? 1) - (sessionAt(board, host, cell)?.taken ?? 0);
}

function guestMayKnow(reasons: readonly HostAbsence<number>[]): readonly GuestAbsence[] {
  const codes = reasons.map(({ code }) => code);
  const knows: GuestAbsence[] = [];
  if (codes.includes('outside-hours') || codes.includes('closed-by-override')) knows.push('outside-hours');
  if (codes.includes('notice')) knows.push('notice');
  if (codes.includes('window')) knows.push('window');
  const hidden = ['busy', 'booked', 'buffer', 'limit', 'calendar-unreachable'];
  if (codes.some((code) => hidden.includes(code))) knows.push('unavailable');
  return knows;
}

function intervalOf({ intervalMinutes, durationMinutes }: SlotInput): number {
  return intervalMinutes ?? durationMinutes;
}

/** Days enough before for windows over midnight that reach in, and after for the longest slot and the widest buffer. */
function stripOf({ range, durationMinutes, hosts, places = [] }: SlotInput): Strip {
  const buffers = [...hosts, ...places].flatMap((one) => [
    one.bufferBeforeMinutes ?? 0,
    one.bufferAfterMinutes ?? 0,
  ]);
  const widest = Math.max(...buffers);
  const first = Math.floor(range.start / minuteLength) - 3 * minutesOfDay - widest;
  const last = Math.ceil(range.end / minuteLength) + durationMinutes + widest + 60;
  return { first, length: last - first };
}
