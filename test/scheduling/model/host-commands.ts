import { command, freshKey, lookAfter, oneOf, remember, send } from './acting.js';
import type { Command, Play } from './acting.js';
import { assertTold, endAs } from './booking-commands.js';
import type { Ending } from './booking-commands.js';
import { passTime, minute } from './ledger.js';
import type { Agreed, Ledger } from './ledger.js';
import { verdictOnYes } from './verdicts.js';

const waiting = ({ agreed }: Ledger): readonly Agreed[] =>
  agreed.filter(({ status }) => status === 'pending');
const everything = ({ agreed }: Ledger): readonly Agreed[] => agreed;

/** The host says yes: to one that waits, or to whatever there is. */
export function confirmCommand(kind: 'confirm' | 'confirm-any', which: number, isStale: boolean): Command {
  const among = kind === 'confirm' ? waiting : everything;
  return command(
    `${kind} ${which}${isStale ? ' in an old version' : ''}`,
    (play) => confirm(play, oneOf(among(play.ledger), which), isStale),
    (ledger) => among(ledger).length > 0,
  );
}

async function confirm(play: Play, booking: Agreed, isStale: boolean): Promise<void> {
  const { ledger, stage } = play;
  const version = booking.version - (isStale ? 1 : 0);
  const verdict = verdictOnYes(ledger, booking, version);
  const key = freshKey(ledger);
  const ask = (body: { readonly version: number }): ReturnType<typeof stage.scheduler.host.confirm> =>
    stage.scheduler.host.confirm(booking.ref, body, { key });
  const wasPending = booking.status === 'pending';
  await send(play, verdict, {
    request: () => ask({ version }),
    keep(answer) {
      if (wasPending)
        Object.assign(booking, { status: 'confirmed', version: version + 1, confirmBy: undefined });
      assertTold(answer, booking);
      // What was confirmed before leaves its key free.
      if (wasPending)
        remember(play, answer, { body: { version }, other: { version: version + 7 }, send: ask });
    },
  });
}

/** The host says no. */
export function declineCommand(which: number, isStale: boolean): Command {
  return command(
    `decline ${which}${isStale ? ' in an old version' : ''}`,
    async (play) => {
      const booking = oneOf(play.ledger.agreed, which);
      const { host } = play.stage.scheduler;
      const ask: Ending['ask'] = (request, key) => host.decline(booking.ref, request, { key });
      if (booking.status !== 'confirmed') return endAs(play, booking, { isStale, status: 'declined', ask });
      const request = (): ReturnType<typeof ask> => ask({ version: booking.version }, freshKey(play.ledger));
      return send(play, { refused: 'gone' }, { request, keep: () => undefined });
    },
    ({ agreed }) => agreed.length > 0,
  );
}

/** The host cancels. */
export function hostCancelCommand(which: number, isStale: boolean): Command {
  return command(
    `host-cancel ${which}${isStale ? ' in an old version' : ''}`,
    (play) => {
      const booking = oneOf(play.ledger.agreed, which);
      const { host } = play.stage.scheduler;
      const ask: Ending['ask'] = (request, key) => host.cancel(booking.ref, request, { key });
      return endAs(play, booking, { isStale, status: 'cancelled', ask });
    },
    ({ agreed }) => agreed.length > 0,
  );
}

/** Nobody says yes in time; `isLookedAfter` says whether anybody notices at once. */
export function letExpireCommand(which: number, isLookedAfter: boolean): Command {
  return command(
    `let-expire ${which}${isLookedAfter ? '' : ', unnoticed'}`,
    async ({ ledger, stage }) => {
      const { confirmBy = ledger.now } = oneOf(waiting(ledger), which);
      passTime(ledger, Math.max(0, (confirmBy - ledger.now) / minute));
      stage.now = ledger.now;
      if (isLookedAfter) await lookAfter({ ledger, stage });
    },
    (ledger) => waiting(ledger).length > 0,
  );
}
