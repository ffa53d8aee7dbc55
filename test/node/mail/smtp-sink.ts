import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { certificate, certificateKey } from './localhost-certificate.js';

/** What a sink does in place of its part of the conversation: answer with a number, hang up, or say nothing more. */
export interface SmtpFault {
  /** `connect` instead of the greeting · `end` when the whole mail is there, before the answer to it. */
  readonly at: 'connect' | 'auth' | 'mail' | 'rcpt' | 'end';
  readonly how: number | 'hang-up' | 'silence';
}

export interface SmtpSinkOptions {
  /** TLS from the first byte. */
  readonly isSecure?: boolean;
  /** STARTTLS is offered and, where there is a login, wanted first. */
  readonly startTls?: boolean;
  /** In place of one for `localhost` and `127.0.0.1` (PEM). */
  readonly identity?: { readonly cert: string; readonly key: string };
  /** Nobody gets in without. */
  readonly login?: { readonly user: string; readonly password: string };
}

/** A mail as it arrived. */
export interface SunkMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: string;
  /** Came over TLS. */
  readonly isSecure: boolean;
  parsed(): Promise<ParsedMail>;
}

export interface SmtpSink {
  readonly port: number;
  /** With name and password, where there is a login. */
  readonly url: string;
  readonly mails: readonly SunkMail[];
  /** Connections ever made. */
  readonly connections: number;
  /** What goes wrong from now on; nothing when missing. */
  fault: SmtpFault | undefined;
  /** When as many connections are open, at the moment. */
  whenOpen(count: number): Promise<void>;
  close(): Promise<void>;
}

/** The words of a refusal: what no reason, error or log may repeat. */
export const serverWords = 'CANARY of the server <guest@example.com>';

/** A mail server on this machine that keeps what it is handed. */
export async function smtpSink({
  isSecure = false,
  startTls = false,
  identity = { cert: certificate, key: certificateKey },
  login,
}: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const sockets = new Set<Socket>();
  const watchers = new Set<() => void>();
  let fault: SmtpFault | undefined;
  let connections = 0;

  /** Goes on, unless something is to go wrong here. */
  function pass(at: SmtpFault['at'], goOn: (error?: Error) => void): void {
    if (fault?.at !== at) goOn();
    else if (fault.how === 'hang-up') for (const socket of sockets) socket.destroy();
    else if (fault.how !== 'silence')
      goOn(Object.assign(new Error(serverWords), { responseCode: fault.how }));
  }

  const server = new SMTPServer({
    secure: isSecure,
    ...identity,
    disabledCommands: [...(startTls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    disableReverseLookup: true,
    closeTimeout: 1,
    onConnect: (_session, goOn) => pass('connect', goOn),
    onMailFrom: (_address, _session, goOn) => pass('mail', goOn),
    onRcptTo: (_address, _session, goOn) => pass('rcpt', goOn),
    onAuth({ username, password }, _session, answer) {
      pass('auth', (error) => {
        const knows = username === login?.user && password === login?.password;
        answer(error, knows ? { user: username } : {});
      });
    },
    onData(stream, { envelope, secure }, goOn) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        pass('end', (error) => {
          const raw = Buffer.concat(chunks).toString();
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          const to = envelope.rcptTo.map(({ address }) => address);
          if (error === undefined)
            mails.push({ envelope: { from, to }, raw, isSecure: secure, parsed: () => simpleParser(raw) });
          goOn(error);
        });
      });
    },
  });
  // Whoever is hung up on, or does not trust the certificate, is the matter of the test.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      for (const look of watchers) look();
    });
    for (const look of watchers) look();
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const credentials = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : '';

  return {
    port,
    url: `${isSecure ? 'smtps' : 'smtp'}://${credentials}127.0.0.1:${port}`,
    mails,
    get connections() {
      return connections;
    },
    get fault() {
      return fault;
    },
    set fault(next) {
      fault = next;
    },
    async whenOpen(count) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (sockets.size !== count) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      });
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
