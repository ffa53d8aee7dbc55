import type { Answer, Answers, Question } from '../../contract/question.js';

/** Answers that every backend takes, by kind; the options are the question's own. */
const byKind: Readonly<Record<string, (options: readonly string[]) => Answer>> = {
  email: () => 'check@example.com',
  phone: () => '+49 30 1234567',
  url: () => 'https://example.com/',
  number: () => '1',
  choice: ([first = '']) => first,
  choices: ([first]) => (first === undefined ? [] : [first]),
  consent: () => true,
};

/** Sensible answers to the required questions of an event type. */
export function madeAnswers(questions: readonly Question[]): Answers {
  const required = questions.filter((question) => question.required === true);
  return Object.fromEntries(
    required.map(({ id, kind, options = [] }) => [id, byKind[kind]?.(options) ?? 'Only a check']),
  );
}
