import type { HostAbsence } from '../../../src/contract/index.js';
import type { HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { answerAgreed } from './agreement.js';
import { on2March, question, text } from './asking.js';

/** What is absent on 2 March 2026 by the hour, and why: the hosts' reasons by time, without ids where one is asked. */
export function whyNot(
  host: Partial<HostTime> = {},
  rest: Partial<SlotInput> = {},
): Readonly<Record<string, string>> {
  const input = question(host, {
    durationMinutes: 60,
    explain: true,
    range: on2March('08:00-13:00'),
    ...rest,
  });
  const several = input.hosts.length > 1;
  return Object.fromEntries(
    answerAgreed(input).absent.map((absence) => [
      text(absence.start).slice(11),
      absence.host.map((reason) => (several ? `${reason.hostId}: ` : '') + said(reason)).join(', '),
    ]),
  );
}

function said(reason: HostAbsence<number>): string {
  const place = 'placeId' in reason ? ` of ${reason.placeId}` : '';
  switch (reason.code) {
    case 'outside-hours':
      return reason.code + place;
    case 'closed-by-override':
      return `${reason.code}${place} ${reason.date}`;
    case 'notice':
      return `notice until ${text(reason.earliest).slice(5)}`;
    case 'window':
      return `window ${reason.from ?? ''}/${reason.to ?? ''}`;
    case 'limit':
      return `${reason.atMost} per ${reason.per} of ${reason.date}`;
    case 'calendar-unreachable':
      return `${reason.calendarId} unreachable`;
    default: {
      const { start, end, calendarId, eventId, title, bookingRef } = reason.neighbour;
      const names = [calendarId, eventId, title, bookingRef].filter((name) => name !== undefined);
      return [reason.code, `${text(start).slice(11)}-${text(end).slice(11)}`, ...names].join(' ');
    }
  }
}
