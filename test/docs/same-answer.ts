import type { RecordedExchange } from './wire-exchanges.js';

/**
 * What of an answer is not as it was recorded, as docs/backend.md says it is compared: the status is the same, headers are there
 * (lists in them may hold more), members are equal but for those that may differ. More members and headers are no difference.
 */
export function differencesOf(
  { answer: recorded, mayDiffer }: Pick<RecordedExchange, 'answer' | 'mayDiffer'>,
  answer: RecordedExchange['answer'],
): readonly string[] {
  const missing = Object.entries(recorded.headers).filter(([name, value]) => {
    const there = listOf(answer.headers[name] ?? '');
    return !listOf(value).every((item) => there.includes(item));
  });
  return [
    ...(answer.status === recorded.status ? [] : [`status ${answer.status}, not ${recorded.status}`]),
    ...missing.map(([name]) => `header ${name}`),
    ...membersOf(recorded.body, answer.body, { path: '', mayDiffer }),
  ];
}

function membersOf(
  wanted: unknown,
  is: unknown,
  place: { readonly path: string; readonly mayDiffer: readonly string[] },
): readonly string[] {
  const { path, mayDiffer } = place;
  if (mayDiffer.includes(path.replaceAll(/\/\d+(?=\/|$)/g, '/*'))) return [];
  if (typeof wanted !== 'object' || wanted === null)
    return wanted === is ? [] : [`${path || 'body'}: ${JSON.stringify(is)}`];
  if (typeof is !== 'object' || is === null) return [`${path || 'body'}: ${JSON.stringify(is)}`];
  const length =
    Array.isArray(wanted) && Array.isArray(is) && wanted.length !== is.length
      ? [`${path}: ${is.length} items`]
      : [];
  return [
    ...length,
    ...Object.entries(wanted).flatMap(([name, member]) =>
      membersOf(member, (is as Record<string, unknown>)[name], { path: `${path}/${name}`, mayDiffer }),
    ),
  ];
}

function listOf(header: string): readonly string[] {
  return header.split(',').map((item) => item.trim().toLowerCase());
}
