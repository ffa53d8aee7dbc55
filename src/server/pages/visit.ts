import { BookingError } from '../../contract/booking-error.js';
import { wirePrefix } from '../../contract/operations.js';
import type { Markup } from '../markup.js';
import type { Page } from '../page.js';
import type { FrameAncestors } from './framed.js';
import { framePath } from './pages-options.js';
import { answerOf } from './ask-wire.js';
import type { AskWire, WireQuestion } from './ask-wire.js';
import type { PageWords } from './page-words.js';

/** One request for a page: who asks, in which words, and how the page itself asks. */
export interface Visit extends PageWords {
  readonly request: Request;
  /** What stands before all paths, where the server is mounted below one. */
  readonly base: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Who may show what is answered in a frame; missing where nobody may, or a page of its own is asked for. */
  readonly frames?: FrameAncestors;
  /** The wire's answer as it comes. */
  answer(question: WireQuestion): Promise<Response>;
  /** @throws BookingError that the wire answers with */
  ask<Answer>(question: WireQuestion): Promise<Answer>;
}

/** Makes a visit of a request. */
export function visitOf(
  request: Request,
  {
    words,
    ask,
    ...place
  }: { readonly words: PageWords; readonly ask: AskWire } & Pick<Visit, 'base' | 'now' | 'frames'>,
): Visit {
  return {
    ...words,
    ...place,
    request,
    answer: (question) => ask(request, question),
    ask: async (question) => answerOf(await ask(request, question)),
  };
}

/** The path of an owner on the wire. */
export function wireOf(owner: string): string {
  return `${wirePrefix}/${owner}`;
}

/** A page of a visit, in its language; in a frame it tells how high it is. */
export function pageOf(
  { words, mail, base, frames }: Pick<Visit, 'words' | 'mail' | 'base' | 'frames'>,
  page: { readonly title: string; readonly content: Markup } & Partial<Omit<Page, 'texts'>>,
): Page {
  return {
    status: 200,
    texts: { lang: words.lang, dir: mail.dir },
    forms: ["'self'"],
    ...page,
    ...(frames && { frames, scripts: [`${base}${framePath}`, ...(page.scripts ?? [])] }),
  };
}

/** What is known of whatever went wrong. */
export function errorIn(thrown: unknown): BookingError {
  return thrown instanceof BookingError ? thrown : new BookingError('unavailable', { cause: thrown });
}
