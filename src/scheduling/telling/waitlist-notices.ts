import type { JobRequest, WaitingRecord } from '../../contract/index.js';
import type { Notice, WaitingNotice } from './notification-jobs.js';

/** The job that tells a guest that they are in line. */
export function waitListedNotice(record: WaitingRecord, now: number): JobRequest {
  return noticeJob(record, now, { news: 'wait-listed' });
}

/** The job that tells a guest that a time is kept for them. */
export function timeOfferedNotice(record: WaitingRecord, now: number): JobRequest {
  return noticeJob(record, now, {
    news: 'time-offered',
    ...(record.offer && { start: record.offer.start }),
  });
}

function noticeJob(
  { ref, owner, hostIds }: WaitingRecord,
  dueAt: number,
  notice: Omit<WaitingNotice, 'id' | 'ref'>,
): JobRequest {
  const { news, start } = notice;
  const whole: Notice = { id: `ntf_${crypto.randomUUID()}`, ref, ...notice };
  return {
    kind: 'notification',
    owner,
    hostId: hostIds[0] ?? '',
    subject: `${ref}/${news}${start === undefined ? '' : `-${start}`}`,
    dueAt,
    payload: JSON.stringify(whole),
  };
}
