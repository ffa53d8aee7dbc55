import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { serve } from '../src/node.js';
import type { Serving } from '../src/node.js';
import { createBookingServer } from '../src/server.js';
import type { BookingServer } from '../src/server.js';
import { openWorld } from '../test/scheduling/scheduler/world.js';

/** How long every answer of the booking server takes, in milliseconds. */
const latency = 50;

const root = path.resolve(import.meta.dirname, '..');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** What is sent, in every form that it can be sent in. */
interface Packed {
  readonly mediaType: string;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/**
 * Serves the pages of bench/widget, what is built, and a booking server whose world stands still. Everything is worked out
 * and packed once, and sent alike from then on.
 */
export async function serveWidgetPages(): Promise<Serving> {
  const booking = bookingServer();
  const packed = new Map<string, Promise<Packed | undefined>>();
  return serve(async (request) => {
    const { pathname, search } = new URL(request.url);
    const isAsked = pathname.startsWith('/v1/');
    const address = pathname + search;
    if (!packed.has(address))
      packed.set(address, isAsked ? packAnswer(booking, request) : packFile(pathname));
    if (isAsked) await delay(latency);
    return answerWith(await packed.get(address), request);
  });
}

function answerWith(packed: Packed | undefined, request: Request): Response {
  if (!packed) return new Response('Not found\n', { status: 404 });
  const encoding = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '') ? 'br' : 'gzip';
  return new Response(new Uint8Array(packed[encoding]), {
    headers: {
      'Content-Type': packed.mediaType,
      'Content-Encoding': encoding,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
    },
  });
}

async function packFile(pathname: string): Promise<Packed | undefined> {
  const file = path.join(root, pathname.startsWith('/dist/cdn/') ? '' : 'bench/widget', pathname);
  const mediaType = mediaTypes[path.extname(file)];
  return mediaType === undefined ? undefined : pack(mediaType, await readFile(file));
}

/** @throws Error when the booking server has nothing good to say */
async function packAnswer(booking: BookingServer, request: Request): Promise<Packed> {
  const response = await booking(request);
  if (!response.ok) throw new Error(`${request.url}: ${response.status} ${await response.text()}`);
  return pack(response.headers.get('Content-Type') ?? '', Buffer.from(await response.arrayBuffer()));
}

async function pack(mediaType: string, content: Buffer): Promise<Packed> {
  return {
    mediaType,
    br: await promisify(brotliCompress)(content),
    gzip: await promisify(gzip)(content, { level: 9 }),
  };
}

/** Anna's, who begins at another time each day, so that no two days in a row show the same times. */
function bookingServer(): BookingServer {
  const { scheduler } = openWorld({
    host: {
      schedule: {
        zone: 'Europe/Berlin',
        weekly: Object.fromEntries(
          ['09:00', '09:15', '09:30', '09:45', '10:00'].map((from, day) => [
            day + 1,
            [{ from, to: '17:00' }],
          ]),
        ),
      },
    },
    eventType: { durationsMinutes: [30], intervalMinutes: 30 },
  });
  return createBookingServer({ backends: (owner) => (owner === 'anna' ? scheduler : undefined) });
}
