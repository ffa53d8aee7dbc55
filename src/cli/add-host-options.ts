import { parseArgs } from 'node:util';
import { isEmailAddress } from '../contract/index.js';
import { publicAddress } from '../scheduling/connecting/own-addresses.js';

/** What `add-host` was asked for, as far as it can be told without the database. */
export interface AddHostOptions {
  readonly email: string;
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly zone: string;
  /** The server's own address, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** The first seals; all of them open. */
  readonly secrets: readonly string[];
}

const usage =
  'npx booking-elements add-host anna@example.org --url https://book.example [--name "Anna Berg"] [--owner anna] [--zone Europe/Berlin]';

/** @throws Error that says what is missing or wrong, and nothing that is secret */
export function addHostOptions(
  parameters: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): AddHostOptions {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      owner: { type: 'string' },
      zone: { type: 'string' },
      url: { type: 'string' },
    },
  });
  const [email, ...rest] = positionals;
  if (email === undefined || rest.length > 0) throw new Error(`Name one e-mail address: ${usage}`);
  if (!isEmailAddress(email)) throw new Error(`"${email}" is not an e-mail address`);
  const { DATABASE_URL: databaseUrl, BOOKING_SECRET: secret = '', PUBLIC_URL } = env;
  const url = values.url ?? PUBLIC_URL;
  if (!url) throw new Error(`Say where the server is reached: ${usage}`);
  // One a line, where it was changed.
  const secrets = secret.split(/\r?\n/).filter(Boolean);
  if (!databaseUrl)
    throw new Error('Set DATABASE_URL: postgres://… for a server, else the folder of the embedded one');
  if (secrets.length === 0 || secrets.some((one) => one.length < 32))
    throw new Error('Set BOOKING_SECRET to the secret of the server: at least 32 characters');
  return {
    email,
    name: values.name,
    owner: values.owner,
    zone: values.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    publicUrl: addressOf(url),
    databaseUrl,
    secrets,
  };
}

function addressOf(url: string): string {
  try {
    return publicAddress(url);
  } catch {
    throw new Error(
      '--url must be the https address of the server (http on this very machine), such as https://book.example',
    );
  }
}
