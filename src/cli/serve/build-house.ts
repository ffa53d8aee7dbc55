import { createScheduler, createSchedulers, notificationTaker } from '../../scheduling/index.js';
import type { FollowingTerms, Scheduler } from '../../scheduling/index.js';
import { mailNotifier } from '../../server/mails/mail-notifier.js';
import { createBookingServer } from '../../server/booking-server.js';
import {
  ownerSlugs,
  sqlBookings,
  sqlBusy,
  sqlCounter,
  sqlFollowed,
  sqlSettings,
} from '../../store/sql/index.js';
import { afterwork } from './afterwork.js';
import { answerElements } from './answer-elements.js';
import { answerRoot } from './answer-root.js';
import type { House, HouseTerms } from './house.js';
import { hostsSide } from './hosts-side.js';

/**
 * Puts a whole house together over one database: a scheduler for each owner, made when it is needed and all on the same terms, the
 * wire of guests and hosts, hosts' sign-in and connecting, pages, and the work of all owners.
 *
 * @throws TypeError for terms that cannot be meant
 */
export function buildHouse(terms: HouseTerms): House {
  const { database, secrets, publicUrl, providers, owners, onError, onTrouble } = terms;
  const [secret, ...formerSecrets] = secrets;
  const origin = new URL(publicUrl).origin;
  const basePath = new URL(publicUrl).pathname.replace(/\/$/, '');
  const settings = sqlSettings(database, { secrets });
  const bookings = sqlBookings(database);
  const counter = sqlCounter(database);
  const { defer, settled } = afterwork();
  const following: FollowingTerms | undefined = terms.following && {
    ...terms.following,
    calendars: sqlFollowed(database),
  };
  const shared = {
    settings,
    bookings,
    counter,
    busyMemory: sqlBusy(database),
    providers,
    secret,
    formerSecrets,
    defer,
    onError: onTrouble,
    ...partsOf(terms),
    ...(following && { following }),
  };
  const isServed = (owner: string): boolean => owners?.includes(owner) ?? true;
  const schedulers = createSchedulers({
    has: async (owner) => isServed(owner) && (await settings.owner(owner)) !== undefined,
    all: async () => (await ownerSlugs(database)).filter(isServed),
    make: (owner): Scheduler => createScheduler({ ...shared, owner }),
  });
  const hosts =
    terms.signIn && hostsSide({ ...terms, ...shared, following, schedulers, isServed, signIn: terms.signIn });
  const server = createBookingServer({
    backends: (owner) => schedulers.of(owner),
    basePath,
    counter,
    onError,
    health: () => bookings.workState(Date.now()),
    // Forms of the server's own pages are sent to this very origin.
    ...(terms.origins && { origins: terms.origins === '*' ? '*' : [...new Set([origin, ...terms.origins])] }),
    ...(terms.addressOf && { addressOf: terms.addressOf }),
    ...(terms.limits && { limits: terms.limits }),
    ...(terms.tasksSecrets && {
      tasks: { secrets: terms.tasksSecrets, work: () => schedulers.work() },
    }),
    ...(following?.notifyAt !== undefined && {
      notifications: notificationTaker({ calendars: following.calendars, providers }),
    }),
    ...(terms.hasPages && {
      pages: {
        nameOf: async (owner) => (isServed(owner) ? (await settings.owner(owner))?.name : undefined),
        elements: terms.elements,
        ...(terms.frames && { frames: terms.frames }),
      },
    }),
    ...hosts,
  });
  const withElements = terms.hasPages ? server : answerElements(server, basePath, terms.elements);
  return {
    server: hosts ? answerRoot(withElements, basePath) : withElements,
    schedulers,
    settled,
  };
}

/** What schedulers and desks may have and need not. */
function partsOf({ send, ...terms }: HouseTerms) {
  return {
    ...(send && { notify: mailNotifier({ send }) }),
    ...(terms.sendWebhook && { sendWebhook: terms.sendWebhook }),
    ...(terms.links && { links: terms.links }),
    ...(terms.manageUrl !== undefined && { manageUrl: terms.manageUrl }),
    ...(terms.hostUrl !== undefined && { hostUrl: terms.hostUrl }),
    ...(terms.calendarReads && { calendarReads: terms.calendarReads }),
    ...(terms.holds && { holds: terms.holds }),
    ...(terms.patienceSeconds !== undefined && { patienceSeconds: terms.patienceSeconds }),
    ...(terms.retentionDays !== undefined && { retentionDays: terms.retentionDays }),
  };
}
