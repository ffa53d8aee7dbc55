import type { HostBackend } from '../../contract/host-backend.js';

/** Who the hosts are, what they may do, and from where: the server's own sign-in. */
export interface HostAccess {
  /**
   * Who asks: the id of the host who is signed in, by a cookie or an `Authorization` header of yours; `undefined` for
   * nobody. Asked by every request for a host's operation, after it was seen that it comes from one of `origins`.
   */
  readonly authenticate: (request: Request) => string | undefined | Promise<string | undefined>;
  /** What this host may do; what is left out is not offered. */
  readonly backend: (
    hostId: string,
  ) => Partial<HostBackend> | undefined | Promise<Partial<HostBackend> | undefined>;
  /**
   * The pages on which hosts sign in: exactly these origins, such as `https://app.example`, that of the server among them
   * where it serves such pages itself. They may send cookies; no other page's request is answered, whatever it sends.
   */
  readonly origins: readonly string[];
}
