// Small faults a hand might make in the engine: [file, as it is written, as it would be wrong]. Each must stand in its file
// exactly once, and the engine's suite must notice every one of them. `npm run test:mutants` plants them one by one.
const engine = (file, was, is) => [`src/scheduling/engine/${file}.ts`, was, is];
const time = (file, was, is) => [`src/time/${file}.ts`, was, is];

export const mutants = [
  // Rule 1: window edges
  time(
    'zone',
    'return Math.max(span.start, wall - span.offset);\n  }\n}',
    'return wall - span.offset;\n  }\n}',
  ),
  time('zone', 'while (wall - span.offset >= span.end)', 'while (wall - span.offset > span.end)'),
  time('zone', 'from ?? spanAt(zone, wall - 16 * hourLength)', 'from ?? spanAt(zone, wall)'),
  engine('open-time', 'dateStretchFrom(zone, range.start).day - 2', 'dateStretchFrom(zone, range.start).day'),
  engine('open-time', 'dateStretchFrom(zone, range.end).day + 1', 'dateStretchFrom(zone, range.end).day - 1'),
  engine('open-time', 'end <= range.start ||', 'start < range.start ||'),
  engine('open-time', '(day + 3) % 7', '(day + 4) % 7'),
  engine('open-time', 'return index < 0 ? index + 7 : index;', 'return index;'),
  engine('read-hours', 'to: to > from ? to : to + 1440', 'to: to >= from ? to : to + 1440'),

  // Rules 2 and 3: grid and fit
  engine('open-time', 'inOrder ? windows : sorted(windows)', 'windows'),
  engine('grid', 'Math.ceil((earliest - first) / interval)', 'Math.floor((earliest - first) / interval)'),
  engine('grid', 'first >= earliest ? first :', 'first >= earliest ? first : earliest +'),
  engine(
    'grid',
    'const stop = Math.min(end, union.ends[stretch]! - duration + 1);',
    'const stop = Math.min(end, union.ends[stretch]! - duration);',
  ),
  engine(
    'grid',
    'const stop = Math.min(end, union.ends[stretch]! - duration + 1);',
    'const stop = Math.min(end, union.ends[stretch]!);',
  ),
  engine(
    'grid',
    'const stop = Math.min(end, union.ends[stretch]! - duration + 1);',
    'const stop = Math.min(end, ends[index]! - duration + 1);',
  ),
  engine('grid', 'end = Math.max(end, ends[next++]!)', 'end = ends[next++]!'),
  engine('grid', 'if (count === 0 || number !== numbers[count - 1])', 'if (true)'),
  engine(
    'stretches',
    'apart &&= starts[index]! > ends[index - 1]!',
    'apart &&= starts[index]! >= ends[index - 1]!',
  ),
  engine('stretches', 'starts[index]! <= union.ends[last]!', 'starts[index]! < union.ends[last]!'),
  engine(
    'stretches',
    'union.ends[last] = Math.max(union.ends[last]!, ends[index]!);',
    'union.ends[last] = ends[index]!;',
  ),

  // Rule 4: overrides
  engine(
    'open-time',
    'overrides.get(day) ?? weekly',
    '(overrides.get(day)?.length ? overrides.get(day) : undefined) ?? weekly',
  ),
  engine('open-time', 'to > 1440 && overrides.has(day + 1) ? 1440 : to', 'to'),
  engine(
    'open-time',
    'to > 1440 && overrides.has(day + 1) ? 1440 : to',
    'to > 1440 && overrides.has(day) ? 1440 : to',
  ),

  // Rule 5: busy
  engine('forbidden-starts', 'lead: question.duration + after - 1', 'lead: question.duration + after'),
  engine(
    'forbidden-starts',
    'lead: question.duration + after - 1, trail: before',
    'lead: question.duration + before - 1, trail: after',
  ),
  engine('forbidden-starts', 'if (item.transparent === true) continue;', ''),
  engine('forbidden-starts', 'else if (item.start < item.end) tally', 'else tally'),
  engine(
    'forbidden-starts',
    'if (start < end) tally.forbid(start - lead, end + trail);',
    'tally.forbid(start - lead, end + trail);',
  ),
  engine('forbidden-starts', 'if (start >= end) continue;', ''),
  engine(
    'forbidden-starts',
    'Math.max(after, minutes(bufferBeforeMinutes)) + 1',
    '(after + minutes(bufferBeforeMinutes)) + 1',
  ),
  engine('forbidden-starts', 'Math.max(after, minutes(bufferBeforeMinutes)) + 1', 'after + 1'),
  engine('forbidden-starts', 'end + Math.max(before, minutes(bufferAfterMinutes))', 'end + before'),
  engine(
    'forbidden-starts',
    'start: startOfDate(zone ?? hours.zone, from)',
    'start: startOfDate(hours.zone, from)',
  ),
  engine(
    'start-tally',
    'this.counts[this.grid.countBefore(to)]!--',
    'this.counts[this.grid.countBefore(to + 1)]!--',
  ),
  engine('start-grid', 'while (starts[index]! < instant) index++;', ''),
  engine(
    'start-grid',
    'if (instant > this.#last) return starts.length;',
    'if (instant >= this.#last) return starts.length;',
  ),

  // Rules 6 to 8: notice, dates, range
  engine(
    'read-host',
    'Math.ceil(now + minutes(noticeMinutes))',
    'Math.floor((now + minutes(noticeMinutes)) / 60_000) * 60_000',
  ),
  engine('read-host', 'lastDay: today + window.rollingDays', 'lastDay: today + window.rollingDays - 1'),
  engine('read-host', 'dateStretchFrom(hours.zone, now).day', "dateStretchFrom('UTC', now).day"),
  engine('closed-dates', 'day > host.lastDay', 'day >= host.lastDay'),
  engine('closed-dates', 'day < host.firstDay ||', ''),
  engine('closed-dates', '?? 0) >= host.perDay', '?? 0) > host.perDay'),
  engine('closed-dates', '?? 0) >= host.perWeek', '?? 0) > host.perWeek'),
  engine('closed-dates', 'return day - weekdayIndex(day);', 'return day - ((weekdayIndex(day) + 1) % 7);'),
  engine('closed-dates', 'if (otherEventType === true) continue;', ''),
  engine('closed-dates', 'dateStretchFrom(hours.zone, start)', "dateStretchFrom('UTC', start)"),
  time(
    'zone-days',
    'end: Math.min((day + 1) * dayLength - span.offset, span.end)',
    'end: (day + 1) * dayLength - span.offset',
  ),
  time(
    'zone-days',
    'until = Math.min((day + 1) * dayLength - span.offset, span.end);',
    'until = (day + 1) * dayLength - span.offset;',
  ),

  // Rule 10: ours
  engine('read-host', 'busy.some(isOurs) ? busy.filter((item) => !isOurs(item)) : busy', 'busy'),
  engine('read-host', 'bookings.filter(({ yields }) => yields !== true)', 'bookings'),

  // Rules 11 and 12: several hosts
  engine(
    'read-slot-input',
    "collective: hosts.length > 1 && assignment === 'collective'",
    "collective: assignment === 'collective'",
  ),
  engine(
    'read-slot-input',
    "collective: hosts.length > 1 && assignment === 'collective'",
    'collective: false',
  ),
  engine('party', 'if (!goesOnBefore) return', 'if (true) return'),
  engine('party', 'if (start < weeksRepeatBefore)', 'if (true)'),
  engine('party', '...hosts.map(firstOverride)', 'reach.start'),
  engine('stretches', 'if (a.ends[i]! < b.ends[j]!) i++;', 'if (a.ends[i]! > b.ends[j]!) i++;'),
  engine(
    'offerings',
    'for (const host of hosts) {\n    earliest = Math.max(earliest, host.earliest);',
    'for (const host of hosts) {\n    earliest = Math.max(range.start, host.earliest);',
  ),
  engine(
    'offerings',
    'if (known?.earliest === earliest) return known.grid;',
    'if (known) return known.grid;',
  ),
  engine('offerings', 'if (party.hosts.some(({ unreadable }) => unreadable.length > 0)) continue;', ''),
  engine(
    'free-in-any',
    'least[index] = Math.min(least[index]!, counts[index]!);',
    'least[index] = Math.max(least[index]!, counts[index]!);',
  ),
  engine('free-in-any', 'byGrid.set(grid, counts.slice())', 'byGrid.set(grid, counts)'),
  engine(
    'free-in-any',
    'if (tick !== minutes) return rising(Float64Array.from(lists.flatMap((each) => [...each])));',
    '',
  ),

  // Rule 13: seats
  engine(
    'forbidden-starts',
    'otherEventType !== true && end - start === duration',
    'end - start === duration',
  ),
  engine(
    'forbidden-starts',
    'otherEventType !== true && end - start === duration &&',
    'otherEventType !== true &&',
  ),
  engine('forbidden-starts', 'tally.forbid(start + 1, to);', ''),
  engine('forbidden-starts', 'tally.forbid(from, start);', ''),
  engine(
    'forbidden-starts',
    'if (seatsLeft <= 0) left.delete(start);',
    'if (seatsLeft < 0) left.delete(start);',
  ),
  engine('forbidden-starts', '(left.get(start) ?? seats) - seatsTaken', 'seats - seatsTaken'),
  engine('slot-columns', 'Math.min(...party.hosts', 'Math.max(...party.hosts'),
  engine('slot-columns', 'return Math.max(\n', 'return Math.min(\n'),

  // Rule 14: durations and places
  engine('read-slot-input', 'intervalMinutes = durationMinutes', 'intervalMinutes = 30'),
  engine(
    'forbidden-starts',
    'before: Math.max(host.bufferBefore, place.bufferBefore)',
    'before: host.bufferBefore + place.bufferBefore',
  ),
  engine(
    'forbidden-starts',
    'after: Math.max(host.bufferAfter, place.bufferAfter)',
    'after: host.bufferAfter',
  ),
  engine('offerings', 'Math.max(starts[index]!, ends[index]! - duration + 1)', 'ends[index]!'),
  engine('offerings', 'tally.forbid(from, Infinity);', ''),
  engine('offerings', '!a.hours && !b.hours && a.bufferBefore', 'a.bufferBefore'),
  engine('offerings', 'a.bufferBefore === b.bufferBefore && a.bufferAfter', 'a.bufferAfter'),

  // Reasons
  engine('absence-judge', 'if (reasons.length === mostNeighbours) break;', ''),
  engine('absence-judge', '[first - 1, first + 1].find(', '[first + 1].find('),
  engine('absence-judge', "meeting === 'bare' ? obstacle.code : 'buffer'", 'obstacle.code'),
  engine('absence-judge', 'question.duration + longestBefore', 'question.duration + after'),
  engine(
    'absence-judge',
    'obstacle.end + Math.max(before, obstacle.after) > start',
    'obstacle.end + before > start',
  ),
  engine('absent-starts', 'if (includes(offered, start)) continue;', ''),
  engine('neighbours', 'if (obstacle.joinable && obstacle.start === start) return undefined;', ''),
  engine('party', 'explain ? range.start - 3 * day : range.start', 'range.start'),
];
