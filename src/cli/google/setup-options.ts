import { parseArgs } from 'node:util';
import type { ConsentLevel } from '../../contract/calendar-provider.js';
import type { WantedRedirect } from './check-client.js';
import type { GoogleClient } from './google-client.js';
import { loopbackAddress, redirectAddressOf } from './redirect-address.js';

/** What was asked for on the command line. */
export interface SetupOptions {
  readonly server?: string | undefined;
  readonly level: ConsentLevel;
  readonly port: number;
  readonly waitSeconds: number;
  readonly withoutGrant: boolean;
  readonly save?: string | undefined;
  readonly json: boolean;
}

/** From the most to the least. */
export const levels: readonly ConsentLevel[] = ['everything', 'read-only', 'busy-only'];

/** Reads the parameters of `google-setup`. @throws Error that says what is not understood. */
export function readSetupOptions(parameters: readonly string[]): SetupOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      server: { type: 'string' },
      level: { type: 'string', default: 'everything' },
      port: { type: 'string', default: '3000' },
      'wait-seconds': { type: 'string', default: '600' },
      'without-grant': { type: 'boolean', default: false },
      save: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const level = levels.find((name) => name === values.level);
  if (level === undefined) throw new Error(`--level is one of: ${levels.join(', ')}`);
  return {
    server: values.server,
    level,
    port: wholeNumber('--port', values.port, 65_535),
    waitSeconds: wholeNumber('--wait-seconds', values['wait-seconds'], 86_400),
    withoutGrant: values['without-grant'],
    save: values.save,
    json: values.json,
  };
}

/** Reads a number from the command line. */
export function wholeNumber(name: string, text: string, most: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) > most) throw new Error(`${name} is a number up to ${most}`);
  return Number(text);
}

/** The server's address first: it is what matters. Loopback only where somebody will be asked there. */
export function redirectsOf(
  { server, port, withoutGrant }: SetupOptions,
  { refreshToken }: GoogleClient,
): readonly WantedRedirect[] {
  const asks = refreshToken === undefined && !withoutGrant;
  return [
    ...(server === undefined ? [] : [{ check: 'redirect', address: redirectAddressOf(server) } as const]),
    ...(asks ? [{ check: 'loopback', address: loopbackAddress(port) } as const] : []),
  ];
}
