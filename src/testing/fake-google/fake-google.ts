import { addGroup, changeCalendar, changeListEntry } from './calendars/calendar-changes.js';
import { addAccount, addCalendar, shareCalendar } from './calendars/seeding.js';
import {
  addEvent,
  changeEvent,
  emptyTrash,
  eventOf,
  eventsOf,
  expireSyncTokens,
  removeEvent,
} from './events/host-actions.js';
import { finishConferences } from './events/settle-conferences.js';
import { createFaultScript } from './faults/fault-script.js';
import { createReceiver } from './http/receive.js';
import { decideConsent } from './oauth/consent.js';
import { endGrants, issueAccessToken, issueGrant } from './oauth/issue-tokens.js';
import { requireSignIn, setBlocked } from './oauth/policies.js';
import { openChannels } from './push/channels.js';
import { createCourier } from './push/deliver.js';
import { sendToLoopback } from './push/loopback.js';
import { createPushScript } from './push/push-script.js';
import type { FakeGoogle, FakeGoogleOptions, TokenDetails } from './stand-in.js';
import { createClock } from './state/clock.js';
import { releaseReads } from './state/replicas.js';
import { createRequestLog } from './state/request-log.js';
import { openState, saveState } from './state/snapshot.js';
import type { OAuthClient } from './state/tokens.js';
import { createTurns } from './turns.js';

const DEFAULT_NOW = Date.UTC(2026, 0, 5, 8);
const DEFAULT_CLIENT: OAuthClient = {
  id: 'test-client.apps.googleusercontent.com',
  secret: 'test-client-secret',
};
const DEFAULT_SCOPES = ['https://www.googleapis.com/auth/calendar'];

/**
 * A stand-in for Google.
 *
 * @example
 * const google = fakeGoogle({ now: Date.parse('2026-03-02T08:00:00Z') });
 * const anna = google.addAccount({ email: 'anna@example.com', zone: 'Europe/Berlin' });
 * google.addEvent({ calendar: anna.calendar, summary: 'Dentist', start: '2026-03-02T09:00', end: '2026-03-02T10:00' });
 * const token = google.issueAccessToken({ account: anna.email });
 * await google.fetch('https://www.googleapis.com/calendar/v3/users/me/calendarList', {
 *   headers: { authorization: `Bearer ${token}` },
 * });
 */
export function fakeGoogle(options: FakeGoogleOptions = {}): FakeGoogle {
  const clock = createClock(options.now ?? options.state?.now ?? DEFAULT_NOW);
  const state = openState(options.state, clock.now());
  const world = { state, clock };
  const register = (client: OAuthClient) => {
    state.clients = [...state.clients.filter(({ id }) => id !== client.id), client];
  };
  for (const client of options.clients ?? []) register(client);
  if (state.clients.length === 0) register(DEFAULT_CLIENT);
  const firstClient = () => state.clients[0] ?? DEFAULT_CLIENT;
  const permissionOf = ({ account, scopes = DEFAULT_SCOPES, client = firstClient().id }: TokenDetails) => ({
    account,
    scopes,
    clientId: client,
  });
  const requests = createRequestLog(options.logLimit ?? 1000);
  const faults = createFaultScript();
  const pushes = createPushScript();
  const turns = createTurns(world, pushes);
  const { take } = turns;
  const { deliver } = options;
  const deliverNotifications = createCourier(world, {
    turns,
    deliver: deliver === 'loopback' ? sendToLoopback : deliver,
  });
  let down = false;
  const fetch = createReceiver(world, {
    faults,
    turns,
    requests,
    sleep: options.sleep ?? ((milliseconds, signal) => clock.wait(milliseconds, signal)),
    isDown: () => down,
  });

  return {
    fetch,
    clock,
    settings: state.settings,
    faults,
    requests,
    pushes,
    get channels() {
      return openChannels(world);
    },
    get down() {
      return down;
    },
    set down(value) {
      down = value;
    },
    get client() {
      return firstClient();
    },
    get outbox() {
      return state.outbox;
    },
    addAccount: (details) => {
      const { email } = addAccount(world, details);
      return { email, calendar: email };
    },
    addCalendar: (details) => addCalendar(world, details).id,
    share: (sharing) => {
      shareCalendar(world, sharing);
    },
    addClient: register,
    addGroup: (group) => {
      addGroup(world, group);
    },
    changeCalendar: (change) => {
      take(() => changeCalendar(world, change));
    },
    changeListEntry: (change) => {
      changeListEntry(world, change);
    },
    addEvent: (details) => take(() => addEvent(world, details)),
    changeEvent: (name, patch) => take(() => changeEvent(world, name, patch)),
    removeEvent: (name) => {
      take(() => removeEvent(world, name));
    },
    emptyTrash: (calendar) => {
      take(() => emptyTrash(world, calendar));
    },
    expireSyncTokens: (calendar) => {
      take(() => expireSyncTokens(world, calendar));
    },
    releaseReads: () => {
      releaseReads(world);
    },
    finishConferences: () => {
      take(() => finishConferences(world));
    },
    event: (name) => take(() => eventOf(world, name)),
    events: (calendar) => take(() => eventsOf(world, calendar)),
    issueAccessToken: (details) => {
      const lifetime = details.seconds === undefined ? {} : { seconds: details.seconds };
      return issueAccessToken(world, permissionOf(details), lifetime).accessToken;
    },
    issueRefreshToken: (details) => issueGrant(world, permissionOf(details), details.seconds).refreshToken,
    revokeAccess: ({ account, client }) => {
      endGrants(world, client === undefined ? { account } : { account, clientId: client });
    },
    setBlocked: ({ account, client = firstClient().id, blocked }) => {
      setBlocked(world, { account, clientId: client }, blocked);
    },
    requireSignIn: ({ account, client = firstClient().id }) => {
      requireSignIn(world, { account, clientId: client });
    },
    consent: (address, consent) => decideConsent(world, new URL(address), consent),
    deliverNotifications,
    save: () => saveState(state, clock),
  };
}
