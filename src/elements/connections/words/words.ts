import type { ConsentFailure, ConsentFeature } from '../../../contract/connecting.js';
import type { ConsentLevel, CredentialField } from '../../../contract/calendar-provider.js';
import type { CredentialProblem } from '../credentials-flow.js';

/** What a sentence is about; each is isolated already, whatever its script. */
export interface ServiceNames {
  /** The service: `Google Calendar`. */
  readonly provider: string;
  /** Who asks for consent: `Google`. */
  readonly company: string;
  /** The account that is, or was to be, renewed. */
  readonly account?: string | undefined;
}

/** What went wrong, and what helps. */
export interface Ending {
  readonly title: string;
  readonly text: string;
}

/** What `<booking-connections>` says beside what all of the host's elements do. */
export interface ConnectionsWords {
  readonly title: string;
  readonly lead: string;
  /** Nothing is connected so far. */
  readonly none: string;
  /** This server knows no service that could be connected. */
  readonly noProviders: string;
  connect(provider: string): string;
  /** To connect one more account. */
  connectAnother(provider: string): string;
  /** Below such a button: which services it is for, those that are known by name. */
  worksWith(provider: string, services: string): string;

  /** Whether an account works. */
  readonly states: Readonly<Record<'works' | 'partly' | 'ended', string>>;
  /** Each thing an account may be good for, as it is. */
  readonly can: Readonly<Record<ConsentFeature, string>>;
  readonly cannot: Readonly<Record<ConsentFeature, string>>;
  readonly canTitle: string;
  readonly cannotTitle: string;
  /** What was asked for and not allowed. */
  readonly missingTitle: string;
  /** Of an account that may only be read. */
  readonly readingOnly: string;
  readonly disconnect: string;
  /** Names an account's button for who does not see where it stands. */
  ofAccount(action: string, account: string): string;

  choosing(provider: string): string;
  renewing(account: string): string;
  chooseAccount(names: ServiceNames): string;
  readonly howMuch: string;
  readonly levels: Readonly<Record<ConsentLevel, { readonly name: string; readonly means: string }>>;
  readonly will: string;
  readonly willNot: string;
  readonly asks: Readonly<Record<ConsentFeature, { readonly yes: string; readonly no: string }>>;
  /** What no level asks for. */
  never(company: string): string;
  afterwards(company: string): string;
  continueTo(company: string): string;
  /** In a browser that would not know this page again. */
  readonly keepsNothing: string;

  /** What opens an account, where it is entered here. */
  readonly fields: Readonly<Record<CredentialField, string>>;
  /** A field is empty, or holds what cannot be. */
  readonly fieldFaults: Readonly<Record<CredentialField, string>>;
  readonly serverHelp: string;
  /** Names the buttons that enter an address. */
  readonly knownServices: string;
  readonly passwordHelp: string;
  needsAppPassword(service: string): string;
  makeAppPassword(service: string): string;
  readonly keepsPassword: string;
  readonly connectNow: string;
  readonly trying: string;
  readonly problems: Readonly<Record<CredentialProblem, string>>;

  readonly opening: string;
  waiting(company: string): string;
  readonly waitingHelp: string;
  readonly closed: string;
  readonly closedHelp: string;
  readonly blocked: string;
  readonly blockedHelp: string;
  readonly openAgain: string;
  readonly goOnHere: string;
  leaving(company: string): string;
  readonly claiming: string;
  readonly unclaimed: string;

  connected(account: string): string;
  readonly connectedPartly: string;
  readonly connectedReading: string;
  readonly over: Ending;
  readonly failures: Readonly<Record<ConsentFailure, (names: ServiceNames) => Ending>>;
  /** What an administrator is told. */
  readonly forAdministrator: string;
  administratorText(names: ServiceNames): string;
  readonly application: string;
  readonly permissions: string;

  readonly handingOver: string;
  readonly handedOver: string;
  readonly closeWindow: string;
  readonly notBegunHere: Ending;

  disconnecting(account: string): string;
  readonly whatHappens: string;
  losesLinked(calendar: string): string;
  losesConflicts(calendars: string): string;
  losesNothing(account: string): string;
  readonly writesFirst: string;
  readonly eventsStay: string;
  givesBack(company: string): string;
  /** Where a password was entered. */
  readonly forgetsPassword: string;
  readonly cannotUndo: string;
  readonly keep: string;
  readonly disconnectingNow: string;
  disconnected(account: string): string;
  /** The same, where a password was entered. */
  disconnectedForgotten(account: string): string;
}
