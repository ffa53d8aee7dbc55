import type { QuestionKind } from '../../contract/question.js';
import type * as specialFields from './special-fields.js';

const specialKinds: readonly string[] = [
  'long-text',
  'url',
  'number',
  'choice',
  'choices',
  'consent',
] satisfies readonly QuestionKind[];

/** Whether a question is one that few forms ask: what shows such a field comes on demand. */
export function isSpecial({ kind }: { readonly kind: string }): boolean {
  return specialKinds.includes(kind);
}

/** Brings what shows such fields, where questions need it. */
export function specialFieldsFor(
  questions: readonly { readonly kind: string }[],
): Promise<typeof specialFields> | undefined {
  return questions.some(isSpecial) ? import('./special-fields.js') : undefined;
}
