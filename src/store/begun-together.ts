import type { BeginAllResult, BeginRequest, BeginResult } from '../contract/index.js';

/**
 * Whether requests can be begun at once.
 *
 * @throws RangeError when nothing is asked for, or two ask under one key
 */
export function needOwnKeys(
  requests: readonly BeginRequest[],
): asserts requests is readonly [BeginRequest, ...BeginRequest[]] {
  if (requests.length === 0) throw new RangeError('Nothing is asked for');
  if (new Set(requests.map(({ key }) => key)).size < requests.length)
    throw new RangeError('Each request needs a key of its own');
}

/** What is answered to several requests, from what each of their keys answers; `undefined` where nobody knows any of these. */
export function answerToKnown(known: readonly (BeginResult | undefined)[]): BeginAllResult | undefined {
  if (known.every((result) => result === undefined)) return undefined;
  const came = new Set(known.map((result) => result?.outcome));
  const answers = known.flatMap((result) => (result?.outcome === 'replay' ? result.answer : []));
  if (answers.length === known.length) return { outcome: 'replay', answers };
  // Where some were answered and others never asked for, these were other requests.
  return { outcome: came.has('in-progress') && !came.has('key-reused') ? 'in-progress' : 'key-reused' };
}

/** What is answered to several requests, from what has come of each. */
export function answerToAll(results: readonly BeginResult[]): BeginAllResult {
  const claims = results.filter((result) => result.outcome === 'fresh');
  if (claims.length === results.length) return { outcome: 'fresh', claims };
  if (results.some(({ outcome }) => outcome === 'in-progress')) return { outcome: 'in-progress' };
  return {
    outcome: 'taken',
    taken: results.flatMap(({ outcome }, index) => (outcome === 'fresh' ? [] : index)),
  };
}
