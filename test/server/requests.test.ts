import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldFault } from '../../src/contract/index.js';
import { guestOperations } from '../../src/contract/index.js';
import { bent, samples } from '../schemas/samples.js';
import type { Asked } from './planned-backend.js';
import { codeOf, key, plannedServer, requests } from './planned-backend.js';

const [bookPath, bookAsked] = requests.book;

async function faultPathsOf(response: Response): Promise<readonly string[]> {
  const { code, fields = [] } = (await response.json()) as { code: string; fields?: FieldFault[] };
  assert.equal(code, 'invalid-request');
  return fields.map((fault) => fault.path);
}

describe('an idempotency key', () => {
  const keyed = (Object.keys(requests) as (keyof typeof requests)[]).filter(
    (name) => 'keyed' in guestOperations[name],
  );

  it('is required by everything that creates or changes', async () => {
    assert.deepEqual(keyed.sort(), [
      'book',
      'bookSeries',
      'cancel',
      'hold',
      'joinWaitlist',
      'leaveWaitlist',
      'passOffer',
      'reschedule',
      'takeOffer',
    ]);
    for (const name of keyed) {
      const [path, asked] = requests[name] as [string, Asked];
      const { ask, calls } = plannedServer();
      const response = await ask(path, { ...asked, headers: { 'Idempotency-Key': '' } });
      assert.equal(response.status, 400);
      assert.deepEqual(await faultPathsOf(response), ['Idempotency-Key'], name);
      assert.deepEqual(calls, []);
    }
  });

  it('must look like one', async () => {
    for (const [given, status] of [
      [key, 201],
      ['!'.repeat(16), 201],
      ['x'.repeat(200), 201],
      ['x'.repeat(15), 400],
      ['x'.repeat(201), 400],
      ['key 0123456789abcdef', 400],
      ['key,0123456789abcdef', 400],
      ['"key0123456789abcdef"', 400],
      ['key0123456789abcdéf', 400],
    ] as const) {
      const { ask } = plannedServer();
      const response = await ask(bookPath, { ...bookAsked, headers: { 'Idempotency-Key': given } });
      assert.equal(response.status, status, given);
    }
  });
});

describe('a body', () => {
  const sent = (body: string, headers: Record<string, string> = {}): Asked => ({
    method: 'POST',
    body,
    headers,
  });

  it('is JSON and says so', async () => {
    const { ask, calls } = plannedServer();
    const body = JSON.stringify(samples.bookingRequest);
    for (const [type, status] of [
      ['application/json', 201],
      ['application/json; charset=utf-8', 201],
      ['Application/JSON', 201],
      ['application/merge-patch+json', 201],
      ['text/plain', 400],
      ['application/x-www-form-urlencoded', 400],
      ['multipart/form-data; boundary=x', 400],
      ['text/json', 400],
      ['application/jsonp', 400],
      ['application/json, text/plain', 400],
    ] as const)
      assert.equal((await ask(bookPath, sent(body, { 'Content-Type': type }))).status, status, type);
    assert.equal(calls.length, 4);
  });

  it('is refused when it is broken, in whatever way', async () => {
    const deep = `${'['.repeat(33)}${']'.repeat(33)}`;
    const bodies = [
      '',
      ' ',
      '{',
      '{"eventType":"intro",}',
      "{'eventType':'intro'}",
      'NaN',
      'undefined',
      '\u0000',
      '[]',
      'null',
      '"text"',
      '7',
      deep,
      `{"proof":${deep}}`,
      '{"a":'.repeat(40_000),
      '['.repeat(65_000),
    ];
    for (const body of bodies) {
      const { ask, calls } = plannedServer();
      const response = await ask(bookPath, sent(body));
      assert.equal(response.status, 400, body.slice(0, 40));
      assert.equal(await codeOf(response), 'invalid-request');
      assert.deepEqual(calls, []);
    }
  });

  it('may be as deep as the limit, and hold as many brackets in texts as it likes', async () => {
    const { ask } = plannedServer();
    for (const proof of [
      '[['.repeat(500) + '"\\',
      JSON.parse(`${'['.repeat(30)}1${']'.repeat(30)}`) as unknown,
    ]) {
      const response = await ask(bookPath, { ...bookAsked, body: { ...samples.bookingRequest, proof } });
      assert.equal(response.status, 201);
    }
  });

  it('is refused when it is not UTF-8', async () => {
    const { server } = plannedServer();
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const body = new Uint8Array([0x22, 0xc3, 0x28, 0x22]);
    const response = await server(
      new Request(`https://book.example${bookPath}`, { method: 'POST', headers, body }),
    );
    assert.equal(await codeOf(response), 'invalid-request');
  });

  it('may have 65,536 bytes and not one more', async () => {
    const fill = (bytes: number): string => {
      const start = JSON.stringify({ ...samples.bookingRequest, proof: '' }).slice(0, -2);
      return `${start}${'x'.repeat(bytes - start.length - 2)}"}`;
    };
    const { ask, calls } = plannedServer();
    assert.equal((await ask(bookPath, sent(fill(65_536)))).status, 201);
    assert.equal((await ask(bookPath, sent(fill(65_537)))).status, 400);
    assert.equal((await ask(bookPath, sent(fill(1_000_000)))).status, 400);
    assert.equal(calls.length, 1);
  });

  it('is not read on when it turns out too long, whatever length it claimed', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const { server } = plannedServer();
    const response = await server(
      new Request(`https://book.example${bookPath}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    );
    assert.equal(await codeOf(response), 'invalid-request');
    assert.ok(pulled < 10, String(pulled));
  });

  it('that breaks off is refused', async () => {
    const { server, errors } = plannedServer();
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
    const response = await server(
      new Request(`https://book.example${bookPath}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body,
        duplex: 'half',
      } as RequestInit),
    );
    assert.equal(await codeOf(response), 'invalid-request');
    assert.deepEqual(errors, []);
  });

  it('has limits that can be set', async () => {
    const { ask } = plannedServer({ limits: { bodyBytes: 400, jsonDepth: 2 } });
    const { eventType, start, zone, guest } = samples.bookingRequest;
    const small = { eventType, start, zone, guest };
    assert.equal((await ask(bookPath, { ...bookAsked, body: small })).status, 201);
    assert.equal((await ask(bookPath, { ...bookAsked, body: { ...small, proof: [[1]] } })).status, 400);
    assert.equal(
      (await ask(bookPath, { ...bookAsked, body: { ...small, proof: 'x'.repeat(400) } })).status,
      400,
    );
  });
});

describe('a request that is not valid', () => {
  const cases: Record<string, readonly (readonly [path: string, part: unknown])[]> = {
    hold: [
      ['eventType', undefined],
      ['start', 'tomorrow'],
      ['durationMinutes', 'thirty'],
    ],
    book: [
      ['zone', 'Europe/Atlantis'],
      ['start', '9999-12-31T23:59:60Z'],
      ['guest.email', 'ada@example.com\r\nBcc: all@example.com'],
      ['guest.name', 'Ada\u0000'],
      ['context.tags', { a: 7 }],
      ['answers', [1, 2]],
    ],
    reschedule: [
      ['version', '1'],
      ['start', 0],
    ],
    cancel: [
      ['version', undefined],
      ['reason', { text: 'ill' }],
    ],
  };

  it('is answered with the paths of what is wrong, and never reaches the backend', async () => {
    for (const [name, bad] of Object.entries(cases)) {
      const [path, asked] = requests[name as keyof typeof requests] as [string, Asked];
      for (const [field, part] of bad) {
        const { ask, calls } = plannedServer();
        const response = await ask(path, { ...asked, body: bent(asked.body as object, field, part) });
        assert.equal(response.status, 400);
        assert.deepEqual(await faultPathsOf(response), [field === 'context.tags' ? 'context.tags.a' : field]);
        assert.deepEqual(calls, []);
      }
    }
  });

  it('may be an address that asks for free times', async () => {
    const whole = 'start=2026-05-04T00:00:00Z&end=2026-05-11T00:00:00Z';
    for (const [search, paths] of [
      ['', ['start', 'end']],
      ['start=&end=', ['start', 'end']],
      ['start=2026-05-04&end=2026-05-11', ['start', 'end']],
      ['start=2026-05-11T00:00:00Z&end=2026-05-04T00:00:00Z', ['end']],
      [`${whole}&start=2026-05-04T00:00:00Z`, ['start']],
      [`${whole}&duration=`, ['durationMinutes']],
      [`${whole}&duration=0`, ['durationMinutes']],
      [`${whole}&duration=NaN`, ['durationMinutes']],
      [`${whole}&duration=3e1`, ['durationMinutes']],
      [`${whole}&duration=-30`, ['durationMinutes']],
      [`${whole}&zone=Mars/Olympus`, ['zone']],
      [`${whole}&zone=`, ['zone']],
      [`${whole}&location=`, ['context.location']],
      [`${whole}&location=${'x'.repeat(201)}`, ['context.location']],
      [`${whole}&context=`, ['context']],
      [`${whole}&context={`, ['context']],
      [`${whole}&context=7`, ['context']],
      [`${whole}&context=7&location=meet`, ['context']],
      [`${whole}&context=[]&location=meet`, ['context']],
      [`${whole}&context=null`, ['context']],
      [`${whole}&context=${encodeURIComponent('{"answers":7}')}`, ['context.answers']],
      [`${whole}&context=${'['.repeat(40)}`, ['context']],
    ] as const) {
      const { ask, calls } = plannedServer();
      const response = await ask(`/v1/anna/event-types/intro/slots?${search}`);
      assert.equal(response.status, 400, search);
      assert.deepEqual(await faultPathsOf(response), paths, search);
      assert.deepEqual(calls, []);
    }
  });
});
