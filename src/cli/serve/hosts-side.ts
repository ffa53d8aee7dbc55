import type { RateCounter } from '../../contract/index.js';
import { createConnecting, createHostDesk } from '../../scheduling/index.js';
import type {
  FollowingTerms,
  HostDesk,
  Scheduler,
  SchedulerOptions,
  Schedulers,
} from '../../scheduling/index.js';
import type { BookingServerOptions } from '../../server/booking-server-options.js';
import { createSignIn } from '../../server/sign-in/create-sign-in.js';
import { elementsPath } from '../../server/pages/pages-options.js';
import { ownerOfHost, sqlSignIn, sqlTickets } from '../../store/sql/index.js';
import type { HouseTerms } from './house.js';

/** What the hosts' side stands on beside the terms of the house. */
export interface HostsParts
  extends Pick<
      HouseTerms,
      'database' | 'secrets' | 'publicUrl' | 'hostOrigins' | 'hasPages' | 'send' | 'holidays'
    >,
    Pick<SchedulerOptions, 'settings' | 'bookings' | 'providers' | 'secret' | 'sendWebhook'> {
  readonly counter: RateCounter;
  readonly following: FollowingTerms | undefined;
  readonly schedulers: Schedulers;
  readonly isServed: (owner: string) => boolean;
  readonly signIn: NonNullable<HouseTerms['signIn']>;
  readonly defer: (work: Promise<void>) => void;
  readonly onTrouble: HouseTerms['onTrouble'];
}

/** How hosts sign in, connect accounts, and are served at a desk: that of the owner at whose backend their settings stand. */
export function hostsSide(
  parts: HostsParts,
): Required<Pick<BookingServerOptions, 'hosts' | 'connecting' | 'signIn'>> {
  const { database, secrets, publicUrl, settings, providers, secret, schedulers, onTrouble, send } = parts;
  const { origin, pathname } = new URL(publicUrl);
  const basePath = pathname.replace(/\/$/, '');
  const origins = [...new Set([origin, ...(parts.hostOrigins ?? [])])];
  const desks = new WeakMap<Scheduler, (hostId: string) => HostDesk>();

  async function ownerOf(hostId: string): Promise<string | undefined> {
    const owner = await ownerOfHost(database, hostId);
    return owner !== undefined && parts.isServed(owner) ? owner : undefined;
  }

  const connecting = createConnecting({
    settings,
    providers,
    tickets: sqlTickets(database, { secrets }),
    secret,
    publicUrl,
    counter: parts.counter,
    returnOrigins: origins,
    ownerOf,
    onError: onTrouble,
  });

  function deskOf(owner: string, scheduler: Scheduler): (hostId: string) => HostDesk {
    const desk =
      desks.get(scheduler) ??
      createHostDesk({
        owner,
        settings,
        bookings: parts.bookings,
        providers,
        connecting,
        scheduler,
        onError: onTrouble,
        ...(parts.following && { following: parts.following }),
        ...(parts.sendWebhook && { sendWebhook: parts.sendWebhook }),
        ...(parts.holidays && { holidays: parts.holidays }),
      });
    desks.set(scheduler, desk);
    return desk;
  }

  const { google, supportUrl, authenticate } = parts.signIn;
  const signIn = createSignIn({
    store: sqlSignIn(database),
    settings,
    publicUrl,
    elementsUrl: `${basePath}${elementsPath}/booking-elements-host.js`,
    defer: parts.defer,
    onError: onTrouble,
    ...(send && { send }),
    ...(google && { google }),
    ...(supportUrl !== undefined && { supportUrl }),
    ...(parts.hasPages && {
      bookingPageOf: async (hostId: string) => {
        const owner = await ownerOf(hostId);
        return owner === undefined ? undefined : `${basePath}/${owner}`;
      },
    }),
  });

  return {
    connecting,
    signIn,
    hosts: {
      origins,
      authenticate: async (request) =>
        (await authenticate?.(request)) ?? (await signIn.authenticate(request)),
      async backend(hostId) {
        const owner = await ownerOf(hostId);
        const scheduler = owner === undefined ? undefined : await schedulers.of(owner);
        return owner === undefined || !scheduler ? undefined : deskOf(owner, scheduler)(hostId);
      },
    },
  };
}
