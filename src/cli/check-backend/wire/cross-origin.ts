import { wireHeaders } from '../../../contract/wire-headers.js';
import { expect } from '../../../testing/expectations.js';
import type { Bench, Examination } from '../examination.js';
import { NotShown } from '../examination.js';
import { codeOf } from '../exchange.js';
import type { Received } from '../exchange.js';
import { eventTypePath } from './asking.js';

/** What browsers ask of a backend before they let a page of another origin use it (the CORS protocol of the Fetch standard). */
export const crossOriginExaminations: readonly Examination[] = [
  page('lets pages of other origins read its answers, without credentials', [], async (bench) => {
    const answer = await fromPage(bench, eventTypePath(bench));
    expectShared(answer, bench, 'an event type');
    expect(
      answer.headers['access-control-allow-credentials'] !== 'true',
      'cookies of a guest are no business of it: Access-Control-Allow-Credentials is not sent',
    );
  }),
  page('lets pages read its refusals, too', [], async (bench) => {
    expectShared(await fromPage(bench, '/event-types/no-such-type'), bench, 'not-found');
    expectShared(await fromPage(bench, '/no-such-path'), bench, 'not-found of a path');
    const headers = { Origin: bench.origin };
    expectShared(
      await bench.ask('/bookings', { method: 'POST', body: {}, headers }),
      bench,
      'invalid-request',
    );
  }),
  page('lets pages book: a preflight allows the key and the type of the body', [], async (bench) => {
    await expectPreflight(bench, '/bookings', {
      method: 'POST',
      headers: ['content-type', wireHeaders.key.toLowerCase()],
    });
  }),
  page(
    'lets pages open a booking: a preflight allows Authorization by its name',
    ['booking'],
    async (bench) => {
      await expectPreflight(bench, '/bookings/x', { method: 'GET', headers: ['authorization'] });
    },
  ),
  page('lets pages give a held time back: a preflight allows DELETE', ['hold'], async (bench) => {
    await expectPreflight(bench, '/holds/x', { method: 'DELETE', headers: [] });
  }),
];

async function fromPage(bench: Bench, path: string): Promise<Received> {
  const answer = await bench.ask(path, { headers: { Origin: bench.origin } });
  if (codeOf(answer) === 'origin-not-allowed')
    throw new NotShown('It answers listed origins alone: name one of them with --origin');
  return answer;
}

async function expectPreflight(
  bench: Bench,
  path: string,
  { method, headers }: { readonly method: string; readonly headers: readonly string[] },
): Promise<void> {
  await fromPage(bench, eventTypePath(bench));
  const answer = await bench.ask(path, {
    method: 'OPTIONS',
    headers: {
      Origin: bench.origin,
      'Access-Control-Request-Method': method,
      ...(headers.length > 0 && { 'Access-Control-Request-Headers': [...headers].sort().join(',') }),
    },
  });
  expect(
    answer.status >= 200 && answer.status < 300,
    `a preflight is answered with success, not ${answer.status}`,
  );
  expectShared(answer, bench, 'a preflight');
  const methods = listed(answer, 'access-control-allow-methods');
  // Browsers let these through unnamed (Fetch, "CORS-safelisted method").
  const isAllowed =
    ['GET', 'HEAD', 'POST'].includes(method) ||
    methods.includes(method.toLowerCase()) ||
    methods.includes('*');
  expect(isAllowed, `Access-Control-Allow-Methods names ${method}`);
  const allowed = listed(answer, 'access-control-allow-headers');
  for (const name of headers) {
    // A star covers every header but this one.
    const isCovered = allowed.includes(name) || (allowed.includes('*') && name !== 'authorization');
    expect(isCovered, `Access-Control-Allow-Headers names ${name}`);
  }
}

function expectShared({ headers }: Received, { origin }: Bench, what: string): void {
  const allowed = headers['access-control-allow-origin'];
  expect(
    allowed === '*' || allowed === origin,
    `Access-Control-Allow-Origin of ${what} is * or ${origin}, not ${allowed ?? 'missing'}`,
  );
  if (allowed === origin) {
    const vary = (headers['vary'] ?? '').toLowerCase();
    expect(vary.includes('origin') || vary === '*', `${what} names Origin in Vary, since it depends on it`);
  }
}

function listed({ headers }: Received, name: string): readonly string[] {
  return (headers[name] ?? '').split(',').map((item) => item.trim().toLowerCase());
}

function page(
  clause: string,
  asks: NonNullable<Examination['asks']>,
  keeps: (bench: Bench) => Promise<void>,
): Examination {
  return { part: 'wire', needs: 'black-box', clause, asks, keeps };
}
