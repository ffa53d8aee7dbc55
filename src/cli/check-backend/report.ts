import type { Verdict } from './examination.js';
import type { LeftBehind } from './clean-up.js';
import { curlLine } from './curl-line.js';
import type { Exchange } from './exchange.js';
import type { Mask } from './mask.js';

/** Everything that a run has to tell. */
export interface Report {
  readonly base: string;
  readonly eventType: string;
  readonly contractVersion: string | undefined;
  readonly mode: 'read' | 'write';
  readonly verdicts: readonly Verdict[];
  readonly left: readonly LeftBehind[];
  /** Names of the caller's own headers, in order. */
  readonly own: readonly string[];
  readonly mask: Mask;
}

export const outcomes = ['held', 'broken', 'not-offered', 'not-examined'] as const;

/** How many fared how. */
export function countsOf(verdicts: readonly Verdict[]): Readonly<Record<Verdict['outcome'], number>> {
  const count = (outcome: Verdict['outcome']) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    held: count('held'),
    broken: count('broken'),
    'not-offered': count('not-offered'),
    'not-examined': count('not-examined'),
  };
}

/** A request as a report shows it. */
export interface ShownExchange {
  readonly request: { readonly method: string; readonly address: string; readonly body?: string };
  /** The status and the beginning of the answer, or why there was none. */
  readonly answer: string;
  readonly curl: string;
}

/** Requests of one clause that a report shows. */
const atMostShown = 8;
/** Characters of an answer that it shows. */
const longestShown = 400;

/**
 * The requests behind a verdict, ready to be shown: each once, the last ones where they are many, since that is where it broke;
 * without secrets.
 */
export function shownExchanges(
  { exchanges = [] }: Verdict,
  { own, mask }: Pick<Report, 'own' | 'mask'>,
): readonly ShownExchange[] {
  const shown = exchanges.map((exchange): ShownExchange => {
    const { method, address, body } = exchange.request;
    return {
      request: {
        method,
        address: mask.over(address),
        ...(body !== undefined && { body: cut(mask.over(body)) }),
      },
      answer: mask.over(answerOf(exchange)),
      curl: curlLine(exchange.request, { own, mask }),
    };
  });
  const distinct = shown.filter(
    ({ curl, answer }, index) =>
      !shown.slice(index + 1).some((later) => later.curl === curl && later.answer === answer),
  );
  return distinct.slice(-atMostShown);
}

function answerOf({ answer, failure = '' }: Exchange): string {
  if (!answer) return failure;
  const type = answer.headers['content-type'];
  return [String(answer.status), type, cut(answer.body)].filter(Boolean).join(' ');
}

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}… (${text.length} characters)` : text;
}
