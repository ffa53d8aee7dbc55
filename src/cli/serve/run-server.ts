import { setTimeout as pause } from 'node:timers/promises';
import { BookingError } from '../../contract/booking-error.js';
import { serve } from '../../node.js';
import type { Serving } from '../../node.js';
import type { BookingServer } from '../../server/booking-server.js';
import { failureResponse } from '../../server/failure.js';
import { answerProbes } from '../../server/probes.js';
import type { Readiness } from '../../server/probes.js';
import { startWorker } from '../../server/worker.js';
import { openDatabase } from '../../store/sql/index.js';
import type { Database } from '../../store/sql/index.js';
import { buildHouse } from './build-house.js';
import { houseTerms } from './house-terms.js';
import type { PlannedTerms } from './house-terms.js';
import type { House } from './house.js';
import type { Log } from './log/log.js';
import { requestLogging } from './log/logging-server.js';
import { toldError } from './log/told-error.js';
import type { ServePlan } from './serve-plan.js';
import { endsWithin } from './within.js';

/** In how many lanes the work of owners is done: who is slow to answer holds up one. */
const workLanes = 4;

/** How a server is run. */
export interface RunOptions {
  readonly log: Log;
  /** Resolves with the reason when the server is to end. */
  readonly told: Promise<string>;
}

/**
 * Runs a server from its start until it is told to end, and ends it in order: it says that it is not ready, takes no more
 * requests, finishes those that run and the work that is under way, and closes the database.
 *
 * It listens first and is ready later, so that whoever watches sees a server that is starting, however long the database takes to be
 * brought to shape.
 *
 * @throws Error when it cannot listen or the database cannot be opened; nothing stays open then
 */
export async function runServer(plan: ServePlan, { log, told }: RunOptions): Promise<void> {
  const { config, basePath } = plan;
  let isStopping = false;
  let database: Database | undefined;
  let house: House | undefined;
  let closeMails = (): void => undefined;
  const logging = requestLogging({
    log,
    basePath,
    isOwner: (owner) => house?.schedulers.keeps(owner) ?? false,
  });

  async function readiness(): Promise<Readiness> {
    if (isStopping) return { status: 'not-ready', reason: 'stopping' };
    if (!database || !house) return { status: 'not-ready', reason: 'starting' };
    await database.query('select 1');
    return { status: 'ready' };
  }

  const answer: BookingServer = async (request) =>
    house
      ? house.server(request)
      : failureResponse(new BookingError('unavailable', { retryAfterSeconds: 2 }));
  const serving = await serve(logging.around(answerProbes(answer, { basePath, readiness })), {
    host: config.host,
    port: config.port,
    graceSeconds: config.stop.graceSeconds,
  });
  log.info('listening', { address: serving.url });
  // Told while it starts, it says so at once.
  void told.then(() => {
    isStopping = true;
  });
  try {
    database = await openDatabase({ url: plan.databaseUrl, connections: config.database.connections });
    const planned = await houseTerms(plan, database);
    closeMails = () => planned.smtp?.close();
    void greetMailServer(planned, log);
    house = buildHouse({
      ...planned.terms,
      onError: logging.onError,
      onTrouble: (error, { doing }) => log.warn('failed', { doing, error: toldError(error) }),
    });
    const workers = plan.has('worker') ? startWorkers(house, log) : [];
    log.info('ready', { address: plan.publicUrl });
    const reason = await told;
    log.info('stopping', { reason });
    await end({ plan, serving, log, house, workers });
  } finally {
    await serving.close();
    closeMails();
    if (database && !(await endsWithin(config.stop.graceSeconds, database.close())))
      log.warn('the database was left open');
  }
  log.info('stopped');
}

type Stoppable = readonly { stop(): Promise<void> }[];

/** Who sets a server up is told that mails will not leave it; they are tried again all the same. */
async function greetMailServer({ smtp }: PlannedTerms, log: Log): Promise<void> {
  const greeted = await smtp?.verify();
  if (greeted?.outcome === 'unready') log.warn('the mail server is not ready', { reason: greeted.reason });
}

function startWorkers({ schedulers }: House, log: Log): Stoppable {
  const onError = (error: unknown): void =>
    log.error('failed', { doing: 'working', error: toldError(error) });
  return Array.from({ length: workLanes }, () => startWorker(() => schedulers.workInTurn(), { onError }));
}

async function end({
  plan,
  serving,
  log,
  house,
  workers,
}: {
  readonly plan: ServePlan;
  readonly serving: Serving;
  readonly log: Log;
  readonly house: House;
  readonly workers: Stoppable;
}): Promise<void> {
  const { delaySeconds, graceSeconds } = plan.config.stop;
  if (delaySeconds > 0) await pause(delaySeconds * 1000);
  const rounds = Promise.all(workers.map((worker) => worker.stop()));
  await serving.close();
  const rest = Promise.all([rounds, house.settled()]);
  // What is cut off is a job whose lease ends, and is done by whoever comes next.
  if (!(await endsWithin(graceSeconds, rest))) log.warn('work was left for later');
}
