import { acceptedLanguage } from '../accepted-languages.js';
import { ar } from './texts-ar.js';
import { de } from './texts-de.js';
import { en } from './texts-en.js';
import type { GoogleFailure } from './with-google.js';

/** A page that says how it ended, and what to do. */
export interface Ending {
  readonly title: string;
  readonly text: string;
  /** What helps. */
  readonly help: string;
}

/** The words of signing in, in one language. Names are isolated already, whatever their script. */
export interface SignInTexts {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly lead: string;
  /** Where there are links that are printed, and nothing else. */
  readonly noWay: string;
  /** Whoever has just signed out. */
  readonly hasLeft: string;
  readonly withService: (service: string) => string;
  readonly or: string;
  readonly email: string;
  readonly mailMe: string;
  readonly wrongEmail: string;
  /** Said of every address, whoever has it. */
  readonly sent: (email: string) => Ending;
  readonly tooMany: (minutes: number) => Ending;
  readonly link: {
    readonly title: (host: string) => string;
    readonly lead: string;
    readonly button: string;
    readonly otherIsHere: (other: string) => string;
  };
  readonly choice: { readonly title: string; readonly lead: string };
  readonly gone: Ending;
  readonly elsewhere: Ending;
  /** An address that is no host's. */
  readonly unknown: (service: string) => Ending;
  readonly failures: Readonly<Record<GoogleFailure, (service: string) => Ending>>;
  readonly back: string;
  readonly settings: {
    readonly title: string;
    readonly signedInAs: (host: string) => string;
    readonly guestPage: string;
    readonly signOut: string;
    readonly everywhere: string;
    /** Whoever was signed out meanwhile. */
    readonly again: string;
    readonly needsScript: string;
  };
  readonly mail: {
    readonly title: string;
    /** `name` may be empty. */
    readonly greeting: (name: string) => string;
    readonly lead: string;
    readonly once: string;
    readonly action: string;
    readonly actionAs: (host: string) => string;
    readonly because: string;
  };
}

/** Every language that hosts sign in in. */
export const signInLanguages: readonly SignInTexts[] = [en, de, ar];

/** The words that a person reads best of those we have; English for all others. */
export function textsFor(acceptLanguage: string | null): SignInTexts {
  return acceptedLanguage(acceptLanguage, signInLanguages) ?? en;
}
