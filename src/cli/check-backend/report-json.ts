import type { Report } from './report.js';
import { countsOf, shownExchanges } from './report.js';

/** The report for machines. Members are only ever added; `version` rises when one changes its meaning. */
export function reportJson(report: Report): string {
  const { base, eventType, contractVersion, mode, verdicts, left, mask } = report;
  const json = {
    version: 1,
    url: base,
    eventType,
    contractVersion: contractVersion ?? null,
    mode,
    counts: countsOf(verdicts),
    verdicts: verdicts.map((verdict) => ({
      part: verdict.part,
      clause: verdict.clause,
      outcome: verdict.outcome,
      ...(verdict.why !== undefined && { why: mask.over(verdict.why) }),
      ...(verdict.exchanges && { exchanges: shownExchanges(verdict, report) }),
      milliseconds: verdict.milliseconds,
    })),
    leftBehind: left.map(({ what, why }) => ({ what: mask.over(what), why: mask.over(why) })),
  };
  return JSON.stringify(json, null, 2);
}
