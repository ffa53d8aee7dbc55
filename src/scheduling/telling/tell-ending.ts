import type { Connection, ConnectionEnd, ConnectionNews, JobRequest } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { tokenHashOf } from '../following/channel-token.js';
import { endingNoticeJob } from './notification-jobs.js';
import { hears } from './webhook-jobs.js';
import type { TellingParts } from './telling-parts.js';

/** Tells an owner's other systems, and the host, that a connection has ended; to tell of the same ending twice is to tell it once. */
export type TellEnding = (connection: Connection, ending: Ending) => Promise<void>;

export interface Ending {
  readonly reason: ConnectionEnd;
  /** Tells this ending from any other of the same connection. */
  readonly of: string;
}

const type = 'connection.needs-reconnect';

/** Makes what tells of connections that have ended. */
export function endingTeller(parts: TellingParts, owner: string): TellEnding {
  return async (connection, ending) => {
    const jobs = [
      ...(await webhooksTelling(connection, ending)),
      ...(await noticesTelling(connection, ending)),
    ];
    if (jobs.length > 0) await parts.bookings.addJobs(jobs, parts.now());
  };

  async function webhooksTelling(
    connection: Connection,
    { reason, of }: Ending,
  ): Promise<readonly JobRequest[]> {
    if (!parts.sendWebhook) return [];
    const webhooks = (await parts.settings.webhooks(owner)).filter(
      (webhook) => webhook.isDisabled !== true && hears(webhook, type),
    );
    const now = parts.now();
    const { id, hostId, provider, account } = connection;
    const news: ConnectionNews = {
      type,
      timestamp: formatInstant(now),
      data: { connection: { id, owner, hostId, provider, account, reason } },
    };
    const job = async (webhookId: string): Promise<JobRequest> => ({
      kind: 'webhook',
      owner,
      hostId,
      // The same from whichever server notices it, so that it is one message.
      subject: `${webhookId}/msg_${await tokenHashOf(JSON.stringify([owner, webhookId, id, of]))}`,
      dueAt: now,
      payload: JSON.stringify(news),
    });
    return Promise.all(webhooks.map((webhook) => job(webhook.id)));
  }

  async function noticesTelling(
    { id, hostId }: Connection,
    { reason, of }: Ending,
  ): Promise<readonly JobRequest[]> {
    if (!parts.notify) return [];
    const name = `ntf_${await tokenHashOf(JSON.stringify([owner, hostId, id, of]))}`;
    return [endingNoticeJob({ owner, hostId, dueAt: parts.now() }, { name, connectionId: id, reason })];
  }
}
