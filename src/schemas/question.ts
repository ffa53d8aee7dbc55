import * as z from 'zod';
import type {
  Answer as AnswerType,
  Answers as AnswersType,
  Question as QuestionType,
} from '../contract/question.js';
import { questionKinds } from '../contract/question.js';
import type { QuestionSettings as QuestionSettingsType } from '../contract/settings-store.js';
import { areDistinct, haveDistinctIds } from './distinct.js';
import { line, prose } from './texts.js';

export type Question = QuestionType;
export type QuestionSettings = QuestionSettingsType;
export type Answer = AnswerType;
export type Answers = AnswersType;

// An answer is found by its question's id; this one id can never be a key.
const QuestionId = line(100).refine((id) => id !== '__proto__', 'is a reserved name');

const asked = {
  id: QuestionId,
  kind: z.enum(questionKinds),
  label: line(500),
  help: z.exactOptional(prose(2000)),
  required: z.exactOptional(z.boolean()),
  options: z.exactOptional(
    z.array(line(200)).min(1).max(100).refine(areDistinct, 'must differ from one another'),
  ),
};

/** Something the host wants to know of a guest; `choice` and `choices` need distinct options. */
export const Question = z.object(asked).refine(hasItsOptions, optionsFault()) satisfies z.ZodType<Question>;

/** A question as its host wrote it down. */
export const QuestionSettings = z
  .object({
    ...asked,
    inCalendarEvent: z.exactOptional(z.boolean()),
    version: z.exactOptional(line(100)),
  })
  .refine(hasItsOptions, optionsFault())
  .refine(({ kind, version }) => kind === 'consent' || version === undefined, {
    path: ['version'],
    message: 'must not be set but for a consent: of other questions no wording is kept',
  })
  .refine(({ kind, required }) => kind !== 'hidden' || required !== true, {
    path: ['required'],
    message: 'must not be set for a hidden question: a guest cannot answer what nobody asks',
  }) satisfies z.ZodType<QuestionSettings>;

/** The questions of an event type, in their order. */
export const Questions = z.array(Question).max(50).refine(haveDistinctIds, 'must have distinct ids');

/** What a guest answered to one question: at most 5,000 characters, in a list altogether. */
export const Answer = z.union(
  [
    prose(5000),
    z
      .array(prose(5000))
      .max(100)
      .refine((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= 5000),
    z.boolean(),
  ],
  'must be text, a list of texts, or true or false, of at most 5,000 characters without control characters',
) satisfies z.ZodType<Answer>;

/** Answers by question id, at most 50. */
export const Answers = z
  .record(z.string().max(100), Answer)
  .refine((answers) => Object.keys(answers).length <= 50, 'must be at most 50') satisfies z.ZodType<Answers>;

function hasItsOptions({ kind, options }: { readonly kind: string; readonly options?: unknown }): boolean {
  return options !== undefined || !kind.startsWith('choice');
}

function optionsFault() {
  return { path: ['options'], message: 'must list what can be chosen' };
}
