import type { Webhook } from '../../contract/index.js';
import { Webhook as WebhookSchema } from '../../schemas/index.js';
import { changedWebhook, ownedWebhook } from '../changed-webhook.js';
import type { Seal } from '../seal.js';
import type { Database, Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';
import { readStored } from './stored-value.js';

interface WebhookRow {
  readonly owner: string;
  readonly id: string;
  readonly value: object;
  readonly sealed_endpoint: string;
}

const columns = 'owner, id, value, sealed_endpoint';

/** An owner's webhooks, in the order they were saved first. */
export async function findWebhooks(queries: Queries, seal: Seal, owner: string): Promise<readonly Webhook[]> {
  if (!isPossibleKey(owner)) return [];
  const rows = await queries.query<WebhookRow>(
    `select ${columns} from booking_elements.webhooks where owner = $1 order by position`,
    [owner],
  );
  return Promise.all(rows.map((row) => openRow(seal, row)));
}

export async function saveWebhook(
  queries: Queries,
  seal: Seal,
  { owner, webhook }: { readonly owner: string; readonly webhook: Webhook },
): Promise<void> {
  const { id, url, secrets, ...value } = ownedWebhook(owner, webhook);
  await queries.query(
    `insert into booking_elements.webhooks (owner, id, value, sealed_endpoint) values ($1, $2, $3, $4)
    on conflict (owner, id) do update set value = excluded.value, sealed_endpoint = excluded.sealed_endpoint`,
    [owner, id, JSON.stringify(value), await seal.seal({ url, secrets }, { what: 'webhook', owner, id })],
  );
}

/** Changes a webhook that is there; its row is nobody else's to write meanwhile. */
export async function changeWebhook(
  database: Database,
  seal: Seal,
  asked: {
    readonly owner: string;
    readonly id: string;
    readonly change: (current: Webhook) => Webhook | undefined;
  },
): Promise<Webhook | undefined> {
  const { owner, id, change } = asked;
  if (!isPossibleKey(owner, id)) return undefined;
  return database.transaction(async (queries) => {
    const [row] = await queries.query<WebhookRow>(
      `select ${columns} from booking_elements.webhooks where owner = $1 and id = $2 for update`,
      [owner, id],
    );
    const current = row && (await openRow(seal, row));
    const changed = current && changedWebhook(current, change);
    if (changed) await saveWebhook(queries, seal, { owner, webhook: changed });
    return changed ?? current;
  });
}

export async function removeWebhook(queries: Queries, owner: string, id: string): Promise<void> {
  if (!isPossibleKey(owner, id)) return;
  await queries.query('delete from booking_elements.webhooks where owner = $1 and id = $2', [owner, id]);
}

async function openRow(seal: Seal, { owner, id, value, sealed_endpoint }: WebhookRow): Promise<Webhook> {
  const endpoint = (await seal.open(sealed_endpoint, { what: 'webhook', owner, id })) as object;
  return readStored(WebhookSchema, { ...value, ...endpoint, id }, `webhook ${owner}/${id}`);
}
