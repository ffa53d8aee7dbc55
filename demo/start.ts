import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { IdentityProvider } from '../src/contract.js';
import { googleCalendar, googleSignIn } from '../src/google.js';
import { publicHolidays, publishedElements, serve } from '../src/node.js';
import { createConnecting, createHostDesk } from '../src/scheduling.js';
import { createBookingServer, createSignIn, startWorker } from '../src/server.js';
import type { BookingServer, SignIn } from '../src/server.js';
import { openDatabase, sqlSignIn, sqlTickets } from '../src/sql.js';
import type { FakeGoogle } from '../src/testing.js';
import { listen } from '../src/testing-node.js';
import { answerFate } from './fates.js';
import { answerFile } from './files.js';
import { accountFromEnvironment, buildHouse, clientFromEnvironment } from './house.js';
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
/** Pages on which hosts are signed in. */
const ofHosts = ['/host', '/sign-in', '/settings'];
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
const oneClick = demoSignIn(['anna', 'ben']);
const signIn = frontDoor(url);
const worker = startWorker(() => house.work());
closing.unshift(close, () => worker.stop());
const booking = await bookingServer(url);
answer = answerDemo;
announce();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

async function answerDemo(request: Request): Promise<Response> {
  const { pathname, search, hostname } = new URL(request.url);
  // Signing in and connecting belong to one address, whichever a person has typed.
  if (ofHosts.includes(pathname) && hostname === 'localhost' && hostname !== new URL(url).hostname)
    return Response.redirect(new URL(`${pathname}${search}`, url), 307);
  if (await isAnsweredThere(pathname)) return booking(request);
  if (pathname === '/demo/sign-in') return oneClick.answer(request);
  if (pathname === '/demo/week' && weekIsShown) return answerWeek(house, request);
  if (pathname.startsWith(mailTrayPath) && isOwnMachine) return tray.answer(request);
  if (pathname === '/demo/stand-in' && standIn) return answerFate(standIn.google, request);
  return answerFile(request);
}

/** The wire, and the pages that the booking server itself answers. */
async function isAnsweredThere(pathname: string): Promise<boolean> {
  const [, first = ''] = pathname.split('/');
  const own = ['v1', 'sign-in', 'sign-out', 'settings', 'manage', 'booking-elements'];
  return own.includes(first) || (await house.schedulerOf(first)) !== undefined;
}

/** Signing in as in a product of one's own, beside the one click: with a link that is printed or mailed, and with Google. */
function frontDoor(publicUrl: string): SignIn {
  return createSignIn({
    store: sqlSignIn(database),
    settings: house.settings,
    publicUrl,
    google: real ? googleSignIn(clientFromEnvironment(process.env)) : standIn!.identity,
    elementsUrl: '/dist/cdn/booking-elements-host.js',
    // A host of the demo is an owner of their own.
    bookingPageOf: (hostId) => `/${encodeURIComponent(hostId)}`,
    supportUrl: 'mailto:support@example.com',
    // Mails of the tray are shown on this machine alone, and so are they who would read them.
    ...(isOwnMachine && { send: tray.send }),
  });
}

/** The wire of guests and of the host, who connects accounts on a page of this same server. */
async function bookingServer(publicUrl: string): Promise<BookingServer> {
  const { secret, ...parts } = house;
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
  const annas = await house.schedulerOf('anna');
  return createBookingServer({
    backends: (owner) => house.schedulerOf(owner),
    hosts: {
      authenticate: async (request) => oneClick.authenticate(request) ?? (await signIn.authenticate(request)),
      async backend(hostId) {
        const scheduler = await house.schedulerOf(hostId);
        return (
          scheduler && createHostDesk({ ...parts, owner: hostId, connecting, scheduler, holidays })(hostId)
        );
      },
      origins,
    },
    connecting,
    pages: {
      nameOf: async (owner) => (await house.settings.owner(owner))?.name,
      elements: publishedElements(),
    },
    signIn,
    health: () => annas!.workState(),
    onError: (error) =>
      console.error(`Answered with an error: ${error instanceof Error ? error.message : 'failed'}`),
  });
}

/** The stand-in, listening, and an account in it; its state is kept in the data folder. */
async function startStandIn(): Promise<{
  readonly google: FakeGoogle;
  readonly address: string;
  readonly account: GoogleAccount;
  readonly identity: IdentityProvider;
}> {
  const { google, team, save } = await openStandIn(folder);
  const { url: address, close: stop } = await listen(google);
  const saving = startWorker(save, { pauseSeconds: 2 });
  closing.push(async () => {
    await saving.stop();
    await save();
    await stop();
  });
  const client = {
    clientId: google.client.id,
    clientSecret: google.client.secret,
    tokenUrl: `${address}token`,
    authUrl: `${address}o/oauth2/v2/auth`,
  };
  const provider = googleCalendar({
    ...client,
    apiBaseUrl: `${address}calendar/v3`,
    revokeUrl: `${address}revoke`,
  });
  return {
    google,
    address,
    identity: googleSignIn(client),
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
    [`${url}/snippets`, 'what to paste into your site, and where, in WordPress, Squarespace, Wix and others'],
    [`${url}/anna`, 'what can be booked with Anna: a page to share, which works without script too'],
    [`${url}/manage`, 'where the links in mails and calendars lead guests: see, move, cancel a booking'],
    [`${url}/split`, 'the widget beside the host’s week: book, and watch the event arrive'],
    [`${url}/elements`, 'every element alone'],
    [`${url}/host`, 'the host’s side: connect, choose calendars, places, hours, and see why'],
    [`${url}/sign-in`, 'the host’s front door: a link by mail, or Google'],
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
