import { googleSetup } from '../../../src/cli/google/google-setup.js';
import type { Surroundings } from '../../../src/cli/google/surroundings.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { Consent, FakeGoogle, FakeGoogleOptions } from '../../../src/testing/fake-google/index.js';
import { everythingScopes } from '../../adapters/google/fake-world.js';

export const anna = 'anna@example.com';
export const client = {
  id: '123456789012-setup.apps.googleusercontent.com',
  secret: 'GOCSPX-canary-of-the-secret',
};
export const loopbackCallback = (port: number) => `http://127.0.0.1:${port}/v1/connect/callback`;
export const serverCallback = 'https://book.example/v1/connect/callback';

/** A stand-in where Anna has an account, and a client that is set up well. */
export function setUp(options: FakeGoogleOptions = {}): FakeGoogle {
  const google = fakeGoogle({
    now: Date.UTC(2026, 2, 2, 8),
    clients: [{ ...client, redirectUris: [serverCallback] }],
    ...options,
  });
  google.addAccount({ email: anna, zone: 'Europe/Berlin' });
  return google;
}

/** A refresh token of Anna's for the client. */
export function tokenOf(
  google: FakeGoogle,
  {
    scopes = everythingScopes,
    seconds,
  }: { readonly scopes?: readonly string[]; readonly seconds?: number } = {},
): string {
  return google.issueRefreshToken({ account: anna, scopes, ...(seconds !== undefined && { seconds }) });
}

/** What a run came to: its exit code, and all it said. */
export interface SetupRun {
  readonly code: number;
  readonly text: string;
  /** `check: outcome`, one for each look. */
  readonly outcomes: readonly string[];
  /** What is said of one look, with the lines to change. */
  readonly about: (check: string) => string;
}

export interface SetupStage {
  readonly google: FakeGoogle;
  readonly env?: Readonly<Record<string, string>>;
  readonly parameters?: readonly string[];
  /** What the person does who opens the address that is printed; nobody opens it without. */
  readonly consent?: Consent | ((address: URL) => Promise<void>);
  readonly surroundings?: Surroundings;
}

/** Runs `google-setup` against a stand-in, with a person who opens what is printed. */
export async function runSetup(stage: SetupStage): Promise<SetupRun> {
  const { google, env = {}, parameters = [], surroundings = {} } = stage;
  const said: string[] = [];
  const opened: Promise<void>[] = [];
  const say = (line: string) => {
    said.push(line);
    if (line.includes('/o/oauth2/v2/auth?')) opened.push(open(stage, new URL(line)));
  };
  const code = await googleSetup(
    [...parameters, '--json'],
    {
      env: { GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret, ...env },
      print: say,
      complain: say,
    },
    {
      fetch: google.fetch,
      now: () => google.clock.now(),
      sleep: async (milliseconds) => google.clock.advance(milliseconds),
      random: () => 0.5,
      ...surroundings,
    },
  );
  await Promise.all(opened);
  const { checks } = JSON.parse(said.at(-1) ?? '') as {
    readonly checks: readonly { check: string; outcome: string; says: string; change?: readonly string[] }[];
  };
  return {
    code,
    text: said.join('\n'),
    outcomes: checks.map(({ check, outcome }) => `${check}: ${outcome}`),
    about: (name) =>
      checks
        .filter(({ check }) => check === name)
        .map(({ says, change = [] }) => [says, ...change].join('\n'))
        .join('\n'),
  };
}

async function open({ google, consent }: SetupStage, address: URL): Promise<void> {
  if (consent === undefined) return;
  if (typeof consent === 'function') return consent(address);
  await fetch(await google.consent(address, consent));
}
