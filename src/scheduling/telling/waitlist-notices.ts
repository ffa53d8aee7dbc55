import type { JobRequest, WaitingRecord } from '../../contract/index.js';

/** The job that tells a guest that they are in line. */
export function waitListedNotice(record: WaitingRecord, now: number): JobRequest {
  return notice(record, 'wait-listed', now);
}

/** The job that tells a guest that a time is kept for them. */
export function timeOfferedNotice(record: WaitingRecord, now: number): JobRequest {
  return notice(record, `time-offered-${record.offer?.start ?? 0}`, now);
}

function notice({ ref, owner, hostIds }: WaitingRecord, news: string, dueAt: number): JobRequest {
  return {
    kind: 'notification',
    owner,
    hostId: hostIds[0] ?? '',
    subject: `${ref}/${news}`,
    dueAt,
    payload: JSON.stringify({ id: 'x', ref, news }),
  };
}
