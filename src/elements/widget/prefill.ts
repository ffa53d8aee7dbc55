import type { Guest } from '../../contract/booking.js';
import type { Answer, Answers, Question } from '../../contract/question.js';

/** Texts by a name: one, or several where it was given several times. */
export type GivenAnswers = Readonly<Record<string, string | readonly string[]>>;

/** What the address of a page tells of the guest who opened it. */
export interface Prefill {
  readonly guest: Partial<Guest>;
  /** What may be answers, by question id; `answersFor` says which are. */
  readonly answers: GivenAnswers;
  /** For `BookingContext.tags`. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Parameters about the guest, which are never answers. */
const ofGuest: readonly string[] = ['name', 'first_name', 'last_name', 'email'];
const campaign = /^utm_(?:source|medium|campaign|term|content)$/;
const ownTag = /^tag_(.+)$/s;

/** What the contract lets through. */
const most = { tags: 20, tag: 500, answer: 5000, answers: 100, key: 100, name: 200, email: 254 };

/**
 * Reads the query string of a page: `name` (or `first_name` and `last_name`) and `email` are the guest's, `utm_*` and `tag_*`
 * become tags, and all else may be answers. What no backend would accept (too long, control characters) is left out rather
 * than cut.
 *
 * @param search - such as `location.search`
 *
 * @example
 * prefillFrom('?name=Ada&utm_source=letter&tag_customer=42&topic=Boats');
 * // { guest: { name: 'Ada' }, answers: { topic: 'Boats' }, tags: { utm_source: 'letter', customer: '42' } }
 */
export function prefillFrom(search: string): Prefill {
  const query = new URLSearchParams(search);
  const tags = new Map<string, string>();
  const answers = new Map<string, string[]>();
  for (const [parameter, text] of query) {
    if (ofGuest.includes(parameter)) continue;
    const tag = campaign.test(parameter) ? parameter : ownTag.exec(parameter)?.[1];
    if (!isKey(tag ?? parameter) || !isText(text, tag === undefined ? most.answer : most.tag)) continue;
    if (tag === undefined) {
      const given = answers.get(parameter) ?? [];
      if (given.length < most.answers) answers.set(parameter, [...given, text]);
    } else if (!tags.has(tag) && tags.size < most.tags) tags.set(tag, text);
  }
  const entries = [...answers].map(([id, [text = '', ...more]]) => [
    id,
    more.length ? [text, ...more] : text,
  ]);
  return {
    guest: guestFrom(query),
    answers: Object.fromEntries(entries) as GivenAnswers,
    tags: Object.fromEntries(tags),
  };
}

function guestFrom(query: URLSearchParams): Partial<Guest> {
  const lineOf = (parameter: string): string => query.get(parameter)?.trim() ?? '';
  const name = lineOf('name') || `${lineOf('first_name')} ${lineOf('last_name')}`.trim();
  const email = lineOf('email');
  return {
    ...(isLine(name, most.name) && { name }),
    ...(isLine(email, most.email) && { email }),
  };
}

/** A name that may become a key: `__proto__` would not stay one. */
function isKey(name: string): boolean {
  return name !== '__proto__' && isLine(name, most.key);
}

function isLine(text: string, length: number): boolean {
  return isText(text, length) && !/[\n\r\t\u2028\u2029]/.test(text);
}

/** Text that may have several lines. */
function isText(text: string, length: number): boolean {
  return text !== '' && text.length <= length && !/[^\P{Cc}\n\r\t]/u.test(text);
}

/**
 * What of the given texts answers the questions, as each kind of question is answered. What was not asked, and what cannot be
 * chosen, is left out. A box is never ticked by an address: consent is the guest's own.
 *
 * @example
 * answersFor([{ id: 'days', kind: 'choices', label: 'Days', options: ['Mon', 'Tue'] }], { days: 'Tue', x: '1' });
 * // { days: ['Tue'] }
 */
export function answersFor(questions: readonly Question[], given: GivenAnswers): Answers {
  const answers = questions.flatMap((question) => {
    const texts = Object.hasOwn(given, question.id) ? [given[question.id] ?? []].flat() : [];
    const answer = answerFor(question, texts);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries(answers);
}

function answerFor({ kind, options = [] }: Question, texts: readonly string[]): Answer | undefined {
  switch (kind) {
    case 'choices': {
      const chosen = options.filter((option) => texts.includes(option));
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'choice':
      return texts.find((text) => options.includes(text));
    case 'consent':
      return undefined;
    default:
      return texts.find((text) => isText(text, most.answer));
  }
}
