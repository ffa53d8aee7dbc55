import type { FieldFault } from '../contract/booking-error.js';
import { isEmailAddress, isPhoneNumber, isWebAddress } from '../contract/value-shapes.js';
import type { Answer, Answers, Question, QuestionKind } from '../contract/question.js';

/**
 * Checks a guest's answers against the questions of an event type: required ones are there, each fits its kind, what
 * was chosen was on offer. Blank text counts as no answer. Answers to questions that are not asked (any more) are no
 * fault, as with any unknown field; whoever keeps answers keeps those of its questions.
 *
 * @returns what is wrong, in the order of the questions; empty when nothing is
 *
 * @example
 * checkAnswers([{ id: 'company', kind: 'text', label: 'Company', required: true }], {});
 * // [{ path: 'answers.company', message: 'is required' }]
 */
export function checkAnswers(questions: readonly Question[], answers: Answers = {}): readonly FieldFault[] {
  return questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const message = faultOf(question, answer);
    return message === undefined ? [] : [{ path: `answers.${question.id}`, message }];
  });
}

/** What is wrong with one answer, as a sentence without its subject. */
function faultOf(question: Question, answer: Answer | undefined): string | undefined {
  if (answer === undefined || isBlank(answer)) return question.required === true ? 'is required' : undefined;
  return checks[question.kind](answer, question.options ?? []);
}

/** An unticked box is no consent, an empty list no choice. */
function isBlank(answer: Answer): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  return typeof answer === 'object' ? answer.length === 0 : !answer;
}

type Check = (answer: Answer, options: readonly string[]) => string | undefined;

const checks: Readonly<Record<QuestionKind, Check>> = {
  text: oneLine(() => undefined),
  'long-text': (answer) => (typeof answer === 'string' ? undefined : 'must be text'),
  email: oneLine((text) => (isEmailAddress(text) ? undefined : 'must be an e-mail address')),
  phone: oneLine((text) => (isPhoneNumber(text) ? undefined : 'must be a phone number')),
  url: oneLine((text) =>
    isWebAddress(text) ? undefined : 'must be a web address that begins with https:// or http://',
  ),
  number: oneLine((text) => (isNumber(text) ? undefined : 'must be a number such as 12 or 3.5')),
  choice: (answer, options) =>
    typeof answer === 'string' && options.includes(answer) ? undefined : 'must be one of the options',
  choices: (answer, options) =>
    typeof answer === 'object' && areDistinct(answer) && answer.every((text) => options.includes(text))
      ? undefined
      : 'must be a list of options, each at most once',
  consent: (answer) => (typeof answer === 'boolean' ? undefined : 'must be true or false'),
  hidden: (answer) => (typeof answer === 'string' ? undefined : 'must be text'),
};

function oneLine(check: (text: string) => string | undefined): Check {
  return (answer) =>
    typeof answer === 'string' && !/[\r\n\u2028\u2029]/.test(answer)
      ? check(answer.trim())
      : 'must be text on one line';
}

/** A decimal number as `<input type="number">` gives it; wide enough for anything counted or measured. */
export function isNumber(text: string): boolean {
  return /^[+-]?(?:\d{1,20}|\d{0,20}\.\d{1,20})(?:e[+-]?\d{1,3})?$/i.test(text);
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
