import * as z from 'zod';
import { BookingError, errorCodes, isBookingError } from '../src/contract.js';
import type { HostBackend } from '../src/contract.js';
import type { Rival } from './rival.js';
import type { Switch } from './switches.js';

/** Where it is asked. */
export const switchboardPath = '/demo/switches';

/** What the switchboard reaches. */
export interface SwitchboardParts {
  readonly switches: readonly Switch[];
  readonly rival: Rival;
  readonly annasDesk: () => Promise<Pick<HostBackend, 'agenda' | 'cancel'> | undefined>;
  /** Puts back what Anna has set. */
  readonly refurnish: () => Promise<void>;
}

const Press = z.union([
  z.object({ switch: z.string(), on: z.boolean() }),
  z.object({ off: z.literal('all') }),
  z.object({ take: z.object({ eventType: z.string(), start: z.iso.datetime({ offset: true }) }) }),
  z.object({ reset: z.literal(true) }),
]);

type Press = z.infer<typeof Press>;

/**
 * Answers `GET` with every switch and whether it is on, and `POST` of one press with the same afterwards; a time that cannot be
 * taken is refused with its code.
 */
export async function answerSwitchboard(parts: SwitchboardParts, request: Request): Promise<Response> {
  if (request.method !== 'POST') return stateOf(parts.switches);
  // What another site's page can send without being asked has another type.
  const isOurs = request.headers.get('Content-Type')?.startsWith('application/json') === true;
  const press = Press.safeParse(isOurs ? await request.json().catch(() => undefined) : undefined);
  if (!press.success) return refusal(new BookingError('invalid-request'));
  try {
    await carryOut(parts, press.data);
    return await stateOf(parts.switches);
  } catch (error) {
    return refusal(isBookingError(error) ? error : new BookingError('unavailable', { cause: error }));
  }
}

async function carryOut(parts: SwitchboardParts, press: Press): Promise<void> {
  const { switches, rival, refurnish } = parts;
  if ('switch' in press) {
    const one = switches.find(({ id }) => id === press.switch);
    if (!one) throw new BookingError('not-found');
    if ((await one.isOn()) !== press.on) await one.turn(press.on);
  } else if ('take' in press) await rival.take(press.take);
  else {
    for (const one of switches) if (await one.isOn()) await one.turn(false);
    if ('off' in press) return;
    const desk = await parts.annasDesk();
    if (desk) await cancelAll(desk);
    await refurnish();
  }
}

/** Cancels what stands in the next months, as Anna would. */
async function cancelAll(desk: Pick<HostBackend, 'agenda' | 'cancel'>): Promise<void> {
  const day = 86_400_000;
  const now = Date.now();
  for (const [from, to] of [
    [0, 60],
    [60, 120],
  ] as const) {
    const { bookings } = await desk.agenda({
      start: new Date(now + from * day).toISOString(),
      end: new Date(now + to * day).toISOString(),
    });
    for (const { ref, version, status } of bookings)
      if (status === 'confirmed' || status === 'pending')
        await desk.cancel(ref, { version }, { key: crypto.randomUUID() });
  }
}

async function stateOf(switches: readonly Switch[]): Promise<Response> {
  const shown = await Promise.all(
    switches.map(async ({ id, group, title, happens, look, isOn }) => ({
      id,
      group,
      title,
      happens,
      look,
      on: await isOn(),
    })),
  );
  return Response.json({ switches: shown }, { headers: { 'Cache-Control': 'no-store' } });
}

function refusal({ code }: BookingError): Response {
  return Response.json({ code }, { status: errorCodes[code] });
}
