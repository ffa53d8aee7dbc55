import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { signWebhook, verifyWebhook, WebhookVerificationError } from '../../../src/server.js';
import type { ReceivedWebhook, WebhookFault } from '../../../src/server.js';
import { noon, payload, secretOf } from './webhook-samples.js';

const body = JSON.stringify(payload);
const secret = secretOf(1);
const clock = () => noon;

/** The vectors that the libraries of Standard Webhooks test themselves with (JavaScript, Python, Go; Rust). */
const vectors = [
  {
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    seconds: 1_614_265_330,
    body: '{"test": 2432232314}',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  {
    secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
    id: 'msg_27UH4WbU6Z5A5EzD8u03UvzRbpk',
    seconds: 1_649_367_553,
    body: '{"email":"test@example.com","username":"test_user"}',
    signature: 'v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=',
  },
] as const;

async function message(secrets: readonly [string, ...string[]] = [secret]): Promise<ReceivedWebhook> {
  return { headers: { ...(await signWebhook({ id: 'msg_1', sentAt: noon, body, secrets })) }, body };
}

/** A message whose headers are others; `undefined` takes one out. */
async function changed(headers: Record<string, string | string[] | undefined>): Promise<ReceivedWebhook> {
  const original = await message();
  return { ...original, headers: { ...(original.headers as Record<string, string>), ...headers } };
}

const has = (fault: WebhookFault) => (error: unknown) => {
  assert.ok(error instanceof WebhookVerificationError, String(error));
  assert.match(String(error), /^WebhookVerificationError: /);
  return error.fault === fault;
};

describe('signWebhook and verifyWebhook', () => {
  for (const vector of vectors) {
    it(`agree with Standard Webhooks on ${vector.id}`, async () => {
      const headers = await signWebhook({
        ...vector,
        sentAt: vector.seconds * 1000 + 999,
        secrets: [vector.secret],
      });
      assert.deepEqual(headers, {
        'webhook-id': vector.id,
        'webhook-timestamp': String(vector.seconds),
        'webhook-signature': vector.signature,
      });
      const { id, payload: read } = await verifyWebhook(
        { headers: { ...headers }, body: vector.body },
        { secrets: [vector.secret], clock: () => vector.seconds * 1000 },
      );
      assert.equal(id, vector.id);
      assert.deepEqual(read, JSON.parse(vector.body));
    });
  }

  it('agree with one another, and with Node, on any message', async () => {
    const property = fc.asyncProperty(
      fc.stringMatching(/^[\w:-]{1,40}$/),
      fc.uint8Array({ minLength: 24, maxLength: 64 }),
      fc.json(),
      async (id, bytes, text) => {
        const key = `whsec_${Buffer.from(bytes).toString('base64')}`;
        const headers = await signWebhook({ id, sentAt: noon, body: text, secrets: [key] });
        const expected = createHmac('sha256', bytes)
          .update(`${id}.${noon / 1000}.${text}`)
          .digest('base64');
        assert.equal(headers['webhook-signature'], `v1,${expected}`);
        const read = await verifyWebhook({ headers: { ...headers }, body: text }, { secrets: [key], clock });
        assert.deepEqual(read, { id, payload: JSON.parse(text) as unknown });
      },
    );
    await fc.assert(property, { seed: 20_261_123, numRuns: 300 });
  });

  it('take headers and bodies as fetch and as Node have them', async () => {
    const { headers } = await message();
    const plain = headers as Record<string, string>;
    for (const received of [
      { headers: new Headers(plain), body },
      {
        headers: new Request('https://crm.example', { headers: plain }).headers,
        body: new TextEncoder().encode(body),
      },
      { headers: plain, body: Buffer.from(body) },
    ])
      assert.deepEqual((await verifyWebhook(received, { secrets: [secret], clock })).payload, payload);
  });
});

describe('signWebhook', () => {
  it('takes no id that would move the borders of what is signed', async () => {
    for (const id of ['', 'a.b', 'a b', 'a\nb', 'ä', 'x'.repeat(201)])
      await assert.rejects(signWebhook({ id, sentAt: noon, body, secrets: [secret] }), TypeError, id);
  });

  it('takes no secret of another shape, and does not repeat it', async () => {
    for (const wrong of ['canary', 'whsec_canary', `whsec_${Buffer.from('canary').toString('base64')}`])
      await assert.rejects(
        signWebhook({ id: 'msg_1', sentAt: noon, body, secrets: [wrong] }),
        (error: Error) => {
          assert.doesNotMatch(error.stack ?? '', /whsec_(canary|Y2Fu)/);
          return error instanceof TypeError;
        },
      );
  });
});

describe('a secret that is being replaced', () => {
  const [old, fresh] = [secretOf(1), secretOf(2)];

  it('signs beside the new one, and either is enough', async () => {
    const both = await message([fresh, old]);
    assert.match(
      (both.headers as Record<string, string>)['webhook-signature'] ?? '',
      /^v1,\S{44} v1,\S{44}$/,
    );
    for (const secrets of [[old], [fresh], [old, fresh], [secretOf(3), fresh]])
      assert.equal((await verifyWebhook(both, { secrets, clock })).id, 'msg_1');
    await assert.rejects(verifyWebhook(both, { secrets: [secretOf(3)], clock }), has('signature'));
  });

  it('is worth nothing once it is gone', async () => {
    await assert.rejects(verifyWebhook(await message([old]), { secrets: [fresh], clock }), has('signature'));
    await assert.rejects(verifyWebhook(await message([old]), { secrets: [], clock }), has('signature'));
  });

  it('leaves signatures of other versions to others', async () => {
    const { headers } = await message();
    const right = (headers as Record<string, string>)['webhook-signature'] ?? '';
    for (const signature of [
      `v1a,${'A'.repeat(86)}== ${right}`,
      `${right} v2,x`,
      `v1,${'A'.repeat(43)}= ${right}`,
      `  ${right} `,
    ])
      assert.ok(
        await verifyWebhook(await changed({ 'webhook-signature': signature }), { secrets: [secret], clock }),
      );
    for (const signature of [
      right.replace('v1,', 'v2,'),
      right.replace('v1,', 'v1a,'),
      right.replace('v1,', ''),
    ])
      await assert.rejects(
        verifyWebhook(await changed({ 'webhook-signature': signature }), { secrets: [secret], clock }),
        has('signature'),
      );
  });
});

describe('a message that is not to be trusted', () => {
  it('was sent more than five minutes ago, or will be', async () => {
    const received = await message();
    for (const [seconds, fault] of [
      [-301, 'too-new'],
      [-300, undefined],
      [0, undefined],
      [300, undefined],
      [300.001, 'too-old'],
      [86_400, 'too-old'],
    ] as const) {
      const answer = verifyWebhook(received, { secrets: [secret], clock: () => noon + seconds * 1000 });
      if (fault === undefined) assert.equal((await answer).id, 'msg_1');
      else await assert.rejects(answer, has(fault), String(seconds));
    }
  });

  it('was replayed under a newer time, or another id', async () => {
    for (const headers of [{ 'webhook-timestamp': String(noon / 1000 + 60) }, { 'webhook-id': 'msg_2' }])
      await assert.rejects(
        verifyWebhook(await changed(headers), { secrets: [secret], clock }),
        has('signature'),
      );
  });

  it('keeps its id when it is replayed in time, so that it is known', async () => {
    const received = await message();
    const first = await verifyWebhook(received, { secrets: [secret], clock });
    const again = await verifyWebhook(received, { secrets: [secret], clock: () => noon + 60_000 });
    assert.equal(first.id, again.id);
  });

  it('has another bit anywhere', async () => {
    const received = await message();
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at++) {
      const tampered = Buffer.from(bytes);
      tampered[at]! ^= 1 << at % 8;
      await assert.rejects(
        verifyWebhook({ ...received, body: tampered }, { secrets: [secret], clock }),
        has('signature'),
        String(at),
      );
    }
    for (const other of ['', ` ${body}`, `${body}\n`, JSON.stringify(JSON.parse(body), null, 2)])
      await assert.rejects(
        verifyWebhook({ ...received, body: other }, { secrets: [secret], clock }),
        has('signature'),
      );
  });

  it('has borders that were moved', async () => {
    const moved = await changed({ 'webhook-id': `msg_1.${noon / 1000}`, 'webhook-timestamp': '1' });
    await assert.rejects(verifyWebhook(moved, { secrets: [secret], clock }), has('headers'));
  });

  const malformed: readonly (readonly [header: string, value: string | string[] | undefined])[] = [
    ['webhook-id', undefined],
    ['webhook-id', ''],
    ['webhook-id', ['msg_1', 'msg_1']],
    ['webhook-timestamp', undefined],
    ['webhook-timestamp', 'hello'],
    ['webhook-timestamp', `${noon / 1000}abc`],
    ['webhook-timestamp', ` ${noon / 1000}`],
    ['webhook-timestamp', '-1'],
    ['webhook-timestamp', '1e9'],
    ['webhook-timestamp', 'NaN'],
    ['webhook-timestamp', 'Infinity'],
    ['webhook-signature', undefined],
    ['webhook-signature', ''],
  ];
  for (const [header, value] of malformed)
    it(`has as ${header} ${JSON.stringify([value])}`, async () => {
      await assert.rejects(
        verifyWebhook(await changed({ [header]: value }), { secrets: [secret], clock }),
        has('headers'),
      );
    });

  it('has a part of a signature, or none that could be one', async () => {
    const { headers } = await message();
    const right = (headers as Record<string, string>)['webhook-signature'] ?? '';
    for (const signature of [
      right.slice(0, 8),
      right.slice(0, -1),
      'v1,',
      'v1',
      ',',
      ' ',
      'v1,dawfeoifkpqwoekfpqoekf',
      `${right}x`,
    ])
      await assert.rejects(
        verifyWebhook(await changed({ 'webhook-signature': signature }), { secrets: [secret], clock }),
        has('signature'),
        signature,
      );
  });

  it('makes no more work than twenty signatures', async () => {
    const { headers } = await message();
    const right = (headers as Record<string, string>)['webhook-signature'] ?? '';
    const wrong = (count: number) => Array.from({ length: count }, () => `v1,${'A'.repeat(43)}=`).join(' ');
    const options = { secrets: [secret], clock };
    assert.ok(await verifyWebhook(await changed({ 'webhook-signature': `${wrong(19)} ${right}` }), options));
    await assert.rejects(
      verifyWebhook(await changed({ 'webhook-signature': `${wrong(20)} ${right}` }), options),
      has('signature'),
    );
  });

  it('is signed and no JSON', async () => {
    for (const text of ['', '{', 'undefined']) {
      const headers = await signWebhook({ id: 'msg_1', sentAt: noon, body: text, secrets: [secret] });
      await assert.rejects(
        verifyWebhook({ headers: { ...headers }, body: text }, { secrets: [secret], clock }),
        has('body'),
      );
    }
  });

  it('says nothing of itself or the secret in the error', async () => {
    const received = { ...(await message()), body: '{"canary":1}' };
    await assert.rejects(verifyWebhook(received, { secrets: [secret], clock }), (error: Error) => {
      assert.doesNotMatch(`${error.stack ?? ''}${JSON.stringify(error)}`, /canary|AQEB/);
      return true;
    });
    await assert.rejects(verifyWebhook(received, { secrets: ['whsec_canary'], clock }), (error: Error) => {
      assert.doesNotMatch(error.stack ?? '', /whsec_canary/);
      return error instanceof TypeError;
    });
  });

  it('changes no prototype', async () => {
    const text = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const headers = await signWebhook({ id: 'msg_1', sentAt: noon, body: text, secrets: [secret] });
    await verifyWebhook({ headers: { ...headers }, body: text }, { secrets: [secret], clock });
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});
