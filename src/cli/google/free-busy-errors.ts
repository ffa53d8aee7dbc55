import { googleCalls } from '../../adapters/google/request.js';
import { patienceOf } from '../../adapters/google/transport.js';
import type { Transport } from '../../adapters/google/transport.js';
import { fieldOf, listOf, textOf } from '../../adapters/google/wire.js';
import type { Grant } from '../../contract/calendar-provider.js';
import { formatInstant } from '../../time/instant.js';
import type { GoogleClient } from './google-client.js';

/** Asks free/busy itself about tomorrow; answers the calendars whose answer is an error, with Google's reason. */
export async function readFreeBusyErrors(
  {
    client,
    transport,
    grant: { accessToken = '' },
    signal,
  }: {
    readonly client: GoogleClient;
    readonly transport: Transport;
    readonly grant: Grant;
    readonly signal?: AbortSignal | undefined;
  },
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly reason: string }[]> {
  const tokens = { current: async () => accessToken, renewed: async () => accessToken };
  const calls = googleCalls({ apiBaseUrl: client.endpoints.apiBaseUrl, tokens, transport });
  const day = 86_400_000;
  const body = {
    timeMin: formatInstant(transport.now() + day),
    timeMax: formatInstant(transport.now() + 2 * day),
    items: ids.map((id) => ({ id })),
  };
  const request = {
    call: 'freebusy.query',
    method: 'POST',
    path: ['freeBusy'],
    body,
    repeatable: true,
  } as const;
  const answer = await calls(request, patienceOf(transport, { signal }));
  return ids.flatMap((id) => {
    const calendar = fieldOf(fieldOf(answer, 'calendars'), id);
    if (listOf(calendar, 'busy') !== undefined && (listOf(calendar, 'errors') ?? []).length === 0) return [];
    return { id, reason: textOf(listOf(calendar, 'errors')?.[0], 'reason') ?? 'no answer' };
  });
}
