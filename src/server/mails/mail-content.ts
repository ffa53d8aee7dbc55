import type { MailTexts } from './texts/mail-texts.js';

/** What a mail says, before it becomes text and HTML, so that both say the same. Names in it are isolated. */
export interface MailContent {
  /** The language it is written in (BCP 47), and how that is written. */
  readonly texts: Pick<MailTexts, 'lang' | 'dir'>;
  /** The subject, and the heading. */
  readonly title: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  /** What is to be known beside the facts. */
  readonly notes: readonly string[];
  readonly actions: readonly Action[];
  /** Why somebody has this mail. */
  readonly because: string;
}

export interface Fact {
  readonly label: string;
  /** Each is a line; `isPast` is no longer so. */
  readonly lines: readonly string[];
  readonly isPast?: boolean;
  /** Where it is on the web. */
  readonly url?: string;
  /** What can be done about it alone. */
  readonly actions?: readonly Action[];
}

/** A link: the first of several is what most want. */
export interface Action {
  readonly label: string;
  readonly url: string;
}
