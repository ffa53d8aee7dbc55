import { BookingError } from '../src/contract.js';
import type { Connecting, HostBackend } from '../src/contract.js';
import { publishedElements } from '../src/node.js';
import { createBookingServer, createSignIn } from '../src/server.js';
import type { BookingServer, SignIn } from '../src/server.js';
import { answerFate } from './fates.js';
import { answerFile } from './files.js';
import type { DemoGoogle } from './google.js';
import type { GuestLine } from './guest-line.js';
import type { House } from './house.js';
import { mailTrayPath } from './mail-tray.js';
import type { MailTray } from './mail-tray.js';
import type { Rival } from './rival.js';
import { demoSignIn } from './sign-in.js';
import type { DemoSignIn } from './sign-in.js';
import type { DemoStores } from './stores.js';
import { answerSwitchboard, switchboardPath } from './switchboard.js';
import type { Switch } from './switches.js';
import { answerWeek } from './week.js';

/** The desk of a host, if there is such a host. */
export type DeskOf = (hostId: string) => Promise<HostBackend | undefined>;

/** What answers a demo's addresses. */
export interface DemoParts {
  readonly url: string;
  /** Whether nobody but this machine reaches it. */
  readonly isOwnMachine: boolean;
  readonly google: DemoGoogle;
  readonly house: House;
  readonly stores: DemoStores;
  readonly tray: MailTray;
  readonly connecting: Connecting;
  readonly deskOf: DeskOf;
  readonly line: GuestLine;
  readonly door: { readonly isShut: boolean };
  readonly rival: Rival;
  /** Those of the stand-in for Google; the real one goes its own ways. */
  readonly switches?: readonly Switch[];
}

/** Pages on which hosts are signed in. */
const ofHosts = ['/host', '/sign-in', '/settings'];
/** First parts of the addresses that the booking server itself answers, beside those of owners. */
const ofServer = ['v1', 'sign-in', 'sign-out', 'settings', 'manage', 'booking-elements'];
/** Seconds until a guest who asked too often may ask again. */
const shutSeconds = 20;

/** Answers every address of the demo: the booking server's, the demo's own, and pages. */
export async function answerDemo(parts: DemoParts): Promise<BookingServer> {
  const { url, isOwnMachine, google, house, tray, line, switches, deskOf } = parts;
  const { standIn } = google;
  const oneClick = demoSignIn(['anna', 'ben']);
  const booking = await bookingServer(parts, oneClick);
  // A real person's week is shown to that person's own machine only, and mails, which open bookings, to nobody else either.
  const weekIsShown = standIn !== undefined || isOwnMachine;
  const isAnsweredThere = async (pathname: string): Promise<boolean> => {
    const [, first = ''] = pathname.split('/');
    return ofServer.includes(first) || (await house.schedulerOf(first)) !== undefined;
  };

  return async (request) => {
    const { pathname, search, hostname } = new URL(request.url);
    // Signing in and connecting belong to one address, whichever a person has typed.
    if (ofHosts.includes(pathname) && hostname === 'localhost' && hostname !== new URL(url).hostname)
      return Response.redirect(new URL(`${pathname}${search}`, url), 307);
    if (pathname.startsWith('/v1/anna/')) return line.carry(request, () => booking(request));
    if (await isAnsweredThere(pathname)) return booking(request);
    if (pathname === '/demo/sign-in') return oneClick.answer(request);
    if (pathname === '/demo/week' && weekIsShown) return answerWeek(house, request);
    if (pathname.startsWith(mailTrayPath) && isOwnMachine) return tray.answer(request);
    if (pathname === '/demo/stand-in' && standIn) return answerFate(standIn.google, request);
    if (pathname === switchboardPath && switches && isOwnMachine)
      return answerSwitchboard(
        { switches, rival: parts.rival, annasDesk: () => deskOf('anna'), refurnish: house.refurnish },
        request,
      );
    return answerFile(request);
  };
}

/** The wire of guests and of the host, who connects accounts on a page of this same server. */
async function bookingServer(parts: DemoParts, oneClick: DemoSignIn): Promise<BookingServer> {
  const { url, house, connecting, deskOf, rival, door } = parts;
  const annas = await house.schedulerOf('anna');
  const signIn = frontDoor(parts);
  return createBookingServer({
    backends: async (owner) => (owner === 'anna' ? rival.backend : house.schedulerOf(owner)),
    admit({ operation, owner }) {
      if (door.isShut && operation === 'book' && owner === 'anna')
        throw new BookingError('rate-limited', { retryAfterSeconds: shutSeconds });
    },
    hosts: {
      authenticate: async (request) => oneClick.authenticate(request) ?? (await signIn.authenticate(request)),
      backend: deskOf,
      origins: [new URL(url).origin],
    },
    connecting,
    pages: {
      nameOf: async (owner) => (await house.settings.owner(owner))?.name,
      elements: publishedElements(),
      // Snippets are tried in pages of one's own.
      frames: '*',
    },
    signIn,
    health: () => annas!.workState(),
    onError: (error) =>
      console.error(`Answered with an error: ${error instanceof Error ? error.message : 'failed'}`),
  });
}

/** Signing in as in a product of one's own, beside the one click: with a link that is printed or mailed, and with Google. */
function frontDoor({ url, house, stores, google, tray, isOwnMachine }: DemoParts): SignIn {
  return createSignIn({
    store: stores.signIn,
    settings: house.settings,
    publicUrl: url,
    google: google.identity,
    elementsUrl: '/dist/cdn/booking-elements-host.js',
    // A host of the demo is an owner of their own.
    bookingPageOf: (hostId) => `/${encodeURIComponent(hostId)}`,
    supportUrl: 'mailto:support@example.com',
    // Mails of the tray are shown on this machine alone, and so are they who would read them.
    ...(isOwnMachine && { send: tray.send }),
  });
}
