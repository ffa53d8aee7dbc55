import type { Part, Verdict } from './examination.js';
import type { Report } from './report.js';
import { countsOf, shownExchanges } from './report.js';

/** The report as JUnit XML: a suite for each part, a case for each clause; what was not seen is skipped. */
export function reportJunit(report: Report): string {
  const { verdicts } = report;
  const parts = [...new Set(verdicts.map(({ part }) => part))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="check-backend" ${numbers(verdicts)}>`,
    ...parts.flatMap((part) => suiteOf(part, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(part: Part, report: Report): readonly string[] {
  const verdicts = report.verdicts.filter((verdict) => verdict.part === part);
  return [
    `  <testsuite name="${escaped(part)}" hostname="${escaped(new URL(report.base).host)}" errors="0" ${numbers(verdicts)}>`,
    ...verdicts.flatMap((verdict) => caseOf(verdict, report)),
    '  </testsuite>',
  ];
}

function caseOf(verdict: Verdict, report: Report): readonly string[] {
  const { part, clause, outcome, why = '', milliseconds } = verdict;
  const opening = `    <testcase classname="${escaped(`check-backend.${part}`)}" name="${escaped(clause)}" time="${seconds(milliseconds)}"`;
  if (outcome === 'held') return [`${opening}/>`];
  const said = report.mask.over(why);
  const [first = ''] = said.split('\n');
  if (outcome !== 'broken')
    return [`${opening}>`, `      <skipped message="${escaped(first)}"/>`, '    </testcase>'];
  const text = [
    said,
    ...shownExchanges(verdict, report).flatMap(({ request, answer, curl }) => [
      '',
      `asked    ${request.method} ${request.address}`,
      `answered ${answer}`,
      `again    ${curl}`,
    ]),
  ].join('\n');
  return [
    `${opening}>`,
    `      <failure type="${escaped(part)}" message="${escaped(first)}">${escaped(text)}</failure>`,
    '    </testcase>',
  ];
}

function numbers(verdicts: readonly Verdict[]): string {
  const { broken, 'not-offered': notOffered, 'not-examined': notExamined } = countsOf(verdicts);
  const time = seconds(verdicts.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  return `tests="${verdicts.length}" failures="${broken}" skipped="${notOffered + notExamined}" time="${time}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Text for XML 1.0: what it cannot hold (section 2.2) is replaced. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\n]/g, (character) => entities[character] ?? character);
}
