import { send } from '../../../adapters/google/send.js';
import { patienceOf } from '../../../adapters/google/transport.js';
import { fieldOf, textOf } from '../../../adapters/google/wire.js';
import { formatInstant } from '../../../time/instant.js';
import { noCode } from '../token-answer.js';
import { loopbackAddress } from '../redirect-address.js';
import type { Attempts } from './attempt.js';
import { NotPossible, judge } from './expectation.js';
import type { Workbench } from './workbench.js';

const listScope = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly';

/** Tries what is expected of tokens. */
export const accountAttempts = {
  refresh: async (bench) => {
    const { status, body, seen } = await refresh(bench);
    const isWhole =
      textOf(body, 'access_token') !== undefined &&
      typeof fieldOf(body, 'expires_in') === 'number' &&
      textOf(body, 'scope') !== undefined;
    return judge(status === 200 && isWhole, seen);
  },
  'refresh-keeps': async (bench) => {
    const { status, body, seen } = await refresh(bench);
    const isSame = [undefined, bench.client.refreshToken].includes(textOf(body, 'refresh_token'));
    const isAnswered = status === 200 && textOf(body, 'access_token') !== undefined;
    return judge(isAnswered && isSame, `${seen}, ${isSame ? 'the same' : 'a new one'}`);
  },
  'refresh-garbage': async (bench) => {
    const fields = { grant_type: 'refresh_token', refresh_token: '1//0-no-token-of-anybody' };
    const { status, error, seen } = await askTokens(bench, fields);
    return judge(status === 400 && error === 'invalid_grant', seen);
  },
  'code-garbage': async (bench) => {
    const redirect = { redirect_uri: loopbackAddress(3000), code_verifier: 'v'.repeat(43) };
    const fields = { grant_type: 'authorization_code', code: noCode, ...redirect };
    const { status, error, seen } = await askTokens(bench, fields);
    return judge(status === 400 && error === 'invalid_grant', seen);
  },
  'secret-wrong': async (bench) => {
    const fields = {
      grant_type: 'authorization_code',
      code: noCode,
      client_secret: `${bench.client.clientSecret}-not`,
      redirect_uri: loopbackAddress(3000),
    };
    const { status, error, seen } = await askTokens(bench, fields);
    return judge(status === 401 && error === 'invalid_client', seen);
  },
  'token-wrong': async ({ ask }) => {
    const path = ['users', 'me', 'calendarList', 'primary'];
    const { status, seen } = await ask({ method: 'GET', path, accessToken: 'no-token-of-anybody' });
    return judge(status === 401, seen);
  },
  'scope-missing': async (bench) => {
    const { body } = await refresh(bench, { scope: listScope });
    const accessToken = textOf(body, 'access_token');
    if (accessToken === undefined || textOf(body, 'scope') !== listScope)
      throw new NotPossible('Google gives no narrower token by a refresh');
    const question = {
      timeMin: formatInstant(bench.dayStart),
      timeMax: formatInstant(bench.dayStart + 3_600_000),
      items: [{ id: bench.calendarId }],
    };
    const { status, reasons, seen } = await bench.ask({
      method: 'POST',
      path: ['freeBusy'],
      body: question,
      accessToken,
    });
    const isTold = ['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'].some((reason) =>
      reasons.includes(reason),
    );
    return judge(status === 403 && isTold, seen);
  },
} as const satisfies Attempts<string>;

function refresh(bench: Workbench, more: Readonly<Record<string, string>> = {}): Promise<TokensHeard> {
  const { refreshToken } = bench.client;
  if (refreshToken === undefined) throw new NotPossible('there is no refresh token');
  return askTokens(bench, { grant_type: 'refresh_token', refresh_token: refreshToken, ...more });
}

interface TokensHeard {
  readonly status: number;
  readonly error: string | undefined;
  readonly body: unknown;
  readonly seen: string;
}

async function askTokens(
  { client, transport }: Workbench,
  fields: Readonly<Record<string, string>>,
): Promise<TokensHeard> {
  const body = new URLSearchParams({
    client_id: client.clientId,
    client_secret: client.clientSecret,
    ...fields,
  });
  const message = {
    call: 'token',
    method: 'POST',
    url: client.endpoints.tokenUrl,
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  } as const;
  const reply = await send(transport, message, patienceOf(transport));
  const value = reply.body.kind === 'json' ? reply.body.value : undefined;
  const error = textOf(value, 'error');
  const shown = error !== undefined && /^[a-z_]{2,40}$/.test(error) ? ` ${error}` : '';
  return { status: reply.status, error, body: value, seen: `${reply.status}${shown}` };
}
