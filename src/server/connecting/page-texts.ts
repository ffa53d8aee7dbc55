import type { ConsentFailure, ConsentFeature } from '../../contract/connecting.js';
import type { ConsentLevel } from '../../contract/calendar-provider.js';
import { acceptedLanguage } from '../accepted-languages.js';
import { ar } from './texts-ar.js';
import { de } from './texts-de.js';
import { en } from './texts-en.js';

/** What a page may be about; names are isolated already, whatever their script. */
export interface PageNames {
  /** The service: `Google Calendar`. */
  readonly provider: string;
  /** Who asks for consent: `Google`. */
  readonly company: string;
  readonly host: string;
  /** The account that is to be renewed. */
  readonly account?: string | undefined;
}

/** A page that says how it ended, and what to do. */
export interface Ending {
  readonly title: string;
  readonly text: string;
  /** What helps. */
  readonly help: string;
}

/** The words of the pages in one language. */
export interface PageTexts {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: (names: PageNames) => string;
  readonly lead: (names: PageNames) => string;
  readonly renew: (account: string) => string;
  readonly will: string;
  readonly willNot: string;
  /** Each thing a grant may be good for, allowed and not. */
  readonly features: Readonly<Record<ConsentFeature, { readonly yes: string; readonly no: string }>>;
  /** What no level asks for. */
  readonly never: (names: PageNames) => string;
  /** What a level is called. */
  readonly levels: Readonly<Record<ConsentLevel, string>>;
  readonly leave: (names: PageNames) => string;
  readonly afterwards: (names: PageNames) => string;
  readonly back: string;
  readonly gone: Ending;
  readonly otherHost: Ending;
  readonly elsewhere: Ending;
  readonly failures: Readonly<Record<ConsentFailure, (names: PageNames) => Ending>>;
}

const languages: readonly PageTexts[] = [en, de, ar];

/** The words that a person reads best of those we have; English for all others. */
export function textsFor(acceptLanguage: string | null): PageTexts {
  return acceptedLanguage(acceptLanguage, languages) ?? en;
}
