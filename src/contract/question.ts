/**
 * The kinds of question: one line, several lines, an e-mail address, a phone number, a web address, a number, one of several
 * options, any of several options, a box to tick (consent), or `hidden`: what the page knows and nobody is asked.
 */
export const questionKinds = [
  'text',
  'long-text',
  'email',
  'phone',
  'url',
  'number',
  'choice',
  'choices',
  'consent',
  'hidden',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** Something the host wants to know of a guest. */
export interface Question {
  /** Unique within the event type; the key of its answer. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  /** A sentence below the field. */
  readonly help?: string;
  /** A host cannot set it for `hidden` questions: where the page does not know the answer, nobody could give it. */
  readonly required?: boolean;
  /** With `choice` and `choices`: what can be chosen; the text is the value. */
  readonly options?: readonly string[];
}

/** What a guest answered: text for one-valued kinds, a list for `choices`, a boolean for `consent`. */
export type Answer = string | readonly string[] | boolean;

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;
