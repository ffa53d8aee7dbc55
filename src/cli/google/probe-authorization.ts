import type { Transport } from '../../adapters/google/transport.js';

/**
 * What Google makes of an authorization address when nobody is signed in: it sends back to the redirect address, it refuses
 * with one of its codes, or it cannot be told.
 */
export type AuthorizationProbe =
  | { readonly kind: 'returns' | 'unclear' }
  | { readonly kind: 'refuses'; readonly code: string };

/** Codes that Google puts on its error page, or sends back (Google, "Authorization errors"). */
const codes =
  /\b(redirect_uri_mismatch|invalid_client|deleted_client|disabled_client|unauthorized_client|org_internal|admin_policy_enforced|disallowed_useragent|invalid_scope|invalid_request|access_denied)\b/;

/**
 * Opens an authorization address as a browser would that is signed in nowhere, and goes no further. With `prompt=none` Google
 * documents an error that is sent to the redirect address, which it does only for a registered one; its error pages carry
 * their code, as readable text or in the base64 of `authError`. Observed, not promised: what is not understood is `unclear`.
 */
export async function probeAuthorization(
  transport: Pick<Transport, 'fetch'>,
  {
    address,
    redirectUri,
    signal,
  }: { readonly address: string; readonly redirectUri: string; readonly signal?: AbortSignal | undefined },
): Promise<AuthorizationProbe> {
  const silent = new URL(address);
  silent.searchParams.set('prompt', 'none');
  const limit = AbortSignal.timeout(10_000);
  const response = await transport
    .fetch(silent, {
      redirect: 'manual',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    })
    .catch(() => undefined);
  signal?.throwIfAborted();
  if (response === undefined) return { kind: 'unclear' };
  const location = response.headers.get('Location');
  if (location !== null) {
    await response.body?.cancel();
    return readLocation(new URL(location, silent), redirectUri);
  }
  const page = await response.text().catch(() => '');
  // A page that works may hold all of Google's texts, those of its errors too.
  return response.status >= 400 ? refusalIn(page) : { kind: 'unclear' };
}

function readLocation(location: URL, redirectUri: string): AuthorizationProbe {
  if (location.href.split(/[?#]/)[0] === new URL(redirectUri).href) return { kind: 'returns' };
  const packed = location.searchParams.get('authError') ?? '';
  return refusalIn(
    `${Buffer.from(packed, 'base64').toString('latin1')} ${location.searchParams.get('error') ?? ''}`,
  );
}

function refusalIn(text: string): AuthorizationProbe {
  const code = codes.exec(text)?.[1];
  return code === undefined ? { kind: 'unclear' } : { kind: 'refuses', code };
}
