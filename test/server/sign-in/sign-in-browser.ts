import type { BookingServer } from '../../../src/server.js';

type Headers = Readonly<Record<string, string>>;

/** A browser, as far as its cookies go, and what it says of itself. */
export interface SignInBrowser {
  readonly cookies: Map<string, string>;
  /** Every `Set-Cookie` it was given. */
  readonly given: string[];
  /** What it would send, to an address or to a path of ours. */
  request(at: string | URL, init?: RequestInit): Request;
  /** Goes somewhere, as by a link in a mail; redirects are not followed. */
  visit(at: string | URL, headers?: Headers): Promise<Response>;
  /** Sends a form of our own page; a header that is empty is left out. */
  send(at: string | URL, fields?: Headers, headers?: Headers): Promise<Response>;
}

export function openBrowser(
  server: BookingServer,
  { publicUrl, headers: own = {} }: { readonly publicUrl: string; readonly headers?: Headers },
): SignInBrowser {
  const cookies = new Map<string, string>();
  const given: string[] = [];

  function request(at: string | URL, init: RequestInit = {}): Request {
    const headers = new Headers({ ...own, ...(init.headers as Headers) });
    for (const [name, value] of [...headers]) if (value === '') headers.delete(name);
    if (cookies.size > 0)
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const url = String(at).startsWith('/') ? `${publicUrl}${String(at)}` : at;
    return new Request(url, { ...init, headers });
  }

  async function go(at: string | URL, init: RequestInit): Promise<Response> {
    const response = await server(request(at, init));
    for (const line of response.headers.getSetCookie()) {
      given.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    given,
    request,
    visit: (at, headers = {}) => go(at, { headers: { 'Sec-Fetch-Site': 'cross-site', ...headers } }),
    send: (at, fields = {}, headers = {}) =>
      go(at, {
        method: 'POST',
        headers: {
          Origin: new URL(publicUrl).origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

/** How the form of a page says where it comes from that gives its address to nobody. */
export const silently: Headers = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' };
