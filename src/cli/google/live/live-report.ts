import { formatInstant } from '../../../time/instant.js';
import { expectations, triedExpectations } from './expectations.js';
import type { TriedId } from './expectations.js';
import type { Verdict } from './expectation.js';

/** What was tried, and how it fared. */
export type Verdicts = readonly (readonly [TriedId, Verdict])[];

const words = { agreed: 'agreed  ', differed: 'DIFFERED', untried: 'untried ' } as const;

/** One verdict as a line, while the check goes on. */
export function lineOf([id, { outcome, seen }]: Verdicts[number]): string {
  return `${words[outcome]} ${id}: ${triedExpectations[id].expects} [${seen}]`;
}

/** How many fared how. */
export function countsOf(verdicts: Verdicts): Readonly<Record<Verdict['outcome'], number>> {
  const count = (outcome: Verdict['outcome']) =>
    verdicts.filter(([, verdict]) => verdict.outcome === outcome).length;
  return { agreed: count('agreed'), differed: count('differed'), untried: count('untried') };
}

/** The table to send to the maintainers: no name, no address, no secret. */
export function tableOf(verdicts: Verdicts, now: number): readonly string[] {
  const { agreed, differed, untried } = countsOf(verdicts);
  return [
    `booking-elements google-live-check, ${formatInstant(now).slice(0, 10)}: ${agreed} agreed, ${differed} differed, ${untried} untried`,
    '',
    '| expectation | mark | § | outcome | seen |',
    '| --- | --- | --- | --- | --- |',
    ...verdicts.map(([id, { outcome, seen }]) => {
      const { mark, section } = triedExpectations[id];
      return `| ${id} | ${mark} | ${section} | ${outcome} | ${seen.replaceAll('|', '/')} |`;
    }),
  ];
}

/** All expectations, for whoever wants to know before. */
export function listing(): readonly string[] {
  return expectations.map(([id, { mark, section, expects, ...more }]) => {
    const because = 'because' in more ? ` (not tried: ${more.because})` : '';
    return `${mark} ${section.padEnd(4)} ${id}: ${expects}${because}`;
  });
}
