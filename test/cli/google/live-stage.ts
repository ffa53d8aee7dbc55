import { googleLiveCheck } from '../../../src/cli/google/google-live-check.js';
import type { Surroundings } from '../../../src/cli/google/surroundings.js';
import type { FakeGoogle, FakeGoogleOptions } from '../../../src/testing/fake-google/index.js';
import { anna, client, setUp, tokenOf } from './setup-stage.js';

export type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** A stand-in with a calendar that can be spared. */
export function liveGoogle(options: FakeGoogleOptions = {}): {
  readonly google: FakeGoogle;
  readonly spare: string;
} {
  const google = setUp(options);
  return { google, spare: google.addCalendar({ account: anna, summary: 'Canary of a name' }) };
}

export interface LiveRun {
  readonly code: number;
  readonly text: string;
  readonly verdicts: ReadonlyMap<string, { readonly outcome: string; readonly seen: string }>;
}

/** Runs `google-live-check --json`; a fetch may stand between it and the stand-in. */
export async function runLive(
  { google, spare }: { readonly google: FakeGoogle; readonly spare: string },
  parameters: readonly string[] = [],
  { fetch = withChannels(google.fetch), ...surroundings }: Surroundings = {},
): Promise<LiveRun> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const env = {
    GOOGLE_CLIENT_ID: client.id,
    GOOGLE_CLIENT_SECRET: client.secret,
    GOOGLE_REFRESH_TOKEN: tokenOf(google),
  };
  const code = await googleLiveCheck(
    ['--calendar', spare, '--yes', '--json', ...parameters],
    { env, print: say, complain: say },
    {
      fetch,
      now: () => google.clock.now(),
      sleep: async (milliseconds) => google.clock.advance(milliseconds),
      random: () => 0.5,
      ...surroundings,
    },
  );
  const { verdicts } = JSON.parse(said.at(-1) ?? '') as {
    readonly verdicts: readonly { id: string; outcome: string; seen: string }[];
  };
  return { code, text: said.join('\n'), verdicts: new Map(verdicts.map((row) => [row.id, row])) };
}

/** Those that fared so. */
export function idsOf({ verdicts }: LiveRun, outcome: string): readonly string[] {
  return [...verdicts].flatMap(([id, verdict]) => (verdict.outcome === outcome ? id : []));
}

/** Events that still stand in a calendar. */
export function standingIn(google: FakeGoogle, calendar: string): number {
  return google.events(calendar).filter(({ status }) => status !== 'cancelled').length;
}

/** Answers what Google says of channels (guide “Push notifications”), and lets all else through. */
export function withChannels(inner: Fetch): Fetch {
  const known = new Set<string>();
  const refuse = (status: number, reason: string) =>
    Response.json({ error: { errors: [{ domain: 'global', reason }], code: status } }, { status });
  return async (input, init) => {
    const request = new Request(input, init);
    if (!/\/(events\/watch|channels\/stop)$/.test(new URL(request.url).pathname)) return inner(request);
    const { id, address = '' } = (await request.json()) as { readonly id: string; readonly address?: string };
    if (request.url.endsWith('/stop')) {
      return known.delete(id) ? new Response(null, { status: 204 }) : refuse(404, 'notFound');
    }
    if (!address.startsWith('https:')) return refuse(400, 'push.webhookUrlNotHttps');
    if (known.has(id)) return refuse(400, 'channelIdNotUnique');
    known.add(id);
    return Response.json({ kind: 'api#channel', id, resourceId: `of-${id}`, expiration: '4102444800000' });
  };
}

/** Lets the answers of some requests be other than they are. */
export function tampered(
  inner: Fetch,
  tamper: (request: Request, response: Response) => Promise<Response> | Response,
): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return tamper(request.clone(), await inner(request));
  };
}
