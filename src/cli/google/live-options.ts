import { parseArgs } from 'node:util';
import { isTriedId, triedIds } from './live/expectations.js';
import type { TriedId } from './live/expectations.js';
import { wholeNumber } from './setup-options.js';

/** What was asked for on the command line. */
export interface LiveOptions {
  readonly calendar: string;
  /** What to try. */
  readonly ids: readonly TriedId[];
  readonly watchAddress: string | undefined;
  readonly port: number;
  readonly waitSeconds: number;
  readonly json: boolean;
}

/** Reads the parameters of `google-live-check`; `undefined` where they ask for the list alone. */
export function readLiveOptions(parameters: readonly string[]): LiveOptions | undefined {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      calendar: { type: 'string' },
      yes: { type: 'boolean', default: false },
      only: { type: 'string' },
      watch: { type: 'string' },
      port: { type: 'string', default: '3000' },
      'wait-seconds': { type: 'string', default: '600' },
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) return undefined;
  const { calendar, yes, watch } = values;
  if (calendar === undefined || !yes)
    throw new Error(
      'It writes some sixty events into a calendar, 400 days ahead, invites nobody, and takes them away again. ' +
        'Say so: --calendar ID --yes (Google Calendar, Settings of a calendar that can be spared, Calendar ID)',
    );
  if (watch !== undefined && !(URL.canParse(watch) && watch.startsWith('https://')))
    throw new Error('--watch is an https address of your server');
  const ids = values.only?.split(',').map((id) => id.trim()) ?? triedIds;
  const unknown = ids.filter((id) => !isTriedId(id));
  if (unknown.length > 0) throw new Error(`There is no expectation ${unknown.join(', ')}: --list shows them`);
  return {
    calendar,
    ids: ids.filter(isTriedId),
    watchAddress: watch,
    port: wholeNumber('--port', values.port, 65_535),
    waitSeconds: wholeNumber('--wait-seconds', values['wait-seconds'], 86_400),
    json: values.json,
  };
}
