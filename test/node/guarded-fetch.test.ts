import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { guardedFetch, GuardedFetchError } from '../../src/node.js';
import type { GuardedFetchOptions } from '../../src/node.js';
import { certificate, certificateKey } from './hooks-example-certificate.js';
import { hostileAddresses, planted } from './hostile-addresses.js';

/** A server on every address of this machine that counts who connects. */
async function listening(answer: RequestListener, secure = false) {
  const server = secure
    ? createSecureServer({ cert: certificate, key: certificateKey }, answer)
    : createServer(answer);
  const count = { connections: 0 };
  server.on('connection', () => count.connections++);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    // Where there is no IPv6, there is nobody to reach by it either.
    server.once('error', () => server.once('error', reject).listen(0, '0.0.0.0'));
    server.listen(0, '::');
  });
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { port, count, close };
}

async function resolvePlanted(host: string): Promise<readonly string[]> {
  const answers = planted[host.replace(/\.$/, '')];
  assert.ok(answers, `nobody asks for ${host}`);
  return answers;
}

const isRefused = (refusal: string) => (error: unknown) => {
  assert.ok(error instanceof GuardedFetchError, String(error));
  assert.equal(error.code, 'address-refused');
  return error.refusal === refusal;
};

describe('addresses that strangers give', () => {
  let inner: Awaited<ReturnType<typeof listening>>;
  before(async () => {
    inner = await listening((_request, response) => response.end('inner'));
  });
  after(() => inner.close());

  /** Connections made so far, after one more that is let through: they are counted in the order they were made. */
  async function connectionsBefore(): Promise<number> {
    const fetch = await guardedFetch({ allowHttp: true, allow: ['127.0.0.1'] });
    const response = await fetch(`http://127.0.0.1:${inner.port}/`);
    assert.equal(await response.text(), 'inner');
    const made = inner.count.connections - 1;
    inner.count.connections = 0;
    return made;
  }

  const addresses = hostileAddresses.flatMap(([refusal, list]) =>
    list.map((address) => [address, refusal] as const),
  );

  it('are more than forty, each another', () => {
    assert.ok(addresses.length > 100, String(addresses.length));
    assert.equal(new Set(addresses.map(([address]) => address)).size, addresses.length);
  });

  for (const [address, refusal] of addresses) {
    it(`do not lead to this machine: ${JSON.stringify(address)}`, async () => {
      const fetch = await guardedFetch({ allowHttp: true, resolve: resolvePlanted });
      await assert.rejects(fetch(address.replace('PORT', String(inner.port))), isRefused(refusal));
      assert.equal(await connectionsBefore(), 0);
    });
  }

  it('are https, unless the operator says otherwise', async () => {
    const fetch = await guardedFetch({ allow: ['127.0.0.1'] });
    await assert.rejects(fetch(`http://127.0.0.1:${inner.port}/`), isRefused('scheme'));
    await assert.rejects(fetch('https://127.0.0.1:80/'), isRefused('port'));
    assert.equal(await connectionsBefore(), 0);
  });

  it('are resolved once, so that a resolver who changes its mind leads nowhere else', async () => {
    // The first answer stands for a public one: nobody has it, so that these tests disturb nobody.
    const answers = [['198.51.100.7'], ['127.0.0.1']];
    const asked: string[] = [];
    const caller = new AbortController();
    const fetch = await guardedFetch({
      allowHttp: true,
      allow: ['198.51.100.0/24'],
      resolve: async (host) => {
        asked.push(host);
        // Nobody answers there; by then a connection to the second answer would long have been made.
        setTimeout(() => caller.abort(), 100);
        return answers.shift() ?? ['127.0.0.1'];
      },
    });
    const url = `http://rebinding.example:${inner.port}/`;
    await assert.rejects(fetch(url, { signal: caller.signal }));
    assert.deepEqual(asked, ['rebinding.example']);
    assert.equal(await connectionsBefore(), 0);
    await assert.rejects(fetch(url), isRefused('address'));
    assert.equal(await connectionsBefore(), 0);
  });

  it('are not followed to where they redirect', async () => {
    const outer = await listening((_request, response) => {
      response.writeHead(302, { Location: `http://127.0.0.1:${inner.port}/` }).end('elsewhere');
    });
    try {
      const fetch = await guardedFetch({
        allowHttp: true,
        allow: ['outer.example'],
        resolve: async () => ['127.0.0.1'],
      });
      const response = await fetch(`http://outer.example:${outer.port}/`);
      assert.equal(response.status, 302);
      assert.equal(await response.text(), 'elsewhere');
      assert.equal(outer.count.connections, 1);
      assert.equal(await connectionsBefore(), 0);
    } finally {
      await outer.close();
    }
  });

  it('say nothing of themselves, nor of where they lead, when they are refused', async () => {
    const fetch = await guardedFetch({ allowHttp: true, resolve: async () => ['10.20.30.40'] });
    await assert.rejects(fetch('https://hooks.example/services/T0/B0/canary'), (error: Error) => {
      assert.doesNotMatch(`${error.stack ?? ''}${JSON.stringify(error)}`, /canary|10\.20\.30\.40/);
      return isRefused('address')(error);
    });
  });

  it('cannot be tunnelled through', async () => {
    const fetch = await guardedFetch({ allowHttp: true, allow: ['127.0.0.1'] });
    for (const method of ['CONNECT', 'trace', 'TRACK'])
      await assert.rejects(fetch(`http://127.0.0.1:${inner.port}/`, { method }), isRefused('method'));
    assert.equal(await connectionsBefore(), 0);
  });
});

describe('what the operator allows', () => {
  const reaching: readonly (readonly [allow: string, host: string, answers: readonly string[]])[] = [
    ['127.0.0.1', '127.0.0.1', []],
    ['127.0.0.0/8', '2130706433', []],
    ['127.0.0.0/8', 'crm.example', ['127.0.0.1']],
    ['crm.example', 'crm.example', ['127.0.0.1']],
    ['CRM.intranet.', 'crm.intranet', ['127.0.0.1']],
    ['crm.intranet', 'CRM.intranet.', ['127.0.0.1']],
    ['crm', 'crm', ['127.0.0.1']],
    ['münchen.intranet', 'münchen.intranet', ['127.0.0.1']],
    ['localhost', 'localhost', ['127.0.0.1']],
  ];
  for (const [allow, host, answers] of reaching) {
    it(`is reached: ${host}, by ${allow}`, async () => {
      const server = await listening((request, response) => response.end(request.headers.host));
      try {
        const fetch = await guardedFetch({ allowHttp: true, allow: [allow], resolve: async () => answers });
        const url = new URL(`http://${host}:${server.port}/`);
        assert.equal(await (await fetch(url)).text(), url.host);
      } finally {
        await server.close();
      }
    });
  }

  it('is no more than what it says', async () => {
    const fetch = await guardedFetch({
      allowHttp: true,
      allow: ['10.1.0.0/16', 'crm.example'],
      resolve: async () => ['10.2.0.1'],
    });
    for (const host of ['10.2.0.1', 'www.crm.example', 'crm.example.evil.example', 'notcrm.example'])
      await assert.rejects(fetch(`http://${host}/`), isRefused('address'), host);
  });

  for (const entry of [
    '10.0.0.0/33',
    '10/8',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    'https://crm.example',
    'crm.example:8080',
    '',
    'a b',
  ])
    it(`is a host name or a network, not ${JSON.stringify(entry)}`, async () => {
      await assert.rejects(guardedFetch({ allow: [entry] }), TypeError);
    });
});

describe('a request that is let through', () => {
  async function stage(answer: RequestListener, options: GuardedFetchOptions = {}) {
    const server = await listening(answer);
    const fetch = await guardedFetch({ allowHttp: true, allow: ['127.0.0.1'], ...options });
    return { fetch, url: `http://127.0.0.1:${server.port}/hook?x=1`, close: server.close };
  }

  it('carries method, headers and body, and no other host, and brings the answer back', async () => {
    const { fetch, url, close } = await stage((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url: path, headers } = request;
        response.writeHead(207, {
          'Content-Type': 'application/json',
          'Retry-After': '7',
          'Set-Cookie': ['a=1', 'b=2'],
        });
        response.end(JSON.stringify({ method, path, headers, body: Buffer.concat(chunks).toString() }));
      });
    });
    const response = await fetch(url, {
      method: 'PROPFIND',
      headers: { Depth: '1', Host: 'evil.example', 'Content-Length': '1', 'Transfer-Encoding': 'chunked' },
      body: '<ü/>',
    });
    assert.equal(response.status, 207);
    assert.equal(response.headers.get('Retry-After'), '7');
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.deepEqual(await response.json(), {
      method: 'PROPFIND',
      path: '/hook?x=1',
      headers: {
        'accept-encoding': 'identity',
        'content-length': '5',
        depth: '1',
        host: new URL(url).host,
        connection: 'close',
      },
      body: '<ü/>',
    });
    await close();
  });

  it('may have an answer without a body', async () => {
    for (const status of [204, 304]) {
      const { fetch, url, close } = await stage((_request, response) => response.writeHead(status).end());
      const response = await fetch(url, { method: 'POST', body: new Uint8Array([1, 2, 3]) });
      assert.equal(response.status, status);
      assert.equal(response.body, null);
      await close();
    }
  });

  it('is cut off where the answer becomes too long', async () => {
    const { fetch, url, close } = await stage(
      (_request, response) => {
        const more = () => {
          while (response.write('x'.repeat(1000)));
        };
        response.on('drain', more);
        more();
      },
      { answerBytes: 10_000 },
    );
    const response = await fetch(url);
    await assert.rejects(response.text(), TypeError);
    await close();
  });

  it('ends when the caller wants no more, before the answer and within it', async () => {
    const { fetch, url, close } = await stage((_request, response) => response.write('a beginning'));
    const caller = new AbortController();
    const response = await fetch(url, { signal: caller.signal });
    const reason = new Error('enough');
    caller.abort(reason);
    await assert.rejects(response.text());
    await assert.rejects(fetch(url, { signal: caller.signal }), reason);
    await close();
    const other = new AbortController();
    const silent = await stage(() => other.abort(reason));
    await assert.rejects(silent.fetch(silent.url, { signal: other.signal }), reason);
    await silent.close();
  });

  it('ends when it takes too long', async () => {
    const { fetch, url, close } = await stage(() => undefined, { timeoutSeconds: 0.05 });
    await assert.rejects(fetch(url), { name: 'TimeoutError' });
    await close();
  });

  it('fails without a word of addresses when nobody answers, or with nonsense', async () => {
    const { url, close } = await stage(() => undefined);
    await close();
    const fetch = await guardedFetch({ allowHttp: true, allow: ['127.0.0.1'], resolve: async () => [] });
    await assert.rejects(fetch(url), { name: 'TypeError', message: 'No answer (ECONNREFUSED)' });
    await assert.rejects(fetch('https://hooks.example/'), { name: 'TypeError' });
    const odd = await stage((request) => request.socket.end('HTTP/1.1 999 What\r\n\r\n'));
    await assert.rejects(odd.fetch(odd.url), { name: 'TypeError' });
    await odd.close();
    const other = await stage((request) =>
      request.socket.end('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    );
    await assert.rejects(other.fetch(other.url), { name: 'TypeError' });
    await other.close();
  });
});

describe('https', () => {
  async function stage(options: GuardedFetchOptions) {
    const { port, close } = await listening((request, response) => response.end(request.headers.host), true);
    const fetch = await guardedFetch({
      allow: ['hooks.example', 'other.example'],
      resolve: async () => ['127.0.0.1'],
      ...options,
    });
    return { fetch, close, urlOf: (host: string) => `https://${host}:${port}/` };
  }

  it('asks the server for its own name, at the address that was checked', async () => {
    const { fetch, urlOf, close } = await stage({ ca: certificate });
    const response = await fetch(urlOf('hooks.example'));
    assert.equal(`https://${await response.text()}/`, urlOf('hooks.example'));
    await assert.rejects(fetch(urlOf('other.example')), {
      message: 'No answer (ERR_TLS_CERT_ALTNAME_INVALID)',
    });
    await close();
  });

  it('trusts no stranger, whatever the environment says', async () => {
    const { fetch, urlOf, close } = await stage({});
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      await assert.rejects(fetch(urlOf('hooks.example')), { message: /^No answer \(\w*SELF_SIGNED\w*\)$/ });
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
      await close();
    }
  });
});
