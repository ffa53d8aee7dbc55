import { conferenceOf } from '../../../adapters/google/conference.js';
import { fieldOf, textOf } from '../../../adapters/google/wire.js';
import type { Attempts } from './attempt.js';
import { eventually } from './attempt.js';
import { NotPossible, judge } from './expectation.js';
import { at } from './workbench.js';
import type { Workbench } from './workbench.js';

const versioned = { conferenceDataVersion: 1 };

/** Tries what is expected of Meet. */
export const meetAttempts = {
  'meet-silent': async (bench) => {
    const { status, body, seen } = await bench.insert({ body: wish(bench.freshId()) });
    const isIgnored = fieldOf(body, 'conferenceData') === undefined && textOf(body, 'id') !== undefined;
    return judge(status === 200 && isIgnored, `${seen}, ${isIgnored ? 'ignored' : 'taken'}`);
  },
  'meet-asked': async (bench) => {
    needMeet(bench);
    const { status, body, seen } = await bench.insert({ body: wish(bench.freshId()), query: versioned });
    const state = stateOf(body);
    return judge(status === 200 && ['pending', 'success'].includes(state), `${seen}, ${state}`);
  },
  'meet-made': async (bench) => {
    const { id } = await askForLink(bench);
    const made = await waitForLink(bench, id);
    return judge(made !== undefined, made === undefined ? stateOf(await read(bench, id)) : 'success');
  },
  'meet-same-request': async (bench) => {
    const { id, requestId } = await askForLink(bench);
    const before = (await waitForLink(bench, id)) ?? noLink();
    await bench.ask({ method: 'PATCH', path: at(bench, id), query: versioned, body: wish(requestId) });
    return judgeLink(before, await read(bench, id));
  },
  'meet-kept': async (bench) => {
    const { id } = await askForLink(bench);
    const before = (await waitForLink(bench, id)) ?? noLink();
    const body = { summary: 'booking-elements live check, changed' };
    await bench.ask({ method: 'PATCH', path: at(bench, id), query: versioned, body });
    return judgeLink(before, await read(bench, id));
  },
  'meet-removed': async (bench) => {
    const { id } = await askForLink(bench);
    if ((await waitForLink(bench, id)) === undefined) noLink();
    const body = { conferenceData: null };
    await bench.ask({ method: 'PATCH', path: at(bench, id), query: versioned, body });
    const event = await read(bench, id);
    const isGone = textOf(event, 'id') === id && fieldOf(event, 'conferenceData') === undefined;
    return judge(isGone, isGone ? 'removed' : 'still there');
  },
  'meet-refused': async (bench) => {
    // Where Meet is to be had, a kind that is not any more.
    const type = bench.makesMeet ? 'eventNamedHangout' : 'hangoutsMeet';
    const { status, message, seen } = await bench.insert({
      body: wish(bench.freshId(), type),
      query: versioned,
    });
    const isSentence = message.toLowerCase().startsWith('invalid conference type value');
    return judge(status === 400 && isSentence, `${seen}${isSentence ? '' : ', another sentence'}`);
  },
} as const satisfies Attempts<string>;

function wish(requestId: string, type = 'hangoutsMeet'): Readonly<Record<string, unknown>> {
  return { conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type } } } };
}

function needMeet({ makesMeet }: Workbench): void {
  if (!makesMeet) throw new NotPossible('this calendar makes no Meet links');
}

function noLink(): never {
  throw new NotPossible('no link was made in time');
}

async function askForLink(bench: Workbench): Promise<{ readonly id: string; readonly requestId: string }> {
  needMeet(bench);
  const requestId = bench.freshId();
  const { id } = await bench.place({ body: wish(requestId), query: versioned });
  return { id, requestId };
}

async function read(bench: Workbench, id: string): Promise<unknown> {
  return (await bench.ask({ method: 'GET', path: at(bench, id) })).body;
}

/** The id of the conference once its link is there; `undefined` when it is not in time. */
async function waitForLink(bench: Workbench, id: string): Promise<string | undefined> {
  let made: string | undefined;
  const isMade = await eventually(bench, async () => {
    const event = await read(bench, id);
    made = textOf(fieldOf(event, 'conferenceData'), 'conferenceId');
    return stateOf(event) === 'success' && made !== undefined && conferenceOf(event)?.state === 'ready';
  });
  return isMade ? made : undefined;
}

function stateOf(event: unknown): string {
  const request = fieldOf(fieldOf(event, 'conferenceData'), 'createRequest');
  const state = textOf(fieldOf(request, 'status'), 'statusCode') ?? 'no status';
  return /^[a-z ]{1,20}$/.test(state) ? state : 'something else';
}

function judgeLink(before: string, event: unknown) {
  const isSame = textOf(fieldOf(event, 'conferenceData'), 'conferenceId') === before;
  return judge(isSame, isSame ? 'the same link' : 'another link');
}
