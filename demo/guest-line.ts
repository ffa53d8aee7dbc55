import { setTimeout as sleep } from 'node:timers/promises';

/** The line between guests' pages and the booking server: as it is, slow, or cut as a booking is sent. */
export interface GuestLine {
  isSlow: boolean;
  cutsAtBook: boolean;
  /** Carries what a guest's page asks, and its answer. */
  carry(request: Request, answer: () => Promise<Response>): Promise<Response>;
}

/** How long each answer takes on a slow line, in milliseconds. */
const delayMs = 3_000;
/** How long nothing comes through once it is cut: longer than a page tries again by itself before it says so. */
const cutMs = 6_000;

/** A line that works. */
export function guestLine(): GuestLine {
  const lost = new Set<string>();
  let cutUntil = 0;
  return {
    isSlow: false,
    cutsAtBook: false,
    async carry(request, answer) {
      if (this.isSlow) await sleep(delayMs);
      if (!this.cutsAtBook) return unkept(await answer());
      if (Date.now() < cutUntil) return cutOff();
      const key = bookingKeyOf(request);
      if (key === undefined || lost.has(key)) return unkept(await answer());
      // It is booked; only the answer never arrives.
      await answer();
      lost.add(key);
      cutUntil = Date.now() + cutMs;
      return cutOff();
    },
  };
}

/** An answer that no browser keeps: what somebody has just switched is to be seen at once. */
function unkept(answer: Response): Response {
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

function bookingKeyOf(request: Request): string | undefined {
  const isBooking = request.method === 'POST' && /\/bookings$/.test(new URL(request.url).pathname);
  return isBooking ? (request.headers.get('Idempotency-Key') ?? undefined) : undefined;
}

/** An answer whose connection breaks after its first byte. */
function cutOff(): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    async pull(controller) {
      // What fails before its first byte is out would be answered with a page that says so.
      await sleep(50);
      // An end of this code is nobody's fault to the server's adapter, which writes out all others.
      const code = 'ERR_STREAM_PREMATURE_CLOSE';
      controller.error(Object.assign(new Error('The line is cut'), { code }));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
