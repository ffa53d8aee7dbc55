import type { BookingStore, CalendarEntry, Job, OccupancyAddress } from '../../contract/index.js';
import { begin, beginAll } from './begin.js';
import { bookingsDuring, findBooking, knownBookings, sharingBookings } from './booking-rows.js';
import { change } from './change.js';
import type { Database } from './database.js';
import { calendarEntry, entriesIn, failedEntries, keepEntry, waitingEntries } from './entry-rows.js';
import { forgetEnded, noteForgetting } from './forgetting.js';
import { findHold, heldTime } from './hold-rows.js';
import { hold, release } from './holding.js';
import { addJobs, finishJob, postponeJob, takeJobs } from './job-rows.js';
import { liveOccupancies } from './live-occupancies.js';
import { relocate } from './relocate.js';
import { abandon, settleAll } from './settle.js';
import { findWaiting, forgetWaiting, keepWaiting, waitingFor } from './waiting-rows.js';
import { noteRun, workState } from './work-rows.js';

/**
 * A `BookingStore` in PostgreSQL, embedded or a server: any number of processes may share it. The database has to be
 * brought to shape before (`migrate`).
 *
 * @example
 * const database = await openDatabase({ url: process.env.DATABASE_URL });
 * const store = sqlBookings(database);
 */
export function sqlBookings(database: Database): BookingStore {
  return {
    begin: (request) => begin(database, request),
    beginAll: (requests) => beginAll(database, requests),
    settle: (claimId, outcome) => settleAll(database, [{ ...outcome, claimId }]),
    settleAll: (settlements) => settleAll(database, settlements),
    abandon: (claimId) => abandon(database, claimId),
    hold: (claim) => hold(database, claim),
    release: (owner, ref) => release(database, owner, ref),
    held: async (owner, ref, now) => {
      const found = await findHold(database, { owner, ref, now });
      return found && heldTime(found);
    },
    change: (request) => change(database, request),
    find: (owner, ref) => findBooking(database, owner, ref),
    sharing: (at: OccupancyAddress) => sharingBookings(database, at),
    during: (hostIds, range) => bookingsDuring(database, hostIds, range),
    relocate: (request) => relocate(database, request),
    known: (hostId, refs) => knownBookings(database, hostId, refs),
    occupancies: (hostIds, range, now) => liveOccupancies(database, { hostIds, range, now }),
    calendarEntry: (at: OccupancyAddress) => calendarEntry(database, at),
    entriesIn: (calendar, which) => entriesIn(database, calendar, which),
    keepEntry: (entry: CalendarEntry, also) =>
      also
        ? database.transaction(async (queries) => {
            const outcome = await keepEntry(queries, entry);
            if (outcome === 'kept') await addJobs(queries, also.jobs, also.now);
            return outcome;
          })
        : keepEntry(database, entry),
    failedEntries: (hostIds) => failedEntries(database, hostIds),
    waitingEntries: (hostId, connectionId) => waitingEntries(database, hostId, connectionId),
    addJobs: (jobs, now) => database.transaction((queries) => addJobs(queries, jobs, now)),
    takeJobs: (request) => takeJobs(database, request),
    finishJob: (job: Job) => finishJob(database, job),
    postponeJob: (job: Job, dueAt, error) => postponeJob(database, job, { dueAt, error }),
    forgetEnded: (request) => forgetEnded(database, request),
    noteForgetting: (note) => noteForgetting(database, note),
    keepWaiting: (record, also) => keepWaiting(database, record, also),
    findWaiting: (owner, ref) => findWaiting(database, owner, ref),
    waitingFor: (hostId) => waitingFor(database, hostId),
    forgetWaiting: (hostId, endedBefore) => forgetWaiting(database, hostId, endedBefore),
    noteRun: (now) => noteRun(database, now),
    workState: (now) => workState(database, now),
  };
}
