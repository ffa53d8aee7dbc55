import { connectCallbackPath } from '../../contract/connecting.js';

/** The address that Google sends people back to, for a server at an address. @throws Error for what is no address. */
export function redirectAddressOf(server: string): string {
  if (!/^https?:\/\//i.test(server) || !URL.canParse(server))
    throw new Error('--server is the public address of your server, such as https://book.example');
  let [base = ''] = server.split(/[?#]/);
  while (base.endsWith('/')) base = base.slice(0, -1);
  return `${base}${connectCallbackPath}`;
}

/** The address on this machine for a grant without a server. */
export function loopbackAddress(port: number): string {
  return `http://127.0.0.1:${port}${connectCallbackPath}`;
}

/**
 * Why Google would not even register an address; `undefined` for one that it takes (Google, "Using OAuth 2.0 for Web Server
 * Applications": redirect URI validation rules).
 */
export function redirectFault(address: string): string | undefined {
  const { protocol, hostname, username, password, pathname } = new URL(address);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !isLoopback)
    return 'Google takes http only for localhost: give the https address';
  if (username !== '' || password !== '') return 'Google takes no address with a user name in it';
  if (!isLoopback && /^[\d.]+$|^\[/.test(hostname))
    return 'Google takes no bare network address: give the name of the host';
  if (!isLoopback && !hostname.includes('.'))
    return 'Google takes only public host names: this one ends in no public domain';
  if (address.includes('*')) return 'Google takes no wildcards: register each address by itself';
  if (/\/\.\.?(\/|$)|\/\//.test(pathname)) return 'Google takes no detours in a path, such as /../ or //';
  return undefined;
}
