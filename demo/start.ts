import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { googleCalendar } from '../src/google.js';
import { publicHolidays, publishedElements, serve } from '../src/node.js';
import { createConnecting, createHostDesk } from '../src/scheduling.js';
import { createBookingServer, startWorker } from '../src/server.js';
import type { BookingServer } from '../src/server.js';
import { openDatabase, sqlTickets } from '../src/sql.js';
import type { FakeGoogle } from '../src/testing.js';
import { listen } from '../src/testing-node.js';
import { answerFate } from './fates.js';
import { answerFile } from './files.js';
import { accountFromEnvironment, buildHouse } from './house.js';
import type { GoogleAccount } from './house.js';
import { demoSecret } from './secret.js';
import { demoSignIn } from './sign-in.js';
import { account, openStandIn } from './stand-in.js';
import { mailTrayPath, openMailTray } from './mail-tray.js';
import { answerWeek } from './week.js';

const host = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 3000);
const folder = path.resolve(process.env['DATA_DIR'] ?? path.join(import.meta.dirname, '../.data'));

console.log('Starting …');
const closing: (() => Promise<void>)[] = [];
await mkdir(folder, { recursive: true });
const real = accountFromEnvironment(process.env);
const standIn = real ? undefined : await startStandIn();
const isOwnMachine = ['127.0.0.1', 'localhost', '::1'].includes(host);
// A real person's week is shown to that person's own machine only, and mails, which open bookings, to nobody else either.
const weekIsShown = !real || isOwnMachine;
const database = await openDatabase({ url: process.env['DATABASE_URL'] ?? path.join(folder, 'database') });
closing.push(() => database.close());
// What connects accounts and makes manage links has to know where it is reached.
let answer: BookingServer = async () => new Response(null, { status: 503 });
const { url, close } = await serve((request) => answer(request), { host, port });
const tray = await openMailTray(path.join(folder, 'mails'));
const house = await buildHouse(real ?? standIn!.account, database, {
  secret: await demoSecret(folder),
  url,
  send: tray.send,
});
const schedulers = [...house.schedulers.values()];
const signIn = demoSignIn([...house.schedulers.keys()]);
const worker = startWorker(async () => {
  for (const scheduler of schedulers) await scheduler.work();
});
closing.unshift(close, () => worker.stop());
const booking = bookingServer(url);
answer = answerDemo;
announce();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

async function answerDemo(request: Request): Promise<Response> {
  const { pathname, search, hostname } = new URL(request.url);
  // Signing in and connecting belong to one address, whichever a person has typed.
  if (pathname === '/host' && hostname === 'localhost' && hostname !== new URL(url).hostname)
    return Response.redirect(new URL(`/host${search}`, url), 307);
  if (pathname.startsWith('/v1/') || isGuestPage(pathname)) return booking(request);
  if (pathname === '/demo/sign-in') return signIn.answer(request);
  if (pathname === '/demo/week' && weekIsShown) return answerWeek(house, request);
  if (pathname.startsWith(mailTrayPath) && isOwnMachine) return tray.answer(request);
  if (pathname === '/demo/stand-in' && standIn) return answerFate(standIn.google, request);
  return answerFile(request);
}

/** The pages that the booking server itself answers. */
function isGuestPage(pathname: string): boolean {
  const [, first = ''] = pathname.split('/');
  return ['booking-elements', 'manage', ...house.schedulers.keys()].includes(first);
}

/** The wire of guests and of the host, who connects accounts on a page of this same server. */
function bookingServer(publicUrl: string): BookingServer {
  const { schedulers, secret, ...parts } = house;
  const origins = [new URL(publicUrl).origin];
  const tickets = sqlTickets(database, { secrets: [secret] });
  const connecting = createConnecting({
    ...parts,
    tickets,
    secret,
    publicUrl,
    returnOrigins: origins,
    ownerOf: (hostId) => hostId,
  });
  const holidays = publicHolidays();
  const desks = new Map(
    [...schedulers].map(([owner, scheduler]) => [
      owner,
      createHostDesk({ ...parts, owner, connecting, scheduler, holidays })(owner),
    ]),
  );
  return createBookingServer({
    backends: (owner) => schedulers.get(owner),
    hosts: {
      authenticate: (request) => signIn.authenticate(request),
      backend: (hostId) => desks.get(hostId),
      origins,
    },
    connecting,
    pages: {
      nameOf: async (owner) => (await house.settings.owner(owner))?.name,
      elements: publishedElements(),
    },
    health: () => schedulers.get('anna')!.workState(),
    onError: (error) =>
      console.error(`Answered with an error: ${error instanceof Error ? error.message : 'failed'}`),
  });
}

/** The stand-in, listening, and an account in it; its state is kept in the data folder. */
async function startStandIn(): Promise<{
  readonly google: FakeGoogle;
  readonly address: string;
  readonly account: GoogleAccount;
}> {
  const { google, team, save } = await openStandIn(folder);
  const { url: address, close: stop } = await listen(google);
  const saving = startWorker(save, { pauseSeconds: 2 });
  closing.push(async () => {
    await saving.stop();
    await save();
    await stop();
  });
  const provider = googleCalendar({
    clientId: google.client.id,
    clientSecret: google.client.secret,
    apiBaseUrl: `${address}calendar/v3`,
    tokenUrl: `${address}token`,
    authUrl: `${address}o/oauth2/v2/auth`,
    revokeUrl: `${address}revoke`,
  });
  return {
    google,
    address,
    account: { provider, refreshToken: () => google.issueRefreshToken({ account }), conflicts: [team] },
  };
}

function announce(): void {
  const lines = [
    [`${url}/`, 'the booking widget on a plain page'],
    [`${url}/button`, 'the same in a dialog, from a button in the text and a floating one'],
    [
      `${url}/themes`,
      'four themes made with tokens, and the way to three sites with the widget at home in them',
    ],
    [`${url}/frame`, 'the widget in an iframe that is as high as what is in it'],
    [`${url}/anna`, 'what can be booked with Anna: a page to share, which works without script too'],
    [`${url}/manage`, 'where the links in mails and calendars lead guests: see, move, cancel a booking'],
    [`${url}/split`, 'the widget beside the host’s week: book, and watch the event arrive'],
    [`${url}/elements`, 'every element alone'],
    [`${url}/host`, 'the host’s side: connect, choose calendars, places, hours, and see why'],
    [`${url}/mails`, 'the mails that guests and hosts get'],
    [`${url}/v1/openapi.json`, 'the wire, described'],
    ...(standIn
      ? [[standIn.address, 'the stand-in for Google (set GOOGLE_CLIENT_ID, … for the real one)']]
      : []),
  ];
  const width = Math.max(...lines.map(([address = '']) => address.length));
  console.log(`\nbooking-elements is at work${real ? ' on the real Google' : ''}:\n`);
  for (const [address = '', words = ''] of lines) console.log(`  ${address.padEnd(width)}  ${words}`);
  console.log('\nCtrl+C ends it.');
}

async function end(): Promise<void> {
  for (const close of closing) await close();
  process.exit(0);
}
