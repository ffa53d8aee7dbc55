import { guestAbsenceOf, guestAbsences } from '../../contract/index.js';
import type { HostAbsence } from '../../contract/index.js';
import { dateOfDayNumber } from '../../time/civil-date.js';
import { dayNumbersAt } from '../../time/zone-days.js';
import { absenceJudge } from './absence-judge.js';
import { candidateStarts } from './candidate-starts.js';
import type { AbsentStart } from './found-slots.js';
import type { Party } from './party.js';
import type { SlotQuestion } from './slot-question.js';

/** Every absent time of the range, rising, and why it is absent. */
export function absentStarts(
  question: SlotQuestion,
  parties: readonly Party[],
  offered: Float64Array,
): readonly AbsentStart[] {
  const reasons = new Map<number, HostAbsence<number>[]>();
  for (const party of parties) {
    const judges = party.hosts.map((host) => absenceJudge(question, host));
    for (const start of candidateStarts(question, party)) {
      if (includes(offered, start)) continue;
      const known = reasons.get(start) ?? [];
      for (const judge of judges) known.push(...judge(start));
      reasons.set(start, known);
    }
  }
  const starts = Float64Array.from(reasons.keys()).sort();
  const days = dayNumbersAt(question.guestZone, starts);
  return Array.from(starts, (start, index) => {
    const host = reasons.get(start)!;
    const known = new Set(host.map(({ code }) => guestAbsenceOf(code)));
    return {
      start,
      end: start + question.duration,
      date: dateOfDayNumber(days[index]!),
      guest: guestAbsences.filter((absence) => known.has(absence)),
      host,
    };
  });
}

/** Whether rising numbers include one. */
function includes(numbers: Float64Array, wanted: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
