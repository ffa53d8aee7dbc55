import { smtpServerOf } from './smtp-server-address.js';

/** Where mails are handed over, and how. */
export interface SmtpPoolOptions {
  /**
   * The server that takes mails: `smtps://user:password@smtp.example.org:465` (TLS from the first byte) or
   * `smtp://smtp.example.org:587` (STARTTLS); these ports where none is named. Name and password percent-encoded.
   */
  readonly url: string;
  /**
   * Nothing is sent unless the connection is encrypted, with a certificate that holds (RFC 8314). True when missing, unless
   * the server is on this machine: there encryption is used as it is offered, whoever signed for it.
   */
  readonly requireTls?: boolean;
  /** Certificate authorities (PEM) to be trusted instead of the public ones. */
  readonly ca?: string;
  /** How this machine names itself (RFC 5321, section 4.1.1.1), where the server asks for a certain name; its host name when missing. */
  readonly clientName?: string;
  /** For a whole attempt, waiting for a free connection included; 60 when missing. */
  readonly timeoutSeconds?: number;
  /** How many connections are open at once, at most; they are kept for the next mail for half of `timeoutSeconds`. 5 when missing. */
  readonly connections?: number;
}

/**
 * Connections to a server, as nodemailer is told of them.
 *
 * @throws TypeError for an option that cannot be used
 */
export function smtpPoolOf(options: SmtpPoolOptions & { readonly timeoutSeconds: number }) {
  const { url, connections = 5, timeoutSeconds, clientName, ca } = options;
  const { host, port, isSecure, isLoopback, login } = smtpServerOf(url);
  const { requireTls = !isLoopback } = options;
  if (!(timeoutSeconds > 0 && timeoutSeconds < 86_400))
    throw new TypeError('timeoutSeconds is more than 0, and less than a day');
  if (!(Number.isInteger(connections) && connections > 0)) throw new TypeError('connections is at least 1');
  if (clientName !== undefined && !/^[\w.:[\]-]+$/.test(clientName))
    throw new TypeError('clientName is a host name, or an IP address in brackets');
  const milliseconds = Math.ceil(timeoutSeconds * 1000);
  return {
    pool: true as const,
    host,
    port,
    secure: isSecure,
    requireTLS: requireTls && !isSecure,
    auth: login,
    // A server that wants no password is not the one that was meant.
    forceAuth: login !== undefined,
    name: clientName,
    tls: {
      ca,
      // Said in so many words, or the environment could say otherwise. Who could forge a certificate on the way to this
      // very machine could as well have taken STARTTLS out (RFC 7435).
      rejectUnauthorized: requireTls || isSecure || !isLoopback,
    },
    maxConnections: connections,
    // A kept connection that the server gave up meanwhile: nothing was sent by it, so another is made, once.
    maxRequeues: 1,
    idleTimeout: Math.ceil(milliseconds / 2),
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    // It would write addresses.
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
