/** Mailed links of one host that are open at once; whoever has that many in the mailbox needs no further one. */
export const mostMailedLinks = 5;

/**
 * Who is signed in, who may sign in by a link, and who has left to sign in at a service. All of it comes by the digest of its
 * secret: whoever reads the store can become nobody.
 *
 * **Manual for implementers**
 * - After `expiresAt` a row is as if it had never been. Whoever adds one of a kind sweeps those of that kind that are over.
 * - What is taken is gone: of any number of attempts at once, one gets it.
 * - A link leaves those that its host has already as they are. Mailed ones are `mostMailedLinks` at once and no more, whoever asks
 *   and however many do; others are not counted.
 * - Ending what is not there is no error.
 * - What is not valid is `invalid-request` with `fields`, and nothing is stored.
 *
 * Instants are epoch milliseconds. No backup holds any of it.
 */
export interface SignInStore {
  /** @returns `false` where its host has so many mailed links open that this one was not kept. */
  addLink(link: SignInLink, now: number): Promise<boolean>;
  /** Looks at a link and leaves it as it is. */
  link(id: string, now: number): Promise<SignInLink | undefined>;
  takeLink(id: string, now: number): Promise<SignInLink | undefined>;

  addDeparture(departure: SignInDeparture, now: number): Promise<void>;
  takeDeparture(id: string, now: number): Promise<SignInDeparture | undefined>;

  addSession(session: SignInSession, now: number): Promise<void>;
  session(id: string, now: number): Promise<SignInSession | undefined>;
  /** Has a session that is not over last until `expiresAt`; never shortens one, and never brings one back. */
  extendSession(id: string, expiresAt: number, now: number): Promise<void>;
  endSession(id: string): Promise<void>;
  /** Ends all sessions of a host, and takes all links back. */
  endAll(hostId: string): Promise<void>;
}

/** A link that signs its host in once. */
export interface SignInLink {
  /** SHA-256 of its secret, base64url. */
  readonly id: string;
  readonly hostId: string;
  /**
   * How its host gets it: from whoever runs the server, by mail, or as a choice, where somebody has shown who they are and is
   * several hosts.
   */
  readonly way: SignInLinkWay;
  readonly expiresAt: number;
}

export type SignInLinkWay = 'printed' | 'mailed' | 'offered';

/** A browser that has left to sign in at a service. */
export interface SignInDeparture {
  /** SHA-256 of the state it left with, base64url. */
  readonly id: string;
  /** SHA-256 of the browser's secret, base64url. */
  readonly browserHash: string;
  /** Where it goes once it is signed in: a path of this server. */
  readonly to: string;
  readonly expiresAt: number;
}

/** A host who is signed in, in one browser. */
export interface SignInSession {
  /** SHA-256 of what the browser has, base64url. */
  readonly id: string;
  readonly hostId: string;
  readonly expiresAt: number;
}
