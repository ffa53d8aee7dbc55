import type { Verdict } from './examination.js';
import type { Report } from './report.js';
import { countsOf, shownExchanges } from './report.js';

/** Puts a colour around words; as they are where there are none. */
export type Paint = (words: string, colour: 'red' | 'green' | 'dim') => string;

const codes = { red: 31, green: 32, dim: 2 } as const;

/** Colours of a terminal, or none. */
export function paintOf(hasColours: boolean): Paint {
  return hasColours ? (words, colour) => `\u001B[${codes[colour]}m${words}\u001B[0m` : (words) => words;
}

const marks = {
  held: ['held         ', 'green'],
  broken: ['BROKEN       ', 'red'],
  'not-offered': ['not offered  ', 'dim'],
  'not-examined': ['not examined ', 'dim'],
} as const;

/** One verdict as a line, while the run goes on. */
export function lineOf({ part, clause, outcome }: Verdict, paint: Paint): string {
  const [mark, colour] = marks[outcome];
  return `${paint(mark, colour)} ${part}: ${clause}`;
}

/** What is broken, each with what was sent and how to repeat it; then what was not seen, and the counts. */
export function reportLines(report: Report, paint: Paint): readonly string[] {
  const { verdicts, left, mask } = report;
  const broken = verdicts.filter(({ outcome }) => outcome === 'broken');
  return [
    ...broken.flatMap((verdict) => brokenLines(verdict, report, paint)),
    ...reasonsFor(verdicts, 'not-offered'),
    ...reasonsFor(verdicts, 'not-examined'),
    '',
    summaryOf(verdicts),
    ...left.map(({ what, why }) =>
      paint(mask.over(`Left behind: ${what} (${why}). Take it away yourself.`), 'red'),
    ),
  ];
}

function brokenLines(verdict: Verdict, report: Report, paint: Paint): readonly string[] {
  const { part, clause, why = '' } = verdict;
  const exchanges = shownExchanges(verdict, report);
  return [
    '',
    `${paint('BROKEN', 'red')} ${part}: ${clause}`,
    ...report.mask
      .over(why)
      .split('\n')
      .map((line) => `  ${line}`),
    ...exchanges.flatMap(({ request: { method, address, body }, answer, curl }) => [
      `  asked    ${method} ${address}${body === undefined ? '' : ` ${body}`}`,
      `  answered ${answer.replaceAll(/\s+/g, ' ')}`,
      paint(`  again    ${curl}`, 'dim'),
    ]),
  ];
}

/** Why clauses were not seen: a line for each reason, with how many clauses it is. */
function reasonsFor(verdicts: readonly Verdict[], outcome: Verdict['outcome']): readonly string[] {
  const counts = new Map<string, number>();
  for (const verdict of verdicts)
    if (verdict.outcome === outcome) counts.set(verdict.why ?? '', (counts.get(verdict.why ?? '') ?? 0) + 1);
  return counts.size === 0
    ? []
    : ['', ...[...counts].map(([why, count]) => `${marks[outcome][0].trim()}: ${count} × ${why}`)];
}

/** The counts in a line. */
export function summaryOf(verdicts: readonly Verdict[]): string {
  const counts = countsOf(verdicts);
  return `${counts.held} held, ${counts.broken} broken, ${counts['not-offered']} not offered, ${counts['not-examined']} not examined`;
}
