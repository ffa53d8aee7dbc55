import type { HostBackend } from '../../contract/index.js';
import { readAgenda } from '../agenda/read-agenda.js';
import { readingsOfHosts } from '../busy/readings-of-hosts.js';
import { decideChange } from './decide-change.js';
import { cancelByHost, confirm, decline } from './host-decisions.js';
import type { HostSideParts } from './host-side.js';
import { listUnwritten, writeAgain } from './unwritten.js';
import { listWaiting } from '../waiting/waiting-guests.js';

/** What hosts ask about bookings and calendars. */
export type HostOperations = Pick<
  HostBackend,
  | 'confirm'
  | 'decline'
  | 'cancel'
  | 'decideChange'
  | 'agenda'
  | 'waitlist'
  | 'calendarReadings'
  | 'unwritten'
  | 'writeAgain'
>;

/** What hosts ask, done for one side: for all hosts of the owner, or for one. */
export function hostOperations(parts: HostSideParts): HostOperations {
  return {
    confirm: (ref, request, { key }) => confirm(parts, { ref, request, key }),
    decline: (ref, request, { key }) => decline(parts, { ref, request, key }),
    cancel: (ref, request, { key }) => cancelByHost(parts, { ref, request, key }),
    decideChange: (ref, request) => decideChange(parts, { ref, request }),
    agenda: (range, call) => readAgenda(parts, range, call?.signal),
    waitlist: () => listWaiting(parts),
    calendarReadings: (call) => readingsOfHosts(parts, call?.signal),
    unwritten: () => listUnwritten(parts),
    writeAgain: (ref) => writeAgain(parts, ref),
  };
}
