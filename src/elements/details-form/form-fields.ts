import { isEmailAddress, isPhoneNumber } from '../../contract/value-shapes.js';
import type { FieldFault } from '../../contract/booking-error.js';
import type { Guest } from '../../contract/booking.js';
import type { Answer, Answers, Question, QuestionKind } from '../../contract/question.js';
import type { SpokenQuestion } from '../../contract/spoken-event-type.js';
import type { BookingTexts } from '../texts/booking-texts.js';

/** Something to fill in. */
export interface FormField {
  /** Where its value stands in a booking request: `guest.email`, `answers.topic`. Also how a backend names a fault. */
  readonly path: string;
  readonly kind: QuestionKind | 'name' | 'email';
  readonly label: string;
  /** Whether the label is the host's, in a language that only the host knows. */
  readonly foreign: boolean;
  /** The language of the host's texts, where it is known. */
  readonly lang?: string;
  readonly required: boolean;
  readonly help?: string;
  readonly options?: readonly string[];
  /** What is shown of an option, where it is not the option itself. */
  readonly optionLabels?: Readonly<Record<string, string>>;
}

/** What stands in the fields, by path. */
export type Values = ReadonlyMap<string, Answer>;

/** What a form holds. */
export interface DetailsValues {
  readonly guest: Guest;
  readonly answers: Answers;
  /** E-mail addresses of those whom the guest brings, where the form asks for them. */
  readonly furtherGuests?: readonly string[];
}

const digitZeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Name and e-mail address, and then what the host asks, in the host's order. */
export function fieldsOf(questions: readonly SpokenQuestion[], texts: BookingTexts): readonly FormField[] {
  const own = { foreign: false, required: true } as const;
  return [
    { ...own, path: 'guest.name', kind: 'name', label: texts.name },
    { ...own, path: 'guest.email', kind: 'email', label: texts.email },
    ...questions
      .filter(isShown)
      .map(({ id, kind, label, lang, help, required = false, options, optionLabels }) => ({
        path: pathOf(id),
        kind,
        label,
        foreign: true,
        ...(lang !== undefined && { lang }),
        required,
        ...(help !== undefined && { help }),
        ...(options && { options }),
        ...(optionLabels && { optionLabels }),
      })),
  ];
}

/** Nobody is asked what is hidden: the page knows it. */
function isShown({ kind }: Question): boolean {
  return kind !== 'hidden';
}

/** The values of a form before anybody types. */
export function valuesOf(
  questions: readonly Question[],
  { guest, answers }: { readonly guest: Partial<Guest>; readonly answers: Answers },
): Map<string, Answer> {
  const values = new Map<string, Answer>([
    ['guest.name', guest.name ?? ''],
    ['guest.email', guest.email ?? ''],
  ]);
  for (const { id } of questions) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer !== undefined) values.set(pathOf(id), answer);
  }
  return values;
}

/** What the fields hold, as it stands. */
export function typedIn(values: Values, questions: readonly Question[]): DetailsValues {
  const answers = questions.flatMap(({ id }) => {
    const answer = values.get(pathOf(id));
    return answer === undefined || answer === '' ? [] : [[id, answer] as const];
  });
  const text = (path: string): string => textOf(values.get(path));
  return {
    guest: { name: text('guest.name'), email: text('guest.email') },
    answers: Object.fromEntries(answers),
  };
}

/**
 * What the fields hold, as it is sent: white space around it dropped, numbers as programs write them, no empty answer.
 *
 * @param asNumber - Writes a number so; there where the form asks for one
 */
export function readyToSend(
  values: Values,
  questions: readonly Question[],
  asNumber: (text: string) => string = withPlainDigits,
): DetailsValues {
  const neat = new Map<string, Answer>();
  const kinds = new Map(questions.map(({ id, kind }) => [pathOf(id), kind]));
  for (const [path, value] of values) {
    if (typeof value !== 'string') {
      if (typeof value === 'boolean' || value.length > 0) neat.set(path, value);
      continue;
    }
    const text = value.trim();
    const kind = kinds.get(path);
    neat.set(path, kind === 'number' ? asNumber(text) : kind === 'phone' ? withPlainDigits(text) : text);
  }
  return typedIn(neat, questions);
}

/** What is wrong with a field's text, in words; undefined when nothing is. */
export function faultOf(
  field: FormField,
  value: Answer | undefined,
  texts: BookingTexts,
): string | undefined {
  const { kind, required, label } = field;
  const text = textOf(value).trim();
  if (text === '') return required ? texts.required(label) : undefined;
  if (kind === 'email' && !isEmailAddress(text)) return texts.invalidEmail;
  return kind === 'phone' && !isPhoneNumber(text) ? texts.invalidPhone : undefined;
}

/** What a backend found wrong, by the field it is about; its sentence is a developer's, so the words are ours. */
export function faultsFrom(
  faults: readonly FieldFault[],
  fields: readonly FormField[],
  texts: BookingTexts,
): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { path } of faults) {
    const field = fields.find((one) => path === one.path || path.startsWith(`${one.path}.`));
    if (field)
      named.set(field.path, field.kind === 'email' ? texts.invalidEmail : texts.checkAnswer(field.label));
  }
  return named;
}

/** The text in a field; a list or a tick is none. */
export function textOf(value: Answer | undefined): string {
  return typeof value === 'string' ? value : '';
}

function pathOf(id: string): string {
  return `answers.${id}`;
}

/** Arabic, Persian, Devanagari, Bengali and full-width digits as 0 to 9: what keyboards of these languages write. */
export function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = digitZeros.find((first) => code >= first && code < first + 10) ?? code;
    return String(code - zero);
  });
}
