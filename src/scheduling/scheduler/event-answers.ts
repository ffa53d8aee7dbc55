import type { Answer, Answers, QuestionSettings } from '../../contract/index.js';
import { isNumber } from '../check-answers.js';
import { strippedLines, strippedText } from './stripped-text.js';

/** Of one answer; a calendar event is no form. */
const longestAnswer = 1000;

/** The answers that may leave the house, each with its question, in the order of the questions. */
export function answerLines(questions: readonly QuestionSettings[], answers: Answers): string {
  return questions
    .flatMap((question) => {
      const text = answerText(question, answers);
      return text === '' ? [] : `${question.label}: ${text}`;
    })
    .join('\n');
}

/** What a guest answered, as it may leave the house; empty where it may not, or nothing was answered. */
export function answerText(question: QuestionSettings | undefined, answers: Answers): string {
  if (question?.inCalendarEvent !== true || !Object.hasOwn(answers, question.id)) return '';
  const answer = answers[question.id];
  return answer === undefined ? '' : textOf(question, answer);
}

function textOf({ kind, options = [] }: QuestionSettings, answer: Answer): string {
  // A sign, because nobody knows here which language the host reads.
  if (typeof answer === 'boolean') return answer ? '✓' : '';
  // What was chosen are the host's own words, unless the host has other words by now.
  const chosen = (text: string): string =>
    kind.startsWith('choice') && options.includes(text) ? text : strippedText(text, longestAnswer);
  if (typeof answer !== 'string') return answer.map(chosen).filter(Boolean).join(', ');
  if (kind === 'number' && isNumber(answer.trim())) return answer.trim();
  return kind === 'long-text' ? strippedLines(answer, longestAnswer) : chosen(answer);
}
