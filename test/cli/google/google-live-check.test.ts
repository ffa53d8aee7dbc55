import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { triedIds } from '../../../src/cli/google/live/expectations.js';
import { runCommand } from '../../../src/cli/run-command.js';
import { listen } from '../../../src/testing-node.js';
import { idsOf, liveGoogle, runLive, standingIn, tampered, withChannels } from './live-stage.js';
import type { Fetch } from './live-stage.js';
import { anna, client, tokenOf } from './setup-stage.js';

const watched = ['--watch', 'https://book.example/v1/hooks/google'];

describe('google-live-check', () => {
  it('finds the stand-in to be what is expected of Google, and leaves nothing behind', async () => {
    const stage = liveGoogle();
    const run = await runLive(stage, watched);
    assert.deepEqual(idsOf(run, 'differed'), [], run.text);
    assert.deepEqual(idsOf(run, 'untried'), []);
    assert.deepEqual([...run.verdicts.keys()], triedIds);
    assert.equal(run.code, 0);
    assert.equal(standingIn(stage.google, stage.spare), 0);
    assert.ok(stage.google.requests.of('calendar.events.insert').length > 40, 'it did write');
    assert.equal(stage.google.outbox.length, 0, 'nobody was written to');
  });

  it('says what it could not try, and why', async () => {
    const { google } = liveGoogle();
    const spare = google.addCalendar({ account: anna, summary: 'x', conferenceTypes: [], zone: 'UTC' });
    const run = await runLive({ google, spare });
    const why = (id: string) => run.verdicts.get(id)?.seen;
    assert.equal(why('meet-made'), 'this calendar makes no Meet links');
    assert.equal(run.verdicts.get('meet-refused')?.outcome, 'agreed');
    assert.match(why('watch-https') ?? '', /--watch/);
    assert.match(why('busy-all-day') ?? '', /UTC/);
    assert.equal(run.code, 0);
  });

  it('writes nothing before it is told where, and that it may', async () => {
    const { google, spare } = liveGoogle();
    const env = { GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret };
    for (const parameters of [
      [],
      ['--yes'],
      ['--calendar', spare],
      ['--calendar', spare, '--yes', '--only', 'x'],
    ]) {
      const said: string[] = [];
      const terminal = { env, print: () => undefined, complain: (line: string) => void said.push(line) };
      assert.equal(await runCommand(['google-live-check', ...parameters], terminal), 2);
      assert.match(said.join(), /--calendar ID --yes|There is no expectation x/);
    }
    assert.equal(google.requests.entries.length, 0);
  });

  it('does not begin in a calendar that is not there, may not be written, or has no free days', async () => {
    const { google } = liveGoogle();
    google.addAccount({ email: 'bo@example.com' });
    google.share({ calendar: 'bo@example.com', with: anna, role: 'reader' });
    const full = google.addCalendar({ account: anna, summary: 'full' });
    google.addEvent({ calendar: full, summary: 'x', start: '2026-03-01', end: '2028-03-01' });
    for (const [spare, words] of [
      ['nobody@example.com', /not on the list/],
      ['bo@example.com', /may not write/],
      [full, /no three free days/],
    ] as const) {
      await assert.rejects(runLive({ google, spare }), words);
      assert.equal(google.requests.of('calendar.events.insert').length, 0);
    }
  });

  it('prints for people, over a socket, and no secret, token or name', async () => {
    const { google, spare } = liveGoogle({ now: Date.now });
    google.settings.meetDelay = 0;
    const token = tokenOf(google);
    const { url, close } = await listen(google);
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const env = {
      GOOGLE_CLIENT_ID: client.id,
      GOOGLE_CLIENT_SECRET: client.secret,
      GOOGLE_REFRESH_TOKEN: token,
      GOOGLE_API_BASE_URL: `${url}calendar/v3`,
      GOOGLE_TOKEN_URL: `${url}token`,
    };
    const only = ['list-roles', 'own-id-again', 'deleted-id', 'meet-made', 'refresh', 'secret-wrong'];
    const parameters = ['google-live-check', '--calendar', spare, '--yes', '--only', only.join(',')];
    try {
      assert.equal(await runCommand(parameters, { env, print: say, complain: say }), 0, said.join('\n'));
    } finally {
      await close();
    }
    const text = said.join('\n');
    assert.match(text, /^agreed {3}own-id-again: the same id once more: 409 duplicate \[409 duplicate\]$/m);
    assert.match(text, /^\| deleted-id \| O \| 1\.3 \| agreed \| 409 duplicate \|$/m);
    assert.match(text, /6 agreed, 0 differed, 0 untried/);
    const accessTokens = google.save().accessTokens.map(({ accessToken }) => accessToken);
    for (const secret of [client.secret, token, ...accessTokens, 'Canary', anna, spare])
      assert.ok(!text.includes(secret), 'nothing of anybody is printed');
  });

  it('lists what it would try, and what nobody can', async () => {
    const said: string[] = [];
    const terminal = { env: {}, print: (line: string) => void said.push(line), complain: () => undefined };
    assert.equal(await runCommand(['google-live-check', '--list'], terminal), 0);
    assert.ok(said.includes('O 1.3  deleted-id: a deleted event keeps its id: inserting it again is 409'));
    assert.match(said.join('\n'), /trash-emptied: .* \(not tried: a person has to empty the trash\)/);
  });
});

describe('google-live-check, cleaning up', () => {
  it('takes everything away when it is interrupted, wherever it stands', async () => {
    for (const after of [4, 20, 60, 120]) {
      const stage = liveGoogle();
      const controller = new AbortController();
      let requests = 0;
      const fetch = tampered(withChannels(stage.google.fetch), (_request, response) => {
        requests += 1;
        if (requests === after) controller.abort(new Error('Interrupted'));
        return response;
      });
      await assert.rejects(runLive(stage, [], { fetch, signal: controller.signal }), /Interrupted/);
      assert.equal(standingIn(stage.google, stage.spare), 0, `interrupted after ${after} requests`);
    }
  });

  it('takes away what was written and never answered, and says what would not go', async () => {
    const stage = liveGoogle();
    stage.google.faults.add({
      match: { method: 'calendar.events.insert' },
      after: 3,
      times: Infinity,
      fault: { kind: 'reset', applied: true },
    });
    // Not by the list, which may lag behind: by what is known to have been asked for.
    const unlisted = { match: { method: 'calendar.events.list' }, times: Infinity } as const;
    stage.google.faults.add({ ...unlisted, fault: { kind: 'error', error: 'forbidden' } });
    await runLive(stage);
    assert.equal(standingIn(stage.google, stage.spare), 0);
    stage.google.faults.clear();
    stage.google.faults.add({
      match: { method: 'calendar.events.delete' },
      times: Infinity,
      fault: { kind: 'error', error: 'forbidden' },
    });
    const stuck = await runLive(stage, ['--only', 'own-id']);
    assert.match(stuck.text, /Take these events away yourself: becheck[0-9a-f]{16}1$/m);
    stage.google.faults.clear();
    await runLive(stage, ['--only', 'list-roles']);
    assert.equal(standingIn(stage.google, stage.spare), 0, 'the next run takes away what the last one left');
  });

  it('leaves the events of other people alone', async () => {
    const stage = liveGoogle();
    const at = { calendar: stage.spare, start: '2027-04-08T09:00', end: '2027-04-08T10:00' };
    const { id } = stage.google.addEvent({ ...at, summary: 'somebody’s' });
    await runLive(stage, ['--only', 'own-id,delete']);
    assert.equal(stage.google.event({ calendar: stage.spare, event: id })?.status, 'confirmed');
  });
});

/** What may come in place of an answer: other answers of Google's, and its own with something taken out. */
const others: readonly ((response: Response) => Promise<Response> | Response)[] = [
  () => Response.json({}),
  () => refusal(403, 'forbidden'),
  () => refusal(404, 'notFound'),
  async (response) => {
    const text = await response.text();
    const without = text.replaceAll(/"(start|end|conferenceData)":/g, '"other":');
    return new Response(text === '' ? null : without, { status: response.status });
  },
];

function refusal(status: number, reason: string): Response {
  return Response.json({ error: { errors: [{ domain: 'global', reason }], code: status } }, { status });
}

describe('google-live-check, against a Google that is not what is expected', () => {
  for (const id of triedIds) {
    it(`can see ${id} differ`, async () => {
      const seen: string[] = [];
      // From which request on the answers are others: the last ones first, for they are what is judged.
      for (let from = await requestsOf(id); from > 0; from -= 1)
        for (const other of others) {
          const outcome = await outcomeWith(id, { from, other });
          if (outcome === 'differed') return;
          seen.push(`${from}: ${outcome}`);
        }
      assert.fail(`it never differs: ${seen.join(', ')}`);
    });
  }

  it('says so where Google is known to have changed its mind', async () => {
    const changes: Readonly<
      Record<string, (request: Request, response: Response) => Promise<Response> | Response>
    > = {
      'deleted-id': (request, response) =>
        request.method === 'POST' && response.status === 409
          ? Response.json({ id: 'x', etag: '"1"' })
          : response,
      'busy-tentative': async (request, response) =>
        request.url.endsWith('/freeBusy')
          ? json(response, (body) => body.replaceAll(/"busy":\s*\[[^\]]*\]/g, '"busy":[]'))
          : response,
      'busy-all-day': async (request, response) =>
        request.url.endsWith('/freeBusy')
          ? json(response, (body) => body.replaceAll(/T22:00:00Z/g, 'T00:00:00Z'))
          : response,
      'long-values': async (_request, response) =>
        json(response, (body) => body.replaceAll(/v{1024}/g, 'v'.repeat(1025))),
      'sync-garbage': (request, response) =>
        request.url.includes('no-token') ? Response.json({ kind: 'calendar#events', items: [] }) : response,
      'meet-refused': (request, response) =>
        request.method === 'POST' && response.status === 400 ? refusal(400, 'invalid') : response,
      'free-busy-unknown': async (request, response) =>
        request.url.endsWith('/freeBusy')
          ? json(response, (body) => body.replaceAll(/"errors":\s*\[[^\]]*\],/g, ''))
          : response,
      'if-match-old': (_request, response) =>
        response.status === 412 ? Response.json({ id: 'x', etag: '"2"' }) : response,
    };
    for (const [id, change] of Object.entries(changes)) {
      const stage = liveGoogle();
      const fetch = tampered(withChannels(stage.google.fetch), change);
      const run = await runLive(stage, ['--only', id], { fetch });
      assert.deepEqual(idsOf(run, 'differed'), [id], run.text);
      assert.equal(run.code, 1);
    }
  });
});

/** What a Google would keep that understands an event otherwise. */
const otherMeanings: Readonly<Record<string, (event: string) => string>> = {
  'busy-tentative': (event) => event.replace('"status":"tentative"', '"transparency":"transparent"'),
  'busy-transparent': (event) => event.replace('"transparency":"transparent"', '"transparency":"opaque"'),
  'busy-all-day': (event) =>
    event.replace(/"start":\{"date":"([\d-]+)"\},"end":\{"date":"([\d-]+)"\}/, utcDays),
  'long-keys': (event) => event.replace('k'.repeat(44), 'k'.repeat(45)),
  'zone-kept': (event) => event.replaceAll('Asia/Kolkata', 'Europe/Berlin'),
  'patch-merges': (event) => event.replace('"location":null', '"description":null'),
  sequence: (event) => (event.includes('"id"') ? event : event.replaceAll(/"(start|end)":\{[^}]*\},?/g, '')),
};

const utcDays = (_all: string, start: string, end: string) =>
  `"start":{"dateTime":"${start}T00:00:00Z"},"end":{"dateTime":"${end}T00:00:00Z"}`;

describe('google-live-check, against a Google that means something else', () => {
  for (const [id, meaning] of Object.entries(otherMeanings)) {
    it(`finds ${id} to differ`, async () => {
      const stage = liveGoogle();
      const inner = withChannels(stage.google.fetch);
      let isUnderstoodOtherwise = false;
      const fetch: Fetch = async (input, init) => {
        const request = new Request(input, init);
        const text = await request.clone().text();
        const isEvent = request.url.includes('/events') && ['POST', 'PATCH'].includes(request.method);
        const meant = isEvent ? meaning(text) : text;
        isUnderstoodOtherwise ||= meant !== text;
        return text === '' ? inner(request) : inner(new Request(request, { body: meant }));
      };
      const run = await runLive(stage, ['--only', id], { fetch });
      assert.ok(isUnderstoodOtherwise, 'it sends what is to be understood');
      assert.deepEqual(idsOf(run, 'differed'), [id], run.text);
    });
  }
});

async function json(response: Response, change: (body: string) => string): Promise<Response> {
  const text = await response.text();
  return new Response(text === '' ? null : change(text), { status: response.status });
}

/** The requests of an attempt begin when the token, the calendar and the free days are known, and end with the cleaning. */
function duringAttempt(
  inner: Fetch,
  tamper: (number: number, response: Response) => Promise<Response> | Response,
) {
  let before = 3;
  let number = 0;
  let isCleaning = false;
  return tampered(inner, (request, response) => {
    isCleaning ||= request.url.includes('sendUpdates=none') && request.method === 'DELETE';
    isCleaning ||= request.url.includes('bookingElementsLiveCheck');
    before -= 1;
    if (before >= 0 || isCleaning) return response;
    number += 1;
    return tamper(number, response);
  });
}

async function requestsOf(id: string): Promise<number> {
  const stage = liveGoogle();
  let count = 0;
  const fetch = duringAttempt(withChannels(stage.google.fetch), (number, response) => {
    count = number;
    return response;
  });
  const { verdicts } = await runLive(stage, ['--only', id, ...watched], { fetch });
  assert.equal(verdicts.get(id)?.outcome, 'agreed');
  return count;
}

async function outcomeWith(
  id: string,
  {
    from,
    other,
  }: { readonly from: number; readonly other: (response: Response) => Promise<Response> | Response },
): Promise<string | undefined> {
  const stage = liveGoogle();
  const fetch = duringAttempt(withChannels(stage.google.fetch), (number, response) =>
    number >= from ? other(response) : response,
  );
  const { verdicts } = await runLive(stage, ['--only', id, ...watched], { fetch });
  return verdicts.get(id)?.outcome;
}
