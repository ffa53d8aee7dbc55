import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { xml2js } from 'xml-js';
import type { Element } from 'xml-js';
import { examinations } from '../../../src/cli/check-backend/check-backend.js';
import { answerClauses } from '../../../src/cli/check-backend/judge-answers.js';
import { BookingError } from '../../../src/contract/index.js';
import type { BookingBackend } from '../../../src/contract/index.js';
import { createBookingServer } from '../../../src/server.js';
import type { BookingServer } from '../../../src/server.js';
import { referenceServer, run, runIn, whileServing } from './checked-server.js';

const folder = mkdtempSync(path.join(tmpdir(), 'check-backend-'));
const sh = promisify(execFile);

interface Told {
  readonly mode: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly verdicts: readonly {
    readonly part: string;
    readonly clause: string;
    readonly outcome: string;
    readonly why?: string;
    readonly exchanges?: readonly { readonly answer: string; readonly curl: string }[];
  }[];
}

/** A server with one fault: it does not know HEAD. */
function withoutHead(server: BookingServer): BookingServer {
  return async (request) =>
    request.method === 'HEAD' ? new Response(null, { status: 405 }) : server(request);
}

describe('check-backend', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('sees every promise of a right backend held, by reading and by writing, and leaves nothing behind', async () => {
    const { server, standing } = referenceServer();
    await whileServing(server, async (address) => {
      const read = await run(address);
      assert.equal(read.code, 0, read.printed);
      assert.match(read.printed, /reading only, nothing is booked/);
      assert.equal(await standing(), 0);
      const journal = path.join(folder, 'whole.jsonl');
      const written = await run(address, '--write', '--json', '--journal', journal);
      const { counts, verdicts, mode } = JSON.parse(written.printed) as Told;
      assert.equal(written.code, 0, JSON.stringify(verdicts.filter(({ outcome }) => outcome === 'broken')));
      assert.equal(mode, 'write');
      assert.equal(counts['broken'], 0);
      assert.equal(counts['not-offered'], 0);
      const unseen = verdicts.filter(({ outcome }) => outcome === 'not-examined').map(({ clause }) => clause);
      const controlled = examinations
        .filter(({ needs }) => needs === 'controlled')
        .map(({ clause }) => clause);
      assert.deepEqual(unseen, [
        ...controlled,
        'says not-found to operations that it does not offer',
        'asks for the answers that it requires',
      ]);
      assert.equal(verdicts.length, examinations.length + answerClauses.length);
      assert.equal(await standing(), 0);
      assert.throws(() => readFileSync(journal), 'the journal is gone with what it named');
    });
  });

  it('says the same in the same order each time', async () => {
    const { server } = referenceServer();
    const [one, two] = await whileServing(server, async (address) => [
      await run(address),
      await run(address),
    ]);
    assert.equal(one.printed, two.printed);
  });

  it('lists what is not offered, and books where cancelling is not offered only when told so', async () => {
    const { server } = referenceServer({ eventTypes: [{}] });
    const few: BookingServer = async (request) => {
      const response = await server(request);
      if (!request.url.endsWith('/capabilities'))
        return /\/(?:holds|cancel|reschedule|series|waitlist|bookings\/)/.test(
          new URL(request.url).pathname,
        ) && request.method !== 'OPTIONS'
          ? server(new Request(new URL('/v1/anna/no-such-path', request.url)))
          : response;
      return Response.json(
        { contractVersion: '1.0', operations: ['eventTypes'], limits: { rangeDays: 62 } },
        { headers: response.headers },
      );
    };
    await whileServing(few, async (address) => {
      const read = await run(address);
      assert.equal(read.code, 0, read.printed);
      assert.match(read.printed, /not offered: \d+ × It does not offer cancel/);
      const refused = await run(address, '--write');
      assert.equal(refused.code, 2);
      assert.match(refused.complained, /--leave-bookings/);
      const left = await run(
        address,
        '--write',
        '--leave-bookings',
        '--only',
        'books a free time',
        '--journal',
        path.join(folder, 'left.jsonl'),
      );
      assert.equal(left.code, 0, left.printed + left.complained);
      assert.match(left.complained, /What was booked stays/);
    });
  });

  it('examines a backend of three operations, without capabilities and menu', async () => {
    const { server } = referenceServer({ eventTypes: [{}] });
    const three: BookingServer = async (request) => {
      const { pathname } = new URL(request.url);
      const isThere = /\/event-types\/|\/bookings$/.test(pathname) && !pathname.endsWith('/series');
      return server(
        isThere || request.method === 'OPTIONS'
          ? request
          : new Request(new URL('/v1/anna/no-such-path', request.url)),
      );
    };
    await whileServing(three, async (address) => {
      const unnamed = await run(address);
      assert.equal(unnamed.code, 2);
      assert.match(unnamed.complained, /--event-type/);
      const named = await run(address, '--event-type', 'intro');
      assert.equal(named.code, 0, named.printed);
      assert.match(named.printed, /not examined: 1 × It has no capabilities/);
      // What stays takes no clause its time.
      const journal = path.join(folder, 'three.jsonl');
      const stays = ['--write', '--leave-bookings', '--journal', journal];
      const written = await run(address, '--event-type', 'intro', ...stays);
      assert.equal(written.code, 0, written.printed);
    });
  });

  it('takes the first of the menu that is for one guest, and answers its required questions by kind', async () => {
    const questions = [
      { id: 'who', kind: 'text', label: 'Who are you?', required: true },
      { id: 'site', kind: 'url', label: 'Where?', required: true },
      { id: 'size', kind: 'choice', label: 'How large?', options: ['S', 'M'], required: true },
      { id: 'yes', kind: 'consent', label: 'All right?', required: true },
    ] as const;
    const { server, standing } = referenceServer({
      eventTypes: [
        { slug: 'class', seats: 4 },
        { slug: 'asking', questions },
      ],
    });
    await whileServing(server, async (address) => {
      const { code, printed } = await run(address, '--write', '--only', 'books a free time');
      assert.equal(code, 0, printed);
      assert.match(printed, /asking: booking and cancelling/);
      assert.equal(await standing(), 0);
      const given = await run(
        address,
        '--write',
        '--only',
        'books a free time',
        '--answers',
        '{"who":"Me","site":"nowhere","size":"S","yes":true}',
      );
      assert.equal(given.code, 1);
      assert.match(given.printed, /answers\.site/);
    });
  });

  it('ends with 2, and says what to do, where there is nothing to examine', async () => {
    const nobody = await whileServing(
      async () => new Response(),
      async (address) => address,
    );
    const silent = await run(nobody);
    assert.equal(silent.code, 2);
    assert.match(silent.complained, /does not answer\. Nobody listens there.*Start the backend/);
    const page: BookingServer = async () =>
      new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } });
    const elsewhere: BookingServer = async () =>
      new Response(null, { status: 301, headers: { Location: 'https://book.example/v1/anna' } });
    const closed = referenceServer({ eventTypes: [{ schedule: { zone: 'Europe/Berlin', weekly: {} } }] });
    for (const [server, parameters, words] of [
      [page, [], /not as a backend: HTTP 200, text\/html/],
      [elsewhere, [], /redirects to https:\/\/book\.example\/v1\/anna: name the address/],
      [closed.server, [], /no free times in the next 60 days/],
      [referenceServer().server, ['--event-type', 'nothing'], /no event type "nothing"/],
      [referenceServer({ eventTypes: [{ seats: 3 }] }).server, [], /for several guests/],
      [referenceServer().server, ['--only', 'no such words'], /no clause with these words/],
    ] as const)
      await whileServing(server, async (address) => {
        const { code, complained } = await run(address, ...parameters);
        assert.equal(code, 2, complained);
        assert.match(complained, words);
      });
  });

  it('names a clause of JUnit for each verdict, well-formed whatever an answer holds', async () => {
    const { server } = referenceServer();
    const nasty: BookingServer = async (request) =>
      request.url.includes('no-such-path')
        ? new Response('<b>&"\u0000\u001B]]>\uFFFF</b>', { status: 500 })
        : withoutHead(server)(request);
    const file = path.join(folder, 'junit.xml');
    const { code, printed } = await whileServing(nasty, (address) =>
      run(address, '--junit', file, '--json', '--only', 'wire:'),
    );
    assert.equal(code, 1);
    const { counts, verdicts } = JSON.parse(printed) as Told;
    const root = (xml2js(readFileSync(file, 'utf8')) as Element).elements![0]!;
    assert.equal(root.name, 'testsuites');
    assert.equal(Number(root.attributes!['failures']), counts['broken']);
    assert.equal(Number(root.attributes!['skipped']), counts['not-examined']! + counts['not-offered']!);
    const cases = root.elements!.flatMap((suite) => suite.elements!);
    assert.deepEqual(
      cases.map(({ attributes }) => attributes!['name']).sort(),
      verdicts.map(({ clause }) => clause).sort(),
    );
    const failed = cases.filter(({ elements }) => elements?.[0]?.name === 'failure');
    assert.equal(failed.length, counts['broken']);
    assert.ok(
      failed.some(({ elements }) => String(elements![0]!.elements![0]!.text).includes('curl -sS -i')),
    );
  });

  it('prints a line that repeats what broke', async () => {
    const { server } = referenceServer();
    const wrong: BookingServer = async (request) => {
      const body = await request.clone().text();
      return body.length > 65_536 || body.includes('addedLater')
        ? new Response('too much', { status: 507 })
        : withoutHead(server)(request);
    };
    await whileServing(wrong, async (address) => {
      const { printed } = await run(address, '--json', '--only', 'wire:');
      const { verdicts } = JSON.parse(printed) as Told;
      const broken = verdicts.filter(({ outcome }) => outcome === 'broken');
      for (const [words, status] of [
        ['answers HEAD', '405'],
        ['too large', '507'],
        ['ignores fields', '507'],
      ] as const) {
        const shown = broken
          .find(({ clause }) => clause.includes(words))!
          .exchanges!.filter(({ answer }) => answer.startsWith(status));
        assert.ok(shown.length > 0, words);
        const { stdout } = await sh('sh', ['-c', shown[0]!.curl]);
        assert.match(stdout, new RegExp(`^HTTP/1\\.1 ${status}`), shown[0]!.curl);
      }
    });
  });

  it('passes a gate with a header of the caller’s own, and prints neither that nor a manage token', async () => {
    const { server } = referenceServer();
    const tokens: string[] = [];
    const gated: BookingServer = async (request) => {
      const gate = request.headers.get('X-Gate');
      if (gate !== 'open sesame' && request.method !== 'OPTIONS')
        return new Response('closed', { status: 403 });
      const response = await server(request);
      const text = await response.clone().text();
      const [, token] = /"manageToken":"([^"]+)"/.exec(text) ?? [];
      if (token !== undefined) tokens.push(token);
      // It echoes the gate's secret, and says of every booking that it is no booking.
      return new Response(
        text === '' ? null : text.replace('"version":', `"gate":"${gate ?? ''}","v":`),
        response,
      );
    };
    await whileServing(gated, async (address) => {
      const shut = await run(address);
      assert.equal(shut.code, 2);
      assert.match(shut.complained, /403/);
      const file = path.join(folder, 'gated.xml');
      const parameters = [
        '--header',
        'X-Gate: open sesame',
        '--write',
        '--junit',
        file,
        '--journal',
        path.join(folder, 'gated.jsonl'),
      ];
      for (const json of [[], ['--json']]) {
        const { code, printed, complained } = await run(address, ...parameters, '--only', 'token', ...json);
        assert.equal(code, 1);
        const all = printed + complained + readFileSync(file, 'utf8');
        assert.ok(all.includes('X-Gate: $HEADER_1'));
        assert.ok(!all.includes('sesame'));
        assert.ok(tokens.length > 0);
        for (const token of tokens) assert.ok(!all.includes(token));
      }
    });
  });

  it('waits where it is asked to, and says so; for longer than it was told to it does not', async () => {
    const { server } = referenceServer();
    const busyFor = (seconds: string): BookingServer => {
      let asked = 0;
      return async (request) => {
        if (request.method !== 'GET' || asked++ !== 3) return server(request);
        const problem = { type: 'urn:x', title: 'x', status: 429, code: 'rate-limited' };
        return Response.json(problem, {
          status: 429,
          headers: { 'Content-Type': 'application/problem+json', 'Retry-After': seconds },
        });
      };
    };
    const waits: number[] = [];
    const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    const waited = await whileServing(busyFor('7'), (address) =>
      runIn({ sleep }, address, '--only', 'describes'),
    );
    assert.equal(waited.code, 0, waited.complained);
    assert.match(waited.complained, /wait 7 s \(429\)/);
    assert.deepEqual(waits, [7000]);
    const impatient = await whileServing(busyFor('600'), (address) =>
      run(address, '--only', 'describes', '--patience', '60'),
    );
    assert.equal(impatient.code, 2);
    assert.match(impatient.complained, /wait 600 seconds \(429\): raise the limits.*--patience/);
  });

  it('says when a backend falls silent in the middle', async () => {
    const { server } = referenceServer();
    const { code, complained } = await whileServing(
      (request) => (request.url.includes('Apia') ? new Promise<Response>(() => undefined) : server(request)),
      async (address, serving) => {
        const running = run(address, '--only', 'in every zone', '--timeout', '1');
        setTimeout(() => void serving.close(), 200);
        return running;
      },
    );
    assert.equal(code, 2, complained);
    assert.match(complained, /does not answer any more/);
  });

  it('tells what is wrong with what it is told', async () => {
    for (const [parameters, words] of [
      [[''], /no http or https address/],
      [['ftp://book.example/v1/anna'], /no http or https address/],
      [['https://a:b@book.example/v1/anna'], /--header carries them/],
      [['https://book.example/v1/anna?token=x'], /ends with the owner/],
      [['https://book.example/v1/anna', 'more'], /Name one address/],
      [['https://book.example/v1/anna', '--header', 'secret'], /a name, a colon and a value/],
      [['https://book.example/v1/anna', '--timeout', '0'], /--timeout is a number/],
      [['https://book.example/v1/anna', '--origin', 'https://a.example/'], /--origin is scheme/],
      [['https://book.example/v1/anna', '--answers', '{"a":1}'], /--answers is an object/],
      [['https://book.example/v1/anna', '--no-such'], /no-such/],
    ] as const)
      await assert.rejects(
        run(parameters[0], ...parameters.slice(1)),
        (error: Error) => words.test(error.message),
        String(words),
      );
    const { code, printed } = await run('--help');
    assert.equal(code, 0);
    assert.match(printed, /--junit FILE/);
  });

  it('ends with 2 where the event type itself cannot be read', async () => {
    const own: BookingBackend = {
      eventType: async () => {
        throw new BookingError('unavailable');
      },
      slots: async () => ({ slots: [] }),
      book: async () => {
        throw new BookingError('unavailable');
      },
    };
    const server = createBookingServer({ backends: () => own, onError: () => undefined });
    const { code, complained } = await whileServing(server, (address) => run(address, '--event-type', 'x'));
    assert.equal(code, 2);
    assert.match(complained, /The event type "x" cannot be read: HTTP 503/);
  });
});
