import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addressOf } from '../../client/address-of.js';
import { isWebOrigin } from '../../contract/value-shapes.js';
import type { Answer, Answers } from '../../contract/question.js';
import { journalFileOf } from './journal.js';

/** What was asked for on the command line. */
export interface CheckOptions {
  /** The owner's address, without a slash at its end. */
  readonly base: string;
  readonly eventType: string | undefined;
  readonly mode: 'read' | 'write' | 'clean';
  readonly journalFile: string;
  readonly answers: Answers | undefined;
  /** Headers of the caller's own, by name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly only: string | undefined;
  readonly timeoutMs: number;
  readonly patienceSeconds: number;
  readonly leaveBookings: boolean;
  readonly junit: string | undefined;
  readonly json: boolean;
}

/** What the command is, for people. */
export const checkUsage: readonly string[] = [
  'npx booking-elements check-backend URL [options]',
  '',
  'Tells whether a booking backend, in whatever language, keeps its promises. URL is an owner’s address, such as',
  'https://book.example/v1/anna. Nothing is booked unless you say --write. Exit code 0: all held; 1: something is broken;',
  '2: it could not be examined.',
  '',
  '  --event-type SLUG    the event type to ask about; the first of the menu that is for one guest and one host',
  '  --write              books, in the middle of the next 60 days, and cancels; breaks the line on purpose',
  '  --journal FILE       where --write writes down what it books; in the temp folder when missing',
  '  --clean              takes away what an interrupted --write left behind, and does nothing else',
  '  --leave-bookings     writes to a backend that cannot cancel, too: what is booked stays',
  '  --answers JSON|FILE  answers to required questions, by id; made up by kind when missing',
  '  --header NAME:VALUE  a header for every request, for a gate in front; repeatable; its value is never printed',
  '  --origin ORIGIN      the page that is played; for backends that answer listed origins alone',
  '  --only WORDS         the clauses with these words in them alone',
  '  --timeout SECONDS    how long one answer may take; 10 when missing',
  '  --patience SECONDS   how long to wait altogether where the backend says rate-limited; 600 when missing',
  '  --junit FILE         writes the report as JUnit XML, too',
  '  --json               prints the report as JSON; progress goes to the error output',
];

/** Reads the parameters; `undefined` where they ask for help. @throws Error saying what is wrong */
export function readCheckOptions(parameters: readonly string[]): CheckOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      'event-type': { type: 'string' },
      write: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
      journal: { type: 'string' },
      'leave-bookings': { type: 'boolean', default: false },
      answers: { type: 'string' },
      header: { type: 'string', multiple: true, default: [] },
      origin: { type: 'string', default: 'https://check.example' },
      only: { type: 'string' },
      timeout: { type: 'string', default: '10' },
      patience: { type: 'string', default: '600' },
      junit: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0)
    throw new Error(
      'Name one address, an owner’s: npx booking-elements check-backend https://book.example/v1/anna',
    );
  const base = baseOf(address);
  if (!isWebOrigin(values.origin))
    throw new Error('--origin is scheme, host and port alone: https://shop.example');
  return {
    base,
    eventType: values['event-type'],
    mode: values.clean ? 'clean' : values.write ? 'write' : 'read',
    journalFile: values.journal ?? journalFileOf(base),
    answers: values.answers === undefined ? undefined : readAnswers(values.answers),
    headers: Object.fromEntries(values.header.map(headerOf)),
    origin: values.origin,
    only: values.only?.toLowerCase(),
    timeoutMs: secondsOf('--timeout', values.timeout) * 1000,
    patienceSeconds: secondsOf('--patience', values.patience),
    leaveBookings: values['leave-bookings'],
    junit: values.junit,
    json: values.json,
  };
}

function baseOf(address: string): string {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new Error(
      `"${address}" is no http or https address: an owner’s is such as https://book.example/v1/anna`,
    );
  const { username, password, search, hash } = new URL(address);
  if (username !== '' || password !== '')
    throw new Error('No credentials in the address: --header carries them');
  if (search !== '' || hash !== '')
    throw new Error('The address ends with the owner: nothing comes after a ? or #');
  return addressOf(address);
}

function headerOf(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):([^\r\n]*)$/.exec(text) ?? [];
  // The text may hold a secret, and is not repeated.
  if (name === undefined || value === undefined)
    throw new Error('--header is a name, a colon and a value: --header "X-Gate: open"');
  return [name, value.trim()];
}

function readAnswers(text: string): Answers {
  const isInline = text.trimStart().startsWith('{');
  const answers: unknown = JSON.parse(isInline ? text : readFileSync(text, 'utf8'));
  if (typeof answers !== 'object' || answers === null || !Object.values(answers).every(isAnswer))
    throw new Error('--answers is an object of answers by the id of their question: {"company":"Example"}');
  return answers as Answers;
}

function isAnswer(value: unknown): value is Answer {
  return (
    ['string', 'boolean'].includes(typeof value) ||
    (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

function secondsOf(name: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0) return Number(text);
  throw new Error(`${name} is a number of seconds`);
}
