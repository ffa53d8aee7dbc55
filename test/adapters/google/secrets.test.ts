import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'node:test';
import { googleAdapter, googleCalendar } from '../../../src/adapters/google/index.js';
import { draft, scriptedGoogle } from './scripted-google.js';
import type { Made, Scripted } from './scripted-google.js';

/** Everything secret or said by a guest holds this word, and no error may. */
const canary = 'CANARY';

/** A Google that says back whatever it was told, in every place an answer has. */
const echoes: Readonly<Record<string, (request: Made) => Scripted>> = {
  'in an error’s message': (request) => ({
    status: 403,
    body: {
      error: { code: 403, message: told(request), errors: [{ reason: 'forbidden', message: told(request) }] },
    },
  }),
  'as an error’s reason': (request) => ({
    status: 400,
    body: {
      error: {
        code: 400,
        message: 'x',
        errors: [{ reason: told(request) }],
        details: [{ reason: `${canary}.1` }],
      },
    },
  }),
  'as an OAuth error': (request) => ({
    status: 400,
    body: { error: told(request), error_description: told(request) },
  }),
  'on a page': (request) => ({ status: 502, body: `<h1>${told(request)}</h1>` }),
  'in half an answer': (request) => ({ body: `{"id":"${told(request)}` }),
  'with its 401': (request) => ({
    status: 401,
    body: told(request),
    headers: { 'WWW-Authenticate': 'Bearer' },
  }),
  'in what the connection broke with': (request) => ({
    throws: new TypeError(told(request), {
      cause: Object.assign(new Error(told(request)), { code: `${canary}-1`, headers: told(request) }),
    }),
  }),
};

function told({ headers, body, url }: Made): string {
  return `${headers.get('Authorization') ?? ''} ${JSON.stringify(body)} ${url.href} ${canary}`;
}

const secretDraft = {
  ...draft,
  title: `${canary} title`,
  description: `${canary} words`,
  location: `${canary} place`,
  attendees: [{ email: `${canary.toLowerCase()}@example.com`, name: `${canary} guest` }],
  conference: { solution: 'google-meet', requestId: 'r' },
};
const at = { calendarId: 'anna', eventId: 'event1', etag: '"1"' };

async function errorsOf(calls: readonly (() => Promise<unknown>)[]): Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  for (const call of calls) {
    await call().then(
      () => undefined,
      (error: unknown) => errors.push(error),
    );
  }
  return errors;
}

function assertClean(errors: readonly unknown[]): void {
  for (const error of errors) {
    const seen = `${inspect(error, { depth: 20, showHidden: true })}${JSON.stringify(error)}${String(error)}`;
    assert.ok(!seen.toUpperCase().includes(canary), seen);
  }
}

describe('no error holds a token or a guest’s words', () => {
  for (const [where, echo] of Object.entries(echoes)) {
    it(`when Google says them back ${where}`, async () => {
      const google = scriptedGoogle(echo);
      const adapters = [
        googleAdapter({ getAccessToken: () => `ya29.${canary}`, ...google, attempts: 2 }),
        googleCalendar({ clientId: 'c', clientSecret: `GOCSPX-${canary}`, ...google, attempts: 2 }).open({
          refreshToken: `1//${canary}`,
        }),
      ];
      const range = { start: google.now(), end: google.now() + 1000 };
      for (const adapter of adapters) {
        const errors = await errorsOf([
          () => adapter.calendars(),
          () => adapter.event(at),
          () => adapter.insert('anna', secretDraft),
          () => adapter.update(at, secretDraft),
          () => adapter.cancel(at),
        ]);
        assert.equal(errors.length, 5);
        assertClean([...errors, await adapter.busy({ calendars: ['anna'], recognise: ['anna'], range })]);
      }
    });

    it(`when the token endpoint says them back ${where}`, async () => {
      const google = scriptedGoogle(echo);
      const provider = googleCalendar({
        clientId: 'c',
        clientSecret: `GOCSPX-${canary}`,
        ...google,
        attempts: 2,
      });
      const errors = await errorsOf([
        () => provider.refresh({ refreshToken: `1//${canary}` }),
        () => provider.revoke({ refreshToken: `1//${canary}` }),
        async () =>
          provider.exchange?.({
            code: `4/${canary}`,
            codeVerifier: `${canary}-verifier`,
            redirectUri: 'https://a.example/',
          }),
      ]);
      assert.equal(errors.length, 3);
      assertClean(errors);
    });
  }

  it('and the test would notice', () => {
    assert.throws(() => assertClean([new Error('x', { cause: { token: canary } })]));
  });
});
