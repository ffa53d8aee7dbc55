import { createConnecting, createHostDesk } from '../src/scheduling.js';
import { publicHolidays } from '../src/node.js';
import { startWorker } from '../src/server.js';
import type { BookingServer } from '../src/server.js';
import { annasAccess } from './annas-access.js';
import { announce } from './announce.js';
import { answerDemo } from './answer-demo.js';
import type { DemoParts, DeskOf } from './answer-demo.js';
import { openGoogle } from './google.js';
import type { DemoGoogle, Environment } from './google.js';
import { guestLine } from './guest-line.js';
import { buildHouse } from './house.js';
import type { House } from './house.js';
import { listenSomewhere, namedPort } from './listening.js';
import { openMailTray } from './mail-tray.js';
import { findPlace } from './place.js';
import { rivalAt } from './rival.js';
import { demoSecret } from './secret.js';
import { forgetfulStores, keepingStores } from './stores.js';
import type { DemoStores } from './stores.js';
import { createSwitches } from './switches.js';

/** How a demo is started. */
export interface DemoOptions {
  /**
   * `HOST`, `PORT`, `DATA_DIR` and `DATABASE_URL`; `BOOKING_SECRET`; `GOOGLE_CLIENT_ID`, `GOOGLE_CLIENT_SECRET` and
   * `GOOGLE_REFRESH_TOKEN` for the real Google.
   */
  readonly env: Environment;
  /** Remembers nothing, although it could. */
  readonly forgets?: boolean;
  /** Hears where everything is. */
  readonly print: (line: string) => void;
}

/** A demo that is at work. */
export interface Demo {
  /** Without a slash at its end. */
  readonly url: string;
  /** Finishes what runs, and ends it. */
  close(): Promise<void>;
}

const loopback = ['127.0.0.1', 'localhost', '::1'];

/**
 * Starts the demo: a booking server, its pages, two hosts, and a stand-in for Google unless the real one is named.
 *
 * @throws Error saying what to do when it cannot keep what it should, or cannot listen
 */
export async function startDemo({ env, forgets, print }: DemoOptions): Promise<Demo> {
  print('Starting …');
  const host = env['HOST'] || '127.0.0.1';
  const port = namedPort(env['PORT']);
  const place = await findPlace({
    folder: env['DATA_DIR'] || undefined,
    databaseUrl: env['DATABASE_URL'] || undefined,
    forgets,
  });
  const { folder, databaseUrl } = place;
  const closing: (() => Promise<void>)[] = [place.leave];
  const end = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const google = await openGoogle(env, { folder, isNew: databaseUrl === undefined });
    closing.push(google.close);
    const secret = await demoSecret(folder);
    const stores = databaseUrl === undefined ? forgetfulStores() : await keepingStores(databaseUrl, secret);
    closing.push(stores.close);
    // What connects accounts and makes manage links has to know where it is reached.
    let answer: BookingServer = async () => new Response(null, { status: 503 });
    const { url, close, isElsewhere } = await listenSomewhere((request) => answer(request), { host, port });
    closing.push(close);
    const tray = await openMailTray(`${folder}/mails`);
    const house = await buildHouse(google.account, stores, { secret, url, send: tray.send });
    const worker = startWorker(() => house.work());
    closing.push(() => worker.stop());
    answer = await answerDemo({
      ...desksOf(house, stores, url),
      ...(await switchable(google, house)),
      google,
      house,
      stores,
      tray,
      url,
      isOwnMachine: loopback.includes(host),
    });
    announce({ url, standIn: google.standIn?.address, keeping: place.words, isElsewhere }, print);
    return { url, close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What connects accounts, and the desks at which hosts are served. */
function desksOf(
  house: House,
  { tickets }: DemoStores,
  publicUrl: string,
): Pick<DemoParts, 'connecting' | 'deskOf'> {
  const connecting = createConnecting({
    ...house,
    tickets,
    publicUrl,
    returnOrigins: [new URL(publicUrl).origin],
    ownerOf: (hostId) => hostId,
  });
  const holidays = publicHolidays();
  const deskOf: DeskOf = async (hostId) => {
    const scheduler = await house.schedulerOf(hostId);
    return scheduler && createHostDesk({ ...house, owner: hostId, connecting, scheduler, holidays })(hostId);
  };
  return { connecting, deskOf };
}

/** What can be made to go wrong, and where guests of Anna's pass. */
async function switchable(
  { standIn }: DemoGoogle,
  house: House,
): Promise<Pick<DemoParts, 'line' | 'door' | 'rival' | 'switches'>> {
  const line = guestLine();
  const door = { isShut: false };
  const anna = await house.schedulerOf('anna');
  if (!anna) throw new Error('Anna is not there');
  const switches = standIn && {
    switches: createSwitches({
      google: standIn.google,
      line,
      door,
      access: annasAccess(standIn.google, house.settings),
    }),
  };
  return { line, door, rival: rivalAt(anna), ...switches };
}
