import { command, oneOf } from './acting.js';
import type { Command } from './acting.js';
import { minute, passTime } from './ledger.js';
import { hostNames, hours } from './offers.js';
import { linkedOf, privateOf } from './stage.js';

/** Somebody puts an event into a calendar by hand. */
export function plantCommand(numbers: {
  readonly host: number;
  readonly start: number;
  readonly minutes: number;
  readonly isFree: boolean;
  readonly isLinked: boolean;
}): Command {
  return command(`plant ${JSON.stringify(numbers)}`, async ({ ledger, stage }) => {
    const host = oneOf(hostNames, numbers.host);
    const start = hours.opens + numbers.start * 5 * minute;
    const end = start + numbers.minutes * minute;
    const { isFree, isLinked } = numbers;
    const address = stage.calendar.add({
      calendarId: isLinked ? linkedOf(host) : privateOf(host),
      start,
      end,
      transparency: isFree ? 'transparent' : 'opaque',
    });
    ledger.planted.push({ host, start, end, isFree, remove: () => stage.calendar.remove(address) });
  });
}

/** Somebody takes an event off again. */
export function uprootCommand(which: number): Command {
  return command(
    `uproot ${which}`,
    async ({ ledger }) => {
      const event = oneOf(ledger.planted, which);
      event.remove();
      ledger.planted = ledger.planted.filter((other) => other !== event);
    },
    ({ planted }) => planted.length > 0,
  );
}

/** A calendar cannot be read any more, or can again. */
export function calendarFaultCommand(number: number): Command {
  const host = oneOf(hostNames, number);
  return command(`calendar-fault of ${host}`, async ({ ledger, stage }) => {
    const isUnread = !ledger.unread.has(host);
    stage.calendar.setFault(privateOf(host), isUnread ? 'calendar-unreachable' : undefined);
    if (isUnread) ledger.unread.add(host);
    else ledger.unread.delete(host);
  });
}

/** The calendar can be read again. */
export function mendCommand(number: number): Command {
  return command(
    'mend-calendar',
    async ({ ledger, stage }) => {
      const host = oneOf([...ledger.unread], number);
      stage.calendar.setFault(privateOf(host));
      ledger.unread.delete(host);
    },
    ({ unread }) => unread.size > 0,
  );
}

/** Minutes pass, and nobody looks after anything. */
export function passTimeCommand(minutes: number): Command {
  return command(`pass-time ${minutes}`, async ({ ledger, stage }) => {
    passTime(ledger, minutes);
    stage.now = ledger.now;
  });
}
