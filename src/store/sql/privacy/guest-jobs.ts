import type { Queries } from '../database.js';

/** Work that is waiting, and tells of somebody. */
export interface WaitingJob {
  readonly hostId: string;
  readonly kind: string;
  readonly subject: string;
  readonly dueAt: number;
  readonly payload: unknown;
}

/** Work that is about a booking: to tell of it, or to look after it. */
export async function jobsAbout(
  queries: Queries,
  hostId: string,
  ref: string,
): Promise<readonly WaitingJob[]> {
  const rows = await queries.query<{ kind: string; subject: string; due_at: number; payload: string | null }>(
    `select kind, subject, due_at, payload from booking_elements.jobs
    where host_id = $1 and (strpos(payload, $3) > 0 or kind in ('expiry', 'second-look') and subject = $2)
    order by due_at, kind, subject`,
    [hostId, ref, `"ref":${JSON.stringify(ref)}`],
  );
  return rows.map(({ kind, subject, due_at: dueAt, payload }) => ({
    hostId,
    kind,
    subject,
    dueAt,
    payload: payload === null ? undefined : parsed(payload),
  }));
}

/** Which of those whom a guest brings a job tells something: their place among them. */
export function companionOf({ kind, payload }: WaitingJob): number | undefined {
  if (kind !== 'notification' || typeof payload !== 'object' || payload === null) return undefined;
  const reader = 'reader' in payload ? payload.reader : undefined;
  if (typeof reader !== 'object' || reader === null || !('index' in reader)) return undefined;
  return typeof reader.index === 'number' ? reader.index : undefined;
}

/**
 * Forgets what one of those whom a guest brings was to be told; those behind them move up by one, and so does what they are told.
 *
 * @returns How much was forgotten
 */
export async function removeCompanion(
  queries: Queries,
  { hostId, ref, index }: { readonly hostId: string; readonly ref: string; readonly index: number },
): Promise<number> {
  let removed = 0;
  // In their order, so that a name is free before the next one takes it.
  const all = [...(await jobsAbout(queries, hostId, ref))].sort(
    (a, b) => (companionOf(a) ?? -1) - (companionOf(b) ?? -1),
  );
  for (const job of all) {
    const place = companionOf(job);
    if (place === undefined || place < index) continue;
    if (place === index) removed += await remove(queries, job);
    else await moveUp(queries, job, place - 1);
  }
  return removed;
}

async function remove(queries: Queries, { hostId, kind, subject }: WaitingJob): Promise<number> {
  const gone = await queries.query(
    'delete from booking_elements.jobs where host_id = $1 and kind = $2 and subject = $3 returning 1',
    [hostId, kind, subject],
  );
  return gone.length;
}

async function moveUp(
  queries: Queries,
  { hostId, kind, subject, payload }: WaitingJob,
  index: number,
): Promise<void> {
  await queries.query(
    `update booking_elements.jobs set subject = $4, payload = $5
    where host_id = $1 and kind = $2 and subject = $3`,
    [
      hostId,
      kind,
      subject,
      subject.replace(/companion-\d+$/, `companion-${index}`),
      JSON.stringify({ ...(payload as object), reader: { role: 'companion', index } }),
    ],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, it is shown as it stands.
    return text;
  }
}
