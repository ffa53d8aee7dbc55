import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, it, mock } from 'node:test';
import { inspect, promisify } from 'node:util';
import { smtpSender } from '../../../src/mail.js';
import type { SmtpSenderOptions } from '../../../src/mail.js';
import { certificate as hooksCertificate, certificateKey as hooksKey } from '../hooks-example-certificate.js';
import { exampleMail, exampleSender } from './example-mail.js';
import { certificate } from './localhost-certificate.js';
import { smtpSink } from './smtp-sink.js';
import type { SmtpFault, SmtpSink, SmtpSinkOptions } from './smtp-sink.js';

const password = 'CANARY/p@ss word#ü';
const login = { user: 'bookings@example.org', password };

interface Stage extends Partial<SmtpSenderOptions> {
  readonly sink?: SmtpSinkOptions;
}

/** A server and a sender to it, for as long as a test lasts. */
async function staged(
  { sink: sinkOptions, ...options }: Stage,
  play: (sink: SmtpSink, send: Awaited<ReturnType<typeof smtpSender>>) => Promise<void>,
): Promise<void> {
  const sink = await smtpSink(sinkOptions);
  const send = await smtpSender({ url: sink.url, from: exampleSender, ...options });
  try {
    await play(sink, send);
  } finally {
    send.close();
    await sink.close();
  }
}

/** A program in a process of its own, until it ends. */
async function run(code: string): Promise<{ stdout: string; stderr: string }> {
  const cwd = path.resolve(import.meta.dirname, '../../..');
  const options = ['--import', 'tsx', '--input-type=module', '--eval', code];
  return promisify(execFile)(process.execPath, options, { cwd, timeout: 60_000 });
}

describe('a mail that is handed over', () => {
  it('arrives once, for its reader, from the sender', async () => {
    await staged({}, async (sink, send) => {
      assert.deepEqual(await send(exampleMail), { outcome: 'sent' });
      assert.equal(sink.mails.length, 1);
      const [mail] = sink.mails;
      assert.ok(mail);
      assert.deepEqual(mail.envelope, { from: 'bookings@example.org', to: ['guest@example.com'] });
      const { from, to, subject } = await mail.parsed();
      assert.deepEqual(from?.value, [{ name: 'Anna Berg', address: 'bookings@example.org' }]);
      assert.ok(to !== undefined && !Array.isArray(to));
      assert.deepEqual(
        to.value,
        [exampleMail.to].map(({ name, email }) => ({ name, address: email })),
      );
      assert.equal(subject, exampleMail.subject);
      assert.deepEqual(send.from, exampleSender);
    });
  });

  it('shares a connection with those before it', async () => {
    await staged({ connections: 1 }, async (sink, send) => {
      const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => send({ ...exampleMail, id })));
      assert.deepEqual(new Set(outcomes.map(({ outcome }) => outcome)), new Set(['sent']));
      assert.equal(sink.mails.length, 3);
      assert.equal(sink.connections, 1);
    });
  });

  it('goes by another connection where the server has given the kept one up', async () => {
    await staged({ connections: 1 }, async (sink, send) => {
      await send(exampleMail);
      sink.fault = { at: 'mail', how: 'hang-up' };
      const second = send({ ...exampleMail, id: 'second' });
      await sink.whenOpen(0);
      sink.fault = undefined;
      assert.deepEqual(await second, { outcome: 'sent' });
      assert.equal(sink.mails.length, 2);
    });
  });

  for (const [what, sink] of [
    ['TLS from the first byte', { isSecure: true, login }],
    ['STARTTLS', { startTls: true, login }],
  ] as const)
    it(`goes over ${what}, with a password`, async () => {
      await staged({ sink, ca: certificate, requireTls: true }, async ({ mails }, send) => {
        assert.deepEqual(await send.verify(), { outcome: 'ready' });
        assert.equal(mails.length, 0);
        assert.deepEqual(await send(exampleMail), { outcome: 'sent' });
        assert.deepEqual(
          mails.map(({ isSecure }) => isSecure),
          [true],
        );
      });
    });

  it('is encrypted on this machine where that is offered, whoever signed', async () => {
    await staged({ sink: { startTls: true } }, async ({ mails }, send) => {
      assert.deepEqual(await send(exampleMail), { outcome: 'sent' });
      assert.equal(mails[0]?.isSecure, true);
    });
  });
});

describe('what goes wrong on the way', { concurrency: 4 }, () => {
  const retry = (reason: string) => ({ outcome: 'retry', reason });
  const undeliverable = (reason: string) => ({ outcome: 'undeliverable', reason });
  const cases: readonly (readonly [what: string, fault: SmtpFault, outcome: object, stage?: Stage])[] = [
    ['a sender that is refused', { at: 'mail', how: 550 }, undeliverable('smtp 550')],
    ['a sender that is put off', { at: 'mail', how: 450 }, retry('smtp 450')],
    ['a sender who should have logged in', { at: 'mail', how: 530 }, retry('authentication')],
    ['a session in disorder', { at: 'mail', how: 503 }, retry('smtp 503')],
    ['a reader who is unknown', { at: 'rcpt', how: 550 }, undeliverable('smtp 550')],
    ['an address that is no good', { at: 'rcpt', how: 553 }, undeliverable('smtp 553')],
    ['a reader who is put off', { at: 'rcpt', how: 451 }, retry('smtp 451')],
    ['a server that closes down', { at: 'rcpt', how: 421 }, retry('smtp 421')],
    ['a mail that is refused', { at: 'end', how: 554 }, undeliverable('smtp 554')],
    ['a mail that is put off', { at: 'end', how: 452 }, retry('smtp 452')],
    ['a server that wants nobody', { at: 'connect', how: 554 }, retry('smtp 554')],
    ['a server that is busy', { at: 'connect', how: 421 }, retry('smtp 421')],
    ['a server that hangs up at once', { at: 'connect', how: 'hang-up' }, retry('unreachable')],
    ['a server that hangs up before the mail', { at: 'rcpt', how: 'hang-up' }, retry('unreachable')],
    ['a server that hangs up after the mail', { at: 'end', how: 'hang-up' }, retry('unreachable')],
    ['no greeting', { at: 'connect', how: 'silence' }, retry('timeout'), { timeoutSeconds: 0.2 }],
    ['no answer to the reader', { at: 'rcpt', how: 'silence' }, retry('timeout'), { timeoutSeconds: 0.2 }],
    ['no answer to the mail', { at: 'end', how: 'silence' }, retry('timeout'), { timeoutSeconds: 0.2 }],
    [
      'a password that is refused',
      { at: 'auth', how: 535 },
      retry('authentication'),
      { sink: { isSecure: true, login }, ca: certificate },
    ],
    [
      'a login that is put off',
      { at: 'auth', how: 454 },
      retry('smtp 454'),
      { sink: { isSecure: true, login }, ca: certificate },
    ],
  ];
  for (const [what, fault, outcome, stage = {}] of cases)
    it(`is an outcome: ${what}`, async () => {
      await staged(stage, async (sink, send) => {
        sink.fault = fault;
        assert.deepEqual(await send(exampleMail), outcome);
        assert.equal(sink.mails.length, 0);
      });
    });

  it('does not hold up the next mail', async () => {
    for (const how of [550, 451, 'hang-up'] as const)
      await staged({ connections: 1 }, async (sink, send) => {
        sink.fault = { at: 'rcpt', how };
        await send(exampleMail);
        sink.fault = undefined;
        assert.deepEqual(await send(exampleMail), { outcome: 'sent' });
      });
  });

  it('is an outcome: nobody listens', async () => {
    const { port, close } = await smtpSink();
    await close();
    const send = await smtpSender({ url: `smtp://127.0.0.1:${port}`, from: exampleSender });
    assert.deepEqual(await send(exampleMail), retry('unreachable'));
    assert.deepEqual(await send.verify(), { outcome: 'unready', reason: 'unreachable' });
    send.close();
  });

  const unsafe: readonly (readonly [what: string, stage: Stage])[] = [
    ['no STARTTLS where it must be', { requireTls: true }],
    ['a certificate that nobody vouches for', { sink: { startTls: true }, requireTls: true }],
    ['such a certificate from the first byte', { sink: { isSecure: true } }],
  ];
  for (const [what, stage] of unsafe)
    it(`is an outcome: ${what}`, async () => {
      await staged(stage, async ({ mails }, send) => {
        assert.deepEqual(await send(exampleMail), retry('tls'));
        assert.equal(mails.length, 0);
      });
    });

  it('is an outcome: another name in the certificate', async () => {
    const identity = { cert: hooksCertificate, key: hooksKey };
    await staged({ sink: { isSecure: true, identity }, ca: hooksCertificate }, async ({ mails }, send) => {
      assert.deepEqual(await send(exampleMail), retry('tls'));
      assert.equal(mails.length, 0);
    });
  });

  it('is an outcome: no encryption, anywhere but on this machine, unless that is wanted', async () => {
    await staged({}, async ({ port, mails }) => {
      // It leads to this machine, but does not say so.
      const url = `smtp://0.0.0.0:${port}`;
      const strict = await smtpSender({ url, from: exampleSender });
      assert.deepEqual(await strict(exampleMail), retry('tls'));
      assert.equal(mails.length, 0);
      strict.close();
      const lax = await smtpSender({ url, from: exampleSender, requireTls: false });
      assert.deepEqual(await lax(exampleMail), { outcome: 'sent' });
      lax.close();
    });
  });

  it('is an outcome: plain text behind smtps', async () => {
    await staged({}, async ({ port }) => {
      const send = await smtpSender({
        url: `smtps://127.0.0.1:${port}`,
        from: exampleSender,
        timeoutSeconds: 5,
      });
      assert.deepEqual(await send(exampleMail), retry('tls'));
      send.close();
    });
  });

  it('is an outcome: a server that takes no password, where one is meant', async () => {
    await staged({}, async ({ port, mails }) => {
      const send = await smtpSender({ url: `smtp://me:secret@127.0.0.1:${port}`, from: exampleSender });
      assert.deepEqual(await send(exampleMail), retry('authentication'));
      assert.deepEqual(await send.verify(), { outcome: 'unready', reason: 'authentication' });
      assert.equal(mails.length, 0);
      send.close();
    });
  });

  it('is an outcome: an address that would write more than itself', async () => {
    await staged({}, async (sink, send) => {
      for (const email of [
        'a@example.com\r\nBcc: b@example.com',
        'a@example.com, b@example.com',
        'a b@example.com',
        'a@[::1]',
        '',
        '<>',
      ])
        assert.deepEqual(await send({ ...exampleMail, to: { email } }), undeliverable('address'));
      assert.deepEqual(
        await send({ ...exampleMail, replyTo: { email: 'a@example.com\n' } }),
        undeliverable('address'),
      );
      assert.equal(sink.connections, 0);
    });
  });
});

describe('whoever waits no longer', () => {
  const reason = new Error('enough');

  it('is answered with their own reason, before and within', async () => {
    await staged({}, async (sink, send) => {
      await assert.rejects(send(exampleMail, { signal: AbortSignal.abort(reason) }), reason);
      assert.equal(sink.connections, 0);
      sink.fault = { at: 'rcpt', how: 'silence' };
      const caller = new AbortController();
      const sending = send(exampleMail, { signal: caller.signal });
      const refused = assert.rejects(sending, reason);
      await sink.whenOpen(1);
      caller.abort(reason);
      await refused;
      await sink.whenOpen(0);
      sink.fault = { at: 'connect', how: 'silence' };
      const other = new AbortController();
      const verifying = assert.rejects(send.verify({ signal: other.signal }), reason);
      other.abort(reason);
      await verifying;
    });
  });

  it('closes, and everything is let go', async () => {
    await staged({}, async (sink, send) => {
      await send(exampleMail);
      await sink.whenOpen(1);
      send.close();
      await sink.whenOpen(0);
      assert.deepEqual(await send(exampleMail), { outcome: 'retry', reason: 'closed' });
      assert.deepEqual(await send.verify(), { outcome: 'unready', reason: 'closed' });
      send.close();
    });
  });

  it('closes, and what is being handed over arrives', async () => {
    await staged({}, async (sink, send) => {
      const sending = send(exampleMail);
      await sink.whenOpen(1);
      send.close();
      assert.deepEqual(await sending, { outcome: 'sent' });
      await sink.whenOpen(0);
    });
  });

  it('closes, and what waits for a connection is told so', async () => {
    await staged({ connections: 1 }, async (sink, send) => {
      sink.fault = { at: 'end', how: 'hang-up' };
      const sending = ['a', 'b', 'c'].map((id) => send({ ...exampleMail, id }));
      await sink.whenOpen(1);
      send.close();
      for (const outcome of await Promise.all(sending))
        assert.deepEqual(outcome, { outcome: 'retry', reason: 'closed' });
    });
  });

  it('closes, and the process ends', async () => {
    const sink = await smtpSink();
    const { stdout, stderr } = await run(`
      import { smtpSender } from './src/mail.ts';
      const send = await smtpSender({ url: '${sink.url}', from: { email: 'bookings@example.org' } });
      const { outcome } = await send(${JSON.stringify(exampleMail)});
      send.close();
      console.log(outcome);`);
    assert.deepEqual([stdout, stderr], ['sent\n', '']);
    await sink.close();
  });
});

describe('without nodemailer', () => {
  it('is said what to install', async () => {
    const hook = `export async function resolve(name, context, next) {
      if (name === 'nodemailer') throw new Error('not there');
      return next(name, context);
    }`;
    const { stdout } = await run(`
      import { register } from 'node:module';
      import { folderSender, smtpSender } from './src/mail.ts';
      register('data:text/javascript,${encodeURIComponent(hook).replaceAll("'", '%27')}');
      const from = { email: 'bookings@example.org' };
      await smtpSender({ url: 'smtp://localhost', from }).catch(({ message }) => console.log(message));
      await folderSender({ folder: '/nowhere', from }).catch(({ message }) => console.log(message));`);
    assert.equal(
      stdout,
      'smtpSender() needs nodemailer: npm install nodemailer\nfolderSender() needs nodemailer: npm install nodemailer\n',
    );
  });
});

describe('secrets', () => {
  it('are in no outcome and in no log', async () => {
    const outputs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      mock.method(console, name, () => undefined),
    );
    const seen: unknown[] = [];
    const faults = (['connect', 'auth', 'mail', 'rcpt', 'end'] as const).flatMap((at) =>
      ([421, 454, 535, 550, 'hang-up'] as const).map((how) => ({ at, how })),
    );
    const stage = { sink: { isSecure: true, login }, ca: certificate };
    try {
      await Promise.all(
        faults.map((fault) =>
          staged(stage, async (sink, send) => {
            sink.fault = fault;
            seen.push(
              await send(exampleMail),
              await send.verify(),
              inspect(send, { depth: 9, showHidden: true }),
            );
          }),
        ),
      );
      assert.equal(seen.length, 75);
      assert.deepEqual(
        outputs.flatMap(({ mock: { calls } }) => calls),
        [],
      );
    } finally {
      for (const { mock: method } of outputs) method.restore();
    }
    assert.doesNotMatch(JSON.stringify(seen), /CANARY|guest@/);
  });

  const malformed = [
    'CANARY',
    'https://me:CANARY@smtp.example.org',
    'smtps://me:CANARY',
    'smtps://me:CANARY@',
    'smtps://me:CANARY@smtp.example.org:CANARY',
    'smtps://me:CANARY#x@smtp.example.org',
    'smtps://me:CANARY/x@smtp.example.org',
    'smtps://me:CANARY?x@smtp.example.org',
    'smtps://me:CANARY%@smtp.example.org',
    'smtps://CANARY@smtp.example.org',
    'smtps://:CANARY@smtp.example.org',
    'smtps://me:CANARY@smtp example',
    'smtps://me:CANARY@smtp.example.org/?logger=true',
    'smtp:CANARY',
  ];
  for (const url of malformed)
    it(`are not repeated where the address is malformed: ${url}`, async () => {
      await assert.rejects(smtpSender({ url, from: exampleSender }), (error: Error) => {
        assert.ok(error instanceof TypeError, String(error));
        assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /CANARY/);
        return true;
      });
    });
});

describe('options', () => {
  const url = 'smtp://localhost';
  const wrong: readonly Partial<SmtpSenderOptions>[] = [
    { from: { email: 'nobody' } },
    { from: { email: 'a@example.org\r\nBcc: b@example.org' } },
    { timeoutSeconds: 0 },
    { timeoutSeconds: Number.NaN },
    { connections: 0 },
    { connections: 1.5 },
    { clientName: 'a b' },
    { clientName: 'a\r\nRSET' },
  ];
  for (const options of wrong)
    it(`are refused: ${JSON.stringify(options)}`, async () => {
      await assert.rejects(smtpSender({ url, from: exampleSender, ...options }), TypeError);
    });
});
