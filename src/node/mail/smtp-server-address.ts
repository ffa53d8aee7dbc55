/** Where mails are handed over, and who does it. */
export interface SmtpServerAddress {
  /** A host name, or an IP address without brackets. */
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314), in place of STARTTLS. */
  readonly isSecure: boolean;
  /** It leads to this machine (RFC 6761, section 6.3). */
  readonly isLoopback: boolean;
  readonly login?: { readonly user: string; readonly pass: string };
}

/**
 * Reads `smtps://user:password@host:port`. Ports, where none is named: 465 with `smtps`, 587 with `smtp` (RFC 8314, RFC 6409).
 *
 * @throws TypeError for anything else, without a word of what it was
 */
export function smtpServerOf(url: string): SmtpServerAddress {
  // The platform's own error would carry the address, and with it the password.
  if (!URL.canParse(url)) throw malformed();
  const { protocol, username, password, hostname, port, pathname, search, hash } = new URL(url);
  const isSecure = protocol === 'smtps:';
  if (!isSecure && protocol !== 'smtp:') throw malformed();
  // What is left behind a host may be the rest of a password that was not percent-encoded.
  if (!/^\/?$/.test(pathname) || search !== '' || hash !== '') throw malformed();
  if ((username === '') !== (password === '')) throw malformed();
  const host = hostOf(hostname);
  return {
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    isSecure,
    isLoopback: /^(?:(?:.+\.)?localhost\.?|127(?:\.\d+){3}|::1)$/.test(host),
    ...(username === '' ? {} : { login: { user: decoded(username), pass: decoded(password) } }),
  };
}

/** The host in one spelling: in addresses of the web the parser makes that. */
function hostOf(hostname: string): string {
  if (hostname === '' || !URL.canParse(`https://${hostname}`)) throw malformed();
  return new URL(`https://${hostname}`).hostname.replace(/^\[(.*)\]$/, '$1');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw malformed();
  }
}

function malformed(): TypeError {
  return new TypeError(
    'The address of a mail server reads smtps://user:password@host:465 or smtp://host:587, percent-encoded where it must be',
  );
}
